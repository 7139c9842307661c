import { nodeAt, type Spec } from "../spec/spec.ts";

/** Puts each example that one body alone refers to where it is referred to. The bundler makes all of them components. */
export function inlineExamples(bundled: Spec): Spec {
  const spec = structuredClone(bundled);
  const references = new Map<string, { holder: Record<string, unknown>; name: string }[]>();
  const collect = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      const reference = value?.$ref;
      if (typeof reference === "string" && reference.startsWith("#/components/examples/"))
        references.set(reference, [
          ...(references.get(reference) ?? []),
          { holder: node as Record<string, unknown>, name },
        ]);
      collect(value);
    }
  };
  collect(spec);

  const examples = (spec.components as { examples?: Record<string, unknown> }).examples ?? {};
  for (const [reference, places] of references) {
    const [place] = places;
    if (!place || places.length > 1) continue;
    place.holder[place.name] = nodeAt(spec, reference);
    delete examples[reference.split("/").at(-1) as string];
  }
  return spec;
}
