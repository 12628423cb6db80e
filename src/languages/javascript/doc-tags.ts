import type { TSESTree } from "@typescript-eslint/utils";

/** A tag of a comment with its type and, behind it, a name: `@param {string} [options.host]`. */
export interface Tag {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  /** Its name stands in square brackets. */
  readonly isOptional: boolean;
}

/** An entry of an object type: `host: string`, `ssl?: object`. */
export interface Entry {
  readonly key: string;
  readonly type: string;
  readonly isOptional: boolean;
}

/** The entries of an object type, and the type of every key that it does not name. */
export interface ObjectType {
  readonly entries: readonly Entry[];
  readonly others: string | null;
}

const TAG = /@(\w+)[ \t]*\{/g;
const NAME = /^[\s*]*(\[?)\s*([\w$.]*)/;
const LINE_START = /\n[ \t]*\*/g;
/** Quotes hide what is in them, and an arrow closes no bracket. */
const TOKEN = /'[^']*'|"[^"]*"|=>|[^]/g;
const KEY = /^(?:readonly )?(["']?)([\w$-]+)\1(\??):(.+)$/s;
const ANY_KEY = /^(?:readonly )?\[\w+: ?string\]:(.+)$/s;
const RECORD = /^(?:Record|Object)\.?<string,(.+)>$/s;

export const isDocument = ({ type, value }: TSESTree.Comment): boolean =>
  type === "Block" && value.startsWith("*");

/** The tags of a comment with a type in braces, which may hold braces. */
export const tagsIn = ({ value }: TSESTree.Comment): readonly Tag[] =>
  Array.from(value.matchAll(TAG), ({ index, 0: start, 1: tag = "" }) => {
    const from = index + start.length;
    const end = closing(value, from);
    const [, bracket, name = ""] = NAME.exec(value.slice(end + 1)) ?? [];
    const type = value.slice(from, end).replace(LINE_START, "\n").trim();
    return { tag, type, name, isOptional: bracket === "[" };
  });

/** A type that is longer is not read to its end: many that end nowhere would be read again for each. */
const LONGEST = 5_000;

function closing(text: string, from: number): number {
  let depth = 1;
  const end = Math.min(text.length, from + LONGEST);
  for (let at = from; at < end; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return end;
}

/** The types that a union is made of, or the one. */
export const membersOf = (type: string): readonly string[] => split(type, "|");

/**
 * An object type with all its entries; null where it is none, or one of them is of another kind.
 */
export function objectIn(type: string): ObjectType | null {
  const [, values] = RECORD.exec(type) ?? [];
  if (values !== undefined) return { entries: [], others: values.trim() };
  if (!type.startsWith("{") || !type.endsWith("}")) return null;
  const parts = split(type.slice(1, -1), ",;\n").filter((part) => part !== "");
  const entries = parts.flatMap((part) => entryIn(part) ?? []);
  const others = parts.flatMap((part) => ANY_KEY.exec(part)?.[1]?.trim() ?? []);
  const isWhole = entries.length + others.length === parts.length && others.length < 2;
  return isWhole ? { entries, others: others[0] ?? null } : null;
}

function entryIn(part: string): Entry | null {
  const [, , key, optional, type] = KEY.exec(part) ?? [];
  return key === undefined || type === undefined
    ? null
    : { key, type: type.trim(), isOptional: optional === "?" };
}

/** What stands between separators that are in no brackets. */
function split(text: string, separators: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if ("{[(<".includes(token)) depth++;
    if ("}])>".includes(token)) depth--;
    if (depth === 0 && separators.includes(token)) parts.push("");
    else parts.push((parts.pop() ?? "") + token);
  }
  return parts.map((part) => part.trim());
}
