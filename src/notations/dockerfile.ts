import { listOf } from "../document/lists.js";
import { fixedMapping, narrowed } from "../document/mappings.js";
import { once } from "../document/memo.js";
import { decoded, sliced, type Escaping, type Text } from "../document/text.js";
import type { Mapping, Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import { instructionsIn, type Instruction } from "./dockerfile-lines.js";
import { variablesOf, type Variable } from "./env.js";
import { readJson } from "./json.js";
import { textScalar } from "./text-scalar.js";

/**
 * A Dockerfile as its instructions: what runs (`RUN`, `CMD`, ...) as lists of texts and lists of words, and `ENV` and `ARG`
 * as variables. https://docs.docker.com/reference/dockerfile
 */
export function readDockerfile(text: Text, at: Span): Mapping {
  const all = once(() => instructionsIn(text.value));
  const named = (name: string): readonly Instruction[] =>
    all().filter((instruction) => instruction.name === name);
  const runs = (name: string) =>
    once(() =>
      listOf(
        at,
        named(name).map((each) => runOf(text, each, at)),
      ),
    );
  const variables = (name: string) =>
    once(() => {
      const pairs = once(() => named(name).flatMap((each) => pairsIn(text.value, each)));
      return onlyKnown(variablesOf(text, at, pairs));
    });
  return fixedMapping(at, {
    ENV: variables("ENV"),
    ARG: variables("ARG"),
    RUN: runs("RUN"),
    CMD: runs("CMD"),
    ENTRYPOINT: runs("ENTRYPOINT"),
    HEALTHCHECK: runs("HEALTHCHECK"),
  });
}

/** Several may share a line: a value is changed where it is, and none is added or taken out. */
const onlyKnown = (variables: Mapping): Mapping => ({
  ...narrowed(variables, (name) => variables.keys().includes(name)),
  remove: () => null,
  rename: () => null,
});

/** A line may go on in the next one, with comments in between. */
const CONTINUED: Escaping = {
  escape: /\\[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*/g,
  decode: () => "",
  encode: String,
};

/** A line with those that go on with it. What would take a comment in between out is not written. */
function continued(text: Text, from: number, to: number): Text {
  const line = decoded(text, from, to, CONTINUED);
  const [first] = text.locate(0, 0) ?? [0];
  return {
    ...line,
    splice(start, end, insert) {
      const [own, last] = line.locate(start, end) ?? [0, 0];
      const isLost = /^[ \t]*#/m.test(text.value.slice(own - first, last - first));
      return isLost ? null : line.splice(start, end, insert);
    },
  };
}

/** `RUN mysql -h ...`, `CMD ["mysql", "-h", ...]`, `HEALTHCHECK --interval=5s CMD mysql ...`. */
function runOf(text: Text, { from, to, body }: Instruction, around: Span): Value {
  const at = text.locate(from, to) ?? around;
  if (body) return textScalar(sliced(text, body.from, body.to), at);
  const line = continued(text, from, to);
  const [flags = ""] = /^(?:--\S+\s+)*(?:CMD\s+)?/i.exec(line.value) ?? [];
  const command = sliced(line, flags.length, line.value.length);
  const list = command.value.startsWith("[") ? readJson(command, at) : null;
  return list?.kind === "list" ? list : textScalar(command, at);
}

const PAIR = /([\w.-]+)=("(?:\\[^]|[^"\\])*"|'[^']*'|(?:\\[^]|[^\s"'\\])*)(?=\s|$)/y;
const BLANK = /(?:\s|\\\r?\n)+/y;
/** The old way, which takes the rest of the line. */
const OLD = /([\w.-]+)([ \t]+)([^\s"'\\](?:[^\r\n"'\\]*))$/y;

/** `NAME=value` once or several times. What is quoted in parts is left out. */
function pairsIn(source: string, { line, from, to }: Instruction): readonly Variable[] {
  const entries: Variable[] = [];
  const whole = source.slice(0, to);
  OLD.lastIndex = from;
  const [, old, joint = "", last = ""] = OLD.exec(whole) ?? [];
  if (old !== undefined)
    return [entryOf({ name: old, line, start: from, joint, from: to - last.length, to }, "")];
  for (let start = from; start < to;) {
    PAIR.lastIndex = start;
    const [pair = "", name = "", value = ""] = PAIR.exec(whole) ?? [];
    const end = start + Math.max(pair.length, 1);
    if (pair !== "") {
      const place = { name, line, start, joint: "=", from: end - value.length, to: end };
      entries.push(entryOf(place, quoteOf(value)));
    }
    BLANK.lastIndex = pair === "" ? nextBlank(whole, start) : end;
    start = BLANK.lastIndex + (BLANK.exec(whole)?.[0].length ?? 0);
  }
  return entries;
}

const nextBlank = (source: string, from: number): number => {
  const found = source.slice(from).search(/\s|$/);
  return from + Math.max(found, 1);
};

const entryOf = (place: Omit<Variable, "end" | "quote">, quote: Variable["quote"]): Variable => ({
  ...place,
  end: place.to,
  quote,
});

const quoteOf = (value: string): Variable["quote"] => {
  const [first] = value;
  if (first === '"' || first === "'") return first;
  return value.includes("\\") ? null : "";
};
