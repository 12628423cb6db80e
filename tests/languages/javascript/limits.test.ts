import { describe, expect, it } from "vitest";
import { asked, named, offered, offeredInScript, valueShown } from "./printed.js";
import { fates, guardsOf, usesAcross, usesIn } from "./sites.js";

const times = (count: number, each: (index: number) => string, between = " "): string =>
  Array.from({ length: count }, (_, index) => each(index)).join(between);

const isShown = (code: string): string => (valueShown(code).includes("1") ? "shown" : "unknown");
const lengthShown = (code: string): string => `${valueShown(code).length}`;
const answers = (code: string): string => guardsOf(`import { open } from "lib"; ${code}`);
const firstAnswer = (code: string): string => answers(code).split(";")[0] ?? "";
const isLastNamed = (code: string): string =>
  named(code).includes("last") ? "named" : "not named";
const taken = (code: string): string => fates(code).split(" ").slice(1, 3).join(" ");

interface Row {
  readonly name: string;
  /** The size of the largest program that is followed. */
  readonly most: number;
  readonly program: (size: number) => string;
  readonly ask: (code: string) => string;
  /** What is known of that program, and of the next larger one. */
  readonly within: string;
  readonly beyond: string;
}

const ROWS: readonly Row[] = [
  {
    name: "returns of a function",
    most: 50,
    program: (size) =>
      `const f = () => { ${times(size - 1, (i) => `if (a${i}) return 1;`)} return 1; }; use(f());`,
    ask: isShown,
    within: "shown",
    beyond: "unknown",
  },
  {
    name: "changes of a variable",
    most: 50,
    program: (size) => `let a = 0; ${times(size, () => "a = 1;")} use(a);`,
    ask: isShown,
    within: "shown",
    beyond: "unknown",
  },
  {
    name: "cases of a switch",
    most: 50,
    program: (size) =>
      `let a = 1; switch (x) { ${times(size, (i) => `case ${i}: a = 1; break;`)} } use(a);`,
    ask: isShown,
    within: "shown",
    beyond: "unknown",
  },
  {
    name: "members that one is chosen of",
    most: 10,
    program: (size) =>
      `const all = { ${times(size, (i) => `k${i}: { b: 1 },`)} }; use(all[which].b);`,
    ask: isShown,
    within: "shown",
    beyond: "unknown",
  },
  {
    name: "callers of a function",
    most: 20,
    program: (size) => `function f(a) { use(a.b); } ${times(size, () => "f({ b: 1 });")}`,
    ask: isShown,
    within: "shown",
    beyond: "unknown",
  },
  {
    name: "places that may change an object",
    most: 300,
    program: (size) =>
      `const a0 = { b: 1 }; ${times(size, (i) => `const a${i + 1} = a${i};`)} use(a0.b);`,
    ask: isShown,
    within: "shown",
    beyond: "unknown",
  },
  {
    name: "members with the name of a method",
    most: 200,
    program: (size) =>
      `class A { f(o) { use(o.b); } } new A().f({ b: 1 }); ${times(size - 1, () => "x.f();")}`,
    ask: valueShown,
    within: "(1 | ?)",
    beyond: "?",
  },
  {
    name: "ways to put a text together: eight",
    most: 3,
    program: (size) => `use(\`${times(size, (i) => `\${a${i} ? "b" : "c"}`, "")}\`);`,
    ask: valueShown,
    within: '((("bbb" | "bbc") | ("bcb" | "bcc")) | (("cbb" | "cbc") | ("ccb" | "ccc")))',
    beyond: '"…………"',
  },
  {
    name: "callers of a function that answer a question before",
    most: 20,
    program: (size) => `function f() { open(); } ${times(size, () => "if (a) f();")}`,
    ask: answers,
    within: "a: yes",
    beyond: "",
  },
  {
    name: "early ends",
    most: 64,
    program: (size) => `if (b) throw 1; ${times(size - 1, () => "if (a) throw 1;")} open();`,
    ask: firstAnswer,
    within: "b: no",
    beyond: "a: no",
  },
  {
    name: "callers of callers",
    most: 3,
    program: (size) =>
      `function f1() { open(); } ${times(size - 1, (i) => `function f${i + 2}() { f${i + 1}(); }`)} if (a) f${size}();`,
    ask: answers,
    within: "a: yes",
    beyond: "",
  },
  {
    name: "names of the environment",
    most: 1,
    program: (size) =>
      `const e0 = process.env; ${times(size, (i) => `const e${i + 1} = e${i};`)} if (e${size}.A) open();`,
    ask: answers,
    within: "process.env.A: yes",
    beyond: "e2.A: yes",
  },
  {
    name: "negations",
    most: 11,
    program: (size) => `use(${"!".repeat(size)}b ? 1 : 2);`,
    ask: (code) => asked(code).split(" |")[0] ?? "",
    within: "not b",
    beyond: "not !b",
  },
  {
    name: "names of a module",
    most: 19,
    program: (size) =>
      `import a0 from 'lib'; ${times(size, (i) => `const a${i + 1} = a${i};`)} a${size}.f(1);`,
    ask: usesIn,
    within: "called f(1)",
    beyond: "",
  },
  {
    name: "conditions in the name of a member",
    most: 4,
    program: (size) => `import lib from 'lib'; lib[${"c ? 'f' : ".repeat(size)} 'f'](1);`,
    ask: usesIn,
    within: "called f(1)",
    beyond: "",
  },
  {
    name: "calls of a function of another file",
    most: 50,
    program: (size) =>
      `import { f } from './f'; f({ a: 1 });\n--- ./f\nimport { open } from 'lib'; export function f(o) { open(o); ${times(size - 1, () => "g();")} }\n`,
    ask: usesAcross,
    within: "called open({ a: 1 })",
    beyond: "",
  },
  {
    name: "types that stand for each other",
    most: 19,
    program: (size) =>
      `type T0 = { a: number, ssl: boolean }; ${times(size, (i) => `type T${i + 1} = T${i};`)} const o: T${size} = { a: 1 }; use(o);`,
    ask: offered,
    within: "fix doubt doubt",
    beyond: "doubt doubt doubt",
  },
  {
    name: "types in one another in a comment",
    most: 5,
    program: (size) =>
      `/** @type {${"Partial<".repeat(size)}{ a: number, ssl: boolean }${">".repeat(size)}} */ const o = { a: 1 }; use(o);`,
    ask: offeredInScript,
    within: "fix doubt doubt",
    beyond: "doubt doubt doubt",
  },
  {
    name: "characters of a type in a comment",
    most: 4999,
    program: (size) =>
      `/** @type {{${" ".repeat(size - 25)}a: number, ssl: boolean }} */ const o = { a: 1 }; use(o);`,
    ask: offeredInScript,
    within: "fix doubt doubt",
    beyond: "doubt doubt doubt",
  },
  {
    name: "uses that ask for a type",
    most: 50,
    program: (size) =>
      `function f(o: { ssl: string }) {} const o = { a: 1 }; ${times(size - 1, () => "f(o);")} use(o);`,
    ask: offered,
    within: "doubt doubt suggest",
    beyond: "suggest suggest suggest",
  },
  {
    name: "uses of a variable",
    most: 200,
    program: (size) => `const o = { a: 1 }; ${times(size - 2, () => "f(o.b);")} use(o);`,
    ask: offered,
    within: "fix fix fix",
    beyond: "suggest suggest suggest",
  },
  {
    name: "characters of a text",
    most: 20_000,
    program: (size) => `connect("mysql://${"a".repeat(size - 8)}");`,
    ask: (code) => (fates(code) === "" ? "not read" : "read"),
    within: "read",
    beyond: "not read",
  },
  {
    name: "characters that are put together",
    most: 20_000,
    program: (size) => `use("${"a".repeat(size - 1)}" + b);`,
    ask: lengthShown,
    within: "20002",
    beyond: "1",
  },
  {
    name: "parts of an expression, by its names",
    most: 200,
    program: (size) => `use(f(${times(size - 3, String, ",")}, last));`,
    ask: isLastNamed,
    within: "named",
    beyond: "not named",
  },
  {
    name: "places that a text goes on to",
    most: 198,
    program: (size) =>
      `const a0 = "mysql://h/d"; ${times(size, (i) => `const a${i + 1} = a${i};`)} connect(a${size});`,
    ask: taken,
    within: "known whole",
    beyond: "none unsure",
  },
];

describe("a program that is larger than people write is not followed", () => {
  it.each(ROWS)("$name", ({ most, program, ask, within, beyond }) => {
    expect([ask(program(most)), ask(program(most + 1))]).toEqual([within, beyond]);
  });
});
