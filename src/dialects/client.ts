import { withoutBeginnings } from "../document/beginnings.js";
import { endsOf, guardsOf } from "../document/choices.js";
import type { Document, Root, Use } from "../document/document.js";
import { valuesIn } from "../document/lists.js";
import { withLoweredTrust, putsAny } from "../document/offered.js";
import type { Mapping, Value, Written } from "../document/value.js";
import { contradicts, testForText, type Guard } from "../model/setting.js";
import { keyOf, type ClientTable, type ConfigFiles, type Candidate } from "./client-table.js";
import { defineDialect, type Found, type Places, type Search } from "./define.js";
import type { Dialect } from "./dialect.js";
import { apartBy, inStates } from "./candidates.js";
import { isBase } from "./bases.js";
import { select, type OptionPath } from "./option-path.js";
import { onWay } from "../document/ways.js";
import { ownedBy } from "./owned.js";
import { withUnseenInside } from "./unseen.js";
import { isProgram } from "../model/program-languages.js";

/** A client that is used by what its modules export, or known by the files that only hold its options. */
export const defineClient = (table: ClientTable): Dialect =>
  defineDialect({
    name: table.name,
    hint: table.hint,
    table,
    modules: [...table.modules, ...(table.readers ?? [])],
    makers: table.makers ?? [],
    builtIn: table.builtIn ?? [],
    places: [called(table), typed(table), inRoots(table), inVariables(table)],
  });

/** A value that is handed to a client, and what stands around it. */
interface Given {
  readonly value: Value;
  /** Null where nobody the file shows takes it. */
  readonly use: Use | null;
  /** Another file says that the client takes it. */
  readonly isOwned?: boolean;
  readonly comments: readonly string[];
  readonly guards: readonly Guard[];
}

const called = (table: ClientTable): Places =>
  function* (search) {
    for (const use of usesOf(table, search.document))
      if (use.how !== "typed")
        for (const value of optionsOf(table, use))
          yield* connections(table, { ...use, use, value }, search);
  };

/** What a call takes is judged there, under the call's own meaning. */
const typed = (table: ClientTable): Places =>
  function* (search) {
    for (const use of usesOf(table, search.document))
      if (use.how === "typed")
        for (const value of optionsOf(table, use))
          if (endsOf(value).some(({ at }) => search.isOpen(at)))
            yield* connections(table, { ...use, use, value }, search);
  };

const inRoots = (table: ClientTable): Places =>
  function* (search) {
    const { document, isOpen } = search;
    const { configs } = table;
    for (const root of configs ? document.roots() : [])
      for (const value of configs ? configsIn(configs, root, document) : [])
        if (isOpen(value.at)) yield* connections(table, { ...root, use: null, value }, search);
  };

/** Variables that the project hands to the client. */
const inVariables = (table: ClientTable): Places =>
  function* (search) {
    for (const { limited, value, comments } of ownedBy(
      table.name,
      search.document,
      search.isOpen,
    )) {
      const given = { use: null, isOwned: true, value, comments, guards: [] };
      for (const found of connections(table, given, search)) yield { ...found, limited };
    }
  };

const usesOf = (
  { modules, language = "javascript" }: ClientTable,
  document: Document,
): readonly Use[] =>
  modules.length === 0 || document.language !== language ? [] : document.uses(modules);

function optionsOf({ calls }: ClientTable, use: Use): readonly Value[] {
  const key = keyOf(use);
  const optionPaths = Object.hasOwn(calls, key) ? calls[key] : undefined;
  if (optionPaths === undefined) return [];
  if (typeof optionPaths === "function") return optionPaths(use);
  return [optionPaths]
    .flat()
    .flatMap((optionPath) => select(valuesIn(use.given), optionPath, use.named));
}

function configsIn(files: ConfigFiles, root: Root, document: Document): readonly Value[] {
  const all = files.optionPaths.flatMap((optionPath) =>
    select([root.value], optionPath)
      .flatMap(endsOf)
      .flatMap((each) =>
        each.kind === "mapping" && isOf(files, nameOf(root, document), optionPath, each)
          ? [each]
          : [],
      ),
  );
  return all.filter((each) => !isBase(each, all, { root, holds: files.holds }));
}

const nameOf = (
  { filename }: Root,
  document: Document,
): Pick<Document, "filename" | "language"> => ({
  filename: filename ?? document.filename,
  language: document.language,
});

/** Whether options that a file exports are the client's: they look like it, and the file's name or they themselves say so. */
function isOf(
  files: ConfigFiles,
  document: Pick<Document, "filename" | "language">,
  optionPath: OptionPath,
  options: Mapping,
): boolean {
  const { file, holds, named, isCommon = false } = files;
  const isData = !isProgram(document.language);
  if (files.isData === true && !isData) return false;
  const has = (keys: readonly string[]): boolean =>
    keys.some((key) => options.keys().includes(key));
  const signs = isData ? signsIn(files) : (files.signs?.[optionPath] ?? holds);
  const isNamed = says(options, named) && !(isData && isCommon);
  return has(holds) && ((file.test(document.filename) && has(signs)) || isNamed);
}

