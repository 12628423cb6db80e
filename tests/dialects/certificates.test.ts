import { describe, expect, it } from "vitest";
import { bundleOf, guessed, rootsFile, writeAll } from "../../src/dialects/bundle.js";
import { clientCertificate, roots, rootsAt } from "../../src/dialects/certificates.js";
import { type Codec } from "../../src/dialects/codec.js";
import { inScript, readBy, repairOf, textAt } from "./told.js";

const read = (codec: Codec<never, never>, code: string): string => readBy(codec, inScript(code));

const written = (codec: Codec<never, never>, code: string, wish: unknown): readonly string[] => {
  const found = inScript(code);
  return repairOf(found, codec.repair(found.options, wish as never));
};

const as = (codec: Codec<unknown, never>): Codec<never, never> => codec as Codec<never, never>;

const at = (codec: Codec<unknown, never>, code: string): string => {
  const found = inScript(code);
  return textAt(found, codec.read(found.options).at);
};

const PEM = "'-----BEGIN CERTIFICATE-----'";

describe("roots", () => {
  it.each([
    ["{}", "system", "system"],
    [`{ ca: ${PEM} }`, "pinned", "pinned"],
    ["{ ca: 'ca.pem' }", "pinned", "pinned"],
    ["{ ca: 'other' }", "?", "?"],
    ["{ ca: '/etc/ssl/cert.pem' }", "-", "system"],
    ["{ ca: fs.readFileSync('/etc/ssl/cert.pem') }", "copied", "?"],
    ["{ ca: fs.readFileSync('ca.pem') }", "pinned", "pinned"],
    ["{ ca: process.env.DB_CA }", "?", "?"],
    ["{ ca: fs.readFileSync(path.join(process.env.DB_CA, 'ca.pem')) }", "?", "?"],
    ["{ ca: given() }", "?", "?"],
  ])("%s: %s, or at a path %s", (code, own, path) => {
    expect(read(as(roots("ca")), code).split(" ")[0]).toBe(own);
    expect(read(as(rootsAt("ca")), code).split(" ")[0]).toBe(path);
  });
  it("stand for the system in one word, and go with others", () => {
    expect(read(as(roots("a.ca")), "{ a: true }")).toBe("system `a: true`");
    expect(written(as(roots("ca", "x")), "{ ca: 1, x: 2 }", "system")[0]).toBe(
      "Remove `ca` and `x`.",
    );
  });
});

describe("a certificate of the client's own", () => {
  const codec = as(clientCertificate("cert", "key", "pfx"));
  it.each([
    ["{}", "false No `cert`"],
    [`{ cert: ${PEM} }`, "true `cert`"],
    ["{ cert: 'me' }", "true `cert`"],
    ["{ cert: '<your cert>' }", "?"],
    ["{ key: 'k.pem' }", "true `key`"],
    ["{ cert: given(), key: 'k.pem' }", "true `key`"],
    ["{ cert: fs.readFileSync('c.pem') }", "true `cert`"],
    ["{ cert: fs.readFileSync(file) }", "true `cert`"],
    ["{ key: fs.readFileSync(file) }", "false No `cert`"],
    ["{ cert: load('c.pem') }", "true `cert`"],
    ["{ cert: load('c') }", "?"],
    ["{ cert: process.env.DB_CERT }", "?"],
    ["{ cert: load(process.env.DB_CERT, 'c.pem') }", "?"],
    ["{ cert: { a: 1 } }", "?"],
    ["{ cert: null }", "false `cert: null`"],
  ])("%s: %s", (code, found) => {
    expect(read(codec, code).replace(/`cert: (?:fs|load).*`/, "`cert`")).toBe(found);
  });
  it("goes with all that belongs to it", () => {
    expect(written(codec, "{ cert: 1, pfx: 2 }", false)[0]).toBe("Remove `cert` and `pfx`.");
    expect(at(codec, "{ x: 1, cert: 'c.pem' }")).toBe("cert: 'c.pem'");
  });
});

