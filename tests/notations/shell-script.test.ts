import { describe, expect, it } from "vitest";
import type { Step } from "../../src/document/command.js";
import { Environment } from "../../src/document/plain.js";
import { named, rawText, type Text } from "../../src/document/text.js";
import type { Value } from "../../src/document/value.js";
import { stepsOfLines } from "../../src/notations/script.js";
import { readBelow, readShell } from "../../src/notations/shell.js";
import { endOfHole, fillingOf, withStandIn } from "../../src/notations/shell-holes.js";
import { HABITS, quoteWord, type Quote } from "../../src/notations/shell-quotes.js";
import { readScript, type ShellScript } from "../../src/notations/shell-script.js";
import { shellTree } from "../../src/notations/shell-tree.js";
import {
  asWritten,
  unknownVariable,
  withDefault,
  type Variables,
} from "../../src/notations/shell-variables.js";
import { dataOf } from "./data-files.js";
import { after } from "./notation.js";

const read = (source: string, given?: Variables): ShellScript =>
  readScript(rawText(source, [0, source.length]), [0, source.length], given);
const wordsIn = (value: Value): unknown => dataOf(value);
const linesOf = (steps: readonly Step[]): readonly unknown[] =>
  steps.map(({ line }) => line.words.map(wordsIn));
const stepsOf = (source: string, given?: Variables): readonly unknown[] =>
  linesOf(read(source, given).steps);
const holding =
  (values: Readonly<Record<string, string>>): Variables =>
  (name) =>
    name in values ? { ...asWritten(name), value: values[name] ?? "" } : withDefault(name, "?");

it("reads no variable as a whole that is added to", () => {
  const { variables } = read("A=a\nB=b\nif x; then B+=c; fi\nC+=c\n");
  expect(variables.map(({ name }) => name)).toEqual(["A"]);
  expect(stepsOf('U="a"\nU+="b"\nc "$U"\n')).toEqual([["c", "opaque"]]);
});

describe("commands of a script", () => {
  it.each<[string, unknown[]]>([
    ["a b\nc", [["a", "b"], ["c"]]],
    ["a \\\n  b", [["a", "b"]]],
    ["a\r\nb c\r\n", [["a"], ["b", "c"]]],
    ["X=1 a b", [["X=1", "a", "b"]]],
    ["if a; then b; else c; fi", [["a"], ["b"], ["c"]]],
    ["f() { a; }\nf b\nc", [["a"], ["c"]]],
    ["a > b < c 2>&1 d", [["a", "d"]]],
    ["a {{ b c }} ${{ d }}", [["a", "opaque", "opaque"]]],
    ["a <(b) c", [["a", "opaque", "c"], ["b"]]],
    ["mysql -h <host> <b", [["mysql", "-h", "<host>"]]],
    ["a 'b c' \"d\"", [["a", "b c", "d"]]],
    ["", []],
    ["# a", []],
    ["> a", []],
  ])("%j", (source, lines) => {
    expect(stepsOf(source)).toEqual(lines);
  });

  it.each<[string, unknown[]]>([
    ["bash <<EOF\na b\nEOF", [["bash"], ["a", "b"]]],
    [
      "sudo ssh h <<'EOF'\na $X\nEOF",
      [
        ["sudo", "ssh", "h"],
        ["a", "opaque"],
      ],
    ],
    ["cat <<EOF\na b\nEOF", [["cat"]]],
    ["bash <<A\nsh <<B\nc\nB\nA", [["bash"], ["sh"], ["c"]]],
    ["c `d \\`e f\\``", [["c", "opaque"]]],
  ])("also of those that it hands to a shell: %j", (source, lines) => {
    expect(stepsOf(source)).toEqual(lines);
  });

  it("are not read of what no person wrote", () => {
    expect(stepsOf(`a ${"b".repeat(499_990)}`)).toHaveLength(1);
    expect(stepsOf(`a ${"b".repeat(499_998)}`)).toHaveLength(1);
    expect(stepsOf(`a ${"b".repeat(499_999)}`)).toEqual([]);
    const nested = (depth: number): string =>
      depth === 0 ? "x" : `bash <<E${depth}\n${nested(depth - 1)}\nE${depth}`;
    expect(stepsOf(nested(3))).toHaveLength(4);
    expect(stepsOf(nested(5))).toHaveLength(4);
  });

  it("of which some only print", () => {
    const shown = (source: string): unknown => read(source).steps.map(({ line }) => line.isShown);
    expect(shown("echo a\nprintf a\ncat a\nechoes a\nsecho a")).toEqual([
      ...[true, true],
      ...[false, false, false],
    ]);
    expect(shown("echo a > b")).toEqual([false]);
    expect(shown("echo 'a\nb' > c")).toEqual([true]);
  });

  it.each([
    ["a b\nc", 0, "a b x\nc"],
    ["a b > c", 0, "a b x > c"],
    ["if a b; then c; fi", 1, "if a b; then c x; fi"],
    // What is written into it would be part of what does not end.
    ["a b\nc 'd", 0, null],
    ["a b \\", 0, null],
    ["a b \\\n\n", 0, null],
    ["a b \\\\", 0, "a b \\\\ x"],
    ["if a b; then c", 0, null],
  ])("%j takes one word more in line %i", (source, index, output) => {
    const line = read(source).steps[index]?.line;
    expect(line && after(source, line.add(line.words.length - 1, ["x"]))).toBe(output);
  });
});

