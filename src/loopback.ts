/** Whether a host name, as `URL` writes it, is this machine, which no other machine can take part in. */
export const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
