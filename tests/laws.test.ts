import type { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { isWithoutEdit, PENDING_LAWS, WITHOUT_EDIT } from "./laws/declared.js";
import { harmDone } from "./laws/monotone.js";
import { spellings } from "./laws/spellings.js";
import { examine, fix, lint, type Examined, type Run } from "./lint.js";
import { recorded } from "./recorded.js";
import { DRIVERS, SAMPLES, type SampleSet } from "./samples/index.js";
import { inTurn } from "./thorough.js";

type Message = Linter.LintMessage;

interface Case {
  readonly name: string;
  readonly code: string;
  /** The same program in another layout, of which the same must be said. */
  readonly original: string | null;
  /** Some finding offers an edit. */
  readonly offers: boolean;
  readonly isDriver: boolean;
  readonly run: Run;
}

const ruleOf = ({ ruleId }: Message): string => (ruleId ?? "").replace("tidb-tls/", "");
const finding = (message: Message): string => `${ruleOf(message)} ${message.messageId ?? ""}`;
/** What is said, and whether it is mended. */
const verdict = (message: Message): string =>
  `${finding(message)}${message.fix ? ", fixed" : ""}${message.suggestions?.length ? ", suggested" : ""}`;
const findings = (messages: readonly Message[]): readonly string[] => messages.map(finding).sort();

interface Edited {
  readonly message: Message;
  readonly output: string;
}

/** Each edit that any finding offers, with the finding. */
const editsOf = (code: string, messages: readonly Message[]): readonly Edited[] =>
  messages.flatMap((message) =>
    [message.fix, ...(message.suggestions ?? []).map((suggestion) => suggestion.fix)].flatMap(
      (edit) =>
        edit
          ? [
              {
                message,
                output: code.slice(0, edit.range[0]) + edit.text + code.slice(edit.range[1]),
              },
            ]
          : [],
    ),
  );

const comments = (code: string): readonly string[] =>
  code.match(/(?<=\s)\/\/.*|\/\*[^]*?\*\//g) ?? [];

/** The parts of the options that no finding of TLS may touch. */
const withoutTls = (options: unknown): unknown => {
  const { ssl, tls, uri, ...others } = (options ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(others).filter(([key]) => !/ssl|tls|rejectUnauthorized/i.test(key)),
  );
};

/** What is broken by one edit. */
async function brokenBy(
  { message, output }: Edited,
  before: Examined,
  { code, run, isDriver }: Case,
): Promise<readonly string[]> {
  const after = examine(output, run);
  const count = (messages: readonly Message[]): number =>
    messages.filter((other) => finding(other) === finding(message)).length;
  const isTouched = async (): Promise<boolean> =>
    JSON.stringify(withoutTls(await recorded(output))) !==
    JSON.stringify(withoutTls(await recorded(code)));
  return [
    ...(count(after.messages) < count(before.messages) ? [] : ["put-get: it is still reported"]),
    ...(after.connections.length === before.connections.length
      ? []
      : ["monotone: there are other connections"]),
    ...before.connections.flatMap((connection, index) => {
      const now = after.connections[index];
      // Of options without a client only what is written is judged, and what is moved away is written there no more.
      const isJudged = now && connection.dialect !== "options";
      return isJudged
        ? harmDone(ruleOf(message), connection, now).map((harm) => `monotone: ${harm}`)
        : [];
    }),
    ...comments(code).flatMap((comment) =>
      output.includes(comment) ? [] : [`frame: ${comment} is gone`],
    ),
    ...(isDriver && !/port|user|password/.test(ruleOf(message)) && (await isTouched())
      ? ["frame: the driver is given something else"]
      : []),
  ].map((law) => `${law}, after ${verdict(message)}`);
}

/** What `--fix` must leave as it was. */
function brokenByFix({ code, run }: Case): readonly string[] {
  const { output, messages } = fix(code, run);
  return [
    ...messages
      .filter((message) => message.fix)
      .map((message) => `put-put: ${finding(message)} is fixed again`),
    ...(code.includes("\r\n") && /[\r\n]/.test(output.replaceAll("\r\n", ""))
      ? ["layout: line ends are mixed"]
      : []),
    ...(code.includes("\n\t") && /\n +\S/.test(output) ? ["layout: blanks among tabs"] : []),
    ...(/,\s*,|\{\s*,/.test(output) ? ["layout: a comma too many"] : []),
  ];
}

async function brokenLaws(
  one: Case,
  before: Examined,
  edits: readonly Edited[],
): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const edit of edits) broken.push(...(await brokenBy(edit, before, one)));
  return [...broken, ...brokenByFix(one)];
}

/** Whose programs are spelled in every way: most that is written is written for it. */
const WHOLE = DRIVERS[0];
const casesOf = (set: SampleSet): readonly (readonly Case[])[] => {
  // The driver that takes notes is called as these are.
  const isDriver = DRIVERS.includes(set);
  const run: Run = { preset: "strict", settings: set.settings ?? {} };
  return set.samples.map(({ name, code, recommended, strict }) => {
    const all = spellings(code, set !== WHOLE);
    return (set.isFurther ? all.slice(0, 1) : all).map((spelling) => ({
      name: `${set.dialect}: ${name}, ${spelling.name}`,
      code: spelling.code,
      original: spelling.isLayout ? code : null,
      offers:
        recommended.length + strict.length > 0 &&
        !isWithoutEdit(`${set.dialect}: ${name}`, spelling.name),
      isDriver,
      run,
    }));
  });
};

const SETS = SAMPLES.map((set) => ({ dialect: set.dialect, samples: casesOf(set) }));
const NAMES = new Set(SETS.flatMap(({ samples }) => samples.flat().map(({ name }) => name)));
/** Each sample as it is; its other spellings take turns. */
const CASES = SETS.map(({ dialect, samples }) => ({
  dialect,
  cases: samples.flatMap(([asItIs, ...others], turn) => [
    ...(asItIs ? [asItIs] : []),
    ...inTurn(others, turn),
  ]),
}));

/**
 * put-get: what was reported is no more. put-put: once is enough. Monotone: nothing gets weaker, and nothing else changes.
 * Frame: nothing else is different, for a reader and for the driver.
 */
describe.each(CASES)("$dialect", ({ cases }) => {
  it.each(cases)("$name", async (one) => {
    const before = examine(one.code, one.run);
    if (one.original !== null)
      expect(findings(before.messages)).toEqual(findings(lint(one.original, one.run)));
    const edits = editsOf(one.code, before.messages);
    const offers = edits.length > 0;
    expect(
      offers,
      offers
        ? "Take it off the list of those without an edit."
        : "Laws of edits say nothing of it.",
    ).toBe(one.offers);
    const broken = await brokenLaws(one, before, edits);
    if (one.name in PENDING_LAWS)
      expect(broken, "It holds now: take it off the list.").not.toEqual([]);
    else expect(broken).toEqual([]);
  });
});

it("declares only cases that there are", () => {
  const names = [...NAMES];
  // One spelling of them is enough: not each sample can be spelled in each way.
  const withoutEdit = WITHOUT_EDIT.flatMap(({ samples, spellings = ["as it is"] }) =>
    samples.filter(
      (sample) =>
        !spellings.some((spelling) =>
          names.some((name) => name.endsWith(`${sample}, ${spelling}`)),
        ),
    ),
  );
  expect([...withoutEdit, ...Object.keys(PENDING_LAWS).filter((name) => !NAMES.has(name))]).toEqual(
    [],
  );
  for (const reason of Object.values(PENDING_LAWS)) expect(reason).toMatch(/\w.*\.$/);
});
