import { Linter } from "eslint";
import sarif from "../../../src/formatters/sarif.js";
import plugin from "../../../src/index.js";
import { fileOf } from "../files.js";
import type { Random } from "../../../tools/fuzz/mutants.js";
import { withoutMark, type DataFile, type FormatName, type MutantFormat } from "./format.js";
import { SECRET } from "./samples.js";

type Messages = readonly Linter.LintMessage[];
type Fix = NonNullable<Linter.LintMessage["fix"]>;

type Preset = "recommended" | "strict";
const FILES = { recommended: plugin.configs.files, strict: plugin.configs["files/strict"] };
const OTHER_NAMES: Readonly<Record<string, string>> = { json5: "json", "option files": "ini" };
const configFor = (name: FormatName, preset: Preset): readonly Linter.Config[] =>
  name === "markdown"
    ? FILES[preset]
    : [
        { files: ["**/?*"], language: `tidb-tls/${OTHER_NAMES[name] ?? name}` },
        plugin.configs[preset],
      ];

/** ESLint for one file, which remembers what it has said of each text on the way. */
export class Reader extends Linter {
  private readonly known = new Map<string, Linter.LintMessage[]>();
  private readonly config: Linter.Config[];
  constructor(
    name: FormatName,
    private readonly filename: string,
    preset: Preset = "strict",
    settings: Readonly<Record<string, unknown>> = {},
  ) {
    super();
    this.config = [...configFor(name, preset), { settings: { "tidb-tls": settings } }];
  }
  override verify(text: string): Linter.LintMessage[] {
    const messages = this.known.get(text) ?? super.verify(text, this.config, fileOf(this.filename));
    this.known.set(text, messages);
    return messages;
  }
  fixed(text: string): string {
    return this.verifyAndFix(text, []).output;
  }
  /** The same with every edit that is offered, one after the other. */
  repaired(text: string): string {
    let output = this.fixed(text);
    for (let times = 0; times < 20; times++) {
      const [edit] = editsIn(this.verify(output));
      if (!edit) break;
      const mark = output.startsWith("\uFEFF") ? "\uFEFF" : "";
      output = this.fixed(mark + edited(withoutMark(output), edit));
    }
    return output;
  }
}

/** All edits that are offered, made or not. */
const editsIn = (messages: Messages): readonly Fix[] =>
  messages.flatMap(({ fix, suggestions = [] }) =>
    [fix, ...suggestions.map((each) => each.fix)].filter((each) => each !== undefined),
  );

const edited = (text: string, { range: [start, end], text: by }: Fix): string =>
  text.slice(0, start) + by + text.slice(end);

/** A file changed in one to six places: always the same ones for a seed. */
export function mutantOf({ files, token, changes }: MutantFormat, pick: Random): DataFile {
  const { filename, text } = files[pick(files.length)] ?? { filename: "", text: "" };
  const tokens: string[] = text.match(token) ?? [];
  for (let times = 1 + pick(6); times > 0; times--) changes[pick(changes.length)]?.(tokens, pick);
  return { filename, text: (pick(20) === 0 ? "\uFEFF" : "") + tokens.join("") };
}

const isValid = ({ readers }: MutantFormat, text: string): boolean =>
  readers.some((read) => read(text) !== undefined);

/** What became of a file. */
export interface Outcome {
  readonly isRead: boolean;
  readonly found: number;
  readonly edits: number;
  /** What must not be, in words. */
  readonly faults: readonly string[];
}

export function outcomeOf(
  format: MutantFormat,
  one: DataFile,
  reader = new Reader(format.name, one.filename),
): Outcome {
  const messages = reader.verify(one.text);
  const isRead = isValid(format, one.text);
  const faults = isRead
    ? faultsIn({ format, reader, one, messages })
    : faultsOfBroken(format, one, messages);
  return { isRead, found: messages.length, edits: editsIn(messages).length, faults };
}

/** What nobody can read is left alone, or at least nothing outside of it is changed. */
function faultsOfBroken(
  { reportsBroken, editsBroken }: MutantFormat,
  { text }: DataFile,
  messages: Messages,
): readonly string[] {
  const edits = editsIn(messages);
  if (editsBroken)
    return edits.flatMap((edit) =>
      isInside(edit, withoutMark(text)) ? [] : [`is left after ${JSON.stringify(edit)}`],
    );
  const said = reportsBroken ? edits : messages;
  return said.length === 0 ? [] : ["is broken, and is reported"];
}

const isInside = ({ range: [start, end] }: Fix, text: string): boolean =>
  start >= 0 && start <= end && end <= text.length;

/** A mutant, and what is said of it. */
interface Case {
  readonly format: MutantFormat;
  readonly reader: Reader;
  readonly one: DataFile;
  readonly messages: Messages;
}

