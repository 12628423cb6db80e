import { Verbatim, type Plain } from "../../document/plain.js";
import type { Habits, ProgramLanguage, Spelling } from "../programs/language.js";
import { quoted } from "./strings.js";
import { readGo } from "./translate.js";

/** A mapping needs a type, which nobody knows here. */
function word(value: Plain): string | null {
  if (typeof value === "string") return quoted(value);
  if (value === null) return "nil";
  if (value instanceof Verbatim) return value.code;
  return typeof value === "object" ? null : String(value);
}

const spelling: Spelling = {
  word,
  argument: () => null,
  entry: (key, code, { isField }) => `${isField ? key : quoted(key)}: ${code}`,
  plus: "+",
  isStatementClosed: false,
};

const TOLD = String.raw`\.(?:Print|Fatal|Panic|Log|Trace|Debug|Info|Warn|Warning|Error|Skip)(?:f|ln|w)?`;

/** `query.Set("tls", "true")` of `url.Values` and their like, the last of which counts in a DSN, and what is put into a pool of certificates. */
function property(
  method: string,
  [key, ...others]: readonly (string | null)[],
): readonly string[] | null {
  if (/^(?:AppendCertsFromPEM|AddCert)$/.test(method)) return ["PEM"];
  return /^(?:Set|Add)$/.test(method) && typeof key === "string" && others.length === 1
    ? [key]
    : null;
}

/** Also by `assert.New(t)`, and in a suite as `s.Error(err)` and `s.Require().Error(err)`: https://pkg.go.dev/github.com/stretchr/testify */
const TESTIFY = String.raw`\/testify\/(?:assert|require|suite)(?:\.(?:New|Assert|Require)\(\))?`;

const habits: Habits = {
  environment: /^(?:os\.(?:Getenv|LookupEnv)|syscall\.Getenv)$/,
  setsEnvironment: /^(?:os|syscall)\.Setenv$/,
  formats: { "fmt.Sprintf": "percent" },
  shows: new RegExp(
    String.raw`^(?:fmt\.Print(?:f|ln)?|fmt\.Errorf|(?:\S*\/)?errors\.\w+|log\.\w+|log\/slog\.\w+|panic|print(?:ln)?)$|${TOLD}$`,
  ),
  seeks:
    /^(?:strings\.(?:Contains\w*|HasPrefix|HasSuffix|EqualFold|Compare|Count|\w*Index\w*|Trim(?!Space)\w+|Cut\w*|Replace\w*|Split\w*)|slices\.(?:Contains|Index)|regexp\.\w+|reflect\.DeepEqual|\S*\/testify\/(?:assert|require)\.\w+|\S*\/go-cmp\/cmp\.\w+)$/,
  parses: /^net\/url\.Parse\w*$/,
  fails: {
    called: new RegExp(String.raw`${TESTIFY}\.(?:Error\w*|EqualError\w*|Panics\w*)$`),
    present: new RegExp(String.raw`${TESTIFY}\.NotNilf?$`),
    suites: /\/testify\/suite$/,
  },
  tests: /^testing$/,
  reads: new RegExp(
    String.raw`^(?:fmt\.\w+|len|cap|log\.\w+|log\/slog\.\w+|reflect\.\w+|encoding\/json\.Marshal\w*|database\/sql\.\w+)$|${TOLD}$`,
  ),
  keeps: /^(?:strings\.(?:TrimSpace|Clone)|any)$/,
  grows: /\.WriteString$|^fmt\.Fprint(?:f|ln)?$/,
  runs: { "os/exec.Command": "words" },
  defaults: /\.String(?:Var)?P?$/,
  encodes: /^\.Encode$/,
  addsNumbers: true,
  spellsBooleans: true,
  property,
  // A method names its receiver as it likes.
  self: /(?!)/,
  hasBareFields: false,
  ownFields: /^[\p{Ll}_]/u,
  hasDeclarations: true,
  bringsCapitals: true,
};

/** Go, by Lezer's grammar. */
export const go: ProgramLanguage = {
  name: "go",
  title: "Go",
  files: ["**/*.go"],
  about: {
    reads:
      "DSNs, `mysql.Config`, the `tls.Config` that the program registers under a name, and the commands that are run",
    keeps: "what comes from other files of the package and from callers",
    editors: ["go"],
  },
  read: readGo,
  spelling,
  habits,
  refusesUnused: true,
};
