import { readBody } from "./outcome";

/**
 * Sends a request of orval's client, in place of its own `fetch`, which knows no base URL and no credentials, follows
 * redirects, and raises an error without the status if a body isn't JSON.
 */
export async function send<T>(url: string, init: RequestInit): Promise<T> {
  const headers = { ...init.headers, auth: "a-token", iid: "st-123", accountId: "456" };
  const response = await fetch(`${process.argv[2]}${url}`, { ...init, headers, redirect: "manual" });
  return { status: response.status, data: await readBody(response), headers: response.headers } as T;
}
