import { describe, expect, it } from "vitest";
import { bundleOf } from "../../src/dialects/bundle.js";
import { mycli } from "../../src/dialects/drivers/mycli.js";
import { facetOf, inJson, jsonOf, mended, uselessIn } from "./told.js";

const CA = "/etc/ssl/cert.pem";

const bundle = bundleOf({ caPath: CA });

const cli = mycli(bundle);

describe("MyCLI's facets", () => {
  const facets = ["encrypted", "fallsBack", "certificateVerified", "identityVerified"] as const;
  const all = (query: string): readonly string[] =>
    facets.map((facet) => facetOf(cli, inJson(jsonOf(`host=h&${query}`)), facet));

  it.each([
    ["", ["false No `ssl-mode`", "true No `ssl-mode`", "-", "-"]],
    ["ssl-mode=off", ['false `ssl-mode: "off"`', 'false `ssl-mode: "off"`', "-", "-"]],
    [`ssl-mode=off&ssl-ca=${CA}`, ['false `ssl-mode: "off"`', 'false `ssl-mode: "off"`', "-", "-"]],
    [
      "ssl-mode=on",
      ['true `ssl-mode: "on"`', 'false `ssl-mode: "on"`', 'false `ssl-mode: "on"`', "-"],
    ],
    [
      `ssl-ca=${CA}`,
      ["?", "true No `ssl-mode`", "true No `ssl-mode`", "false No `ssl-verify-server-cert` !"],
    ],
    [
      `ssl-ca=${CA}&ssl-verify-server-cert:=false`,
      ["?", "true No `ssl-mode`", "true No `ssl-mode`", "false `ssl-verify-server-cert: false`"],
    ],
    ["ssl-mode=VI", ["-", "-", "-", "-"]],
    [`sslmode=on&ssl-ca=${CA}`, ["-", "-", "-", "-"]],
  ])("%s", (query, expected) => {
    expect(all(query)).toEqual(expected);
  });

  it.each([
    ["", "TLSv1.2 No `tls-version`"],
    ["tls-version=tlsv1", 'TLSv1 `tls-version: "tlsv1"`'],
    ["tls-version=TLSV1.1", 'TLSv1.1 `tls-version: "TLSV1.1"`'],
    ["tls-version=1.1", "-"],
  ])("versions: %s is %s", (query, words) => {
    expect(facetOf(cli, inJson(jsonOf(`host=h&${query}`)), "minVersion")).toBe(words);
  });
});

/** In an address a wrong word means `off`, and any other option of TLS means `on`: FACTS-dialects.md 6. */
describe("MyCLI's options in an address", () => {
  const inAddress = (...keys: readonly string[]) => {
    const entries = keys.map(
      (key) => JSON.stringify(key) + ": " + (key === "ssl-mode" ? '"required"' : '"a"'),
    );
    return inJson(`{${[...entries, `"?": {${entries.join(", ")}}`].join(", ")}}`);
  };

  it.each(["ssl-ca", "ssl-capath", "ssl-verify-server-cert", "ssl-cert", "ssl-key", "ssl-cipher"])(
    "%s switches TLS on",
    (key) => {
      expect(facetOf(cli, inAddress(key), "encrypted")).toBe("true No `ssl-mode`");
      expect(facetOf(cli, inAddress(key), "fallsBack")).toBe("false No `ssl-mode`");
    },
  );
  it.each(["tls-version", "ssl", "user"])("%s does not", (key) => {
    expect(facetOf(cli, inAddress(key), "encrypted")).toBe("false No `ssl-mode`");
  });

  it("a wrong mode means off", () => {
    const written = inAddress("ssl-mode");
    expect(facetOf(cli, written, "encrypted")).toBe('false `ssl-mode: "required"`');
    expect(facetOf(cli, written, "fallsBack")).toBe('false `ssl-mode: "required"`');
    expect(uselessIn(cli, written)).toEqual(['`ssl-mode: "required"` means `off` to MyCLI (tls)']);
  });

  it("a word that is none is ignored", () => {
    const written = inJson('{"?sslmode": "on", "ssl-ca": "/etc/ssl/cert.pem"}');
    expect(uselessIn(cli, written)).toEqual([
      '`?sslmode: "on"` is ignored by MyCLI in an address (tls)',
    ]);
    expect(facetOf(cli, written, "certificateVerified")).toBe("true No `ssl-mode`");
  });

  it("gets roots first where it has no query", () => {
    const written = inJson('{"host": "h", "user": "u"}');
    const options = { ...written.options, isAddress: true as const };
    expect(mended(cli, { ...written, options }, "encrypted")[0]).toBe(`Write \`ssl-ca: "${CA}"\`.`);
    const more = inJson('{"host": "h", "charset": "utf8"}');
    expect(
      mended(
        cli,
        { ...more, options: { ...more.options, isAddress: true as const } },
        "encrypted",
      )[0],
    ).toBe(`Write \`ssl-ca: "${CA}" ssl-verify-server-cert: true\`.`);
  });
});