describe("variables of a script", () => {
  it.each<[string, unknown]>([
    ["A=b\nc $A ${A}", ["c", "b", "b"]],
    ["A='b c'\nd \"$A\" $A", ["d", "b c", "b", "c"]],
    ["AB='bb cc'\nd $AB ${AB}", ["d", "bb", "cc", "bb", "cc"]],
    ["A='b c'\nd x$A $A.x", ["d", "xb c", "b c.x"]],
    ['AB=(b c)\nd "${AB[@]}" x${AB[@]} ${AB[@]}x', ["d", "b", "c", "x\uFFFC", "\uFFFCx"]],
    ["c $'\\tb'", ["c", "\tb"]],
    ["c d$(x)", ["c", "opaque"]],
    ["coproc { A=b; }\nc $A", ["c", "opaque"]],
    ["coproc A=b\nc $A", ["c", "opaque"]],
    ["A=(b 'c d')\ne \"${A[@]}\" ${A[*]}", ["e", "b", "c d", "b", "c d"]],
    ['A=()\nb "${A[@]}"', ["b", "opaque"]],
    ['A=b\nc "${A[@]}"', ["c", "opaque"]],
    ["A=(b c)\nd $A", ["d", "opaque"]],
    ["A=b\nA=c\nd $A", ["d", "opaque"]],
    ["A=b\nA+=c\nd $A", ["d", "opaque"]],
    ["A+=b\nd $A", ["d", "opaque"]],
    ["A[0]=b\nd $A", ["d", "opaque"]],
    ["c $A\nA=b", ["c", "opaque"]],
    ["A=b\nsource x\nc $A", ["c", "opaque"]],
    ["A=b\n. x\nc $A", ["c", "opaque"]],
    ["A=b\neval x\nc $A", ["c", "opaque"]],
    ["source x\nA=b\nc $A", ["c", "b"]],
    ["A=b\nevaluate x\nc $A", ["c", "b"]],
    ["A=b\nread -r A\nc $A", ["c", "opaque"]],
    ["A=b\nunset A\nc $A", ["c", "opaque"]],
    ["A=b\nunset B\nc $A", ["c", "b"]],
    ["A=$A.x\nc $A", ["c", "\uFFFC.x"]],
    ["A=${X:-y}\nc $A", ["c", "opaque"]],
    ["(A=b)\nc $A", ["c", "opaque"]],
    ["x && A=b\nc $A", ["c", "opaque"]],
    ["A=b | x\nc $A", ["c", "opaque"]],
    ["for A in b; do x; done\nc $A", ["c", "opaque"]],
    ["select A in b; do x; done\nc $A", ["c", "opaque"]],
    ["case x in y) A=b;; esac\nc $A", ["c", "opaque"]],
    ["f() { A=b; }\nc $A", ["c", "opaque"]],
    ["x $(A=b)\nc $A", ["c", "opaque"]],
  ])("%j", (source, words) => {
    expect(stepsOf(source)).toContainEqual(words);
  });

  it("count inside of the block that sets them", () => {
    expect(stepsOf("f() { A=b; c $A; }")).toContainEqual(["c", "b"]);
    expect(stepsOf("(A=b; c $A)")).toContainEqual(["c", "b"]);
  });

  it("are named, with what is written into them", () => {
    const source = 'A=b\nexport C="d e"\nF=${G:-h.i}\nJ=(k)\nL=';
    const { variables } = read(source);
    expect(variables.map(({ name, at }) => [name, source.slice(...at)])).toEqual(
      [
        ["A", "A=b"],
        ["C", 'C="d e"'],
        ["F", "F=${G:-h.i}"],
        ["L", "L="],
      ].filter(([name]) => variables.some((each) => each.name === name)),
    );
    const values = new Map(variables.map((each) => [each.name, each.value()]));
    expect([values.get("A"), values.get("C")].map((value) => value && dataOf(value))).toEqual([
      "b",
      "d e",
    ]);
    const choice = values.get("F");
    expect(choice?.kind === "choice" && choice.of.map(dataOf)).toEqual(["opaque", "h.i"]);
    expect(values.has("J")).toBe(false);
  });

  it.each([
    ["A=${B:-a}", ["opaque", "a"]],
    ["A=${B:-a$C}", ["opaque", "a$C"]],
    ["A=${B:-a$}", "opaque"],
    ["A=${B:-a$(c)}", "opaque"],
    ["A=${B:-$(c)}", "opaque"],
  ])("stand in for others: %s", (source, expected) => {
    const value = read(source).variables[0]?.value();
    expect(value && (value.kind === "choice" ? value.of.map(dataOf) : dataOf(value))).toEqual(
      expected,
    );
  });

  it("that are given count where the script sets none of that name", () => {
    const given = holding({ A: "x" });
    expect(stepsOf("c $A", given)).toEqual([["c", "x"]]);
    expect(stepsOf("c $A\nsource y\nd $A", given)).toEqual([
      ["c", "x"],
      ["source", "y"],
      ["d", "opaque"],
    ]);
    expect(stepsOf("c $A\nA=z", given)).toContainEqual(["c", "opaque"]);
    expect(stepsOf("bash -c 'c $A'", given)).toContainEqual(["c", "x"]);
    expect(stepsOf("A=z\nbash -c 'c $A'", given)).toContainEqual(["c", "opaque"]);
    expect(stepsOf("read A\nbash -c 'c $A'", given)).toContainEqual(["c", "opaque"]);
    expect(stepsOf("source z\nbash -c 'c $A'", given)).toContainEqual(["c", "opaque"]);
    expect(stepsOf("bash <<E\nc $A\nE", given)).toContainEqual(["c", "x"]);
  });

  it("are trusted less where other commands take them, too", () => {
    const trustOf = (source: string): unknown => {
      const [word] = read(source).steps.at(-1)?.line.words.slice(-1) ?? [];
      return word?.kind === "scalar" && word.replace("x")?.trust;
    };
    expect(trustOf("A=b\nc $A")).toBe("fix");
    expect(trustOf("A=b\nd $A\nc $A")).toBe("suggest");
    expect(trustOf("A=b\nd ${A}\nc $A")).toBe("suggest");
    expect(trustOf("A=b\nd $AB\nc $A")).toBe("fix");
  });

  it("are made of at most so many others, and so long ones", () => {
    const chain = (length: number): string =>
      [
        "A0=x",
        ...Array.from({ length }, (_, index) => `A${index + 1}=$A${index}`),
        `c $A${length}`,
      ].join("\n");
    expect(stepsOf(chain(10))).toContainEqual(["c", "x"]);
    expect(stepsOf(`A=${"x".repeat(1999)}\nc $A`)).toContainEqual(["c", "x".repeat(1999)]);
    expect(stepsOf(`A=${"x".repeat(2000)}\nc $A`)).toContainEqual(["c", "opaque"]);
  });

  it("are written where they are set", () => {
    const source = 'A="b c"\nmysql $A';
    const [line] = read(source)
      .steps.map((step) => step.line)
      .slice(-1);
    const [word] = line?.words.slice(-1) ?? [];
    expect(word?.kind === "scalar" && after(source, word.replace("x"))).toBe('A="b x"\nmysql $A');
    expect(line && after(source, line.add(2, ["x"]))).toBe('A="b c x"\nmysql $A');
    // No shell reads quotes in what it divides.
    expect(line?.add(2, ["x y"])).toBeNull();
    expect(line?.remove(1, 1)).toBeNull();
    const single = "A=b\nmysql $A";
    const only = read(single).steps.at(-1)?.line;
    expect(only && after(single, only.add(1, ["x"]))).toBe("A=b\nmysql $A x");
    const list = 'A=(b c)\nmysql "${A[@]}"';
    const [listed] = read(list)
      .steps.map((step) => step.line)
      .slice(-1);
    expect(listed && after(list, listed.add(1, ["x y"]))).toBe("A=(b c)\nmysql \"${A[@]}\" 'x y'");
    expect(listed?.remove(1, 1)).toBeNull();
    expect(list.slice(...(listed?.words[2]?.at ?? [0, 0]))).toBe("c");
  });
});

