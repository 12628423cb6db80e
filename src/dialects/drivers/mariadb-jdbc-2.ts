import type { Value } from "../../document/value.js";
import { clientCertificate, rootsAt } from "../certificates.js";
import { atom, settle, UNKNOWN } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, remove, write } from "../edits.js";
import { foreign } from "../strangers.js";
import { isSwitchedOn, ladder, type Ladder, type Rung } from "../ladder.js";

const WORDS: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };
const SPELLINGS = ["useSSL", "useSsl"];
/** What weakens the switch, the weakest first. */
const WEAKER: readonly (readonly [key: string, rung: Rung])[] = [
  ["trustServerCertificate", "encrypted"],
  ["disableSslHostnameVerification", "chain"],
];

const written = (options: Value): readonly string[] =>
  SPELLINGS.filter((key) => !isMissing(options, key));
const spelling = (options: Value): string => written(options)[0] ?? "useSsl";

const LADDER: Ladder = {
  read(options) {
    // Which of two spellings counts is not known.
    if (written(options).length > 1) return { kind: "unknown", at: options.at };
    const said = settle<Rung>(
      options,
      spelling(options),
      { absent: "plain" },
      atom((word) => {
        const isOn = WORDS[String(word)];
        if (isOn === undefined) return UNKNOWN;
        return isOn ? "full" : "plain";
      }),
    );
    if (said.kind !== "known" || said.value === "plain") return said;
    const [weaker] = WEAKER.flatMap(([key, rung]) => isSwitchedOn(key, rung, options) ?? []);
    return weaker ?? said;
  },
  repair(options) {
    const [key, another] = WEAKER.map(([each]) => each).filter((each) => !isMissing(options, each));
    const said = LADDER.read(options);
    const isOn = said.kind === "known" && said.value !== "plain";
    if (!isOn || key === undefined) return write(options, spelling(options), "true");
    return another === undefined ? remove(options, key) : remove(options, key, another);
  },
};

/** MariaDB Connector/J 2: it knows no `sslMode`. FACTS-dialects.md 2.1. */
export const mariadbJdbc2: Driver = {
  name: "MariaDB Connector/J 2",
  documented: "true",
  tls: () => ({
    ...ladder(LADDER),
    roots: rootsAt("serverSslCert", "trustStore", "trustStorePassword", "trustStoreType"),
    clientCertificate: {
      ...clientCertificate("keyStore"),
      repair: (options) => remove(options, "keyStore", "keyStorePassword"),
    },
  }),
  ineffective: () => [
    foreign("useSsl", ["sslmode"], {
      follows: "is ignored by MariaDB Connector/J 2, which reads `useSsl`",
      writes: "true",
      own: SPELLINGS,
    }),
  ],
};
