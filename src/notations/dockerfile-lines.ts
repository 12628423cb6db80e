import { lineEnd, nextLine } from "./lines.js";

/** An instruction, with the place of what follows its name. */
export interface Instruction {
  /** In capitals. */
  readonly name: string;
  /** Where its line begins. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** What stands below it, where that is all that it says: `RUN <<EOF`. */
  readonly body: { readonly from: number; readonly to: number } | null;
}

const NAME = /[ \t]*(?:ONBUILD[ \t]+)?([A-Za-z]+)[ \t]+/iy;
const BELOW = /<<-?(["']?)([A-Za-z_]\w*)\1/g;
/** Whoever ends a line in another way writes for Windows. */
const DIRECTIVE = /^(?:#[^\n]*\n)*#[ \t]*escape[ \t]*=[ \t]*`/i;

/** The instructions of a Dockerfile; none of one whose shell is not known. */
export function instructionsIn(source: string): readonly Instruction[] {
  if (DIRECTIVE.test(source)) return [];
  const found: Instruction[] = [];
  for (let line = 0; line < source.length;) {
    NAME.lastIndex = line;
    const [lead = "", name = ""] = NAME.exec(source) ?? [];
    if (name === "") {
      line = nextLine(source, line);
      continue;
    }
    const from = line + lead.length;
    const end = endOfInstruction(source, from);
    const below = bodyBelow(source, from, end);
    const isAlone = below !== null && /^<<\S+\s*$/.test(source.slice(from, end));
    const to = below && !isAlone ? below.end : end;
    const body = below && isAlone ? { from: below.from, to: below.to } : null;
    found.push({ name: name.toUpperCase(), line, from, to: trimmedEnd(source, from, to), body });
    line = nextLine(source, below ? below.end : end);
  }
  return found;
}

/** A line goes on after `\`; comments and empty lines in between do not end it. */
function endOfInstruction(source: string, from: number): number {
  let end = lineEnd(source, from);
  while (/\\[ \t]*$/.test(lastOf(source, end)) && end < source.length) {
    let next = nextLine(source, end);
    while (next < source.length && /^[ \t]*(?:#|$)/.test(source.slice(next, lineEnd(source, next))))
      next = nextLine(source, next);
    end = lineEnd(source, next);
  }
  return end;
}

/** No more than this is asked of the end of a line. */
const lastOf = (source: string, end: number): string => source.slice(Math.max(0, end - 80), end);

/** The texts below an instruction: where the first one stands, and where the last one ends. */
function bodyBelow(
  source: string,
  from: number,
  end: number,
): { readonly from: number; readonly to: number; readonly end: number } | null {
  const first = nextLine(source, end);
  let below: ReturnType<typeof bodyBelow> = null;
  let start = first;
  for (const [, , word = ""] of source.slice(from, end).matchAll(BELOW)) {
    const closing = new RegExp(`^\\t*${word}\\r?$`, "gm");
    closing.lastIndex = start;
    const close = closing.exec(source);
    if (!close) return below;
    below = { from: first, to: close.index, end: close.index + close[0].length };
    start = below.end;
  }
  return below;
}

const trimmedEnd = (source: string, from: number, to: number): number =>
  from + source.slice(from, to).trimEnd().length;
