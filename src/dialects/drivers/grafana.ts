import { inapplicable } from "../../document/dig.js";
import type { Value } from "../../document/value.js";
import type { Repair } from "../../model/connection.js";
import { clientCertificate } from "../certificates.js";
import { settle, UNKNOWN } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, remove } from "../edits.js";
import { isSwitchedOn, ladder, type Ladder, type Rung } from "../ladder.js";

const WITH_CA = "jsonData.tlsAuthWithCACert";
const CA = "secureJsonData.tlsCACert";
const SKIPS = "jsonData.tlsSkipVerify";
const OWN = "jsonData.tlsAuth";
const [CERTIFICATE, KEY] = ["secureJsonData.tlsClientCert", "secureJsonData.tlsClientKey"] as const;

const WITH_ROOTS: Repair = {
  words: `Write \`tlsAuthWithCACert: true\` and give \`secureJsonData.tlsCACert\` a CA bundle.`,
  change: null,
};

/** Whether a switch is on and what it asks for is there; null where it is not. */
const isGiven = (key: string, value: string, options: Value) =>
  isMissing(options, value) ? null : isSwitchedOn(key, "full", options);

/** TLS comes with a certificate of an authority, or of its own; without one, with the check off. */
const LADDER: Ladder = {
  read: (options) =>
    isSwitchedOn(SKIPS, "encrypted", options) ??
    isGiven(WITH_CA, CA, options) ??
    isGiven(OWN, CERTIFICATE, options) ??
    settle<Rung>(options, isMissing(options, CA) ? CA : WITH_CA, { absent: "plain" }, ({ leaf }) =>
      leaf.kind === "scalar" ? "plain" : UNKNOWN,
    ),
  repair: (options) => (isGiven(WITH_CA, CA, options) ? remove(options, SKIPS) : WITH_ROOTS),
};

/**
 * Grafana's data source for MySQL. It switches TLS on for a certificate alone, and since 11.4 for
 * `tlsSkipVerify`: `pkg/tsdb/mysql/mysql.go`.
 */
export const grafana: Driver = {
  name: "Grafana",
  documented: true,
  tls: () => ({
    ...ladder(LADDER),
    clientCertificate: {
      read: (options) =>
        isSwitchedOn(OWN, "full", options)?.kind === "known"
          ? clientCertificate(CERTIFICATE).read(options)
          : inapplicable(options.at),
      repair: (options) =>
        isGiven(WITH_CA, CA, options) ? remove(options, CERTIFICATE, KEY) : WITH_ROOTS,
    },
  }),
  ineffective: () => [],
};
