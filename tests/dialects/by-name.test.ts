import { describe, expect, it } from "vitest";
import { DOUBT, namesHost, oneCause, tlsByName } from "../../src/dialects/by-name.js";
import { connect } from "../../src/dialects/connect.js";
import type { Mapping } from "../../src/document/value.js";
import { eachFacet, type Connection, type Facet } from "../../src/model/connection.js";
import { leaves, type Setting } from "../../src/model/setting.js";
import { valueOf } from "../languages/javascript/harness.js";
import { optionsIn } from "./harness.js";

const codecs = tlsByName({ caPath: "/etc/ssl/cert.pem" });
const connectionOf = (code: string): Connection =>
  connect(codecs, optionsIn(code), { dialect: "x", comments: [], claims: [] });
/** What is known of a facet; `?` where nothing is, `-` where it is left out. */
function said(connection: Connection, facet: Facet): string {
  const setting: Setting<unknown> = connection[facet];
  return leaves(setting)
    .map((leaf) => {
      if (leaf.kind === "known") return String(leaf.value);
      return leaf.kind === "absent" ? "-" : "?";
    })
    .join();
}

/** `options | facet | what is known of it | what is written instead`. */
const ROWS = `
  "enabled": true | encrypted | true | false
  "enabled": false | encrypted | false | true
  "enabled": "false" | encrypted | false | "true"
  "enabled": "0" | encrypted | false | "1"
  "enabled": 0 | encrypted | false | 1
  "enabled": "off" | encrypted | false | "on"
  "enabled": "no" | encrypted | false | "yes"
  "enabled": "disabled" | encrypted | false | "enabled"
  "enabled": "preferred" | encrypted | false | "verify_identity"
  "enabled": "preferred" | fallsBack | true | "verify_identity"
  "enabled": "skip-verify" | encrypted | true | "true"
  "enabled": "skip-verify" | certificateVerified | false | "true"
  "enabled": "required" | encrypted | true | "verify_identity"
  "enabled": "required" | certificateVerified | - |
  "mode": "DISABLED" | encrypted | false | "VERIFY_IDENTITY"
  "mode": "none" | encrypted | false | "verify_identity"
  "mode": "PREFERRED" | encrypted | false | "VERIFY_IDENTITY"
  "mode": "PREFERRED" | fallsBack | true | "VERIFY_IDENTITY"
  "mode": "PREFERRED" | certificateVerified | - |
  "mode": "REQUIRED" | certificateVerified | false | "VERIFY_IDENTITY"
  "mode": "REQUIRED" | fallsBack | ? |
  "mode": "VERIFY_CA" | certificateVerified | true | "VERIFY_IDENTITY"
  "mode": "VERIFY_CA" | identityVerified | false | "VERIFY_IDENTITY"
  "mode": "VERIFY_IDENTITY" | identityVerified | true | "VERIFY_IDENTITY"
  "mode": "REQUIRED" | identityVerified | - |
  "mode": "unknown" | certificateVerified | - |
  "disabled": true | encrypted | false | false
  "disabled": false | encrypted | true | true
  "disabled": "yes" | encrypted | false | "no"
  "disabled": "what" | encrypted | - |
  "checked": false | certificateVerified | false | true
  "checked": "0" | certificateVerified | false | "1"
  "checked": true | certificateVerified | true | false
  "unchecked": true | certificateVerified | false | false
  "unchecked": false | certificateVerified | true | true
  "identity": false | identityVerified | false | true
  "identity": true | identityVerified | true | false
  "accept": "strict" | certificateVerified | true | "strict"
  "accept": "accept_invalid_certs" | certificateVerified | false | "strict"
  "enabled": {"rejectUnauthorized": false} | certificateVerified | false |
  "enabled": {"rejectUnauthorized": true} | certificateVerified | true |
  "version": "TLSv1.1" | minVersion | TLSv1.1 | "TLSv1.2"
  "version": "TLSv1.2" | minVersion | TLSv1.2 |
  "version": "TLSv1.1,TLSv1.3" | minVersion | TLSv1.1 | "TLSv1.3"
  "maxVersion": "TLSv1.1" | maxVersion | TLSv1.1 | "TLSv1.2"
  "ca": "own.pem" | roots | pinned |
  "ca": "/etc/ssl/cert.pem" | roots | system |
  "ca": "/etc/ssl/certs" | roots | ? |
  "ca": "-----BEGIN CERTIFICATE-----" | roots | pinned |
  "x": 1 | encrypted | - |
  "x": 1 | certificateVerified | - |
  "x": 1 | identityVerified | - |
  "x": 1 | minVersion | - |
  "x": 1 | roots | ? |
  "x": 1 | fallsBack | ? |
`
  .trim()
  .split("\n")
  .map((line) => {
    const [options = "", facet = "", value = "", written = ""] = line
      .split(" | ")
      .map((part) => part.trim().replace(/ \|$/, ""));
    return { options: `{${options}}`, facet: facet as Facet, value, written };
  });

