import { lineEnd, nextLine } from "./lines.js";

/** An instruction, with the place of what follows its name. */
export interface Instruction {
  /** In capitals. */
  readonly name: string;
  readonly from: number;
  /** Where its own lines end. */
  readonly end: number;
  /** Where all of it ends, with the texts below it. */
  readonly to: number;
  readonly below: readonly Below[];
}

/** A text that stands below an instruction: `RUN <<EOF`. */
export interface Below {
  readonly name: string;
  /** Nothing is put into it. */
  readonly isQuoted: boolean;
  readonly from: number;
  readonly to: number;
  /** Where the line that closes it ends. */
  readonly end: number;
}

/** What a line goes on after. */
export type Continuation = "\\" | "`";

const NAME = /[ \t]*(?:ONBUILD[ \t]+)?([A-Za-z]+)[ \t]+/iy;
const BELOW = /(?<!<)<<-?(["']?)([A-Za-z_.][\w.-]*)\1/g;
const DIRECTIVE = /^(?:#[ \t]*\w+[ \t]*=[^\n]*\n)*#[ \t]*escape[ \t]*=[ \t]*`/i;

/** Whoever writes paths of Windows ends lines in another way. */
export const continuationOf = (source: string): Continuation =>
  DIRECTIVE.test(source) ? "`" : "\\";

/** The instructions of a Dockerfile. */
export function instructionsIn(source: string): readonly Instruction[] {
  const continuation = continuationOf(source);
  const found: Instruction[] = [];
  for (let line = 0; line < source.length;) {
    NAME.lastIndex = line;
    const [lead = "", name = ""] = NAME.exec(source) ?? [];
    if (name === "") {
      line = nextLine(source, line);
      continue;
    }
    const from = line + lead.length;
    const end = endOfInstruction(source, from, continuation);
    const below = textsBelow(source, from, end);
    const last = below.at(-1)?.end ?? end;
    const to = trimmedEnd(source, from, last);
    found.push({ name: name.toUpperCase(), from, end: trimmedEnd(source, from, end), to, below });
    line = nextLine(source, last);
  }
  return found;
}

/** Comments and empty lines in between do not end a line that goes on. */
function endOfInstruction(source: string, from: number, continuation: Continuation): number {
  let end = lineEnd(source, from);
  while (source.slice(0, end).trimEnd().endsWith(continuation) && end < source.length) {
    let next = nextLine(source, end);
    while (next < source.length && /^[ \t]*(?:#|$)/.test(source.slice(next, lineEnd(source, next))))
      next = nextLine(source, next);
    end = lineEnd(source, next);
  }
  return end;
}

/** The texts below an instruction, up to one that does not end. */
function textsBelow(source: string, from: number, end: number): readonly Below[] {
  const found: Below[] = [];
  let start = nextLine(source, end);
  for (const [, quote, name = ""] of source.slice(from, end).matchAll(BELOW)) {
    const closing = new RegExp(`^\\t*${name.replaceAll(".", "\\.")}\\r?$`, "gm");
    closing.lastIndex = start;
    const close = closing.exec(source);
    if (!close) break;
    const last = close.index + close[0].length;
    found.push({ name, isQuoted: quote !== "", from: start, to: close.index, end: last });
    start = nextLine(source, last);
  }
  return found;
}

const trimmedEnd = (source: string, from: number, to: number): number =>
  from + source.slice(from, to).trimEnd().length;
