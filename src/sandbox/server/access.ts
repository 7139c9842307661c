import type { IncomingHttpHeaders } from "node:http";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { isLoopback } from "../../loopback.ts";

/** Options of a server that say who may call it. */
export interface AccessOptions {
  /** Names of this machine, besides `localhost` and its addresses, that requests may give as their `Host`. */
  readonly allowHosts?: readonly string[];
  /** Origins of pages that may call it, besides those of this machine, such as `https://app.example`. */
  readonly corsOrigins?: readonly string[];
}

/** Who may call a server, besides the programs and the pages of this machine. */
export interface Access {
  readonly hosts: Set<string>;
  readonly origins: ReadonlySet<string>;
}

/**
 * Says why a request is refused: any website that somebody has open can send requests to this machine, and one that
 * points its own name at 127.0.0.1 (DNS rebinding) can read the responses as well.
 *
 * @returns `undefined` if it is not refused
 */
export function refusalReason({ host, origin }: IncomingHttpHeaders, { hosts, origins }: Access): string | undefined {
  const name = parse(`http://${host ?? ""}`)?.hostname ?? "";
  if (!isLoopback(name) && !hosts.has(name))
    return `The host ${JSON.stringify(name)} is refused, because a website can point its own name at this machine. If the name is yours, start the sandbox with --allow-host ${name || "NAME"}.`;
  if (origin !== undefined && !isLoopback(parse(origin)?.hostname ?? "") && !origins.has(origin))
    return `Pages of ${JSON.stringify(origin)} are refused, as those of any website. If the page is yours, start the sandbox with --cors-origin ${origin}.`;
  return undefined;
}

/** The headers that let a page call the sandbox. */
export const corsHeaders = (origin: string): Readonly<Record<string, string>> => ({
  "access-control-allow-origin": origin,
  "access-control-allow-methods": "GET, POST, PUT, DELETE",
  "access-control-allow-headers": "auth, iid, accountId, content-type",
  "access-control-expose-headers": "date, retry-after, x-sandbox-assumptions",
  "access-control-max-age": "600",
});

/** @throws {@link InvalidRequestError} that names what is no host name, or no origin */
export function readAccess({ allowHosts = [], corsOrigins = [] }: AccessOptions): Access {
  for (const host of allowHosts)
    if (parse(`http://${host}`)?.hostname !== host)
      throw new InvalidRequestError(`allowHosts: expected names such as "sandbox", but got ${JSON.stringify(host)}.`);
  for (const origin of corsOrigins)
    if (parse(origin)?.origin !== origin)
      throw new InvalidRequestError(
        `corsOrigins: expected origins such as "https://app.example:8443", but got ${JSON.stringify(origin)}.`,
      );
  return { hosts: new Set(allowHosts), origins: new Set(corsOrigins) };
}

const parse = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined);
