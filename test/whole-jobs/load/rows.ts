/** The contact of a row: a fictitious number in a range that nobody has. */
export const contactOf = (row: number) => ({
  phoneNumber: `+1202555${String(row).padStart(7, "0")}`,
  name: `Contact ${row}`,
});

/** The row of a contact. */
export const rowOf = ({ phoneNumber }: { phoneNumber: string }): number => Number(phoneNumber.slice(8));
