/** Lets a page of any origin call the sandbox. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, PUT, DELETE",
  "access-control-allow-headers": "auth, iid, accountId, content-type",
  "access-control-expose-headers": "date, retry-after, x-sandbox-assumptions",
  "access-control-max-age": "600",
};
