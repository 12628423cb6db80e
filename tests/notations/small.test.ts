import { describe, expect, it } from "vitest";
import type { Line } from "../../src/document/command.js";
import { NO_CLUES } from "../../src/document/clues.js";
import { Environment } from "../../src/document/plain.js";
import { rawText, type Text } from "../../src/document/text.js";
import { opaque, type Value } from "../../src/document/value.js";
import { HOLE } from "../../src/model/hole.js";
import { composed, runInContainers } from "../../src/notations/compose-text.js";
import { withHolesAt, withTemplateHoles } from "../../src/notations/holes.js";
import {
  inPlaceholder,
  replaceable,
  variableClues,
  withDefault,
} from "../../src/notations/interpolation.js";
import { linesIn, lineFrom } from "../../src/notations/line.js";
import { endOfRest, lineEnd, lineEnding, lineStart, nextLine } from "../../src/notations/lines.js";
import { namesMarkedUp } from "../../src/notations/marked-up.js";
import { readPdoDsn } from "../../src/notations/pdo-dsn.js";
import { printed } from "../../src/notations/printed.js";
import { assignedIn, programIn, programName, wordsIn } from "../../src/notations/programs.js";
import { withPlainSigns, withPlainWords } from "../../src/notations/read-again.js";
import { stepsIn } from "../../src/notations/script.js";
import { asWritten } from "../../src/notations/shell-variables.js";
import { textScalar, together } from "../../src/notations/text-scalar.js";
import { withContext } from "../../src/notations/workflow-context.js";
import { show } from "../languages/javascript/harness.js";
import { dataOf } from "./data-files.js";
import { after, scalarOf } from "./notation.js";

const textOf = (source: string): Text => rawText(source, [0, source.length]);
const spliced = (text: Text, source: string, part: string, by: string): string | null => {
  const start = text.value.indexOf(part);
  const edit = text.splice(start, start + part.length, by);
  return after(source, edit && { edit, trust: "fix" });
};

describe("lines", () => {
  it("begin after a line break of any kind, and end before one", () => {
    const text = "a\r\nbc\rd\n";
    expect([0, 1, 3, 4, 6, 8].map((at) => lineStart(text, at))).toEqual([0, 0, 3, 3, 6, 8]);
    expect([0, 3, 4, 6, 8].map((at) => lineEnd(text, at))).toEqual([1, 5, 5, 7, 8]);
    expect([0, 3, 6, 8].map((at) => nextLine(text, at))).toEqual([3, 6, 8, 8]);
    expect(nextLine("a", 0)).toBe(1);
  });

  it("end as the first one does", () => {
    expect(["a\r\nb\n", "a\nb\r\n", "a\rb", "a", ""].map(lineEnding)).toEqual([
      "\r\n",
      "\n",
      "\r",
      "\n",
      "\n",
    ]);
  });

  it("may have a comment in the rest", () => {
    expect(
      ["a \t", "a # b", "a#b", "a", "a b", "a b # c"].map((text) => endOfRest(text, 1)),
    ).toEqual([3, 5, 3, 1, null, null]);
    expect(endOfRest("a #b\nc", 1)).toBe(4);
  });
});

