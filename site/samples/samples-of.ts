import type { Spec } from "../../scripts/spec/spec.ts";
import type { OperationPage } from "../pages/operation-pages.ts";
import { curlSample } from "./curl.ts";
import { httpSample } from "./http.ts";
import { pythonSample } from "./python.ts";
import { sampleRequest } from "./sample-request.ts";
import { typescriptSample } from "./typescript.ts";

/** A program, or a request, that makes the call of a page. */
export interface Sample {
  readonly name: "curl" | "TypeScript" | "Python" | "HTTP";
  /** For the colours. It is one of `highlight.ts`, whose types would bring those of the DOM to tests that import this. */
  readonly language: "sh" | "ts" | "python" | "http";
  readonly code: string;
}

/** Writes the samples of a page. They send the same request, from an example of the spec. */
export function samplesOf(page: OperationPage, spec: Spec): readonly Sample[] {
  const request = sampleRequest(page, spec);
  return [
    { name: "curl", language: "sh", code: curlSample(request) },
    { name: "TypeScript", language: "ts", code: typescriptSample(request) },
    { name: "Python", language: "python", code: pythonSample(request) },
    { name: "HTTP", language: "http", code: httpSample(request) },
  ];
}