function faultsIn(all: Case): readonly string[] {
  const { one, messages } = all;
  return [
    ...messages.flatMap((message) => (isPlaced(message, one.text) ? [] : [`${placeOf(message)}?`])),
    ...(showsSecret(messages, one) ? ["a secret is shown"] : []),
    ...messages.flatMap((message) =>
      editsIn([message]).flatMap((edit) => faultsAfter(all, message, edit)),
    ),
    ...faultsAfterFix(all),
  ];
}

const placeOf = ({ line, column, endLine, endColumn }: Linter.LintMessage): string =>
  `${line}:${column} to ${endLine ?? "?"}:${endColumn ?? "?"}`;

/** ESLint counts without the mark at the beginning. */
function isPlaced(message: Linter.LintMessage, text: string): boolean {
  const { line, column, endLine = line, endColumn = column } = message;
  const lines = withoutMark(text).split(/\r\n|[\r\n]/);
  const isInside = (at: number, place: number): boolean =>
    place - 1 <= (lines[at - 1]?.length ?? -1);
  const isStretch = line < endLine || (line === endLine && column < endColumn);
  return isInside(line, column) && isInside(endLine, endColumn) && isStretch;
}

/** A name is shown, and the path of a file, also one that a mutant made of the password. */
const IS_NAME = new RegExp(
  String.raw`user\w*["']?\s*[:=]?\s*["']?${SECRET}|[-_]ca\b.*${SECRET}|^\s*[\w-]*${SECRET}[\w-]*=|(?:-u ?|--user[= ]|user=|User ID=|//)['"\\]*${SECRET}`,
  "im",
);
function showsSecret(messages: Messages, { filename, text }: DataFile): boolean {
  const words = messages.flatMap(({ message, suggestions = [] }) => [
    message,
    ...suggestions.map(({ desc }) => desc),
  ]);
  const told = [...words, withoutEdits(reportOf(messages, { filename, text }))];
  return !IS_NAME.test(text) && told.some((each) => each.includes(SECRET));
}

const reportOf = (messages: Messages, { filename, text }: DataFile): string =>
  sarif(
    [
      {
        filePath: `/project/${filename}`,
        messages: [...messages],
        suppressedMessages: [],
        errorCount: messages.length,
        warningCount: 0,
        fatalErrorCount: 0,
        fixableErrorCount: 0,
        fixableWarningCount: 0,
        usedDeprecatedRules: [],
        source: text,
      },
    ],
    { cwd: "/project", rulesMeta: {} },
  );
/** Without the code that an edit puts there. */
const withoutEdits = (report: string): string =>
  JSON.stringify(JSON.parse(report), (key, value: unknown) =>
    key === "insertedContent" || key === "snippet" ? undefined : value,
  );

const numberOf = (messages: Messages, key: "ruleId" | "message", value: string | null): number =>
  messages.filter((message) => message[key] === value).length;

function faultsAfter(
  { format, reader, one: { text }, messages: before }: Case,
  { ruleId, message }: Linter.LintMessage,
  edit: Fix,
): readonly string[] {
  const body = withoutMark(text);
  const after = edited(body, edit);
  const about = `after ${JSON.stringify(edit)} for ${message}`;
  if (!isInside(edit, body)) return [`is left ${about}`];
  const harm = harmTo(format, body, after);
  if (harm !== null) return [`${harm} ${about}`];
  const left = reader.verify(after);
  // Some things are mended in two steps, of which the second has words of its own.
  const isBetter =
    numberOf(left, "message", message) < numberOf(before, "message", message) &&
    numberOf(left, "ruleId", ruleId) <= numberOf(before, "ruleId", ruleId);
  return isBetter ? [] : [`is no better ${about}`];
}

/** What an edit has done that it may not, by the format's other readers. */
function harmTo(format: MutantFormat, before: string, after: string): string | null {
  const { readers, comments, mostChanged = Infinity } = format;
  const numbers: number[] = [];
  for (const read of readers) {
    const [was, is] = [read(before), read(after)];
    if (was === undefined) continue;
    if (is === undefined) return "is broken";
    numbers.push(changed(was, is));
  }
  if (numbers.some((number) => number > mostChanged)) return "says other things";
  // A reader may take this key for something else, or end early.
  const isSame = numbers.length === readers.length && numbers.every((number) => number === 0);
  if (isSame && !before.includes("__proto__")) return "says the same";
  return comments(after) < comments(before) ? "loses a comment" : null;
}

/** How many values of one are not those of the other. */
function changed(one: unknown, other: unknown): number {
  const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
    typeof data === "object" && data !== null;
  if (!isObject(one) || !isObject(other)) return Object.is(one, other) ? 0 : 1;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .map((key) => changed(one[key], other[key]))
    .reduce((sum, each) => sum + each, 0);
}

function faultsAfterFix({ format, reader, one, messages }: Case): readonly string[] {
  const output = reader.fixed(one.text);
  const left = reader.verify(output);
  return [
    ...(isValid(format, output) ? [] : ["is broken after --fix"]),
    ...(left.some(({ fix }) => fix) ? ["is not settled after --fix"] : []),
    ...(left.length > messages.length ? ["has more findings after --fix"] : []),
  ];
}
