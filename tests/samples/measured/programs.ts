/** Whole programs of another language, one for each row of the facts: a client that the laboratory cannot run. */
export interface MeasuredPrograms {
  readonly client: string;
  readonly section: string;
  readonly dialect: string;
  readonly filename: string;
  /** What no edit repairs: there is no place to write it. */
  readonly left?: readonly string[];
  /** What is right with this build, and refused by another one: that is said. */
  readonly refusedElsewhere?: readonly string[];
  readonly rows: readonly MeasuredProgram[];
}

export interface MeasuredProgram {
  /** Six letters, as in `Measured`. */
  readonly does: string;
  readonly row: string;
  readonly code: string;
  /** Why the plugin says something else. */
  readonly because: string | null;
}

/** What such a client does when it is used as it should be. */
export const RIGHT = "T x x x x x";

/** `letters | name | code | because`, one program a line. */
export const programRows = (
  table: string,
  program: (code: string) => string,
): readonly MeasuredProgram[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [does = "", row = "", code = "", because = null] = line
        .split(/ \|(?: |$)/)
        .map((part) => part.trim());
      return { does, row, code: program(code), because };
    });
