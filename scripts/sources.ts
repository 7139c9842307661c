import { type Discrepancy, type Effect, type Operation, operationsOf, type Spec } from "./spec.ts";

const EFFECTS: Record<Effect, string> = {
  read: "It changes nothing.",
  write: "It changes configuration; nobody is called or messaged.",
  contact: "People get called or messaged.",
};

/**
 * The spec for the reference site: what the `x-` fields of each operation say is appended to its description, for
 * a reader to see, and its discrepancies with it.
 */
export function withSources(spec: Spec): Spec {
  const changed = structuredClone(spec);
  for (const { operation } of operationsOf(changed))
    operation.description += `\n${sourcesOf(operation, spec["x-discrepancies"])}`;
  return changed;
}

function sourcesOf(operation: Operation, discrepancies: Discrepancy[]): string {
  const { level, discrepancies: cited = [] } = operation["x-confidence"];
  const touching = discrepancies.filter(({ id }) => cited.includes(id));
  const list = touching.map(({ what, choice }) => `- ${what} *Our choice:* ${choice}`).join("\n");
  return `
**Effect:** ${effectOf(operation["x-effect"])}

**Made from:** ${operation["x-pages"].map(linkTo).join(", ")}

**Confidence:** \`${level}\`

${touching.length > 0 ? `<details><summary>Where the documentation disagrees or is silent (${touching.length})</summary>\n\n${list}\n\n</details>` : ""}
`;
}

const effectOf = (effect: Operation["x-effect"]): string =>
  typeof effect === "string"
    ? `\`${effect}\`. ${EFFECTS[effect]}`
    : Object.entries(effect)
        .flatMap(([parameter, values]) =>
          Object.entries(values).map(([value, effect]) => `with \`${parameter}=${value}\` ${effectOf(effect)}`),
        )
        .join(" ");

const linkTo = ({ slug, title, commit }: Operation["x-pages"][number]) =>
  `[${title}](https://github.com/Koredotcom/docs-v2/blob/${commit}/ai-for-service/apis/contact-center/${slug}.mdx)`;
