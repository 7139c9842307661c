import { expect, test } from "vitest";
import { schemasOf } from "../../scripts/generate/types.ts";
import type { Spec } from "../../scripts/spec/spec.ts";

test("objects and unions keep their names in editors and compiler errors", () => {
  const schemas = {
    Call: { description: "A call.", type: "object" },
    Message: { description: "A message,\nsent.\n", allOf: [{}] },
    Contact: { description: "Either.", oneOf: [{ $ref: "#/components/schemas/Call" }, { $ref: "#/x/Message" }] },
    Page: { description: "A number, or none.", oneOf: [{}, { $ref: "#/components/schemas/Call" }] },
    Id: { description: "An id.", type: "string" },
  };
  const types = schemasOf({ components: { schemas }, webhooks: {} } as unknown as Spec);
  expect(types).toContain('/**\n * A call.\n */\nexport interface Call extends Schema<"Call"> {}\n');
  expect(types).toContain('/**\n * A message,\n * sent.\n */\nexport interface Message extends Schema<"Message"> {}\n');
  expect(types).toContain("export type Contact = Call | Message;\n");
  expect(types).toContain('export type Page = Schema<"Page">;\n');
  expect(types).toContain('export type Id = Schema<"Id">;\n');
});

test("the bodies of a webhook have names, too", () => {
  const body = (description: string) => ({ content: { "application/json": { schema: { description } } } });
  const post = { operationId: "askWho", requestBody: body("Who asks."), responses: { "200": body("Who it is.") } };
  const types = schemasOf({ components: { schemas: {} }, webhooks: { askWho: { post } } } as unknown as Spec);
  expect(types).toContain(
    '/**\n * Who asks.\n */\nexport interface AskWhoRequest extends Body<operations["askWho"]["requestBody"]> {}\n',
  );
  expect(types).toContain(
    '/**\n * Who it is.\n */\nexport interface AskWhoResponse extends Body<operations["askWho"]["responses"][200]> {}\n',
  );
});
