import { describe, expect, it } from "vitest";
import {
  goesOnInPlace,
  holdsFormat,
  holdsPlace,
  isPlace,
  isPlaceholder,
  marked,
  namesPassword,
  placesIn,
} from "../../src/model/placeholder.js";
import { isAllKnown, mayHoldSecret, quoteText } from "../../src/model/quoting.js";

/** No word of a list: only the shape around it says something. */
const WORD = "qwx";

describe("brackets around a name", () => {
  it.each([
    ...[
      "<qwx>",
      "<qwx uvz>",
      "&lt;qwx&gt;",
      "&lt;qwx uvz&gt;",
      "{}",
      "{qwx}",
      "{{qwx}}",
      "{{qwx.uvz}}",
    ],
    ...[
      "{qwx uvz-1}",
      "[]",
      "[qwx]",
      "[qwx-uvz 1]",
      "%QWX%",
      "%%",
      "${qwx}",
      "${qwx uvz}",
      "${qwx:?{}}",
    ],
    ...[
      "${{ qwx.uvz }}",
      "{{ qwx|uvz }}",
      "{{ qwx | uvz }}",
      "$(qwx)",
      "$(qwx uvz)",
      "$QWX",
      "$QWX_UVZ",
    ],
    ...["__Q__", "__QWX__", "__QWX_UVZ__"],
    ...["#{qwx}", "#{Q['W']}", "#{Q}#", "((qwx))", "[[Q W]]", "@qwx@", "@qwx.uvz@"],
  ])("are %s", (text) => {
    expect(isPlace(text)).toBe(true);
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    ...[
      "",
      "qwx",
      "<qwx",
      "<q<w>x>",
      "x<qwx>",
      "<qwx>x",
      "&lt;q&w;x&gt;",
      "&lt;qwx",
      "{q|w}",
      "{qwx",
    ],
    ...["[q|w]", "[qwx", "%q-w%", "%qwx", "${qwx", "${q w", "$(q(w)x)", "$", "${q w{x}}"],
    ...["__qwx", "__Q1__", "__QWX___UVZ"],
  ])("are not %j", (text) => {
    expect(isPlace(text)).toBe(false);
  });
});

describe("places among other characters", () => {
  it.each<[string, readonly string[]]>([
    ["a${q}b$Q1c", ["${q}", "$Q1c"]],
    ["${q:-${w:-$x}}", ["${q:-${w:-$x}}"]],
    ["{{q{w}x}}", ["{{q{w}x}}"]],
    ["a$(q w)%Q%-__W__", ["$(q w)", "%Q%", "__W__"]],
    ["((q))-[[W]]-[X]-<u>", ["((q))", "[[W]]", "[X]", "<u>"]],
    ["x_@q@", ["@q@"]],
    ["//@q@:@w@@h:@p@/@d@?@o@&a=@b@", ["@q@", "@w@", "@p@", "@d@", "@o@", "@b@"]],
    ["//q:w@x@h.com/a", []],
    ["//q:@w@h.com/a", []],
    ["%c3%a9 %20b%20 a%sb 5%", []],
    ["[::1] a$1 ((a=b)) a@b.c", []],
    ["${q {w", []],
    ["ssl={}", []],
    ["{}{q}a{}", ["{}", "{q}", "{}"]],
  ])("%s", (text, places) => {
    expect(placesIn(text)).toEqual(places);
    expect(holdsPlace(text)).toBe(places.length > 0);
    expect(marked(text)).toHaveLength(text.length);
    expect(marked(text).replace(/[\uE000\uE001]/g, "")).toBe(
      places.reduce((rest, place) => rest.replace(place, ""), text),
    );
  });

  it.each(["<%", "${", "#{", "{{", "@a", "__a_", "%a", "$(", "((a", "[[a", "<a", "${a:-", "&lt;a"])(
    "%s is looked through in time, however often it stands there",
    (beginning) => {
      const text = beginning.repeat(1e5);
      expect(marked(text)).toHaveLength(text.length);
    },
  );

  it.each(["a${q}", "a%s%s", "a$Q", "a.b1{}", "${q}${w}"])("%s goes on", (text) => {
    expect(goesOnInPlace(text)).toBe(true);
  });
  it.each(["${q}", "a_${q}", "a-${q}", "a/${q}", "a:${q}", "a=${q}", "a,${q}", "a.${q}", "a${q}b"])(
    "%s is a name",
    (text) => {
      expect(goesOnInPlace(text)).toBe(false);
    },
  );
});

