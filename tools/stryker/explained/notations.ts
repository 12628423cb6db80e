import type { Explained } from "../report.js";
import { explained } from "./explain.js";

/** Mutants of `src/notations` that no test needs to notice. */
export const NOTATIONS: readonly Explained[] = [
  ...explained("notations/ado.ts")("Behind the end stands nothing, of which nothing is made.", [
    "start < text.length",
    "start <= text.length",
  ]),
  ...explained("notations/sqlalchemy-url.ts")(
    "Without such a sign there is no user, and none begins at the slash before it either.",
    ["/[:/@]|$/", "/[:/@]/"],
  ),
  ...explained("notations/anatomy.ts")("An entry without a character has no key.", [
    "start <= end",
    "start < end",
  ]),
  ...explained("notations/anatomy.ts")("What is looked for again is found again.", [
    "equals < all.start",
    null,
  ]),
  ...explained("notations/anatomy.ts")("Neither is a name of more.", ['""', '"Stryker was here!"']),
  ...explained("notations/interpolation.ts")("What is found has a name.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...explained("notations/jdbc.ts")("What is split has a first part.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...explained("notations/jdbc.ts")("Where it ends stands no comma.", [
    "index < end",
    "index <= end",
  ]),
  ...explained("notations/keyed.ts")("`null` is no part.", ["key === null", "false"]),
  ...explained("notations/keyed.ts")("What is spelled has a key.", ['""', '"Stryker was here!"']),
  ...explained("notations/printed.ts")(
    "A piece without characters changes no text.",
    ["index > copied", null],
    ["copied < format.value.length", null],
  ),
  ...explained("notations/compose-text.ts")("What is filled in has its text.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...explained("notations/interpolation.ts")("What has a default has a name.", [
    "[]",
    '["Stryker was here"]',
  ]),
  ...explained("notations/marked-up.ts")("What is found has a text.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...explained("notations/asking.ts")("No operand begins so, and nothing is cut off.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...[
    "gone-on",
    "handed-on",
    "run-again",
    "run-by-programs",
    "script-files",
    "shell-again",
  ].flatMap((name) =>
    explained(`notations/${name}.ts`)("What is found has its parts, and this asks for no name.", [
      '""',
      '"Stryker was here!"',
    ]),
  ),
  ...explained("notations/handed-on.ts")("It ends with the key.", [
    String.raw`/KeyRef[^]*\bkey["']?:[ \t]*["']?([\w.-]*\w)$/`,
    String.raw`/KeyRef[^]*\bkey["']?:[ \t]*["']?([\w.-]*\w)/`,
  ]),
  ...explained("notations/handed-on.ts")("It only saves work.", ["all.size === 0", "false"]),
  ...explained("notations/run-again.ts")("It only saves work.", ["names.length === 0", "false"]),
  ...explained("notations/run-again.ts")("This asks for no name.", ["[]", '["Stryker was here"]']),
  ...explained("notations/run-by-programs.ts")("It only saves work.", [
    "names.length === 0",
    "false",
  ]),
  ...explained("notations/taken-apart.ts")(
    "What is found has its parts, and this asks for no name.",
    ['""', '"Stryker was here!"'],
  ),
  ...explained("notations/taken-apart.ts")(
    "Of all dots that are followed by others, the last is the same.",
    ["/^.*\\./", "/.*\\./"],
  ),
  ...explained("notations/taken-apart.ts")("It only saves work.", ["/[$%]|env/i", "/[^$%]|env/i"]),
  ...explained("notations/taken-apart.ts")("`.` ends at the end of a line anyway.", [
    "/^[ \\t]*#(?!!).*$/gm",
    "/^[ \\t]*#(?!!).*/gm",
  ]),
  ...explained("notations/shell-again.ts")("Of a backslash and a quote nothing is left.", [
    String.raw`/^["']/`,
    String.raw`/["']/`,
  ]),
  ...explained("notations/shell-again.ts")("An empty word is no shell.", [
    String.raw`/[\s;&|()]+/`,
    String.raw`/[\s;&|()]/`,
  ]),
  ...explained("notations/argv.ts")(
    "No option has an empty name, and none that is not known has a value.",
    ['""', '"Stryker was here!"'],
  ),
  ...explained("notations/argv-options.ts")("What is spelled has a key.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...explained("notations/script.ts")("What is split has a first part.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...explained("notations/workflow-context.ts")("What is found has a name.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...explained("notations/erb.ts")(
    "It only saves work.",
    ["texts.length === 0", "false"],
    ["!holdsTag(source)", "false"],
  ),
  ...explained("notations/erb.ts")("What is found has a name.", ["[]", '["Stryker was here"]']),
  ...["powershell-sums", "powershell"].flatMap((name) =>
    explained(`notations/${name}.ts`)("What is found has its parts, and neither is a name.", [
      '""',
      '"Stryker was here!"',
    ]),
  ),
  ...explained("notations/powershell.ts")("An escape ends with the character that it is for.", [
    String.raw`/[\r\n]$/`,
    String.raw`/[\r\n]/`,
  ]),
  ...explained("notations/shell-holes.ts")(
    "What is found has its parts.",
    ['""', '"Stryker was here!"'],
    ["[]", '["Stryker was here"]'],
  ),
  ...explained("notations/shell-holes.ts")("The sign that closes is never the first.", [
    "end < 0",
    "end <= 0",
  ]),
  ...explained("notations/shell-holes.ts")("Behind the end stands nothing.", [
    "index < text.length",
    "index <= text.length",
  ]),
  ...explained("notations/shell-holes.ts")(
    "What is filled in is asked for from its beginning to its end.",
    [`/^\\$(?:(\\w+)$|\\{(\\w+)(?::?-([^\${}\`"']*))?\\}$)/`, null],
  ),
  ...["shell-holes", "shell-quotes"].flatMap((name) =>
    explained(`notations/${name}.ts`)("An escape without a character says nothing.", [
      "/(?!)/g",
      "/(?=)/g",
    ]),
  ),
  ...explained("notations/shell-quotes.ts")(
    "What is asked for has a number.",
    ['""', '"Stryker was here!"'],
    ["[]", '["Stryker was here"]'],
  ),
  ...explained("notations/shell-quotes.ts")(
    "An escape is handed on from its beginning to its end.",
    [String.raw`/^\\(?:([0-7]+)|([xuU])(.+))$/`, null],
  ),
  ...explained("notations/shell-variables.ts")("What is found has a name.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...explained("notations/powershell.ts")("What goes on to the end takes all of it.", [
    String.raw`/(?<skipped>@(["'])[ \t]*\r?\n(?:[^]*?\n\2@|[^]*$)|<#(?:[^]*?#>|[^]*$))|(?<![^\s;|&(){}])#[^\r\n]*|` +
      "`(?:\\r\\n|[^])|\"(?:`[^]|[^\"`])*(?:\"|$)|'[^']*(?:'|$)|(?<end>\\r\\n|[\\r\\n])/g",
    null,
  ]),
  ...["env", "makefile-lines", "dockerfile-lines"].flatMap((name) =>
    explained(`notations/${name}.ts`)("What is found has its parts.", [
      '""',
      '"Stryker was here!"',
    ]),
  ),
  ...["makefile-lines", "dockerfile-lines"].flatMap((name) =>
    explained(`notations/${name}.ts`)("Without a name there is no more to it.", [
      "[]",
      '["Stryker was here"]',
    ]),
  ),
  ...explained("notations/env.ts")("An escape without a character says nothing.", [
    "/(?!)/g",
    "/(?=)/g",
  ]),
  ...explained("notations/env.ts")(
    "A piece without characters changes no text.",
    ["from + index > copied", null],
    ["copied < to", "true"],
    ["copied < to", "copied <= to"],
  ),
  ...explained("notations/env.ts")("What is filled in is one from its beginning.", [
    String.raw`/^\$\{\w+:-/`,
    String.raw`/\$\{\w+:-/`,
  ]),
  ...explained("notations/env.ts")("A quote that closes is never the first sign.", [
    "close < 0",
    "close <= 0",
  ]),
  ...explained("notations/makefile-lines.ts")("Such a sign is nothing but colons.", [
    'sign.startsWith(":")',
    'sign.endsWith(":")',
  ]),
  ...explained("notations/ini-lines.ts")("What is found has its parts.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...explained("notations/ini-lines.ts")("`.` goes on to the end of a line anyway.", [
    String.raw`/^\[([^\]]*)\](.*)$/`,
    String.raw`/^\[([^\]]*)\](.*)/`,
  ]),
  ...explained("notations/properties.ts")(
    "The pattern finds something everywhere.",
    ['""', '"Stryker was here!"'],
    ["[]", '["Stryker was here"]'],
  ),
  ...explained("notations/properties.ts")("A line is a comment or an entry.", [
    "(ends[passed] ?? Infinity) < entry.line",
    "(ends[passed] ?? Infinity) <= entry.line",
  ]),
  ...explained("notations/properties.ts")("Both are odd, or neither is.", [
    "at - first",
    "at + first",
  ]),
  ...explained("notations/ini.ts")("These quotes hold everything.", ["quoted === null", "false"]),
  ...explained("notations/ini.ts")("Behind the end stands no sign.", [
    "at < line.length",
    "at <= line.length",
  ]),
  ...explained("notations/dockerfile.ts")(
    "The patterns find all of their parts, or nothing that is looked at.",
    ['""', '"Stryker was here!"'],
    ["[]", '["Stryker was here"]'],
  ),
  ...explained("notations/dockerfile.ts")("It finds something at the beginning anyway.", [
    String.raw`/^(?:--\S+\s+)*(?:CMD\s+)?/i`,
    String.raw`/(?:--\S+\s+)*(?:CMD\s+)?/i`,
  ]),
  ...explained("notations/dockerfile.ts")("A list of JSON begins so, and nothing else is one.", [
    '"["',
    '""',
  ]),
  ...explained("notations/dockerfile.ts")("Blanks are passed by as what is no pair.", [
    String.raw`/\s+/y`,
    String.raw`/\s/y`,
  ]),
  ...explained("notations/dockerfile.ts")("Behind the end stands no pair.", [
    "start < line.length",
    "start <= line.length",
  ]),
  ...explained("notations/dockerfile.ts")(
    "The end is asked for where a line is taken out: none is.",
    ["at + to", "at - to"],
  ),
  ...explained("notations/makefile.ts")(
    "A piece without characters adds none.",
    ["start > copied", "true"],
    ["start > copied", "start >= copied"],
  ),
  ...explained("notations/makefile.ts")("No variable stands there, and one of both is found.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...explained("notations/shell.ts")(
    "What is left of it is read next.",
    ["/(?:[ \\t\\r]|\\\\\\r?\\n)+/y", "/(?:[ \\t\\r]|\\\\\\r?\\n)/y"],
    ["/[\\n;&|()]+/y", "/[\\n;&|()]/y"],
    ['/(?:[^"\\\\$`]|\\\\[^])+/y', '/(?:[^"\\\\$`]|\\\\[^])/y'],
  ),
  ...explained("notations/shell.ts")("Any other backslash has a character behind it.", [
    "/(?:[^\\s;&|()<>'\"\\\\$`]|\\\\[^]|\\\\$)+/y",
    "/(?:[^\\s;&|()<>'\"\\\\$`]|\\\\[^]|\\\\)+/y",
  ]),
  ...explained("notations/shell.ts")("Nobody asks whether it ends.", ["true", "false"]),
  ...explained("notations/shell.ts")(
    "Behind the end stands nothing, of which an empty piece is made.",
    ["cursor.index < value.length", "cursor.index <= value.length"],
    ["pieces.length === 0 || needsEnd(pieces)", "true"],
    ["needsEnd(pieces)", "true"],
  ),
  ...explained("notations/shell.ts")(
    "It only saves work.",
    ["IN_WORD.test(value.charAt(cursor.index))", "false"],
    ["{ groups.push(readGroup(cursor)); continue; }", null],
    ['characters === ""', "true"],
    ["groups.length < 2", "false"],
  ),
  ...explained("notations/shell.ts")("There is a character.", ['""', '"Stryker was here!"']),
  ...explained("notations/shell.ts")("Both signs are looked for at a `$` or a back tick.", [
    "/^(?:\\$\\(|`)/",
    "/(?:\\$\\(|`)/",
  ]),
  ...explained("notations/shell.ts")("Without a sign nothing is read.", [
    "[]",
    '["Stryker was here"]',
  ]),
  ...explained("notations/shell.ts")(
    "Of what begins where the stretch ends nothing is taken out.",
    ["first < to", "first <= to"],
  ),
  ...explained("notations/shell-script.ts")(
    "No variable, no command and no function is called so.",
    ["[]", '["Stryker was here"]'],
    ['""', '"Stryker was here!"'],
  ),
  ...explained("notations/shell-script.ts")("Others have other signs.", [
    'each.type === "Redirect"',
    "true",
  ]),
  ...explained("notations/shell-script.ts")("It has no values.", ["false", "true"]),
  ...explained("notations/shell-tree.ts")("No command is called so.", [
    '""',
    '"Stryker was here!"',
  ]),
];
