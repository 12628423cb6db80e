import { each, HOST, USER, type LongFile } from "./long-files.js";

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
    s.let("u", address) + each(n, (i) => s.when(`k${i}`, s.set("u", address)) + s.open(s.name("u"))),
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
    s.fn("f0", address) + each(n, (i) => s.fn(`f${i + 1}`, s.call(`f${i}`))) + "",
};

const nested = (depth: number, open: string, inner: string, close: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);

const URI = `mysql://${USER}@${HOST}:4000/t`;
const bytes = (count: number): string => "iVBORw0KGgo".repeat(count);

const OTHERS: readonly LongFile[] = [
  {
    title: "JavaScript: a class of methods",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nclass A {\n${each(n, (i) => `m${i}() { return this.m${(i * 7 + 1) % n}(); }\n`)}open() { this.pool = mysql.createPool({ host: "${HOST}", ssl: this.m0() }); }\n}\n`,
  },
  {
    title: "JavaScript: methods that connect",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nclass A {\nconstructor(host) { this.host = "${HOST}"; this.ssl = { minVersion: "TLSv1" }; }\n${each(n, (i) => `m${i}() { return mysql.createPool({ host: this.host, ssl: this.ssl, database: "d${i}" }); }\n`)}}\n`,
  },
  {
    title: "Python: methods that connect",
    filename: "a.py",
    text: (n) =>
      `import pymysql\nclass A:\n    def __init__(self):\n        self.host = "${HOST}"\n        self.ssl = {"check_hostname": False}\n${each(n, (i) => `    def m${i}(self):\n        return pymysql.connect(host=self.host, ssl=self.ssl, database="d${i}")\n`)}`,
  },
  {
    title: "Java: methods that connect",
    filename: "A.java",
    text: (n) =>
      `class A {\n  private String url = "jdbc:mysql://${HOST}:4000/t?useSSL=false";\n${each(n, (i) => `  Connection m${i}() { return DriverManager.getConnection(url, "${USER}", this.m${(i * 7 + 1) % n}()); }\n`)}}\n`,
  },
  {
    title: "PHP: methods that connect",
    filename: "a.php",
    text: (n) =>
      `<?php\nclass A {\n  private $host = "${HOST}";\n${each(n, (i) => `  function m${i}() { return new PDO("mysql:host=" . $this->host, "${USER}", $this->m${(i * 7 + 1) % n}()); }\n`)}}\n`,
  },
  {
    title: "Java: objects in one variable",
    filename: "A.java",
    text: (n) =>
      `import com.zaxxer.hikari.*;\nclass A {\nvoid f() {\nHikariConfig c;\n${each(n, (i) => `c = new HikariConfig();\nc.setJdbcUrl("jdbc:mysql://${HOST}:4000/d${i}");\nuse(new HikariDataSource(c));\n`)}}\n}\n`,
  },
  {
    title: "Python: statements with comments",
    filename: "a.py",
    text: (n) =>
      `import pymysql\n${each(n, (i) => `# The pool ${i}.\npymysql.connect(host="${HOST}") # ${i}\n`)}`,
  },
  {
    title: "Python: early returns",
    filename: "a.py",
    text: (n) =>
      `import pymysql\n\ndef f(o):\n${each(n, (i) => `    if o.k${i}:\n        return pymysql.connect(host="${HOST}", database="d${i}")\n`)}`,
  },
  {
    title: "JavaScript: early returns",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nfunction f(o) {\n${each(n, (i) => `if (o.k${i}) return mysql.createPool({ host: "${HOST}", database: "d${i}" });\n`)}}\n`,
  },
  {
    title: "PHP: mysqli",
    filename: "a.php",
    text: (n) =>
      `<?php\n${each(n, (i) => `$m = mysqli_init();\nmysqli_ssl_set($m, NULL, NULL, "/ca.pem", NULL, NULL);\nmysqli_real_connect($m, "${HOST}", "u", "p", "d${i}", 4000);\n`)}`,
  },
  {
    title: "JavaScript: a list of entries",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nconst a = [${each(n, (i) => `{ host: "${HOST}", database: "d${i}" },\n`)}];\nfor (const x of a) mysql.createPool(x);\n`,
  },
  {
    title: "JavaScript: an object of many keys",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nconst a = { host: "${HOST}",\n${each(n, (i) => `k${i}: "${HOST}",\n`)}};\nmysql.createPool(a);\n${each(n, (i) => `use(a.k${i});\n`)}`,
  },
  {
    title: "Python: a dictionary of many keys",
    filename: "a.py",
    text: (n) =>
      `import pymysql\na = {"host": "${HOST}",\n${each(n, (i) => `"k${i}": "${HOST}",\n`)}}\npymysql.connect(**a)\n${each(n, (i) => `use(a["k${i}"])\n`)}`,
  },
  {
    title: "PHP: an array of many keys",
    filename: "a.php",
    text: (n) =>
      `<?php\n$a = ["host" => "${HOST}",\n${each(n, (i) => `"k${i}" => "${HOST}",\n`)}];\n$p = new PDO("mysql:host=" . $a["host"], "u", "x");\n${each(n, (i) => `f($a["k${i}"]);\n`)}`,
  },
  {
    title: "Python: keys that are set",
    filename: "a.py",
    text: (n) =>
      `import pymysql\na = {"host": "${HOST}"}\n${each(n, (i) => `a["k${i}"] = ${i}\n`)}pymysql.connect(**a)\n`,
  },
  {
    title: "JavaScript: keys that are set",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nconst a = { host: "${HOST}" };\n${each(n, (i) => `a.k${i} = ${i};\n`)}mysql.createPool(a);\n`,
  },
  {
    title: "JavaScript: a template with holes",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nmysql.createPool(\`${URI}?a=1${each(n, (i) => `&k${i}=\${o.k${i}}`)}\`);\n`,
  },
  {
    title: "Python: a template with holes",
    filename: "a.py",
    text: (n) =>
      `from sqlalchemy import create_engine\ncreate_engine(f"mysql+pymysql://${USER}@${HOST}:4000/t?a=1${each(n, (i) => `&k${i}={o.k${i}}`)}")\n`,
  },
  {
    title: "PHP: a template with holes",
    filename: "a.php",
    text: (n) =>
      `<?php\n$p = new PDO("mysql:host=${HOST};port=4000${each(n, (i) => `;k${i}=$k${i}`)}", "u", "x");\n`,
  },
  {
    title: "JavaScript: comments that turn rules off",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\n${each(n, (i) => `// eslint-disable-next-line tidb-tls/require-tls\nexport const p${i} = mysql.createPool("${URI}${i}");\n`)}`,
  },
  {
    title: "Python: comments that turn rules off",
    filename: "a.py",
    text: (n) =>
      `import pymysql\n${each(n, () => `# eslint-disable-next-line tidb-tls/require-tls\npymysql.connect(host="${HOST}")\n`)}`,
  },
  {
    title: "YAML: comments that turn rules off",
    filename: "a.yaml",
    text: (n) =>
      each(n, (i) => `# eslint-disable-next-line tidb-tls/require-tls\nk${i}: ${URI}?ssl=false\n`),
  },
  {
    title: "JavaScript: a bundle in one line",
    filename: "a.mjs",
    text: (n) =>
      `${each(n, (i) => `function f${i}(a,b){return a?b.c${i}(a,"tidbcloud"):{x:a,y:[b,${i}]}};var v${i}=f${i}(1,{a:"${i}"});`)}const mysql=require("mysql2");mysql.createPool("${URI}");`,
  },
  {
    title: "JSON: a dump",
    filename: "a.json",
    text: (n) =>
      `[${each(n, (i) => `{"id":${i},"name":"TiDB ${i}","host":"${HOST}","note":"${bytes(8)}"},\n`)}{"url":"${URI}?ssl=false"}]\n`,
  },
  {
    title: "YAML: a dump",
    filename: "a.yaml",
    text: (n) =>
      `rows:\n${each(n, (i) => `  - id: ${i}\n    name: TiDB ${i}\n    host: ${HOST}\n    note: ${bytes(8)}\n`)}url: ${URI}?ssl=false\n`,
  },
  {
    title: "XML: elements",
    filename: "a.xml",
    text: (n) =>
      `<rows>\n${each(n, (i) => `<row id="${i}"><name>TiDB ${i}</name><host>${HOST}</host></row>\n`)}<url>${URI}?ssl=false</url></rows>\n`,
  },
  {
    title: "a notebook with large outputs",
    filename: "a.ipynb",
    text: (n) =>
      `{"nbformat":4,"nbformat_minor":5,"metadata":{"language_info":{"name":"python"}},"cells":[\n${Array.from({ length: n }, (_, i) => `{"cell_type":"code","metadata":{},"outputs":[{"data":{"image/png":"${bytes(200)}"}}],"source":["import pymysql\\n","c${i} = pymysql.connect(host='${HOST}', user='${USER}', ssl_disabled=True)\\n"]}`).join(",\n")}]}\n`,
  },
  ...(
    [
      ["JavaScript: brackets", "a.mjs", "[", "]", `import mysql from "mysql2";\nmysql.createPool("${URI}");\nx = `, ";"],
      ["Python: brackets", "a.py", "(", ")", `create_engine("mysql+pymysql://${USER}@${HOST}/t")\nx = `, "\n"],
      ["Go: brackets", "a.go", "(", ")", `package a\nvar u = "${ADDRESSES.Go ?? ""}"\nvar x = `, "\n"],
      ["Java: brackets", "A.java", "(", ")", `class A {\nString u = "${ADDRESSES.Java ?? ""}";\nint x = `, ";\n}\n"],
      ["PHP: brackets", "a.php", "[", "]", `<?php\n$u = "mysql://${USER}@${HOST}/t";\n$x = `, ";\n"],
      ["JSON: brackets", "a.json", "[", "]", `{ "u": "${URI}", "x": `, "}"],
      ["YAML: brackets", "a.yaml", "[", "]", `u: "${URI}"\nx: `, "\n"],
      ["TOML: brackets", "a.toml", "[", "]", `u = "${URI}"\nx = `, "\n"],
      ["XML: elements in elements", "a.xml", "<a>", "</a>", `<u url="${URI}">`, "</u>"],
      ["shell: brackets", "a.sh", "$(", ")", `mysql -h ${HOST}\nx=`, "\n"],
    ] as const
  ).map(([title, filename, open, close, before, after]): LongFile => ({
    title,
    filename,
    text: (n) => `${before}${nested(n, open, "1", close)}${after}`,
  })),
];

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
  ...OTHERS,
];
