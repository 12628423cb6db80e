import path from "node:path";
import type { Folder } from "./folders.js";
import { kept } from "./kept.js";
import { highestIn } from "./highest.js";
import { textOf } from "./sources.js";

/** What a build says: of each package the versions as they are written, and what names stand for. */
interface Build {
  /** By `group:artifact`; an empty one is said elsewhere. */
  readonly versions: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlyMap<string, string>;
}

/** What stands between two tags, each time. */
const between = (text: string, tag: string): readonly string[] =>
  text
    .split(`<${tag}>`)
    .slice(1)
    .flatMap((each) => {
      const end = each.indexOf(`</${tag}>`);
      return end < 0 ? [] : [each.slice(0, end)];
    });

const withoutComments = (text: string): string =>
  text
    .split("<!--")
    .map((each, index) => (index === 0 ? each : each.slice(each.indexOf("-->") + 3)))
    .join("");

const PROPERTY = /<([\w.-]{1,100})>\s*([^<\s]{1,100})\s*</g;

const inPom = kept((file, stats): Build => {
  const text = withoutComments(textOf(file, stats));
  const dependencies = between(text, "dependency").map((each) => {
    const [group = "", artifact = "", version = ""] = ["groupId", "artifactId", "version"].map(
      (tag) => between(each, tag)[0]?.trim(),
    );
    return [`${group}:${artifact}`, version] as const;
  });
  const names = between(text, "properties").flatMap((each) =>
    Array.from(each.matchAll(PROPERTY), ([, name = "", value = ""]) => [name, value] as const),
  );
  return { versions: grouped(dependencies), names: new Map(names) };
});

function grouped(entries: readonly (readonly [string, string])[]): Build["versions"] {
  const all = new Map<string, string[]>();
  for (const [name, version] of entries) all.set(name, [...(all.get(name) ?? []), version]);
  return all;
}

/** Longer lines no person writes. */
const LONGEST = 500;
const COORDINATES = /["']([\w.-]{1,100}:[\w.-]{1,100})(?::([^"':@\s]{0,100}))?["'@:]/;
/** `group: 'mysql', name: 'mysql-connector-java', version: '5.1.49'`, in either spelling. */
const PARTS = /\bgroup\s*[:=]\s*["']([\w.-]+)["'],\s*name\s*[:=]\s*["']([\w.-]+)["']/;
const VERSION = /\bversion(\.ref)?\s*[:=]\s*["']([^"']{1,100})["']/;
const SET = /([\w.-]{1,100})["'\]]{0,2}\s{0,5}=\s{0,5}["']?([\w.+-]{1,100})/;

function dependencyIn(line: string): readonly [string, string] | null {
  const [, named, own] = COORDINATES.exec(line) ?? [];
  const [, group, name] = PARTS.exec(line) ?? [];
  const [, isNamed, beside = ""] = VERSION.exec(line) ?? [];
  const found = named ?? (group !== undefined && name !== undefined ? `${group}:${name}` : null);
  if (found === null) return null;
  return [found, own ?? (isNamed === undefined ? beside : `$${beside}`)];
}

const inGradle = kept((file, stats): Build => {
  const lines = textOf(file, stats)
    .split("\n")
    .filter((line) => line.length <= LONGEST && !/^\s*(?:\/\/|#|\*)/.test(line));
  const names = lines.flatMap((line) => {
    const [, name = "", value] = SET.exec(line) ?? [];
    return value === undefined ? [] : [[name.replace(/^(?:project\.)?ext\./, ""), value] as const];
  });
  return {
    versions: grouped(lines.map(dependencyIn).filter((each) => each !== null)),
    names: new Map(names),
  };
});

const BUILDS: readonly {
  readonly file: readonly string[];
  /** As a name among those in the folder. */
  readonly below?: string;
  readonly read: (file: string) => Build | null;
}[] = [
  { file: ["pom.xml"], read: inPom },
  { file: ["build.gradle"], read: inGradle },
  { file: ["build.gradle.kts"], read: inGradle },
  { file: ["gradle.properties"], read: inGradle },
  { file: ["gradle", "libs.versions.toml"], read: inGradle },
];

const buildsIn = (folder: Folder): readonly Build[] =>
  BUILDS.filter(({ file: [first = ""] }) => folder.names.has(first)).flatMap(
    ({ file, read }) => read(path.join(folder.path, ...file)) ?? [],
  );

/** The properties by which Spring Boot is told of another version than its own. */
const MANAGED: Readonly<Record<string, string>> = {
  "mysql:mysql-connector-java": "mysql.version",
  "com.mysql:mysql-connector-j": "mysql.version",
  "org.mariadb.jdbc:mariadb-java-client": "mariadb.version",
};

const REFERENCE = /^\$\{?([\w.-]+)\}?$/;

/**
 * What the builds of these folders, the nearest first, say of a package of Maven. Empty where none names it with a version.
 */
export function versionsOfJava(
  name: string,
  folders: readonly Folder[],
): readonly (string | null)[] {
  const builds = folders.map(buildsIn);
  const valueOf = (variable: string): string | undefined =>
    builds
      .flat()
      .find(({ names }) => names.has(variable))
      ?.names.get(variable);
  const highestOf = (version: string): string | null => {
    const [, variable] = REFERENCE.exec(version) ?? [];
    return highestIn(variable === undefined ? version : (valueOf(variable) ?? ""));
  };
  const said = builds.map((each) => each.flatMap(({ versions }) => versions.get(name) ?? []));
  const stated = said.map((each) => each.filter((version) => version !== ""));
  const nearest = stated.find((each) => each.length > 0);
  if (nearest) return nearest.map(highestOf);
  const managed = valueOf(MANAGED[name] ?? "");
  return said.flat().length > 0 && managed !== undefined ? [highestIn(managed)] : [];
}
