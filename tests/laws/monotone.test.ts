import { describe, expect, it } from "vitest";
import { examine } from "../lint.js";
import { LOGIN, pool } from "../rules/tester.js";
import { FACETS, harmDone } from "./monotone.js";

const of = (options: string) => {
  const [connection, another] = examine(pool(`{ ${options} }`), { preset: "strict" }).connections;
  if (!connection || another) throw new Error(`One connection is meant: ${options}`);
  return connection;
};
const ssl = (entries: string, login = LOGIN) => of(`${login}, ssl: { ${entries} }`);
const GOOD = "minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true";
const good = ssl(GOOD);
/** Without TLS there is nothing left of it. */
const WEAKER = [
  "encrypted",
  "certificateVerified",
  "identityVerified",
  "minVersion",
  "maxVersion",
  "roots",
  "clientCertificate",
].map((facet) => `${facet} is weaker`);

describe("an edit that does harm", () => {
  it.each([
    ["require-tls", good, of(LOGIN), WEAKER],
    [
      "require-certificate-verification",
      good,
      ssl(GOOD.replace("rejectUnauthorized: true", "rejectUnauthorized: false")),
      ["certificateVerified is weaker"],
    ],
    [
      "require-certificate-verification",
      good,
      ssl(GOOD.replace("1.2", "1.1")),
      ["minVersion is changed"],
    ],
    ["require-min-tls-version", good, ssl(GOOD.replace("1.2", "1.1")), ["minVersion is weaker"]],
    [
      "require-min-tls-version",
      good,
      ssl(`${GOOD}, maxVersion: 'TLSv1.1'`),
      ["maxVersion is weaker"],
    ],
    [
      "require-identity-verification",
      good,
      ssl(GOOD.replace("verifyIdentity: true", "verifyIdentity: false")),
      ["identityVerified is weaker"],
    ],
    ["no-wrong-port", good, ssl(GOOD, LOGIN.replace("DB_PASSWORD", "OTHER")), []],
    ["no-wrong-port", good, ssl(GOOD, LOGIN.replace("3pTAoNNegb47Uc8.", "")), ["user is changed"]],
    [
      "no-hardcoded-ca",
      good,
      ssl(`${GOOD}, ca: '-----BEGIN CERTIFICATE-----'`),
      ["roots is weaker"],
    ],
    [
      "no-client-certificate",
      good,
      ssl(`${GOOD}, cert: '-----BEGIN CERTIFICATE-----'`),
      ["clientCertificate is weaker"],
    ],
    [
      "require-username-prefix",
      good,
      ssl(GOOD, LOGIN.replace("4000", "3306")),
      ["port is changed"],
    ],
  ] as const)("%s", (rule, before, after, harm) => {
    expect(harmDone(rule, before, after)).toEqual(harm);
  });

  it("is none where nothing is different, or something is better", () => {
    expect(harmDone("no-wrong-port", good, good)).toEqual([]);
    expect(harmDone("require-tls", of(LOGIN), good)).toEqual([]);
    expect(harmDone("require-min-tls-version", ssl(GOOD.replace("1.2", "1.1")), good)).toEqual([]);
  });

  it("may be done to each facet", () => {
    expect(FACETS).toHaveLength(12);
  });
});