describe("a file of roots", () => {
  const bundle = bundleOf({ caPath: "/opt/own.pem" });
  const codec = as(rootsFile("ca", bundle));
  it.each([
    ["{}", "system"],
    ["{ ca: '' }", "-"],
    ["{ ca: '/opt/own.pem' }", "system"],
    ["{ ca: '/etc/ssl/cert.pem' }", "system"],
    ["{ ca: '/etc/x/bundle.crt' }", "system"],
    ["{ ca: '/opt/x/ca-certificates.crt' }", "system"],
    ["{ ca: '/usr/lib/cacert.x' }", "system"],
    ["{ ca: '/usr/share/openssl/a' }", "system"],
    ["{ ca: '/usr/local/openssl' }", "system"],
    [String.raw`{ ca: 'C:\\ProgramData\\bundle' }`, "system"],
    ["{ ca: '/ETC/x/BUNDLE' }", "system"],
    ["{ ca: '/home/x/bundle.crt' }", "pinned"],
    ["{ ca: 'x/etc/bundle.crt' }", "pinned"],
    ["{ ca: '/etc/ca.pem' }", "pinned"],
    ["{ ca: './ca.pem' }", "pinned"],
    ["{ ca: '<path>' }", "?"],
    ["{ ca: given() }", "?"],
    ["{ ca: `${dir}/ca.pem` }", "?"],
    ["{ ca: `${dir}/isrgrootx1.pem` }", "pinned"],
    ["{ ca: `${dir}/lets-encrypt.pem` }", "pinned"],
    ["{ ca: `${dir}/letsencrypt.pem` }", "pinned"],
    ["{ ca: `${dir}/letencrypt.pem` }", "pinned"],
    ["{ ca: `${dir}/DigiCert.pem` }", "pinned"],
    ["{ ca: `${dir}/AmazonRootCA1.pem` }", "pinned"],
    ["{ ca: `${dir}/baltimore.pem` }", "pinned"],
    ["{ ca: `${dir}/globalsign.pem` }", "pinned"],
  ])("%s: %s", (code, found) => {
    expect(read(codec, code).split(" ")[0]).toBe(found);
  });
  it("is Debian's where nobody names it", () => {
    expect(bundleOf({ caPath: null })).toEqual({
      path: "/etc/ssl/certs/ca-certificates.crt",
      isGuess: true,
    });
    expect(bundle).toEqual({ path: "/opt/own.pem", isGuess: false });
    expect(written(codec, "{ ca: './ca.pem' }", "system")).toEqual([
      "Write `ca: '/opt/own.pem'`.",
      "use({ ca: '/opt/own.pem' });",
    ]);
    expect(guessed({ words: "a", change: null }, bundleOf({ caPath: null }))).toEqual({
      words: "a",
      change: null,
    });
  });

  const wanted = (code: string, instead: readonly string[], own = bundle) => {
    const found = inScript(code);
    const entries = [["mode", "top"] as const, ["ca", own.path] as const];
    return repairOf(found, writeAll(found.options, { entries, instead }, own));
  };
  it.each([
    [
      "{ x: 1 }",
      [],
      "Write `mode: 'top' ca: '/opt/own.pem'`.",
      "use({ x: 1, mode: 'top', ca: '/opt/own.pem' });",
    ],
    [
      "{ x: 1, mode: 'top' }",
      [],
      "Write `ca: '/opt/own.pem'`.",
      "use({ x: 1, mode: 'top', ca: '/opt/own.pem' });",
    ],
    [
      "{ old: 1, ca: '/opt/own.pem' }",
      ["old"],
      "Write `mode: 'top'`.",
      "use({ mode: 'top', ca: '/opt/own.pem' });",
    ],
    [
      "{ old: 1, mode: 1, ca: '/opt/own.pem' }",
      ["old"],
      "Write `mode: 'top'`.",
      "use({ mode: 'top', ca: '/opt/own.pem' });",
    ],
    [
      "{ old: 1, mode: 'top', ca: '/opt/own.pem' }",
      ["old", "older"],
      "Remove `old`.",
      "use({ mode: 'top', ca: '/opt/own.pem' });",
    ],
    [
      "{ old: 1, older: 2, mode: 'top', ca: '/opt/own.pem' }",
      ["old", "older"],
      "Remove `old` and `older`.",
      "use({ mode: 'top', ca: '/opt/own.pem' });",
    ],
  ])("is written with what belongs to it: %s", (code, instead, words, after) => {
    expect(wanted(code, instead)).toEqual([words, after]);
  });
  it("makes a guess of all where it is one", () => {
    const guess = bundleOf({ caPath: null });
    expect(wanted("{ x: 1 }", [], guess)[2]).toContain("the path is Debian's");
    expect(wanted(`{ ca: '${guess.path}' }`, [], guess)).toHaveLength(2);
    expect(wanted("{ ...given(), x: 1 }", [])[2]).toBeUndefined();
  });
  it("is not written where nothing is known", () => {
    const found = inScript("{ a: given() }").options.get("a");
    expect(writeAll(found, { entries: [["m", 1]], instead: ["old"] }, bundle)).toEqual({
      words: "Remove `old`.",
      change: null,
    });
  });
});

describe("several entries that are written together", () => {
  const trusts = (put: "fix" | "suggest", removed: "fix" | "suggest" | null) => {
    const { options } = inScript("{ old: 1, older: 2, mode: 3 }");
    const edit = (text: string) => [{ at: [text.length, text.length] as const, text }];
    const own = {
      ...options,
      put: () => ({ edit: edit("a"), trust: put }),
      remove: () => removed && { edit: edit("bb"), trust: removed },
    };
    const bundle = bundleOf({ caPath: "/opt/own.pem" });
    const wanted = { entries: [["mode", "top"]] as const, instead: ["old"] };
    return writeAll(own, wanted, bundle).change?.trust ?? null;
  };
  it("are trusted as far as each of them", () => {
    expect(trusts("fix", "fix")).toBe("fix");
    expect(trusts("suggest", "fix")).toBe("suggest");
    expect(trusts("fix", "suggest")).toBe("suggest");
    expect(trusts("fix", null)).toBeNull();
  });
});