/** Data takes nothing from elsewhere: it says itself which database it is. */
const signsIn = ({ signs, named: [key] }: ConfigFiles): readonly string[] =>
  signs?.["0"] ?? [key, "url"];

function says(options: Mapping, [key, words]: ConfigFiles["named"]): boolean {
  const value = options.get(key);
  return value.kind === "scalar" && words.includes(String(value.value));
}

/** Whether the program that comes to a place may have chosen so. */
const isOpenTo = (choosing: readonly Guard[], { guards }: Given): boolean =>
  !choosing.some((guard) => guards.some((other) => contradicts(guard, other)));

/** One connection for each thing that the options may be, apart from those that the program does not come to. */
function connections(table: ClientTable, given: Given, search: Search): readonly Found[] {
  const { document, settings } = search;
  const value = withoutBeginnings(given.value);
  if (value.kind === "choice") {
    return value.of.flatMap((branch, index) => {
      const guards = guardsOf(value, index);
      return isOpenTo(guards, given)
        ? connections(
            table,
            { ...given, value: branch, guards: [...given.guards, ...guards] },
            search,
          )
        : [];
    });
  }
  const version = versionFor(table, given, document);
  const candidates = (each: Value): readonly Candidate[] =>
    (table.candidates ?? plain)(each, given.use, version);
  const found = inStates(given.value, value, candidates);
  return found
    .flatMap((each) => onWayToOwn(each, table.configs))
    .flatMap(({ options: read, claims, guards: choosing = [] }) => {
      if (!isOpenTo(choosing, given)) return [];
      const own = table.completed?.(read, document, given.use) ?? read;
      const whole = given.use?.isSetLater === true ? withUnseenInside(own) : own;
      const options = guarded(whole, table);
      const reading = table.reads(options, version, document.versionOf, settings);
      const guards = [...given.guards, ...choosing];
      return reading ? [{ options, reading, claims, comments: given.comments, guards }] : [];
    });
}

/**
 * Where the program chooses a database by its name, the candidate on the ways to the client's own ones. What the others are
 * given, too, may be right for them.
 */
function onWayToOwn(candidate: Candidate, configs: ConfigFiles | undefined): readonly Candidate[] {
  const [key, words] = configs?.named ?? ["", []];
  const chosen = candidate.options.get(key);
  const isOwn = (name: Value): boolean => name.kind === "scalar" && words.includes(`${name.value}`);
  const isOther = (name: Value): boolean =>
    name.kind === "scalar" && typeof name.value === "string" && !isOwn(name);
  const names = endsOf(chosen);
  if (!names.some(isOwn)) return [candidate];
  if (!names.some(isOther)) return [named(key, candidate, names.filter(isOwn))];
  if (chosen.kind !== "choice" || !chosen.test) {
    const options = withLoweredTrust(candidate.options, () => true);
    return [named(key, { ...candidate, options }, names.filter(isOwn))];
  }
  return apartBy(key, candidate, sharedWithOthers)
    .filter(({ options }) => endsOf(options.get(key)).some((name) => !isOther(name)))
    .flatMap((way) => onWayToOwn(way, configs));
}

/** A candidate where the database has its one name: what the program asks of it is answered. */
function named(key: string, candidate: Candidate, names: readonly Value[]): Candidate {
  const { options, guards = [] } = candidate;
  const [text, another] = new Set(names.map((name) => name.kind === "scalar" && name.value));
  const asked = options.code(key)?.code;
  if (typeof text !== "string" || another !== undefined || !asked || !NAME.test(asked))
    return candidate;
  const told = [{ test: testForText(asked, text, options.at), holds: true }];
  return { ...candidate, options: onWay(options, told), guards: [...guards, ...told] };
}

/** `dialect`, `config.dialect` */
const NAME = /^[A-Za-z_$][\w$.]*$/;

const sharedWithOthers = (written: Written | null): Written | null =>
  written && { doubt: "another database may get it, too", ...written, trust: "suggest" };

/** Of what only its own files show, the first module stands for the client. */
function versionFor(
  { modules: [first], package: named }: ClientTable,
  { use, isOwned = false }: Given,
  document: Document,
): string | null {
  if (named !== undefined) return document.versionOf(named);
  if (use) return document.versionOf(use.module);
  return isOwned && first !== undefined ? document.versionOf(first) : null;
}

/** The options, with what its types may refuse left to a person: the program might no longer compile. */
const guarded = (options: Mapping, { untyped = [], literals = [] }: ClientTable): Mapping =>
  untyped.length + literals.length === 0
    ? options
    : withLoweredTrust(
        options,
        ({ isTyped, isWidened }, key, put) =>
          (isTyped === true && putsAny(untyped, key, put)) ||
          (isWidened === true && putsAny(literals, key, put)),
      );

const plain = (value: Value): readonly Candidate[] =>
  value.kind === "mapping" ? [{ options: value, claims: [value.at] }] : [];
