import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { remembered } from "../src/document/memo.js";
import { inRepository } from "../tools/docs/files.js";
import { CASES } from "./cases.js";
import { lint, rulesIn } from "./lint.js";
import { SAMPLES } from "./samples/index.js";
import { corpusOf, importsOf, modulesIn, ownWords, stands, wordsOf } from "./words.js";

const textOf = (file: string): string => readFileSync(inRepository(file), "utf8");
const CLIENTS = modulesIn("src/dialects/clients");
const OWN = ownWords(modulesIn("src"));

/** The programs of `npm test`: samples, cases, and the texts of tests that try one thing each. */
const FOLDERS = [
  ...["clients", "rules", "notations", "model", "project"],
  ...["frameworks", "documented", "shell", "dockerfile", "makefile", "powershell", "variables"].map(
    (name) => `languages/${name}`,
  ),
  "languages/data",
];
const TESTS = corpusOf(
  [
    ...FOLDERS.flatMap((folder) => modulesIn(`tests/${folder}`)),
    "tests/languages/goes-on.test.ts",
  ].map(textOf),
);
/** Programs in other languages, and options of their drivers, stand in tests of their own. */
const testsOf = remembered((language: string) =>
  corpusOf(
    [`tests/clients/${language}`, "tests/dialects"]
      .flatMap(modulesIn)
      // Programs of all languages stand there.
      .filter((file) => !file.includes("tests/dialects/clients/"))
      .map(textOf),
  ),
);
const FILES = modulesIn("tests/languages/frameworks");
const programsOf = (client: string): readonly string[] => {
  const sets = SAMPLES.filter(({ reader }) => textOf(client).includes(`name: "${reader.name}"`));
  const readers = [...new Set(sets.map(({ reader }) => reader.name))];
  // Clients of which only files hold the options have files of that name.
  const own = FILES.filter((file) => path.basename(file) === path.basename(client));
  return [
    ...own.map(textOf),
    ...sets.flatMap(({ samples, silent }) => [
      ...samples.map(({ code }) => code),
      ...Object.values(silent),
    ]),
    ...readers
      .flatMap((reader) => [...(CASES[reader] ?? []), ...(CASES[`${reader}, an address`] ?? [])])
      .map(({ code }) => code),
  ];
};
const PROGRAMS = new Map(CLIENTS.map((client) => [client, corpusOf(programsOf(client))]));

const reaches = (file: string, wanted: string, steps = 3): boolean =>
  file === wanted ||
  (steps > 0 &&
    importsOf(file).some(
      (next) => next.includes("/dialects/drivers/") && reaches(next, wanted, steps - 1),
    ));

/** Where a word of a table must stand: a driver's in programs of the clients that use it, a client's in its own or in a test. */
function corporaOf(file: string): readonly string[] {
  if (file.includes("/drivers/")) {
    const clients = CLIENTS.filter((client) => reaches(client, file));
    const languages = clients.flatMap(
      (client) => /language(?::| !==) "(go|java|php|python)"/.exec(textOf(client))?.[1] ?? [],
    );
    const programs = clients.map((client) => PROGRAMS.get(client) ?? "");
    return [...programs, ...languages.map(testsOf)];
  }
  const programs = file.includes("/clients/") ? [PROGRAMS.get(file) ?? ""] : PROGRAMS.values();
  return [...programs, TESTS];
}

const TOLD = "is only told to users";
const STEM = "is the beginning of other words, which stand in programs";
const UNICODE = "is a form of Unicode's";
const OPTION = "is an option of the parser's";
const NODE = "is the type of one of the parser's nodes";
const CONSTANT = "is a part of a constant's name, which stands in programs";
const OURS = "is a name of the project's own";
/** Words that stand in no program, and why that is right: it must be needed. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "src/dialects/address.ts": { aside: OURS },
  "src/dialects/django-options.ts": {
    "PyMySQL, installed as `MySQLdb`, has no `ssl_mode`": TOLD,
  },
  "src/dialects/clients/express-mysql-session.ts": { "`express-mysql-session`": TOLD },
  "src/dialects/go-tls.ts": { "crypto/tls.Config": "is an import and a name of it" },
  "src/dialects/clients/mysql-cli.ts": { "which stops": TOLD },
  "src/dialects/drivers/mysqlconnector.ts": {
    "TLS 1.2, TLS 1.3": "is what an edit writes: the laws read it",
  },
  "src/dialects/drivers/rails.ts": { ssl_: STEM, ssl_mode_: STEM },
  "src/dialects/option-names.ts": { $1_: OURS },
  "src/dialects/packages.ts": { "prisma-mariadb": OURS, "tidbcloud-serverless": OURS },
  "src/dialects/php-attributes.ts": { MYSQL_ATTR: CONSTANT, "Pdo\\Mysql.ATTR": CONSTANT },
  "src/dialects/takers.ts": {
    ...{ "prisma-mariadb": OURS, ".part.invalid": OURS, ".whole.invalid": OURS },
  },
  "src/notations/powershell.ts": { "`r": "is how a string holds it" },
  "src/notations/shell-script.ts": { Redirect: NODE, isScript: OURS },
  "src/notations/shell-tree.ts": Object.fromEntries(
    [...["AndOr", "CommandExpansion", "CompoundList"], "ProcessSubstitution"].map((name) => [
      name,
      NODE,
    ]),
  ),
  "src/notations/json.ts": {
    disallowComments: OPTION,
    onComment: "is one of its events",
  },
  "src/notations/json5-tree.ts": {
    ...{ allowTrailingCommas: OPTION, ranges: OPTION },
  },
  "src/notations/toml-tree.ts": { TOMLKeyValue: NODE },
  "src/notations/toml.ts": { TOMLArray: NODE, TOMLInlineTable: NODE, TOMLValue: NODE },
  "src/notations/yaml-tree.ts": { prettyErrors: OPTION, uniqueKeys: OPTION },
  "src/notations/yaml.ts": { "tag:yaml.org,2002:str": "is the parser's name of `!!str`" },
  "src/model/placeholder.ts": {
    NFC: UNICODE,
    NFD: UNICODE,
    "密码|密碼|口令|用户名|用戶名|主机名?|パスワード|ユーザー名?|ホスト名?|비밀번호|암호|패스워드|사용자|รหัสผ่าน|ชื่อผู้ใช้|password":
      "is a list, of which each is tried",
  },
};

describe("each word of a table stands in a program that is tried", () => {
  const files = [
    ...modulesIn("src/dialects"),
    ...modulesIn("src/notations"),
    "src/model/placeholder.ts",
    "src/model/policy.ts",
  ];
  it.each(files)("%s", (file) => {
    const corpora = corporaOf(file);
    const allowed = Object.keys(ALLOWED[file] ?? {});
    expect(wordsOf(file, OWN).filter((word) => !stands(word, corpora))).toEqual(allowed.sort());
  });
});

describe.each(Object.entries(CASES))("%s", (_, cases) => {
  it.each(cases)("$name", ({ code, recommended, strict }) => {
    const found = [lint(code), lint(code, { preset: "strict" })].map(rulesIn);
    const sorted = (rules: readonly string[]): string[] => [...new Set(rules)].sort();
    expect(found).toEqual([sorted(recommended), sorted([...recommended, ...strict])]);
  });
});
