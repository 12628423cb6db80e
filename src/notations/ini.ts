import { combined } from "../document/combine.js";
import { fixedList } from "../document/lists.js";
import { NO_CLUES } from "../document/clues.js";
import { fixedMapping } from "../document/mappings.js";
import { decoded, type Escaping, type Text } from "../document/text.js";
import { missing, type Mapping, type Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import { alone } from "./argv-options.js";
import { plainOption } from "./argv.js";
import {
  iniIn,
  type IniEntry,
  type IniFile,
  type IniGroup,
  type IniHabit,
  type Sign,
} from "./ini-lines.js";
import { replaceable, withDefault } from "./interpolation.js";
import { lineEntries } from "./line-entries.js";
import { textScalar } from "./text-scalar.js";

/** A format of such files, and how it escapes what stands in which quotes. */
interface IniFormat extends IniHabit {
  readonly escapings: Readonly<Record<IniEntry["quote"], Escaping>>;
  /** What may set a key that is written apart from its value. */
  readonly writes: RegExp;
  /** Whether a value may be put in quotes. */
  readonly quotes: boolean;
  /** What a key alone says; null where it waits for a value. */
  flag(written: string): boolean | null;
}

const NEVER = /(?!)/g;
const OPTION_ESCAPES: Readonly<Record<string, string>> = {
  ...{ b: "\b", t: "\t", n: "\n", r: "\r", s: " " },
  ...{ "\\": "\\", '"': '"', "'": "'" },
};
const OPTION_WRITTEN: Readonly<Record<string, string>> = {
  ...{ "\b": "\\b", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\" },
};
/** A quote anywhere in a value opens one, and `#` ends what is in none. */
const optionEscaping = (refuses: RegExp, quote: "" | '"' | "'"): Escaping => ({
  escape: /\\[btnrs\\"']/g,
  decode: (escape) => OPTION_ESCAPES[escape.charAt(1)] ?? escape,
  encode(text) {
    if (refuses.test(text)) return null;
    const written = text.replace(/[\b\t\n\r\\]/g, (sign) => OPTION_WRITTEN[sign] ?? sign);
    return quote === ""
      ? written.replace(/^ | $/g, "\\s")
      : written.replaceAll(quote, `\\${quote}`);
  },
});
/** Options may be written with `_` or `-`, and with `loose-` or `skip-` before them. */
const optionName = (written: string, joint: string): string =>
  // What stands behind a blank, or behind `:`, is no value, and makes the name another.
  plainOption(written).name + (joint === "" || joint.includes("=") ? "" : " ");

/** Files of options of MySQL's and MariaDB's programs, as `my_print_defaults` prints them. */
const OPTIONS: IniFormat = {
  signIn: optionSign,
  writes: /=/,
  quotes: true,
  folds: false,
  includes: /^!include(?:dir)?\b/,
  // They count in small letters; blanks before a name are a part of it.
  groupName: (written) => written.trimEnd().toLowerCase(),
  keyName: optionName,
  contentEnd: endBeforeHash,
  escapings: {
    "": optionEscaping(/[#"']/, ""),
    '"': optionEscaping(NEVER, '"'),
    "'": optionEscaping(NEVER, "'"),
  },
  // A password without a value is asked for.
  flag: (written) => (written === "password" ? null : plainOption(written).says),
};

const inQuotes = (refuses: RegExp): Escaping => ({
  // Python's ConfigParser has a meaning for one of them alone.
  escape: /%%/g,
  decode: () => "%",
  encode: (text) => (refuses.test(text) ? null : text),
});
/** Any other: Python's ConfigParser and ConfigObj, PHP. Where they do not agree, what an address would be to any. */
const OTHERS: IniFormat = {
  signIn: (content) => signAt(content.search(/[=:]/)),
  writes: /[=:]/,
  quotes: false,
  folds: true,
  includes: /(?!)/,
  groupName: (written) => written.trim(),
  keyName: String,
  contentEnd: endBeforeComment,
  escapings: {
    "": inQuotes(/[\r\n%$"'\\]|[#;]|^\s|\s$/),
    '"': inQuotes(/[\r\n%$"\\]/),
    "'": inQuotes(/[\r\n%$'\\]/),
  },
  flag: () => true,
};

/** Names of files that hold options of MySQL's programs. */
export const OPTION_FILES =
  /(?:\.cnf|(?:^|[\\/])my(?:sql)?\.ini)(?:[._-](?:example|sample|template|dist|default))?$/i;

/** The comments of such a file, whoever reads it: one after a value has a blank before it. */
export const commentsInIni = (source: string): IniFile["comments"] =>
  iniIn(source, OTHERS).comments;

/** A file of groups of keys: a mapping of mappings. Groups of one name are one. */
export function readIni(text: Text, at: Span, filename: string): Mapping {
  const format = OPTION_FILES.test(filename) ? OPTIONS : OTHERS;
  const { groups, includes } = iniIn(text.value, format);
  const own = new Map(
    Array.from(groups, ([name, group]) => [name, readGroup(text, at, { group, format, includes })]),
  );
  const free = own.get("");
  own.delete("");
  const named = fixedMapping(
    at,
    Object.fromEntries(Array.from(own, ([name, group]) => [name, () => group])),
  );
  return free ? combined(named, free) : named;
}

interface Grouped {
  readonly group: IniGroup;
  readonly format: IniFormat;
  readonly includes: boolean;
}

function readGroup(text: Text, at: Span, { group, format, includes }: Grouped): Mapping {
  const { start, end, head, entries } = group;
  const mapping = lineEntries<IniEntry>(text, at, () => [entries], {
    read: (entry, place) => valueOf(text, entry, place, format),
    key: (name) => (/^[\w.-]+$/.test(name) ? name : null),
    value: (value, entry) => written(value, entry, format),
    own: (entry) => ownOf(text, entry),
    joint: (joint) => (format.writes.test(joint) ? joint : "="),
    spell: (entry, value) => spelled(entry, value, format),
    isOpen: includes,
    after: head,
  });
  const span = text.locate(start, Math.max(end, head)) ?? at;
  return { ...mapping, at: span, head: text.locate(start, head) ?? span };
}

const inside = ({ from, to, quote }: IniEntry): { readonly from: number; readonly to: number } =>
  quote === "" ? { from, to } : { from: from + 1, to: to - 1 };

/** An entry in a message, without the blanks around `=`. */
function spelled({ key, joint }: IniEntry, value: string | undefined, format: IniFormat): string {
  if (value === undefined || (joint === "" && value === String(format.flag(key)))) return key;
  return key + (format.writes.test(joint) || joint === "" ? joint.trim() || "=" : joint) + value;
}

function ownOf(text: Text, entry: IniEntry): ReturnType<typeof replaceable> {
  return entry.more.length > 0 ? null : replaceable(text.value, inside(entry), /\$\{|%\(/);
}

function written(
  value: string,
  entry: IniEntry | undefined,
  { escapings, quotes }: IniFormat,
): string | null {
  const plain = escapings[entry?.quote ?? ""].encode(value);
  if (plain !== null || entry || !quotes) return plain;
  const quoted = escapings['"'].encode(value);
  return quoted === null ? null : `"${quoted}"`;
}

function valueOf(text: Text, entry: IniEntry, at: Span, format: IniFormat): Value {
  if (entry.more.length > 0) return listOfLines(text, entry, at, format);
  if (entry.joint === "") {
    const says = format.flag(entry.key);
    return says === null ? missing(at) : alone(says, at);
  }
  const { from, to } = inside(entry);
  const own = textScalar(decoded(text, from, to, format.escapings[entry.quote]), at);
  return withDefault({ ...own, at });
}

/** A variable in a line of its own: `setenv =`, and below it `DATABASE_URL = mysql://...`, or without blanks. */
const VARIABLE = /^(?:\w+\s+=\s+|[A-Z\d]+_[A-Z\d_]+=)/;

/** Each line of a value is one of its items. */
function listOfLines(
  text: Text,
  { from, to, more }: IniEntry,
  at: Span,
  { escapings }: IniFormat,
): Value {
  const lines = [{ from, to }, ...more].filter((line) => line.from < line.to);
  const items = lines.map((line) => {
    const name = VARIABLE.exec(text.value.slice(line.from, line.to))?.[0] ?? "";
    const value = decoded(text, line.from + name.length, line.to, escapings[""]);
    return { value: textScalar(value, at), isSpread: false };
  });
  return fixedList({ at, says: "", clues: NO_CLUES }, () => items);
}

const signAt = (at: number): Sign | null => (at < 0 ? null : { from: at, to: at + 1 });

/** What is set apart by blanks or `:` is meant for a value, too. */
function optionSign(content: string): Sign | null {
  const end = /^[\w-]+/.exec(content)?.[0].length ?? 0;
  const rest = content.slice(end).trimStart();
  const isWord = end > 0 && /[\s:]/.test(content.charAt(end));
  if (!isWord || rest.startsWith("=")) return signAt(content.indexOf("="));
  const to = content.length - rest.length;
  return { from: end, to: rest.startsWith(":") ? to + 1 : to };
}

/** `#{mode}`: whoever fills it in does so before a program reads the file. */
const FILLED = /#\{[^{}#]*\}/y;

/** Where a `#` ends what a line of options says. In quotes, wherever they stand, it does not. */
function endBeforeHash(line: string): number {
  let quote = "";
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (quote !== "" && sign === "\\") at++;
    else if (sign === quote) quote = "";
    else if (quote === "" && (sign === '"' || sign === "'")) quote = sign;
    else if (quote === "" && sign === "#" && !isFilledIn(line, at)) return at;
  }
  return line.length;
}

function isFilledIn(line: string, at: number): boolean {
  FILLED.lastIndex = at;
  return FILLED.test(line);
}

/** Where a comment after a blank begins. */
function endBeforeComment(line: string): number {
  const quoted = /^[^=:]*[=:]\s*(?:"[^"]*"|'[^']*')/.exec(line)?.[0].length ?? 0;
  const comment = line.slice(quoted).search(/\s[#;]/);
  return comment < 0 ? line.length : quoted + comment + 1;
}
