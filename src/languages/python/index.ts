import type { Plain } from "../../document/plain.js";
import { Verbatim } from "../../document/plain.js";
import type { Habits, ProgramLanguage, Quote, Spelling } from "../programs/language.js";
import { readPython } from "./translate.js";

const quoted = (text: string, quote: Quote): string =>
  quote +
  text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll(quote, `\\${quote}`) +
  quote;

function word(value: Plain, quote: Quote): string | null {
  if (value instanceof Verbatim) return value.code;
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return quoted(value, quote);
  if (typeof value === "number") return String(value);
  const entries = Object.entries(value).map(([key, each]) => {
    const code = word(each, quote);
    return code === null ? null : `${quoted(key, quote)}: ${code}`;
  });
  return entries.includes(null) ? null : `{${entries.join(", ")}}`;
}

const spelling: Spelling = {
  word,
  argument: (name, code) => (/^[A-Za-z_]\w*$/.test(name) ? `${name}=${code}` : null),
  entry: (key, code, { quote }) => `${quoted(key, quote)}: ${code}`,
  plus: "+",
  isStatementClosed: false,
};

const habits: Habits = {
  environment:
    /^(?:os\.)?(?:environ(?:\.get|\.setdefault)?|getenv)$|^(?:decouple\.)?(?:config|AutoConfig)$|^(?:decouple\.(?:Auto)?|starlette\.config\.)Config\(\)(?:\.get)?$|^environs?\.(?!.*\.(?:dj_)?db(?:_url)?$)|(?:^|\.)env(?:\.str|\.get)?$|^streamlit\.secrets(?:\.get)?$/,
  casts:
    /^(?:decouple\.)?config$|^(?:decouple\.(?:Auto)?|starlette\.config\.)Config\(\)(?:\.get)?$/,
  castsFirst: /^starlette\./,
  formats: { "%": "percent", ".format": "braces" },
  replaces: /^\.replace$/,
  shows:
    /^(?:print|pprint\.pprint|warnings\.warn|click\.(?:echo|secho)|typer\.echo|rich\.print)$|^logging\.|(?:^|\.)log(?:ger|ging)?\.|\.(?:debug|info|warning|warn|error|exception|critical)$|(?:^|\.)add_argument$/,
  seeks:
    /\.(?:startswith|endswith|find|index|count|replace|split|removeprefix|removesuffix|assert\w+|match|search)$|^re\.|^pytest\.|(?:^|\.)isinstance$/,
  fails: {
    called: /^pytest\.raises$|\.assertRaises\w*$/,
    opened: /^pytest\.(?:raises|RaisesGroup)$|\.assertRaises\w*$/,
    around: /^pytest\.xfail$/,
  },
  parses: /^urllib\.parse\.url(?:parse|split)$/,
  reads:
    /^(?:print|len|str|repr|dict|list|tuple|bool|isinstance|type|id|hash|sorted|json\.dumps|copy\.(?:copy|deepcopy)|pprint\.pprint|vars|\|)$|^logging\.|\.(?:debug|info|warning|error|update)$/,
  passes: new Map([
    ["typing.cast", 1],
    ["copy.copy", 0],
  ]),
  keeps: /^(?:str|bytes|typing\.cast|int)$|\.(?:strip|rstrip|lstrip|encode|decode|copy)$/,
  leaves:
    /^(?:load_(?:default_certs|dh_params)|set_(?:alpn_protocols|ciphers|ecdh_curve|npn_protocols))$/,
  collects: /^dict$/,
  merges: /^\|$/,
  unfolds: /^dataclasses\.asdict$/,
  reading: /(?:^|[._])(?:cached_)?property$/,
  filled: /Settings$/,
  setsAny: /\bsetattr\(|\b__dict__\.update\(|\bdef __(?:get|set)attr/,
  fields: /^(?:pydantic\.(?:fields\.)?Field|dataclasses\.field)$/,
  runs: {
    "os.system": "shell",
    "os.popen": "shell",
    "subprocess.run": "list",
    "subprocess.call": "list",
    "subprocess.check_call": "list",
    "subprocess.check_output": "list",
    "subprocess.Popen": "list",
    "subprocess.getoutput": "shell",
    "subprocess.getstatusoutput": "shell",
    "asyncio.create_subprocess_shell": "shell",
    "asyncio.create_subprocess_exec": "words",
    "pexpect.spawn": "list",
  },
  property(method, [key]) {
    // A context that presents a certificate.
    if (method === "load_cert_chain") return ["certfile"];
    if (method === "load_verify_locations") return ["cafile"];
    return (method === "setdefault" || method === "__setitem__") && key != null ? [key] : null;
  },
  self: /^(?:self|cls)$/,
  addsNumbers: true,
  keepsGiven: true,
  hasBareFields: false,
  hasDeclarations: false,
};

/** Python, by Lezer's grammar. */
export const python: ProgramLanguage = {
  name: "python",
  title: "Python",
  files: ["**/*.{py,pyi,pyw}"],
  about: {
    reads:
      "calls of clients, SQLAlchemy's addresses, contexts of the module `ssl`, `DATABASES` of Django, and the commands that are run",
    keeps: "what comes from other files, from callers and from classes that a class extends",
    editors: ["python"],
  },
  read: readPython,
  spelling,
  habits,
};
