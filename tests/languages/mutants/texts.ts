import { hcl } from "../references/hcl.js";
import { powershellCommands } from "../references/powershell.js";
import { prismaSchema } from "../references/prisma.js";
import { all, drop, exchange, move, put, putBefore, requote, respell, unicode } from "./changes.js";
import { POWERSHELL_FILES } from "./files/powershell.js";
import { PRISMA_FILES } from "./files/prisma.js";
import { TERRAFORM_FILES } from "./files/terraform.js";
import { withoutMark, type MutantFormat } from "./format.js";
import { ATOMS, KEYS, TEXTS } from "./samples.js";

/** Formats of which texts are read, and little of what is around them. */

const quoted = TEXTS.map((text) => `"${text}"`);
const line = move(/^\r?\n$/);
const ends = all(/^\n/, () => "\r\n");

const PRISMA_WORDS = [
  ...["url", "directUrl", "shadowDatabaseUrl", "provider", "datasource", "model", "db", "env"],
  ...['env("DATABASE_URL")', "true", "[]", '""', '"mysql"', '"\\u0041"', ...quoted],
];
const SIGNS = [
  ...["{", "}", "=", " ", "\n", "\r\n", "\t", "\\", '"', "//", "/*", "*/", "// a\n", "#", "\r"],
];

export const PRISMA_FORMAT: MutantFormat = {
  name: "prisma",
  files: PRISMA_FILES,
  token: /"(?:[^"\\\n]|\\.)*"|\/\/.*|\r?\n|\w+|[^]/g,
  changes: [
    exchange(/^["\w]/, () => PRISMA_WORDS),
    exchange(/^["]/, () => PRISMA_WORDS),
    ...[line, line, put(SIGNS), putBefore(/^\n/, [" // a", "\n// TiDB", " "]), drop(/^[^]$/), ends],
    respell(/^".+"$/, (one) => [unicode(one), `\\${one}`, "'", '\\"', "&", "$", "\\\\", "//", "%"]),
    respell(/^".+"$/, () => [" ", "?", "#", "${X}"]),
  ],
  readers: [(text) => prismaSchema(withoutMark(text))],
  comments: (text) => (text.match(/^[ \t]*\/\//gm) ?? []).length,
  mostChanged: 1,
};

const HCL_WORDS = [
  ...[
    ...KEYS,
    ...ATOMS,
    ...quoted,
    "value",
    "name",
    "default",
    "locals",
    "<<EOT\na\nEOT\n",
    "var.x",
  ],
  ...['"${var.x}"', '"${a["b"]}"', '"%{ if x }"', '"$${x}"', '"\\u0041\\n"', '"${f("}")}"', '""'],
];
const HCL_SIGNS = [
  ...["${", "%{", "$$", "<<EOF\n", "\nEOF\n", "EOT", ",", ":", "[", "]", ...SIGNS],
];

export const TERRAFORM_FORMAT: MutantFormat = {
  name: "terraform",
  files: TERRAFORM_FILES,
  token: /"(?:[^"\\\n]|\\.)*"|#.*|\/\/.*|\r?\n|[\w./@?&%:=-]+|[^]/g,
  changes: [
    exchange(/^["\w]/, () => HCL_WORDS),
    exchange(/^["\w]/, () => HCL_WORDS),
    ...[line, line, put(HCL_SIGNS), put(HCL_SIGNS), drop(/^[^]$/), ends],
    putBefore(/^\n/, [" # a", "\n# TiDB", " "]),
    respell(/^["\w].+/, (one) => [unicode(one), `\\${one}`, '\\"', "${X}", '${a["b"]}', "$", "$$"]),
    respell(/^["\w].+/, () => ["%{", "{", "}", "#", "\\\\", "'", "&", "=", ";", " "]),
  ],
  readers: [(text) => hcl(withoutMark(text))],
  comments: (text) => (text.match(/^[ \t]*(?:#|\/\/)/gm) ?? []).length,
  mostChanged: 1,
};

const POWERSHELL_WORDS = [
  ...[...ATOMS, ...TEXTS, ...quoted, ...TEXTS.map((text) => `'${text}'`), "mysql", "mycli", "-h"],
  ...[
    "--ssl-mode=VERIFY_CA",
    "--ssl-ca=/own.pem",
    "$env:DB_HOST",
    "$x",
    '"$x"',
    "'it''s'",
    '"a`"b"',
  ],
];
const POWERSHELL_SIGNS = [
  ...[
    " ",
    "\n",
    "\r\n",
    "\t",
    "`\n",
    "` ",
    "`",
    ";",
    "|",
    "&",
    "(",
    ")",
    "{",
    "}",
    "$(",
    "$",
    "\\",
  ],
  ...['"', "'", "#", " # it's", "<#", "#>", '@"\n', '\n"@', "@'\n", "\n'@", "=", "$env:", "\uFFFC"],
];

export const POWERSHELL_FORMAT: MutantFormat = {
  name: "powershell",
  files: POWERSHELL_FILES,
  token: /"(?:[^"`\n]|`.)*"|'[^'\n]*'|#.*|\r?\n|\$env:\w+|[\w./@?&%:=-]+|[^]/g,
  changes: [
    exchange(/^["'\w]/, () => POWERSHELL_WORDS),
    exchange(/^["'\w]/, () => POWERSHELL_WORDS),
    ...[line, line, put(POWERSHELL_SIGNS), put(POWERSHELL_SIGNS), drop(/^[^]$/), ends],
    ...[putBefore(/^\n/, [" # a", "\n# TiDB", " `", " "]), requote(['"', "'", ""])],
    respell(/^["'\w].+/, (one) => [`\`${one}`, "'", '"', "''", '""', "`n", "$x", "${X}", "$(x)"]),
    respell(/^["'\w].+/, () => ["#", " #", "\n", "`\n", ";", "|", "&", "\\", "{", "=", " "]),
  ],
  readers: [(text) => powershellCommands(withoutMark(text))],
  comments: (text) => (text.match(/^[ \t]*#/gm) ?? []).length,
  mostChanged: 1,
};
