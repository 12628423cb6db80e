import { describe, expect, it } from "vitest";
import { opaque, type Mapping, type Value } from "../../src/document/value.js";
import { UNKNOWN } from "../../src/dialects/codec.js";
import { MADE_BY } from "../../src/document/mappings.js";
import { contextIn, minVersionOf, verdictOn, verifying } from "../../src/dialects/ssl-context.js";
import { byDict, dictClimb, renamedEntry, rootsIn, sslAt } from "../../src/dialects/ssl-dict.js";
import { bundleOf } from "../../src/dialects/bundle.js";
import { inScript, repairOf, shown } from "./told.js";

const bundle = bundleOf({ caPath: "/etc/ssl/cert.pem" });
const of = (entries: string, maker = "'ssl.create_default_context'"): Mapping =>
  inScript(`{ ssl: { '${MADE_BY}': ${maker}, ${entries} } }`).options;
const contextOf = (options: Mapping): Mapping => {
  const context = contextIn(options.get("ssl"));
  if (!context) throw new Error("No context");
  return context;
};
/** The rung, and the key that decides. */
function verdict(options: Mapping): string {
  const { rung, key, said } = verdictOn(options, contextOf(options));
  return `${rung === UNKNOWN ? "?" : String(rung)} ${said ? said.says : key}`;
}
/** The same context with something at a key that JavaScript cannot say. */
const holding = (options: Mapping, key: string, value: Value): Mapping => {
  const context = contextOf(options);
  const own: Mapping = {
    ...context,
    keys: () => [...new Set([...context.keys(), key])],
    get: (asked) => (asked === key ? value : context.get(asked)),
  };
  return { ...options, get: (asked) => (asked === "ssl" ? own : options.get(asked)) };
};
const constant = (origin: string): Value => ({ ...opaque([0, 0]), origin });

