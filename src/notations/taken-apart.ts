import { WORD_READERS } from "./runners.js";

/** A variable where it is read, as shells, `make`, PowerShell and pipelines write it. */
const REFERENCE = /\$(?:(?:env:)?(\w+)|[{(]{1,2}\s*(?:env:)?([\w.-]+))/gi;
/** The same with its quotes, as a part of other expressions. */
const READ = /"?\$\{?(?:env:)?(\w+)\}?"?/.source;
/** What nobody takes apart: nothing at all. */
const NOTHING = /(?!""|''|\$null\b)(?=\S)/.source;

const namesIn = (code: string): readonly string[] =>
  Array.from(code.matchAll(REFERENCE), ([, short, long]) =>
    // `env.URL` is asked for by its last name.
    (short ?? long ?? "").replace(/^.*\./, "").toLowerCase(),
  );

/** The names that patterns find, or that stand in what they find. */
const found = (text: string, patterns: readonly RegExp[]): ReadonlySet<string> =>
  new Set(
    patterns.flatMap((pattern) =>
      Array.from(text.matchAll(pattern)).flatMap(([, code = ""]) =>
        /^\w*$/.test(code) ? [code.toLowerCase()] : namesIn(code),
      ),
    ),
  );

/** A reader of words, and what the line gives it; `make` takes the signs before a recipe for itself. */
const GIVEN = new RegExp(
  String.raw`(?:^(?:[ \t]+[@+-]+)?|[\s"'[(|;&,/])${WORD_READERS.source}(?=[\s"',])([^\n]*)`,
  "gm",
);
/** `URL=$URL,MODE=x`: the comma ends a value. */
const LISTED = /(\$[{(]?\w+[)}]?),\w+=/g;

/** The variables in words that a program reads by a grammar of its own: a list's, a form's, that of a replacement. */
export const namesReadAgain = (text: string): ReadonlySet<string> =>
  text.includes("$") ? found(onLines(text), [GIVEN, LISTED]) : new Set();

/** Lines with those that they go on in. */
const onLines = (text: string): string => text.replace(/[\\`]\r?\n/g, " ");

/** Programs that take what they are given, or what they read, apart. */
const CUTTERS = /(?:basename|dirname|expr|[ef]?grep|rg)/.source;
const FILTERS = /(?:[efz]?grep|rg|g?sed|g?awk|cut|tr|perl|python3?|read)/.source;
const OPERATORS = /-[ci]?(?:not)?(?:match|like|split|eq|ne|contains|in)/.source;

const APART: readonly RegExp[] = [
  // `${URL##*/}`, `${URL:0:5}`, `${URL/a/b}`.
  /\$\{(\w+)(?:[#%/^,]|:[ \t]*[\d(]|:[ \t]+-)/g,
  // `[[ $URL =~ ... ]]`, `case $URL in`, `<<< "$URL"`.
  new RegExp(
    String.raw`\[[ \t]+(?:[^\]\n]{0,200}[ \t])?${READ}[ \t]+(?:=~|==?|!=)[ \t]+${NOTHING}`,
    "g",
  ),
  new RegExp(String.raw`\bcase[ \t]+${READ}[ \t]+in\b`, "g"),
  new RegExp(String.raw`<<<[ \t]*${READ}`, "g"),
  // `echo "$URL" | cut -d/ -f4`, `basename "$URL"`.
  new RegExp(
    String.raw`\b(?:echo|printf)([ \t][^|\n]{1,300})\|[ \t]*(?:\w+=\S*[ \t]+)?${FILTERS}\b`,
    "g",
  ),
  new RegExp(String.raw`\b${CUTTERS}([ \t][^|;&)\n]{1,300})`, "g"),
  // `$url.Split("/")`, `$url -match "..."`, `[uri]$url`, `switch ($url)`.
  /\$\{?(?:env:)?(\w+)\}?\.(?!ToString\b|Trim)\w+[ \t]*\(/gi,
  new RegExp(String.raw`${READ}[ \t]+${OPERATORS}[ \t]+${NOTHING}`, "gi"),
  new RegExp(String.raw`${OPERATORS}[ \t]+${READ}`, "gi"),
  new RegExp(
    String.raw`(?:\[(?:uri|regex)\](?:::\w+\()?|\bswitch[^({\n]{0,40}\()[ \t]*${READ}`,
    "gi",
  ),
];

/** The variables that a script compares, or makes other texts of. */
export const namesTakenApart = (text: string): ReadonlySet<string> =>
  text.includes("$") ? found(text, APART) : new Set();
