import { lineEnd, nextLine } from "./lines.js";

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A variable of `make`. */
export interface MakeVariable extends Stretch {
  readonly name: string;
  /** Where its name begins. */
  readonly start: number;
  /** A `default`, after `?=`, counts where the environment has none. A condition, or a command, leaves it `open`. */
  readonly isSet: "surely" | "default" | "open";
}

/** What a Makefile says, line by line. */
export interface MakeLines {
  readonly variables: readonly MakeVariable[];
  /** What is handed to a shell, one for each line. */
  readonly recipes: readonly Stretch[];
}

const ASSIGNMENT = /[ \t]*(?:export[ \t]+|override[ \t]+)*([\w.-]+)[ \t]*(:{0,3}|\?|\+|!)=[ \t]*/y;
const CONDITION = /^[ \t]*(ifn?(?:eq|def)|endif)\b/;
/** Signs that `make` takes for itself. */
const RECIPE = /(?:\t|[^\s#:=][^#=\n]*::?(?![:=])[^=;\n]*;)[ \t]*[@+-]*[ \t]*/y;

/** https://www.gnu.org/software/make/manual */
export function makeLinesIn(source: string): MakeLines {
  const variables: MakeVariable[] = [];
  const recipes: Stretch[] = [];
  let conditions = 0;
  for (let line = 0; line < source.length;) {
    const end = endOfLogical(source, line);
    const condition = CONDITION.exec(source.slice(line, end))?.[1];
    if (condition === "endif") conditions--;
    else if (condition !== undefined) conditions++;
    const recipe = startOf(RECIPE, source, line);
    const variable = recipe === null ? variableAt(source, line, end) : null;
    if (recipe !== null) recipes.push({ from: recipe, to: end });
    if (variable) variables.push(conditions > 0 ? { ...variable, isSet: "open" } : variable);
    line = nextLine(source, end);
  }
  return { variables, recipes };
}

function startOf(pattern: RegExp, source: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : null;
}

function variableAt(source: string, line: number, end: number): MakeVariable | null {
  ASSIGNMENT.lastIndex = line;
  const [lead = "", name = "", sign = ""] = ASSIGNMENT.exec(source) ?? [];
  if (name === "") return null;
  const from = Math.min(line + lead.length, end);
  // A comment may stand after the value.
  const [value = ""] = source.slice(from, end).split(/(?:^|[ \t])#/, 1);
  const start = line + lead.indexOf(name);
  return {
    name,
    start,
    from,
    to: from + value.trimEnd().length,
    isSet: howSet(sign),
  };
}

function howSet(sign: string): MakeVariable["isSet"] {
  if (sign === "?") return "default";
  return sign === "" || sign.startsWith(":") ? "surely" : "open";
}

/** A line goes on after a backslash at its end. */
function endOfLogical(source: string, from: number): number {
  let end = lineEnd(source, from);
  while (source[end - 1] === "\\" && end < source.length)
    end = lineEnd(source, nextLine(source, end));
  return end;
}
