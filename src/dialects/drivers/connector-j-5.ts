import type { Repair } from "../../model/connection.js";
import { leaves } from "../../model/setting.js";
import type { Value } from "../../document/value.js";
import { clientCertificate, rootsAt } from "../certificates.js";
import { atom, settle, UNKNOWN, type Decoded } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, remove } from "../edits.js";
import { ignored } from "../ineffective.js";
import { isOn, ladder, unknownBehind, type Ladder, type Rung } from "../ladder.js";
import { CUSTOM, OWN, TRUST } from "../connector-j-options.js";

/** There is nothing to write: it knows no word for the name of the server. */
const upgrade = (): Repair => ({
  words: "Write `sslMode=VERIFY_IDENTITY` with Connector/J 8.0.13 or newer.",
  change: null,
});

/** A switch that is the same on all paths; null where nobody knows. */
function switchAt(options: Value, key: string, absent: boolean): boolean | null {
  if (isMissing(options, key)) return absent;
  const found = leaves(settle(options, key, { absent }, atom(isOn)));
  const values = new Set(found.map((leaf) => ("value" in leaf ? leaf.value : null)));
  const [only = null] = values;
  return values.size === 1 ? only : null;
}

/** With `useSSL` the chain is checked, and TLS is given up where the server offers none: FACTS-dialects.md 1.4. */
function withSsl(options: Value): Decoded<Rung> {
  const requires = switchAt(options, "requireSSL", false);
  const verifies = switchAt(options, "verifyServerCertificate", true);
  if (requires === null || (requires && verifies === null)) return UNKNOWN;
  if (!requires) return "fallsBack";
  return verifies === true ? "chain" : "encrypted";
}

const LADDER: Ladder = {
  read(options) {
    const isAlone = isMissing(options, "useSSL") && !isMissing(options, "requireSSL");
    if (isAlone) return { kind: "unknown", at: options.at };
    return settle<Rung>(
      options,
      "useSSL",
      { absent: "fallsBack" },
      atom((word) => {
        const is = isOn(word);
        if (typeof is !== "boolean") return UNKNOWN;
        return is ? withSsl(options) : "plain";
      }),
    );
  },
  repair: upgrade,
};

/** Connector/J 5.1, which checks the name of no server. FACTS-dialects.md 1.3, 1.4. */
export const connectorJ5: Driver = {
  name: "Connector/J 5",
  documented: "true",
  tls: () => ({
    ...ladder(unknownBehind(CUSTOM, LADDER)),
    roots: rootsAt(...TRUST),
    clientCertificate: {
      ...clientCertificate(OWN[0]),
      repair: (options) => remove(options, ...OWN),
    },
  }),
  ineffective: () => [
    {
      ...ignored(["sslMode"], "is ignored by Connector/J 5"),
      meansTls: true,
      repair: upgrade,
    },
  ],
};
