/** A file of a user, what is found in it, and what `--fix` makes of it where it makes anything. */
export interface UserFile {
  readonly name: string;
  readonly filename: string;
  readonly text: string;
  readonly found: readonly (readonly [rule: string, line: number, column: number])[];
  readonly fixed?: string;
}
