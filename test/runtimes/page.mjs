import { run } from "./program.mjs";

// Entry point for Chromium: the page calls `run` or `runInWorker`, which starts a worker with this same program.
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