/** FACTS-dialects.md 4.3, 4.5. */
describe("a context of Python", () => {
  it.each([
    ["", "full `ssl: ssl.create_default_context()`"],
    ["check_hostname: true", "full ssl.check_hostname"],
    ["check_hostname: false", "chain ssl.check_hostname"],
    ["check_hostname: given()", "? ssl"],
    ["verify_mode: 'CERT_NONE'", "encrypted ssl.verify_mode"],
    ["verify_mode: CERT_NONE", "encrypted ssl.verify_mode"],
    ["verify_mode: ssl.CERT_NONE", "encrypted ssl.verify_mode"],
    ["verify_mode: 0", "encrypted ssl.verify_mode"],
    ["verify_mode: 1", "full `ssl: ssl.create_default_context()`"],
    ["verify_mode: 2, check_hostname: false", "chain ssl.check_hostname"],
    ["verify_mode: CERT_OPTIONAL", "full `ssl: ssl.create_default_context()`"],
    ["verify_mode: CERT_REQUIRED", "full `ssl: ssl.create_default_context()`"],
    ["verify_mode: CERT_REQUIRED_X", "? ssl"],
    ["verify_mode: XCERT_REQUIRED", "? ssl"],
    ["verify_mode: 12", "? ssl"],
    ["verify_mode: 3", "? ssl"],
    ["verify_mode: given()", "? ssl"],
    ["purpose: ssl.Purpose.SERVER_AUTH", "full `ssl: ssl.create_default_context()`"],
    ["purpose: ssl.Purpose.CLIENT_AUTH", "encrypted `ssl: ssl.create_default_context()`"],
    ["purpose: given()", "? ssl"],
    ["'0': ssl.Purpose.CLIENT_AUTH", "encrypted `ssl: ssl.create_default_context()`"],
    [
      "'0': ssl.Purpose.CLIENT_AUTH, purpose: ssl.Purpose.SERVER_AUTH",
      "encrypted `ssl: ssl.create_default_context()`",
    ],
    ["'0': ssl.Purpose.SERVER_AUTH", "full `ssl: ssl.create_default_context()`"],
    ["'0': given()", "? ssl"],
  ])("%s: %s", (entries, words) => {
    expect(
      verdict(of(entries)).replace(
        /ssl: '?ssl\.create_default_context\(\)'?/,
        "ssl: ssl.create_default_context()",
      ),
    ).toBe(words);
  });

  it.each([
    ["'create_default_context'", "full"],
    ["'ssl.create_default_context'", "full"],
    ["'_create_unverified_context'", "encrypted"],
    ["'ssl._create_unverified_context'", "encrypted"],
    ["'ssl.create_default_context_x'", "?"],
    ["'xcreate_default_context'", "?"],
    ["'ssl._create_unverified_context_x'", "?"],
    ["'ssl.SSLContext'", "encrypted"],
    ["'ssl.SSLContexts'", "?"],
    ["given()", "?"],
  ])("made by %s: %s", (maker, rung) => {
    expect(verdict(of("", maker)).split(" ")[0]).toBe(rung);
  });
  it("made by anybody, with all set", () => {
    const all = "verify_mode: CERT_REQUIRED, check_hostname: true";
    expect(verdict(of(all, "given()"))).toBe("full ssl.check_hostname");
    expect(verdict(of("verify_mode: CERT_REQUIRED", "given()"))).toBe("? ssl");
    // Python sets the mode, too: https://docs.python.org/3/library/ssl.html#ssl.SSLContext.check_hostname
    expect(verdict(of("check_hostname: true", "given()"))).toBe("full ssl.check_hostname");
    expect(verdict(of("verify_mode: CERT_NONE", "given()"))).toBe("encrypted ssl.verify_mode");
    expect(verdict(of("", "'ssl._create_unverified_context'"))).toBe(
      "encrypted `ssl: ssl._create_unverified_context()`",
    );
  });
  it("takes constants by where they come from", () => {
    expect(verdict(holding(of(""), "verify_mode", constant("ssl.CERT_NONE")))).toBe(
      "encrypted ssl.verify_mode",
    );
    expect(verdict(holding(of(""), "verify_mode", constant("ssl.CERT_REQUIRED")))).toMatch(/^full/);
    expect(verdict(holding(of(""), "purpose", constant("ssl.Purpose.CLIENT_AUTH")))).toMatch(
      /^encrypted/,
    );
    expect(verdict(holding(of(""), "verify_mode", opaque([0, 0])))).toBe("? ssl");
  });
  it("is a mapping that somebody made", () => {
    const { options } = inScript("{ a: { x: 1 }, b: 1 }");
    expect([contextIn(options.get("a")), contextIn(options.get("b")), contextIn(options)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([
    ["'TLSv1'", "TLSv1"],
    ["TLSVersion.TLSv1_1", "TLSv1.1"],
    ["ssl.TLSVersion.TLSv1_2", "TLSv1.2"],
    ["ssl.TLSVersion.TLSv1_3", "TLSv1.3"],
    ["ssl.TLSVersion.MINIMUM_SUPPORTED", "TLSv1"],
    ["ssl.TLSVersion.MAXIMUM_SUPPORTED", "?"],
    ["given()", "?"],
    ["toString", "?"],
  ])("has versions: %s: %s", (value, version) => {
    const codec = minVersionOf("");
    expect(shown(codec.read(of(`minimum_version: ${value}`))).split(" ")[0]).toBe(version);
  });
  it("begins at TLS 1.2", () => {
    expect(shown(minVersionOf("").read(of("")))).toBe("TLSv1.2 No `ssl.minimum_version`");
    const found = inScript(`{ args: { ssl: { '${MADE_BY}': 'x', minimum_version: 1 } } }`);
    expect(repairOf(found, minVersionOf("args").repair(found.options, "TLSv1.2"))[0]).toBe(
      "Remove `args.ssl.minimum_version`.",
    );
  });

  it.each([
    ["check_hostname: false", "Remove `ssl.check_hostname`."],
    ["check_hostname: false, verify_mode: 0", "Remove `ssl.check_hostname` and `ssl.verify_mode`."],
    ["verify_mode: 0", "Remove `ssl.verify_mode`."],
    ["", "Write `ssl.create_default_context()`."],
  ])("is made to check: %s: %s", (entries, words) => {
    const maker = entries === "" ? "ssl.SSLContext" : "ssl.create_default_context";
    const found = inScript(`{ ssl: { '${MADE_BY}': '${maker}', ${entries} } }`);
    const [said, after] = repairOf(found, verifying(found.options, ""));
    expect(said).toBe(words);
    expect(after).toContain("'ssl.create_default_context'");
  });
  it.each(["check_hostname: false", "'0': PROTOCOL_TLS"])(
    "a bare one with %s is left to a person",
    (entries) => {
      const found = inScript(`{ ssl: { '${MADE_BY}': 'ssl.SSLContext', ${entries} } }`);
      expect(repairOf(found, verifying(found.options, ""))).toEqual([
        "Write `ssl.create_default_context()`.",
      ]);
    },
  );
  it("is not made by another where its maker is not known", () => {
    const found = inScript(`{ ssl: { '${MADE_BY}': given() } }`);
    expect(repairOf(found, verifying(found.options, ""))).toEqual([
      "Write `ssl.create_default_context()`.",
    ]);
  });
  it("keeps its switches where they cannot go", () => {
    const fixed = (entries: string): Mapping => {
      const options = of(entries);
      const own: Mapping = { ...contextOf(options), remove: () => null };
      return { ...options, get: (key) => (key === "ssl" ? own : options.get(key)) };
    };
    const words = (entries: string) => {
      const { words: said, change } = verifying(fixed(entries), "");
      return [said, change === null ? null : change.edit.map(({ text }) => text).join("")];
    };
    expect(words("check_hostname: false")).toEqual(["Set `check_hostname` to `True`.", "true"]);
    expect(words("verify_mode: 0")).toEqual(["Remove `ssl.verify_mode`.", null]);
    expect(words("verify_mode: 0, check_hostname: false")[1]).toBeNull();
  });
});

describe("a dictionary of Python", () => {
  const ssl = (entries: string): string => {
    const { options } = inScript(`{ ${entries} }`);
    const { rung, key } = byDict(options);
    return `${typeof rung === "symbol" ? (rung === UNKNOWN ? "?" : "-") : rung} ${key}`;
  };
  it.each([
    ["ca: 'a'", "full ssl"],
    ["capath: 'a'", "full ssl"],
    ["ca: given()", "full ssl"],
    ["ca: ''", "encrypted ssl.ca"],
    ["", "encrypted ssl.ca"],
    ["...given()", "? ssl"],
    ["ca: 'a', ...given()", "? ssl"],
    ["ca: c ? 'a' : ''", "? ssl"],
    ["ca: 'a', check_hostname: false", "chain ssl.check_hostname"],
    ["ca: 'a', check_hostname: given()", "? ssl"],
    ["ca: 'a', check_hostname: true", "full ssl"],
    ["check_hostname: true", "encrypted ssl.ca"],
    ["verify_mode: true", "chain ssl.ca"],
    ["verify_mode: 'required', check_hostname: false", "chain ssl.ca"],
    ["verify_mode: false", "encrypted ssl.verify_mode"],
    ["verify_mode: 'other'", "encrypted ssl.verify_mode"],
    ["verify_mode: given()", "? ssl"],
    ["ca: 'a', verify_mode: false", "- ssl.verify_mode"],
    ["ca: 'a', verify_mode: false, check_hostname: false", "encrypted ssl.verify_mode"],
    ["ca: 'a', verify_mode: 'other'", "full ssl"],
    ["ca: 'a', verify_mode: ssl.CERT_NONE", "full ssl"],
  ])("%s: %s", (entries, verdict) => {
    expect(ssl(entries)).toBe(verdict);
  });

  const climbed = (entries: string): readonly string[] => {
    const found = inScript(`{ ssl: { ${entries} } }`);
    return repairOf(found, dictClimb(found.options, "", bundle)).slice(0, 2);
  };
  it.each([
    [
      "ca: 'a', check_hostname: false",
      "Remove `ssl.check_hostname`.",
      "use({ ssl: { ca: 'a' } });",
    ],
    ["capath: 'a', verify_mode: 0", "Remove `ssl.verify_mode`.", "use({ ssl: { capath: 'a' } });"],
    [
      "ca: 'a', check_hostname: 0, verify_mode: 0",
      "Remove `ssl.check_hostname` and `ssl.verify_mode`.",
      "use({ ssl: { ca: 'a' } });",
    ],
    [
      "x: 1",
      "Write `ca: '/etc/ssl/cert.pem'`.",
      "use({ ssl: { x: 1, ca: '/etc/ssl/cert.pem' } });",
    ],
    [
      "verify_mode: 0",
      "Write `ca: '/etc/ssl/cert.pem'`.",
      "use({ ssl: { ca: '/etc/ssl/cert.pem' } });",
    ],
    ["ca: 'a'", "Write `ca: '/etc/ssl/cert.pem'`.", "use({ ssl: { ca: '/etc/ssl/cert.pem' } });"],
  ])("is made to check: %s: %s", (entries, words, after) => {
    const [said, text] = climbed(entries);
    expect([said?.replace("ssl.ca", "ca"), text]).toEqual([words, after]);
  });

  it("stands at a key", () => {
    const { options } = inScript("{ ssl: 1, args: { ssl: 2 }, x: given() }");
    expect(
      [sslAt(options, ""), sslAt(options, "args"), sslAt(options, "none")].map(
        (each) => each.kind === "scalar" && each.value,
      ),
    ).toEqual([1, 2, false]);
    expect(sslAt(options.get("x"), "")).toBe(options.get("x"));
    const found = inScript("{ x: 1 }");
    expect(repairOf(found, rootsIn(found.options, "ssl", bundle))[1]).toBe(
      "use({ x: 1, ssl: { ca: '/etc/ssl/cert.pem' } });",
    );
  });

  const renamed = (code: string, path: string, home = ""): readonly string[] => {
    const found = inScript(code);
    const rename = renamedEntry(home, () => ({ words: "otherwise", change: null }));
    return repairOf(found, rename(found.options, path));
  };
  it.each([
    ["{ ssl: { ssl_ca: 'a.pem' } }", "ssl.ssl_ca", "use({ ssl: { ca: 'a.pem' } });"],
    ["{ ssl: { sslca: 1 } }", "ssl.sslca", "use({ ssl: { ca: 1 } });"],
    ["{ ssl: { CA_PATH: 1 } }", "ssl.CA_PATH", "use({ ssl: { ca: 1 } });"],
    ["{ ssl: { cafile: 1 } }", "ssl.cafile", "use({ ssl: { ca: 1 } });"],
    ["{ ssl: { ssl_capath: 1 } }", "ssl.ssl_capath", "use({ ssl: { capath: 1 } });"],
    ["{ ssl: { ssl_cert: 1 } }", "ssl.ssl_cert", "use({ ssl: { cert: 1 } });"],
    ["{ ssl: { ssl_key: 1 } }", "ssl.ssl_key", "use({ ssl: { key: 1 } });"],
    ["{ ssl: { ssl_cipher: 1 } }", "ssl.ssl_cipher", "use({ ssl: { cipher: 1 } });"],
    ["{ ssl: { ssl_ca: 1, ca: 2 } }", "ssl.ssl_ca", "use({ ssl: { ca: 2 } });"],
    ["{ ssl: { tls: 1, ca: 2 } }", "ssl.tls", "use({ ssl: { ca: 2 } });"],
    ["{ ssl: { ssl_ca: given() } }", "ssl.ssl_ca", "use({ ssl: { ca: given() } });"],
  ])("has an entry under another name: %s", (code, path, after) => {
    expect(renamed(code, path)[1]).toBe(after);
    const inner = code.replace("{ ssl", "{ args: { ssl").replace(/ \}$/, " } }");
    expect(renamed(inner, `args.${path}`, "args")[1]).toBe(
      after.replace("{ ssl", "{ args: { ssl").replace(/ \}\);$/, " } });"),
    );
  });
  it("has nothing else, or cannot be changed", () => {
    expect(renamed("{ ssl: { tls: 1 } }", "ssl.tls")).toEqual(["otherwise"]);
    const { options } = inScript("{ ssl: { ssl_ca: given() } }");
    const held = options.get("ssl");
    if (held.kind !== "mapping") throw new Error("No mapping");
    const fixed: Mapping = { ...options, get: () => ({ ...held, code: () => null }) };
    const rename = renamedEntry("", () => ({ words: "", change: null }));
    expect(rename(fixed, "ssl.ssl_ca")).toEqual({ words: "Call it `ca`.", change: null });
  });
});
