import { asksOnly } from "./asking.js";
import { withSources } from "./handed-on.js";
import { wordsIn } from "./references.js";
import { namesRunAgain } from "./run-again.js";
import { WORD_READERS } from "./runners.js";

/** A variable where it is read, as shells, `make`, PowerShell and pipelines write it. */
const REFERENCE = /\$(?:(?:env:)?(\w+)|[{(]{1,2}\s*(?:env:)?([\w.-]+))/gi;
/** The same with its quotes, as a part of other expressions. */
const READ = /"?\$\{?(?:env:)?(?<read>\w+)\}?"?/.source;
/** What it is compared with or searched for. */
const ASKED = /(?<asked>(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"']){1,200})/.source;

const namesIn = (code: string): readonly string[] =>
  Array.from(code.matchAll(REFERENCE), ([, short, long]) =>
    // `env.URL` is asked for by its last name.
    (short ?? long ?? "").replace(/^.*\./, "").toLowerCase(),
  );

/** The names that patterns find, or that stand in what they find. */
const found = (text: string, patterns: readonly RegExp[]): ReadonlySet<string> =>
  new Set(
    patterns.flatMap((pattern) =>
      Array.from(text.matchAll(pattern)).flatMap(({ groups = {} }) => {
        const { read = "", asked, lead } = groups;
        if (asked !== undefined && asksOnly(asked, lead)) return [];
        return /^\w*$/.test(read) ? [read.toLowerCase()] : namesIn(read);
      }),
    ),
  );

/** The words behind the name of a program, to the end of the command; quotes that stay open hold the rest of the line. */
const WORDS = /(?:"(?:\\[^\n]|[^"\\\n])*(?:"|\\?(?![^\n]))|'[^'\n]*'|(?!&&)[^"\n;|])*/.source;
/** A reader of words, and what the command gives it; `make` takes the signs before a recipe for itself. */
const GIVEN = new RegExp(
  String.raw`(?:^(?:[ \t]+[@+-]+)?|[\s"'[(|;&,/])${WORD_READERS.source}(?=[\s"',])["']?(?<read>${WORDS})`,
  "gm",
);
/** `URL=$URL,MODE=x`: the comma ends a value. */
const LISTED = /(?<read>\$[{(]?\w+[)}]?),\w+=/g;

/** The variables in words that a program reads by a grammar of its own: a list's, a form's, that of a replacement. */
export const namesReadAgain = (text: string): ReadonlySet<string> =>
  /[$%]|env/i.test(text)
    ? withSources(text, [
        ...found(onLines(text), [GIVEN, LISTED]),
        ...[...namesRunAgain(onLines(text))].flatMap(wordsIn),
      ])
    : new Set();

/** The line that names the shell of a script is none. */
const withoutComments = (text: string): string => text.replace(/^[ \t]*#(?!!).*$/gm, "");
/** Lines with those that they go on in. */
const onLines = (text: string): string => withoutComments(text).replace(/[\\`]\r?\n/g, " ");

/** Programs that take what they are given, or what they read, apart. */
const CUTTERS = /(?:basename|dirname|expr|[ef]?grep|rg)/.source;
const FILTERS = /(?:g?sed|g?awk|cut|tr|perl|python3?|read)/.source;
/** Of one pattern alone it is known what it asks for. */
const SEARCHES = String.raw`(?:[efz]?grep|rg)\b(?:(?:[ \t]+-\w+){0,9}[ \t]+${ASKED}(?=[ \t]*(?:[;&|)>]|$)))?`;
const COMPARES = /-[ci]?(?:not)?(?:match|like|eq|ne|contains|in)\b/.source;
/** `-Url $url -In x`: the value of a parameter, behind which another one comes. */
const OF_PARAMETER = /(?<!(?:^|[\s(])-(?!(?:not|and|x?or)\b)[a-z]\w{0,50}[ \t]{1,9})/.source;

const IN_SHELLS: readonly RegExp[] = [
  // `${URL##*/}`, `${URL:0:5}`, `${URL/a/b}`.
  /\$\{(?<read>\w+)(?:[#%/^,]|:[ \t]*[\d(]|:[ \t]+-)/g,
  // `[[ $URL =~ ... ]]`, `test "x$URL" = "x..."`, `case $URL in`, `<<< "$URL"`.
  new RegExp(
    String.raw`(?:\[|\btest)[ \t]+(?:[^\]\n]{0,200}[ \t])?["']?(?<lead>\w?)${READ}[ \t]+(?:=~|==?|!=)[ \t]+${ASKED}`,
    "g",
  ),
  new RegExp(String.raw`\bcase[ \t]+${READ}[ \t]+in\b`, "g"),
  new RegExp(String.raw`<<<[ \t]*${READ}`, "g"),
  // `echo "$URL" | cut -d/ -f4`, `basename "$URL"`.
  new RegExp(
    String.raw`\b(?:echo|printf)(?<read>[ \t][^|\n]{1,300})\|[ \t]*(?:\w+=\S*[ \t]+)?(?:${FILTERS}\b|${SEARCHES})`,
    "gm",
  ),
  new RegExp(String.raw`\b${CUTTERS}(?<read>[ \t][^|;&)\n]{1,300})`, "g"),
];

const IN_POWERSHELL: readonly RegExp[] = [
  // `$url.Split("/")`, `$url -match "..."`, `[uri]$url`, `switch ($url)`.
  /\$\{?(?:env:)?(?<read>\w+)\}?\.(?!ToString\b|Trim)\w+[ \t]*\(/gi,
  new RegExp(String.raw`${OF_PARAMETER}${READ}[ \t]+${COMPARES}[ \t]+${ASKED}`, "gi"),
  new RegExp(String.raw`${READ}[ \t]+-[ci]?split[ \t]`, "gi"),
  new RegExp(
    String.raw`(?=-)(?:(?<=${ASKED}[ \t]{1,9})|)(?:${COMPARES}|-[ci]?split)[ \t]+${READ}`,
    "gi",
  ),
  new RegExp(
    String.raw`(?:\[(?:uri|regex)\](?:::\w+\()?|\bswitch[^({\n]{0,40}\()[ \t]*${READ}`,
    "gi",
  ),
];

/** What a function of `make` is given, with variables in it. */
const ARGUMENTS = /(?<read>(?:\$[({][\w.-]+[)}]|[^)}\n]){1,300})/.source;
const MADE = /\$[({](?<read>\w+)[)}]/.source;
/** https://www.gnu.org/software/make/manual/html_node/Text-Functions.html */
const IN_MAKE: readonly RegExp[] = [
  new RegExp(
    String.raw`\$[({](?:(?:pat)?subst|word(?:list)?|firstword|lastword|(?:not)?dir|basename|(?:add)?suffix|addprefix|join|call)[ \t]${ARGUMENTS}`,
    "g",
  ),
  new RegExp(
    String.raw`\$[({](?:findstring|filter(?:-out)?)[ \t]+(?:(?<asked>[^,$()\n]{0,100}),)?${ARGUMENTS}`,
    "g",
  ),
  // `$(URL:%a=%b)`.
  /\$\((?<read>\w+):[^()=\n]{1,100}=/g,
  // `ifeq ($(URL),x)`, `ifneq "x" "$(URL)"`.
  new RegExp(String.raw`\bifn?eq[ \t]+[("']["']?${MADE}["']?(?<asked>[, \t][^\n]*)`, "g"),
  new RegExp(String.raw`\bifn?eq[ \t]+[("'](?<asked>[^$,\n]{0,200}?)["']?[, \t]+["']?${MADE}`, "g"),
];

const IN_TEMPLATES: readonly RegExp[] = [
  // `{{ url.split("/") }}`, `{{ url | replace("a", "b") }}`.
  /\{\{[^{}\n]*\b(?<read>\w+)[ \t]*(?:\.r?(?:split|partition|replace)\(|\|[ \t]*(?:regex|r?split|replace|urlsplit|basename|dirname|trunc|trim\w+fix))/g,
  // `split("/", local.url)`.
  /\b(?:split|replace|regex(?:all)?|substr|trim(?:suffix|prefix))\([^()\n]*\b(?:local|var)\.(?<read>\w+)/g,
];

/** The variables that a script compares, or makes other texts of. */
export const namesTakenApart = (text: string): ReadonlySet<string> =>
  /\$|\{\{|\b(?:local|var)\./.test(text)
    ? withSources(
        text,
        found(withoutComments(text), [
          ...[...IN_SHELLS, ...IN_POWERSHELL, ...IN_MAKE],
          ...IN_TEMPLATES,
        ]),
      )
    : new Set();
