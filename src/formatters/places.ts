import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ESLint, Linter, Rule } from "eslint";

export interface Places {
  readonly uri: string;
  readonly location: (message: Linter.LintMessage) => object;
  /** None where the edit is not one of characters: a byte order mark is none. */
  readonly fixes: (fix: Rule.Fix) => readonly object[];
}

export const baseOf = (folder: string): string => pathToFileURL(folder + path.sep).href;

/** The places of one file, as SARIF spells them. */
export function placesIn({ filePath, source, output }: ESLint.LintResult, cwd: string): Places {
  const whole = path.isAbsolute(filePath) ? pathToFileURL(filePath).href : encodeURI(filePath);
  const isInside = whole.startsWith(baseOf(cwd));
  const uri = isInside ? whole.slice(baseOf(cwd).length) : whole;
  const artifactLocation = { uri, ...(isInside && { uriBaseId: "%SRCROOT%" }) };
  const deleted = deletion((output ?? source)?.replace(/^\uFEFF/, ""));

  return {
    uri,
    location: (message) => {
      const region = regionOf(message);
      return { physicalLocation: { artifactLocation, ...(region && { region }) } };
    },
    fixes: ({ range: [start, end], text: inserted }) => {
      if (start < 0) return [];
      const replacement = {
        deletedRegion: deleted(start, end),
        insertedContent: { text: inserted },
      };
      return [{ artifactChanges: [{ artifactLocation, replacements: [replacement] }] }];
    },
  };
}

/**
 * Both count from one and in UTF-16. What is said of a whole file has no line, and what could not
 * be parsed may have no column.
 */
function regionOf({ line, column, endLine, endColumn }: Linter.LintMessage): object | null {
  if (!line) return null;
  return {
    startLine: line,
    ...(column && { startColumn: column }),
    ...(endLine && { endLine }),
    ...(endColumn && { endColumn }),
  };
}

/** Offsets are the fallback: which text they count in is told only while there are findings. */
function deletion(text: string | undefined): (start: number, end: number) => object {
  if (text === undefined) return (start, end) => ({ charOffset: start, charLength: end - start });
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|[\r\n\u2028\u2029]/g)].map((end) => end.index + end[0].length),
  ];
  const at = (offset: number): readonly [line: number, column: number] => {
    const line = starts.findLastIndex((start) => start <= offset);
    return [line + 1, offset - (starts[line] ?? 0) + 1];
  };
  return (start, end) => {
    const [[startLine, startColumn], [endLine, endColumn]] = [at(start), at(end)];
    return { startLine, startColumn, endLine, endColumn };
  };
}
