import type { Roots } from "../model/connection.js";
import { isPlaceholder } from "../model/placeholder.js";
import { leaves, type Setting } from "../model/setting.js";
import { NO_CLUES } from "../document/clues.js";
import type { Found } from "../document/dig.js";
import { isUnread, type Value } from "../document/value.js";
import { REFUSED, settle, UNKNOWN, type Codec, type Decoded } from "./codec.js";
import { remove } from "./edits.js";
import { isCertificateFile, isPem, isSystemBundle } from "./reading.js";

/**
 * What a client makes of a bundle of the system's own roots: of its path, and of what is read from
 * it.
 */
const rootsWith =
  (named: Decoded<Roots>, read: Decoded<Roots>) =>
  (path: string, ...others: readonly string[]): Codec<Roots> => ({
    read: (options) =>
      settle<Roots>(options, path, { absent: "system", shorthand: () => "system" }, ({ leaf }) => {
        if (isUnread(leaf) && leaf.clues.variables.length > 0) return UNKNOWN;
        const texts = textsOf(leaf);
        if (texts.some(isSystemBundle)) return leaf.kind === "scalar" ? named : read;
        return texts.some((text) => isPem(text) || isCertificateFile(text)) ? "pinned" : UNKNOWN;
      }),
    repair: (options) => remove(options, path, ...others),
  });

/** What may be a certificate, or the name of a file with one. */
function textsOf(leaf: Found["leaf"]): readonly string[] {
  if (isUnread(leaf)) return leaf.clues.texts;
  return leaf.kind === "scalar" ? [String(leaf.value)] : [];
}

/**
 * Where the trusted roots come from: text, or a file that is read at the key; `others` go with it.
 * A path is no text.
 */
export const roots = rootsWith(REFUSED, "copied");
/** The same of a client that takes the path of a file, and has no roots of its own. */
export const rootsAt = rootsWith("system", UNKNOWN);

/** A certificate of the client's own; the first key that is written speaks for all. */
export function clientCertificate(...paths: readonly [string, ...string[]]): Codec<boolean> {
  const readOne = (options: Value, path: string): Setting<boolean> =>
    settle(options, path, { absent: false, isWrongByItself: true }, ({ leaf }) => {
      if (leaf.kind === "scalar") return !isPlaceholder(String(leaf.value)) || UNKNOWN;
      const { names, texts, variables } = isUnread(leaf) ? leaf.clues : NO_CLUES;
      // A file is one, wherever its path comes from; a key by itself is presented to nobody.
      if (!/key$/i.test(path) && names.some((name) => name.startsWith("readFile"))) return true;
      return (
        (variables.length === 0 && texts.some((text) => isPem(text) || isCertificateFile(text))) ||
        UNKNOWN
      );
    });
  const isWritten = (setting: Setting<boolean>): boolean =>
    leaves(setting).some((leaf) => leaf.kind === "known");
  const spoken = (options: Value): string =>
    paths.find((path) => isWritten(readOne(options, path))) ?? paths[0];
  return {
    read: (options) => readOne(options, spoken(options)),
    repair: (options) => remove(options, ...paths),
  };
}
