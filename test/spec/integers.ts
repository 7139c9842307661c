import { HINT, type Json } from "./bundle.ts";

/** Lists the integers of a description that don't say how large they are: generators of clients ask for it. */
export function integersWithoutSize(spec: Json): string[] {
  const found: string[] = [];
  JSON.stringify(spec, (name, value) => {
    if (value?.type === "integer" && value.format !== HINT) found.push(`The integer ${name} has no format ${HINT}.`);
    return value;
  });
  return found;
}
