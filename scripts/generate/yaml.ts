import { Document, isScalar, visit } from "yaml";

/** How long a map may be, as JSON, to stand on one line of the YAML. */
const MAX_ONE_LINE = 100;

/**
 * Returns a document as YAML, terse, and the same for readers of YAML 1.1. A level is one space, and what is short is on
 * one line.
 */
export function yamlOf(content: object): string {
  const document = new Document(content, { aliasDuplicateObjects: false, compat: "yaml-1.1" });
  visit(document, {
    Seq(_, list) {
      list.flow = list.items.every(isScalar);
    },
    Map(_, map) {
      map.flow = JSON.stringify(map).length <= MAX_ONE_LINE;
    },
  });
  return document.toString({ indent: 1, lineWidth: 0, flowCollectionPadding: false });
}
