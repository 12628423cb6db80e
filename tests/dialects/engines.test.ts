import { describe, expect, it } from "vitest";
import { connect } from "../../src/dialects/connect.js";
import { bunAddress, IN_ADDRESS } from "../../src/dialects/drivers/bun.js";
import { QUERY } from "../../src/dialects/projected.js";
import { prismaEngine } from "../../src/dialects/drivers/prisma.js";
import { facetOf, inJson, inScript, mended, repairOf, shown } from "./told.js";

/** The query of an address under its key. FACTS-js.md 4.7. */
const queryIn = (entries: string) => inJson(`{"${QUERY}": {${entries}}}`);
const connectionIn = (key: string, entries: string) =>
  connect(bunAddress(key), queryIn(entries).options, { dialect: "bun", comments: [], claims: [] });

describe("a word for TLS in an address of Bun", () => {
  it.each([
    ["true", "true false false"],
    ["require", "true false false"],
    ["REQUIRE", "true false false"],
    ["verify-full", "true true true"],
    ["verify_full", "true true true"],
    ["verify-identity", "true true true"],
    ["VERIFY_IDENTITY", "true true true"],
    ["verify-ca", "? ? ?"],
    ["prefer", "? ? ?"],
    ["false", "? ? ?"],
  ])("%s: %s", (word, facets) => {
    for (const key of IN_ADDRESS) {
      const found = connectionIn(key, `"${key}": "${word}"`);
      const all = [found.encrypted, found.certificateVerified, found.identityVerified];
      expect(all.map((each) => shown(each).split(" ")[0]).join(" ")).toBe(facets);
    }
  });

  it("is none without a word", () => {
    const found = connectionIn("sslmode", "");
    expect(shown(found.encrypted)).toMatch(/^false No /);
    expect(shown(found.certificateVerified)).toMatch(/^false No /);
  });

  it.each([
    ["sslmode", '"sslmode": "require"', '"sslmode": "verify-full"'],
    ["ssl-mode", '"ssl-mode": "require"', '"sslmode": "verify-full"'],
    ["ssl", '"ssl": "true"', '"sslmode": "verify-full"'],
    ["tls", '"tls": "true"', '"sslmode": "verify-full"'],
  ])("%s becomes the highest", (key, entries, after) => {
    const written = queryIn(entries);
    const found = connectionIn(key, entries);
    for (const facet of ["encrypted", "certificateVerified", "identityVerified"] as const)
      expect(repairOf(written, found.repair(facet, true))[1]).toBe(`{"${QUERY}": {${after}}}`);
  });

  it.each(["sslmode", "ssl-mode", "ssl", "tls"])("%s is one", (key) => {
    expect(IN_ADDRESS).toContain(key);
  });
});

/** FACTS-js.md 5.2: only the exact `sslaccept=strict` verifies, and any of its options brings TLS. */
describe("the engine of Prisma", () => {
  const said = (entries: string): string => {
    const written = inJson(`{${entries}}`);
    const facets = ["encrypted", "certificateVerified", "identityVerified"] as const;
    return facets.map((facet) => facetOf(prismaEngine, written, facet).split(" ")[0]).join(" ");
  };

  it.each([
    ["", "false - -"],
    ['"sslaccept": "strict"', "true true true"],
    ['"sslaccept": "Strict"', "true false false"],
    ['"sslaccept": "accept_invalid_certs"', "true false false"],
    ['"sslcert": "ca.pem"', "true false false"],
    ['"sslidentity": "me.p12"', "true false false"],
    ['"sslpassword": "kT4vXq9LmZ2pWs7R"', "true false false"],
    ['"sslcert": ""', "false false false"],
    ['"sslmode": "require"', "false - -"],
  ])("%s: %s", (entries, facets) => {
    expect(said(entries)).toBe(facets);
  });

  it("says what is left out", () => {
    expect(facetOf(prismaEngine, inJson("{}"), "encrypted")).toBe("false No `sslaccept`");
  });

  it.each([
    ["{ sslcert: given() }", "?"],
    ["{ sslcert: given(), sslaccept: 'strict' }", "true `sslaccept: 'strict'`"],
    ["{ ...given() }", "?"],
  ])("of what only the running program knows: %s is %s", (code, words) => {
    expect(facetOf(prismaEngine, inScript(code), "encrypted")).toBe(words);
  });

  it.each(["encrypted", "certificateVerified", "identityVerified"] as const)(
    "is told to be strict: %s",
    (facet) => {
      expect(mended(prismaEngine, inJson('{"sslcert": "ca.pem"}'), facet)[0]).toBe(
        'Write `sslaccept: "strict"`.',
      );
    },
  );

  it("has roots in one file, and a certificate of its own in another", () => {
    const written = inJson('{"sslcert": "isrgrootx1.pem", "sslidentity": "me.p12"}');
    expect(facetOf(prismaEngine, written, "roots")).toBe('pinned `sslcert: "isrgrootx1.pem"`');
    expect(facetOf(prismaEngine, written, "clientCertificate")).toBe(
      'true `sslidentity: "me.p12"`',
    );
    expect(mended(prismaEngine, written, "clientCertificate")[0]).toBe("Remove `sslidentity`.");
  });
});
