import { parseTree, type Node } from "jsonc-parser";
import { HOLE } from "../model/hole.js";
import type { Span } from "../model/setting.js";
import { sliced, type Text } from "../document/text.js";
import { NO_CLUES } from "../document/clues.js";
import { Environment, holdsCode, type Atom, type Plain } from "../document/plain.js";
import { missing, opaque, type Mapping, type Value, type Written } from "../document/value.js";
import { runs } from "../document/runs.js";
import { spliced, textScalar, together } from "./text-scalar.js";

const word = (value: Plain): string => JSON.stringify(value);
const spell = (path: readonly string[], value?: string): string =>
  value === undefined ? path.join(".") : `${path.join(".")}: ${value}`;

/** A text that holds JSON, as values that can be edited in place. Null where it is no JSON. */
export function readJson(text: Text, at: Span): Value | null {
  if (text.value.includes(HOLE)) return null;
  const tree = parseTree(text.value, [], { disallowComments: true });
  return tree && isJson(text.value) ? readNode(tree, text, at) : null;
}

/** The parser is lenient; the drivers' is `JSON.parse`. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function readNode(node: Node, text: Text, around: Span): Value {
  const at = text.locate(node.offset, node.offset + node.length) ?? around;
  if (node.type === "object") return readObject(node, text, at);
  if (node.type === "array") return opaque(at, "[...]");
  return textScalar(
    sliced(text, node.offset, node.offset + node.length),
    at,
    word,
    (json) => JSON.parse(json) as Atom,
  );
}

function readObject(node: Node, text: Text, at: Span): Mapping {
  const entries = (node.children ?? []).flatMap((entry) => {
    const [name, value] = entry.children ?? [];
    return name && value
      ? [{ key: String(name.value), value, start: entry.offset, end: entry.offset + entry.length }]
      : [];
  });
  const find = (key: string) => entries.findLast((entry) => entry.key === key);
  const splice = (start: number, end: number, by: string): Written | null =>
    spliced(text, start, end, by);
  return {
    kind: "mapping",
    at,
    head: at,
    clues: NO_CLUES,
    spell,
    word,
    keys: () => entries.map(({ key }) => key),
    get(key) {
      const entry = find(key);
      if (!entry) return missing(at);
      const value = readNode(entry.value, text, at);
      return value.kind === "mapping"
        ? value
        : { ...value, at: text.locate(entry.start, entry.end) ?? value.at };
    },
    rest: () => missing(at),
    put(key, value) {
      if (holdsCode(value) || value instanceof Environment) return null;
      const entry = find(key);
      if (entry)
        return splice(entry.value.offset, entry.value.offset + entry.value.length, word(value));
      const last = entries.at(-1);
      const open = node.offset + 1;
      return last
        ? splice(last.end, last.end, `,${word(key)}:${word(value)}`)
        : splice(open, open, `${word(key)}:${word(value)}`);
    },
    remove(keys) {
      const edits = runs(entries, ({ key }) => keys.includes(key)).map(([first, last]) => {
        const next = entries[last + 1];
        const [start, end] = [entries[first]?.start ?? 0, entries[last]?.end ?? 0];
        return next
          ? splice(start, next.start, "")
          : splice(entries[first - 1]?.end ?? start, end, "");
      });
      return together(edits);
    },
    rename(from, to, value) {
      const entry = find(from);
      return entry && !holdsCode(value)
        ? splice(entry.start, entry.end, `${word(to)}:${word(value)}`)
        : null;
    },
    place: () => null,
    code: () => null,
  };
}
