/** Names of variables, where texts ask for what they hold. */

/** `tidb.base-url` is asked for by its last name, whatever it stands in. */
export const lastOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1).toLowerCase();

/** What stands in braces for a variable that is not set: `${NAME:-...}`, `${name:...}`. */
const OTHERWISE = /[-:?=+](?:[^{}\n]|\{[^{}\n]*\}){0,300}/.source;

/** A name in the ways in which shells, Make, Spring, Compose, templates, Terraform, INI files and PowerShell ask for it. */
const IN_TEXTS: readonly RegExp[] = [
  /\$\{\{?-?\s*(?:env:)?([\w.-]*\w)\s*\}\}?/,
  new RegExp(String.raw`\$\{([\w.-]*\w)${OTHERWISE}\}`),
  /\$\{(\w+)\[[^\]\n]{0,100}\]\}/,
  /\{\{-?\s*([\w.-]+)\s*-?\}\}/,
  /<<[ \t]*([\w.-]*\w)[ \t]*>>/,
  /\b(?:local|var)\.(\w[\w-]*)(?![\w-])/,
  /\$\(\$?(?:env:)?([\w.-]+)\)/,
  /%\(([\w.-]+)\)s/,
  /%([a-z_]\w*)%/,
  /\$(?:env:)?(\w+)(?!\w)/,
];
/** The same where a program asks its environment: `os.environ["NAME"]`, `process.env.NAME`, `getenv("NAME")`, `$ENV{NAME}`. */
const IN_PROGRAMS: readonly RegExp[] = [
  /(?<![\w%])\$?(?:process\.|os\.|_)?(?:environ|env|getenv|GetEnvironmentVariable)(?:\.(?:get|fetch)\b)?[[({.]\\?["']?(\w+)(?!\w)\\?["']?[\])}]?/,
];

const sourceOf = (patterns: readonly RegExp[]): string =>
  patterns.map(({ source }) => source).join("|");

/** Either of them, and each with its quotes. The names in it are groups without names of their own. */
export const REFERENCE = `(?:${sourceOf([...IN_PROGRAMS, ...IN_TEXTS])})`;

const ANY = new RegExp(REFERENCE, "gi");

/** How npm calls what stands under `config` of a package. */
const OF_NPM = /^npm_package_config_/;
const namesOf = (groups: readonly (string | undefined)[]): readonly string[] =>
  groups.flatMap((name) => (name === undefined ? [] : [lastOf(name).replace(OF_NPM, "")]));

/** The names that a text asks for. */
export const namesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(ANY)).flatMap(([, ...groups]) => namesOf(groups));

/** The names in all that a pattern finds; it has no groups but those of its references. */
export const namesFound = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern)).flatMap(([, ...groups]) => namesOf(groups));

/** The words of an expression: each may be a name. */
export const wordsIn = (expression: string): readonly string[] =>
  Array.from(expression.matchAll(/\w+(?:[.-]\w+)*/g), ([word]) => lastOf(word).replace(OF_NPM, ""));
