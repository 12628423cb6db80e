import { marked } from "../model/placeholder.js";
import { AS_IT_IS, type Escaping } from "../document/text.js";
import type { Mapping, Scalar } from "../document/value.js";
import { goesOn, trimmed, upTo, type Entry } from "./anatomy.js";
import { keyed } from "./keyed.js";
import { textScalar } from "./text-scalar.js";

/** Between quotes a quote is written twice. */
const inQuotes = (quote: string): Escaping => ({
  escape: new RegExp(`${quote}${quote}`, "g"),
  decode: () => quote,
  widthOf: () => 2,
  encode: (text) => text.replaceAll(quote, quote + quote),
});
const QUOTES: Readonly<Record<string, Escaping>> = { '"': inQuotes('"'), "'": inQuotes("'") };
/** Without quotes a value is what stands there. */
const PLAIN: Escaping = {
  ...AS_IT_IS,
  encode: (text) => (/[;"'=]|^\s|\s$|^$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text),
};

/** `Key=Value;Key="a ""value"""`; null where something else stands between the semicolons. */
function entriesOf(written: string): readonly Entry[] | null {
  const found: Entry[] = [];
  const text = marked(written);
  for (let start = 0; start < text.length;) {
    const equals = upTo(text, "=", start);
    const key = trimmed(text, start, equals);
    if (equals === text.length) return key.start === key.end ? found : null;
    const name = written.slice(key.start, key.end);
    if (name.length > LONGEST || !/^[a-z][\w -]*$/i.test(name)) return null;
    let from = equals + 1;
    while (/\s/.test(text.charAt(from))) from++;
    const escaping = QUOTES[text.charAt(from)];
    const quoteEnd = escaping ? endOfQuotes(text, from) : from;
    const stop = upTo(text, ";", quoteEnd);
    const { end } = trimmed(text, from, stop);
    if (escaping && end !== quoteEnd) return null;
    found.push({
      key: name,
      start: key.start,
      end,
      value: escaping ? { start: from + 1, end: end - 1 } : { start: from, end },
      ...(escaping && { escaping }),
    });
    start = stop + 1;
  }
  return found;
}
/** Longer than the longest name of an option. */
const LONGEST = 40;

/** After the quote that ends what begins with one; beyond the end where none does. */
function endOfQuotes(text: string, from: number): number {
  const quote = text.charAt(from);
  let end = upTo(text, quote, from + 1);
  while (text.charAt(end + 1) === quote) end = upTo(text, quote, end + 2);
  return end + 1;
}

/**
 * A string that is a connection string of .NET; `named` says which names are one. FACTS-dialects.md
 * 7.
 */
export function readAdo({ text, at }: Scalar, named: (key: string) => string): readonly Mapping[] {
  const entries = text?.value.includes("=") === true ? entriesOf(text.value) : null;
  if (!text || !entries) return [];
  const { value } = text;
  const { end } = trimmed(value, 0, value.length);
  const lead = value.charAt(end - 1) === ";" ? "" : ";";
  const anatomy = {
    parts: {},
    groups: [{ entries, start: 0, end, lead, escaping: PLAIN }],
    portAt: null,
  };
  return [
    keyed(
      text,
      at,
      { ...anatomy, isOpen: goesOn(text, anatomy) },
      { parts: AS_IT_IS, read: textScalar, wins: "last", named },
    ),
  ];
}
