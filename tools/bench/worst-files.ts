import { each, HOST, USER, type LongFile } from "./long-files.js";
import { ODD_FILES } from "./odd-files.js";

/**
 * Files in which everything hangs together, so that each line might be looked at once for each of
 * the others. Each ends in a connection that may be made of all of them.
 */
interface Syntax {
  readonly filename: string;
  readonly head: string;
  readonly foot: string;
  /** The address of the service as a text. */
  readonly text: (characters: string) => string;
  readonly let: (name: string, value: string) => string;
  readonly set: (name: string, value: string) => string;
  readonly add: (name: string, value: string) => string;
  readonly name: (name: string) => string;
  readonly plus: string;
  readonly when: (test: string, then: string) => string;
  readonly open: (address: string) => string;
  readonly fn: (name: string, result: string) => string;
  readonly call: (name: string) => string;
}

const same = (name: string): string => name;
const quoted = (characters: string): string => `"${characters}"`;

const SYNTAXES: Readonly<Record<string, Syntax>> = {
  JavaScript: {
    filename: "a.mjs",
    head: `import mysql from "mysql2/promise";\nconst o = process.env;\n`,
    foot: "",
    text: quoted,
    let: (name, value) => `let ${name} = ${value};\n`,
    set: (name, value) => `${name} = ${value};\n`,
    add: (name, value) => `${name} += ${value};\n`,
    name: same,
    plus: "+",
    when: (test, then) => `if (o.${test}) {\n${then}}\n`,
    open: (address) => `mysql.createPool(${address});\n`,
    fn: (name, result) => `function ${name}() { return ${result}; }\n`,
    call: (name) => `${name}()`,
  },
  Python: {
    filename: "a.py",
    head: "from sqlalchemy import create_engine\nimport o\n",
    foot: "",
    text: quoted,
    let: (name, value) => `${name} = ${value}\n`,
    set: (name, value) => `${name} = ${value}\n`,
    add: (name, value) => `${name} += ${value}\n`,
    name: same,
    plus: "+",
    when: (test, then) => `if o.${test}:\n${then.replace(/^(?=.)/gm, " ")}`,
    open: (address) => `create_engine(${address})\n`,
    fn: (name, result) => `def ${name}():\n    return ${result}\n`,
    call: (name) => `${name}()`,
  },
  Go: {
    filename: "a.go",
    head: `package a\nimport "database/sql"\n`,
    foot: "",
    text: quoted,
    let: (name, value) => `\t${name} := ${value}\n`,
    set: (name, value) => `\t${name} = ${value}\n`,
    add: (name, value) => `\t${name} += ${value}\n`,
    name: same,
    plus: "+",
    when: (test, then) => `if o.${test} {\n${then}}\n`,
    open: (address) => `sql.Open("mysql", ${address})\n`,
    fn: (name, result) => `func ${name}() string { return ${result} }\n`,
    call: (name) => `${name}()`,
  },
  Java: {
    filename: "A.java",
    head: "class A {\n",
    foot: "}\n",
    text: quoted,
    let: (name, value) => `String ${name} = ${value};\n`,
    set: (name, value) => `${name} = ${value};\n`,
    add: (name, value) => `${name} += ${value};\n`,
    name: same,
    plus: "+",
    when: (test, then) => `if (o.${test}) {\n${then}}\n`,
    open: (address) => `DriverManager.getConnection(${address});\n`,
    fn: (name, result) => `private String ${name}() { return ${result}; }\n`,
    call: (name) => `${name}()`,
  },
  PHP: {
    filename: "a.php",
    head: "<?php\n",
    foot: "",
    text: quoted,
    let: (name, value) => `$${name} = ${value};\n`,
    set: (name, value) => `$${name} = ${value};\n`,
    add: (name, value) => `$${name} .= ${value};\n`,
    name: (name) => `$${name}`,
    plus: ".",
    when: (test, then) => `if ($o->${test}) {\n${then}}\n`,
    open: (address) => `new PDO(${address}, $u, $p);\n`,
    fn: (name, result) => `function ${name}() { return ${result}; }\n`,
    call: (name) => `${name}()`,
  },
};

