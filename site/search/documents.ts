import type { Danger, FieldNode, FieldPlace, IndexPage, Kind } from "./index-page.ts";

/** Something that can be found. */
export interface SearchDocument {
  /** Its place in the site, with the anchor. */
  readonly path: string;
  readonly kind: Kind;
  /** As the panel shows it: of a field, its path. */
  readonly title: string;
  /** What stands below the title. */
  readonly detail: string;
  /** What stands beside it. */
  readonly note: string;
  readonly aliases: string;
  /** Of a call, the names of its parameters, of the fields of its body, and their values. */
  readonly sends: string;
  /** The names and values of the fields of the response. */
  readonly receives: string;
  readonly text: string;
  readonly danger: Danger | undefined;
  readonly isOld: boolean;
  /** Whether it is a whole page. */
  readonly isPage: boolean;
}

/** Where a field is, for readers. */
const FIELD_PLACES: Readonly<Record<FieldPlace, string>> = {
  param: "Parameters",
  body: "Request body",
  response: "Response",
};

/** Lists all that can be found on a page, itself first. */
export function documentsOf(page: IndexPage): SearchDocument[] {
  const { path, title, kind, places = [], fields = {}, danger, isOld = false } = page;
  const shared = { sends: "", receives: "", note: "", text: "", danger, isOld, isPage: false };
  const { param = [], body = [], response = [] } = fields;
  return [
    {
      ...shared,
      ...page,
      sends: wordsIn([...param, ...body]),
      receives: wordsIn(response),
      text: page.text ?? page.detail,
      danger,
      isOld,
      isPage: true,
    },
    ...places.map((place) => ({
      ...shared,
      path: `${path}#${place.id}`,
      kind,
      title: place.title,
      // The heading of the group names the page of a refusal or a limit.
      detail: [...(kind === "error" ? [] : [title]), place.text].filter(Boolean).join(" · "),
      aliases: place.aliases ?? "",
      text: place.text,
    })),
    ...Object.entries({ body, param, response }).flatMap(([place, nodes]) =>
      flat(nodes).map(([name, [, type, aliases]]) => ({
        ...shared,
        path: `${path}#${place}.${name}`,
        kind: "field" as const,
        title: name,
        detail: `${title}${isOld ? " (v1)" : ""} › ${FIELD_PLACES[place as FieldPlace]}`,
        note: type,
        aliases: [aliases, ...valuesIn(type)].join(", "),
        text: `${name} ${title}${isOld ? " v1" : ""}`,
      })),
    ),
  ];
}

/** Fields with their paths. */
const flat = (nodes: readonly FieldNode[], before = ""): (readonly [path: string, node: FieldNode])[] =>
  nodes.flatMap((node) => {
    const path = before + node[0];
    return [[path, node] as const, ...flat(node[3] ?? [], `${path}.`)];
  });

const wordsIn = (nodes: readonly FieldNode[]): string =>
  [...new Set(flat(nodes).flatMap(([, [name, type]]) => [name, ...valuesIn(type)]))].join(" ");

/** The values that a type names. */
const valuesIn = (type: string): string[] => type.match(/(?<=")[^", ]+(?=")/g) ?? [];

/** The name of a field, of its path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** Entries of the ledger and assumptions are many, and seldom what somebody looks for. */
export const isEntry = ({ kind, isPage }: SearchDocument): boolean => kind === "page" && !isPage;
