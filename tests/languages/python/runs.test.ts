import { describe, expect, it } from "vitest";
import { python } from "../../../src/languages/python/index.js";
import { commandsShown, usesShown } from "../programs/documents.js";
import { changeShown, valueShown } from "../programs/values.js";

const RUN = 'runs "mysql" "-h" "a"';

describe("commands that Python runs", () => {
  it.each([
    "os.system",
    "os.popen",
    "subprocess.getoutput",
    "subprocess.getstatusoutput",
    "asyncio.create_subprocess_shell",
  ])("by a shell: %s", (name) => {
    expect(commandsShown(python, `${name}("mysql -h a | cat")`)).toEqual([RUN, 'runs "cat"']);
  });
  it.each([
    "subprocess.run",
    "subprocess.call",
    "subprocess.check_call",
    "subprocess.check_output",
    "subprocess.Popen",
    "pexpect.spawn",
  ])("as a list: %s", (name) => {
    expect(commandsShown(python, `${name}(["mysql", "-h", "a"])`)).toContain(RUN);
  });
  it("as words", () => {
    const code = 'asyncio.create_subprocess_exec("mysql", "-h", "a")';
    expect(commandsShown(python, code)).toEqual([RUN]);
  });
});

describe("properties that methods of Python set", () => {
  it.each([
    ["load_cert_chain", ["a"], ["certfile"]],
    ["setdefault", ["k", "v"], ["k"]],
    ["__setitem__", ["k", "v"], ["k"]],
    ["setdefault", [null, "v"], null],
    ["setdefault", [], null],
    ["set", ["k", "v"], null],
    ["load_cert_chains", ["a"], null],
  ] as const)("%s %j", (method, given, way) => {
    expect(python.habits.property(method, given)).toEqual(way);
  });
});

describe("texts of Python", () => {
  it.each([
    [String.raw`show("\a\b\f\n\r\t\v\\\'\"")`, String.raw`"\u0007\b\f\n\r\t\u000b\\'\""`],
    [String.raw`show("\x41\u00e9\U0001F600\101\7")`, '"A\u00e9\u{1F600}A\\u0007"'],
    [String.raw`show("\N{DASH}\q")`, String.raw`"\\N{DASH}\\q"`],
    [String.raw`show(R"\n\x41")`, String.raw`"\\n\\x41"`],
    [String.raw`show(F"{{a}}\n")`, String.raw`"{a}\n"`],
    [String.raw`show(rf"{{a}}\n")`, String.raw`"{a}\\n"`],
    ["show('''a'b''')", `"a'b"`],
    ['show("")', '""'],
  ])("%s", (program, value) => {
    expect(valueShown(python, program)).toBe(value);
  });
  it.each([
    ['show("a")', 'a"\\\n\r', String.raw`fix: show("a\"\\\n\r")`],
    ["show('a')", "it's", String.raw`fix: show('it\'s')`],
  ] as const)("%s becomes %j", (program, data, after) => {
    expect(changeShown(python, program, ["replace", data])).toEqual([after]);
  });
});

describe("a function of Python with an underscore before its name", () => {
  const program = (name: string): string =>
    `import client\ndef ${name}(host):\n    client.connect(host=host)\n${name}("a")\n`;
  it("is the file's own", () => {
    expect(usesShown(python, program("_f"))).toEqual(usesShown(python, program("f")));
  });
});
