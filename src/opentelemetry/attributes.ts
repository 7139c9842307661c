import type { Attributes } from "@opentelemetry/api";
import type { CallDescription } from "../operations/operation.ts";

const DEFAULT_PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

/**
 * The attributes of a request that a metric may have, too: few values each.
 *
 * @param template the path with the names of its parameters
 */
export function requestAttributes({ method, url }: CallDescription, template: string): Attributes {
  const { protocol, hostname, port } = new URL(url);
  return {
    "http.request.method": method,
    "server.address": hostname,
    "server.port": port ? Number(port) : DEFAULT_PORTS[protocol],
    "url.template": template,
  };
}

/** The URL without its query, which may have the name of a campaign and the id of the account. */
export function safeUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** What a response adds. From 400 on, the status is the type of the error. A browser gives a redirect the status 0. */
export const responseAttributes = (status: number): Attributes => ({
  ...(status > 0 && { "http.response.status_code": status }),
  ...(status >= 400 && { "error.type": String(status) }),
});
