import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLE } from "../../src/model/hole.js";
import {
  isHidden,
  mayHoldSecret,
  quoteCode,
  quoteText,
  type Piece,
} from "../../src/model/quoting.js";

describe("names of secrets", () => {
  it.each([
    "password", "PASSWORD", "DB_PASSWORD", "dbPassword", "mypasswd", "passphrase", "passcode", "ssl-passphrase", "ssl-key-password", "sslKeyPassword", "pwd", "PW",
    "key", "ssl-key", "ssl_key", "sslKey", "API_KEY", "privateKey", "private_key", "token", "authToken", "secret", "clientSecret", "pfx", "auth",
    "trustCertificateKeyStorePassword", "senha", "DB_SENHA", "contrasena", "mot_de_passe", "credentials",
  ])("%s", (name) => {
    expect(mayHoldSecret(name)).toBe(true);
  }); // prettier-ignore

  it.each([
    "ssl", "host", "user", "port", "rejectUnauthorized", "minVersion", "sslMode", "ssl-mode", "ssl-ca", "ca", "cert", "keyboard", "monkey", "keepAlive",
    "allowPublicKeyRetrieval", "authority", "pinned", "passes", "bypass", "serverless", "privatelink",
  ])("not %s", (name) => {
    expect(mayHoldSecret(name)).toBe(false);
  }); // prettier-ignore
});

describe("texts that are shown", () => {
  it.each([
    ["REQUIRED", "REQUIRED"], ["VERIFY-IDENTITY", "VERIFY-IDENTITY"], ["TLSv1.2,TLSv1.3", "TLSv1.2,TLSv1.3"], ['"TLSv1"', '"TLSv1"'], ["3306", "3306"],
    ["false", "false"], ["root", "root"], ["localhost", "localhost"], ["127.0.0.1", "127.0.0.1"], ["Amazon RDS", "Amazon RDS"], ["", ""],
    ["./certs/isrgrootx1.pem", "./certs/isrgrootx1.pem"], ["C:\\certs\\ca.pem", "C:\\certs\\ca.pem"], ["/etc/ssl/cert.pem", "/etc/ssl/cert.pem"],
    ["3pTAoNNegb47Uc8.root", "3pTAoNNegb47Uc8.root"], ["<your_password>", "<your_password>"], [`${HOLE}.root`, "….root"], [".tidbcloud.co", ".tidbcloud.co"],
    ["gateway01.us-east-1.prod.aws.tidbcloud.com", "gateway01.us-east-1.prod.aws.tidbclou..."],
  ])("%j", (text, shown) => {
    expect(quoteText(text)).toBe(shown);
  }); // prettier-ignore
});

describe("texts of which only the shape is shown", () => {
  it.each([
    "kT4vXq9LmZ2pWs7R", "Hunter2000x", "hunter2", "123456789", "root:test", "root:kT4v@localhost", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC", "a/b+c==",
    "-----BEGIN PRIVATE KEY-----", "mysql://root@localhost/test", "x".repeat(201), "root:key.pem", "it's", '"kT4v', "你好", `${HOLE}kT4vXq9`,
  ])("%j", (text) => {
    expect(quoteText(text)).toBe("...");
  }); // prettier-ignore

  it("also behind a prefix and in quotes", () => {
    expect(quoteText("3pTAoNNegb47Uc8.kT4vXq9")).toBe("3pTAoNNegb47Uc8.…");
    expect(quoteText('"kT4vXq9"')).toBe('"..."');
    expect(["...", "'...'", '"..."', "`...`", "'..", "....", "'...\""].map(isHidden)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

const sign = (code: string): Piece => ({ code, literal: null, isApart: false });
const apart = (piece: Piece): Piece => ({ ...piece, isApart: true });
const text = (literal: string): Piece => ({ code: `'${literal}'`, literal, isApart: false });

describe("code", () => {
  it.each<[string, readonly Piece[], string]>([
    [
      "names and known words",
      [sign("mode"), apart(sign("===")), apart(text("REQUIRED"))],
      "mode === 'REQUIRED'",
    ],
    ["another word", [sign("mode"), apart(sign("===")), apart(text("kT4v"))], "mode === '...'"],
    [
      "a known word that may be the secret",
      [sign("password"), apart(sign("===")), apart(text("root"))],
      "password === '...'",
    ],
    [
      "the same, behind it",
      [text("root"), sign("=="), sign("config"), sign("."), sign("pin")],
      "'...'==config.pin",
    ],
    [
      "a known name in quotes tells that, too",
      [sign("env"), sign("("), text("DB_PASSWORD"), sign(","), text("root"), sign(")")],
      "env('...','...')",
    ],
    [
      "a template",
      [
        { code: "`kT4v${", literal: "kT4v", isApart: false },
        sign("x"),
        { code: "}`", literal: "", isApart: false },
      ],
      "`...${x}`",
    ],
    ["a template's end", [{ code: "}kT4v`", literal: "kT4v", isApart: false }], "}...`"],
    ["a regular expression", [{ code: "/kT4v/i", literal: "kT4v", isApart: false }], "/.../"],
    ["a number", [{ code: "12345678", literal: "12345678", isApart: false }], "..."],
    ["too much", [sign("a".repeat(38)), sign("."), sign("bcd")], `${"a".repeat(37)}...`],
  ])("%s", (_, pieces, shown) => {
    expect(quoteCode(pieces)).toBe(shown);
  });
});

it("shows no secret that a generator makes", () => {
  const letters = Array.from("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789+/");
  const secret = fc.string({ unit: fc.constantFrom(...letters), minLength: 12, maxLength: 80 });
  const around = fc.constantFrom<(text: string) => string>(
    (own) => own,
    (own) => `"${own}"`,
    (own) => `root:${own}`,
    (own) => `mysql://root:${own}@localhost/test`,
    (own) => `${HOLE}${own}`,
    (own) => `3pTAoNNegb47Uc8.${own}`,
  );
  fc.assert(
    fc.property(secret, around, (own, put) => !quoteText(put(own)).includes(own.slice(0, 8))),
    { seed: 20261128, numRuns: 5000 },
  );
});