/** An address as the client of the language takes it, before its parameters. */
const ADDRESSES: Readonly<Record<string, string>> = {
  JavaScript: `mysql://${USER}@${HOST}:4000/t?a=1`,
  Python: `mysql+pymysql://${USER}@${HOST}:4000/t?a=1`,
  Go: `${USER}:p@tcp(${HOST}:4000)/t?a=1`,
  Java: `jdbc:mysql://${HOST}:4000/t?a=1`,
  PHP: `mysql:host=${HOST};port=4000`,
};

/** What stands in a function, where the language has statements only there. */
const inFunction = (language: string, body: string): string => {
  if (language === "Go") return `func f() {\n${body}}\n`;
  return language === "Java" ? `void f() {\n${body}}\n` : body;
};

type Make = (syntax: Syntax, count: number, address: string) => string;
/** Statements. */
const STATEMENTS: Readonly<Record<string, Make>> = {
  "a text that grows": (s, n, address) =>
    s.let("u", address) + each(n, (i) => s.add("u", s.text(`&b=${i}`))) + s.open(s.name("u")),
  "a text that grows under conditions": (s, n, address) =>
    s.let("u", address) +
    each(n, (i) => s.when(`k${i}`, s.add("u", s.text(`&b=${i}`)))) +
    s.open(s.name("u")),
  "a variable that is set again": (s, n, address) =>
    s.let("u", address) + each(n, () => s.set("u", address)) + s.open(s.name("u")),
  "a variable that conditions set again": (s, n, address) =>
    s.let("u", address) +
    each(n, (i) => s.when(`k${i}`, s.set("u", address))) +
    s.open(s.name("u")),
  "a variable that is set and used again": (s, n, address) =>
    s.let("u", address) + each(n, () => s.set("u", address) + s.open(s.name("u"))),
  "a variable that conditions set and that is used again": (s, n, address) =>
    s.let("u", address) +
    each(n, (i) => s.when(`k${i}`, s.set("u", address)) + s.open(s.name("u"))),
  "variables, each the former and more": (s, n, address) =>
    s.let("u0", address) +
    each(n, (i) => s.let(`u${i + 1}`, `${s.name(`u${i}`)} ${s.plus} ${s.text(`&b=${i}`)}`)) +
    s.open(s.name(`u${n}`)),
  "one sum": (s, n, address) =>
    s.let("u", address + each(n, (i) => ` ${s.plus} ${s.text(`&b=${i}`)}`)) + s.open(s.name("u")),
  "one sum of variables": (s, n, address) =>
    each(n, (i) => s.let(`b${i}`, s.text(`&b=${i}`))) +
    s.let("u", address + each(n, (i) => ` ${s.plus} ${s.name(`b${i}`)}`)) +
    s.open(s.name("u")),
  "conditions in conditions": (s, n, address) =>
    s.let("u", address) +
    Array.from({ length: n }).reduce<string>(
      (inner, _, i) => s.when(`k${i}`, s.set("u", address) + inner),
      "",
    ) +
    s.open(s.name("u")),
  "statements in SQL": (s, n, address) =>
    each(n, (i) => s.let(`q${i}`, s.text(`SELECT * FROM tidb.t${i} WHERE host = '${HOST}'`))) +
    s.open(address),
  "one variable for all connections": (s, n, address) =>
    s.let("u", address) + each(n, () => s.open(s.name("u"))),
};
/** Functions. */
const FUNCTIONS: Readonly<Record<string, Make>> = {
  "functions that call each other": (s, n, address) =>
    s.fn("f0", address) + each(n, (i) => s.fn(`f${i + 1}`, s.call(`f${i}`))),
};

export const WORST_FILES: readonly LongFile[] = [
  ...Object.entries(SYNTAXES).flatMap(([language, s]) => [
    ...Object.entries(STATEMENTS).map(([what, make]) => ({
      title: `${language}: ${what}`,
      filename: s.filename,
      text: (n: number) =>
        `${s.head}${inFunction(language, make(s, n, s.text(ADDRESSES[language] ?? "")))}${s.foot}`,
    })),
    ...Object.entries(FUNCTIONS).map(([what, make]) => ({
      title: `${language}: ${what}`,
      filename: s.filename,
      text: (n: number) =>
        `${s.head}${make(s, n, s.text(ADDRESSES[language] ?? ""))}${inFunction(language, s.open(s.call(`f${n}`)))}${s.foot}`,
    })),
  ]),
  ...ODD_FILES,
];
