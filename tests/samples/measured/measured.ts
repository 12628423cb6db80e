import type { SampleSet } from "../sample.js";

/**
 * What a client was seen to do, here or elsewhere. A line is a row of the facts: six letters, one a server (the right one, an
 * unknown authority, another host's certificate, an expired one, TLS 1.1 only, no TLS): `T` inside TLS, `T!` the client left
 * after the login, `P` in the clear, `x` refused, `*` not tried. Then the row's name; the sample that is that row, where it has
 * another name; and why the plugin says something else on purpose. A name in brackets says why no sample can be that row.
 */
export interface Measured {
  readonly client: string;
  /** In FACTS-dialects.md or FACTS-js.md. */
  readonly section: string;
  readonly set: SampleSet;
  /** It looks at the dates of certificates that it does not verify. */
  readonly checksDates?: boolean;
  /** The version that is installed beside the file, where it decides. */
  readonly version?: string;
  /** What a right program does, where the client cannot be made to refuse all the others. */
  readonly right?: string;
  readonly rows: readonly MeasuredRow[];
}

export interface MeasuredRow {
  readonly does: string;
  readonly row: string;
  /** `null` where the row is not written in a text. */
  readonly sample: string | null;
  /** Why the plugin says something else. */
  readonly because: string | null;
}

export const rows = (text: string): readonly MeasuredRow[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [does = "", row = "", sample = row, because = null] = line
        .split("|")
        .map((part) => part.trim());
      return {
        does,
        row,
        sample: sample.startsWith("(") ? null : sample === "" ? row : sample,
        because,
      };
    });
