import { HOST } from "./read.js";

/** What connects with everything wrong: no TLS, MySQL's own port, a user without prefix, a password in the source. */
export const ALL = "password port prefix tls";

export interface Row {
  /** The client that the table is about, as its file is called. */
  readonly client: string;
  /** A module, or a file. */
  readonly name: string;
  readonly code: string;
  /** What is reported. */
  readonly words: string;
}

/**
 * `name, name | code | what is reported`, where that is not everything; `-` is nothing. A line `# client` says whose the
 * following rows are.
 */
export function rows(table: string): readonly Row[] {
  let client = "";
  return table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [, heading] = /^\s*# (.*)/.exec(line) ?? [];
      client = heading ?? client;
      const [names = "", code = "", said = ALL] = line.trim().split(/ \| (?!MYSQLI)/);
      const words = said === "-" ? "" : said;
      const each = heading === undefined ? names.split(", ") : [];
      return each.map((name) => ({ client, name, code, words }));
    });
}

/** `GATEWAY` is a host of the service, `SECRET` a password, `LINE` ends a line. */
export const written = (code: string): string =>
  code
    .replaceAll("GATEWAY", HOST)
    .replaceAll("SECRET", "kT4vXq9LmZ2pWs7R")
    .replaceAll(/ ?\bLINE\b ?/g, "\n");
