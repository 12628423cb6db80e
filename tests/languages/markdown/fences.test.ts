import { describe, expect, it } from "vitest";
import { fileOfBlock } from "../../../src/languages/markdown/fences.js";

/** What languages are called, by the ending of their files. */
const LANGUAGES: Readonly<Record<string, string>> = {
  sh: "sh bash zsh shell shellscript console terminal shell-session sh-session BASH",
  ps1: "powershell ps1 pwsh",
  env: "env dotenv",
  properties: "properties java-properties",
  yaml: "yaml yml",
  toml: "toml",
  json: "json jsonc json5",
  ini: "ini dosini",
  cnf: "cnf",
  prisma: "prisma",
  tf: "hcl terraform tf",
  py: "python py python3 pycon Python",
  go: "go golang",
  java: "java",
  php: "php",
  xml: "xml",
  dockerfile: "dockerfile docker",
  mk: "makefile make",
};
const PROGRAMS = "js cjs mjs jsx ts cts mts tsx";
const OTHERS = "mk toString constructor sql text rust";

const namesOf = (language: string): string =>
  [false, true]
    .map((takesPrograms) => fileOfBlock({ filename: `0.${language}`, text: "x" }, takesPrograms))
    .map((block) => block?.filename ?? "-")
    .join(" ");
const known = Object.entries(LANGUAGES).flatMap(([ending, languages]) =>
  languages.split(" ").map((language) => [language, `0.${ending} 0.${ending}`] as const),
);
const programs = PROGRAMS.split(" ").map((language) => [language, `- 0.${language}`] as const);
const others = OTHERS.split(" ").map((language) => [language, "- -"] as const);

describe("the file that a block is, without programs and with them", () => {
  it.each([...known, ...programs, ...others])("%s", (language, expected) => {
    expect(namesOf(language)).toBe(expected);
  });
});

describe("what is read of a block", () => {
  it.each([
    ["0.ini", "[client]\na=b", "0.cnf", "[client]\na=b"],
    ["0.ini", "[mysql]\na=b", "0.cnf", "[mysql]\na=b"],
    ["0.ini", "x\n[MariaDB-client]\n", "0.cnf", "x\n[MariaDB-client]\n"],
    ["0.ini", "[mysqlx]", "0.cnf", "[mysqlx]"],
    ["0.ini", " [client]", "0.ini", " [client]"],
    ["0.ini", "[client", "0.ini", "[client"],
    ["0.ini", "[other]", "0.ini", "[other]"],
    ["0.my.cnf", "x", "0.my.cnf", "x"],
    ["my.cnf", "x", "my.cnf", "x"],
    ["run.sh", "$ mysql\nout", "run.sh", "  mysql\n   "],
    ["a.bash", "$ mysql\nout", "a.bash", "  mysql\n   "],
    ["a.zsh", "$ a\nb", "a.zsh", "  a\n "],
    ["xsh", "$ a\nb", "xsh", "$ a\nb"],
    ["0.sh", "mysql", "0.sh", "mysql"],
    ["0.sh", "$ mysql -h h\nout put", "0.sh", "  mysql -h h\n       "],
    ["0.sh", "$ mysql \\\n  -h h\nout", "0.sh", "  mysql \\\n  -h h\n   "],
    ["0.sh", "$ mysql \\\r\n  -h h\nout", "0.sh", "  mysql \\\r\n  -h h\n   "],
    ["0.sh", "% mysql\nout", "0.sh", "  mysql\n   "],
    ["0.sh", "root@h:~$ mysql\nout", "0.sh", "          mysql\n   "],
    ["0.sh", "# mysql\nout", "0.sh", "# mysql\nout"],
    ["0.sh", "$ a\n# b\nc", "0.sh", "  a\n  b\n "],
    ["0.sh", "PS> a\nb", "0.sh", "PS> a\nb"],
    ["0.sh", "$ a\nPS> b\nc", "0.sh", "  a\n    b\n "],
    ["0.sh", "$  a\nb", "0.sh", "$  a\nb"],
    ["0.sh", "$a\nb", "0.sh", "$a\nb"],
    ["0.sh", "x $ a\nb", "0.sh", "x $ a\nb"],
    ["0.sh", "$ a\n\nb c", "0.sh", "  a\n\n   "],
    ["0.console", "$ a\nroot# b\nc", "0.sh", "  a\n      b\n "],
    ["0.ps1", "$ a\nb", "0.ps1", "$ a\nb"],
    ["0.py", "$ a\nb", "0.py", "$ a\nb"],
    ["0.sh", "/* eslint a: 0 */\nmysql", "0.sh", "#  eslint a: 0   \nmysql"],
    ["0.json", "/* eslint a: 0 */\n{}", "0.json", "/* eslint a: 0 */\n{}"],
    ["0.go", "/* eslint a: 0 */\nx", "0.go", "/* eslint a: 0 */\nx"],
    ["0.yaml", "/* a */\n/* b */\nx: 1", "0.yaml", "#  a   \n#  b   \nx: 1"],
    ["0.yaml", "x: 1\n/* a */\n", "0.yaml", "x: 1\n/* a */\n"],
    ["0.yaml", "/* a */ x", "0.yaml", "/* a */ x"],
    ["0.yaml", "/* a\n*/\nx", "0.yaml", "/* a\n*/\nx"],
    ["1a.sh", "x", "1a.sh", "x"],
    ["10.sh", "x", "10.sh", "x"],
    ["0.a.sh", "x", "0.a.sh", "x"],
    ["0.", "x", "0.", "x"],
    [".sh", "$ a\nb", ".sh", "  a\n "],
    ["0.js", "/* a */\nx", "0.js", "/* a */\nx"],
  ])("%s %j", (filename, text, name, read) => {
    expect(fileOfBlock({ filename, text }, true)).toEqual({ filename: name, text: read });
  });
});
