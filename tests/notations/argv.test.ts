import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLE } from "../../src/model/hole.js";
import type { Plain } from "../../src/document/plain.js";
import type { Mapping } from "../../src/document/value.js";
import { readArgv, type Argv, type Grammar } from "../../src/notations/argv.js";
import { linesIn } from "../../src/notations/line.js";
import { quoteWord } from "../../src/notations/shell-quotes.js";
import { show, valueIn } from "../languages/javascript/harness.js";
import { growth } from "../steps.js";
import { after, scalarOf } from "./notation.js";

const VALUED = ["host", "user", "port", "ssl-mode", "ssl-ca"];
const GRAMMAR: Grammar = {
  letters: { h: "host", u: "user", P: "port", p: "password", e: "execute" },
  takesNext: (name) => VALUED.includes(name),
  glued: ["password"],
  modifiers: true,
  opens: ["defaults-file"],
};

/** The commands of a string, in a file that is nothing else. */
const commandsOf = (source: string): readonly Argv[] => {
  const { text, at } = scalarOf(source);
  return text ? linesIn(text, at).map((line) => readArgv(line, GRAMMAR)) : [];
};
const optionsOf = (source: string): Mapping => {
  const [command] = commandsOf(source);
  if (!command) throw new Error(`${source} is no command`);
  return command.options;
};
/** The same in the one `use("...")` of a program. */
const optionsIn = (code: string): Mapping => {
  const value = valueIn(code);
  const [line] = value.kind === "scalar" && value.text ? linesIn(value.text, value.at) : [];
  if (!line) throw new Error(`${show(value)} is no command`);
  return readArgv(line, GRAMMAR).options;
};
const wordsOf = (source: string): readonly (readonly string[])[] => {
  const { text, at } = scalarOf(source);
  return text
    ? linesIn(text, at).map(({ words }) => words.map((word) => show(word).replace(/^"|"$/g, "")))
    : [];
};

describe("words of a shell", () => {
  it.each<[string, string[][]]>([
    ["a b  c", [["a", "b", "c"]]],
    ["a 'b c' \"d e\"", [["a", "b c", "d e"]]],
    ["a'b'\"c\"d", [["abcd"]]],
    ["a '' b", [["a", "", "b"]]],
    ["a\\ b \\'c", [["a b", "'c"]]],
    ["a 'it'\\''s'", [["a", "it's"]]],
    ["a 'b", [["a", "b"]]],
    ['a "b', [["a", "b"]]],
    ["a \\\n b", [["a", "b"]]],
    ["a\nb", [["a"], ["b"]]],
    ["a; b | c && d || e & f", [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]],
    ["(a; b)", [["a"], ["b"]]],
    ["a < b c", [["a", "c"]]],
    ["a > b 2>&1 c", [["a", "c"]]],
    ["a 2>/dev/null c", [["a", "c"]]],
    ["a &> b c", [["a", "c"]]],
    ["a <<< 'b c' d", [["a", "d"]]],
    ["a -h <host> <b c", [["a", "-h", "<host>", "c"]]],
    ["a <<EOF\nb\nEOF", [["a"]]],
    ["a # b c\nd", [["a"], ["d"]]],
    ["a b#c", [["a", "b#c"]]],
    [
      "a $B ${C} $(d e) `f g`",
      [
        ["a", "?", "?", "?", "?"],
        ["d", "e"],
        ["f", "g"],
      ],
    ],
    ['a "$(b $(c))"', [["a", "?"], ["b", "?"], ["c"]]],
    ["a x$B '$C'", [["a", "x…", "$C"]]],
    ["a $", [["a", "$"]]],
    ["a ${b", [["a", "?"]]],
    ["a $(b", [["a", "?"], ["b"]]],
    ["", []],
    [" ; ", []],
  ])("%s", (source, words) => {
    expect(wordsOf(source)).toEqual(words);
  });

  it("reads what it quotes", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (words) => {
        const { text, at } = scalarOf(words.map(quoteWord).join(" "));
        const [line] = text ? linesIn(text, at) : [];
        expect(line?.words.map((word) => (word.kind === "scalar" ? word.value : null))).toEqual(
          words.map((word) => (word === HOLE ? null : word)),
        );
      }),
    );
  });

  it.each(["${", "$(", "'", '"', "\\", "`", "<", "1", "a ", "$", "#", "-h "])(
    "are as much work as the text is long: %s",
    async (part) => {
      expect(await growth((size) => commandsOf(`mysql ${part.repeat(size)}`), 100)).toBeLessThan(
        2.5,
      );
    },
  );
});

