import type { Assumption } from "./assumptions.ts";

/** What happens to contact lists and their contacts. */
export const CONTACT_LISTS = {
  "contact-list-name-taken": {
    values: ["conflict", "ok"],
    what: "The name of another contact list is refused with 409.",
    why: "Campaigns and contacts name their list, so that two of a name could not be told apart.",
    restsOn: ["add-contacts-by-name"],
  },
  "contact-list-update-keeps": {
    values: ["keep"],
    what: "A field that the update of a contact list leaves out keeps its value.",
    why: "A page says so of one field.",
    restsOn: ["contact-list-update-fields-left-out"],
  },
  "contact-list-update-duplicates": {
    values: ["change"],
    what: "The v1 update changes allowDuplicates for contacts that are added later.",
    why: "The page has the field, although the release notes fix it at creation.",
    restsOn: ["contact-list-update-allow-duplicates", "lists-duplicates-fixed"],
  },
  "contact-list-renamed": {
    values: ["follow"],
    what: "Campaigns keep a contact list that gets another name.",
    why: "No page says. A platform with ids has no reason to lose it.",
    restsOn: ["contact-list-campaigns-in-use"],
  },
  "contact-list-in-use": {
    values: ["active"],
    what: "isListInUse tells whether a campaign is active or paused on the list, campaignInUse names all campaigns that have it.",
    why: "A sample has twelve campaigns and isListInUse false.",
    restsOn: ["contact-list-is-in-use"],
  },
  "delete-list-in-use": {
    values: ["conflict", "ok"],
    what: "The deletion of a contact list that a campaign has, running or not, is refused with 409.",
    why: "The user guide rules it out.",
    restsOn: ["contact-list-delete-in-use", "lists-delete-in-use"],
  },
  "number-format": {
    values: ["refuse"],
    what: "A contact or a recipient whose number is no phone number, or is not clear without its country code, such as (202) 555-0143, 0044…, +44 (0)20… or one with an extension, is refused with 400. Digits without a plus are taken for a number with its country code.",
    why: "The pages write numbers in E.164 or as digits, and one row allows an international or a local form; none says what a text that is neither does.",
    restsOn: ["phone-numbers-without-plus", "lists-phone-format", "http-status-unstated"],
  },
  "bad-contact-refuses-batch": {
    values: ["refuse"],
    what: "If the phone number or the time zone of one contact is refused, so is the whole request, and nobody is added.",
    why: "The page says that contacts are queued, not what becomes of the others.",
    restsOn: ["add-contacts-outcome"],
  },
  "add-contacts-time": {
    values: ["10s"],
    what: "Added contacts are in the list after 10 seconds.",
    why: "The response says that they are being added, not how long that takes.",
    restsOn: ["add-contacts-outcome"],
  },
  "duplicate-contacts": {
    values: ["drop"],
    what: "A list that allows no duplicates drops a contact whose number it has.",
    why: "The user guide says so of lists that are pulled.",
    restsOn: ["add-contacts-repeat", "lists-duplicates-modes"],
  },
  "contacts-paging": {
    values: ["query"],
    what: "The contacts of a list are paged with `skip` (or `offset`) and `limit` in the query.",
    why: "The release notes name skip and offset, not where they are sent.",
    restsOn: ["contact-list-no-paging-parameters"],
  },
} as const satisfies Readonly<Record<string, Assumption>>;
