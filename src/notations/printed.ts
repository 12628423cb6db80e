import { NO_CLUES } from "../document/clues.js";
import { decoded, joined, type Escaping, type Piece, type Text } from "../document/text.js";
import type { Span } from "../model/setting.js";

/** What `printf` and `echo` print. */

const MEANT: Readonly<Record<string, string>> = {
  ...{ "\\n": "\n", "\\t": "\t", "\\r": "\r", "\\\\": "\\", '\\"': '"', "%%": "%" },
};
const spelled = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\t", "\\t");
const ESCAPED: Escaping = {
  escape: /\\[ntr\\"]/g,
  decode: (escape) => MEANT[escape] ?? escape,
  encode: spelled,
};
const FORMAT: Escaping = {
  escape: /\\[ntr\\"]|%%/g,
  decode: (escape) => MEANT[escape] ?? escape,
  encode: (text) => spelled(text).replaceAll("%", "%%"),
};
const DIRECTIVE = /%%|%[^A-Za-z%]*[A-Za-z]/g;

/** The text that a command prints; null where it is not known. */
export function printed(words: readonly Text[], around: Span): Text | null {
  const [name, ...rest] = words;
  const options = rest.findIndex(({ value }) => !/^-(?:-|[A-Za-z]+)$/.test(value));
  const [first, ...others] = options < 0 ? [] : rest.slice(options);
  if (!first) return null;
  if (name?.value === "printf") return formatted(first, others, around);
  const isEscaped = rest.slice(0, options).some(({ value }) => value.includes("e"));
  if (others.length > 0) return null;
  return isEscaped ? decoded(first, 0, first.value.length, ESCAPED) : first;
}

/** A format with what is put into it; one that is used again for further words is not known. */
function formatted(format: Text, values: readonly Text[], around: Span): Text | null {
  const pieces: Piece[] = [];
  let copied = 0;
  let taken = 0;
  for (const { 0: directive, index } of format.value.matchAll(DIRECTIVE)) {
    if (directive === "%%") continue;
    if (index > copied) pieces.push(decoded(format, copied, index, FORMAT));
    const value = values[taken++];
    pieces.push(directive === "%s" && value ? value : { hole: NO_CLUES, at: around });
    copied = index + directive.length;
  }
  if (copied < format.value.length)
    pieces.push(decoded(format, copied, format.value.length, FORMAT));
  return taken < values.length ? null : joined(pieces);
}
