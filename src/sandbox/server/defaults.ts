// Apart from the server, so that the command, which prints them, doesn't hold it twice.

/** The default of `port`. */
export const DEFAULT_PORT = 4010;

/** The default of `speed`. */
export const DEFAULT_SPEED = 1;

/** Where it listens unless an option says otherwise: no other machine reaches it. */
export const DEFAULT_HOST = "127.0.0.1";
