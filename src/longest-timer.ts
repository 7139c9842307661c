/** The longest delay of a timer, in ms: above it, timers fire at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;
