import { endsOf } from "../../../src/document/choices.js";
import { Environment } from "../../../src/document/plain.js";
import type { Mapping, Value, Written } from "../../../src/document/value.js";
import type { Clues, Guard, Test } from "../../../src/model/setting.js";
import { HOLE } from "../../../src/model/hole.js";
import { applied, show, valueIn, type Source } from "./harness.js";

const SIGNS = {
  equals: "=",
  startsWith: "^",
  endsWith: "$",
  contains: "~",
  allHosts: "all hosts",
  noHost: "no host",
} as const;

/** What is looked for: `="a"` and `~"b"` in something that has it, `!` before what it must not have. */
export const printedAsks = ({ asks }: Pick<Test, "asks">): string =>
  asks
    .map(({ text, how, holds }) => {
      const sign = `${holds ? "" : "!"}${SIGNS[how]}`;
      return text === "" ? sign : `${sign}"${text}"`;
    })
    .join(" ");

/** The question that a test asks, `not` before it where it is true if the answer is no. */
export const printedKey = ({ key, isNegated }: Test): string => `${isNegated ? "not " : ""}${key}`;

/** What a test is known to have answered. */
export const printedGuard = ({ test, holds }: Guard): string =>
  `${printedKey(test)}: ${holds ? "yes" : "no"}`.replaceAll(HOLE, "…");

/** What is asked to choose between two values: the question, what is looked for, in what, and every name in it. */
export function asked(code: string): string {
  const value = valueIn(code);
  if (value.kind !== "choice" || !value.test) throw new Error(`Nothing is asked in\n${code}`);
  const { test } = value;
  const about = `of ${(test.about ?? []).join(" ")}`;
  return [printedKey(test), printedAsks(test), about, test.clues.names.join(" ")].join(" | ");
}

const part = (value: Value, key: string): Value =>
  value.kind === "mapping" ? value.get(key) : value;

/**
 * What `{ a: 1, in: { b: 2 } }` holds after something has been done with it: `a`, `in.b`, and the keys `z` and `in.z`, which
 * it does not have.
 */
export function afterwards(code: string): string {
  const value = valueIn(code);
  const inner = part(value, "in");
  return [part(value, "a"), part(inner, "b"), part(value, "z"), part(inner, "z")]
    .map(show)
    .join(" ");
}

const trustOf = (written: Written | null): string => {
  if (!written) return "refused";
  return written.doubt === undefined ? written.trust : `${written.trust} (${written.doubt})`;
};
const mappingIn = (code: string, source?: Source): Mapping => {
  const value = valueIn(code, source);
  if (value.kind !== "mapping") throw new Error(`${show(value)} has no keys in\n${code}`);
  return value;
};

/** How far `ssl: true` and `ssl: { minVersion: "TLSv1.2" }` are trusted in an object, and the object without `a`. */
export function offered(code: string, source?: Source): string {
  const object = mappingIn(code, source);
  const edits = [
    object.put("ssl", true),
    object.put("ssl", { minVersion: "TLSv1.2" }),
    object.remove(["a"]),
  ].map((written) => trustOf(written).replace("suggest (its type does not accept it)", "doubt"));
  return edits.join(" ");
}
/** The same in a JavaScript file, whose types stand in comments. */
export const offeredInScript = (code: string): string =>
  offered(code, { filename: "program.js", parser: "espree" });

/** How far other texts, numbers and variables are trusted in the place of a value. */
export function replaced(code: string, source?: Source): string {
  const value = valueIn(code, source);
  if (value.kind !== "scalar") throw new Error(`${show(value)} is no single value in\n${code}`);
  const edits = [
    value.replace("b"),
    value.replace(4000),
    value.replace(true),
    value.replace(new Environment("X")),
  ];
  const inside = value.text?.splice(0, value.text.value.length, "b");
  const part = value.text && inside ? value.text.trust(0, value.text.value.length) : "refused";
  return [...edits.map(trustOf), part].join(" ");
}

/** What is known of a value that the file does not tell: its names, texts and variables, and whether anybody may give it. */
export function named(code: string): string {
  const value = valueIn(code);
  if (!("clues" in value)) throw new Error(`${show(value)} has no names in\n${code}`);
  const { names, texts, variables, isOpen } = value.clues;
  const variable = value.kind === "opaque" ? value.variable : undefined;
  return [
    names.join(" "),
    ...(texts.length > 0 ? [`texts ${texts.join(" ")}`] : []),
    ...(variables.length > 0 ? [`variables ${variables.join(" ")}`] : []),
    ...(variable === undefined ? [] : [`is ${variable}`]),
    ...(isOpen ? ["open"] : []),
  ].join("; ");
}

/** The value of the one expression in `use(...)`. */
export const valueShown = (code: string): string => show(valueIn(code));

