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