describe("texts that a script writes into files", () => {
  const textsOf = (source: string): readonly unknown[] =>
    read(source).documents.map(({ body, file }) => [file, body.value]);

  it.each<[string, unknown[]]>([
    ["cat > a <<EOF\nb\nEOF", [["a", "b\n"]]],
    ["cat <<EOF > a\nb\nEOF", [["a", "b\n"]]],
    ["cat >> a <<EOF\nb\nEOF", [["a", "b\n"]]],
    ["cat >| a <<EOF\nb\nEOF", [["a", "b\n"]]],
    ["cat &> a <<EOF\nb\nEOF", [["a", "b\n"]]],
    ["cat < a <<EOF\nb\nEOF", [[null, "b\n"]]],
    ["sudo tee -a a >/dev/null <<EOF\nb\nEOF", [["a", "b\n"]]],
    ["tee <<EOF\nb\nEOF", [[null, "b\n"]]],
    ["tee a <<EOF\nb\nEOF", [["a", "b\n"]]],
    ["cat <> a <<EOF\nb\nEOF", [[null, "b\n"]]],
    ["cat >&2 <<EOF\nb\nEOF", [[null, "b\n"]]],
    ["cat <<EOF\nb\nEOF", [[null, "b\n"]]],
    ["X=1\ncat > a <<EOF\n$X \\$X\nEOF", [["a", "1 $X\n"]]],
    ["X=1\ncat > a <<'EOF'\n$X\nEOF", [["a", "$X\n"]]],
    [
      "bash <<A\ncat > a <<B\nb\nB\nA",
      [
        [null, "cat > a <<B\nb\nB\n"],
        ["a", "b\n"],
      ],
    ],
    ["echo 'a\nb' > c", [["c", "a\nb"]]],
    ["echo 'a' > c", []],
    ["echo 'a\n' > c", []],
    ["echo 'a\nb'", []],
    ["echo -e 'a\\nb' > c", [["c", "a\nb"]]],
    ["echo -n 'a\\nb' > c", []],
    ["echo -ne 'a\\tb\\n\\\\c' > d", [["d", "a\tb\n\\c"]]],
    ["echo 'a\nb' c > d", []],
    ["echo > d", []],
    ["printf 'a\\nb' > c", [["c", "a\nb"]]],
    ["printf 'a=%s\\nb=%s' 1 2 > c", [["c", "a=1\nb=2"]]],
    ["printf 'a=%s\\nb=%s' 1 > c", [["c", "a=1\nb=\uFFFC"]]],
    ["printf 'a=%d\\n%%b' 1 > c", [["c", "a=\uFFFC\n%b"]]],
    ["printf 'a=%05.1f\\nb' 1 > c", [["c", "a=\uFFFC\nb"]]],
    ["printf 'a\\nb%s' 1 2 > c", []],
    ["printf 'a\\r\\\"\\nb' > c", [["c", 'a\r"\nb']]],
    ["printf -- 'a\\nb' > c", [["c", "a\nb"]]],
    ["cat 'a\nb' > c", []],
  ])("%j", (source, texts) => {
    expect(textsOf(source)).toEqual(texts);
  });

  const bodyOf = (source: string): Text => {
    const [document] = read(source).documents;
    if (!document) throw new Error(source);
    return document.body;
  };
  it.each([
    ["printf 'a\\nb' > c", "b", 'x"\n%\\', "printf 'a\\nx\"\\n%%\\\\' > c"],
    ["printf '%s\\nb' 'a' > c", "a", "%x", "printf '%s\\nb' '%x' > c"],
    ["echo -e 'a\\nb' > c", "b", "\t%\n", "echo -e 'a\\n\\t%\\n' > c"],
    ["echo 'a\nb' > c", "b", "it's", "echo 'a\nit'\\''s' > c"],
    ["cat > a <<EOF\nb\nEOF", "b", "$x`\\", "cat > a <<EOF\n\\$x\\`\\\\\nEOF"],
    ["cat > a <<'EOF'\nb\nEOF", "b", "$x", "cat > a <<'EOF'\n$x\nEOF"],
  ])("%j: %j is %j in its place", (source, part, by, output) => {
    const body = bodyOf(source);
    const start = body.value.indexOf(part);
    const edit = body.splice(start, start + part.length, by);
    expect(after(source, edit && { edit, trust: "fix" })).toBe(output);
  });

  it("stand at their places", () => {
    const source = "x\ncat > a <<EOF\nb $C d\nEOF\necho 'e\nf' > g";
    const { documents } = read(source);
    expect(documents.map(({ at }) => source.slice(...at))).toEqual(["b $C d\n", "echo 'e\nf' > g"]);
    const [{ body } = { body: null }] = documents;
    expect(body?.value).toBe("b \uFFFC d\n");
    // What several pieces make up still stands at one place.
    expect(source.slice(...(body?.locate(0, 5) ?? [0, 0]))).toBe("b $C d\n");
    expect(source.slice(...(body?.locate(2, 3) ?? [0, 0]))).toBe("$C");
    expect(source.slice(...(body?.locate(4, 5) ?? [0, 0]))).toBe("d");
    expect(body?.clues(2, 3).names).toEqual(["C"]);
  });
});