/** How a file spells data that is put into its object in `use({...})`, and what a message says of it. */
export function spelled(code: string): string {
  const object = mappingIn(code);
  const written = applied(code, object.put("ssl", { ca: "x", "min-version": 2, sub: {} }));
  const replacedBy = applied(code, object.put("a", new Environment("A_B")));
  const said = object.word({ a: "it's", b: null });
  return [written, replacedBy, said].join("\n");
}

const partOf = (end: Value, from: string, code: string): string => {
  const text = end.kind === "scalar" ? end.text : null;
  const start = text?.value.indexOf(from) ?? -1;
  if (!text || start < 0) return `${show(end)}: no ${from}`;
  const edit = text.splice(start, start + from.length, "X");
  const after = applied(code, edit && { edit, trust: "fix" });
  const more = text.splice(text.value.length, text.value.length, "X");
  const longer = applied(code, more && { edit: more, trust: "fix" });
  const variable = text.splice(start, start + from.length, {
    variable: new Environment("V"),
    through: [],
  });
  const filled = applied(code, variable && { edit: variable, trust: "fix" });
  return [show(end), text.trust(start, start + from.length), after, filled, longer]
    .map((each) => each ?? "-")
    .join(" | ");
};
/** Each text that a value may be, how far edits of `ED` in it are trusted, and the file with `X`, a variable, or more. */
export const textEdits = (code: string): string =>
  endsOf(valueIn(code))
    .map((end) => partOf(end, "ED", code))
    .join("\n");

/** What keeps each branch of a choice as the only one. */
export function kept(code: string): string {
  const value = valueIn(code);
  if (value.kind !== "choice") throw new Error(`${show(value)} is no choice in\n${code}`);
  return value.of
    .map((_, index) => {
      const edit = value.keep(index);
      return applied(code, edit && { edit, trust: "fix" }) ?? "-";
    })
    .join(" | ");
}

const clueWords = (clues: Clues): string => {
  const parts = [
    clues.names.length > 0 ? `names ${clues.names.join(" ")}` : "",
    clues.texts.length > 0 ? `texts ${clues.texts.join(" ")}` : "",
    clues.variables.length > 0 ? `variables ${clues.variables.join(" ")}` : "",
    clues.isOpen === true ? "open" : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
};

/** Code on one line; of much, both ends. */
function onOneLine(code: string): string {
  const line = code.replace(/\s+/g, " ");
  return line.length > 50 ? `${line.slice(0, 22)} … ${line.slice(-22)}` : line;
}

/**
 * All that is known of a value, a line for each part: what it is, where it stands, what a message says, by which names it is
 * known, and how far edits are trusted.
 */
function lines(value: Value, code: string, way: string): readonly string[] {
  const whole = code.slice(...value.at);
  const place = onOneLine(whole);
  const words = (...each: readonly (string | undefined)[]): string =>
    [`${way}:`, ...each.filter((word) => word !== undefined && word !== "")]
      .join(" ")
      .replaceAll(HOLE, "…");
  const said = "says" in value && value.says !== whole ? `says \`${value.says}\`` : "";
  const clues = "clues" in value ? clueWords(value.clues) : "";
  const inner = (key: string, each: Value): readonly string[] => lines(each, code, `${way}.${key}`);
  switch (value.kind) {
    case "scalar": {
      const trust = trustOf(value.replace("b"));
      return [words(show(value), `at \`${place}\``, said, clues, trust)];
    }
    case "mapping": {
      const keys = [...new Set(value.keys())];
      const head = onOneLine(code.slice(...value.head));
      const own = words("{}", `at \`${place}\``, `head \`${head}\``, clues);
      const edits = trustOf(value.put("new", 1));
      const rest = show(value.rest());
      return [
        `${own}; more ${rest}; ${edits}`,
        ...keys.flatMap((key) => inner(key, value.get(key))),
      ];
    }
    case "list": {
      const own = words("[]", `at \`${place}\``, clues, value.isOpen ? "and more" : "");
      const items = value.items().flatMap((item, index) => inner(`${index}`, item.value));
      return [`${own}; ${trustOf(value.append(["x"]))}`, ...items];
    }
    case "choice": {
      const test = value.test
        ? `if ${printedKey(value.test)}, asks ${printedAsks(value.test)}`
        : "";
      const kept = applied(code, value.keep(1) && { edit: value.keep(1) ?? [], trust: "fix" });
      const branches = value.of.flatMap((each, index) => inner(`${index}`, each));
      return [
        words("one", `at \`${place}\``, said, test, kept === null ? "" : "kept"),
        ...branches,
      ];
    }
    case "producer":
      return [words("=>", `at \`${place}\``, said, clues), ...inner("()", value.result())];
    case "missing":
      return [words("-")];
    case "opaque": {
      const variable = value.variable === undefined ? "" : `is ${value.variable}`;
      return [words("?", `at \`${place}\``, said, clues, variable)];
    }
  }
}
export const detailed = (code: string): string => lines(valueIn(code), code, "it").join("\n");
