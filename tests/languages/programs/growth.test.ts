import { Linter } from "eslint";
import { expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { LONG_FILES } from "../../../tools/bench/long-files.js";
import { WORST_FILES } from "../../../tools/bench/worst-files.js";
import { growth } from "../../steps.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join("");

const python = (one: (index: number) => string) => (size: number) =>
  `import pymysql\nx = {}\n${many(size, one)}`;
const go = (size: number): string =>
  `package a\nimport "database/sql"\nfunc f() {\n${many(size, () => `\tsql.Open("mysql", "${USER}:p@tcp(${HOST}:4000)/t?tls=skip-verify")\n`)}}\n`;
const java = (size: number): string =>
  `class A { void f() {\n${many(size, () => `DriverManager.getConnection("jdbc:mysql://${HOST}:4000/t?useSSL=false&user=${USER}");\n`)}}}\n`;
const php = (size: number): string =>
  `<?php\n${many(size, (index) => `$p${index} = new PDO("mysql:host=${HOST};port=4000", "${USER}", "x");\n`)}`;

it.each([
  ["calls", "a.py", python(() => `pymysql.connect(host="${HOST}", user="${USER}")\n`), 40],
  [
    "one object that grows beyond reading",
    "a.py",
    python((index) => `x["a${index}"] = 1\npymysql.connect(host="${HOST}", **x)\n`),
    120,
  ],
  [
    "functions and their results",
    "a.py",
    python((index) => `def f${index}():\n    return {"host": "${HOST}"}\npymysql.connect(**f${index}())\n`),
    40,
  ],
  [
    "a text that grows under conditions",
    "a.py",
    (size: number) =>
      `import pymysql\nu = "mysql+pymysql://u@${HOST}:4000/t?a=1"\n${many(size, (index) => `if a${index}:\n    u += "&b=${index}"\n`)}create_engine(u)\n`,
    20,
  ],
  [
    "a text of parts that conditions choose",
    "a.py",
    (size: number) =>
      `${many(size, (index) => `p${index} = "a" if c${index} else "b"\n`)}create_engine(f"mysql+pymysql://u@${HOST}:4000/t?${many(size, (index) => `{p${index}}`)}")\n`,
    20,
  ],
  ["DSNs", "a.go", go, 40],
  ["URLs", "A.java", java, 40],
  ["objects", "a.php", php, 40],
  [
    "entries of one array",
    "a.php",
    (size: number) =>
      `${php(1)}$y = [${many(size, (index) => `"k${index}" => "value ${index}",\n`)}];\n`,
    300,
  ],
  [
    "methods that use a parameter of one name",
    "a.py",
    python(
      (index) => `class C${index}:\n    def __init__(self, h):\n        self.h = h\n`,
    ),
    100,
  ],
] as const)("%s in %s: twice as many take twice as many steps", async (_, filename, text, size) => {
  const lint = (count: number): void => {
    new Linter().verify(text(count), plugin.configs.files, { filename });
  };
  expect(await growth(lint, size)).toBeLessThan(2.3);
}); // prettier-ignore

/** Files of the bench in which each line once was looked at for each of the others. */
const MENDED = [
  "Python: addresses",
  "Go: TLS as an object",
  ...["Python", "Go", "Java", "PHP"].flatMap((language) => [
    `${language}: a variable that is set and used again`,
    `${language}: a variable that conditions set and that is used again`,
  ]),
  "JavaScript: a variable that is set and used again",
  "Python: methods that connect",
  "Java: objects in one variable",
  "Python: early returns",
  "JavaScript: early returns",
  "Python: statements with comments",
];

it.each(MENDED)("%s: twice as many take twice as many steps", async (title) => {
  const file = [...LONG_FILES, ...WORST_FILES].find((each) => each.title === title);
  const lint = (count: number): void => {
    const { text = () => "", filename = "" } = file ?? {};
    const configs = [plugin.configs.recommended, ...plugin.configs.files];
    new Linter().verify(text(count), configs, { filename });
  };
  expect(file).toBeDefined();
  expect(await growth(lint, 150)).toBeLessThan(2.3);
});
