import { describe, expect, it } from "vitest";
import type { Step } from "../../src/document/command.js";
import { rawText, type Text } from "../../src/document/text.js";
import type { Value } from "../../src/document/value.js";
import { readScript, type ShellScript } from "../../src/notations/shell-script.js";
import { asWritten, withDefault, type Variables } from "../../src/notations/shell-variables.js";
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
  ])("also of those that it hands to a shell: %j", (source, lines) => {
    expect(stepsOf(source)).toEqual(lines);
  });

  it("are not read of what no person wrote", () => {
    expect(stepsOf(`a ${"b".repeat(499_990)}`)).toHaveLength(1);
    expect(stepsOf(`a ${"b".repeat(500_000)}`)).toEqual([]);
    const nested = (depth: number): string =>
      depth === 0 ? "x" : `bash <<E${depth}\n${nested(depth - 1)}\nE${depth}`;
    expect(stepsOf(nested(3))).toHaveLength(4);
    expect(stepsOf(nested(5))).toHaveLength(4);
  });

  it("of which some only print", () => {
    const shown = (source: string): unknown => read(source).steps.map(({ line }) => line.isShown);
    expect(shown("echo a\nprintf a\ncat a\nechoes a")).toEqual([true, true, false, false]);
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