describe("what a command says", () => {
  it.each([
    ["mysql -h x -u y", '{ host: "x", user: "y" }'],
    ["mysql -hx -uy -P4000 -psecret", '{ host: "x", user: "y", port: "4000", password: "secret" }'],
    ["mysql --host=x --user y", '{ host: "x", user: "y" }'],
    ["mysql -p db", "{ password: - }"],
    ["mysql --password db", "{ password: - }"],
    ["mysql --password=a=b", '{ password: "a=b" }'],
    ["mysql -Bse 'select 1' -h x", '{ execute: "select 1", host: "x" }'],
    ["mysql -Nhx", '{ host: "x" }'],
    ["mysql --ssl_mode=X", '{ ssl-mode: "X" }'],
    ["mysql --loose-ssl-mode=X", '{ ssl-mode: "X" }'],
    ["mysql --SSL-MODE=X", '{ SSL-MODE: "X" }'],
    ["mysql --ssl --skip-a --disable_b --enable-c", "{ ssl: true, a: false, b: false, c: true }"],
    ["mysql --ssl=0", '{ ssl: "0" }'],
    ["mysql -h x -- -h y", '{ host: "x" }'],
    ["mysql --ssl-mode=A --ssl-mode=B", '{ ssl-mode: "B" }'],
    ["mysql -h'x y' -u\"z\"", '{ host: "x y", user: "z" }'],
    ["mysql -h $HOST -u${USER}", "{ host: ?, user: ? }"],
    ["mysql -h x | mysql -h y", '{ host: "x" }'],
    ["mysql db -h x", '{ host: "x" }'],
  ])("%s", (source, shown) => {
    expect(show(optionsOf(source))).toBe(shown);
  });

  it.each([
    ["mysql -h x $ARGS", "?"],
    ["mysql -h x ${MYSQL_FLAGS}", "?"],
    ["mysql -h x $(options)", "?"],
    ["mysql -h x --$NAME", "?"],
    ["mysql --defaults-file=my.cnf", "?"],
    ["mysql -h x $DATABASE", "-"],
    ['mysql -h x "$DATABASE"', "-"],
    ["mysql -h $HOST", "-"],
  ])("and what may be in a hole: %s", (source, shown) => {
    expect(show(optionsOf(source).get("ssl-mode"))).toBe(shown);
  });

  it.each([
    ["`mysql -h ${host} -u ${user}`", "{ host: ?, user: ? }"],
    ["`mysql -h gateway.${region}.com`", '{ host: "gateway.….com" }'],
    ["'mysql -h ' + host + ' -P 4000'", '{ host: ?, port: "4000" }'],
    ["['mysql', '-h', host, '-P', 4000].join(' ')", '{ host: ?, port: "4000" }'],
    ["'mysql -u\\'a b\\' -h \"x\"'", '{ user: "a b", host: "x" }'],
    ["`mysql \\\\\n  -h x \\\\\n  -u y`", '{ host: "x", user: "y" }'],
  ])("in JavaScript: %s", (literal, shown) => {
    expect(show(optionsIn(`use(${literal});`))).toBe(shown);
  });
});

