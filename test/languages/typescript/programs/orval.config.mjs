export default {
  kore: {
    input: "openapi.yaml",
    output: { target: "kore/kore.ts", client: "fetch", override: { mutator: { path: "send.ts", name: "send" } } },
  },
};
