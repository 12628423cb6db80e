import type { Span } from "../../../src/model/setting.js";
import { childrenOf } from "../../../src/languages/programs/children.js";
import type { ProgramLanguage } from "../../../src/languages/programs/language.js";
import type { Argument, Code, Entry } from "../../../src/languages/programs/tree.js";
import { codeText } from "./printed.js";

/** The parts of a piece of code with places of their own, and the objects that others hang on. */
function inner(code: Code): readonly (Argument | Entry | Code)[] {
  switch (code.kind) {
    case "call":
      return [code.callee, ...code.given];
    case "entries":
      return code.entries;
    case "items":
      return code.items;
    case "member":
      return [code.of];
    case "index":
      return [code.of, code.key];
    default:
      return [];
  }
}

const BRACKETS = ["()", "[]", "{}"];

/** Whether a name stands at its place, with signs around it; what the language has without words is made. */
function isNamed(name: string, code: string): boolean {
  const plain = (text: string): string => text.replace(/^\W+|\W+$/g, "").toLowerCase();
  return code.trim() === "" || plain(code) === plain(name) || !/\w/.test(code);
}

/** What has no brackets, such as `a % b`, `echo a` and `new A`, and what has nothing in them. */
function hasBrackets(inside: Span, at: Span, source: string): boolean {
  const [start, end] = inside;
  const isMade = String(inside) === String(at) || start === end;
  return isMade || BRACKETS.includes(source.charAt(start - 1) + source.charAt(end));
}

/** Whether the code at a place ends with a name that it should have, or is no name at all. */
function isRight(code: Code, source: string): boolean {
  const written = source.slice(...code.at);
  if (code.kind === "name") return isNamed(code.name, written) || code.name.endsWith("this");
  // `a |= b` is `a.update(b)`.
  if (code.kind !== "member" || String(code.at) === String(code.of.at)) return true;
  return isNamed(code.name, written.slice(-code.name.length)) || code.name.endsWith("this");
}

const isIn = ([start, end]: Span, [from, to]: Span): boolean => from <= start && end <= to;

/** Whether the place of a piece of code, and those of its parts, are places of the file. */
const isPlaced = (code: Code, source: string): boolean =>
  code.at[0] <= code.at[1] &&
  isIn(code.at, [0, source.length]) &&
  inner(code).every(({ at }) => isIn(at, code.at));

/** The parts of a program that do not stand where they say; of a broken one, only impossible places count. */
export function misplaced(
  language: ProgramLanguage,
  source: string,
  isBroken = false,
): readonly string[] {
  const found: string[] = [];
  const stack: Code[] = [...language.read(source, new Set()).body];
  for (let code = stack.pop(); code; code = stack.pop()) {
    const isClosed = !("inside" in code) || hasBrackets(code.inside, code.at, source);
    const isGood = isPlaced(code, source) && (isBroken || (isClosed && isRight(code, source)));
    if (!isGood) found.push(`${code.kind} ${codeText(code)} at ${source.slice(...code.at)}`);
    // A constant of an enumeration is made by a class that is named elsewhere.
    const isMade = code.kind === "call" && code.isNew && code.callee.kind === "name";
    stack.push(...childrenOf(code).slice(isMade ? 1 : 0));
  }
  return found;
}

/** A program without its end, or without one of its words or signs. */
export function broken(program: string): readonly string[] {
  const words = Array.from(program.matchAll(/\w+|[^\w\s]/g));
  return words.flatMap(({ 0: word, index }, place) => {
    if (place % 3 === 0) return [program.slice(0, index)];
    return place % 3 === 1 ? [program.slice(0, index) + program.slice(index + word.length)] : [];
  });
}
