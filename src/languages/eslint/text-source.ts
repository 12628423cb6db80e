import { TextSourceCodeBase, VisitNodeStep } from "@eslint/plugin-kit";
import { NO_PROGRAM, STAND_INS } from "./stand-ins.js";
import { instructionsIn, type FindComments } from "./text-comments.js";

const LINE_END = /\r\n|[\r\n]/;
const ROOT = "TextFile";
export const VISITOR_KEYS: Record<string, string[]> = { [ROOT]: [] };

interface Parts {
  readonly text: string;
  readonly hasBOM: boolean;
  readonly kind: string;
  readonly comments: FindComments;
}

/** Most of what is asked here has the same answer for every file. */
class TextSource extends TextSourceCodeBase {}
Object.assign(TextSource.prototype, STAND_INS, {
  visitorKeys: VISITOR_KEYS,
  parserServices: {},
  getParent: () => undefined,
});

/** What rules and ESLint know of a file: its text, and one node for all of it. */
export function textSource({ text, hasBOM, kind, comments }: Parts) {
  const ast = rootOf(text);
  const base = new TextSource({ text, ast, lineEndingPattern: LINE_END });
  return Object.assign(base, {
    kind,
    hasBOM,
    traverse: () => [step(ast, 1), step(ast, 2)],
    ...instructionsIn(text, comments, (index) => base.getLocFromIndex(index)),
  });
}

const step = (target: object, phase: 1 | 2) => new VisitNodeStep({ target, phase, args: [target] });

/** Its end is in a line that only who asks has to count. */
function rootOf(text: string) {
  let loc: ReturnType<typeof wholeOf> | null = null;
  return {
    ...NO_PROGRAM,
    type: ROOT,
    range: [0, text.length] as [number, number],
    get loc() {
      return (loc ??= wholeOf(text));
    },
  };
}

function wholeOf(text: string) {
  const lines = text.split(LINE_END);
  return {
    start: { line: 1, column: 0 },
    end: { line: lines.length, column: lines.at(-1)?.length ?? 0 },
  };
}
