// Written by `npm run generate` from openapi/. Do not edit.

export interface paths {
    "/campaign/api/v2/public/{streamId}/campaign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a campaign (v2) */
        post: operations["createCampaignV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/public/{streamId}/campaign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an SMS campaign in the advanced format (v2) */
        post: operations["createAdvancedSmsCampaignV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/api/v2/public/{streamId}/campaign/getAllCampaignDetails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List campaigns (v2) */
        post: operations["listCampaignsV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/api/v2/public/{streamId}/campaign/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a campaign (v2) */
        get: operations["getCampaignV2"];
        /** Update a campaign (v2) */
        put: operations["updateCampaignV2"];
        /** Start an SMS campaign (v2) */
        post: operations["startSmsCampaignV2"];
        /** Delete a campaign (v2) */
        delete: operations["deleteCampaignV2"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/public/{streamId}/campaign/trigger/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start or stop a voice campaign (v2) */
        post: operations["triggerVoiceCampaignV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/api/v2/public/{streamId}/campaign/trigger/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an SMS campaign (v2) */
        post: operations["stopSmsCampaignV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/api/v2/public/{streamId}/campaign/{campaignId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a campaign's state or its contacts (v2) */
        post: operations["getCampaignStatusV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/api/v2/public/{streamId}/campaign/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch a campaign's schedule on or off (v2) */
        post: operations["scheduleCampaignV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/api/v2/public/{streamId}/campaign/{campaignInstanceId}/callContactAt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Schedule callbacks (v2) */
        post: operations["scheduleCallbacksV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/api/v2/public/{streamId}/campaign/contactList/createContactList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a contact list (v2) */
        post: operations["createContactListV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/1.1/public/{streamId}/campaign/contactList/addContacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add contacts to a contact list (v1) */
        post: operations["addContactsV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/api/v2/public/{streamId}/campaign/contactList/getAllListDetails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contact lists (v2) */
        get: operations["listContactListsV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/api/v2/public/{streamId}/campaign/contactList/{contactListId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a contact list (v2) */
        get: operations["getContactListV2"];
        /** Update a contact list (v2) */
        put: operations["updateContactListV2"];
        post?: never;
        /** Delete a contact list (v2) */
        delete: operations["deleteContactListV2"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/api/v2/public/{streamId}/campaign/contactList/{contactListId}/getAllContacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the contacts of a contact list (v2) */
        get: operations["listContactsV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/bot/{streamId}/outboundsms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an SMS (v1) */
        post: operations["sendOutboundSmsV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agentassist/api/v1/public/{streamId}/campaign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a campaign (v1) */
        post: operations["createCampaignV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agentassist/api/v1/public/{streamId}/campaign/getAllCampaignDetails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** List campaigns (v1) */
        post: operations["listCampaignsV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agentassist/api/v1/public/{streamId}/campaign/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a campaign (v1) */
        get: operations["getCampaignV1"];
        /** Update a campaign (v1) */
        put: operations["updateCampaignV1"];
        post?: never;
        /** Delete a campaign (v1) */
        delete: operations["deleteCampaignV1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaign/api/v1/public/{streamId}/campaign/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start or stop a campaign (v1) */
        post: operations["triggerCampaignV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agentassist/api/v1/public/{streamId}/campaign/{campaignId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a campaign's state or its contacts (v1) */
        post: operations["getCampaignStatusV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agentassist/api/v1/public/{streamId}/campaign/contactList/createContactList": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a contact list (v1) */
        post: operations["createContactListV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agentassist/api/v1/public/{streamId}/campaign/contactList/getAllListDetails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List contact lists (v1) */
        get: operations["listContactListsV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agentassist/api/v1/public/{streamId}/campaign/contactList/{contactListId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a contact list (v1) */
        get: operations["getContactListV1"];
        /** Update a contact list (v1) */
        put: operations["updateContactListV1"];
        post?: never;
        /** Delete a contact list (v1) */
        delete: operations["deleteContactListV1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agentassist/api/v1/public/{streamId}/campaign/contactList/{contactListId}/getAllContacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the contacts of a contact list (v1) */
        get: operations["listContactsV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        CampaignType: "voice" | "sms";
        CampaignName: string;
        CampaignDescription: string;
        DncListReference: {
            /** @description Name of the DNC list. */
            name: string;
        };
        /** @enum {string} */
        CampaignPriority: "1" | "2" | "3" | "4" | "5";
        CallerId: {
            /** @description Phone number shown to the called person, which must be a verified number. For messages the number or id of the sender. */
            phoneNumber: string;
        };
        CallingWindow: {
            /**
             * @description Weekday.
             * @enum {string}
             */
            day: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
            /** @description Start of the window, hours and minutes with AM or PM, for example `9:00 AM`. */
            start: string;
            /** @description End of the window, hours and minutes with AM or PM, for example `6:00 PM`. */
            end: string;
        };
        CallingHours: {
            /**
             * @description How the calling hours repeat.
             * @enum {string}
             */
            frequency: "WEEKLY" | "DAILY" | "CUSTOM";
            /** @description Time zone of the calling hours, for example `Asia/Kolkata`. */
            timezone: string;
            /** @description The windows in which people may be called or messaged. Several entries may cover different days and hours. */
            days: components["schemas"]["CallingWindow"][];
        };
        DialingStrategy: {
            callerId: components["schemas"]["CallerId"];
            callingHours: components["schemas"]["CallingHours"];
            /**
             * @description Order in which contacts are dialed, first in first out (`FIFO`) or last in first out (`LIFO`).
             * @enum {string}
             */
            dialingOrder: "FIFO" | "LIFO";
            /** @description Maximum number of call attempts for a contact, 1 to 100. */
            maxAttemptsPerRecord: number;
            /** @description Wait between two attempts, in minutes, 1 to 1440. */
            defaultRetryPeriod: number;
            /** @description Longest time that a phone rings before the call is given up, in seconds, 5 to 120. */
            maxRingTime: number;
        };
        ScheduleFlag: {
            /** @description Whether a schedule is switched on. The samples send `false`; what `true` does is not documented. */
            isSchedulingEnabled?: boolean;
        };
        AgentlessVoiceCampaignV2Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            /** @description Names of the contact lists whose contacts are called. */
            contactLists: string[];
            dncLists: components["schemas"]["DncListReference"];
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description How calls are handled. Agentless hands an answered call to an experience flow.
             * @constant
             */
            dialingMode: "Agentless";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            /** @description Name of the experience flow that takes the calls, a bot or an IVR. */
            experienceFlowName: string;
            /**
             * @description What is done about answering machines and voicemail. `no` does not detect them, `detect` detects them and
             *     triggers the flow, `disconnect` detects them and hangs up.
             * @enum {string}
             */
            enableMachineDetect: "no" | "detect" | "disconnect";
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "voice";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        ContactListNames: string[];
        ProgressiveVoiceCampaignV2Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            dncLists: components["schemas"]["DncListReference"];
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description How calls are handled. Progressive hands an answered call to an agent.
             * @constant
             */
            dialingMode: "Progressive";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            /** @description Name of the agent queue that takes the calls. */
            queue_name: string;
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "voice";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        PreviewVoiceCampaignV2Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            dncLists: components["schemas"]["DncListReference"];
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description How calls are handled. Preview lets an agent skip contacts.
             * @constant
             */
            dialingMode: "Preview";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            /** @description Name of the agent queue that takes the calls. */
            queue_name: string;
            /** @description How often an agent may skip before the record is flagged. */
            maxSkips: number;
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "voice";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        SmsMessage: {
            /**
             * @description The text to send, which must keep to the rules of the telecom operators. Pages show it as plain text, in Base64
             *     and in percent-encoded Base64. With a template it must match the template.
             */
            message: string;
            /** @description Name of the message template. Needed for a campaign that uses a template. */
            template_name?: string;
            /** @description Id of the message template (`cmt-…`); empty means no template. */
            templateId?: string;
        };
        SmsDialingStrategy: {
            callerId: components["schemas"]["CallerId"];
            callingHours: components["schemas"]["CallingHours"];
        };
        SimpleSmsCampaignV2Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            dncLists?: components["schemas"]["DncListReference"];
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "sms";
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description Format of the campaign. Simple sends plain text, without personalisation.
             * @constant
             */
            format: "simple";
            message: components["schemas"]["SmsMessage"];
            dialingStrategy: components["schemas"]["SmsDialingStrategy"];
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        CreateCampaignV2Request: components["schemas"]["AgentlessVoiceCampaignV2Request"] | components["schemas"]["ProgressiveVoiceCampaignV2Request"] | components["schemas"]["PreviewVoiceCampaignV2Request"] | components["schemas"]["SimpleSmsCampaignV2Request"];
        ReportedError: {
            /** @description The fault in words. */
            msg?: string;
            /** @description A code, for example 401. */
            code?: number;
        };
        ErrorResponse: {
            /** @description What was wrong. */
            errors?: components["schemas"]["ReportedError"][];
        };
        Envelope: {
            /** @description Outcome of the call, for example `success`. Not the state of a campaign, which is `data.status`. */
            status: string;
            /** @description The outcome in words. It may be empty. */
            message: string;
        };
        DncList: {
            /** @description Id of the list (`cl-…`). */
            id?: string;
            /** @description Name of the list. */
            name?: string;
        };
        CallerIdResponse: {
            /** @description Phone number shown to the called person, or sender of a message. Tables of SMS pages give E.164 as its form. */
            phoneNumber?: string;
        };
        CallingWindowResponse: {
            /** @description Weekday in two letters, for example `MO`. */
            day?: string;
            /** @description Start of the window, hours and minutes with AM or PM. */
            start?: string;
            /** @description End of the window, hours and minutes with AM or PM. */
            end?: string;
        };
        CallingHoursResponse: {
            /** @description How the calling hours repeat, for example `WEEKLY`. */
            frequency?: string;
            /** @description Time zone of the calling hours, for example `Asia/Kolkata`. */
            timezone?: string;
            /** @description The windows in which people may be called. */
            days?: components["schemas"]["CallingWindowResponse"][];
        };
        DialingStrategyResponse: {
            callerId?: components["schemas"]["CallerIdResponse"];
            callingHours?: components["schemas"]["CallingHoursResponse"];
            /** @description Order in which contacts are dialed, for example `FIFO`. */
            dialingOrder?: string;
            /** @description Maximum number of attempts for a contact. The table of the create page calls them retry attempts. */
            maxAttemptsPerRecord?: number;
            /** @description Wait between two attempts, in minutes. */
            defaultRetryPeriod?: number;
            /** @description Longest time that a phone rings, in seconds. */
            maxRingTime?: number;
        };
        DialingStrategyV2Response: components["schemas"]["DialingStrategyResponse"] & {
            /** @description Whether the platform's own mapping rules are in use. */
            useSystemMappings?: boolean;
        };
        ExperienceFlowId: string;
        CampaignState: string;
        /** Format: date-time */
        Timestamp: string;
        CampaignSchedule: {
            /** @description Whether the campaign has a scheduled start. */
            isSchedulingEnabled?: boolean;
            /** @description Whether the schedule recurs. */
            isRecurrenceEnabled?: boolean;
        };
        CampaignInstanceId: string;
        VoiceCampaignV2Fields: {
            /** @description Display name. */
            name: string;
            /** @description The name in lower case, for the platform's own use. */
            lname?: string;
            /** @description Purpose of the campaign. */
            description?: string;
            dncLists?: components["schemas"]["DncList"];
            /** @description Priority, a digit in a string. */
            priority: string;
            /** @description Dialing mode, for example `Agentless`, `Progressive` or `Preview`. */
            dialingMode: string;
            dialingStrategy: components["schemas"]["DialingStrategyV2Response"];
            /** @description Agentless campaigns. Id of the experience flow (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            /** @description Preview campaigns. How often an agent may skip before the contact is dropped. */
            maxSkips?: number;
            /** @description Whether contact filters are switched on. */
            isFiltersEnabled?: boolean;
            /** @description Whether answering machines are detected. The answer of an agentless campaign's creation shows it. */
            enableMachineDetect?: boolean;
            status: components["schemas"]["CampaignState"];
            /** @description When the campaign was created, ISO 8601. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated, ISO 8601. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule?: components["schemas"]["CampaignSchedule"];
            /** @description Id of a run of the campaign (`cid-…`). Answers of a deletion document it. */
            campaignInstanceId?: components["schemas"]["CampaignInstanceId"];
            /** @description Names of the contact lists. */
            contactLists: string[];
            /** @description Format of the configuration, for example `advanced`. It belongs to SMS campaigns; only the tables of two voice pages list it. */
            format?: string;
        };
        CampaignId: string;
        CreatedVoiceCampaignV2: components["schemas"]["VoiceCampaignV2Fields"] & {
            id: components["schemas"]["CampaignId"];
        };
        CreatedVoiceCampaignV2Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["CreatedVoiceCampaignV2"];
        };
        SmsMessageResponse: {
            /** @description The text, plain, in Base64 or in percent-encoded Base64. */
            message?: string;
            /** @description Name of the message template. */
            template_name?: string;
            /** @description Id of the message template (`cmt-…`). */
            templateId?: string;
        };
        SmsDialingStrategyResponse: {
            callerId?: components["schemas"]["CallerIdResponse"];
            callingHours?: components["schemas"]["CallingHoursResponse"];
        };
        SmsCampaignV2: {
            _id: components["schemas"]["CampaignId"];
            /** @description Display name. */
            name: string;
            /** @description The name in lower case, for the platform's own use. */
            lname: string;
            /** @description Purpose of the campaign. */
            description: string;
            dncLists?: components["schemas"]["DncList"];
            /** @description Priority, a digit in a string. */
            priority: string;
            /** @description Format of the campaign, for example `simple` or `advanced`. */
            format: string;
            message?: components["schemas"]["SmsMessageResponse"];
            /** @description Advanced campaigns. Id of the experience flow (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            dialingStrategy: components["schemas"]["SmsDialingStrategyResponse"];
            /** @description The documentation does not say what it means; only samples show it. */
            isImported?: boolean;
            /** @description Whether contact filters are switched on. */
            isFiltersEnabled?: boolean;
            /** @description Messages that were sent. Tables list it, no sample shows it. */
            totalMessagesSent?: number;
            /** @description The tables call it the type of the format, for example `simple`; no sample shows it. */
            direction?: string;
            status: components["schemas"]["CampaignState"];
            /** @description When the campaign was created, ISO 8601. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated, ISO 8601. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule: components["schemas"]["CampaignSchedule"];
            /** @description Id of a run of the campaign (`cid-…`). Answers of an update and of a deletion document it. */
            campaignInstanceId?: components["schemas"]["CampaignInstanceId"];
            /** @description Names of the contact lists. */
            contactLists: string[];
        };
        SmsCampaignV2Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["SmsCampaignV2"];
        };
        CreateCampaignV2Response: components["schemas"]["CreatedVoiceCampaignV2Response"] | components["schemas"]["SmsCampaignV2Response"];
        AdvancedSmsCallingHours: {
            /** @description How the hours repeat, for example `WEEKLY`. */
            frequency: string;
            /** @description Time zone of the hours, for example `Asia/Kolkata`. */
            timezone: string;
            /** @description The windows in which people may be messaged. */
            days: components["schemas"]["CallingWindow"][];
        };
        AdvancedSmsDialingStrategy: {
            /** @description The sender, a phone number in the form of E.164. */
            callerId: components["schemas"]["CallerId"];
            callingHours: components["schemas"]["AdvancedSmsCallingHours"];
        };
        AdvancedSmsCampaignV2Request: {
            /** @description Name of the campaign. */
            name: string;
            /** @description Purpose of the campaign. */
            description?: string;
            /** @description Names of the contact lists whose contacts are messaged. */
            contactLists: string[];
            dncLists?: components["schemas"]["DncListReference"];
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "sms";
            /** @description Priority, a digit in a string, for example `5`. */
            priority?: string;
            /**
             * @description Format of the campaign. Advanced goes with an experience flow.
             * @constant
             */
            format: "advanced";
            /** @description The content of the message. The table demands it, and the sample goes without it. */
            message?: components["schemas"]["SmsMessage"];
            dialingStrategy: components["schemas"]["AdvancedSmsDialingStrategy"];
            /**
             * @description Schedule flag. The page says that `isSchedulingEnabled: false` triggers the campaign at once; its sample answer
             *     shows the campaign as `Ready` and not as running.
             */
            schedule?: components["schemas"]["ScheduleFlag"];
            /** @description Name of the experience flow. */
            experienceFlowName: string;
        };
        PagingNumber: number | "";
        CampaignSorting: {
            /**
             * @description Sort by name. The tables want it whenever anything is sorted; the samples leave it out.
             * @enum {string}
             */
            name?: "asc" | "desc";
            /**
             * @description Sort by the date of creation.
             * @enum {string}
             */
            createdAt?: "asc" | "desc";
            /**
             * @description Sort by the date of the last update.
             * @enum {string}
             */
            updatedAt?: "asc" | "desc";
        };
        /** @enum {integer} */
        CampaignPriorityNumber: 1 | 2 | 3 | 4 | 5;
        CampaignFilters: {
            /** @description States that a campaign may be in. */
            status?: ("Active" | "Completed" | "Ready" | "Paused" | "Preparing" | "Stopped" | "Scheduled" | "Rescheduled")[];
            /** @description Priorities that a campaign may have, 1 to 5, as numbers. Campaigns themselves carry them as strings. */
            priority?: components["schemas"]["CampaignPriorityNumber"][];
            /** @description Dialing modes that a campaign may have. It applies to voice campaigns only. */
            dialingMode?: ("Progressive" | "Preview")[];
        };
        ListCampaignsRequest: {
            /** @description Results to skip. A number or an empty string. */
            skip?: components["schemas"]["PagingNumber"];
            /** @description Number of the page. A number or an empty string. */
            page?: components["schemas"]["PagingNumber"];
            /** @description Most results on a page. A number or an empty string. */
            limit?: components["schemas"]["PagingNumber"];
            /** @description The type of campaign to list. */
            type: components["schemas"]["CampaignType"];
            /** @description Earliest moment of the filter, ISO 8601 with milliseconds, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
            startDate?: components["schemas"]["Timestamp"];
            /** @description Latest moment of the filter, ISO 8601 with milliseconds, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
            endDate?: components["schemas"]["Timestamp"];
            sortBy?: components["schemas"]["CampaignSorting"];
            filters?: components["schemas"]["CampaignFilters"];
        };
        Paging: {
            /** @description Results that were skipped. */
            skip?: number;
            /** @description Most results on a page. */
            limit?: number;
            /** @description Whether there are more pages. */
            hasMore?: boolean;
            /** @description Pages in all. */
            totalPages?: number;
            /** @description Results in all. */
            totalResults?: number;
        };
        ListedCampaignV2: {
            /** @description Id of the campaign (`cd-…`). SMS campaigns have it; for voice campaigns only the table lists it. */
            id?: components["schemas"]["CampaignId"];
            /** @description Voice campaigns. Id of the campaign (`cd-…`), in the place of `id`. */
            _id?: components["schemas"]["CampaignId"];
            /** @description Name of the campaign. */
            name: string;
            /** @description Purpose of the campaign. */
            description?: string;
            dncLists?: components["schemas"]["DncList"];
            status: components["schemas"]["CampaignState"];
            /** @description Priority, a digit in a string. */
            priority: string;
            /** @description Voice campaigns. Dialing mode, for example `Agentless`, `Progressive` or `Preview`. */
            dialingMode?: string;
            /** @description Voice campaigns. Whether contact filters are switched on. */
            isFiltersEnabled?: boolean;
            /** @description Voice campaigns. Name of the queue or of the routing that takes the calls. */
            connection?: string;
            /** @description Advanced SMS campaigns. Id of the experience flow (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            message?: components["schemas"]["SmsMessageResponse"];
            /** @description When the campaign was created, ISO 8601. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated, ISO 8601. Samples show it slightly before `createdAt`. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule: components["schemas"]["CampaignSchedule"];
            /** @description SMS campaigns. Id of the latest run (`cid-…`); the sample shows it on a stopped campaign. */
            campaignInstanceId?: components["schemas"]["CampaignInstanceId"];
            /** @description When the run of the campaign was last updated, ISO 8601. */
            campaignInstanceUpdatedAt: components["schemas"]["Timestamp"];
            /** @description Names of the contact lists. */
            contactLists: string[];
            /** @description SMS campaigns. Messages that were sent. */
            totalMessagesSent?: number;
            /** @description SMS campaigns. For example `NORMAL`; the documentation does not say what it means. */
            campaignExecutionType?: string;
            /** @description SMS campaigns. Format of the campaign, `simple` or `advanced`. */
            format?: string;
        };
        CampaignPageV2: components["schemas"]["Paging"] & {
            /** @description The campaigns on this page. It may be empty. */
            results: components["schemas"]["ListedCampaignV2"][];
        };
        ListCampaignsV2Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["CampaignPageV2"];
        };
        VoiceCampaignV2: components["schemas"]["VoiceCampaignV2Fields"] & {
            _id: components["schemas"]["CampaignId"];
        };
        VoiceCampaignV2Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["VoiceCampaignV2"];
        };
        CampaignV2Response: components["schemas"]["VoiceCampaignV2Response"] | components["schemas"]["SmsCampaignV2Response"];
        UpdateAgentlessVoiceCampaignV2Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            dncLists: components["schemas"]["DncListReference"];
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description How calls are handled. Agentless hands an answered call to an experience flow.
             * @constant
             */
            dialingMode: "Agentless";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            /** @description Name of the experience flow that takes the calls. */
            experienceFlowName: string;
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "voice";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        UpdateSmsCampaignV2Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            /**
             * @description The contact list that must not be messaged, by name. The update page does not list it; send it, because an update
             *     without it seems to drop the list from the campaign.
             */
            dncLists?: components["schemas"]["DncListReference"];
            priority: components["schemas"]["CampaignPriority"];
            /** @description Format of the campaign, for example `advanced`, which is usual where the content is personal or has links. */
            format: string;
            /** @description Name of the experience flow that sends the messages. */
            experienceFlowName: string;
            dialingStrategy: components["schemas"]["SmsDialingStrategy"];
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "sms";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        UpdateCampaignV2Request: components["schemas"]["UpdateAgentlessVoiceCampaignV2Request"] | components["schemas"]["ProgressiveVoiceCampaignV2Request"] | components["schemas"]["PreviewVoiceCampaignV2Request"] | components["schemas"]["UpdateSmsCampaignV2Request"];
        UpdatedVoiceCampaignV2: components["schemas"]["VoiceCampaignV2Fields"] & {
            _id: components["schemas"]["CampaignId"];
            /** @description Id of the campaign, as the table names it; the sample has `_id` instead. */
            id?: components["schemas"]["CampaignId"];
        };
        UpdatedVoiceCampaignV2Response: components["schemas"]["Envelope"] & {
            id: components["schemas"]["CampaignId"];
            data: components["schemas"]["UpdatedVoiceCampaignV2"];
        };
        UpdateCampaignV2Response: components["schemas"]["UpdatedVoiceCampaignV2Response"] | components["schemas"]["SmsCampaignV2Response"];
        EmptyRequest: Record<string, never>;
        StartSmsCampaignResponse: {
            status: components["schemas"]["CampaignState"];
            /** @description The outcome in words, for example `Campaign Started`. */
            message: string;
            /** @description When the campaign was started, ISO 8601. */
            updatedAt: components["schemas"]["Timestamp"];
        };
        TriggerCampaignResponse: {
            status: components["schemas"]["CampaignState"];
            /** @description The outcome in words, for example `Campaign Started`. */
            message: string;
            /** @description Start of a voice campaign. Calls that were completed when the campaign was started. */
            totalCallsCompleted?: number;
            /** @description When the campaign was started or stopped, ISO 8601. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Voice campaigns. Id of the campaign instance, the run that was started or stopped (`cid-…`). */
            campaignInstanceId?: components["schemas"]["CampaignInstanceId"];
            /** @description Stop. For example `NORMAL`; the documentation does not say what it means. */
            campaignExecutionType?: string;
        };
        StopSmsCampaignResponse: {
            status: components["schemas"]["CampaignState"];
            /** @description The outcome in words, for example `Campaign Stopped`. */
            message: string;
            /** @description When the campaign was stopped, ISO 8601. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Type of the execution, for example `NORMAL`; the documentation does not say what it means. */
            campaignExecutionType: string;
        };
        CampaignContactsRequest: {
            /** @description Number of the page, from 1. */
            page?: number;
            /** @description Most results on a page, 1 to 100. */
            limit?: number;
        };
        CampaignStatus: {
            id: components["schemas"]["CampaignId"];
            status: components["schemas"]["CampaignState"];
            /** @description Name of the campaign. */
            name: string;
        };
        CampaignStatusResponse: {
            /** @description Outcome of the call, `success` or `failure`. Not the state of the campaign, which is `data.status`. */
            status: string;
            data: components["schemas"]["CampaignStatus"];
        };
        ContactResult: {
            /** @description Phone number that was called. The samples write it without a plus. */
            phoneNumber: string;
            /** @description Id of the call attempt, if there is one. The samples show it empty. */
            uniqueId?: string;
            /** @description Outcome as the dialer reports it, for example `completed`. It is empty while a call is in progress. */
            dialerOutcome: string;
            /** @description Call attempts that were made to this number so far. */
            numberOfAttemptsSoFar: number;
            /** @description Id of the bot session that goes with the call. */
            botSessionId?: string;
            /** @description Disposition codes that an agent or the system set. It may be empty. */
            agentDispositionCodes?: string[];
            /** @description Final status of the call, for example `userHangUp` or `agentHangUp`. */
            botOutboundStatus?: string;
            /** @description More about the final status, for example `user_hangup`. */
            botOutboundStatusDetail?: string;
        };
        CampaignContacts: {
            /** @description The call attempts on this page. */
            results: components["schemas"]["ContactResult"][];
            /** @description Number of this page, from 1. */
            page?: number;
            /** @description Most results on a page. */
            limit?: number;
            /** @description Pages in all. */
            totalPages?: number;
            /** @description Results in all. */
            totalResults?: number;
        };
        CampaignContactsResponse: {
            /** @description Outcome of the call, `success` or `failure`. */
            status: string;
            data: components["schemas"]["CampaignContacts"];
        };
        GetCampaignStatusResponse: components["schemas"]["CampaignStatusResponse"] | components["schemas"]["CampaignContactsResponse"];
        ScheduleTime: string;
        DailyDetails: {
            /** @description The campaign runs once in so many days. 1 is every day, 2 every other day. */
            onceEveryNdays: number;
        };
        DailyRecurrence: {
            /**
             * @description Type of the recurrence.
             * @constant
             */
            recurType: "Daily";
            dailyDetails: components["schemas"]["DailyDetails"];
        };
        DailyScheduleRequest: {
            /** @description Start of the campaign, `YYYY-MM-DD HH:mm:ss`. The time zone is not documented. */
            startDateTime: components["schemas"]["ScheduleTime"];
            /**
             * @description End of the campaign, `YYYY-MM-DD HH:mm:ss`. It must be later than now and later than `startDateTime`. The time
             *     zone is not documented.
             */
            endDateTime: components["schemas"]["ScheduleTime"];
            recurrenceObject: components["schemas"]["DailyRecurrence"];
        };
        WeeklyDetails: {
            /** @description The campaign runs once in so many weeks. 1 is every week, 2 every other week. */
            onceEveryNweeks: number;
            /** @description The weekdays on which the campaign runs, in three letters. Calling hours write them in two. */
            whichDays: ("Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun")[];
        };
        WeeklyRecurrence: {
            /**
             * @description Type of the recurrence.
             * @constant
             */
            recurType: "Weekly";
            weeklyDetails: components["schemas"]["WeeklyDetails"];
        };
        WeeklyScheduleRequest: {
            /** @description Start of the campaign, `YYYY-MM-DD HH:mm:ss`. The time zone is not documented. */
            startDateTime: components["schemas"]["ScheduleTime"];
            /**
             * @description End of the campaign, `YYYY-MM-DD HH:mm:ss`. It must be later than now and later than `startDateTime`. The time
             *     zone is not documented.
             */
            endDateTime: components["schemas"]["ScheduleTime"];
            recurrenceObject: components["schemas"]["WeeklyRecurrence"];
        };
        NoScheduleRequest: Record<string, never>;
        ScheduleCampaignRequest: components["schemas"]["DailyScheduleRequest"] | components["schemas"]["WeeklyScheduleRequest"] | components["schemas"]["NoScheduleRequest"];
        ScheduleCampaignResponse: components["schemas"]["Envelope"] & {
            id: components["schemas"]["CampaignId"];
        };
        CampaignDialingListId: string;
        Callback: {
            campaignDialingListId: components["schemas"]["CampaignDialingListId"];
            /** @description When to call the contact back, ISO 8601. A moment that has passed fails with `time_in_past`. */
            timeToContact: components["schemas"]["Timestamp"];
        };
        CallbacksRequest: components["schemas"]["Callback"][];
        CallbackOutcome: {
            campaignDialingListId: components["schemas"]["CampaignDialingListId"];
            /** @description Outcome for this contact. The sample shows `failed`; what a callback that was taken has here is not documented. */
            status: string;
            /** @description Why it failed, for example `time_in_past`. */
            reason?: string;
            /** @description Status of the dialing. The table lists it; the sample has `status` instead. */
            success?: string;
        };
        CallbacksResponse: {
            /** @description Outcome of the call as a whole, for example `success`. It says nothing about the single callbacks. */
            status: string;
            /** @description One outcome for each contact that was sent. */
            data: components["schemas"]["CallbackOutcome"][];
        };
        ContactListName: string;
        ContactListDescription: string;
        CreateContactListV2Request: {
            name: components["schemas"]["ContactListName"];
            description: components["schemas"]["ContactListDescription"];
            /**
             * @description Where the contacts come from. It must be `passiveApi`, which means through the API.
             * @enum {string}
             */
            source: "passiveApi";
            /**
             * @description Whether a contact may stand in the list more than once.
             * @default false
             */
            allowDuplicates?: boolean;
        };
        ContactListId: string;
        ContactListState: string;
        ContactListMappingV2: {
            /** @description Column that holds the first name of a contact. */
            firstName?: string;
            /** @description Column that holds the last name of a contact. It may be empty. */
            lastName?: string;
            /** @description Column that holds the phone number of a contact. */
            phoneNumber?: string;
            /** @description Column that holds the time zone of a contact. It may be empty. */
            timeZone?: string;
            /** @description Column that holds the unique id of a contact. It may be empty. */
            uniqueId?: string;
            /** @description Column that holds the priority of a contact. It may be empty. */
            contactPriority?: string;
        };
        CampaignInUse: {
            id?: components["schemas"]["CampaignId"];
            /** @description Name of the campaign. */
            name?: string;
        };
        ContactListApiConfigurations: {
            /** @description What happens to duplicates, for example `allowDuplicates`. */
            dataSyncMode?: string;
        };
        ContactListFile: {
            /** @description Id of the file, 24 hex digits. */
            fileId?: string;
            /** @description Name of the file. */
            fileName?: string;
        };
        ContactListV2: {
            _id: components["schemas"]["ContactListId"];
            /** @description Whether the list is active or, in the answer of a deletion, was. */
            isActive?: boolean;
            /** @description Id of the organisation (`o-…`). Only the table of the deletion lists it. */
            orgId?: string;
            /** @description Display name. */
            name: string;
            /** @description The name in lower case. Only the table of the deletion lists it. */
            lname?: string;
            /** @description What the contact list is for and whom it holds. */
            description?: string;
            /** @description How many contacts the list holds. */
            totalRecordCount: number;
            status: components["schemas"]["ContactListState"];
            /** @description Id of the user who created the list (`u-…`). */
            createdBy?: string;
            /** @description Id of the user who last updated the list (`u-…`). */
            updatedBy?: string;
            mapping: components["schemas"]["ContactListMappingV2"];
            /** @description Whether campaigns use the list. A sample says false of a list that twelve use: look at `campaignInUse`. */
            isListInUse: boolean;
            /** @description The application id (`st-…`). Only the table of the deletion lists it. */
            iId?: string;
            /** @description Type of the list, for example `call`; tables also name `sms`. */
            listType: string;
            /** @description Whether the list is part of the global Do Not Call list. */
            isGlobalDNC?: boolean;
            /** @description Whether it is the default contact list of the system. */
            isDefault?: boolean;
            /** @description The campaigns that use the list; empty when none does. */
            campaignInUse: components["schemas"]["CampaignInUse"][];
            /** @description Id of the account that owns the list. Only the table of the deletion lists it. */
            accountId?: string;
            /**
             * @description Where the contacts come from. `passiveApi` was seen for lists that are filled through the API and `localDrive` for
             *     uploaded files; tables also name `passiveApiIntegration` and `upload`.
             */
            source: string;
            apiConfigurations?: components["schemas"]["ContactListApiConfigurations"];
            /** @description Names of the columns; empty in lists that are filled through the API. */
            columns: string[];
            /** @description Uploaded files; empty in lists that are filled through the API. */
            files: components["schemas"]["ContactListFile"][];
            /** @description When the list was created, ISO 8601. */
            createdAt?: components["schemas"]["Timestamp"];
            /** @description When the list was last updated, ISO 8601. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Whether a contact may stand in the list more than once. */
            allowDuplicates?: boolean;
        };
        ContactListV2Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["ContactListV2"];
        };
        ContactToAdd: {
            /**
             * @description Phone number of the contact, in international or local form, as the rules of the platform allow. The sample has
             *     digits only.
             */
            phoneNumber: string;
        } & {
            [key: string]: unknown;
        };
        AddContactsRequest: {
            /** @description Name of the contact list, not its id. It must match an existing list. */
            contact_list_name: string;
            /** @description The contacts, one object each. */
            data: components["schemas"]["ContactToAdd"][];
        };
        AddContactsResponse: {
            /** @description Outcome of the call. Only an older publication of the page shows it. */
            status?: string;
            /** @description The outcome in words, for example that adding the contacts is in progress. */
            message: string;
        };
        ListContactListsV2Response: components["schemas"]["Envelope"] & {
            /** @description The contact lists. No paging is documented. */
            data: components["schemas"]["ContactListV2"][];
        };
        UpdateContactListV2Request: {
            name?: components["schemas"]["ContactListName"];
            description?: components["schemas"]["ContactListDescription"];
        };
        UpdatedContactListV2Fields: {
            /** @description Name of the list. */
            name?: string;
            /** @description What the contact list is for. The table lists it; the sample sent one and does not show it. */
            description?: string;
            /** @description The table calls it the scope of the list; the sample holds what looks like an API scope, `campaign_management`. */
            scope?: string[];
            /** @description Id of the organisation (`o-…`). */
            orgId?: string;
            /** @description The application id (`st-…`); the sample shows the value of the header `iid`. */
            iId?: string;
            /** @description Type of the list, for example `call` or `sms`. */
            listType?: string;
            /** @description Id of the account that owns the list. */
            accountId?: string;
            /** @description Id of the user who made the update (`u-…`). */
            updatedBy?: string;
        };
        UpdatedContactListV2: {
            contactListId: components["schemas"]["ContactListId"];
            body: components["schemas"]["UpdatedContactListV2Fields"];
        };
        UpdateContactListV2Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["UpdatedContactListV2"];
        };
        Contact: {
            /** @description Id of the contact. It begins with `cc-`. */
            _id: string;
            /** @description When the contact was created, ISO 8601. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the contact was last updated, ISO 8601. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Phone number of the contact. Samples show digits only. */
            phoneNumber: string;
        };
        ContactPage: components["schemas"]["Paging"] & {
            /** @description The contacts. */
            results: components["schemas"]["Contact"][];
        };
        ListContactsResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["ContactPage"];
        };
        SendOutboundSmsRequest: {
            /** @description Phone number of the sender in E.164 format, with a plus. It must be attached to an experience flow. */
            fromNo: string;
            /** @description Phone number of the recipient in E.164 format, with a plus. */
            toNo: string;
        };
        SendOutboundSmsResponse: {
            /** @description The outcome in words. The sample says that the experience flow was triggered. */
            message: string;
        };
        AgentlessVoiceCampaignV1Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            /** @description Names of the contact lists whose contacts are called. Each must exist. */
            contactLists: string[];
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description How calls are handled. Agentless hands an answered call to an experience flow.
             * @constant
             */
            dialingMode: "Agentless";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            /** @description Name of the experience flow that takes the calls, a bot or an IVR. */
            experienceFlowName: string;
            /** @description Whether answering machines and voicemail are detected. */
            enableMachineDetect: boolean;
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "voice";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        ProgressiveVoiceCampaignV1Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description How calls are handled. Progressive hands an answered call to an agent.
             * @constant
             */
            dialingMode: "Progressive";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            /** @description Name of the agent queue that takes the calls. */
            queue_name: string;
            /** @description Whether answering machines and voicemail are detected. */
            enableMachineDetect: boolean;
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "voice";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        PreviewVoiceCampaignV1Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description How calls are handled. Preview lets an agent skip contacts.
             * @constant
             */
            dialingMode: "Preview";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            /** @description Name of the agent queue that takes the calls. */
            queue_name: string;
            /** @description Whether answering machines and voicemail are detected. */
            enableMachineDetect: boolean;
            /** @description How often an agent may skip before the record is flagged. */
            maxSkips: number;
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "voice";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        SimpleSmsCampaignV1Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "sms";
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description Format of the campaign. Simple sends plain text, without personalisation.
             * @constant
             */
            format: "simple";
            message: components["schemas"]["SmsMessage"];
            dialingStrategy: components["schemas"]["SmsDialingStrategy"];
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        AdvancedSmsCampaignV1Request: {
            /** @description Name of the campaign. */
            name: string;
            /** @description Purpose of the campaign. */
            description?: string;
            /** @description Names of the contact lists whose contacts are messaged. */
            contactLists: string[];
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "sms";
            /** @description Priority, a digit in a string, for example `5`. */
            priority?: string;
            /**
             * @description Format of the campaign. Advanced goes with an experience flow.
             * @constant
             */
            format: "advanced";
            /** @description The content of the message. The table demands it, and the sample goes without it. */
            message?: components["schemas"]["SmsMessage"];
            dialingStrategy: components["schemas"]["AdvancedSmsDialingStrategy"];
            /**
             * @description Schedule flag. The page says that `isSchedulingEnabled: false` triggers the campaign at once; its sample answer
             *     shows the campaign as `Ready` and not as running.
             */
            schedule?: components["schemas"]["ScheduleFlag"];
            /** @description Name of the experience flow. */
            experienceFlowName: string;
        };
        CreateCampaignV1Request: components["schemas"]["AgentlessVoiceCampaignV1Request"] | components["schemas"]["ProgressiveVoiceCampaignV1Request"] | components["schemas"]["PreviewVoiceCampaignV1Request"] | components["schemas"]["SimpleSmsCampaignV1Request"] | components["schemas"]["AdvancedSmsCampaignV1Request"];
        VoiceCampaignV1Fields: {
            /** @description Display name. */
            name: string;
            /** @description The name in lower case, for the platform's own use. */
            lname?: string;
            /** @description Purpose of the campaign. */
            description?: string;
            /** @description Priority, a digit in a string. */
            priority: string;
            /** @description Dialing mode, for example `Agentless`, `Progressive` or `Preview`. */
            dialingMode: string;
            dialingStrategy: components["schemas"]["DialingStrategyResponse"];
            /** @description Agentless campaigns. Id of the experience flow (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            /** @description Preview campaigns. How often an agent may skip. */
            maxSkips?: number;
            /** @description Whether answering machines are detected. */
            enableMachineDetect?: boolean;
            status: components["schemas"]["CampaignState"];
            /** @description When the campaign was created, ISO 8601. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated, ISO 8601. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule?: components["schemas"]["CampaignSchedule"];
            /** @description Id of a run of the campaign (`cid-…`). Answers of a deletion document it. */
            campaignInstanceId?: components["schemas"]["CampaignInstanceId"];
            /** @description Names of the contact lists. */
            contactLists: string[];
            /** @description Format of the configuration, for example `advanced`. It belongs to SMS campaigns; only the table of the get lists it. */
            format?: string;
        };
        CreatedVoiceCampaignV1: components["schemas"]["VoiceCampaignV1Fields"] & {
            id: components["schemas"]["CampaignId"];
        };
        CreatedVoiceCampaignV1Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["CreatedVoiceCampaignV1"];
        };
        CreatedPreviewVoiceCampaignV1: {
            campId: components["schemas"]["CampaignId"];
        };
        CreatedPreviewVoiceCampaignV1Response: components["schemas"]["Envelope"] & {
            id: components["schemas"]["CampaignId"];
            data: components["schemas"]["CreatedPreviewVoiceCampaignV1"];
        };
        SmsCampaignV1: {
            _id: components["schemas"]["CampaignId"];
            /** @description Display name. */
            name: string;
            /** @description The name in lower case, for the platform's own use. */
            lname?: string;
            /** @description Purpose of the campaign. */
            description?: string;
            /** @description Priority, a digit in a string. */
            priority: string;
            /** @description Format of the campaign, for example `simple` or `advanced`. */
            format: string;
            message?: components["schemas"]["SmsMessageResponse"];
            /** @description Advanced campaigns. Id of the experience flow (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            dialingStrategy: components["schemas"]["SmsDialingStrategyResponse"];
            /** @description Whether answering machines are detected. It does not apply to messages. */
            enableMachineDetect?: boolean;
            /** @description Messages that were sent. Tables list it, no sample shows it. */
            totalMessagesSent?: number;
            /** @description The tables call it the type of the format, for example `simple`; no sample shows it. */
            direction?: string;
            status: components["schemas"]["CampaignState"];
            /** @description When the campaign was created, ISO 8601. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated, ISO 8601. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule: components["schemas"]["CampaignSchedule"];
            /** @description Id of a run of the campaign (`cid-…`). Answers of an update and of a deletion document it. */
            campaignInstanceId?: components["schemas"]["CampaignInstanceId"];
            /** @description Names of the contact lists. */
            contactLists: string[];
        };
        SmsCampaignV1Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["SmsCampaignV1"];
        };
        CreateCampaignV1Response: components["schemas"]["CreatedVoiceCampaignV1Response"] | components["schemas"]["CreatedPreviewVoiceCampaignV1Response"] | components["schemas"]["SmsCampaignV1Response"];
        ListedCampaignV1: {
            id?: components["schemas"]["CampaignId"];
            /** @description Name of the campaign. */
            name: string;
            /** @description Purpose of the campaign. */
            description?: string;
            status: components["schemas"]["CampaignState"];
            /** @description Priority, a digit in a string. */
            priority: string;
            /** @description Advanced SMS campaigns. Id of the experience flow (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            message?: components["schemas"]["SmsMessageResponse"];
            /** @description When the campaign was created, ISO 8601. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated, ISO 8601. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule: components["schemas"]["CampaignSchedule"];
            /** @description When the run of the campaign was last updated, ISO 8601. */
            campaignInstanceUpdatedAt: components["schemas"]["Timestamp"];
            /** @description Names of the contact lists. */
            contactLists: string[];
            /** @description SMS campaigns. Messages that were sent. */
            totalMessagesSent?: number;
            /** @description SMS campaigns. For example `NORMAL`; the documentation does not say what it means. */
            campaignExecutionType?: string;
            /** @description SMS campaigns. Format of the campaign, `simple` or `advanced`. */
            format?: string;
        };
        CampaignPageV1: components["schemas"]["Paging"] & {
            /** @description The campaigns on this page. It may be empty. */
            results: components["schemas"]["ListedCampaignV1"][];
        };
        ListCampaignsV1Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["CampaignPageV1"];
        };
        VoiceCampaignV1: components["schemas"]["VoiceCampaignV1Fields"] & {
            _id: components["schemas"]["CampaignId"];
        };
        VoiceCampaignV1Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["VoiceCampaignV1"];
        };
        CampaignV1Response: components["schemas"]["VoiceCampaignV1Response"] | components["schemas"]["SmsCampaignV1Response"];
        UpdateSmsCampaignV1Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            priority: components["schemas"]["CampaignPriority"];
            /** @description Format of the campaign, for example `advanced`, which is usual where the content is personal or has links. */
            format: string;
            /** @description Name of the experience flow that sends the messages. */
            experienceFlowName: string;
            dialingStrategy: components["schemas"]["SmsDialingStrategy"];
            /**
             * @description The kind of campaign. The same value as `campaignType` in the query.
             * @constant
             */
            campaignType: "sms";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        UpdateCampaignV1Request: components["schemas"]["AgentlessVoiceCampaignV1Request"] | components["schemas"]["ProgressiveVoiceCampaignV1Request"] | components["schemas"]["PreviewVoiceCampaignV1Request"] | components["schemas"]["UpdateSmsCampaignV1Request"];
        UpdatedVoiceCampaignV1Response: components["schemas"]["Envelope"] & {
            id: components["schemas"]["CampaignId"];
            data: components["schemas"]["CreatedVoiceCampaignV1"];
        };
        UpdateCampaignV1Response: components["schemas"]["UpdatedVoiceCampaignV1Response"] | components["schemas"]["SmsCampaignV1Response"];
        CreateContactListV1Request: {
            name?: components["schemas"]["ContactListName"];
            /** @description The sample's spelling of `name`, and we read it as a slip. Send `name`. */
            name1?: string;
            description: components["schemas"]["ContactListDescription"];
            /**
             * @description Where the contacts come from. The table says that it must be `passiveApi`, which means through the API; the
             *     sample sends `passiveApiIntegration`.
             * @enum {string}
             */
            source: "passiveApi" | "passiveApiIntegration";
            /**
             * @description Whether a contact may stand in the list more than once.
             * @default false
             */
            allowDuplicates?: boolean;
        };
        ContactListMappingV1: {
            /** @description Column that holds the first name of a contact. */
            firstName?: string;
            /** @description Column that holds the last name of a contact. */
            lastName?: string;
            /** @description Column that holds the phone number of a contact. */
            phoneNumber?: string;
            /** @description Column that holds the time zone of a contact. */
            timeZone?: string;
            /** @description Column that holds the unique id of a contact. */
            uniqueId?: string;
        };
        ContactListV1: {
            _id: components["schemas"]["ContactListId"];
            /** @description Whether the list is active or, in the answer of a deletion, was. */
            isActive?: boolean;
            /** @description Id of the organisation (`o-…`). */
            orgId?: string;
            /** @description Display name. */
            name: string;
            /** @description The name in lower case. */
            lname?: string;
            /** @description What the contact list is for and whom it holds. */
            description?: string;
            /** @description How many contacts the list holds. */
            totalRecordCount: number;
            status: components["schemas"]["ContactListState"];
            /** @description Id of the user who created the list (`u-…`). */
            createdBy?: string;
            /** @description Id of the user who last updated the list (`u-…`). */
            updatedBy?: string;
            mapping: components["schemas"]["ContactListMappingV1"];
            /** @description Whether campaigns use the list. A sample of v2 says false of a list that is used: look at `campaignInUse`. */
            isListInUse: boolean;
            /** @description The application id (`st-…`); samples show the value of the header `iid`. */
            iId?: string;
            /** @description Type of the list, for example `call`; tables also name `sms`. */
            listType: string;
            /** @description The campaigns that use the list; empty when none does. */
            campaignInUse: components["schemas"]["CampaignInUse"][];
            /** @description Id of the account that owns the list. */
            accountId?: string;
            /**
             * @description Where the contacts come from. `passiveApi` and `passiveApiIntegration` were seen for lists that are filled through
             *     the API; tables also name `upload`.
             */
            source: string;
            apiConfigurations?: components["schemas"]["ContactListApiConfigurations"];
            /** @description Uploaded files; empty in lists that are filled through the API. */
            files: components["schemas"]["ContactListFile"][];
            /** @description When the list was created, ISO 8601. */
            createdAt?: components["schemas"]["Timestamp"];
            /** @description When the list was last updated, ISO 8601. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Whether a contact may stand in the list more than once. The answer of a creation shows it. */
            allowDuplicates?: boolean;
        };
        ContactListV1Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["ContactListV1"];
        };
        ListContactListsV1Response: components["schemas"]["Envelope"] & {
            /** @description The contact lists. No paging is documented. */
            data: components["schemas"]["ContactListV1"][];
        };
        UpdateContactListV1Request: {
            name?: components["schemas"]["ContactListName"];
            /** @description The sample's spelling of `name`, copied from the page on creating a list. Send `name`. */
            name1?: string;
            description?: components["schemas"]["ContactListDescription"];
            /**
             * @description The sample, copied from the page on creating a list, sends `passiveApiIntegration`; the table of the update does
             *     not list it. Leave it out.
             */
            source?: string;
            /** @description Whether a contact may stand in the list more than once. Left out, it stays as it was. */
            allowDuplicates?: boolean;
        };
        UpdatedContactListV1Fields: {
            /** @description Name of the list. */
            name?: string;
            /** @description Id of the organisation (`o-…`). */
            orgId?: string;
            /** @description The application id (`st-…`); the sample shows the value of the header `iid`. */
            iId?: string;
            /** @description Type of the list, for example `call` or `sms`. */
            listType?: string;
            /** @description Id of the account that owns the list. */
            accountId?: string;
            /** @description Id of the user who made the update (`u-…`). */
            updatedBy?: string;
        };
        UpdatedContactListV1: {
            contactListId: components["schemas"]["ContactListId"];
            body: components["schemas"]["UpdatedContactListV1Fields"];
        };
        UpdateContactListV1Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["UpdatedContactListV1"];
        };
    };
    responses: {
        /** @description Any other answer. Its body is not documented. */
        Unexpected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The call was refused. The documentation shows a body for token failures only. For too many requests it gives
         *     one sentence, "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.", and not
         *     where that stands. The bodies of other refusals are not documented.
         */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
         *     application's general settings page.
         * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
         */
        StreamId: string;
        /**
         * @description The account id, the same value as the header `accountId`. The documented URL carries it.
         * @example 5e0c7d9a41b2f36e8d105c74
         */
        AccountId: string;
        /** @description The type of the campaign. */
        CampaignType: components["schemas"]["CampaignType"];
        /**
         * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
         * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
         */
        CampaignId: components["schemas"]["CampaignId"];
        /**
         * @description The id of the campaign instance (`cid-…`), the run that is under way; a voice start answers it.
         * @example cid-6be17d4-30f9-4d82-a5c1-97e2f4b08a6d
         */
        CampaignInstanceId: components["schemas"]["CampaignInstanceId"];
        /**
         * @description The id of the contact list (`cl-…`).
         * @example cl-2d96f0a-1b7c-4c58-9e03-6a4f8b2e7d15
         */
        ContactListId: components["schemas"]["ContactListId"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createCampaignV2: {
        parameters: {
            query: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description The type of the campaign. */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCampaignV2Request"];
            };
        };
        responses: {
            /** @description The campaign was made. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateCampaignV2Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    createAdvancedSmsCampaignV2: {
        parameters: {
            query: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description The kind of the campaign that is made. */
                campaignType: "sms";
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdvancedSmsCampaignV2Request"];
            };
        };
        responses: {
            /** @description The campaign was made. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsCampaignV2Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    listCampaignsV2: {
        parameters: {
            query?: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListCampaignsRequest"];
            };
        };
        responses: {
            /** @description A page of campaigns. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCampaignsV2Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    getCampaignV2: {
        parameters: {
            query?: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignV2Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateCampaignV2: {
        parameters: {
            query: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description The type of the campaign. */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCampaignV2Request"];
            };
        };
        responses: {
            /** @description The campaign was updated. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateCampaignV2Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    startSmsCampaignV2: {
        parameters: {
            query: {
                /** @description The kind of the campaign that is started. */
                campaignType: "sms";
                /** @description What to do. `play` starts the campaign; the stop has a path of its own. */
                trigger: "play";
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description An empty object, as the page sends it. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description The campaign runs. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartSmsCampaignResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteCampaignV2: {
        parameters: {
            query: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description The type of the campaign. */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign was deleted. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignV2Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    triggerVoiceCampaignV2: {
        parameters: {
            query: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description The kind of the campaign that is started or stopped. */
                campaignType: "voice";
                /** @description What to do. `play` starts the campaign, `stop` stops it. */
                trigger: "play" | "stop";
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description An empty object, as the pages send it. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description The campaign runs, or was stopped. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerCampaignResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    stopSmsCampaignV2: {
        parameters: {
            query: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description The kind of the campaign that is stopped. */
                campaignType: "sms";
                /** @description What to do. `stop` stops the campaign; the start has a path of its own. */
                trigger: "stop";
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description An empty object, as the page sends it. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description The campaign was stopped. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopSmsCampaignResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    getCampaignStatusV2: {
        parameters: {
            query?: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /**
                 * @description What to read, the state of the campaign (`status`) or what became of its calls (`contacts`). What comes without
                 *     it is not documented.
                 */
                view?: "status" | "contacts";
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description A page of contacts with `view=contacts`; an empty object with `view=status`, as the page sends it. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CampaignContactsRequest"];
            };
        };
        responses: {
            /** @description The state of the campaign, or a page of its contacts. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetCampaignStatusResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    scheduleCampaignV2: {
        parameters: {
            query: {
                /** @description What to do. `true` switches the schedule on, `false` switches it off. */
                enableSchedule: boolean;
                /**
                 * @description Name of the campaign, not its id.
                 * @example Flu vaccination reminders
                 */
                campaignName: string;
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleCampaignRequest"];
            };
        };
        responses: {
            /** @description The schedule was switched on or off. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleCampaignResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    scheduleCallbacksV2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign instance (`cid-…`), the run that is under way; a voice start answers it.
                 * @example cid-6be17d4-30f9-4d82-a5c1-97e2f4b08a6d
                 */
                campaignInstanceId: components["parameters"]["CampaignInstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbacksRequest"];
            };
        };
        responses: {
            /** @description The call was taken. Each entry of `data` says what became of one callback. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbacksResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    createContactListV2: {
        parameters: {
            query?: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContactListV2Request"];
            };
        };
        responses: {
            /** @description The contact list was made. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactListV2Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    addContactsV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddContactsRequest"];
            };
        };
        responses: {
            /** @description The contacts were queued. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddContactsResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    listContactListsV2: {
        parameters: {
            query?: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description Which lists to read. It must be `call` to read contact lists only; what comes without it is not documented. */
                type?: "call";
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact lists. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListContactListsV2Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    getContactListV2: {
        parameters: {
            query?: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the contact list (`cl-…`).
                 * @example cl-2d96f0a-1b7c-4c58-9e03-6a4f8b2e7d15
                 */
                contactListId: components["parameters"]["ContactListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact list. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactListV2Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateContactListV2: {
        parameters: {
            query?: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the contact list (`cl-…`).
                 * @example cl-2d96f0a-1b7c-4c58-9e03-6a4f8b2e7d15
                 */
                contactListId: components["parameters"]["ContactListId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateContactListV2Request"];
            };
        };
        responses: {
            /** @description The contact list was updated. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateContactListV2Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteContactListV2: {
        parameters: {
            query?: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the contact list (`cl-…`).
                 * @example cl-2d96f0a-1b7c-4c58-9e03-6a4f8b2e7d15
                 */
                contactListId: components["parameters"]["ContactListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact list was deleted. The answer shows it as it was. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactListV2Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    listContactsV2: {
        parameters: {
            query?: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the contact list (`cl-…`).
                 * @example cl-2d96f0a-1b7c-4c58-9e03-6a4f8b2e7d15
                 */
                contactListId: components["parameters"]["ContactListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListContactsResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    sendOutboundSmsV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendOutboundSmsRequest"];
            };
        };
        responses: {
            /** @description The experience flow was triggered. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendOutboundSmsResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    createCampaignV1: {
        parameters: {
            query: {
                /** @description The type of the campaign. */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCampaignV1Request"];
            };
        };
        responses: {
            /** @description The campaign was made. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateCampaignV1Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    listCampaignsV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListCampaignsRequest"];
            };
        };
        responses: {
            /** @description A page of campaigns. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCampaignsV1Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    getCampaignV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignV1Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateCampaignV1: {
        parameters: {
            query: {
                /** @description The type of the campaign. */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCampaignV1Request"];
            };
        };
        responses: {
            /** @description The campaign was updated. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateCampaignV1Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteCampaignV1: {
        parameters: {
            query: {
                /** @description The type of the campaign. */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign was deleted. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignV1Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    triggerCampaignV1: {
        parameters: {
            query: {
                /** @description The type of the campaign. */
                campaignType: components["parameters"]["CampaignType"];
                /** @description What to do. `play` starts the campaign, `stop` stops it. */
                trigger: "play" | "stop";
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description An empty object, as the pages send it. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /**
             * @description The campaign runs, or was stopped. Start and stop of a voice campaign name the campaign instance, the start
             *     also a count of calls; those of an SMS campaign answer with neither.
             */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerCampaignResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    getCampaignStatusV1: {
        parameters: {
            query?: {
                /**
                 * @description What to read, the state of the campaign (`status`) or what became of its calls (`contacts`). What comes without
                 *     it is not documented.
                 */
                view?: "status" | "contacts";
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the campaign (`cd-…`), not of one of its runs (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description A page of contacts with `view=contacts`. With `view=status` the page sends no body. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CampaignContactsRequest"];
            };
        };
        responses: {
            /** @description The state of the campaign, or a page of its contacts. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetCampaignStatusResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    createContactListV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContactListV1Request"];
            };
        };
        responses: {
            /** @description The contact list was made. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactListV1Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    listContactListsV1: {
        parameters: {
            query?: {
                /** @description Which lists to read. It must be `call` to read contact lists only; what comes without it is not documented. */
                type?: "call";
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact lists. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListContactListsV1Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    getContactListV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the contact list (`cl-…`).
                 * @example cl-2d96f0a-1b7c-4c58-9e03-6a4f8b2e7d15
                 */
                contactListId: components["parameters"]["ContactListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact list. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactListV1Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateContactListV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the contact list (`cl-…`).
                 * @example cl-2d96f0a-1b7c-4c58-9e03-6a4f8b2e7d15
                 */
                contactListId: components["parameters"]["ContactListId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateContactListV1Request"];
            };
        };
        responses: {
            /** @description The contact list was updated. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateContactListV1Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteContactListV1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the contact list (`cl-…`).
                 * @example cl-2d96f0a-1b7c-4c58-9e03-6a4f8b2e7d15
                 */
                contactListId: components["parameters"]["ContactListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact list was deleted. The answer shows it as it was. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactListV1Response"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
    listContactsV1: {
        parameters: {
            query?: {
                /**
                 * @description The account id, the same value as the header `accountId`. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description The application id, which the documentation also calls bot id, stream id, IId and IID. It stands on the
                 *     application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description The id of the contact list (`cl-…`).
                 * @example cl-2d96f0a-1b7c-4c58-9e03-6a4f8b2e7d15
                 */
                contactListId: components["parameters"]["ContactListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListContactsResponse"];
                };
            };
            "4XX": components["responses"]["Refused"];
            default: components["responses"]["Unexpected"];
        };
    };
}
