import { parser } from "@lezer/php";
import { once } from "../../../src/document/memo.js";
import { all, drop, exchange, move, put, putBefore, requote, respell, unicode } from "./changes.js";
import { compiled, hasCompiler } from "./compilers.js";
import { GO_FILES } from "./files/go.js";
import { JAVA_FILES } from "./files/java.js";
import { PHP_FILES } from "./files/php.js";
import { PYTHON_FILES } from "./files/python.js";
import { withoutMark, type MutantFormat } from "./format.js";
import { ATOMS, HOST, TEXTS } from "./samples.js";

/** Programs, which their own compilers read: what an edit makes of one that compiles must compile. */

const double = TEXTS.map((text) => JSON.stringify(text));
const single = TEXTS.map((text) => `'${text.replaceAll("'", "\\'")}'`);

const lines = move(/^\r?\n[ \t]*$/);
const parts = move(/^,$/);
const ends = all(/^\n/, (token) => `\r${token}`);
const blanks = all(/^[ \t]+$/, () => " ");
/** What a driver's words may stand for goes or comes where all of them are. */
const OPTIONS = [
  ...["ssl", "tls", "host", "port", "sslMode", "ssl_ca", "ssl_mode", "ssl_verify_cert", "user"],
  ...["VERIFY_IDENTITY", "DISABLED", "TLSv1.1", "/certs/ca.pem", "${x}", "%s", "{x}", "{", "é", ""],
];
const texts = [...double, ...OPTIONS.map((word) => `"${word}"`)];
const ESCAPES = ["'", '"', '\\"', "\\'", "&", ";", "\\\\", "\\n", "{x}", "{", "%", "%s", "#", "$x"];

interface Habits {
  /** `'` is not another `"`. */
  readonly hasOneQuote?: true;
  /** Texts, and what else may stand where one stands. */
  readonly values: readonly string[];
  readonly words: readonly string[];
  readonly signs: readonly string[];
  readonly comments: readonly string[];
  readonly token: RegExp;
}

/** Texts change more often than what is around them, or little would compile. */
const madeOf = ({ hasOneQuote, values, words, signs, comments, token }: Habits) => {
  const value = exchange(/^["'`]/, () => values);
  const spelling = respell(/^["'].+["']$/, (one) => [unicode(one), ...ESCAPES]);
  return {
    token,
    changes: [
      ...[value, value, value, spelling, spelling, spelling, lines, lines, parts, parts],
      ...[exchange(/^\w/, () => words), exchange(/^\d+$/, () => ATOMS), put(signs), drop(/^\W$/)],
      ...[putBefore(/^\r?\n/, comments), putBefore(/^[)\]}]$/, [",", " "]), ends, blanks],
      ...(hasOneQuote ? [value, value] : [requote(['"', "'"])]),
    ],
    editsBroken: true,
  } as const;
};
const SIGNS = [
  ...["(", ")", "[", "]", "{", "}", ",", ".", ":", ";", "=", " ", "\n", "\r\n", "\r", "\t", "\\"],
  ...['"', "'", "`", "#", "//", "/*", "*/", "+", "?", "<", "&", "$", "@", "\f", "\u2028", "😀"],
];

export const PYTHON_FORMAT: MutantFormat = {
  ...madeOf({
    values: [
      ...[
        ...texts,
        ...single,
        ...ATOMS,
        "True",
        "False",
        "None",
        "host",
        "x or y",
        "**x",
        "*x",
        "()",
      ],
      ...[`"""${HOST}"""`, `f"{x}"`, `f'{x!r:>{y}}'`, `r"\\"`, `b"x"`, '"a" "b"', `"a" % b`, "{}"],
      ...[
        "'''\n'''",
        'f"{{x}}"',
        "x if y else z",
        "[x for x in y]",
        "lambda: x",
        "(x := 1)",
        "...",
      ],
    ],
    words: ["x", "self", "ssl", "None", "True", "if", "def", "async", "lambda", "print", "match"],
    signs: [
      ...SIGNS,
      '"""',
      "'''",
      "**",
      ":=",
      "\\\n",
      "\n    ",
      "\n  ",
      "# TiDB\n",
      "f",
      "r",
      "b",
    ],
    comments: [" # a", "\n# TiDB", " ", "\\", "\n\n"],
    token:
      /"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#.*|\r?\n[ \t]*|\w+|[ \t]+|[^]/g,
  }),
  name: "python",
  files: PYTHON_FILES,
  readers: [(text) => compiled("python", withoutMark(text))],
  isThere: () => hasCompiler("python"),
  comments: (text) => (text.match(/^[ \t]*#/gm) ?? []).length,
};

/** Comments that have a line for themselves, where a block is one. */
const slashes = (text: string): number => (text.match(/^[ \t]*(?:\/\/|\/\*)/gm) ?? []).length;
const SLASHED = ["// TiDB\n", "/* a */", "/* a\n */", "// \\u000a\n"];

export const GO_FORMAT: MutantFormat = {
  ...madeOf({
    hasOneQuote: true,
    values: [
      ...[
        ...texts,
        ...ATOMS,
        ...TEXTS.map((text) => `\`${text}\``),
        "true",
        "nil",
        "host",
        '"a" + b',
      ],
      ...["`\n`", "'x'", "&x", "x()", "func() {}", "[]string{}", "x.(T)", "struct{}{}", "T[int]{}"],
    ],
    words: [
      "x",
      "nil",
      "tls",
      "mysql",
      "if",
      "func",
      "_",
      "const",
      "type",
      "interface",
      "go",
      "err",
    ],
    signs: [...SIGNS, ...SLASHED, ":=", "...", "<-", "&&", "!"],
    comments: [" // a", "\n// TiDB", " /* a */", "\n\n"],
    // Imports are one piece: without them, nothing is known of a program.
    token:
      /import \([^)]*\)|"(?:[^"\\\n]|\\.)*"|`[^`]*`|\/\/.*|\/\*[^]*?\*\/|\r?\n[ \t]*|\w+|[ \t]+|[^]/g,
  }),
  name: "go",
  files: GO_FILES,
  readers: [(text) => compiled("go", withoutMark(text))],
  isThere: () => hasCompiler("go"),
  comments: slashes,
};