describe("what a command is handed", () => {
  const exportedIn = (source: string): unknown =>
    read(source).steps.map(({ exported }) => exported.map(dataOf));
  it.each<[string, unknown[][]]>([
    ["export A=b C=d\ne", [[], ["A=b", "C=d"]]],
    ["A=b\nexport A\nc", [[], [], ["A=b"]]],
    ["A=b\nc", [[], []]],
    ["A=b c\nd", [[], []]],
    ["A=b c\nexport A\nd", [[], [], []]],
    ["export A\nb", [[], []]],
    ["A=b sh -c 'c d'", [[], ["A=b"]]],
    ["export X=1\nsh -c 'export A=b; c d'", [[], ["X=1"], ["X=1"], ["X=1", "A=b"]]],
  ])("%j", (source, exported) => {
    expect(exportedIn(source)).toEqual(exported);
  });
});

describe("what a script consists of", () => {
  const treeOf = (source: string): unknown => {
    const { commands, assignments, filled, opening, documents, functions, isWhole } =
      shellTree(source);
    return {
      commands: commands.map(({ name }) => name?.value ?? ""),
      assignments: assignments.map(({ node, until }) => [node.name, until]),
      filled: filled.map(({ node, until }) => [node.value, until]),
      opening: opening.length,
      documents: documents.map(({ command }) => command?.name?.value ?? null),
      functions: [...functions],
      isWhole,
    };
  };
  const NOTHING = { assignments: [], filled: [], opening: 0, documents: [], functions: [] };
  it.each<[string, object]>([
    ["a; b", { ...NOTHING, commands: ["a", "b"], isWhole: true }],
    ["a 'b", { ...NOTHING, commands: ["a"], isWhole: false }],
    ["A=1", { ...NOTHING, commands: [""], assignments: [["A", 4]], isWhole: true }],
    [
      "f() { A=1; }",
      { ...NOTHING, commands: [""], assignments: [["A", 9]], functions: ["f"], isWhole: true },
    ],
    [
      "a && A=1; b",
      { ...NOTHING, commands: ["a", "", "b"], assignments: [["A", 8]], isWhole: true },
    ],
    [
      "a <(A=1); b",
      { ...NOTHING, commands: ["a", "", "b"], assignments: [["A", 8]], isWhole: true },
    ],
    [
      "read -r A B",
      {
        ...NOTHING,
        commands: ["read"],
        filled: [
          ["-r", 12],
          ["A", 12],
          ["B", 12],
        ],
        isWhole: true,
      },
    ],
    ["xread A", { ...NOTHING, commands: ["xread"], isWhole: true }],
    ["reader A", { ...NOTHING, commands: ["reader"], isWhole: true }],
    [
      "source a; . b; eval c; xsource d; evalx e",
      {
        ...NOTHING,
        commands: ["source", ".", "eval", "xsource", "evalx"],
        opening: 3,
        isWhole: true,
      },
    ],
    ["for A in b; do c; done", { ...NOTHING, commands: ["c"], filled: [["A", 23]], isWhole: true }],
    [
      "select A in b; do c; done",
      { ...NOTHING, commands: ["c"], filled: [["A", 26]], isWhole: true },
    ],
    ["a <<E\nE\n", { ...NOTHING, commands: ["a"], documents: ["a"], isWhole: true }],
    ["{ a; } <<E\nE\n", { ...NOTHING, commands: ["a"], documents: [null], isWhole: true }],
  ])("%j", (source, tree) => {
    expect(treeOf(source)).toEqual(tree);
  });
});

