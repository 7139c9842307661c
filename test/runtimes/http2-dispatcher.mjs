import {
  Agent,
  setGlobalDispatcher,
} from "../../node_modules/.cache/kore-campaigns/runtimes/node_modules/undici/index.js";

// Preloaded: lets `fetch` of a Node before 26 use HTTP/2.
setGlobalDispatcher(new Agent({ allowH2: true }));
