import { isNullish, isUnread, type Value } from "../document/value.js";

/** What the flags of mysqli say of TLS. */
export interface Flags {
  readonly ssl: boolean;
  readonly isUnchecked: boolean;
  readonly isChecked: boolean;
}

const BITS: Readonly<Record<keyof Flags, number>> = {
  ssl: 2048,
  isUnchecked: 64,
  isChecked: 1 << 30,
};
const NAMES: Readonly<Record<keyof Flags, string>> = {
  ssl: "MYSQLI_CLIENT_SSL",
  isUnchecked: "MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT",
  isChecked: "MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT",
};
const FLAG = /^MYSQLI_CLIENT_[A-Z_]+$/;

const flagsOf = (has: (flag: keyof Flags) => boolean): Flags => ({
  ssl: has("ssl"),
  isUnchecked: has("isUnchecked"),
  isChecked: has("isChecked"),
});

/** The names of flags that are put together, and nothing else; null where something else is there. */
export function flagNames(value: Value): readonly string[] | null {
  if (!isUnread(value)) return null;
  const { names } = value.clues;
  const flags = names.filter((name) => name !== "|");
  return flags.length > 0 && flags.every((name) => FLAG.test(name)) ? flags : null;
}

/** Null where only the running program knows. */
export function flagsIn(value: Value): Flags | null {
  if (value.kind === "missing" || isNullish(value)) return flagsOf(() => false);
  if (value.kind === "scalar") {
    const { value: bits } = value;
    return typeof bits === "number" ? flagsOf((flag) => (bits & BITS[flag]) !== 0) : null;
  }
  const names = flagNames(value);
  return names && flagsOf((flag) => names.includes(NAMES[flag]));
}

/** The same flags with TLS and all checks; with roots the check needs no word. */
export function withCheck(names: readonly string[], hasRoots: boolean): string {
  const others = names.filter((name) => !Object.values(NAMES).includes(name));
  return [...others, NAMES.ssl, ...(hasRoots ? [] : [NAMES.isChecked])].join(" | ");
}
