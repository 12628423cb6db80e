import type { Tree } from "@lezer/common";
import type { Span } from "../../model/setting.js";

/** A text between lines: `<<<END` and `END`. */
export interface Heredoc {
  readonly at: Span;
  /** Its characters, with the indents that do not count. */
  readonly inside: Span;
  /** How many blanks at the beginning of each line do not count. */
  readonly indent: number;
  /** `<<<'END'`: as it stands. */
  readonly isRaw: boolean;
  /** There is not even a line to write something to. */
  readonly hasNoLine: boolean;
}

/** The grammar knows no quotes around the name, which say nothing. */
export const withoutQuotes = (source: string): string =>
  source.replace(/<<<(?<blanks>[ \t]*)"(?<name>\w+)"(?=\r?\n)/g, "<<<$<blanks>  $<name>");

/** The texts between lines in a program, by where their characters begin. */
export function heredocsIn(tree: Tree, source: string): ReadonlyMap<number, Heredoc> {
  const found = new Map<number, Heredoc>();
  tree.iterate({
    enter({ name, from, to }) {
      if (name !== "HeredocString") return;
      const heredoc = heredocAt([from, to], source);
      if (heredoc) found.set(heredoc.inside[0], heredoc);
    },
  });
  return found;
}

export function heredocAt(at: Span, source: string): Heredoc | null {
  const code = source.slice(...at);
  const opened = code.indexOf("\n") + 1;
  const last = code.lastIndexOf("\n") + 1;
  const indent = code.slice(last).search(/[^ \t]|$/);
  if (opened === 0 || !/^\w+$/.test(code.slice(last + indent))) return null;
  const start = at[0] + opened;
  const end = Math.max(start, at[0] + last - (code.slice(0, last).endsWith("\r\n") ? 2 : 1));
  return {
    at,
    inside: [start, end],
    indent,
    isRaw: code.slice(3, opened).includes("'"),
    hasNoLine: last === opened,
  };
}

/**
 * The same program with quotes around such texts, all at the same places: the grammar sees values in quotes, and none between
 * lines.
 */
export function inQuotes(source: string, heredocs: Iterable<Heredoc>): string {
  let quoted = "";
  let copied = 0;
  for (const { at, inside, isRaw } of heredocs) {
    if (isRaw) continue;
    const [start, end] = inside;
    quoted += source.slice(copied, at[0]);
    quoted += `${" ".repeat(start - at[0] - 1)}"`;
    // What quotes would end at, or not, because of an escape.
    quoted += source.slice(start, end).replaceAll('"', "'").replace(/\\$/, " ");
    quoted += `"${" ".repeat(at[1] - end - 1)}`;
    [, copied] = at;
  }
  return quoted + source.slice(copied);
}
