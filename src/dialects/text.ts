import { readAlternatives } from "../document/alternatives.js";
import { keptApart } from "../document/apart.js";
import { endsOf, mapWays } from "../document/choices.js";
import { combined } from "../document/combine.js";
import type { Document } from "../document/document.js";
import type { Located } from "../document/located.js";
import type { Choice, Mapping, Scalar, Value } from "../document/value.js";
import { HOLE } from "../model/hole.js";
import { textNamesHost } from "../model/hosts.js";
import { type Settings } from "../model/policy.js";
import { isSameGuard, type Guard } from "../model/setting.js";
import { assignedIn, wordsIn } from "../notations/programs.js";
import { besideOf, withBeside, type Beside } from "./beside.js";
import { defineDialect, type Found, type Places } from "./define.js";
import type { Dialect, DialectSettings } from "./dialect.js";
import { ofExtent } from "./extent.js";
import { text } from "./codec.js";
import type { Reading } from "./driver.js";
import { ownedBy, whatIsWritten } from "./owned.js";
import { secret } from "./password.js";

/** A client of any language that takes one text: a URL, a DSN. It is known by the text alone. */
export interface TextTable {
  readonly name: string;
  /** What stands in the code of such a text, and so in the file. */
  readonly hint: RegExp;
  /** What such texts begin with or look like, where each form has a driver of its own; a scheme is read as one. */
  readonly forms: readonly string[];
  /** Each connection of a text, one for each host; empty where the text is none of this client's. */
  texts(scalar: Scalar): readonly Mapping[];
  /** Options with what else the file says of them. */
  readonly completed?: (options: Mapping, document: Document) => Mapping;
  /** The same of an address that says nothing of its client, but that the project hands to it. */
  readonly owned?: (scalar: Scalar) => readonly Mapping[];
  /** How these options are read; null where they are no connection of this client. */
  reads(
    options: Mapping,
    settings: Pick<Settings, "caPath">,
    installed?: Document["versionOf"],
  ): Reading | null;
  /** Variables that hand such texts to another driver, and how that one reads the options. */
  readonly other?: { readonly variables: RegExp; readonly reading: Reading };
  /**
   * Which counts where both speak, an address or the properties beside it; by default the properties. With neither nobody
   * reads them alike, so what they say of TLS is not known.
   */
  readonly over?: "address" | "properties" | "neither";
  /** Whether the file tells the client of TLS somewhere else: what a text leaves out is not known then. */
  isToldElsewhere?(document: Document, text: Located<Scalar>): boolean;
  /** Its options in files of their own. */
  readonly files?: { readonly names: RegExp; readonly places: Places };
}

/** Variables that the project hands to the client. */
const inVariables = (table: TextTable, optionsOf: TextTable["texts"]): Places =>
  function* ({ document, settings, isOpen }) {
    for (const { value, comments, limited } of ownedBy(table.name, document, isOpen))
      for (const options of optionsOf(value)) {
        const reading = table.reads(options, settings, document.versionOf);
        if (reading) yield { options, reading, comments, claims: [value.at], limited };
      }
  };

export const defineText = (table: TextTable): Dialect =>
  defineDialect({
    name: table.name,
    hint: table.hint,
    ...(table.files && { files: table.files.names }),
    forms: Object.fromEntries(table.forms.map((form) => [form, table.reads])),
    places: [
      ...(table.owned ? [inVariables(table, table.owned)] : []),
      ({ document, settings, isOpen }) =>
        document
          .texts(table.hint)
          .filter(({ audience, value }) => audience !== "comparison" && isOpen(value.at))
          .flatMap(onAllWays(completedIn(table, document), settings, document)),
      ({ document, settings, isOpen }) =>
        document
          .words(table.hint)
          .filter(({ value }) => isOpen(value.at))
          .flatMap((word) => foundIn(table, word, settings, document)),
      ...(table.files ? [table.files.places] : []),
    ],
  });

/** What is found in each text; one of which conditions choose parts is one connection. */
function onAllWays(table: TextTable, settings: DialectSettings, document: Document) {
  const seen = new Set<Choice>();
  const foundOf = (text: Located<Scalar>): readonly Found[] => {
    const { ways } = text;
    if (!ways || text.audience !== "program") return foundIn(table, text, settings, document);
    if (seen.has(ways)) return [];
    const options = readAlternatives(ways, (end) => onlyOne(table, end));
    if (!options) {
      const guards = guardsTo(text.value, ways);
      return foundIn(table, ownTo(ways, text), settings, document).map((each) => ({
        ...each,
        guards,
      }));
    }
    seen.add(ways);
    const reading = readingOf(table, text, () =>
      table.reads(options, settings, document.versionOf),
    );
    const limited = ofExtent(text.extent, options, text.value);
    const claims = endsOf(ways).map(({ at }) => at);
    return reading ? [{ options, reading, comments: text.comments, claims, limited }] : [];
  };
  return (text: Located<Scalar>): readonly Found[] => {
    const found = foundOf(text);
    return table.isToldElsewhere?.(document, text) ? found.map(writtenOnly) : found;
  };
}

