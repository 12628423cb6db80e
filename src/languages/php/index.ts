import { Verbatim, type Plain } from "../../document/plain.js";
import type { Habits, ProgramLanguage, Quote, Spelling } from "../programs/language.js";
import { readPhp } from "./translate.js";

/** A text in quotes. */
function quoted(text: string, quote: Quote): string {
  const plain = text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
  if (quote === "'") return `'${plain}'`;
  return `"${plain.replaceAll("$", "\\$").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}"`;
}

/** A constant of a class is a key by its whole name, as the reader of programs has it. */
const CONSTANT = /^(?<of>[\w\\]+)\.(?<name>[A-Z][A-Z\d_]*)$/;

function keyed(key: string, quote: Quote): string {
  const { of, name } = CONSTANT.exec(key)?.groups ?? {};
  return of !== undefined && name !== undefined ? `\\${of}::${name}` : quoted(key, quote);
}

function word(value: Plain, quote: Quote): string | null {
  if (typeof value === "string") return quoted(value, quote);
  if (value instanceof Verbatim) return value.code;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).map(([key, each]) => {
    const code = word(each, quote);
    return code === null ? null : `${keyed(key, quote)} => ${code}`;
  });
  return entries.includes(null) ? null : `[${entries.join(", ")}]`;
}

const spelling: Spelling = {
  word,
  // Before PHP 8, arguments have no names.
  argument: () => null,
  entry: (key, code, { quote }) => `${keyed(key, quote)} => ${code}`,
  plus: ".",
  isStatementClosed: true,
};

const PROCESS = "Symfony\\Component\\Process\\Process";

const habits: Habits = {
  environment:
    /^(?:getenv|env|getenv_docker|\$_(?:ENV|SERVER)|Illuminate\\Support\\Env\.get|App\\env)$/,
  environmentSet: /^\$_(?:ENV|SERVER)$/,
  setsEnvironment: /^putenv$/,
  formats: { sprintf: "percent", printf: "percent" },
  shows:
    /^(?:echo|print|printf|die|exit|error_log|trigger_error|var_dump|print_r|syslog)$|\.(?:emergency|alert|critical|error|warning|notice|info|debug|log|line|writeln)$/,
  seeks:
    /^(?:str(?:i?pos|str|i?str|r?i?pos|cmp|casecmp|ncmp)|str_(?:contains|starts_with|ends_with)|in_array|array_(?:search|key_exists)|preg_match(?:_all)?|defined)$|\.(?:assert\w+|to(?:Be|Equal|Contain|Match|StartWith|EndWith)\w*)$/,
  fails: {
    called: /^\.(?:toThrow|throws(?:If|Unless)?|fails|assertThrows\w*)$/,
    around: /^\.expectException\w*$/,
  },
  parses: /^parse_url$/,
  tests: /^(?:PHPUnit|Pest)\\/,
  reads:
    /^(?:count|isset|empty|echo|print|var_dump|print_r|var_export|json_encode|http_build_query|implode|in_array|array_(?:filter|merge|keys|values|key_exists|map|replace)|is_\w+|get_class)$/,
  keeps: /^(?:trim|rtrim|ltrim|strval)$/,
  collects: /(?!)/,
  merges: /^array_(?:merge|replace)$/,
  renumbers: /merge/,
  runs: {
    ...{ exec: "shell", shell_exec: "shell", system: "shell", passthru: "shell", popen: "shell" },
    proc_open: "shell",
    [PROCESS]: "list",
    [`${PROCESS}.fromShellCommandline`]: "shell",
  },
  property(method, given) {
    const [key] = given;
    if (method === "set_charset") return ["charset"];
    const isKeyed = /^(?:setAttribute|setOption|options|set_opt)$/.test(method);
    if (isKeyed) return given.length === 2 && typeof key === "string" ? [key] : null;
    const { first = "", rest = "" } = /^set(?<first>[A-Z])(?<rest>\w*)$/.exec(method)?.groups ?? {};
    return first !== "" && given.length === 1 ? [first.toLowerCase() + rest] : null;
  },
  self: /^(?:\$this|self|static)$/,
  hasBareFields: false,
  hasDeclarations: false,
};

export const php: ProgramLanguage = {
  name: "php",
  title: "PHP",
  files: ["**/*.php"],
  about: {
    reads:
      "the DSN and the attributes of PDO, calls of mysqli, the settings of Laravel and WordPress, and the commands that are run",
    keeps: "what comes from other files, from callers and from classes that a class extends",
    editors: ["php"],
  },
  read: readPhp,
  spelling,
  habits,
};