describe("what is written into a command", () => {
  it.each<[string, string, Plain, string | null]>([
    ["mysql -h x", "ssl-mode", "A", "mysql -h x --ssl-mode=A"],
    ["mysql -h x db", "ssl-mode", "A", "mysql -h x --ssl-mode=A db"],
    ["mysql -h x -p db", "ssl-mode", "A", "mysql -h x --ssl-mode=A -p db"],
    ["mysql", "ssl-mode", "A", "mysql --ssl-mode=A"],
    ["mysql -h x < dump.sql", "ssl-mode", "A", "mysql -h x --ssl-mode=A < dump.sql"],
    ["mysql -h x | less", "ssl-mode", "A", "mysql -h x --ssl-mode=A | less"],
    ["mysql --ssl-mode=B -h x", "ssl-mode", "A", "mysql --ssl-mode=A -h x"],
    ["mysql --ssl-mode B -h x", "ssl-mode", "A", "mysql --ssl-mode A -h x"],
    ["mysql --ssl-mode='B' -h x", "ssl-mode", "A", "mysql --ssl-mode='A' -h x"],
    ["mysql --ssl-mode='B'C -h x", "ssl-mode", "A", "mysql --ssl-mode='A' -h x"],
    ['mysql "--ssl-mode=B"', "ssl-mode", "A", 'mysql "--ssl-mode=A"'],
    ["mysql --ssl-mode=", "ssl-mode", "A", "mysql --ssl-mode=A"],
    ["mysql -P3306", "port", 4000, "mysql -P4000"],
    ["mysql -P 3306", "port", 4000, "mysql -P 4000"],
    ["mysql -h x", "ssl-ca", "/a b/c'd", "mysql -h x '--ssl-ca=/a b/c'\\''d'"],
    ['mysql --ssl-ca "x"', "ssl-ca", 'a"$b', 'mysql --ssl-ca "a\\"\\$b"'],
    ["mysql -h x", "ssl", true, "mysql -h x --ssl"],
    ["mysql --skip-ssl", "ssl", true, "mysql --ssl"],
    ["mysql --ssl-mode=$MODE", "ssl-mode", "A", null],
  ])("%s: %s = %j", (source, key, value, output) => {
    expect(after(source, optionsOf(source).put(key, value))).toBe(output);
  });

  it.each([
    ["mysql --ssl-cert=a -h x", "mysql -h x"],
    ["mysql -h x --ssl-cert a", "mysql -h x"],
    ["mysql -h x --ssl-cert a --ssl-cert=b -u y", "mysql -h x -u y"],
  ])("ssl-cert is taken out of %s", (source, output) => {
    const { text, at } = scalarOf(source);
    const [line] = text ? linesIn(text, at) : [];
    const grammar = { ...GRAMMAR, takesNext: () => true };
    expect(line && after(source, readArgv(line, grammar).options.remove(["ssl-cert"]))).toBe(
      output,
    );
  });

  it.each([
    ["mysql --skip-ssl -h x", "ssl", "mysql --ssl-mode=A -h x"],
    ["mysql --ssl=0 -h x", "ssl", "mysql --ssl-mode=A -h x"],
    ["mysql --host x y", "host", "mysql --ssl-mode=A y"],
  ])("an option of %s is renamed", (source, from, output) => {
    expect(after(source, optionsOf(source).rename(from, "ssl-mode", "A"))).toBe(output);
  });
});