/** What was answered on every way to one of several ends. */
function guardsTo(end: Value, ways: Choice): readonly Guard[] {
  const found: (readonly Guard[])[] = [];
  mapWays(ways, (each, guards) => {
    if (each === end) found.push(guards);
    return each;
  });
  const [first = [], ...others] = found;
  return first.filter((guard) =>
    others.every((guards) => guards.some((other) => isSameGuard(guard, other))),
  );
}

/** One of several servers: what the others are reached by, too, is left to a person. */
function ownTo(ways: Choice, text: Located<Scalar>): Located<Scalar> {
  const own = endsOf(keptApart(ways))[endsOf(ways).indexOf(text.value)];
  return own?.kind === "scalar" ? { ...text, value: own } : text;
}

function onlyOne(table: TextTable, end: Value): Mapping | null {
  const [only, another] = end.kind === "scalar" ? optionsIn(table, end) : [];
  return only && !another ? only : null;
}

function completedIn(table: TextTable, document: Document): TextTable {
  const { completed, texts } = table;
  if (!completed) return table;
  return { ...table, texts: (scalar) => texts(scalar).map((each) => completed(each, document)) };
}

const writtenOnly = (found: Found): Found => {
  const { limited = (connection) => connection } = found;
  const both: Found["limited"] = (connection) => {
    const own = limited(connection);
    return { ...own, ...whatIsWritten(own) };
  };
  return { ...found, limited: both };
};

function foundIn(
  table: TextTable,
  text: Located<Scalar>,
  settings: DialectSettings,
  { versionOf }: Document,
): readonly Found[] {
  const { value, comments, audience, extent } = text;
  // Part of what people are told is no address.
  const isTold = audience !== "program";
  const words = isTold ? [value] : wordsIn(value);
  const addresses = words.flatMap((word) => optionsIn(table, word));
  const beside = addresses.length === 0 || isTold ? null : besideOf(text);
  return addresses.flatMap((address) => {
    const options = beside ? withBeside(address, beside, table.over ?? "properties") : address;
    const isUnread = isTold && !isOfService(address);
    const reading = isUnread
      ? null
      : readingOf(table, text, () => table.reads(options, settings, versionOf));
    const limited = ofExtent(extent, address, value);
    const claims = [value.at, ...(beside?.claims ?? [])];
    const found = { reading, comments, claims, limited };
    return reading ? [{ ...found, options, reading }, ...secondLogin(address, beside, found)] : [];
  });
}

function readingOf(
  { other }: TextTable,
  text: Located<Scalar>,
  own: () => Reading | null,
): Reading | null {
  return other?.variables.test(variableOf(text)) ? other.reading : own();
}

/** `NAME=text`, as lists of variables and commands have it. */
const ASSIGNED = /^\w+(?==)/;

/** The variable that a text is in; of `name: NAME`, `value: text` the name. */
function variableOf({ name, value, holders }: Located<Scalar>): string {
  const assigned = ASSIGNED.exec(String(value.value))?.[0];
  if (assigned !== undefined || name !== "value") return assigned ?? name ?? "";
  const named = holders()[0]?.mapping.get("name");
  return named?.kind === "scalar" ? String(named.value) : "";
}

const SECOND: Reading = {
  facets: { host: text("host"), password: secret("password") },
  ineffective: [],
};

/** A password beside an address that has one is not used, and exposed all the same. */
function secondLogin(
  address: Mapping,
  beside: Beside | null,
  found: Pick<Found, "comments" | "claims">,
): readonly Found[] {
  const hasTwo = [address, beside?.login].every((each) => each?.keys().includes("password"));
  if (!beside || !hasTwo) return [];
  const options = combined(beside.login, address, { is: "upper" });
  return [{ ...found, options, reading: SECOND }];
}

function optionsIn({ texts }: TextTable, scalar: Scalar): readonly Mapping[] {
  const assigned = assignedIn(scalar);
  const found = assigned ? texts(assigned) : [];
  return found.length > 0 ? found : texts(scalar);
}

/** In a log line or an error only an address of the service itself is worth a word. */
export function isOfService(options: Mapping): boolean {
  const host = options.get("host");
  return (
    host.kind === "scalar" &&
    textNamesHost(String(host.value)) &&
    !String(host.value).includes(HOLE)
  );
}
