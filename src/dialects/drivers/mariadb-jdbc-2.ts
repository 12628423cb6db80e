import type { Value } from "../../document/value.js";
import { atom, settle, UNKNOWN, type Codec } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, write } from "../edits.js";

const WORDS: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };
const SPELLINGS = ["useSSL", "useSsl"];

const switchAt = (key: string): Codec<boolean> => ({
  read: (options) =>
    settle(
      options,
      key,
      { absent: false },
      atom((word) => WORDS[String(word)] ?? UNKNOWN),
    ),
  repair: (options, wish) => write(options, key, String(wish)),
});

const written = (options: Value): readonly string[] =>
  SPELLINGS.filter((key) => !isMissing(options, key));
const spelling = (options: Value): string => written(options)[0] ?? "useSSL";

/** MariaDB Connector/J 2: it knows no `sslMode`. FACTS-dialects.md 2.1. */
export const mariadbJdbc2: Pick<Driver, "name" | "tls"> = {
  name: "MariaDB Connector/J 2",
  tls: () => ({
    encrypted: {
      // Which of two spellings counts is not known.
      read: (options) =>
        written(options).length > 1
          ? { kind: "unknown", at: options.at }
          : switchAt(spelling(options)).read(options),
      repair: (options, wish) => switchAt(spelling(options)).repair(options, wish),
    },
  }),
};
