import { readFileSync, type Stats } from "node:fs";
import path from "node:path";
import { budgetFor, spending } from "../document/steps.js";
import { endsOf } from "../document/choices.js";
import type { Document } from "../document/document.js";
import type { Value } from "../document/value.js";
import { rememberedOf } from "../document/memo.js";
import { documentOf } from "../languages/index.js";
import type { DataLanguageName } from "../model/data-languages.js";
import type { Span } from "../model/setting.js";
import { below } from "./below.js";
import { folderAt, type Folder } from "./folders.js";
import { joined, toldBy, type Told } from "./hosts.js";
import { kept } from "./kept.js";
import { servicesIn } from "./services.js";

/** A file that sets variables of the environment. */
export interface Source {
  readonly path: string;
  readonly language: DataLanguageName;
  /** Each of its keys is a variable, by its whole way: `app.db.host`. */
  readonly isSettings?: boolean;
}

interface Kind {
  readonly names: RegExp;
  readonly language: DataLanguageName;
}
/** Another kind of file is another line. */
const KINDS: readonly Kind[] = [
  {
    names: /^(?:[\w-]*\.)?env(?:\.(?!(?:[cm]?[jt]s|json|ya?ml|toml|sh)$)[\w.-]+)?$/,
    language: "env",
  },
  { names: /^(?:docker-)?compose[\w.-]*\.ya?ml$/, language: "yaml" },
  { names: /^(?:package|vercel|wrangler)\.jsonc?$/, language: "json" },
  { names: /^wrangler\.toml$/, language: "toml" },
];
/** What Spring and those like it read, beside the program or among its resources. */
const SETTINGS: readonly Kind[] = [
  {
    names: /^(?:application|bootstrap|microprofile-config)[\w.-]*\.properties$/,
    language: "properties",
  },
  { names: /^(?:application|bootstrap)[\w.-]*\.ya?ml$/, language: "yaml" },
];
const kindOf = (name: string): Kind | undefined => KINDS.find(({ names }) => names.test(name));

/** The files of a folder that set variables. */
export const sourcesIn = (folder: Folder): readonly Source[] => [
  ...kindsAmong(folder.names).flatMap(({ name, language }) =>
    withServed({ path: path.join(folder.path, name), language }),
  ),
  ...settingsIn(folder),
  ...(folder.names.has(RESOURCES) ? settingsIn(folderAt(path.join(folder.path, RESOURCES))) : []),
];
const RESOURCES = "resources";

const settingsIn = ({ path: folder, names }: Folder): readonly Source[] =>
  settingsAmong(names).map(({ name, language }) => ({
    ...{ path: path.join(folder, name), language },
    isSettings: true,
  }));

/** The names of a folder are the same object for as long as they are the same: some folders have thousands. */
const among = (kinds: readonly Kind[]) =>
  rememberedOf((names: ReadonlySet<string>) =>
    [...names].flatMap((name) => {
      const kind = kinds.find((each) => each.names.test(name));
      return kind ? [{ name, language: kind.language }] : [];
    }),
  );
const kindsAmong = among(KINDS);
const settingsAmong = among(SETTINGS);

/** The files that the settings name, from a folder. By default they are as `.env`. */
export const sourcesNamed = (folder: Folder, names: readonly string[]): readonly Source[] =>
  names.map((name) => ({
    path: path.join(folder.path, name),
    language: kindOf(path.basename(name))?.language ?? "env",
  }));

/** A Compose file brings the files that its services name. */
function withServed(source: Source): readonly Source[] {
  const files = source.language === "yaml" ? filesServed(source.path) : null;
  const folder = path.dirname(source.path);
  return [
    source,
    ...(files ?? []).map((file) => ({ path: path.join(folder, file), language: "env" as const })),
  ];
}

/** Longer ones no person writes. */
const LONGEST = 1_000_000;
/** A pipe, as password managers put in the place of `.env`, would be waited for. */
export const textOf = (file: string, stats: Stats): string =>
  stats.isFile() && stats.size <= LONGEST ? readFileSync(file, "utf8") : "";

/** Whether a file speaks of TiDB Cloud at all: most do not, and need not be read. */
export const mentionsService = kept((file, stats) => /tidbcloud/i.test(textOf(file, stats)));

/** What is read of a file is paid for by itself, not by the program that asks for it. */
export const keptOf = <T>(language: DataLanguageName, read: (document: Document) => T) =>
  kept((file, stats) => {
    const text = textOf(file, stats);
    return spending(budgetFor(text), () => read(documentOf(language, file, text)));
  });

const filesServed = keptOf("yaml", (document): readonly string[] => {
  const { all, foreign } = servicesIn(document);
  return all
    .filter((service) => !foreign.includes(service))
    .flatMap((service) => below(service, "env_file"))
    .flatMap((value) => (value.kind === "list" ? value.items().map((item) => item.value) : [value]))
    .flatMap((value) => (value.kind === "mapping" ? below(value, "path") : [value]))
    .flatMap((value) => (value.kind === "scalar" && value.text ? [value.text.value] : []));
});

type TellOf = (file: string) => ReadonlyMap<string, Told> | null;
const tellers = new Map<string, TellOf>();

/** What the variables of a file say of hosts. */
export function toldIn({
  path: file,
  language,
  isSettings = false,
}: Source): ReadonlyMap<string, Told> {
  const key = `${language} ${isSettings}`;
  const teller = tellers.get(key) ?? keptOf(language, isSettings ? tellEach : tellOf);
  tellers.set(key, teller);
  return teller(file) ?? new Map<string, Told>();
}

const FILLED = /\$\{([\w.-]+)(:?)/g;

/** What a setting says; what stands for a variable that is not set here may be a database of this machine. */
function filledBy(value: Value): Told {
  const { hosts, from } = toldBy(value);
  const all = "says" in value ? [...value.says.matchAll(FILLED)] : [];
  const isDefault = all.some(([, , colon]) => colon === ":");
  return {
    hosts: isDefault ? hosts.filter((host) => /tidbcloud/i.test(host)) : hosts,
    from: [...from, ...all.flatMap(([, name]) => name ?? [])],
  };
}

/** Deeper no person writes. */
const DEEPEST = 12;

/** Each text of a file, by the keys on the way to it. */
function tellEach(document: Document): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  const add = (value: Value, way: readonly string[]): void => {
    for (const end of endsOf(value)) {
      if (end.kind === "mapping" && way.length < DEEPEST)
        for (const key of end.keys()) add(end.get(key), [...way, key]);
      else {
        const name = way.join(".");
        const before = told.get(name);
        told.set(name, before ? joined([before, filledBy(end)]) : filledBy(end));
      }
    }
  };
  for (const { value } of document.roots()) add(value, []);
  return told;
}

function tellOf(document: Document): ReadonlyMap<string, Told> {
  const [own, others] = [new Map<string, Told>(), new Map<string, Told>()];
  const { foreign } = servicesIn(document);
  const isForeign = (at: Span): boolean =>
    foreign.some((service) => service.at[0] <= at[0] && at[1] <= service.at[1]);
  for (const { variables } of document.scopes()) {
    for (const name of variables.keys()) {
      const value = variables.get(name);
      const all = isForeign(variables.place(name) ?? value.at) ? others : own;
      const before = all.get(name);
      all.set(name, before ? joined([before, toldBy(value)]) : toldBy(value));
    }
  }
  // What the program's own service sets counts there.
  return new Map([...others, ...own]);
}
