/** Text as a terminal shows it: lines of runs, each in one style. */
export interface Style {
  readonly color: "red" | "green" | "yellow" | "cyan" | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underline: boolean;
}
export interface Run extends Style {
  readonly text: string;
}
export type Line = readonly Run[];

export const PLAIN: Style = { color: null, bold: false, dim: false, underline: false };
const CODES: Readonly<Record<string, Partial<Style>>> = {
  "": PLAIN,
  0: PLAIN,
  1: { bold: true },
  2: { dim: true },
  4: { underline: true },
  22: { bold: false, dim: false },
  24: { underline: false },
  31: { color: "red" },
  32: { color: "green" },
  33: { color: "yellow" },
  36: { color: "cyan" },
  39: { color: null },
};

const SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)[A-Za-z]`);

/** Reads what a program wrote in colours. Other control sequences are dropped. */
export function parseAnsi(text: string): readonly Line[] {
  let style = PLAIN;
  return text.split("\n").map((line) => {
    const runs: Run[] = [];
    for (const [index, part] of line.split(SEQUENCE).entries()) {
      if (index % 2 === 1) for (const code of part.split(";")) style = { ...style, ...CODES[code] };
      else if (part !== "") runs.push({ ...style, text: part });
    }
    return runs;
  });
}

const textOf = (line: Line): string => line.map(({ text }) => text).join("");

/** A report's line begins with the place and "error"; what does not fit stands under the message. */
const PREFIX = /^\s*\d+:\d+\s+\w+\s+/;

/** Breaks a line at blanks so that it is no wider than `width`, where its words allow that. */
export function wrap(line: Line, width: number): readonly Line[] {
  const indent = PREFIX.exec(textOf(line))?.[0].length ?? 0;
  const rows: Run[][] = [[]];
  let used = 0;
  let seen = 0;
  // A word and the blanks before it.
  for (const run of line) {
    for (const word of run.text.match(/\s*\S+|\s+$/g) ?? []) {
      const bare = word.trimStart();
      // Many blanks are the padding of a column that has been given up.
      const text = seen < indent || word.length - bare.length < 3 ? word : `  ${bare}`;
      if (seen >= indent && used + text.trimEnd().length > width && used > indent) {
        rows.push([
          { ...PLAIN, text: " ".repeat(indent) },
          { ...run, text: bare },
        ]);
        used = indent + bare.length;
      } else {
        rows.at(-1)?.push({ ...run, text });
        used += text.length;
      }
      seen += word.length;
    }
  }
  // The rule's name stands alone where the message took more than one row.
  const last = rows.at(-1) ?? [];
  const name = rows.length > 1 && last.length > 2 && last.at(-1)?.dim ? last.pop() : undefined;
  if (name)
    rows.push([
      { ...PLAIN, text: " ".repeat(indent) },
      { ...name, text: name.text.trimStart() },
    ]);
  return rows.map(joinRuns);
}

/** Neighbours in one style are one run. */
function joinRuns(row: readonly Run[]): Line {
  const joined: Run[] = [];
  for (const run of row) {
    const last = joined.at(-1);
    const isSame = last && (Object.keys(PLAIN) as (keyof Style)[]).every((key) => last[key] === run[key]);
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  const last = joined.at(-1);
  if (last) joined[joined.length - 1] = { ...last, text: last.text.trimEnd() };
  return joined;
}

const START: Readonly<Record<NonNullable<Style["color"]>, number>> = { red: 31, green: 32, yellow: 33, cyan: 36 };

/** The same for a terminal. */
export function toAnsi(line: Line): string {
  return line
    .map(({ text, color, bold, dim, underline }) => {
      const codes = [...(color ? [START[color]] : []), ...(bold ? [1] : []), ...(dim ? [2] : []), ...(underline ? [4] : [])];
      return codes.length === 0 ? text : `\u001b[${codes.join(";")}m${text}\u001b[0m`;
    })
    .join("");
}
