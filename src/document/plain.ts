export type Atom = string | number | boolean | null;

/** Data that a language spells in its own way. */
export type Plain = Atom | Verbatim | { readonly [key: string]: Plain };

/** Whether data holds code of the file, which only that file's language can write. */
export const holdsCode = (value: Plain | Environment): boolean =>
  value instanceof Verbatim ||
  value instanceof Environment ||
  (typeof value === "object" && value !== null && Object.values(value).some(holdsCode));

/** Code of the file that goes to another place as it stands. */
export class Verbatim {
  constructor(readonly code: string) {}
}

/** An environment variable, read the way the file reads its others. */
export class Environment {
  constructor(readonly name: string) {}
}
