import { leaves, mapLeaves, type Setting } from "../model/setting.js";
import type { Atom, Plain } from "../document/plain.js";
import { atomOf, type Mapping, type Value } from "../document/value.js";
import { atom, settle } from "./codec.js";
import { isMissing, remove, rename } from "./edits.js";
import type { IneffectiveRow } from "./ineffective.js";
import type { Rung } from "./ladder.js";

const isOn = (value: Atom): boolean => !/^(?:0|false|off|no)$/i.test(String(value));

/** `--ssl`, `--skip-ssl`, `--ssl=0`; null where it is not written. */
export const switchAt = (options: Value, key: string): Setting<boolean> | null =>
  isMissing(options, key) ? null : settle(options, key, { absent: false }, atom(isOn));
export const isSwitched = (options: Value, key: string, on: boolean): boolean => {
  const setting = switchAt(options, key);
  return (
    setting !== null && leaves(setting).every((leaf) => leaf.kind === "known" && leaf.value === on)
  );
};

const TLS = /ssl|tls|verify/i;
const plainly = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");

/** Options about TLS that a program does not know. */
export const misspeltIn = (options: Value, known: readonly string[]): readonly string[] =>
  options.kind === "mapping"
    ? options.keys().filter((key) => TLS.test(key) && !/^-|\./.test(key) && !known.includes(key))
    : [];

/** What was meant: the option with the same letters, or one that begins so. */
export const meantBy = (key: string, known: readonly string[]): string | undefined =>
  known.find((name) => plainly(name) === plainly(key)) ??
  known.find((name) => plainly(key).length > 3 && plainly(name).startsWith(plainly(key)));

/** It becomes what was meant, with what is written; or else `otherwise`. */
export function misspelt(
  known: readonly string[],
  follows: string,
  otherwise: readonly [key: string, value: Plain],
  isThere: (key: string) => boolean = () => true,
): IneffectiveRow {
  return {
    paths: (options) => misspeltIn(options, known).filter(isThere),
    follows,
    meansTls: true,
    repair(options, path) {
      const name = meantBy(path, known) ?? otherwise[0];
      if (!isMissing(options, name)) return remove(options, path);
      const value = options.get(path);
      const own = value.kind === "scalar" && name !== otherwise[0] ? atomOf(value) : otherwise[1];
      return rename(options, path, name, own);
    },
  };
}

/** A switch, as a step of the ladder. */
export const asRung = (setting: Setting<boolean>, rung: Rung): Setting<Rung> =>
  mapLeaves<boolean, Rung>(setting, (leaf) => ("value" in leaf ? { ...leaf, value: rung } : leaf));

/** A mistake that is only one beside others. */
export const whereWrong = (
  path: string,
  isWrong: (options: Mapping) => boolean,
  row: Omit<IneffectiveRow, "paths" | "mistakes">,
): IneffectiveRow => ({ ...row, paths: (options) => (isWrong(options) ? [path] : []) });
