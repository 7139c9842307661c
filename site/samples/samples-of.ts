import { type Body, resolved, type Spec } from "../../scripts/spec/spec.ts";
import { type Kind, kindNamed } from "../pages/kind.ts";
import type { OperationPage } from "../pages/operation-pages.ts";
import type { SampleRow } from "../pages/row.ts";
import type { Example } from "../schema/examples.ts";
import { curlSample } from "./curl.ts";
import { goSample } from "./go.ts";
import { pythonSample } from "./python.ts";
import { type SampleRequest, sampleRequest } from "./sample-request.ts";
import { typescriptSample } from "./typescript.ts";

/** A program that makes a call. */
export interface Sample {
  readonly name: "curl" | "TypeScript" | "Python" | "Go";
  /** For the colours. It is one of `highlight.ts`, whose types would bring those of the DOM to tests that import this. */
  readonly language: "sh" | "ts" | "python" | "go";
  readonly code: string;
}

/** The samples of one kind of a call. */
export interface KindSamples {
  /** `undefined` if the call has only one. */
  readonly kind: Kind | undefined;
  readonly row: SampleRow;
  /** The name of the example of the spec. */
  readonly example: string;
  readonly request: SampleRequest;
  /** One for each language. They send the same request. */
  readonly samples: readonly Sample[];
  /** The documented response; `undefined` if the spec has no example of it. */
  readonly response: Example | undefined;
}

/** Writes the samples of a page, from examples of the spec. The kind that the page first shows comes first. */
export const samplesOf = (page: OperationPage, spec: Spec): readonly KindSamples[] =>
  page.row.samples.map((row) => {
    const request = sampleRequest(page, row, spec);
    return {
      kind: row.kind === undefined ? undefined : kindNamed(row.kind),
      row,
      example: row.example,
      request,
      samples: [
        { name: "curl", language: "sh", code: curlSample(request) },
        { name: "TypeScript", language: "ts", code: typescriptSample(request) },
        { name: "Python", language: "python", code: pythonSample(request) },
        { name: "Go", language: "go", code: goSample(request) },
      ],
      response: exampleNamed(row.example, page.operation.responses["2XX"], spec),
    };
  });

const exampleNamed = (name: string, body: Body | undefined, spec: Spec): Example | undefined =>
  resolved(spec, body?.content?.["application/json"]?.examples?.[name]);