describe("quotes of a shell", () => {
  const decode = (quote: Quote, text: string): string => {
    const { escape, decode: read } = HABITS[quote];
    return text.replace(escape, (one) => read(one));
  };
  it.each<[Quote, string, string]>([
    ["", "a\\ b\\\\c\\\nd", "a b\\cd"],
    ["'", "a\\nb", "a\\nb"],
    ['"', 'a\\"b\\$c\\`d\\\\e\\n\\\nf', 'a"b$c`d\\e\\nf'],
    ["<<", 'a\\"b\\$c\\`d\\\\e\\\nf', 'a\\"b$c`d\\ef'],
    ["$'", "\\\\\\'\\\"\\?", "\\'\"?"],
    ["$'", "\\a\\b\\e\\E\\f\\n\\r\\t\\v", "\x07\b\x1B\x1B\f\n\r\t\v"],
    ["$'", "\\x41\\x4G\\101\\60x\\u00e9\\u41g\\U0001f\\z", "A\x04GA0xéAg\x1F\\z"],
    // Several bytes make up one character, and one of a pair is none.
    ["$'", "\\xC3\\xA9\\303", "\\xC3\\xA9\\303"],
    ["$'", "\\x7f\\x80\\177\\200", "\x7F\\x80\x7F\\200"],
    ["$'", "\\uFFFF\\U10000", "\uFFFF\\U10000"],
    ["$'", "\\cA\\1234", "\\cAS4"],
    ["$'", "\\xa", "\n"],
  ])("%s%j", (quote, text, meant) => {
    expect(decode(quote, text)).toBe(meant);
  });

  it.each<[Quote, string, string]>([
    ["", "", ""],
    ["", "a b", "'a b'"],
    ["", "a-b@c%d+e=f:g,h./_i", "a-b@c%d+e=f:g,h./_i"],
    ["", "it's", "'it'\\''s'"],
    ["'", "it's $a", "it'\\''s $a"],
    ["$'", "it's \\", "it\\'s \\\\"],
    ['"', 'a"b$c`d\\e', 'a\\"b\\$c\\`d\\\\e'],
    ["<<", 'a"b$c`d\\e', 'a"b\\$c\\`d\\\\e'],
  ])("%s of %j", (quote, text, written) => {
    expect(HABITS[quote].encode(text)).toBe(written);
  });

  it("give a variable in all of them", () => {
    const given = (["", "'", "$'", '"', "<<"] as const).map((quote) => HABITS[quote].variable("A"));
    expect(given).toEqual(['"$A"', "'\"$A\"'", "'\"$A\"$'", "${A}", "${A}"]);
    expect(["a", "", "a b", "a~"].map(quoteWord)).toEqual(["a", "''", "'a b'", "'a~'"]);
  });
});

