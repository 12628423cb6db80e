import { Verbatim, type Plain } from "../../document/plain.js";
import type { Habits, ProgramLanguage, Spelling } from "../programs/language.js";
import { readJava } from "./translate.js";

/** A text in quotes; Java has no others for it. */
const quoted = (text: string): string =>
  `"${text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll('"', '\\"')}"`;

/** Mappings and lists need classes that the file may not import. */
function word(value: Plain): string | null {
  if (typeof value === "string") return quoted(value);
  if (value instanceof Verbatim) return value.code;
  return typeof value === "object" && value !== null ? null : String(value);
}

const spelling: Spelling = {
  word,
  argument: () => null,
  // The only entries that belong to a type are those of `Map.ofEntries`.
  entry: (key, code, { isField }) =>
    isField ? `Map.entry(${quoted(key)}, ${code})` : `${quoted(key)}, ${code}`,
  plus: "+",
  isStatementClosed: true,
};

/** `setHost` sets `host`, and `setURL` sets `URL`, as Java has it for beans. */
function bean(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The property that nobody can tell. */
const ANY = "*";

/** Methods with one argument that set nothing of what they are called on. */
const NO_PROPERTY =
  /^(?:get|is|has|add|put|remove|to|from|of|as|find|create|build|load|read|write|parse|apply|accept|test|equals|contains|startsWith|endsWith|matches|append|concat|substring|charAt|split|replace|format|compareTo|map|filter|forEach|collect|then|or|and|not|run|execute|submit|call|invoke|open|close|connect|print|log|info|debug|warn|error|trace)(?![a-z])/;

function property(method: string, given: readonly (string | null)[]): readonly string[] | null {
  const [key] = given;
  const isKeyed = given.length === 2 && key !== null && key !== undefined;
  const { of } = /^add(?<of>DataSource|Connection)Property$/.exec(method)?.groups ?? {};
  // As in a file of Hikari's properties: `dataSource.sslMode`.
  if (of !== undefined)
    return isKeyed
      ? [`${of === "DataSource" ? "dataSource" : "connectionProperties"}.${key}`]
      : null;
  // Any of them may be set by a constant that is not known.
  if (method === "option" && given.length === 2) return [key ?? ANY];
  if (/^(?:setProperty|put|putIfAbsent|property)$/.test(method)) return isKeyed ? [key] : null;
  const { name } = /^(?:set|with)(?<name>[A-Z]\w*)$/.exec(method)?.groups ?? {};
  if (/^tls(?:Version|Protocol)$/.test(method)) return [method];
  if (given.length !== 1) return null;
  if (name !== undefined) return [bean(name)];
  return NO_PROPERTY.test(method) ? null : [method];
}

const LOGGED = String.raw`\.(?:trace|debug|info|warn|error|fatal|severe|fine|finer|finest|config)`;

const habits: Habits = {
  environment: /^(?:java\.lang\.)?System\.getenv(?:\(\)\.get(?:OrDefault)?)?$/,
  formats: {
    ...{ "String.format": "percent", "java.lang.String.format": "percent" },
    ".formatted": "percent",
    "java.text.MessageFormat.format": "braces",
  },
  shows: new RegExp(
    String.raw`^System\.(?:out|err)\.|(?:Exception|Error)$|${LOGGED}$|\.(?:println|printf)$`,
  ),
  seeks:
    /(?:^|\.)(?:assert[A-Z]\w*|assertThat)$|\.(?:equals|equalsIgnoreCase|contentEquals|compareTo|compareToIgnoreCase|startsWith|endsWith|contains|containsKey|containsValue|indexOf|lastIndexOf|matches|replace|replaceAll|replaceFirst|split|regionMatches|isEqualTo|isNotEqualTo|hasMessage\w*)$|^java\.util\.regex\.Pattern\.|(?:^|\.)Arguments\.(?:of|arguments)$|(?:^|\.)DriverManager\.getDriver$/,
  fails: {
    called:
      /(?:^|\.)(?:assertThrows\w*|expectThrows|assertThatThrownBy|isThrownBy|catchThrowable\w*|catchException)$|^\.has(?:Message|(?:Root)?Cause)\w*$/,
    // The rule `ExpectedException` of JUnit 4.
    around: /ExpectedException\.none\(\)\.expect\w*$|^\.expect(?:Message|Cause)$/,
    aroundClass: /^\.expect$/,
  },
  parses: /^(?:java\.net\.)?UR[IL](?:\.create)?$/,
  reads: new RegExp(
    String.raw`^System\.(?:out|err)\.|^java\.util\.Objects\.|^String\.valueOf$|${LOGGED}$`,
  ),
  keeps:
    /^(?:java\.lang\.)?(?:String\.valueOf|Integer\.(?:parseInt|valueOf)|Boolean\.(?:parseBoolean|valueOf))$|^java\.util\.Objects\.requireNonNull$|^java\.util\.(?:Map|List|Set)\.copyOf$|^java\.util\.Collections\.unmodifiable\w+$|\.(?:trim|strip|stripIndent|toString|toCharArray|intern|name)$/,
  passes: new Map([
    ["Integer.toString", 0],
    ["java.util.Objects.toString", 0],
  ]),
  grows: /^(?:java\.lang\.)?String(?:Builder|Buffer)$|\.(?:append|concat)$|^String\.join$/,
  runs: { "java.lang.ProcessBuilder": "words", ProcessBuilder: "words", ".exec": "shell" },
  addsNumbers: true,
  spellsBooleans: true,
  property,
  finishes: (marks) => marks.includes("Bean") && !marks.includes("ConfigurationProperties"),
  self: /^this$/,
  hasBareFields: true,
  hasDeclarations: true,
  bringsCapitals: true,
  collects: /^java\.util\.(?:Properties|HashMap|LinkedHashMap|TreeMap|Hashtable)$/,
};

/** Java, by Lezer's grammar. */
export const java: ProgramLanguage = {
  name: "java",
  title: "Java",
  files: ["**/*.java"],
  about: {
    reads:
      "JDBC and R2DBC addresses, the properties and setters of data sources, defaults in annotations, and the commands that are run",
    keeps: "what comes from other files, from callers and from classes that a class extends",
    editors: ["java"],
  },
  read: readJava,
  spelling,
  habits,
};