export const JAVA_FORMAT: MutantFormat = {
  ...madeOf({
    hasOneQuote: true,
    values: [
      ...[
        ...texts,
        ...ATOMS,
        "true",
        "null",
        "HOST",
        '"a" + b',
        `"""\n${HOST}"""`,
        '"""\n  \\\n"""',
      ],
      ...[
        "'x'",
        "new A()",
        "x -> y",
        "A::b",
        "(String) x",
        "x ? y : z",
        "new String[] {}",
        "x.y()",
      ],
      ...["switch (x) { case 1 -> 2; default -> 3; }", '"\\u0022"', "x instanceof A a", '"\\s\\t"'],
    ],
    words: [
      "x",
      "null",
      "this",
      "var",
      "if",
      "class",
      "record",
      "yield",
      "int",
      "static",
      "String",
    ],
    signs: [...SIGNS, ...SLASHED, "->", "::", "@A", "\\u0022", "!", "..."],
    comments: [" // a", "\n// TiDB", " /* a */", "\n\n"],
    token:
      /"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/.*|\/\*[^]*?\*\/|\r?\n[ \t]*|\w+|[ \t]+|[^]/g,
  }),
  name: "java",
  files: JAVA_FILES,
  readers: [(text) => compiled("java", withoutMark(text))],
  isThere: () => hasCompiler("java"),
  comments: slashes,
};

/** Where the machine has no PHP: Lezer's words, none of them wrong. */
function phpWords(text: string): string | undefined {
  const words: string[] = [];
  const faults: number[] = [];
  parser.parse(text).iterate({
    enter({ type, from, to, node }) {
      if (type.isError) faults.push(from);
      // What a text says between its escapes and variables is no word of its own.
      const isWhole = !node.firstChild || /String|Heredoc|Shell/.test(type.name);
      if (!type.name.endsWith("Comment") && isWhole) words.push(text.slice(from, to));
    },
  });
  return faults.length > 0 ? undefined : words.join("\n");
}

const hasPhp = once(() => hasCompiler("php"));
const readPhp = (text: string): string | undefined =>
  hasPhp() ? compiled("php", text) : phpWords(text);

export const PHP_FORMAT: MutantFormat = {
  ...madeOf({
    values: [
      ...[
        ...texts,
        ...single,
        ...ATOMS,
        "true",
        "NULL",
        "$host",
        "$x . $y",
        '"{$x}"',
        '"${x}"',
        "[]",
      ],
      ...[
        "<<<END\na\nEND",
        "<<<'A'\n  b\n  A",
        "array()",
        "$x ?? $y",
        "X::Y",
        "fn() => 1",
        "...$x",
      ],
      ...['"$x[0]"', '"$x->y"', '"\\x41"', "'it\\'s'", '"\\u{41}"', "`ls`", "match(1) { 1 => 2 }"],
    ],
    words: [
      "x",
      "null",
      "PDO",
      "mysqli",
      "if",
      "function",
      "new",
      "static",
      "use",
      "define",
      "array",
    ],
    signs: [
      ...SIGNS,
      ...SLASHED,
      "?>",
      "<?php ",
      "<?= ",
      "->",
      "=>",
      "::",
      "$",
      "...",
      "@",
      "#[A]",
    ],
    comments: [" // a", "\n# TiDB", " /* a */", "\n\n"],
    token:
      /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\/\/.*|#.*|\/\*[^]*?\*\/|\r?\n[ \t]*|\$?\w+|[ \t]+|[^]/g,
  }),
  name: "php",
  files: PHP_FILES,
  readers: [(text) => readPhp(withoutMark(text))],
  comments: (text) => (text.match(/^[ \t]*(?:\/\/|\/\*|#(?!\[))/gm) ?? []).length,
};
