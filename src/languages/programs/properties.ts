import { rememberedOf } from "../../document/memo.js";
import type { Mapping, Written } from "../../document/value.js";
import type { Plain } from "../../document/plain.js";
import { Environment } from "../../document/plain.js";
import type { Trust } from "../../model/connection.js";
import type { Change } from "./changes.js";
import type { Quote, Spelling } from "./language.js";
import { addLine, type Source } from "./layout.js";
import type { Member } from "./tree.js";

/** Messages show a key as the statement that sets it, or as one like the last. */
function spellingOf(
  base: Mapping,
  changes: readonly Change[],
  { source, spelling, quote }: Writing,
  last?: Change,
): Mapping["spell"] {
  return (path, value) => {
    const [name = "", ...inner] = path;
    const own = changes.findLast((change) => change.form !== null && isOf(change, name));
    const isBase = !own && base.keys().includes(name);
    const like = own ?? last;
    if (value === undefined || inner.length > 0 || isBase || !like) return base.spell(path, value);
    const word = spelling.word(name, quote) ?? name;
    return codeLike(like, { name, word }, value, source)?.rest ?? `${name}: ${value}`;
  };
}

/** An object whose keys messages show as `put("key", value)`, where that sets them. */
export function pairedIn(base: Mapping, changes: readonly Change[], writing: Writing): Mapping {
  const pairs = pairsIn(changes);
  return pairs.length === 0
    ? base
    : { ...base, spell: spellingOf(base, pairs, writing, pairs.at(-1)) };
}

const pairsIn = rememberedOf((changes: readonly Change[]) =>
  changes.filter(({ form }) => form === "pair"),
);

const isOf = ({ path }: Change, name: string): boolean => path.length === 1 && path[0] === name;

interface Writing {
  readonly source: Source;
  readonly spelling: Spelling;
  readonly quote: Quote;
  readonly trust: Trust;
}

/** An object on which properties are set by statements: a new one is one more statement of their kind. */
export function propertiesOn(base: Mapping, changes: readonly Change[], writing: Writing): Mapping {
  const last = changes.findLast(({ form, path }) => form !== null && path.length === 1);
  if (!last) return base;
  return {
    ...base,
    put: (key, value) =>
      value instanceof Environment ? null : statement(last, key, value, writing),
    spell: spellingOf(base, changes, writing, last),
  };
}

/** `object.` of a member, as the file has it: with `->`, or over several lines. */
const upTo = ({ of, at, name }: Member, { text }: Source): string =>
  text.slice(of.at[0], at[1] - name.length);

/** A statement like another one, that sets another key; null where it cannot be told how. */
function codeLike({ by, form }: Change, key: Key, word: string, source: Source): Code | null {
  if (by.kind === "setting") {
    const { target } = by;
    if (target.kind !== "member" && target.kind !== "index") return null;
    const object = source.text.slice(...target.of.at);
    if (form === "key" || target.kind === "index")
      return { object, rest: `[${key.word}] = ${word}` };
    return { object: upTo(target, source), rest: `${key.name} = ${word}` };
  }
  if (by.kind !== "call" || by.callee.kind !== "member") return null;
  const { callee } = by;
  const object = upTo(callee, source);
  if (form === "pair") return { object, rest: `${callee.name}(${key.word}, ${word})` };
  const { start } = /^(?<start>set|with)[A-Z]/.exec(callee.name)?.groups ?? {};
  // What `with` gives may be another object.
  if (start === "with") return null;
  const name = start === undefined ? key.name : `set${capital(key.name)}`;
  return { object, rest: `${name}(${word})` };
}

interface Key {
  readonly name: string;
  /** As a text of the language. */
  readonly word: string;
}
interface Code {
  readonly object: string;
  /** What messages show of it. */
  readonly rest: string;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function statement(
  like: Change,
  name: string,
  value: Plain,
  { source, spelling, quote, trust }: Writing,
): Written | null {
  const [set, word] = [spelling.word(value, quote), spelling.word(name, quote)];
  const code = set === null || word === null ? null : codeLike(like, { name, word }, set, source);
  if (!code) return null;
  const end = spelling.isStatementClosed ? ";" : "";
  const edit = addLine(like.by.at, code.object + code.rest + end, source);
  return edit && { edit, trust };
}
