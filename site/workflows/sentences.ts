import { type Action, resolveAction, type Step, type Workflow, type Workflows } from "../../scripts/spec/workflows.ts";

/** What is to be known of a step besides its call, in Markdown. */
export function sentencesOf(step: Step, workflow: Workflow, document: Workflows): string[] {
  const numberOf = (stepId: string | undefined) => workflow.steps.findIndex((each) => each.stepId === stepId) + 1;
  const view = step.parameters?.find(({ name }) => name === "view")?.value;
  const conditions = (step.successCriteria ?? [])
    .map(({ condition }) => condition)
    .filter((text) => !IS_2XX.test(text));
  const endsIf = (step.onSuccess ?? []).flatMap(({ criteria = [] }) =>
    criteria.map(({ condition }) => inWords(condition)),
  );
  return [
    ...(view ? [`With \`view=${view}\`.`] : []),
    ...(step.description ? [step.description] : []),
    ...needsOf(step).map(([stepId, output]) => `Needs \`${output}\` from step ${numberOf(stepId)}.`),
    ...(conditions.length > 0 ? [`Done if ${conditions.map(inWords).join(", and ")}.`] : []),
    ...(step.onFailure ?? []).map((action) => afterFailure(resolveAction(action, document), numberOf)),
    ...endsIf.map((condition) => `The workflow ends here if ${condition}.`),
  ];
}

/** A condition that every call has. */
const IS_2XX = /^\$statusCode >= 200 && \$statusCode < 300$/;

/** The outputs of earlier steps that a step sends. */
function needsOf({ parameters, requestBody }: Step): [stepId: string, output: string][] {
  const text = JSON.stringify([parameters, requestBody]);
  return [...text.matchAll(/\$steps\.(\w+)\.outputs\.(\w+)/g)].map(([, stepId = "", output = ""]) => [stepId, output]);
}

/** A condition as the fields of the response, for example `` `data.status` is `Ready` ``. */
const inWords = (condition: string): string =>
  condition
    .split(" || ")
    .map((part) => {
      const [left = "", sign = "", ...right] = part.split(" ");
      const field = left.replace("$response.body#/", "").replaceAll("/", ".");
      const value = right.join(" ").replaceAll("'", "").replace("$inputs.", "");
      return `\`${field}\` ${SIGNS[sign] ?? sign} \`${value}\``;
    })
    .join(", or ");

const SIGNS: Readonly<Record<string, string>> = { "==": "is", "!=": "is not", ">=": "is at least" };

function afterFailure({ type, retryAfter, retryLimit, stepId }: Action, numberOf: (stepId?: string) => number): string {
  if (type === "retry") return `Until then it is read again every ${retryAfter} s, at most ${retryLimit} times.`;
  return `If it fails, go to step ${numberOf(stepId)}.`;
}
