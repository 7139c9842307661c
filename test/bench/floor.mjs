import { CALLS, HEADERS, PATHS } from "./calls.mjs";

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * The least that a call must do: one controller, one timer, no redirect, a read with a bound, and a body that the
 * runtime does not send twice. No checks, no errors, no retries.
 */
export function createFloor(baseUrl, fetch) {
  return {
    get: () =>
      send(`${baseUrl}${PATHS.get}?accountId=${CALLS.get.query.accountId}`, { method: "GET", headers: HEADERS }),
    list: () => {
      const headers = { ...HEADERS, "content-type": "application/json" };
      const body = JSON.stringify(CALLS.list.body);
      return send(`${baseUrl}${PATHS.list}?accountId=${CALLS.list.query.accountId}`, { method: "POST", headers, body });
    },
    start: () => {
      const { accountId } = CALLS.start.query;
      const url = `${baseUrl}${PATHS.start}?accountId=${accountId}&campaignType=voice&trigger=play`;
      return send(url, { method: "POST", ...streamed(CALLS.start.body) });
    },
  };

  async function send(url, init) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
    try {
      const response = await fetch(url, { ...init, redirect: "manual", signal: controller.signal });
      return JSON.parse(await readText(response));
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The same form as in src/call/non-replayable-init.ts. */
function streamed(value) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const headers = { ...HEADERS, "content-type": "application/json", "content-length": String(bytes.length) };
  return { headers, body, duplex: "half", credentials: "omit" };
}

async function readText(response) {
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let room = MAX_BYTES; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    room -= value.length;
    if (room < 0) throw new RangeError("The body is too long.");
  }
}
