import { run } from "./program.mjs";

// For a page, which calls these, and for the worker that the second one starts with the same program.
if (typeof document === "object") Object.assign(globalThis, { run, runInWorker });
else globalThis.onmessage = async ({ data }) => postMessage(await run(data));

function runInWorker(tasks, program) {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
    const worker = new Worker(url);
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(tasks);
  });
}
