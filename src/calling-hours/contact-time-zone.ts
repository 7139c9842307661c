/** As the pages on the API, the guide, and its longer edition spell the column. */
const COLUMNS = ["timeZone", "Timezone", "timezone"];

/** Finds the column that holds a contact's own time zone; `undefined` if it has none. */
export const timeZoneColumn = (fields: Readonly<Record<string, string>>): string | undefined =>
  COLUMNS.find((column) => fields[column]);
