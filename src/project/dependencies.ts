import path from "node:path";
import { rememberedOf } from "../document/memo.js";
import type { Folder } from "./folders.js";
import { kept } from "./kept.js";
import { pythonPackages, type Packages } from "./python.js";
import { textOf } from "./sources.js";

/** What a package depends on. */
export interface Dependencies {
  /** Packages of npm, with the versions that may be installed. */
  readonly packages: ReadonlyMap<string, string>;
  /** Its programs in other languages may connect, too. */
  readonly hasOthers: boolean;
  /** The packages of these programs, where they are all in Python and their manifests name all of them. */
  readonly python: Packages | null;
}

/** Manifests of other languages, and what of them connects to MySQL. */
const OTHERS: readonly { readonly names: RegExp; readonly clients: RegExp }[] = [
  {
    names:
      /^(?:requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml)$/,
    clients:
      /mysql|mariadb|asyncmy|sqlalchemy|sqlmodel|django|dj-database-url|environ|peewee|tortoise|databases/i,
  },
  { names: /^go\.mod$/, clients: /mysql|gorm|\bent\b|sqlx|migrate/i },
  { names: /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/, clients: /mysql|mariadb|r2dbc/i },
  { names: /^Cargo\.toml$/, clients: /mysql|sqlx|diesel|sea-orm/i },
  { names: /^Gemfile$/, clients: /mysql2|trilogy|rails|activerecord|sequel/i },
  { names: /^composer\.json$/, clients: /laravel|doctrine|pdo|mysql/i },
  { names: /^mix\.exs$/, clients: /myxql|ecto/i },
];

/** Whether a folder is a package, in whatever language. */
export const isPackage = ({ names }: Folder): boolean =>
  names.has("package.json") || manifestsAmong(names).length > 0;

const manifestsAmong = rememberedOf((names: ReadonlySet<string>) =>
  [...names].flatMap((name) => {
    const manifest = OTHERS.find((each) => each.names.test(name));
    return manifest ? [{ name, clients: manifest.clients }] : [];
  }),
);

export function dependenciesOf({ path: folder, names }: Folder): Dependencies {
  const packages = names.has("package.json") ? packagesIn(path.join(folder, "package.json")) : null;
  const others = manifestsAmong(names).flatMap(({ name, clients }) => {
    const file = path.join(folder, name);
    return clients.test(textIn(file) ?? "") ? [file] : [];
  });
  return {
    packages: packages ?? new Map<string, string>(),
    hasOthers: others.length > 0,
    python: allOf(others.map(pythonPackages)),
  };
}

function allOf(all: readonly (Packages | null)[]): Packages | null {
  const known = all.filter((each) => each !== null);
  return all.length === 0 || known.length < all.length
    ? null
    : new Map(known.flatMap((each) => [...each]));
}

const textIn = kept(textOf);

const GROUPS = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
] as const;

const packagesIn = kept((file, stats): ReadonlyMap<string, string> => {
  const data = JSON.parse(textOf(file, stats)) as Partial<
    Record<(typeof GROUPS)[number], Readonly<Record<string, unknown>>>
  >;
  return new Map(
    GROUPS.flatMap((group) =>
      Object.entries(data[group] ?? {}).map(([name, version]) => [name, String(version)] as const),
    ),
  );
});
