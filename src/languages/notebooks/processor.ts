import type { Linter, Rule } from "eslint";
import { firstFrom } from "../../document/order.js";
import { ESCAPES } from "../../notations/json-escapes.js";
import type { BlockProcessor } from "../blocks.js";
import { cellsOf } from "./cells.js";
import { cellAs } from "./magics.js";
import { editInFile, endOf, joinPlaced, lineEndAfter, startOf, type Placed } from "./placed.js";

/** Without one of these in it, a file is not looked through. */
const SIGN = /tidb|gateway/i;

interface Kept {
  readonly source: string;
  readonly blocks: readonly Placed[];
}

/** All Python of a notebook as one program, whose cells know each other's names, and each script for a shell. */
function blocksOf(source: string): { python: readonly Placed[]; scripts: readonly Placed[] } {
  const cells = SIGN.test(source) ? (cellsOf(source) ?? []).map(cellAs) : [];
  const python = joinPlaced(
    cells.flatMap(({ python: own }) => (own && own.text !== "" ? [own, lineEndAfter(own)] : [])),
  );
  const isRead = ({ text }: Placed): boolean => SIGN.test(text);
  return {
    python: [python].filter(isRead),
    scripts: cells.flatMap(({ scripts }) => scripts).filter(isRead),
  };
}

type Place = Readonly<Record<"line" | "column", number>>;

/** Where the lines of a text begin, and the ways between places and offsets. */
function linesIn(text: string) {
  const begins = [
    0,
    ...Array.from(text.matchAll(/\r\n|[\r\n]/g), (end) => end.index + end[0].length),
  ];
  return {
    offsetOf: ({ line, column }: Place): number =>
      Math.min((begins[line - 1] ?? text.length) + column - 1, text.length),
    placeOf(offset: number): Place {
      const line = firstFrom(begins, offset + 1);
      return { line, column: offset - (begins[line - 1] ?? 0) + 1 };
    },
  };
}

/** Messages of a block as those of the file. */
function inFile(block: Placed, file: ReturnType<typeof linesIn>) {
  const own = linesIn(block.text);
  const moved = (fix: Rule.Fix): Rule.Fix | null => editInFile(block, fix, ESCAPES.encode);
  return ({ fix, suggestions = [], ...message }: Linter.LintMessage): Linter.LintMessage => {
    const { line, column, endLine, endColumn } = message;
    const start = startOf(block, own.offsetOf({ line, column }));
    const isStretch = endLine !== undefined && endColumn !== undefined;
    const last = isStretch ? own.offsetOf({ line: endLine, column: endColumn }) : null;
    const end = last === null ? null : file.placeOf(Math.max(start, endOf(block, last)));
    const edit = fix && moved(fix);
    const offers = suggestions.flatMap((each) => {
      const own = moved(each.fix);
      return own ? [{ ...each, fix: own }] : [];
    });
    return {
      ...message,
      ...file.placeOf(start),
      ...(end && { endLine: end.line, endColumn: end.column }),
      ...(edit && { fix: edit }),
      ...(offers.length > 0 && { suggestions: offers }),
    };
  };
}

/** The cells of Jupyter's notebooks. */
export function notebookProcessor(): BlockProcessor {
  const kept = new Map<string, Kept>();
  return {
    preprocess(text, filename) {
      // ESLint counts places without the mark of the byte order.
      const source = text.replace(/^\uFEFF/, "");
      const { python, scripts } = blocksOf(source);
      const blocks = [...python, ...scripts];
      kept.set(filename, { source, blocks });
      return blocks.map((block, index) => ({
        text: block.text,
        filename: `${index}.${python.includes(block) ? "py" : "sh"}`,
      }));
    },
    postprocess(messages, filename) {
      const { source = "", blocks = [] } = kept.get(filename) ?? {};
      kept.delete(filename);
      const file = linesIn(source);
      const all = blocks.flatMap((block, index) =>
        // A cell need not be a whole program.
        (messages[index] ?? []).filter(({ fatal }) => fatal !== true).map(inFile(block, file)),
      );
      return [...all].sort((one, other) => one.line - other.line || one.column - other.column);
    },
  };
}
