import { runInNewContext } from "node:vm";

/**
 * Runs the script of a request as Postman does, and returns whether it skipped the request. A request that is skipped must
 * also have lost its address.
 *
 * @param lines the script
 * @param query the parameters of the request
 * @param variables the variables of the collection
 */
export function runGuard(lines: string[], query: string[][], variables: Record<string, string | undefined>): boolean {
  let address = `https://{{host}}/path?${query.map((pair) => pair.join("=")).join("&")}`;
  let isSkipped = false;
  const pm = {
    variables: {
      get: (name: string) => variables[name],
      replaceIn: (text: string) => text.replaceAll(/{{(\w+)}}/g, (all, name) => variables[name] ?? all),
    },
    request: {
      url: {
        toString: () => address,
        update: (url: string) => {
          address = url;
        },
      },
    },
    execution: {
      skipRequest: () => {
        isSkipped = true;
      },
    },
  };
  runInNewContext(lines.join("\n"), { pm });
  if (isSkipped !== (address === "https://not-sent.invalid"))
    throw new Error(`It is skipped, but not its address: ${address}`);
  return isSkipped;
}