/** Characters that mean something to a shell or to JavaScript. */
const character = fc.constantFrom(
  "a",
  "b",
  "1",
  " ",
  "=",
  "-",
  "_",
  "/",
  ".",
  ";",
  "|",
  "&",
  "<",
  "#",
  '"',
  "'",
  "`",
  "\\",
  "$",
  "{",
  "}",
  "(",
  "é",
  "\n",
);
const value = fc.string({ unit: character, minLength: 1, maxLength: 6 });
const key = fc.constantFrom("ssl-mode", "ssl-ca", "host", "user", "port");
const QUOTINGS: readonly ((word: string) => string)[] = [
  quoteWord,
  (word) => `'${word.replaceAll("'", "'\\''")}'`,
  (word) => `"${word.replace(/["\\$`]/g, "\\$&")}"`,
  (word) => word.replace(/[^\w\n-]/g, "\\$&").replaceAll("\n", "'\n'"),
];
const word = fc.tuple(value, fc.constantFrom(...QUOTINGS)).map(([text, quote]) => quote(text));
const SHORT: Readonly<Record<string, string>> = { host: "-h", user: "-u", port: "-P" };
const option = fc
  .tuple(key, word, fc.boolean(), fc.constantFrom("=", " "))
  .map(([name, text, isShort, joint]) => {
    const short = isShort ? SHORT[name] : undefined;
    return short === undefined
      ? `--${name}${joint}${text}`
      : `${short}${joint === "=" ? "" : " "}${text}`;
  });
const piece = fc.oneof(
  { weight: 4, arbitrary: option },
  { weight: 1, arbitrary: fc.constantFrom("-p", "-BN", "db", "--batch") },
);
const command = fc
  .tuple(
    fc.array(piece, { maxLength: 5 }),
    fc.constantFrom("", " < dump.sql", " | less", "; mysql -h other --ssl-mode=B"),
  )
  .map(([pieces, tail]) => `${["mysql", ...pieces].join(" ")}${tail}`);

const dataOf = (mapping: Mapping, but = ""): Record<string, unknown> =>
  Object.fromEntries(
    mapping
      .keys()
      .filter((name) => name !== but)
      .map((name) => [name, show(mapping.get(name))]),
  );

describe("laws of a command", () => {
  it("put-get, and no byte outside of the entry is another", () => {
    fc.assert(
      fc.property(command, key, value, (source, name, data) => {
        const before = optionsOf(source);
        const written = before.put(name, data);
        const output = after(source, written) ?? "";
        expect(show(optionsOf(output).get(name))).toBe(JSON.stringify(data));
        expect(dataOf(optionsOf(output), name)).toEqual(dataOf(before, name));
        expect(
          commandsOf(output)
            .slice(1)
            .map(({ options }) => dataOf(options)),
        ).toEqual(
          commandsOf(source)
            .slice(1)
            .map(({ options }) => dataOf(options)),
        );
        const found = before.get(name);
        const [start, end] = found.kind === "missing" ? (written?.edit[0]?.at ?? [0, 0]) : found.at;
        expect(output.startsWith(source.slice(0, start))).toBe(true);
        expect(output.endsWith(source.slice(end))).toBe(true);
      }),
    );
  });

  it("remove-get, and the others say what they said", () => {
    fc.assert(
      fc.property(command, key, (source, name) => {
        const before = optionsOf(source);
        fc.pre(before.keys().includes(name));
        const output = after(source, before.remove([name])) ?? "";
        expect(optionsOf(output).keys()).not.toContain(name);
        expect(dataOf(optionsOf(output))).toEqual(dataOf(before, name));
      }),
    );
  });

  it("put-get in any literal of JavaScript", () => {
    const literals: readonly ((raw: string) => string)[] = [
      JSON.stringify,
      (raw) => `'${raw.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`,
      (raw) => `\`${raw.replace(/[\\`]|\$\{/g, "\\$&")}\``,
      (raw) =>
        `'${Array.from(raw, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`).join("")}'`,
    ];
    fc.assert(
      fc.property(
        command,
        key,
        value,
        fc.constantFrom(...literals),
        (source, name, data, literal) => {
          const code = `use(${literal(source)});`;
          expect(dataOf(optionsIn(code))).toEqual(dataOf(optionsOf(source)));
          const output = after(code, optionsIn(code).put(name, data)) ?? "";
          expect(show(optionsIn(output).get(name))).toBe(JSON.stringify(data));
          expect(dataOf(optionsIn(output), name)).toEqual(dataOf(optionsIn(code), name));
        },
      ),
      { numRuns: 100 },
    );
  });
});
