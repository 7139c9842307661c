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
        /** Create an advanced SMS campaign (v2) */
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
        /** ☎ Reaches people: start an SMS campaign (v2) */
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
        /** ☎ Reaches people: start or stop a voice campaign (v2) */
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
        /** Get a campaign's state or its results (v2) */
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
        /** ☎ Reaches people: turn a campaign's schedule on or off (v2) */
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
        /** ☎ Reaches people: schedule callbacks (v2) */
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
        /** Add contacts to a contact list */
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
        /** ☎ Reaches people: send an SMS */
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
        /** ☎ Reaches people: start or stop a campaign (v1) */
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
        /** Get a campaign's state or its results (v1) */
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
export interface webhooks {
    preCallCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pre-call check */
        post: operations["preCallCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @enum {string} */
        CampaignType: "voice" | "sms";
        CampaignName: string;
        CampaignDescription: string;
        AnyContactListNames: string[];
        DncListReference: {
            /** @description Name, not id, of an existing DNC list. */
            name: string;
        };
        /** @enum {string} */
        CampaignPriority: "1" | "2" | "3" | "4" | "5";
        CallerId: {
            /** @description Number to call or message from: verified for voice, registered with the provider for SMS. Voice takes registered SIP numbers, too ([release notes](https://github.com/Koredotcom/docs-v2/blob/00922ad5/ai-for-service/release-notes/contact-center-ai-2025.mdx)), and SMS an id. */
            phoneNumber: string;
        };
        ClockTime: string;
        CallingWindow: {
            /**
             * @description Weekday of the window.
             * @enum {string}
             */
            day: "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";
            /** @description Start of the window, before `end`. */
            start: components["schemas"]["ClockTime"];
            /** @description End of the window, later than `start`: otherwise people may be called at night. */
            end: components["schemas"]["ClockTime"];
        };
        CallingHours: {
            /**
             * @description How the calling hours repeat.
             * @enum {string}
             */
            frequency: "WEEKLY" | "DAILY" | "CUSTOM";
            /** @description Time zone of the hours, a tz database name, over which a contact's own has priority. For example `Asia/Kolkata`. */
            timezone: string;
            /** @description Windows in which people may be called or messaged: none should pass midnight. Several may cover different days and hours. */
            days: components["schemas"]["CallingWindow"][];
        };
        DialingStrategy: {
            callerId: components["schemas"]["CallerId"];
            /** @description When people may be called, which is no guarantee: a contact's own time zone has priority over `timezone`. */
            callingHours: components["schemas"]["CallingHours"];
            /**
             * @description Order in which contacts are dialed: first in, first out (`FIFO`) or last in, first out (`LIFO`).
             * @enum {string}
             */
            dialingOrder: "FIFO" | "LIFO";
            /** @description Maximum number of call attempts per contact, or one more if it counts retries, 1 to 100. Response tables call them retry attempts. */
            maxAttemptsPerRecord: number;
            /** @description Time between retries in minutes, 1 to 1440. */
            defaultRetryPeriod: number;
            /** @description Maximum ring time in seconds, 5 to 120. */
            maxRingTime: number;
        };
        ScheduleFlag: {
            /** @description No page says what `true` does, without a time: nothing, or a run that nobody asked for. Every sample sends `false`. */
            isSchedulingEnabled?: boolean;
        };
        AgentlessVoiceCampaignV2Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["AnyContactListNames"];
            dncLists: components["schemas"]["DncListReference"];
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description Answered calls go to an experience flow, without an agent.
             * @constant
             */
            dialingMode: "Agentless";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            /** @description Name, not id, of the flow that takes the calls, a bot or an IVR. */
            experienceFlowName: string;
            /**
             * @description Answering machines and voicemail: `no` doesn't detect them, `detect` then starts the flow, `disconnect` hangs up.
             * @enum {string}
             */
            enableMachineDetect: "no" | "detect" | "disconnect";
            /**
             * @description The same value as in the query.
             * @constant
             */
            campaignType: "voice";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        ContactListNames: string[];
        QueueName: string;
        ProgressiveVoiceCampaignV2Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            dncLists: components["schemas"]["DncListReference"];
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description One call is placed for each free agent, who takes it once it is answered.
             * @constant
             */
            dialingMode: "Progressive";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            queue_name: components["schemas"]["QueueName"];
            /**
             * @description The same value as in the query.
             * @constant
             */
            campaignType: "voice";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        MaxSkips: number;
        PreviewVoiceCampaignV2Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            dncLists: components["schemas"]["DncListReference"];
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description An agent reviews each contact, but after 30 seconds the number is dialed by itself.
             * @constant
             */
            dialingMode: "Preview";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            queue_name: components["schemas"]["QueueName"];
            maxSkips: components["schemas"]["MaxSkips"];
            /**
             * @description The same value as in the query.
             * @constant
             */
            campaignType: "voice";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        SmsMessage: {
            /** @description Text to send: pages disagree on plain text or Base64, so send one to your own phone first. Some show percent-encoded Base64, and the wrong form sends a text like `VGhl…` to the whole list. Our examples have plain text. It must comply with the telecom operators' rules and match the template, if there is one. A template may hold dynamic fields, such as a name. */
            message: string;
            /** @description Name of the message template. Required to use a template. */
            template_name?: string;
            /** @description Id of the message template (`cmt-…`). Empty means no template. */
            templateId?: string;
        };
        SmsDialingStrategy: {
            callerId: components["schemas"]["CallerId"];
            /** @description When people may be messaged, which is no guarantee: a contact's own time zone has priority over `timezone`. An emergency run ignores the hours. */
            callingHours: components["schemas"]["CallingHours"];
        };
        SimpleSmsCampaignV2Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            /** @description Without it, people who opted out can be messaged: the global DNC list covers voice only. */
            dncLists?: components["schemas"]["DncListReference"];
            /**
             * @description The same value as in the query.
             * @constant
             */
            campaignType: "sms";
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description Messages are plain text, without personalization logic.
             * @constant
             */
            format: "simple";
            message: components["schemas"]["SmsMessage"];
            dialingStrategy: components["schemas"]["SmsDialingStrategy"];
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        CreateCampaignV2Request: components["schemas"]["AgentlessVoiceCampaignV2Request"] | components["schemas"]["ProgressiveVoiceCampaignV2Request"] | components["schemas"]["PreviewVoiceCampaignV2Request"] | components["schemas"]["SimpleSmsCampaignV2Request"];
        Envelope: {
            /** @description Outcome, for example `success`. The campaign's state is `data.status`. */
            status: string;
            /** @description Outcome in words. It may be empty. */
            message: string;
        };
        DncList: {
            /** @description Id of the DNC list (`cl-…`). */
            id?: string;
            /** @description Name of the DNC list. */
            name?: string;
        };
        CallerIdResponse: {
            /** @description Number that calls or messages come from. SMS pages give it in E.164 format. */
            phoneNumber?: string;
        };
        CallingWindowResponse: {
            /** @description Weekday in two letters, for example `MO`. */
            day?: string;
            /** @description Start of the window, for example `9:00 AM`. */
            start?: string;
            /** @description End of the window, for example `6:00 PM`. */
            end?: string;
        };
        CallingHoursResponse: {
            /** @description How the calling hours repeat, for example `WEEKLY`. */
            frequency?: string;
            /** @description Time zone of the hours, for example `Asia/Kolkata`. */
            timezone?: string;
            /** @description Windows in which people may be called or messaged. */
            days?: components["schemas"]["CallingWindowResponse"][];
        };
        DialingStrategyResponse: {
            callerId?: components["schemas"]["CallerIdResponse"];
            callingHours?: components["schemas"]["CallingHoursResponse"];
            /** @description Order in which contacts are dialed, for example `FIFO`. */
            dialingOrder?: string;
            /** @description Maximum number of attempts per contact. Response tables call them retry attempts. */
            maxAttemptsPerRecord?: number;
            /** @description Time between retries in minutes. */
            defaultRetryPeriod?: number;
            /** @description Maximum ring time in seconds. */
            maxRingTime?: number;
        };
        DialingStrategyV2Response: components["schemas"]["DialingStrategyResponse"] & {
            /** @description Whether system-defined mapping rules are applied. */
            useSystemMappings?: boolean;
        };
        ExperienceFlowId: string;
        CampaignState: string;
        /** Format: date-time */
        Timestamp: string;
        CampaignSchedule: {
            /** @description Whether scheduling is enabled: no page says what `true` tells of the next run. Every sample shows `false`. */
            isSchedulingEnabled?: boolean;
            /** @description Whether the schedule recurs. */
            isRecurrenceEnabled?: boolean;
        };
        CampaignInstanceId: string;
        VoiceCampaignV2Fields: {
            /** @description Display name. */
            name: string;
            /** @description Name in lower case, for internal use. */
            lname?: string;
            /** @description Purpose of the campaign. */
            description?: string;
            dncLists?: components["schemas"]["DncList"];
            /** @description Priority, for example `5`. */
            priority: string;
            /** @description How calls are handled, for example `Agentless`, `Progressive` or `Preview`. */
            dialingMode: string;
            dialingStrategy: components["schemas"]["DialingStrategyV2Response"];
            /** @description Id of the flow of an agentless campaign (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            /** @description How often agents may skip before the contact is dropped, in a preview campaign. */
            maxSkips?: number;
            /** @description Whether contact filters are enabled. */
            isFiltersEnabled?: boolean;
            /** @description Whether answering machines are detected. The response to an agentless create shows it. */
            enableMachineDetect?: boolean;
            status: components["schemas"]["CampaignState"];
            /** @description When the campaign was created. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule?: components["schemas"]["CampaignSchedule"];
            /** @description Id of a campaign instance (`cid-…`). Responses to deletes list it. */
            campaignInstanceId?: components["schemas"]["CampaignInstanceId"];
            /** @description Names of the contact lists. */
            contactLists: string[];
            /** @description Format, for example `advanced`, as in SMS campaigns. Only the tables of two voice pages list it. */
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
            /** @description Text as plain text, Base64 or percent-encoded Base64; pages show all three, our examples plain text. */
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
            /** @description Name in lower case, for internal use. */
            lname: string;
            /** @description Purpose of the campaign. */
            description: string;
            dncLists?: components["schemas"]["DncList"];
            /** @description Priority, for example `5`. */
            priority: string;
            /** @description Format, for example `simple` or `advanced`. */
            format: string;
            message?: components["schemas"]["SmsMessageResponse"];
            /** @description Id of the flow of an advanced SMS campaign (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            dialingStrategy: components["schemas"]["SmsDialingStrategyResponse"];
            /** @description Not explained: only samples have it. */
            isImported?: boolean;
            /** @description Whether contact filters are enabled. */
            isFiltersEnabled?: boolean;
            /** @description Number of messages sent. Tables list it; samples leave it out. */
            totalMessagesSent?: number;
            /** @description Type of format, for example `simple`. Tables list it; samples leave it out. */
            direction?: string;
            status: components["schemas"]["CampaignState"];
            /** @description When the campaign was created. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule: components["schemas"]["CampaignSchedule"];
            /** @description Id of a campaign instance (`cid-…`). Responses to updates and deletes list it. */
            campaignInstanceId?: components["schemas"]["CampaignInstanceId"];
            /** @description Names of the contact lists. */
            contactLists: string[];
        };
        SmsCampaignV2Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["SmsCampaignV2"];
        };
        CreateCampaignV2Response: components["schemas"]["CreatedVoiceCampaignV2Response"] | components["schemas"]["SmsCampaignV2Response"];
        AdvancedSmsCallingHours: {
            /** @description How the calling hours repeat, for example `WEEKLY`. */
            frequency: string;
            /** @description Time zone of the hours, a tz database name, over which a contact's own has priority. For example `Asia/Kolkata`. */
            timezone: string;
            /** @description Windows in which people may be messaged: none should pass midnight. */
            days: components["schemas"]["CallingWindow"][];
        };
        AdvancedSmsDialingStrategy: {
            /** @description Sender of the messages, a phone number in E.164 format. */
            callerId: components["schemas"]["CallerId"];
            callingHours: components["schemas"]["AdvancedSmsCallingHours"];
        };
        AdvancedSmsCampaignV2Request: {
            /** @description Name of the campaign. */
            name: string;
            /** @description Purpose of the campaign. */
            description?: string;
            contactLists: components["schemas"]["AnyContactListNames"];
            /** @description Without it, people who opted out can be messaged: the global DNC list covers voice only. */
            dncLists?: components["schemas"]["DncListReference"];
            /**
             * @description As in the query.
             * @constant
             */
            campaignType: "sms";
            /** @description `1` (lowest) to `5` (highest). The [user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx) has `5` as the default. */
            priority?: string;
            /**
             * @description Messages come from an experience flow.
             * @constant
             */
            format: "advanced";
            /** @description Plain or Base64: pages disagree on the text, so send one to your own phone first. The table requires it, the sample leaves it out. */
            message?: components["schemas"]["SmsMessage"];
            dialingStrategy: components["schemas"]["AdvancedSmsDialingStrategy"];
            /** @description On the page, `isSchedulingEnabled: false` triggers the campaign at once. Its sample response shows `Ready`. */
            schedule?: components["schemas"]["ScheduleFlag"];
            /** @description Name, not id, of the flow. */
            experienceFlowName: string;
        };
        PagingNumber: number | "";
        CampaignSorting: {
            /**
             * @description Sort by name. The tables require it with any sort field; the samples leave it out.
             * @enum {string}
             */
            name?: "asc" | "desc";
            /**
             * @description Sort by creation date.
             * @enum {string}
             */
            createdAt?: "asc" | "desc";
            /**
             * @description Sort by date of the last update.
             * @enum {string}
             */
            updatedAt?: "asc" | "desc";
        };
        /** @enum {integer} */
        CampaignPriorityNumber: 1 | 2 | 3 | 4 | 5;
        CampaignFilters: {
            /** @description States to include. */
            status?: ("Active" | "Completed" | "Ready" | "Paused" | "Preparing" | "Stopped" | "Scheduled" | "Rescheduled")[];
            /** @description Priorities to include, as numbers. */
            priority?: components["schemas"]["CampaignPriorityNumber"][];
            /** @description Dialing modes to include. Only for voice campaigns. */
            dialingMode?: ("Progressive" | "Preview")[];
        };
        ListCampaignsRequest: {
            /** @description Number of results to skip. */
            skip?: components["schemas"]["PagingNumber"];
            /** @description Page to read. */
            page?: components["schemas"]["PagingNumber"];
            /** @description Maximum number of results on a page. */
            limit?: components["schemas"]["PagingNumber"];
            /** @description Type of campaign to list. */
            type: components["schemas"]["CampaignType"];
            /** @description Start of the date filter, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
            startDate?: components["schemas"]["Timestamp"];
            /** @description End of the date filter, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
            endDate?: components["schemas"]["Timestamp"];
            sortBy?: components["schemas"]["CampaignSorting"];
            filters?: components["schemas"]["CampaignFilters"];
        };
        Paging: {
            /** @description Number of results skipped. */
            skip?: number;
            /** @description Maximum number of results on a page. */
            limit?: number;
            /** @description Whether there are more pages. */
            hasMore?: boolean;
            /** @description Number of pages. */
            totalPages?: number;
            /** @description Number of results. */
            totalResults?: number;
        };
        ListedCampaignV2: {
            /** @description Id of an SMS campaign (`cd-…`). For voice campaigns, only the table lists it. */
            id?: components["schemas"]["CampaignId"];
            /** @description Id of a voice campaign (`cd-…`), in place of `id`. */
            _id?: components["schemas"]["CampaignId"];
            /** @description Name of the campaign. */
            name: string;
            /** @description Purpose of the campaign. */
            description?: string;
            dncLists?: components["schemas"]["DncList"];
            status: components["schemas"]["CampaignState"];
            /** @description Priority, for example `5`. */
            priority: string;
            /** @description How a voice campaign calls, for example `Agentless`, `Progressive` or `Preview`. */
            dialingMode?: string;
            /** @description Whether contact filters of a voice campaign are enabled. */
            isFiltersEnabled?: boolean;
            /** @description Name of the linked queue or routing connection of a voice campaign. */
            connection?: string;
            /** @description Id of the flow of an advanced SMS campaign (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            message?: components["schemas"]["SmsMessageResponse"];
            /** @description When the campaign was created. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated. Samples have it slightly before `createdAt`. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule: components["schemas"]["CampaignSchedule"];
            /** @description Id of the latest run of an SMS campaign (`cid-…`). The sample has it on a stopped campaign. */
            campaignInstanceId?: components["schemas"]["CampaignInstanceId"];
            /** @description When the campaign instance was last updated. */
            campaignInstanceUpdatedAt: components["schemas"]["Timestamp"];
            /** @description Names of the contact lists. */
            contactLists: string[];
            /** @description Number of messages that an SMS campaign sent successfully. */
            totalMessagesSent?: number;
            /** @description Type of execution of an SMS campaign. The pages name no value but `NORMAL`. */
            campaignExecutionType?: string;
            /** @description Format of an SMS campaign, `simple` or `advanced`. */
            format?: string;
        };
        CampaignPageV2: components["schemas"]["Paging"] & {
            /** @description Campaigns on this page. It may be empty. */
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
             * @description Answered calls go to an experience flow, without an agent.
             * @constant
             */
            dialingMode: "Agentless";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            /** @description Name, not id, of the flow that takes the calls, a bot or an IVR. */
            experienceFlowName: string;
            /**
             * @description The same value as in the query.
             * @constant
             */
            campaignType: "voice";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        UpdateSmsCampaignV2Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["ContactListNames"];
            /** @description Always send it: leaving it out appears to remove the list, and people who opted out may be messaged. The page doesn't list the field: read the campaign afterwards. */
            dncLists?: components["schemas"]["DncListReference"];
            priority: components["schemas"]["CampaignPriority"];
            /** @description Format, for example `advanced`, which is usual for personalized content or links. */
            format: string;
            /** @description Name, not id, of the flow that sends the messages. */
            experienceFlowName: string;
            dialingStrategy: components["schemas"]["SmsDialingStrategy"];
            /**
             * @description The same value as in the query.
             * @constant
             */
            campaignType: "sms";
            schedule?: components["schemas"]["ScheduleFlag"];
        };
        UpdateCampaignV2Request: components["schemas"]["UpdateAgentlessVoiceCampaignV2Request"] | components["schemas"]["ProgressiveVoiceCampaignV2Request"] | components["schemas"]["PreviewVoiceCampaignV2Request"] | components["schemas"]["UpdateSmsCampaignV2Request"];
        UpdatedVoiceCampaignV2: components["schemas"]["VoiceCampaignV2Fields"] & {
            _id: components["schemas"]["CampaignId"];
            /** @description Id of the campaign (`cd-…`) in the table; the sample has `_id` instead. */
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
            /** @description Outcome in words, for example `Campaign Started`. */
            message: string;
            /** @description When the campaign was started. */
            updatedAt: components["schemas"]["Timestamp"];
        };
        TriggerCampaignResponse: {
            status: components["schemas"]["CampaignState"];
            /** @description Outcome in words. */
            message: string;
            /** @description With `trigger=play`, for voice, number of calls completed when the campaign started. */
            totalCallsCompleted?: number;
            /** @description With `trigger=play`, when the campaign was started. With `trigger=stop`, when the campaign was stopped. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description With `trigger=play`, for voice, id of the run (`cid-…`): keep it, no read is documented to return it. With `trigger=stop`, for voice, id of the stopped run. */
            campaignInstanceId?: components["schemas"]["CampaignInstanceId"];
            /** @description With `trigger=stop`, type of execution: the pages name no value but `NORMAL`. */
            campaignExecutionType?: string;
        };
        StopSmsCampaignResponse: {
            status: components["schemas"]["CampaignState"];
            /** @description Outcome in words, for example `Campaign Stopped`. */
            message: string;
            /** @description When the campaign was stopped. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Type of execution. The pages name no value but `NORMAL`. */
            campaignExecutionType: string;
        };
        CampaignContactsRequest: {
            /** @description Page to read. */
            page?: number;
            /** @description Maximum number of results on a page, 1 to 100. */
            limit?: number;
        };
        CampaignStatus: {
            id: components["schemas"]["CampaignId"];
            status: components["schemas"]["CampaignState"];
            /** @description Name of the campaign. */
            name: string;
        };
        CampaignStatusResponse: {
            /** @description Outcome of the request, `success` or `failure`. The campaign's state is `data.status`. */
            status: string;
            data: components["schemas"]["CampaignStatus"];
        };
        ContactResult: {
            /** @description Phone number that was called, without a plus in samples: compare numbers by their digits. */
            phoneNumber: string;
            /** @description Id of the call attempt, if there is one. Samples have it empty. */
            uniqueId?: string;
            /** @description Outcome that the dialer reports, for example `completed`. Empty while a call is in progress. The [user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx) lists the dialer's dispositions, such as Busy or DNC Excluded, and the agents'. */
            dialerOutcome: string;
            /** @description Number of call attempts to this number so far. */
            numberOfAttemptsSoFar: number;
            /** @description Id of the call's bot session. */
            botSessionId?: string;
            /** @description Disposition codes set by an agent, such as Resolved, or by the system. It may be empty. */
            agentDispositionCodes?: string[];
            /** @description Final status of the call, for example `userHangUp` or `agentHangUp`. */
            botOutboundStatus?: string;
            /** @description Detail of the final status, for example `user_hangup`. */
            botOutboundStatusDetail?: string;
        };
        CampaignContacts: {
            /** @description Call attempts on this page. */
            results: components["schemas"]["ContactResult"][];
            /** @description Number of this page, from 1. */
            page?: number;
            /** @description Maximum number of results on a page. */
            limit?: number;
            /** @description Number of pages. */
            totalPages?: number;
            /** @description Number of results. */
            totalResults?: number;
        };
        CampaignContactsResponse: {
            /** @description Outcome of the request, `success` or `failure`. */
            status: string;
            data: components["schemas"]["CampaignContacts"];
        };
        GetCampaignStatusResponse: components["schemas"]["CampaignStatusResponse"] | components["schemas"]["CampaignContactsResponse"];
        ScheduleTime: string;
        DailyDetails: {
            /** @description Interval in days: 1 is every day, 2 every other day. */
            onceEveryNdays: number;
        };
        DailyRecurrence: {
            /**
             * @description Type of recurrence.
             * @constant
             */
            recurType: "Daily";
            dailyDetails: components["schemas"]["DailyDetails"];
        };
        DailyScheduleRequest: {
            /** @description Start in UTC, `YYYY-MM-DD HH:mm:ss`. */
            startDateTime: components["schemas"]["ScheduleTime"];
            /** @description End in UTC, `YYYY-MM-DD HH:mm:ss`, later than now and than `startDateTime`. */
            endDateTime: components["schemas"]["ScheduleTime"];
            recurrenceObject: components["schemas"]["DailyRecurrence"];
        };
        WeeklyDetails: {
            /** @description Interval in weeks: 1 is every week, 2 every other week. */
            onceEveryNweeks: number;
            /** @description Weekdays in UTC, as the times are: where people are it may be another weekday. No page says so. Calling hours name them by two letters. */
            whichDays: ("Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun")[];
        };
        WeeklyRecurrence: {
            /**
             * @description Type of recurrence.
             * @constant
             */
            recurType: "Weekly";
            weeklyDetails: components["schemas"]["WeeklyDetails"];
        };
        WeeklyScheduleRequest: {
            /** @description Start in UTC, `YYYY-MM-DD HH:mm:ss`. */
            startDateTime: components["schemas"]["ScheduleTime"];
            /** @description End in UTC, `YYYY-MM-DD HH:mm:ss`, later than now and than `startDateTime`. */
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
            /** @description When the contact is called, in UTC (`Z`) in the sample: no page says that calling hours apply. A time in the past fails with `time_in_past`. */
            timeToContact: components["schemas"]["Timestamp"];
        };
        CallbacksRequest: components["schemas"]["Callback"][];
        CallbackOutcome: {
            /** @description Id that was sent in the request. */
            campaignDialingListId: string;
            /** @description Outcome for this contact. The sample shows `failed`; the page doesn't give the value for an accepted callback. */
            status: string;
            /** @description Why the callback failed, for example `time_in_past`. */
            reason?: string;
            /** @description Status of the dialing. The table lists it; the sample has `status` instead. */
            success?: string;
        };
        CallbacksResponse: {
            /** @description Outcome of the request as a whole: it may be `success` although callbacks in `data` failed. */
            status: string;
            /** @description One outcome for each contact sent. */
            data: components["schemas"]["CallbackOutcome"][];
        };
        ContactListName: string;
        ContactListDescription: string;
        CreateContactListV2Request: {
            name: components["schemas"]["ContactListName"];
            description: components["schemas"]["ContactListDescription"];
            /**
             * @description Where the contacts come from: the API.
             * @enum {string}
             */
            source: "passiveApi";
            /**
             * @description With `true`, a contact may be in the list twice and be contacted twice. Fixed once the list is created.
             * @default false
             */
            allowDuplicates?: boolean;
        };
        ContactListId: string;
        ContactListState: string;
        ContactListMappingV2: {
            /** @description Column of the first name. */
            firstName?: string;
            /** @description Column of the last name. It may be empty. */
            lastName?: string;
            /** @description Column of the phone number. */
            phoneNumber?: string;
            /** @description Column of the time zone. It may be empty. */
            timeZone?: string;
            /** @description Column of the unique id. It may be empty. */
            uniqueId?: string;
            /** @description Column of the priority. It may be empty. */
            contactPriority?: string;
        };
        CampaignInUse: {
            id?: components["schemas"]["CampaignId"];
            /** @description Name of the campaign. */
            name?: string;
        };
        ContactListApiConfigurations: {
            /** @description How duplicates are handled, for example `allowDuplicates`: appended duplicates are contacted again ([user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx)). */
            dataSyncMode?: string;
        };
        ContactListFile: {
            /** @description Id of the file. The sample has 24 hex digits. */
            fileId?: string;
            /** @description Name of the file. */
            fileName?: string;
        };
        ContactListV2: {
            _id: components["schemas"]["ContactListId"];
            /** @description Whether the list is active or, in the response to a delete, was active before. */
            isActive?: boolean;
            /** @description Id of the organization (`o-…`). Only the delete table lists it. */
            orgId?: string;
            /** @description Display name. */
            name: string;
            /** @description Name in lower case. Only the delete table lists it. */
            lname?: string;
            /** @description Purpose of the contact list. */
            description?: string;
            /** @description Number of contacts in the list. */
            totalRecordCount: number;
            status: components["schemas"]["ContactListState"];
            /** @description User who created the list (`u-…`). */
            createdBy?: string;
            /** @description User who last updated the list (`u-…`). */
            updatedBy?: string;
            mapping: components["schemas"]["ContactListMappingV2"];
            /** @description Whether campaigns use the list. A v2 sample has `false` for a list in use: check `campaignInUse`. */
            isListInUse: boolean;
            /** @description Application id (`st-…`). Only the delete table lists it. */
            iId?: string;
            /** @description Type of the list, for example `call` or `sms`. */
            listType: string;
            /** @description Whether the list is part of the global Do Not Call list. */
            isGlobalDNC?: boolean;
            /** @description Whether the list is the system's default contact list. */
            isDefault?: boolean;
            /** @description Campaigns that use the list. Empty if there are none. */
            campaignInUse: components["schemas"]["CampaignInUse"][];
            /** @description Id of the account that owns the list. Only the delete table lists it. */
            accountId?: string;
            /** @description Where the contacts come from. Lists filled through the API have `passiveApi`, uploaded lists `localDrive`; tables also name `passiveApiIntegration` and `upload`. */
            source: string;
            apiConfigurations?: components["schemas"]["ContactListApiConfigurations"];
            /** @description Names of the columns. Empty in lists filled through the API. */
            columns: string[];
            /** @description Uploaded files. Empty in lists filled through the API. */
            files: components["schemas"]["ContactListFile"][];
            /** @description When the list was created. */
            createdAt?: components["schemas"]["Timestamp"];
            /** @description When the list was last updated. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Whether a contact may be in the list twice, and be contacted twice. */
            allowDuplicates?: boolean;
        };
        ContactListV2Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["ContactListV2"];
        };
        ContactToAdd: {
            /** @description Phone number: send E.164, so that it can't be taken for a local one. The page allows both, as the platform does. Its sample has digits only; the guide requires E.164 in list files. */
            phoneNumber: string;
        } & {
            [key: string]: unknown;
        };
        AddContactsRequest: {
            /** @description Name, not id, of an existing list: with two of one name, the wrong one may be filled. The [release notes](https://github.com/Koredotcom/docs-v2/blob/00922ad5/ai-for-service/release-notes/contact-center-ai-2025.mdx) ask for the id instead. */
            contact_list_name: string;
            /** @description Contacts to add, whom a running campaign may reach: check opt-outs first. The [release notes](https://github.com/Koredotcom/docs-v2/blob/00922ad5/ai-for-service/release-notes/contact-center-ai-2025.mdx) allow at most 100 a request; the page gives no maximum. */
            data: components["schemas"]["ContactToAdd"][];
        };
        AddContactsResponse: {
            /** @description Outcome of the request. Only an older publication of the page shows it. */
            status?: string;
            /** @description Outcome in words, for example that adding the contacts is in progress. */
            message: string;
        };
        ListContactListsV2Response: components["schemas"]["Envelope"] & {
            /** @description Contact lists. The page documents no paging. */
            data: components["schemas"]["ContactListV2"][];
        };
        UpdateContactListV2Request: {
            name?: components["schemas"]["ContactListName"];
            description?: components["schemas"]["ContactListDescription"];
        };
        UpdatedContactListV2Fields: {
            /** @description Display name. */
            name?: string;
            /** @description Purpose of the contact list. The table lists it; the sample sends one and doesn't show it. */
            description?: string;
            /** @description Scope of the list, says the table; the sample has `campaign_management`, which looks like an API scope. */
            scope?: string[];
            /** @description Id of the organization (`o-…`). */
            orgId?: string;
            /** @description Application id (`st-…`), in samples the value of the `iid` header. */
            iId?: string;
            /** @description Type of the list, for example `call` or `sms`. */
            listType?: string;
            /** @description Id of the account that owns the list. */
            accountId?: string;
            /** @description User who last updated the list (`u-…`). */
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
            /** @description Id of the contact, for example `cc-…`. */
            _id: string;
            /** @description When the contact was created. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the contact was last updated. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Phone number of the contact, without a plus in samples: compare numbers by their digits. */
            phoneNumber: string;
        };
        ContactPage: components["schemas"]["Paging"] & {
            /** @description Contacts on this page. */
            results: components["schemas"]["Contact"][];
        };
        ListContactsResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["ContactPage"];
        };
        SendOutboundSmsRequest: {
            /** @description Sender's phone number in E.164 format, with a plus. It must be attached to an experience flow. */
            fromNo: string;
            /** @description Recipient's phone number in E.164 format, with a plus: check opt-outs and the time yourself. */
            toNo: string;
        };
        SendOutboundSmsResponse: {
            /** @description Outcome in words. The sample says that the experience flow was triggered. */
            message: string;
        };
        AgentlessVoiceCampaignV1Request: {
            name: components["schemas"]["CampaignName"];
            description: components["schemas"]["CampaignDescription"];
            contactLists: components["schemas"]["AnyContactListNames"];
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description Answered calls go to an experience flow, without an agent.
             * @constant
             */
            dialingMode: "Agentless";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            /** @description Name, not id, of the flow that takes the calls, a bot or an IVR. */
            experienceFlowName: string;
            /** @description Whether to detect answering machines and voicemail. According to a [longer edition](https://github.com/Koredotcom/docs-v2/blob/70b12992/xo/contactcenter/campaigns/campaign-management/voice-campaigns.md) of the user guide, the dialer then hangs up on voicemail. */
            enableMachineDetect: boolean;
            /**
             * @description The same value as in the query.
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
             * @description One call is placed for each free agent, who takes it once it is answered.
             * @constant
             */
            dialingMode: "Progressive";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            queue_name: components["schemas"]["QueueName"];
            /** @description Whether to detect answering machines and voicemail. Detection is off in this mode since v11.20.0 ([release notes](https://github.com/Koredotcom/docs-v2/blob/00922ad5/ai-for-service/release-notes/contact-center-ai-2025.mdx)), but the user guide still offers it. */
            enableMachineDetect: boolean;
            /**
             * @description The same value as in the query.
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
             * @description An agent reviews each contact, but after 30 seconds the number is dialed by itself.
             * @constant
             */
            dialingMode: "Preview";
            dialingStrategy: components["schemas"]["DialingStrategy"];
            queue_name: components["schemas"]["QueueName"];
            /** @description Whether to detect answering machines and voicemail. Detection is off in this mode since v11.20.0 ([release notes](https://github.com/Koredotcom/docs-v2/blob/00922ad5/ai-for-service/release-notes/contact-center-ai-2025.mdx)). */
            enableMachineDetect: boolean;
            maxSkips: components["schemas"]["MaxSkips"];
            /**
             * @description The same value as in the query.
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
             * @description The same value as in the query.
             * @constant
             */
            campaignType: "sms";
            priority: components["schemas"]["CampaignPriority"];
            /**
             * @description Messages are plain text, without personalization logic.
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
            contactLists: components["schemas"]["AnyContactListNames"];
            /**
             * @description The same value as in the query.
             * @constant
             */
            campaignType: "sms";
            /** @description Priority, `1` (lowest) to `5` (highest, the default in the [user guide](https://github.com/Koredotcom/docs-v2/blob/05060108/ai-for-service/contact-center/campaigns.mdx)). */
            priority?: string;
            /**
             * @description Messages come from an experience flow.
             * @constant
             */
            format: "advanced";
            /** @description Plain or Base64: pages disagree on the text, so send one to your own phone first. The table requires it, the sample leaves it out. */
            message?: components["schemas"]["SmsMessage"];
            dialingStrategy: components["schemas"]["AdvancedSmsDialingStrategy"];
            /** @description The page says that `isSchedulingEnabled: false` triggers the campaign at once; its sample response shows `Ready`. */
            schedule?: components["schemas"]["ScheduleFlag"];
            /** @description Name, not id, of the flow that sends the messages. */
            experienceFlowName: string;
        };
        CreateCampaignV1Request: components["schemas"]["AgentlessVoiceCampaignV1Request"] | components["schemas"]["ProgressiveVoiceCampaignV1Request"] | components["schemas"]["PreviewVoiceCampaignV1Request"] | components["schemas"]["SimpleSmsCampaignV1Request"] | components["schemas"]["AdvancedSmsCampaignV1Request"];
        VoiceCampaignV1Fields: {
            /** @description Display name. */
            name: string;
            /** @description Name in lower case, for internal use. */
            lname?: string;
            /** @description Purpose of the campaign. */
            description?: string;
            /** @description Priority, for example `5`. */
            priority: string;
            /** @description How calls are handled, for example `Agentless`, `Progressive` or `Preview`. */
            dialingMode: string;
            dialingStrategy: components["schemas"]["DialingStrategyResponse"];
            /** @description Id of the flow of an agentless campaign (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            /** @description How often agents may skip, in a preview campaign. */
            maxSkips?: number;
            /** @description Whether answering machines are detected. */
            enableMachineDetect?: boolean;
            status: components["schemas"]["CampaignState"];
            /** @description When the campaign was created. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule?: components["schemas"]["CampaignSchedule"];
            /** @description Id of a campaign instance (`cid-…`). Responses to deletes list it. */
            campaignInstanceId?: components["schemas"]["CampaignInstanceId"];
            /** @description Names of the contact lists. */
            contactLists: string[];
            /** @description Format, for example `advanced`, as in SMS campaigns. Only the get table lists it. */
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
            /** @description Name in lower case, for internal use. */
            lname?: string;
            /** @description Purpose of the campaign. */
            description?: string;
            /** @description Priority, for example `5`. */
            priority: string;
            /** @description Format, for example `simple` or `advanced`. */
            format: string;
            message?: components["schemas"]["SmsMessageResponse"];
            /** @description Id of the flow of an advanced SMS campaign (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            dialingStrategy: components["schemas"]["SmsDialingStrategyResponse"];
            /** @description Whether answering machines are detected. It doesn't apply to messages. */
            enableMachineDetect?: boolean;
            /** @description Number of messages sent. Tables list it; samples leave it out. */
            totalMessagesSent?: number;
            /** @description Type of format, for example `simple`. Tables list it; samples leave it out. */
            direction?: string;
            status: components["schemas"]["CampaignState"];
            /** @description When the campaign was created. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule: components["schemas"]["CampaignSchedule"];
            /** @description Id of a campaign instance (`cid-…`). Responses to updates and deletes list it. */
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
            /** @description Priority, for example `5`. */
            priority: string;
            /** @description Id of the flow of an advanced SMS campaign (`cf-…`). */
            experienceFlow?: components["schemas"]["ExperienceFlowId"];
            message?: components["schemas"]["SmsMessageResponse"];
            /** @description When the campaign was created. */
            createdAt: components["schemas"]["Timestamp"];
            /** @description When the campaign was last updated. */
            updatedAt: components["schemas"]["Timestamp"];
            schedule: components["schemas"]["CampaignSchedule"];
            /** @description When the campaign instance was last updated. */
            campaignInstanceUpdatedAt: components["schemas"]["Timestamp"];
            /** @description Names of the contact lists. */
            contactLists: string[];
            /** @description Number of messages that an SMS campaign sent successfully. */
            totalMessagesSent?: number;
            /** @description Type of execution of an SMS campaign. The pages name no value but `NORMAL`. */
            campaignExecutionType?: string;
            /** @description Format of an SMS campaign, `simple` or `advanced`. */
            format?: string;
        };
        CampaignPageV1: components["schemas"]["Paging"] & {
            /** @description Campaigns on this page. It may be empty. */
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
            /** @description Format, for example `advanced`, which is usual for personalized content or links. */
            format: string;
            /** @description Name, not id, of the flow that sends the messages. */
            experienceFlowName: string;
            dialingStrategy: components["schemas"]["SmsDialingStrategy"];
            /**
             * @description The same value as in the query.
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
            /** @description Send `name` instead: this spelling of the sample is likely a slip. */
            name1?: string;
            description: components["schemas"]["ContactListDescription"];
            /**
             * @description Where the contacts come from: the API. The table requires `passiveApi`; the sample sends `passiveApiIntegration`.
             * @enum {string}
             */
            source: "passiveApi" | "passiveApiIntegration";
            /**
             * @description With `true`, a contact may be in the list twice and be contacted twice. Fixed once the list is created.
             * @default false
             */
            allowDuplicates?: boolean;
        };
        ContactListMappingV1: {
            /** @description Column of the first name. */
            firstName?: string;
            /** @description Column of the last name. */
            lastName?: string;
            /** @description Column of the phone number. */
            phoneNumber?: string;
            /** @description Column of the time zone. */
            timeZone?: string;
            /** @description Column of the unique id. */
            uniqueId?: string;
        };
        ContactListV1: {
            _id: components["schemas"]["ContactListId"];
            /** @description Whether the list is active or, in the response to a delete, was active before. */
            isActive?: boolean;
            /** @description Id of the organization (`o-…`). */
            orgId?: string;
            /** @description Display name. */
            name: string;
            /** @description Name in lower case. */
            lname?: string;
            /** @description Purpose of the contact list. */
            description?: string;
            /** @description Number of contacts in the list. */
            totalRecordCount: number;
            status: components["schemas"]["ContactListState"];
            /** @description User who created the list (`u-…`). */
            createdBy?: string;
            /** @description User who last updated the list (`u-…`). */
            updatedBy?: string;
            mapping: components["schemas"]["ContactListMappingV1"];
            /** @description Whether campaigns use the list. A v2 sample has `false` for a list in use: check `campaignInUse`. */
            isListInUse: boolean;
            /** @description Application id (`st-…`), in samples the value of the `iid` header. */
            iId?: string;
            /** @description Type of the list, for example `call` or `sms`. */
            listType: string;
            /** @description Campaigns that use the list. Empty if there are none. */
            campaignInUse: components["schemas"]["CampaignInUse"][];
            /** @description Id of the account that owns the list. */
            accountId?: string;
            /** @description Where the contacts come from. Lists filled through the API have `passiveApi` or `passiveApiIntegration`; tables also name `upload`. */
            source: string;
            apiConfigurations?: components["schemas"]["ContactListApiConfigurations"];
            /** @description Uploaded files. Empty in lists filled through the API. */
            files: components["schemas"]["ContactListFile"][];
            /** @description When the list was created. */
            createdAt?: components["schemas"]["Timestamp"];
            /** @description When the list was last updated. */
            updatedAt: components["schemas"]["Timestamp"];
            /** @description Whether a contact may be in the list twice, and be contacted twice. The response to a create shows it. */
            allowDuplicates?: boolean;
        };
        ContactListV1Response: components["schemas"]["Envelope"] & {
            data: components["schemas"]["ContactListV1"];
        };
        ListContactListsV1Response: components["schemas"]["Envelope"] & {
            /** @description Contact lists. The page documents no paging. */
            data: components["schemas"]["ContactListV1"][];
        };
        UpdateContactListV1Request: {
            name?: components["schemas"]["ContactListName"];
            /** @description Send `name` instead: this spelling of the sample is likely a slip. */
            name1?: string;
            description?: components["schemas"]["ContactListDescription"];
            /** @description Leave it out: the update table doesn't list it. The sample sends `passiveApiIntegration`, copied from the create page. */
            source?: string;
            /** @description It may have no effect: the [release notes](https://github.com/Koredotcom/docs-v2/blob/00922ad5/ai-for-service/release-notes/contact-center-ai-2025.mdx) say that it is fixed once the list is created. With `true`, a contact may be in the list twice and be contacted twice. Left out, it stays as it was. */
            allowDuplicates?: boolean;
        };
        UpdatedContactListV1Fields: {
            /** @description Display name. */
            name?: string;
            /** @description Id of the organization (`o-…`). */
            orgId?: string;
            /** @description Application id (`st-…`), in samples the value of the `iid` header. */
            iId?: string;
            /** @description Type of the list, for example `call` or `sms`. */
            listType?: string;
            /** @description Id of the account that owns the list. */
            accountId?: string;
            /** @description User who last updated the list (`u-…`). */
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
        /** @description Any other response, for example a gateway's HTML page with status 502. Its body is not documented. */
        Unexpected: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The request was refused. The documentation shows a body for refused tokens only, those of the SDK ([SDK
         *     security](https://github.com/Koredotcom/docs-v2/blob/4edb902e/ai-for-service/sdk/sdk-security.mdx)): `errors`, a list of objects with `msg`, what was wrong, and `code`, for example 401. For too many requests it gives four texts, such as "You've
         *     exceeded the per-minute rate limit. Please wait for sometime before retrying.", and doesn't say where they stand. All
         *     four are under Rate limit, at the top of the description. The bodies of other refusals are not documented. They may be
         *     no JSON: a gateway may refuse a request with an HTML page.
         */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": unknown;
            };
        };
    };
    parameters: {
        /**
         * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
         * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
         */
        StreamId: string;
        /**
         * @description Account id, as in the header. The documented URL carries it.
         * @example 5e0c7d9a41b2f36e8d105c74
         */
        AccountId: string;
        /** @description Type of campaign: phone calls (`voice`) or text messages (`sms`). */
        CampaignType: components["schemas"]["CampaignType"];
        /**
         * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
         * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
         */
        CampaignId: components["schemas"]["CampaignId"];
        /**
         * @description Id of the running campaign instance (`cid-…`), not of the campaign (`cd-…`). A voice start returns it.
         * @example cid-6be17d4-30f9-4d82-a5c1-97e2f4b08a6d
         */
        CampaignInstanceId: components["schemas"]["CampaignInstanceId"];
        /**
         * @description Id of the contact list (`cl-…`).
         * @example cl-5d72c08-b1e9-4f36-a84d-e60b39f71c25
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description Type of campaign: phone calls (`voice`) or text messages (`sms`). */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
            /** @description The campaign was created. Keep its id. */
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description As in the body. */
                campaignType: "sms";
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
            /** @description The campaign was created. Keep its id, `data._id`. */
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
            /** @description A page of campaigns: a voice campaign has its id in `_id`, an SMS campaign in `id`. */
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description Type of campaign: phone calls (`voice`) or text messages (`sms`). */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
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
                /** @description Has to match the campaign. */
                campaignType: "sms";
                /** @description `play` starts the campaign: people are messaged. Use `stopSmsCampaignV2` to stop it. */
                trigger: "play";
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description An empty object. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description The campaign was started. */
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description Type of campaign: phone calls (`voice`) or text messages (`sms`). */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description Has to match the campaign. */
                campaignType: "voice";
                /** @description With `trigger=play`, the campaign starts and people are called: it should be `Ready`. With `trigger=stop`, the campaign stops: it should be `Active`. */
                trigger: "play" | "stop";
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description An empty object. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description With `trigger=play`, the campaign was started: keep `campaignInstanceId`, the id of this run. With `trigger=stop`, the campaign was stopped. */
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description Has to match the campaign. */
                campaignType: "sms";
                /** @description `stop` stops the campaign. Use `startSmsCampaignV2` to start it. */
                trigger: "stop";
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description An empty object. */
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description What to read: always send it. `status` is the state of the campaign, `contacts` are the results of its calls. */
                view?: "status" | "contacts";
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description For status, an empty object. For results, the page to read. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CampaignContactsRequest"];
            };
        };
        responses: {
            /** @description For status, the state of the campaign, in `data.status`. For results, a page of them, in `data.results`. */
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
                /** @description With `enableSchedule=true`, people are called or messaged at the times of the schedule. With `enableSchedule=false`, the schedule is turned off. */
                enableSchedule: boolean;
                /**
                 * @description Name of the campaign, not its id. The `id` of the response tells which campaign it was.
                 * @example Flu vaccination reminders
                 */
                campaignName: string;
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
            /** @description With `enableSchedule=true`, the schedule was turned on. With `enableSchedule=false`, the schedule was turned off. `id` tells of which campaign. */
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
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the running campaign instance (`cid-…`), not of the campaign (`cd-…`). A voice start returns it.
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
            /** @description The request was accepted. Check each entry of `data`: a callback may have failed. */
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
            /** @description The contact list was created. Keep its id, `data._id`. */
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
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
            /** @description The contacts were queued, not yet added. */
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
                /** @description Which lists to read: contact lists only. */
                type?: "call";
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the contact list (`cl-…`).
                 * @example cl-5d72c08-b1e9-4f36-a84d-e60b39f71c25
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the contact list (`cl-…`).
                 * @example cl-5d72c08-b1e9-4f36-a84d-e60b39f71c25
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the contact list (`cl-…`).
                 * @example cl-5d72c08-b1e9-4f36-a84d-e60b39f71c25
                 */
                contactListId: components["parameters"]["ContactListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact list was deleted. The response shows it as it was. */
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the contact list (`cl-…`).
                 * @example cl-5d72c08-b1e9-4f36-a84d-e60b39f71c25
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
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
                /** @description Type of campaign: phone calls (`voice`) or text messages (`sms`). */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
            /** @description The campaign was created. Keep its id. */
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
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
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
                /** @description Type of campaign: phone calls (`voice`) or text messages (`sms`). */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
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
                /** @description Type of campaign: phone calls (`voice`) or text messages (`sms`). */
                campaignType: components["parameters"]["CampaignType"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
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
                /** @description Has to match the campaign: phone calls (`voice`) or text messages (`sms`). */
                campaignType: components["schemas"]["CampaignType"];
                /** @description With `trigger=play`, the campaign starts and people are called or messaged: it should be `Ready`. With `trigger=play`, for voice, while a [pre-call check](https://github.com/Koredotcom/docs-v2/blob/09edc7f4/ai-for-service/apis/contact-center/fetch-precall-contact.mdx) is down, everybody is skipped. With `trigger=stop`, the campaign stops: it should be `Active`. */
                trigger: "play" | "stop";
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description An empty object. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyRequest"];
            };
        };
        responses: {
            /** @description With `trigger=play`, for voice, the campaign was started: keep `campaignInstanceId`, the id of this run. With `trigger=play`, for SMS, the campaign was started. With `trigger=stop`, the campaign was stopped. */
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
                /** @description What to read: always send it. `status` is the state of the campaign, `contacts` are the results of its calls. */
                view?: "status" | "contacts";
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the campaign (`cd-…`), not of a campaign instance (`cid-…`).
                 * @example cd-3fa94c1-5b02-4e7d-8c16-2a9d07e1b468
                 */
                campaignId: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        /** @description For status, no body. For results, the page to read. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CampaignContactsRequest"];
            };
        };
        responses: {
            /** @description For status, the state of the campaign, in `data.status`. For results, a page of them, in `data.results`. */
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
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
            /** @description The contact list was created. Keep its id, `data._id`. */
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
                /** @description Which lists to read: contact lists only. */
                type?: "call";
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
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
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the contact list (`cl-…`).
                 * @example cl-5d72c08-b1e9-4f36-a84d-e60b39f71c25
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
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the contact list (`cl-…`).
                 * @example cl-5d72c08-b1e9-4f36-a84d-e60b39f71c25
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
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the contact list (`cl-…`).
                 * @example cl-5d72c08-b1e9-4f36-a84d-e60b39f71c25
                 */
                contactListId: components["parameters"]["ContactListId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact list was deleted. The response shows it as it was. */
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
                 * @description Account id, as in the header. The documented URL carries it.
                 * @example 5e0c7d9a41b2f36e8d105c74
                 */
                accountId?: components["parameters"]["AccountId"];
            };
            header?: never;
            path: {
                /**
                 * @description Application id (`st-…`). Also called bot id, stream id, IId and IID. It is on the application's general settings page.
                 * @example st-5b1f2d0e-8a34-5c67-9e21-4f70c3a8d915
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Id of the contact list (`cl-…`).
                 * @example cl-5d72c08-b1e9-4f36-a84d-e60b39f71c25
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
    preCallCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Name of the campaign. */
                    CampaignName: string;
                    /** @description Id of the campaign. The page gives it the prefix `c-`; other pages have `cd-…`. */
                    CampaignId: string;
                    /** @description Id of the contact within the campaign. The sample begins with `D-`, ids elsewhere with `cdl-` or `cid-`. */
                    DialingId: string;
                    /** @description All fields of the contact, by name. */
                    contactData: {
                        /** @description First name. */
                        firstName?: string;
                        /** @description Last name. */
                        lastName?: string;
                        /** @description Phone number. The sample has a plus. */
                        phoneNumber?: string;
                        /** @description An account id of the contact, not that of the Kore.ai account. */
                        accountId?: string;
                        /** @description A column of the sample. */
                        planType?: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The decision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The decision: whether the contact is called. */
                        contactHandling: {
                            /**
                             * @description `CALL` has the contact called, `SKIP` skips it.
                             * @enum {string}
                             */
                            handle: "CALL" | "SKIP";
                            /** @description Why the contact is called or skipped. */
                            reason?: string;
                        };
                        /** @description More about the contact, for the bot. The sample has it; the table lists its fields without a parent. */
                        detailedContactData?: {
                            /** @description A field of the sample. */
                            lastPaymentStatus?: string;
                            /** @description A field of the sample. */
                            preferredLanguage?: string;
                            /** @description A field of the sample. */
                            riskScore?: string;
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
}
