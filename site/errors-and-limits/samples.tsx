import { readFileSync } from "node:fs";
import type { Spec } from "../../scripts/spec/spec.ts";
import type { Language } from "../highlight.ts";
import { Code, CopyButton } from "../languages.tsx";
import { jsonLiteral } from "../samples/literals.ts";
import type { Schema } from "../schema/flatten.ts";
import { RATE_LIMIT_TEXTS } from "./rate-limit-texts.ts";

/** Shows the one error body that is documented. */
export const RefusedToken = ({ spec }: { spec: Spec }) => (
  <Card title="Refused token" note="the only documented error body" language="json">
    {jsonLiteral(refusalExample(spec), "")}
  </Card>
);

/** Shows the texts of the rate limit. */
export const TooManyRequests = () => (
  <Card id="rate-limit-texts" title="Too many requests" note="one of these" language="plaintext">
    {RATE_LIMIT_TEXTS.map((text) => text.replace(". ", ".\n")).join("\n\n")}
  </Card>
);

/** Shows how a program tells errors apart. */
export const TellApart = () => (
  <Card title="TypeScript" language="ts" copy>
    {readFileSync("examples/start.ts", "utf8").trim()}
  </Card>
);

const refusalExample = ({ components }: Spec): unknown =>
  (components as Schema).responses.Refused.content["application/json"].examples.replay.value;

interface CardOptions {
  readonly id?: string;
  readonly title: string;
  readonly note?: string;
  readonly language: Language | "plaintext";
  readonly copy?: boolean;
  readonly children: string;
}

const Card = ({ id, title, note, language, copy, children }: CardOptions) => (
  <section class="card" id={id}>
    <header>
      <h2>{title}</h2>
      {note && <span class="mute">{note}</span>}
      {copy && <CopyButton />}
    </header>
    <Code label={title} code={children} language={language} />
  </section>
);