describe("options whose client nobody tells", () => {
  it.each(ROWS)("$options: $facet is $value", ({ options, facet, value, written }) => {
    const connection = connectionOf(options);
    expect(said(connection, facet)).toBe(value);
    if (written === "") return;
    const { words } = connection.repair(facet as "encrypted", true);
    expect(words.replace(/^Write `\w+: (.*)`\.$/, "$1")).toBe(written);
  });

  it.each([
    ['{"mode": "DISABLED", "enabled": true}', "encrypted", "false"],
    ['{"mode": "REQUIRED", "enabled": false}', "encrypted", "false"],
    ['{"checked": true, "unchecked": true}', "certificateVerified", "false"],
    ['{"checked": true, "mode": "REQUIRED"}', "certificateVerified", "false"],
    ['{"mode": "what", "checked": true}', "certificateVerified", "true"],
    ['{"identity": true, "mode": "VERIFY_CA"}', "identityVerified", "false"],
  ] as const)(
    "of several in %s, the one that must not be speaks: %s is %s",
    (code, facet, value) => {
      expect(said(connectionOf(code), facet)).toBe(value);
    },
  );

  it.each([
    ["{ enabled: given() || 'off' }", "enabled: 'on'"],
    ["{ enabled: given() || 0 }", "enabled: 1"],
    ["{ mode: given() || 'DISABLED' }", "mode: 'VERIFY_IDENTITY'"],
  ])("keep the spelling of a default: %s", (code, written) => {
    const options = valueOf(code);
    const connection = connect(codecs, options as Mapping, {
      dialect: "x",
      comments: [],
      claims: [],
    });
    expect(connection.repair("encrypted", true).words).toBe(`Write \`${written}\`.`);
  });

  it("are edited by a person only", () => {
    for (const [code, facet] of [
      ['{"enabled": false}', "encrypted"],
      ['{"checked": false}', "certificateVerified"],
      ['{"identity": false}', "identityVerified"],
    ] as const) {
      const { change } = connectionOf(code).repair(facet, true);
      expect([change?.trust, change?.doubt]).toEqual(["suggest", DOUBT]);
    }
    expect(connectionOf('{"accept": "x"}').repair("certificateVerified", true).change?.trust).toBe(
      "fix",
    );
    expect(connectionOf('{"version": "TLSv1"}').repair("minVersion", "TLSv1.2").change?.trust).toBe(
      "suggest",
    );
  });

  it("hold a certificate that is taken out, or a file that is replaced", () => {
    const words = (value: string): string =>
      connectionOf(JSON.stringify({ ca: value })).repair("roots", "system").words;
    expect(words("-----BEGIN CERTIFICATE-----")).toBe("Remove `ca`.");
    expect(words("own.pem")).toBe('Write `ca: "/etc/ssl/cert.pem"`.');
  });

  it("are written whole where one switch holds all of them", () => {
    const whole = tlsByName({ caPath: null }, { minVersion: "TLSv1.2" });
    const repair = whole.encrypted?.repair(optionsIn('{"enabled": false}'), true);
    expect(repair?.change?.edit.map(({ text }) => text).join()).toContain(
      '"minVersion": "TLSv1.2"',
    );
  });
});

describe("one cause", () => {
  const known = (value: unknown): Setting<never> => ({
    kind: "known",
    value: value as never,
    at: [0, 0],
    says: "",
  });
  const all = (isOn: boolean): Connection => ({
    ...connectionOf('{"x": 1}'),
    ...eachFacet((facet) => known(facet === "encrypted" ? isOn : false)),
  });
  const FACETS = ["certificateVerified", "identityVerified", "minVersion", "maxVersion"] as const;

  it("is enough where TLS is off", () => {
    const judged = oneCause(all(false));
    expect(FACETS.map((facet) => said(judged, facet))).toEqual(["?", "?", "?", "?"]);
    expect(said(judged, "roots")).toBe("false");
  });
  it("leaves all else where it is on", () => {
    const judged = oneCause(all(true));
    expect(FACETS.map((facet) => said(judged, facet))).toEqual([
      "false",
      "false",
      "false",
      "false",
    ]);
  });
});

describe("a value names a host of the service", () => {
  const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
  it.each([
    [`'${HOST}'`, [], true],
    ["'localhost'", [], false],
    ["'db.example.com'", ["db.example.com"], true],
    [`a ? 'localhost' : '${HOST}'`, [], true],
    ["a ? 'localhost' : 'x'", [], false],
    ["1", [], false],
    ["given()", [], false],
    ["{}", [], false],
  ])("%s", (code, hosts, is) => {
    expect(namesHost(valueOf(code), hosts)).toBe(is);
  });
});