describe("what a shell puts in", () => {
  it.each([
    ["${a}b", 4],
    ["$(a (b) c)d", 10],
    ["`a`b", 3],
    ["${a", 4],
    ["$(a (b)", 8],
    ["`a", 3],
    ["$a", null],
    ["a", null],
  ])("ends: %s", (text, end) => {
    expect(endOfHole(text, 0)).toBe(end);
    expect(endOfHole(`)}${text}`, 2)).toBe(end === null ? null : end + 2);
    expect(endOfHole(`(${text}`, 1)).toBe(end === null ? null : end + 1);
  });

  it.each<[string, object]>([
    ["$AB", { names: ["AB"], variables: ["AB"] }],
    ["${AB}", { names: ["AB"], variables: ["AB"] }],
    ["${AB:-c.d}", { names: ["AB"], texts: ["c.d"] }],
    ["${AB-c}", { names: ["AB"], texts: ["c"] }],
    ["${AB:-}", { names: ["AB"], texts: [] }],
    ["${AB:-$C}", { names: ["AB"], texts: [] }],
    ["${AB#c}", { names: ["AB"], texts: [] }],
    ["$(AB)", { names: [], texts: [] }],
    ["$?", { names: [], texts: [] }],
    ["x${AB#c}", { names: [], texts: [] }],
  ])("is known by its name: %s", (written, clues) => {
    const filling = fillingOf(written, unknownVariable);
    expect("hole" in filling && filling.hole).toMatchObject(clues);
  });

  it.each([
    ["${AB:-3306}", "3306"],
    ['"${AB:-3306}"', "3306"],
    ["${AB-3306}", "3306"],
    ["${AB:-h.b}", null],
    ["${AB:-3306}x", null],
    ["x${AB:-3306}", null],
    ["${AB}", null],
    ["3306", null],
  ])("may have a stand-in: %s", (written, word) => {
    const whole = rawText(`!${written}!`, [0, written.length + 2]);
    const place = { at: [1, 5] as const, plain: /^\d+$/ };
    const value = withStandIn(whole, { start: 1, end: written.length + 1 }, place);
    const [given, own] = value?.kind === "choice" ? value.of : [];
    expect(own ? dataOf(own) : null).toBe(word);
    if (!own) return;
    expect(given).toMatchObject({ kind: "opaque", clues: { names: ["AB"] } });
    expect(value).toMatchObject({ at: [1, 5], says: word });
    expect(own.kind === "scalar" && after(`!${written}!`, own.replace("x"))).toBe(
      `!${written.replace("3306", "x")}!`,
    );
  });

  it("is a variable as it is written where no shell reads it", () => {
    const text = asWritten("A");
    if ("hole" in text) throw new Error("a hole");
    expect([text.value, text.trust(0, 1), text.locate(0, 1), text.splice(0, 1, "x")]).toEqual([
      "$A",
      "suggest",
      null,
      null,
    ]);
    expect(text.clues(0, 1)).toEqual({ names: [], variables: [], texts: [] });
  });
});

