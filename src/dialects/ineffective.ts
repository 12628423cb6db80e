import type { Cure, Ineffective } from "../model/connection.js";
import { HOLE } from "../model/hole.js";
import { isPlaceholder } from "../model/placeholder.js";
import { dig, type Found } from "../document/dig.js";
import type { Mapping, Plain } from "../document/value.js";
import { saysOf } from "./codec.js";
import { remove, rename, write } from "./edits.js";
import { isUnset } from "./reading.js";

/** One way to write a TLS option that the client does not take as it looks. */
export interface IneffectiveRow {
  /** Key paths this row is about, on the options whose keys are given. */
  paths(options: Mapping): readonly string[];
  /** Whether what is written there is the mistake; without it, any value is. */
  mistakes?(found: Found): boolean;
  /** What the client does with it and what follows. Ends the sentence that begins with the option. */
  readonly follows: string;
  readonly meansTls?: boolean;
  cure(options: Mapping, path: string): Cure;
}

export function ineffectiveOptions(rows: readonly IneffectiveRow[], options: Mapping): readonly Ineffective[] {
  return rows.flatMap((row) => row.paths(options).flatMap((path) => readRow(row, options, path)));
}

function readRow(row: IneffectiveRow, options: Mapping, path: string): readonly Ineffective[] {
  const found: Ineffective[] = [];
  dig<never>(options, path.split("."), (place) => {
    const { leaf } = place;
    // Something unknown may stand behind a spread; only what is written can be a mistake.
    const isWritten = leaf.kind !== "opaque" || place.parent.keys().includes(place.key);
    const isMistake = isWritten && leaf.kind !== "missing" && (row.mistakes?.(place) ?? !isUnset(leaf));
    if (isMistake) {
      const meansTls = row.meansTls === true && !saysNo(place);
      found.push({ at: leaf.at, says: saysOf(place), follows: row.follows, meansTls, cure: row.cure(options, path) });
    }
    return { kind: "moot", at: leaf.at };
  });
  return found;
}

/** `sslmode=disable` was not meant to switch TLS on. */
const saysNo = ({ leaf }: Found): boolean => leaf.kind === "scalar" && /^(?:0|false|no|off|none|disabled?)$/i.test(String(leaf.value));

/** Keys inside the TLS options that the client does not read. */
export const ignored = (paths: readonly string[], follows: string): IneffectiveRow => ({
  paths: () => paths,
  follows,
  cure: (options, path) => remove(options, path),
});

/** A value that the client refuses or misreads; `instead` is what to write. */
export const misread = (
  path: string,
  mistakes: (value: string | number | boolean) => boolean,
  follows: string,
  instead: Plain,
): IneffectiveRow => ({
  paths: () => [path],
  mistakes: ({ leaf }) => leaf.kind === "scalar" && leaf.value !== null && !isOpen(leaf.value) && mistakes(leaf.value),
  follows,
  cure: (options, at) => write(options, at, instead),
});

const isOpen = (value: string | number | boolean): boolean =>
  typeof value === "string" && (value.includes(HOLE) || (value !== "" && isPlaceholder(value)));

/** Words that some client takes for TLS and no JavaScript driver does. */
export const FOREIGN_WORDS: readonly string[] = [
  ...["tls", "secure", "encrypt", "sslmode", "sslaccept", "sslca", "sslverify", "sslminversion", "sslrejectunauthorized"],
  ...["usessl", "requiressl", "verifyservercertificate", "enabledtlsprotocols", "tlsversions"],
  ...["rejectunauthorized", "minversion", "verifyidentity"],
];

/** Another client's words for TLS at the top of the options: case, `-` and `_` do not count. */
export function foreign(
  words: readonly string[],
  { follows, writes: [key, value] }: { follows: string; writes: readonly [string, Plain] },
): IneffectiveRow {
  const known = new Set(words);
  const isForeign = (name: string): boolean => known.has(name.toLowerCase().replace(/[-_]/g, ""));
  return {
    paths: (options) => options.keys().filter((name) => name !== key && !name.includes(".") && isForeign(name)),
    follows,
    meansTls: true,
    cure(options, path) {
      const isFree = options.get(key).kind === "missing" && options.keys().find(isForeign) === path;
      if (!isFree) return remove(options, path);
      return rename(options, path, key, value);
    },
  };
}
