import type { FormatName } from "../../mutants/format.js";
import type { Documented } from "../clients.js";

/** A way to write a text in a file of a format. */
export interface Layout {
  readonly format: FormatName;
  readonly name: string;
  readonly kind: Documented["kind"];
  readonly filename: string;
  readonly write: (text: string) => string;
}

/** Ways to write the same text in a kind of file. */
export const layouts =
  (format: FormatName, kind: Documented["kind"], filename: string) =>
  (all: Readonly<Record<string, Layout["write"]>>): readonly Layout[] =>
    Object.entries(all).map(([name, write]) => ({ format, name, kind, filename, write }));