describe("what is read of a string for a shell", () => {
  const wordsOf = (source: string, expands = true): unknown => {
    const text = rawText(source, [0, source.length]);
    const { commands, ends } = readShell(text, [0, source.length], expands);
    return [ends, commands.map((words) => words.map((word) => word.text.value))];
  };
  it.each<[string, boolean, string[][]]>([
    ["a \\\r\n b c", true, [["a", "b", "c"]]],
    ["a \\\n b", true, [["a", "b"]]],
    ["a #bc", true, [["a"]]],
    ['a "b"#c', true, [["a", "b#c"]]],
    ['a "b"1>c d', true, [["a", "b1", "d"]]],
    ['a $"b" c', true, [["a", "b", "c"]]],
    ["a 'b\\' c", true, [["a", "b\\", "c"]]],
    ["a b\\ c", true, [["a", "b c"]]],
    ["a $'b\\n\\U000000e9c'", true, [["a", "b\néc"]]],
    ['a ""', true, [["a", ""]]],
    ["a 12<<E b", true, [["a"]]],
    ["a 2>&1 b", true, [["a", "b"]]],
    ["a 12>b c", true, [["a", "c"]]],
    ["a 2>&12 b", true, [["a", "b"]]],
    ["a &>b c", true, [["a", "c"]]],
    ["a &>>b c", true, [["a", "c"]]],
    ["a >|b c", true, [["a", "c"]]],
    ["a <>b c", true, [["a", "c"]]],
    ["a>b c", true, [["a", "c"]]],
    ["a1>b c", true, [["a1", "c"]]],
    ["a <h-1> b", true, [["a", "<h-1>", "b"]]],
    ["a <1h> b", true, [["a"]]],
    ["a b#c #d", true, [["a", "b#c"]]],
    ["a $'b\\'c\\\\' d", true, [["a", "b'c\\", "d"]]],
    ["a $'b", false, [["a", "b"]]],
    ["a 'b", false, [["a", "b"]]],
    ["a 'b'", true, [["a", "b"]]],
    ['a "b', false, [["a", "b"]]],
    ['a "b\\"" c', true, [["a", 'b"', "c"]]],
    ["a ${b", false, [["a", "\uFFFC"]]],
    ["a $(b", false, [["a", "\uFFFC"], ["b"]]],
    ["a $1$@$? b", true, [["a", "\uFFFC\uFFFC\uFFFC", "b"]]],
    ["a ;; b", true, [["a"], ["b"]]],
    [
      "a $(b $(c $(d $(e))))",
      true,
      [
        ["a", "\uFFFC"],
        ["b", "\uFFFC"],
        ["c", "\uFFFC"],
        ["d", "\uFFFC"],
      ],
    ],
    [
      "a `b c` d",
      true,
      [
        ["a", "\uFFFC", "d"],
        ["b", "c"],
      ],
    ],
    ["a $()", true, [["a", "\uFFFC"]]],
    ["a $ b", true, [["a", "$", "b"]]],
  ])("%j ends: %s", (source, ends, commands) => {
    expect(wordsOf(source)).toEqual([ends, commands]);
  });

  it.each<[string, string[][]]>([
    ["a #b", [["a", "#b"]]],
    ["a $'b'", [["a", "$b"]]],
    ["a $(b c)", [["a", "\uFFFC"]]],
  ])("where no shell expands: %j", (source, commands) => {
    expect(wordsOf(source, false)).toEqual([true, commands]);
  });

  it("is written word by word, over all quotes", () => {
    const source = "a b'c d'\"e\"f";
    const [words] = readShell(rawText(source, [0, source.length]), [0, 12]).commands;
    const word = words?.[1];
    const write = (start: number, end: number, by: string): string | null => {
      const edit = word?.text.splice(start, end, by);
      return after(source, edit ? { edit, trust: "fix" } : null);
    };
    expect([word?.text.value, word?.start, word?.end]).toEqual(["bc def", 2, 12]);
    expect(write(0, 6, "x y")).toBe("a 'x y'");
    expect(write(0, 2, "x")).toBe("a x' d'\"e\"f");
    expect(write(1, 5, "x y")).toBe("a b'x y'f");
    expect(write(2, 4, "x y")).toBe("a b'cx y'\"e\"f");
    expect(write(3, 5, "x")).toBe("a b'c x'f");
    expect(write(4, 5, '"')).toBe('a b\'c d\'"\\""f');
    expect(write(5, 6, "x y")).toBe("a b'c d'\"e\"'x y'");
    expect(write(3, 6, "x")).toBe("a b'c x'");
    const mixed = "a b$C'd'";
    const [[, holed] = []] = readShell(rawText(mixed, [0, 8]), [0, 8]).commands;
    expect(holed?.text.splice(0, 3, "x")).toBeNull();
  });

  it.each<[string, number, number, string, string | null]>([
    ["a bcd", 0, 2, "x", "a xd"],
    ["a 'b'c", 0, 2, "x y", "a 'x y'"],
    ["a $B'c'd", 1, 3, "x", "a $B'x'"],
    ["a $A'd'", 0, 4, "x", null],
    ['a ""', 0, 0, "x y", 'a "x y"'],
    ['a "b$B"', 2, 2, "?c", 'a "b$B?c"'],
    ['a "b$C"', 2, 2, "?c", 'a "b$C?c"'],
    ["a b$B", 2, 2, "&c", "a b$B'&c'"],
    ["a b$C", 2, 2, "&c", "a b$C'&c'"],
  ])("is written at its place: %j, %i to %i", (source, start, end, by, output) => {
    const held: Variables = (name) =>
      name === "C" ? named(rawText("c", [0, 1])) : holding({ A: "aaa" })(name);
    const [words] = readShell(rawText(source, [0, source.length]), [0, 1], true, held).commands;
    const edit = words?.[1]?.text.splice(start, end, by) ?? null;
    expect(edit && after(source, { edit, trust: "fix" })).toBe(output);
    expect(edit?.length ?? 0).toBeLessThanOrEqual(2);
  });

  it("expands by itself, and takes a variable of the shell", () => {
    const [words] = readShell(rawText("a $'b'", [0, 6]), [0, 6]).commands;
    expect(words?.map(({ text }) => text.value)).toEqual(["a", "b"]);
    const below = readBelow(rawText("a b", [0, 3]), [0, 3], unknownVariable);
    const insert = { variable: new Environment("X"), through: [] };
    expect(below.splice(2, 3, insert)).toEqual([{ at: [2, 3], text: "${X}" }]);
  });

  it("is put below a command", () => {
    const source = 'a "$B" `c` \\$d \\e "';
    const text = readBelow(rawText(source, [0, source.length]), [0, 9], unknownVariable);
    expect(text.value).toBe('a "\uFFFC" \uFFFC $d \\e "');
    expect(text.locate(0, 1)).toEqual([0, 1]);
    expect(text.locate(3, 4)).toEqual([3, 5]);
    expect(text.locate(0, 4)).toEqual([0, 5]);
  });
});

it("hands on what is exported in any lines", () => {
  const [step] = read("A=1").steps;
  expect(stepsOfLines(step ? [step.line] : []).map(({ exported }) => exported)).toEqual([[]]);
});
