import { AS_IT_IS, type Escaping } from "../document/text.js";
import type { Mapping, Scalar } from "../document/value.js";
import { entriesIn, goesOn, trimmed } from "./anatomy.js";
import { keyed } from "./keyed.js";
import { textScalar } from "./text-scalar.js";

const START = /^mysql:(?!\/\/)/;
/** A semicolon ends a value, and a blank before one is not its own. */
const VALUES: Escaping = {
  ...AS_IT_IS,
  encode: (text) => (/;|^\s/.test(text) ? null : text),
};

/** A string that is a DSN of PDO, `mysql:host=name;port=4000;dbname=test`. FACTS-dialects.md 7. */
export function readPdoDsn({ text, at }: Scalar): readonly Mapping[] {
  if (!text || !START.test(text.value)) return [];
  const { value } = text;
  const start = value.indexOf(":") + 1;
  const { end } = trimmed(value, start, value.length);
  const entries = entriesIn(value, [start, end], ";", String, trimmed);
  if (entries.some(({ key }) => !/^[\w-]+$/.test(key))) return [];
  const lead = end === start || value.charAt(end - 1) === ";" ? "" : ";";
  const anatomy = {
    parts: {},
    groups: [{ entries, start, end, lead, escaping: VALUES }],
    portAt: null,
  };
  const habit = { parts: AS_IT_IS, read: textScalar, wins: "last" } as const;
  return [keyed(text, at, { ...anatomy, isOpen: goesOn(text, anatomy) }, habit)];
}