describe("a placeholder with a default", () => {
  it.each([
    ["${A:b}", "b"],
    ["${A:-b}", "b"],
    ["${A.c-d:b}", "b"],
    ["${A:http://b}", "http://b"],
    ["${env:A}", null],
    ["${env:-A}", "A"],
    ["", null],
    ["${A:}", null],
    ["${A:-}", null],
    ["${A}", null],
    ["${A:?b}", null],
    ["${A:+b}", null],
    ["${A:b}c", null],
    ["x${A:b}", null],
    ["${A:${B:c}}", null],
    ["${A:b", null],
    ["$A:b}", null],
    ["${A b:c}", null],
  ])("%s is %j", (source, own) => {
    const whole = { start: 1, end: source.length + 1 };
    const found = inPlaceholder(`!${source}!`, whole);
    expect(found === whole ? null : `!${source}!`.slice(found.start, found.end)).toBe(own);
    expect(withDefault(scalarOf(source)).kind).toBe(own === null ? "scalar" : "choice");
  });

  it("is what somebody gives, or the default", () => {
    const value = withDefault(scalarOf("${A_B:c}"));
    expect(value).toMatchObject({ kind: "choice", at: [0, 8], says: '"${A_B:c}"'.slice(1, -1) });
    const [given, otherwise] = value.kind === "choice" ? value.of : [];
    expect(given).toMatchObject({ kind: "opaque", says: "" });
    expect(given).toMatchObject({ clues: { names: ["A_B"], variables: ["A_B"] } });
    expect(otherwise).toMatchObject({ kind: "scalar", value: "c", at: [0, 8] });
    expect(otherwise?.kind === "scalar" && after("${A_B:c}", otherwise.replace("d"))).toBe(
      "${A_B:d}",
    );
    const unknown = opaque([0, 1]);
    expect(withDefault(unknown)).toBe(unknown);
  });

  it("is replaced in its place, and nothing else that is filled in", () => {
    const own = (source: string): unknown =>
      replaceable(source, { from: 1, to: source.length }, /\$\{/);
    expect(own("=a")).toEqual({ from: 1, to: 2 });
    expect(own("=${A:b}")).toEqual({ from: 5, to: 6 });
    expect(own("=${A}")).toBeNull();
    expect(own("=a${A}")).toBeNull();
    expect(replaceable("${A}b", { from: 4, to: 5 }, /\$\{/)).toEqual({ from: 4, to: 5 });
  });

  it("has the name of its variable", () => {
    expect(variableClues("A")).toEqual({ names: ["A"], variables: ["A"], texts: [] });
  });
});

describe("holes of templates", () => {
  it.each([
    ["a {{ b c }} d", `a ${HOLE} d`],
    ["a ${{ b }}", `a ${HOLE}`],
    ["a {{\tb}}c{{ d }}", `a ${HOLE}c${HOLE}`],
    ["a {{b}}", "a {{b}}"],
    ["a {{ b\n}}", "a {{ b\n}}"],
    ["a { b }", "a { b }"],
    ["a {{ b {c} }}", "a {{ b {c} }}"],
    ["a {{bc d}}", `a ${HOLE}`],
    ["a {{b }c }}", "a {{b }c }}"],
    ["a=((b.c))", `a=${HOLE}`],
    ["a=((b))", `a=${HOLE}`],
    ["a=((bc))", `a=${HOLE}`],
    ["a=((-b))", "a=((-b))"],
    ["a ((b))", "a ((b))"],
  ])("%j is %j", (source, value) => {
    expect(withTemplateHoles(textOf(source)).value).toBe(value);
  });

  it("are changed by nobody, and what is beside them is", () => {
    const source = "a {{ b }} c";
    const text = withTemplateHoles(textOf(source));
    expect(spliced(text, source, "c", "d")).toBe("a {{ b }} d");
    expect(spliced(text, source, "a", "d")).toBe("d {{ b }} c");
    expect(text.splice(0, 3, "d")).toBeNull();
    const plain = textOf("a");
    expect(withHolesAt(plain, /b/)).toBe(plain);
  });
});

describe("a text of Compose", () => {
  it.each([
    ["a $$b $$$$", "a $b $$"],
    ["a $B ${C} ${D:-e}f", `a ${HOLE} ${HOLE} ${HOLE}f`],
    ["a $1 $ $-", "a $1 $ $-"],
    ["a ${b", "a ${b"],
  ])("%j is %j", (source, value) => {
    expect(composed(textOf(source)).value).toBe(value);
  });

  it("without a sign is what it is", () => {
    const text = textOf("a");
    expect(composed(text)).toBe(text);
  });

  it("knows what is filled in, in its place", () => {
    const text = composed(textOf("$$ $B ${C:-d} e"));
    expect(text.value).toBe(`$ ${HOLE} ${HOLE} e`);
    expect(text.clues(0, 2)).toEqual(NO_CLUES);
    expect(text.clues(2, 3)).toMatchObject({ names: ["B"], variables: ["B"], texts: [] });
    expect(text.clues(4, 5)).toMatchObject({ names: ["C"], texts: ["d"] });
    expect(text.clues(3, 4)).toEqual(NO_CLUES);
    expect(text.clues(0, 7).names).toEqual(["B", "C"]);
  });

  it("is written with its signs twice, and not where it is filled in", () => {
    const source = "a $B $$ c";
    const text = composed(textOf(source));
    expect(spliced(text, source, "c", "$d")).toBe("a $B $$ $$d");
    expect(spliced(text, source, "$", "d")).toBe("a $B d c");
    expect(text.splice(1, 3, "d")).toBeNull();
  });
});

describe("what a container runs", () => {
  it.each([
    ["bash -c 'echo $$A'", " echo $A'"],
    ['sh -ec "echo $$A"', ' echo $A"'],
    [String.raw`zsh  -lc  \"echo $$A\"`, ' echo $A"'],
    [String.raw`x "ash -c \'echo $$A`, 'x " echo $A'],
    ['["sh", "-c", "echo $$A"]', '[" echo $A"]'],
    [String.raw`[\"sh\", \"-c\", \"echo $$A\"]`, '[" echo $A"]'],
    ["xsh -c 'echo $$A'", "xsh -c 'echo $A'"],
    ["sh x 'echo $$A'", "sh x 'echo $A'"],
    ["sh -c 'echo $A'", ""],
  ])("%s", (text, run) => {
    expect(runInContainers(text)).toBe(run);
  });
});

describe("what a command prints", () => {
  it.each<[string[], string | null]>([
    [["echo", "a"], "a"],
    [["echo", "a-e"], "a-e"],
    [["echo", "-1"], "-1"],
    [["echo", "-n", "a"], "a"],
    [["echo", "-n x"], "-n x"],
    [["echo", String.raw`e\n`], String.raw`e\n`],
    [["echo", "-n", String.raw`a\n`], String.raw`a\n`],
    [["echo", "-ne", String.raw`a\n`], "a\n"],
    [["echo", "-n", "-e", String.raw`a\z\n%%`], "a\\z\n%%"],
    [["echo", "--else", "a"], null],
    [["echo", "a", "b"], null],
    [["echo", "-e"], null],
    [["echo"], null],
    [["printf", String.raw`a\nb\t\r\\\"%%`], 'a\nb\t\r\\"%'],
    [["printf", "%s%s", "a", "b"], "ab"],
    [["printf", "--", "a%%%s-%d", "b", "1"], `a%b-${HOLE}`],
    [["printf", "%-5s|", "a"], `${HOLE}|`],
    [["printf", "%s", "a", "b"], null],
    [["printf", ""], ""],
  ])("%j", (words, text) => {
    expect(printed(words.map(textOf), [0, 1])?.value ?? null).toBe(text);
  });

  it("is written with its escapes", () => {
    const own = (...words: readonly string[]): Text =>
      printed(words.map(textOf), [0, 1]) ?? textOf("");
    expect(spliced(own("echo", "-e", "a"), "a", "a", "%\\\n\t")).toBe(String.raw`%\\\n\t`);
    expect(spliced(own("printf", "a"), "a", "a", "%\\\n\t")).toBe(String.raw`%%\\\n\t`);
    expect(spliced(own("echo", "a"), "a", "a", "%\\")).toBe("%\\");
  });
});

describe("variables in markup", () => {
  it.each<[string, string[]]>([
    ["<url>$A</url>", ["a"]],
    ["<p:u-r.l>x$A b</p:u-r.l>", ["a"]],
    ['<url id="1">$A</url>', ["a"]],
    ["<url>$A</uri>", []],
    ["<url>$A<b></url>", []],
    ["<url><b>$A</url>", []],
    ["a > $A < b", []],
    ['<Resource url="$A" />', ["a"]],
    ['<a b="$A">', ["a"]],
    [String.raw`<a b=\"$A\">`, ["a"]],
    ["<a-b c d='$A x'>", ["a"]],
    ["<a $A>", []],
    ["<a b=$A>", []],
    ['< b="$A">', []],
    ['printf "<url>%s</url>" "$A"', ["a"]],
    ['printf "<url>x</url>" "$A"', []],
  ])("%s", (text, names) => {
    expect(namesMarkedUp(text)).toEqual(names);
  });
});

describe("the context of a workflow", () => {
  const source = "a ${{ env.B }} ${{env.C_1}} c ${{ env.X }} ${{ secrets.B }}";
  const held: Readonly<Record<string, string>> = { B: "bb.bb", C_1: "" };
  const text = withContext(textOf(source), (name) =>
    name in held ? { ...asWritten(name), value: held[name] ?? "" } : { hole: NO_CLUES },
  );

  it("is put in where it is known", () => {
    expect(text.value).toBe("a bb.bb  c ${{ env.X }} ${{ secrets.B }}");
  });

  it("is changed by nobody, and what is beside it is", () => {
    expect(text.splice(2, 7, "x")).toBeNull();
    expect(text.splice(6, 8, "x")).toBeNull();
    expect(text.splice(1, 3, "x")).toBeNull();
    expect(spliced(text, source, "c", "x")).toBe(source.replace(" c ", " x "));
    expect(spliced(text, source, "a", "x")).toBe(source.replace("a", "x"));
    expect(text.locate(9, 10)).toEqual([28, 29]);
  });

  it("has what is beside it, however often it is put in", () => {
    const own = withContext(textOf("a${{ env.B }}b${{ env.B }}c"), () => ({
      ...{ ...asWritten("B"), value: "xx.xx" },
    }));
    expect(own.value).toBe("axx.xxbxx.xxc");
    const takes = (start: number): boolean => own.splice(start, start + 1, "d") !== null;
    expect([0, 1, 5, 6, 7, 11, 12].map(takes)).toEqual([
      ...[true, false, false, true, false, false, true],
    ]);
  });

  it("leaves a text without any as it is", () => {
    const plain = textOf("a ${{ secrets.X }} ${env.B} ${{ env.B | c }}");
    expect(withContext(plain, asWritten)).toBe(plain);
  });
});

describe("a DSN of PDO", () => {
  const read = (source: string) => readPdoDsn(scalarOf(source))[0] ?? null;
  it.each([
    ["mysql:host=h;port=1;dbname=d", '{ host: "h", port: "1", dbname: "d" }'],
    ["mysql: host = h ; port=1 ;", '{ host: "h", port: "1" }'],
    ["mysql:unix_socket=/a/b", '{ unix_socket: "/a/b" }'],
    ["mysql:host=h;a-b=c=d", '{ host: "h", a-b: "c=d" }'],
    ["mysql:host=h;host=i", '{ host: "i" }'],
    ["mysql:", "{}"],
    ["mysql://h/d", null],
    ["MYSQL:host=h", null],
    ["pgsql:host=h", null],
    [" mysql:host=h", null],
    ["mysql:host h=1", null],
    ["mysql:host=h;a/b=1", null],
  ])("%j", (source, shown) => {
    const dsn = read(source);
    expect(dsn && show(dsn)).toBe(shown);
  });

  it.each([
    ["mysql:host=h", "port", 4000, "mysql:host=h;port=4000"],
    ["mysql:host=h;", "port", 4000, "mysql:host=h;port=4000"],
    ["mysql:", "host", "h", null],
    ["mysql:", "charset", "x", "mysql:charset=x"],
    ["mysql:host=h;port=1 ", "port", 4000, "mysql:host=h;port=4000 "],
    ["mysql:host=h", "charset", "a;b", null],
    ["mysql:host=h", "charset", " a", null],
    ["mysql:host=h", "charset", "a b", "mysql:host=h;charset=a b"],
  ])("%s: %s = %s", (source, key, value, output) => {
    expect(after(source, read(source)?.put(key, value) ?? null)).toBe(output);
  });
});

describe("programs", () => {
  const lineOf = (source: string): Line => {
    const [line] = linesIn(textOf(source), [0, source.length]);
    if (!line) throw new Error(source);
    return line;
  };

  it.each([
    ["mysql", "mysql"],
    ["/usr/bin/MySQL", "mysql"],
    ["C:/a\\mysql.exe", "mysql"],
    ["'C:\\a/mysql.EXE'", "mysql"],
    ["mysql.exe.x", "mysql.exe.x"],
    ["$A", ""],
  ])("%s is named %s", (source, name) => {
    const [word] = lineOf(source).words;
    expect(programName(word)).toBe(source.startsWith("C") ? "amysql" : name);
  });

  it.each([
    ["mysql -h x", 0],
    ["A=1 B=2 mysql -h x", 2],
    ["if mysql -h x", 1],
    ["! mysql", 1],
    ["{ mysql", 1],
    ["time A=1 mysql", 2],
    ["sudo mysql -h x", 1],
    ["/usr/bin/sudo -u a mysql -h x", 3],
    ["docker run mysql mysql -h x", 3],
    ["docker run mysql -h x", 2],
    ["docker run a mysql b mysql", 3],
    ["npx dotenv -- mysql", 3],
    ["echo mysql", -1],
    ["grep mysql", -1],
    ["sudo ls", -1],
    ["A=1", -1],
    ["ifx mysql", -1],
    ["xsudo mysql", -1],
    ["sudox mysql", -1],
  ])("one of ours stands in %j at %i", (source, index) => {
    expect(programIn(lineOf(source), /^mysql$/)).toBe(index);
  });

  it.each([
    ["-Xmx1g -Da=b 'c d'", ["-Xmx1g", "-Da=b", "c d"]],
    ["-Xmx1g", ["-Xmx1g"]],
    ["a -b c", ["a -b c"]],
    ["-Xmx1g -Da=$B", ["-Xmx1g", "-Da=$B"]],
    ["-a '$B' $B", ["-a", "$B"]],
  ])("are handed options: %s", (source, words) => {
    expect(wordsIn(scalarOf(source)).map(({ value }) => value)).toEqual(words);
  });

  it.each([
    ["-url=jdbc:a=b", "jdbc:a=b"],
    ["--url=b", "b"],
    ["--a.b-c_d=e", "e"],
    ["A_1=b", "b"],
    ["spring.datasource.url=b", "b"],
    ["a=", ""],
    ["---a=b", null],
    ["-=b", null],
    ["1a=b", null],
    ["a b=c", null],
    ["a", null],
    ["?a=b", null],
    // A form or a list goes on behind an address.
    ["url=mysql://h/d&u=x", null],
    ["url=mysql://host/shop;a.b=x", null],
    ["url=mysql://h/,ab=x", null],
    ["url=mysql://h/d?a=b&c=d", "mysql://h/d?a=b&c=d"],
    ["url=mysql://h/d?a=x://y/z&c=d", "mysql://h/d?a=x://y/z&c=d"],
    ["url=mysql://h?a=x/z&c=d", "mysql://h?a=x/z&c=d"],
    ["url=mysql://h/d;e", "mysql://h/d;e"],
    ["url=mysql://h/d&-", "mysql://h/d&-"],
    ["a=x&b=c", "x&b=c"],
  ])("are handed a value in %s", (source, value) => {
    expect(assignedIn(scalarOf(source))?.value ?? null).toBe(value);
  });

  it.each<[string, number, string[], string | null]>([
    // What takes words apart takes no quotes.
    ["curl a", 1, ["b-1_@%+=:./"], "curl a b-1_@%+=:./"],
    ["curl a", 1, ["b", "c&d"], null],
    ["curl a", 1, ["b?c"], null],
    ["curl a", 1, [";b"], null],
    ["sudo curl a", 0, ["b&c"], "sudo 'b&c' curl a"],
    ["sudo curl a", 1, ["b&c"], null],
    ["program a", 1, ["b&c"], "program a 'b&c'"],
  ])("%s gets words behind word %i: %j", (source, behind, words, output) => {
    expect(after(source, withPlainWords(lineOf(source)).add(behind, words))).toBe(output);
  });

  it.each<[string, number, string | number, string | null]>([
    ["curl a", 1, "b-1_@%+=:./", "curl b-1_@%+=:./"],
    ["curl a", 1, 2, "curl 2"],
    ["curl a", 1, "b&", null],
    ["curl a", 1, "&b", null],
    ["curl a", 0, "b&", "'b&' a"],
    ["sudo curl a", 0, "b&", "'b&' curl a"],
    ["program a", 1, "b&", "program 'b&'"],
  ])("%s gets another word %i: %j", (source, index, value, output) => {
    const word = withPlainWords(lineOf(source)).words[index];
    if (word?.kind !== "scalar") throw new Error(source);
    expect(after(source, word.replace(value))).toBe(output);
    if (typeof value === "number") return;
    const edit = word.text?.splice(0, word.text.value.length, value);
    expect(after(source, edit ? { edit, trust: "fix" } : null)).toBe(output);
  });

  it("take no variable where they are taken apart", () => {
    const source = "curl a $B";
    const { words } = withPlainWords(lineOf(source));
    const [, word, variable] = words;
    expect(word?.kind === "scalar" && word.replace(new Environment("A"))).toBeNull();
    expect(variable?.kind).toBe("opaque");
  });

  it.each<[string, string | null]>([
    ["a?b=1", "a?b=1"],
    ["a&b", null],
    ["&", null],
    ["a b", null],
  ])("a variable for such a program gets %j", (value, output) => {
    const own = withPlainSigns(scalarOf("ab"));
    expect(after("ab", own.replace(value))).toBe(output);
    expect(withPlainSigns({ ...own, text: null }).text).toBeNull();
  });

  it("are changed behind what is before them", () => {
    const source = "sudo -u a mysql -h x";
    const line = lineFrom(lineOf(source), 3);
    expect(line.words.map(dataOf)).toEqual(["mysql", "-h", "x"]);
    expect(source.slice(...line.at)).toBe("mysql -h x");
    expect(after(source, line.add(0, ["y", "z w"]))).toBe("sudo -u a mysql y 'z w' -h x");
    expect(after(source, line.remove(1, 2))).toBe("sudo -u a mysql");
    expect(after(source, line.remove(1, 1))).toBe("sudo -u a mysql x");
    expect(lineFrom(lineOf(source), 9).at).toEqual([0, 20]);
  });
});

describe("scripts in commands", () => {
  const stepsOf = (source: string): readonly unknown[] =>
    stepsIn(textOf(source), [0, source.length], true).map(({ line, exported }) =>
      [...exported, ...line.words].map((word: Value) => dataOf(word)),
    );
  it.each<[string, unknown[]]>([
    [
      "sh -c 'a b'",
      [
        ["sh", "-c", "a b"],
        ["a", "b"],
      ],
    ],
    ["/bin/bash -lc 'a b; c'", [["/bin/bash", "-lc", "a b; c"], ["a", "b"], ["c"]]],
    [
      "ssh h 'a b'",
      [
        ["ssh", "h", "a b"],
        ["a", "b"],
      ],
    ],
    [
      "A=1 zsh -c 'a b'",
      [
        ["A=1", "zsh", "-c", "a b"],
        ["A=1", "a", "b"],
      ],
    ],
    [
      "sudo A=1 sh -c 'a b' B=2",
      [
        ["sudo", "A=1", "sh", "-c", "a b", "B=2"],
        ["A=1", "a", "b"],
      ],
    ],
    [
      "sudo -A=1 sh -c 'a b'",
      [
        ["sudo", "-A=1", "sh", "-c", "a b"],
        ["a", "b"],
      ],
    ],
    [
      "'x y' sh -c 'a b'",
      [
        ["x y", "sh", "-c", "a b"],
        ["a", "b"],
      ],
    ],
    ["sh -c 'a # b'", [["sh", "-c", "a # b"], ["a"]]],
    ["sh -c a", [["sh", "-c", "a"]]],
    ["xsh -c 'a b'", [["xsh", "-c", "a b"]]],
    ["shx -c 'a b'", [["shx", "-c", "a b"]]],
    [
      "CMD-SHELL 'a b'",
      [
        ["CMD-SHELL", "a b"],
        ["a", "b"],
      ],
    ],
    [
      "sh -c 'sh -c \"a b\"'",
      [
        ["sh", "-c", 'sh -c "a b"'],
        ["sh", "-c", "a b"],
        ["a", "b"],
      ],
    ],
    [
      "export A=1; b",
      [
        ["export", "A=1"],
        ["A=1", "b"],
      ],
    ],
    ["AB=1; export AB; b", [["AB=1"], ["export", "AB"], ["AB=1", "b"]]],
    ["A=1; export A; b", [["A=1"], ["export", "A"], ["A=1", "b"]]],
    ["A=1; A=2; export A; b", [["A=1"], ["A=2"], ["export", "A"], ["A=2", "b"]]],
    ["exports A=1; b", [["exports", "A=1"], ["b"]]],
  ])("%j", (source, steps) => {
    expect(stepsOf(source)).toEqual(steps);
  });

  it("have the variables of the machine, where they run on it", () => {
    const known = (source: string): unknown =>
      stepsIn(textOf(source), [0, source.length], true, () => ({ ...asWritten("A"), value: "x" }))
        .map(({ line }) => line.words.map(dataOf))
        .at(-1);
    expect(known("sh -c 'a $A'")).toEqual(["a", "x"]);
    expect(known("/bin/sh -c 'a $A'")).toEqual(["sh", "a", "x"].slice(1));
    expect(known("ssh h 'a $A'")).toEqual(["a", "opaque"]);
    expect(known("docker exec c sh -c 'a $A'")).toEqual(["a", "opaque"]);
    expect(known("sh -c 'A=y; a $A'")).toEqual(["a", "opaque"]);
    expect(known("sh -c 'AB=y; a $AB'")).toEqual(["a", "opaque"]);
    expect(known("sh -c 'read B; a $A'")).toEqual(["a", "opaque"]);
    expect(known("sh -c '. b; a $A'")).toEqual(["a", "opaque"]);
    expect(known("sh -c 'B=y; a $A'")).toEqual(["a", "x"]);
    expect(known("sh -c 'spread B; a $A'")).toEqual(["a", "x"]);
  });

  it("are not read of what no person wrote", () => {
    expect(stepsOf(`a ${"b".repeat(19_997)}`)).toHaveLength(1);
    expect(stepsOf(`a ${"b".repeat(19_998)}`)).toEqual([]);
    const many = Array.from({ length: 250 }, (_, index) => `export A${index}=1`).join("\n");
    expect(stepsOf(`${many}\nb`).at(-1)).toHaveLength(201);
  });
});

describe("a text as a value", () => {
  it("is not known where it is nothing but a hole", () => {
    const text: Text = { ...textOf(HOLE), clues: () => variableClues("A") };
    expect(textScalar(text, [5, 6])).toMatchObject({
      ...{ kind: "opaque", says: "", clues: { names: ["A"] } },
    });
    expect(textScalar({ ...text, value: `a${HOLE}` }, [5, 6]).kind).toBe("scalar");
  });

  it("has its own place, or that of what is around it", () => {
    expect(textScalar(textOf("ab"), [5, 6]).at).toEqual([0, 2]);
    expect(textScalar({ ...textOf("ab"), locate: () => null }, [5, 6]).at).toEqual([5, 6]);
    expect(textScalar(textOf("ab"), [5, 6], undefined, Number)).toMatchObject({ value: NaN });
  });

  it("is replaced by data as it is written", () => {
    const written = (value: string | number | boolean | null): unknown =>
      after("ab", scalarOf("ab").replace(value));
    expect([written("x"), written(1), written(true), written(null)]).toEqual([
      "x",
      "1",
      "true",
      "null",
    ]);
  });

  it("edits together what makes sense together", () => {
    const [one, two] = [scalarOf("ab").replace("x"), scalarOf("ab").replace("y")];
    expect(together([one, two])).toEqual({
      edit: [...(one?.edit ?? []), ...(two?.edit ?? [])],
      trust: "fix",
    });
    expect(together([one, null])).toBeNull();
    expect(together([])).toBeNull();
    expect(together([one, two && { ...two, trust: "suggest" }])?.trust).toBe("suggest");
  });
});