describe("places that a function fills in", () => {
  const EACH = [
    "{qwx}",
    "{}",
    "{{qwx uvz}}",
    "#{qwx.uvz}",
    "%s",
    "%12$s",
    "%d",
    "%(qwx.uvz)s",
    "%{qwx.uvz}",
  ];
  const OTHERS = ["%<qwx>", "<%= qwx + 1 %>", "<%qwx%>", "&lt;qwx uvz&gt;"];
  it.each([...EACH, ...OTHERS])("%s", (place) => {
    expect([holdsPlace, holdsFormat].map((holds) => holds(`a ${place}`))).toEqual([true, true]);
    expect(isPlace(place)).toBe(true);
    expect(isPlace(`${place}|`)).toBe(false);
  });

  it.each([
    "%sx",
    "%s1",
    "50%",
    "%x$q",
    "%(q w)s",
    "%[qwx]",
    "{q|w}",
    "<%qwx>",
    "&lt;&gt;",
    "#qwx",
  ])("not %s", (text) => {
    expect(holdsFormat(`a ${text}`)).toBe(false);
  });

  it.each([
    [":qwx", true],
    [":qwx_uvz", true],
    [":qwx_uvz_abc", true],
    [":qwx1", false],
    ["::qwx", false],
    ["x:qwx", false],
    ["?", true],
    ["??", false],
  ])("%s in a query: %s", (text, expected) => {
    expect(isPlaceholder(text)).toBe(expected);
  });
});

describe("texts that tell somebody what to do", () => {
  it.each([
    ["PASTE_FROM_QWX", true],
    ["PASTE--FROM__QWX", true],
    ["-PASTE_FROM_QWX", false],
    ["PASTE_FROM_QWX9", false],
    ["PASTE_QWX_UVZ", false],
    ["PASTE_FROM", false],
    ["qwx from console", false],
    ["votre--mot--de--passe", true],
    ["DB_PASSWORD", true],
    ["a_DB_PASSWORD", false],
    ["DB_PASSWORD_a", false],
    ["QWX_DB_PASSWORD", false],
  ])("%s: %s", (text, expected) => {
    expect(isPlaceholder(text)).toBe(expected);
  });

  it.each([
    ["pw", true],
    ["db_pw", true],
    ["db-pw", true],
    ["qpwd", true],
    ["pwdx", false],
    ["qpw", false],
    ["pwq", false],
    ["db_pwq", false],
    ["a_passcode", true],
    [`${"q ".repeat(100)}secret`, false],
  ])("%s names a password: %s", (name, expected) => {
    expect(namesPassword(name)).toBe(expected);
  });
});

describe("names that may belong to a secret", () => {
  it.each([
    ...[
      "keypassx",
      "key_passx",
      "key-passx",
      "privatekeyx",
      "private_keyx",
      "private-keyx",
      "x_pin",
      "x.auth",
    ],
    ...["x-pfx", "pin", "sslPin", "x_key", "my.keys", "pkcs12", "tokens"],
  ])("%s", (name) => {
    expect(mayHoldSecret(name)).toBe(true);
  });
  it.each([
    "keyxpassx",
    "privatexkeyx",
    "qpin",
    "pins",
    "x pfx",
    "Qkey",
    "KEYSX",
    "AKEY",
    "SSLPin",
  ])("not %s", (name) => {
    expect(mayHoldSecret(name)).toBe(false);
  });
});

describe("what a message shows", () => {
  const LONG = "q".repeat(40);
  it.each([
    ...[
      "tls1",
      "TLSv1",
      "ssl3",
      "v8",
      "12345",
      "-3306",
      "-1.5",
      "12345.12345",
      "qwx.example.com",
      "qwx.uvz.org",
    ],
    ...[
      "qwx-1.local",
      "*.qwx.tidbcloud.com",
      "*qwxtidb-cloud.xyz",
      "qwx.tidbcloud.com:".slice(0, -1),
    ],
    ...["qwx.pem", "./qwx.pem", "../qwx.key", "~/qwx.crt", "c:\\qwx\\uvz.jks", "/qwx/uvz 1.der"],
    ...["/etc/qwx/uvz.d", "/usr/qwx", "/var/q-w", "/opt/qwx"],
  ])("%s", (text) => {
    expect(quoteText(text)).toBe(text);
  });

  it.each([
    ...[
      "123456",
      "-qwx",
      "1.123456",
      "qwx uvz.example.com",
      "qwx.example.comx",
      "qwx.example.com/uvz",
      `${LONG}q.com`,
    ],
    ...[
      "q.".repeat(9) + "com",
      "qwx/*.tidbcloud.com",
      "*.qwx.tidbcloud.com/uvz",
      "*.qwx.tidbcloud.abcdefghijk",
    ],
    ...[
      "qwx.pem!",
      "!qwx.pem",
      "qwx.pemx",
      ".../qwx!",
      "qwx/etc/uvz",
      "/etc/qwx!",
      "/etc/",
      "/etc/qwx uvz",
      "/bin/qwx",
    ],
    ...["x3pTAoNNegb47Uc8.qwx", "q_w.com"],
  ])("nothing of %s", (text) => {
    expect(quoteText(text)).toBe("...");
  });

  it("blanks as one, and a user with its cluster", () => {
    expect(quoteText("root   root")).toBe("root root");
    expect(quoteText("3pTAoNNegb47Uc8.a\nqwx")).toBe("3pTAoNNegb47Uc8.…");
    expect(quoteText("3pTAoNNegb47Uc8.root")).toBe("3pTAoNNegb47Uc8.root");
  });

  it("known words, whatever is between them", () => {
    expect(isAllKnown('mode === "required" && !tls1')).toBe(true);
    expect(isAllKnown(`mode === "${WORD}"`)).toBe(false);
  });
});
