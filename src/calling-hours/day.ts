/** A day without a change of clocks, in ms. */
export const DAY = 86_400_000;

/** The weekday of a day, counted from 1 January 1970, a Thursday: 0 is Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
