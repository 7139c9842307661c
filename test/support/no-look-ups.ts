// A test that looks up a host fails: it would depend on the network, and the reply that it was meant to get is not used.
import dns from "node:dns";
import { isIP } from "node:net";
import { afterAll, afterEach, expect } from "vitest";

type LookUp = (host: string, ...rest: unknown[]) => void;

const real = dns.lookup as LookUp;
const hosts: string[] = [];

const refuse: LookUp = (host, ...rest) => {
  if (host === "localhost" || isIP(host)) return real(host, ...rest);
  // No host has such a name (RFC 6761), so a test may ask for one.
  if (!host.endsWith(".invalid")) hosts.push(host);
  const callback = rest.at(-1) as (error: Error) => void;
  callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: "ENOTFOUND" }));
};

dns.lookup = refuse as typeof dns.lookup;
afterAll(() => {
  dns.lookup = real as typeof dns.lookup;
});

afterEach(() => {
  expect(hosts.splice(0), "hosts that the test looked up").toEqual([]);
});
