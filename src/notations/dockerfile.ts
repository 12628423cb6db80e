import { listOf } from "../document/lists.js";
import { fixedMapping, narrowed } from "../document/mappings.js";
import { once } from "../document/memo.js";
import { decoded, joined, sliced, type Escaping, type Text } from "../document/text.js";
import { opaque, type Mapping, type Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import {
  continuationOf,
  instructionsIn,
  type Continuation,
  type Instruction,
} from "./dockerfile-lines.js";
import { variablesOf, type Variable } from "./env.js";
import { readJson } from "./json.js";
import { readBelow } from "./shell.js";
import { unknownVariable } from "./shell-variables.js";
import { textScalar } from "./text-scalar.js";

/**
 * A Dockerfile as its instructions: what runs (`RUN`, `CMD`, ...) as lists of texts and lists of words, `ENV` and `ARG` as
 * variables, and what `COPY` writes into files. https://docs.docker.com/reference/dockerfile
 */
export function readDockerfile(text: Text, at: Span): Mapping {
  const all = once(() => instructionsIn(text.value));
  const continuation = once(() => continuationOf(text.value));
  const named = (name: string): readonly Instruction[] =>
    all().filter((instruction) => instruction.name === name);
  const lineOf = ({ from, end }: Instruction): Text => continued(text, from, end, continuation());
  const runs = (name: string) =>
    once(() =>
      listOf(
        at,
        named(name).map((each) => runOf(text, each, at, continuation())),
      ),
    );
  const variables = (name: string) =>
    once(() => onlyKnown(variablesOfLines(named(name).map(lineOf), at)));
  const files = once(() =>
    [...named("COPY"), ...named("ADD")].flatMap((each) => filesOf(text, each, lineOf(each), at)),
  );
  return fixedMapping(at, {
    ENV: variables("ENV"),
    ARG: variables("ARG"),
    RUN: runs("RUN"),
    CMD: runs("CMD"),
    ENTRYPOINT: runs("ENTRYPOINT"),
    HEALTHCHECK: runs("HEALTHCHECK"),
    COPY: () =>
      fixedMapping(
        at,
        Object.fromEntries(files().map(({ path, value }) => [path, () => value] as const)),
      ),
    SCRIPT: () =>
      listOf(
        at,
        files().flatMap(({ path, value }) => (isScript(path, value) ? [value] : [])),
      ),
  });
}

/** The variables of lines, which are read as if each began where the one before it ends. */
function variablesOfLines(lines: readonly Text[], at: Span): Mapping {
  const pairs = once(() => {
    let length = 0;
    return lines.flatMap(({ value }) => {
      const start = length;
      length += value.length;
      return pairsIn(value).map((pair) => variableOf(pair, start));
    });
  });
  return variablesOf(joined(lines), at, pairs);
}

/** Several may share a line: a value is changed where it is, and none is added or taken out. */
const onlyKnown = (variables: Mapping): Mapping => ({
  ...narrowed(variables, (name) => variables.keys().includes(name)),
  remove: () => null,
  rename: () => null,
});

/** A line may go on in the next one, with comments in between. */
const LINE_BREAK = String.raw`[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:[ \t]*#[^\n]*$)?`;
const CONTINUED: Readonly<Record<Continuation, Escaping>> = {
  "\\": { escape: new RegExp(`\\\\${LINE_BREAK}`, "g"), decode: () => "", encode: String },
  "`": { escape: new RegExp(`\`${LINE_BREAK}`, "g"), decode: () => "", encode: String },
};

/** A line with those that go on with it. What would take a comment in between out is not written. */
function continued(text: Text, from: number, to: number, continuation: Continuation): Text {
  const line = decoded(text, from, to, CONTINUED[continuation]);
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
function runOf(text: Text, instruction: Instruction, around: Span, lines: Continuation): Value {
  const { from, end, to, below } = instruction;
  const at = text.locate(from, to) ?? around;
  const [body] = below;
  if (body && /^<<\S+$/.test(text.value.slice(from, end)))
    return textScalar(sliced(text, body.from, body.to), at);
  const line = continued(text, from, to, lines);
  const [flags = ""] = /^(?:--\S+\s+)*(?:CMD\s+)?/i.exec(line.value) ?? [];
  const command = sliced(line, flags.length, line.value.length);
  const list = command.value.startsWith("[") ? readJson(command, at) : null;
  if (list?.kind === "list") return list;
  // The shell of Windows is another one.
  return lines === "`" ? opaque(at) : textScalar(command, at);
}

interface WrittenFile {
  readonly path: string;
  readonly value: Value;
}

/** `COPY <<EOF /app/.env`, `COPY <<one.sh <<two.sh /app/`. */
function filesOf(
  text: Text,
  { below }: Instruction,
  line: Text,
  around: Span,
): readonly WrittenFile[] {
  const target = line.value.split(/\s/).at(-1) ?? "";
  return below.map(({ name, isQuoted, from, to }) => {
    const at = text.locate(from, to) ?? around;
    const body = sliced(text, from, to);
    const path = target.endsWith("/") ? target + name : target;
    return { path, value: textScalar(isQuoted ? body : readBelow(body, at, unknownVariable), at) };
  });
}

const isScript = (path: string, value: Value): boolean =>
  /\.(?:ba|z)?sh$/.test(path) ||
  (value.kind === "scalar" && /^#!.*sh\b/.test(value.text?.value ?? ""));

type Pair = Pick<Variable, "name" | "start" | "joint" | "from" | "to" | "quote">;

const PAIR = /([\w.-]+)=("(?:\\[^]|[^"\\])*"|'[^']*'|(?:\\[^]|[^\s"'\\])*)(?=\s|$)/y;
const BLANK = /\s+/y;
/** The old way, which takes the rest of the line. */
const OLD = /^([\w.-]+)([ \t]+)("[^"\\]*"|'[^']*'|[^\s"'\\][^\r\n"'\\]*)$/;

/** `NAME=value` once or several times. What is quoted in parts is left out. */
function pairsIn(line: string): readonly Pair[] {
  const [, old, joint = "", last = ""] = OLD.exec(line) ?? [];
  if (old !== undefined) {
    const to = line.length;
    return [{ name: old, start: 0, joint, from: to - last.length, to, quote: quoteOf(last) }];
  }
  const pairs: Pair[] = [];
  for (let start = 0; start < line.length;) {
    PAIR.lastIndex = start;
    const [pair = "", name = "", value = ""] = PAIR.exec(line) ?? [];
    const to = start + Math.max(pair.length, 1);
    const from = to - value.length;
    if (pair !== "") pairs.push({ name, start, joint: "=", from, to, quote: quoteOf(value) });
    BLANK.lastIndex = pair === "" ? nextBlank(line, start) : to;
    start = BLANK.lastIndex + (BLANK.exec(line)?.[0].length ?? 0);
  }
  return pairs;
}

const nextBlank = (line: string, from: number): number => {
  const found = line.slice(from).search(/\s|$/);
  return from + Math.max(found, 1);
};

/** The same in all lines, of which this one begins at a place. */
const variableOf = ({ start, from, to, ...pair }: Pair, at: number): Variable => ({
  ...pair,
  line: at,
  start: at + start,
  from: at + from,
  to: at + to,
  end: at + to,
});

const quoteOf = (value: string): Variable["quote"] => {
  const [first] = value;
  if (first === '"' || first === "'") return first;
  return value.includes("\\") ? null : "";
};
