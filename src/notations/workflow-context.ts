import { decoded, type Text } from "../document/text.js";
import type { Variables } from "./shell-variables.js";

/** `${{ env.DB_HOST }}`: GitHub puts the variable in before a shell reads the script. */
const CONTEXT = /\$\{\{[ \t]*env\.([A-Za-z_]\w*)[ \t]*\}\}/g;

/** A script with the known variables of its context in it, which no edit touches. */
export function withContext(text: Text, variables: Variables): Text {
  const known = new Map<string, string>();
  const stretches: { readonly start: number; readonly end: number }[] = [];
  let grown = 0;
  for (const { 0: written, 1: name = "", index } of text.value.matchAll(CONTEXT)) {
    const filling = variables(name);
    if ("hole" in filling) continue;
    const start = index + grown;
    known.set(written, filling.value);
    stretches.push({ start, end: start + filling.value.length });
    grown += filling.value.length - written.length;
  }
  if (known.size === 0) return text;
  const filled = decoded(text, 0, text.value.length, {
    escape: new RegExp([...known.keys()].map(escaped).join("|"), "g"),
    decode: (written) => known.get(written) ?? written,
    encode: String,
  });
  const isFilled = (from: number, to: number): boolean =>
    stretches.some(({ start, end }) => start < to && from < end);
  return {
    ...filled,
    splice: (from, to, insert) => (isFilled(from, to) ? null : filled.splice(from, to, insert)),
  };
}

const escaped = (text: string): string => text.replace(/[${}.]/g, String.raw`\$&`);
