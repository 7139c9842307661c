// What a client does itself: `fetch` is a stub that responds at once, with the least that a call may succeed with.
import { createFloor } from "./floor.mjs";
import { createKore } from "./kore.mjs";
import { compare } from "./rounds.mjs";

const BASE_URL = "https://kore.example";
const CALLS = [
  { name: "get", title: "GET", response: { status: "success", data: {} } },
  { name: "start", title: "POST start", response: { status: "Active" } },
];

const tables = [];
for (const { name, title, response } of CALLS) {
  const text = JSON.stringify(response);
  const fetch = async () => new Response(text, { headers: { "content-type": "application/json" } });
  const contenders = {
    floor: createFloor(BASE_URL, fetch)[name],
    "kore-campaigns": createKore(BASE_URL, { fetch })[name],
  };
  tables.push({ title: `Own work, ${title}`, rows: await compare(contenders, { rounds: 1000, batch: 50 }) });
}
process.send(tables);
process.disconnect();
