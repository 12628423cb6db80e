import { withKey } from "../../src/document/combine.js";
import { emptyMapping } from "../../src/document/mappings.js";
import type { Plain } from "../../src/document/plain.js";
import type { Mapping, Scalar, Value } from "../../src/document/value.js";
import type { ClientTable } from "../../src/dialects/client-table.js";
import type { Dialect } from "../../src/dialects/dialect.js";
import type { Reading } from "../../src/dialects/driver.js";
import type { IneffectiveRow } from "../../src/dialects/ineffective.js";
import { SCHEME } from "../../src/notations/uri.js";
import type { Setting } from "../../src/model/setting.js";
import { modulesOf, programOf } from "./programs.js";

const NOWHERE = [0, 0] as const;
const word = (value: Plain): string =>
  typeof value === "object" && value !== null
    ? `{ ${Object.entries(value)
        .map(([key, inner]) => `${key}: ${word(inner as Plain)}`)
        .join(", ")} }`
    : typeof value === "string"
      ? `'${value}'`
      : String(value);

/** Options in which nothing is written. */
const EMPTY: Mapping = {
  ...emptyMapping(NOWHERE),
  word,
  put: () => ({ edit: [], trust: "fix" }),
};

/** The path that a codec asks for first. */
function pathAsked(read: (options: Value) => unknown): readonly string[] {
  const path: string[] = [];
  const asked = (depth: number): Mapping => ({
    ...EMPTY,
    get(key) {
      if (path.length === depth) path.push(key);
      return asked(depth + 1);
    },
  });
  read(asked(0));
  return path;
}

const yesOrNo = (setting: Setting<boolean> | undefined): string =>
  setting?.kind === "absent" || setting?.kind === "known" ? (setting.value ? "yes" : "**no**") : "";

function row(name: string, table: ClientTable, reading: Reading): string {
  const { encrypted, certificateVerified, identityVerified } = reading.facets;
  const shown = programOf(table) ? modulesOf(table) : table.modules;
  const modules = shown.map((module) => `\`${module}\``).join(", ");
  if (!encrypted) return `| ${name} | ${modules} | TLS is not judged | | | |`;
  const path = pathAsked((options) => encrypted.read(options));
  const on =
    path.length === 0
      ? EMPTY
      : path.reduceRight<Value>((inner, key) => withKey(EMPTY, [key], inner), EMPTY);
  const off = encrypted.read(EMPTY);
  const writes = encrypted.repair(EMPTY, true).words.replace(/^Write (`[^`]*`)\.(?: .*)?$/, "$1");
  const cells = [
    off.kind === "absent" && !off.value ? "plain text" : "",
    yesOrNo(certificateVerified?.read(on)),
    yesOrNo(identityVerified?.read(on)),
    writes,
  ];
  return `| ${name} | ${modules} | ${cells.join(" | ")} |`;
}

/** What a client does with options that look right; rows that depend on what is written are left out. */
function traps(rows: readonly IneffectiveRow[]): readonly string[] {
  return rows.flatMap((row) => {
    const keys = row.paths(EMPTY).filter((path) => !/^\?|aside/.test(path));
    return keys.length === 0
      ? []
      : [
          `- ${keys.map((key) => `\`${key}\``).join(", ")}${row.mistakes ? " with some values" : ""}: ${row.follows}`,
        ];
  });
}

const GUESS = { caPath: null };

/** The options of a text that says nothing but its scheme. */
const withScheme = (form: string): Mapping => ({
  ...(withKey(EMPTY, [SCHEME], { ...WORD, value: form }) as Mapping),
  spell: (path, value) => (value === undefined ? path.join(".") : `${path.join(".")}=${value}`),
  word: String,
});
const WORD: Scalar = {
  kind: "scalar",
  value: null,
  at: NOWHERE,
  says: "",
  clues: EMPTY.clues,
  text: null,
  replace: () => null,
};

/** What a text or a command does that says nothing of TLS, and what the plugin writes then. */
function form(
  name: string,
  form: string,
  { facets: { encrypted, fallsBack } }: Reading,
  options: Mapping,
): string {
  const holds = (codec: typeof encrypted): boolean => {
    const setting = codec?.read(options);
    return setting?.kind === "absent" && setting.value;
  };
  const nothing = !encrypted
    ? ""
    : holds(encrypted)
      ? "TLS"
      : holds(fallsBack)
        ? "TLS if the server offers it"
        : "plain text";
  const writes = encrypted?.repair(options, true).words ?? "";
  return `| ${name} | \`${form}\` | ${nothing} | ${writes.replaceAll("|", "\\|")} |`;
}

/** A call as a reader would write it, with `module` for a module that is a function or a class itself. */
const spelled = (call: string, module = "module"): string =>
  call === "handed over"
    ? "other.register(module, options)"
    : call
        .replace(/^(new )\(\)/, "$1(module())")
        .replace(/^(new |)(?=$|\(\))/, `$1${module}`)
        .replace(/^new ([A-Z]\w*)\.(?=[a-z])/, "new $1().");

/** Python has no word for `new`. */
const callsOf = ({ calls, language }: ClientTable): readonly string[] => {
  const names = Object.keys(calls);
  return language === "python"
    ? names.filter((name) => !name.startsWith("new ") || !names.includes(name.slice(4)))
    : names;
};

/** Every client as its table has it. */
export function dialectsPage(dialects: readonly Dialect[]): string {
  const known = dialects.flatMap(({ name, table }) => {
    const reading = table?.reads(EMPTY, null, () => null, { caPath: null });
    return table && reading ? [{ name, table, reading }] : [];
  });
  const details = known.map(({ name, table, reading }) => {
    const own = programOf(table) ? table.modules[0] : undefined;
    const calls = callsOf(table).map((call) => `\`${spelled(call, own)}\``);
    const files = table.configs
      ? `\n\nFiles whose path matches \`${table.configs.file.source.replaceAll("|", "\\|")}\`, or whose exports can only be options of this client, are read too.`
      : "";
    return `## ${name}\n\n${calls.length > 0 ? `Calls and types: ${calls.join(", ")}.` : "Read if a file exports it."}${files}\n\n${traps(reading.ineffective).join("\n")}`;
  });
  const forms = dialects.flatMap(({ name, forms: all = {} }) =>
    Object.entries(all).flatMap(([spelling, reads]) => {
      const options = withScheme(spelling);
      const reading = reads(options, GUESS);
      return reading ? [{ name, spelling, reading, options }] : [];
    }),
  );
  const told = forms.flatMap(({ spelling, reading }) => {
    const rows = traps(reading.ineffective);
    return rows.length > 0 ? [`### \`${spelling}\`\n\n${rows.join("\n")}`] : [];
  });
  return `<!-- Generated by \`npm run update\`. Do not edit. -->

# Clients

What each client does with TLS options, according to the tables in \`src/dialects\`. If a client can use several drivers, the row is for mysql2. The columns about checks apply if the program switches TLS on and sets no other option; they are empty where that depends on several options together. [What was verified](verified.md) says which of this was measured. In the lists of calls, \`module\` stands for what the package exports by default.

| client | modules | without options | certificate checked by default | host name checked by default | the plugin writes |
| --- | --- | --- | --- | --- | --- |
${known.map(({ name, table, reading }) => row(name, table, reading)).join("\n")}

Connection strings and commands are read in every language, and in configuration files:

| client | connection string or command | without options | what the plugin says |
| --- | --- | --- | --- |
${forms.map(({ name, spelling, reading, options }) => form(name, spelling, reading, options)).join("\n")}

${details.join("\n\n")}

## Connection strings and commands

${told.join("\n\n")}
`;
}
