import path from "node:path";
import type { Document } from "../document/document.js";
import { keysOf, type Value } from "../document/value.js";
import { below } from "./below.js";
import { foldersOf, type Folder } from "./folders.js";
import { keptOf } from "./sources.js";

/** A client whose own files say which variables it takes its addresses from. */
interface Reader {
  /** As its dialect is called. */
  readonly client: string;
  /** Where such a file is, from a folder of the project. */
  readonly files: readonly string[];
  readonly variables: (file: string) => ReadonlySet<string> | null;
}

/** `datasource db { provider = "mysql", url = env("DATABASE_URL") }`, up to Prisma 6. */
function variablesOfSchema(document: Document): ReadonlySet<string> {
  const datasources = document
    .roots()
    .flatMap(({ value }) => below(value, "datasource"))
    .flatMap((all) => keysOf(all).flatMap((name) => below(all, name)))
    .filter((each) => below(each, "provider").some(isMysql));
  const urls = datasources.flatMap((each) =>
    ["url", "directUrl", "shadowDatabaseUrl"].flatMap((key) => below(each, key)),
  );
  return new Set(urls.flatMap((url) => (url.kind === "opaque" ? url.clues.variables : [])));
}

const isMysql = (value: Value): boolean => value.kind === "scalar" && value.value === "mysql";

const READERS: readonly Reader[] = [
  {
    client: "prisma",
    files: ["prisma/schema.prisma", "schema.prisma"],
    variables: keptOf("prisma", variablesOfSchema),
  },
];

/** What a client's own file says, in a folder of the project. */
interface Told {
  readonly client: string;
  readonly variables: ReadonlySet<string>;
}

/** The nearest first. */
const toldAround = (filename: string): readonly Told[] =>
  path.isAbsolute(filename) ? foldersOf(filename).flatMap(toldIn) : [];

const toldIn = (folder: Folder): readonly Told[] =>
  READERS.flatMap(({ client, files, variables: read }) =>
    files
      .filter((file) => folder.names.has(file.split("/", 1)[0] ?? ""))
      .flatMap((file) => read(path.join(folder.path, file)) ?? [])
      .map((variables) => ({ client, variables })),
  );

/** The clients that take an address from any variable there. */
export const clientsOf = (filename: string): readonly string[] =>
  toldAround(filename).map(({ client }) => client);

/** Who takes an address from a variable that a file sets, by the nearest file of the project; null where none says so. */
export const clientOf = (variable: string, filename: string): string | null =>
  toldAround(filename).find(({ variables }) => variables.has(variable))?.client ?? null;
