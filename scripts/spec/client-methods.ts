import ts from "typescript";

/** A method of a group of the client, and the documentation pages that its docstring names. */
export interface ClientMethod {
  /** As it is called, for example `kore.v1.voice.create`. */
  name: string;
  pages: string[];
}

/**
 * Lists the methods of the groups of the interface `CampaignClient` of a file, in the order of the source. Its own methods,
 * such as `confirm`, make no call of the documentation.
 */
export function clientMethods(file = "src/client.ts"): ClientMethod[] {
  // Only names and docstrings are read. The smallest standard library is enough, and errors in the types don't matter.
  const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, lib: ["lib.es5.d.ts"], types: [] });
  const checker = program.getTypeChecker();
  const client = program
    .getSourceFile(file)
    ?.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === "CampaignClient");
  if (!client) throw new Error(`There is no interface CampaignClient in ${file}.`);
  return methodsOf(checker.getTypeAtLocation(client), "kore").filter(({ name }) => name.split(".").length > 2);

  function methodsOf(group: ts.Type, place: string): ClientMethod[] {
    const members = checker.getPropertiesOfType(group).filter(isOurs);
    return members.flatMap((member) => {
      const name = `${place}.${member.name}`;
      const type = checker.getTypeOfSymbol(member);
      if (type.getCallSignatures().length === 0) return methodsOf(type, name);
      return { name, pages: pagesIn(ts.displayPartsToString(member.getDocumentationComment(checker))) };
    });
  }
}

/** Leaves out what a library declares, such as the methods of `kore.http`. */
const isOurs = ({ declarations = [] }: ts.Symbol) =>
  declarations.some((node) => !node.getSourceFile().isDeclarationFile);

/** The slugs after `Page:` or `Pages:`, up to the full stop. */
function pagesIn(docstring: string): string[] {
  const lists = docstring.matchAll(/\bPages?:\s+([a-z0-9-]+(?:,\s+[a-z0-9-]+)*)\./g);
  return [...new Set([...lists].flatMap(([, list = ""]) => list.split(/,\s+/)))];
}
