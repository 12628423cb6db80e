import { readFileSync, type Stats } from "node:fs";
import path from "node:path";
import { budgetFor, spending } from "../document/steps.js";
import type { Document } from "../document/document.js";
import { rememberedOf } from "../document/memo.js";
import { documentOf } from "../languages/index.js";
import type { DataLanguageName } from "../model/data-languages.js";
import type { Span } from "../model/setting.js";
import { below } from "./below.js";
import type { Folder } from "./folders.js";
import { joined, toldBy, type Told } from "./hosts.js";
import { kept } from "./kept.js";
import { servicesIn } from "./services.js";

/** A file that sets variables of the environment. */
export interface Source {
  readonly path: string;
  readonly language: DataLanguageName;
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
const kindOf = (name: string): Kind | undefined => KINDS.find(({ names }) => names.test(name));

/** The files of a folder that set variables. */
export const sourcesIn = ({ path: folder, names }: Folder): readonly Source[] =>
  kindsAmong(names).flatMap(({ name, language }) =>
    withServed({ path: path.join(folder, name), language }),
  );

/** The names of a folder are the same object for as long as they are the same: some folders have thousands. */
const kindsAmong = rememberedOf((names: ReadonlySet<string>) =>
  [...names].flatMap((name) => {
    const kind = kindOf(name);
    return kind ? [{ name, language: kind.language }] : [];
  }),
);

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
const tellers = new Map<DataLanguageName, TellOf>();

/** What the variables of a file say of hosts. */
export function toldIn({ path: file, language }: Source): ReadonlyMap<string, Told> {
  const teller = tellers.get(language) ?? keptOf(language, tellOf);
  tellers.set(language, teller);
  return teller(file) ?? new Map<string, Told>();
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
