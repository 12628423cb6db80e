import type { Otherwise } from "../packaged/clients.js";
import type { Text } from "../packaged/texts.js";

/** A whole program of another language, which connects once. */
export interface Program {
  readonly name: string;
  readonly code: string;
}

/** What starts programs that were made ready, and what it is told to start each. */
export interface Prepared {
  readonly command: readonly string[];
  readonly texts: readonly Text[];
}

/** A client that Debian packages, and the programs that are run with it. */
export interface ProgramSet {
  readonly name: string;
  /** Who reads the programs. */
  readonly dialects: readonly string[];
  /** What a program is called by. */
  readonly filename: string;
  /** Debian's packages; the first has the version of the client. */
  readonly packages: readonly string[];
  /** The version that was looked at: another one is not judged by it. */
  readonly version: string;
  readonly programs: readonly Program[];
  readonly prepare: (folder: string, codes: readonly string[]) => Prepared;
  /** What is otherwise than the settings say: in this version, or for a reason that another rule tells of. */
  readonly otherwise: readonly Otherwise[];
  /** It gives TLS up whatever is written, so that nobody is asked to mend that. */
  readonly isStrippable?: true;
  /** Programs that no edit repairs. */
  readonly left: readonly string[];
  /** A program gets the old versions of TLS that it asks for. */
  readonly allowsOld: boolean;
}

/** `name | code`, one program a line; `\n` is a line of it. */
export const programs = (table: string, program: (code: string) => string): readonly Program[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", ...code] = line.split(/ \|(?: |$)/);
      return { name: name.trim(), code: program(code.join(" | ").trim()) };
    });
