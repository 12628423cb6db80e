import path from "node:path";
import type { Document } from "../document/document.js";
import { keysOf, type Value } from "../document/value.js";
import { below } from "./below.js";
import { kept } from "./kept.js";
import { keptOf, textOf } from "./sources.js";

/** Packages by their names as PyPI compares them, with what is asked of their versions. */
export type Packages = ReadonlyMap<string, string>;
type Entry = readonly [name: string, version: string];

/** What a manifest needs. Null where it is not all in there: it runs, or names another file. */
export function pythonPackages(file: string): Packages | null {
  const name = path.basename(file);
  if (name.endsWith(".txt")) return inRequirements(file);
  return name === "pyproject.toml" || name === "Pipfile" ? inToml(file) : null;
}

/** `PyMySQL` and `pymysql`, `dj_database_url` and `dj-database-url` are one. */
const nameOf = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, "-");

const REQUIREMENT = /^([a-z\d][\w.-]*)[ \t]*(\[[^\]]*\])?([^;#]*)/i;
/** What SQLAlchemy calls the drivers that it brings. */
const EXTRAS: Readonly<Record<string, string>> = {
  mysql: "mysqlclient",
  "mysql-connector": "mysql-connector-python",
};

const withExtras = (extras: readonly string[]): readonly Entry[] =>
  extras
    .map(nameOf)
    .map((each) => [(Object.hasOwn(EXTRAS, each) ? EXTRAS[each] : null) ?? each, ""]);

/** `SQLAlchemy[asyncio]>=2.0; python_version >= "3.9"`: the package itself comes first. */
export function entriesOf(requirement: string): readonly Entry[] {
  const [, name, extras = "", version = ""] = REQUIREMENT.exec(requirement.trim()) ?? [];
  if (name === undefined) return [];
  const named = extras
    .slice(1, -1)
    .split(",")
    .filter((each) => each.trim() !== "");
  return [
    [nameOf(name), version.replace(/\\\s*$/, "").trim()],
    ...withExtras(named.map((each) => each.trim())),
  ];
}

/** An extra names a driver and none of its versions. */
const byName = (entries: readonly Entry[]): Packages =>
  new Map([...entries.filter(([, version]) => version === ""), ...entries.filter(isStated)]);
const isStated = ([, version]: Entry): boolean => version !== "";

/** `-r base.txt` and `-c` bring lines that are not here, and so does an address. */
const ELSEWHERE = /^[ \t]*(?:-[rce]\b|--(?:requirement|constraint|editable)\b|[\w+]+:\/\/)/m;

const inRequirements = kept((file, stats): Packages | null => {
  const text = textOf(file, stats);
  return ELSEWHERE.test(text) ? null : byName(text.split("\n").flatMap(entriesOf));
});

const within = (value: Value, ...keys: readonly string[]): readonly Value[] =>
  keys.reduce<readonly Value[]>((all, key) => all.flatMap((each) => below(each, key)), [value]);
/** What stands below each of the keys. */
const eachOf = (all: readonly Value[]): readonly Value[] =>
  all.flatMap((value) => keysOf(value).flatMap((key) => below(value, key)));
const textsIn = (all: readonly Value[]): readonly string[] =>
  all
    .flatMap((value) => (value.kind === "list" ? value.items().map((item) => item.value) : [value]))
    .flatMap((value) => (value.kind === "scalar" ? [String(value.value)] : []));

/** `mysqlclient = "^2.2"`, `sqlalchemy = { version = "^2.0", extras = ["mysql"] }` */
const inTables = (all: readonly Value[]): readonly Entry[] =>
  all.flatMap((table) =>
    keysOf(table).flatMap((name): readonly Entry[] => {
      const [version = ""] = textsIn([...within(table, name), ...within(table, name, "version")]);
      return [[nameOf(name), version], ...withExtras(textsIn(within(table, name, "extras")))];
    }),
  );

function packagesOf(document: Document): Packages {
  const entries = document.roots().flatMap(({ value: root }) => {
    const poetry = within(root, "tool", "poetry");
    const requirements = textsIn([
      ...within(root, "project", "dependencies"),
      ...eachOf(within(root, "project", "optional-dependencies")),
      ...eachOf(within(root, "dependency-groups")),
      ...within(root, "tool", "uv", "dev-dependencies"),
      ...eachOf(within(root, "tool", "pdm", "dev-dependencies")),
    ]);
    const tables = [
      ...["packages", "dev-packages"].flatMap((key) => within(root, key)),
      ...poetry.flatMap((each) => within(each, "dependencies")),
      ...poetry.flatMap((each) => within(each, "dev-dependencies")),
      ...eachOf(poetry.flatMap((each) => within(each, "group"))).flatMap((each) =>
        within(each, "dependencies"),
      ),
    ];
    return [...requirements.flatMap(entriesOf), ...inTables(tables)];
  });
  return byName(entries);
}
export const inToml = keptOf("toml", packagesOf);
