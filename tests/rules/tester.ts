import {
  RuleTester,
  type InvalidTestCase,
  type TestCaseError,
  type ValidTestCase,
} from "@typescript-eslint/rule-tester";
import { worded } from "../../src/analysis/wording.js";
import { lint } from "../lint.js";

export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const PRIVATE = "gateway01-privatelink.us-east-1.prod.aws.tidbcloud.com";
export const USER = "3pTAoNNegb47Uc8.root";
export const SECRET = "kT4vXq9LmZ2pWs7R";
/** A connection without a fault but what is left out. */
export const LOGIN = `host: '${HOST}', port: 4000, user: '${USER}', password: process.env.DB_PASSWORD`;
export const DOCUMENTED = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
export const INSECURE = "{ minVersion: 'TLSv1.2', rejectUnauthorized: false }";
export const JSON_DOCUMENTED = '{"minVersion":"TLSv1.2","rejectUnauthorized":true}';

/** What ends a message whose edit needs a person, and why. */
export const unfixed = (reason: string): string => ` Not autofixed: ${reason}.`;
/** The same where only a name speaks of the service. */
export const mayBeOwn = (name: string): string =>
  unfixed(`if ${name} is self-hosted, say so in a comment`);
/** What ends a message with a fix, or without any edit, where only a name speaks of the service. */
export const presumed = (name: string): string =>
  ` If ${name} is self-hosted, say so in a comment.`;
export const AT_PRIVATE = unfixed("a private endpoint may do without");
/** Why no edit of a rule is made unseen, by the message. */
const REASONS: Readonly<Record<string, string>> = {
  literal: "set it first",
  presented: "another server may ask",
  pinned: "a proxy may need it",
  copied: "a proxy may need it",
  tls: "the other path may be meant",
  attempt: "the other path may be meant",
  verification: "the other path may be meant",
  weakened: "other connections may rely on it",
  byDefault: "what the program is given may be right",
};
const reasonOf = (id: string): string => REASONS[id] ?? "other code may need it";

/** A program that hands these options, or this address, to mysql2. */
export const pool = (options: string, before = ""): string =>
  `import mysql from 'mysql2/promise';\n${before}mysql.createPool(${options});\n`;
/** The same with the callee marked: where something that is left out is reported. */
export const poolWithout = (options: string): string =>
  `import mysql from 'mysql2/promise';\n«mysql.createPool»(${options});\n`;

type Place = Pick<Required<TestCaseError<string>>, "line" | "column" | "endLine" | "endColumn">;

/** Takes the marks `«...»` off: what is between two of them is underlined. */
export function marked(code: string): { readonly code: string; readonly places: readonly Place[] } {
  const places: Place[] = [];
  let plain = "";
  let start: Pick<Place, "line" | "column"> | null = null;
  for (const character of code) {
    const lines = plain.split("\n");
    const here = { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
    if (character === "«") start = here;
    else if (character !== "»") plain += character;
    else if (start) places.push({ ...start, endLine: here.line, endColumn: here.column });
  }
  return { code: plain, places };
}

/** One finding, in words. */
export interface Expected<Id extends string> {
  readonly id: Id;
  /** What fills the message; the service's name is added. */
  readonly data: Readonly<Record<string, string>>;
  /** The whole text after the suggestion is taken. Without it there must be none. */
  readonly suggested?: string;
  /** What the suggestion says it does, where that is not the repair. */
  readonly does?: string;
}

interface More {
  readonly options?: readonly object[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly filename?: string;
  /** Which mark each finding is at; the first finding is at the first, unless told. */
  readonly at?: readonly number[];
}

const surroundings = ({ options, settings, filename }: More) => ({
  ...(options && { options }),
  ...(settings && { settings: { "tidb-tls": settings } }),
  ...(filename && { filename }),
});

/** The ways to put a message, by its rule: `{{way}}` in what ESLint is told of it. */
const WAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "require-tls": {
    off: ', which TiDB Cloud refuses ("insecure transport")|, which TiDB Cloud refuses|',
    optional: "makes TLS optional, so an attacker can force|lets an attacker force",
  },
  "require-certificate-verification": { off: ", even an impostor's|" },
  "require-identity-verification": {
    off: "a certificate for any other host|any host's certificate",
  },
  "require-username-prefix": { missing: ' ("Missing user name prefix")|' },
  "no-hardcoded-ca": {
    pinned: ", which TiDB Cloud may replace|",
    copied: ", and the client has these roots built in|",
  },
  "no-wrong-port": { byDefault: ", and connections elsewhere time out|" },
  "no-ineffective-tls-options": {
    plain: ", and TiDB Cloud refuses plain text|, so TLS is off",
  },
};

/** What is said of an edit, in ever fewer words. */
function notesOf(note: string): readonly string[] {
  const objection = note.replace(/f .+ is self-hosted/, "f self-hosted");
  if (!note.startsWith(" Not autofixed")) return [note, objection, ""];
  const reason = note.replace(/if (.+) is self-hosted.*/, "$1 may be self-hosted.");
  return [note, reason, objection, " Not autofixed."];
}

type Rule = Parameters<RuleTester["run"]>[1];
type Case = InvalidTestCase<string, readonly unknown[]>;

/** The words of a finding as they fit on a line: `words.test.ts` and `lengths.test.ts` test them. */
function fitting(
  name: string,
  rule: Rule,
  { messageId, data = {} }: TestCaseError<string>,
): object {
  const { says = "", repair = "", unfixed: note = "", ...others } = data as Record<string, string>;
  const ways = WAYS[name.replace(/:.*/, "")]?.[messageId] ?? "";
  const template = String(rule.meta.messages[messageId]).replace("{{way}}", `[${ways}]`);
  const finding = { message: messageId, at: [0, 0], says, data: others } as const;
  return worded(template, { finding, words: repair }, notesOf(note));
}

/** A text that must be reported: what is said, where, and what `--fix` makes of it (null: nothing). */
export function wrong<Id extends string>(
  name: string,
  code: string,
  expected: Expected<Id> | readonly Expected<Id>[],
  output: string | string[] | null,
  more: More = {},
): InvalidTestCase<Id | "suggestion", never> {
  const { code: plain, places } = marked(code);
  const all: readonly Expected<Id>[] = Array.isArray(expected)
    ? expected
    : [expected as Expected<Id>];
  if (all.length !== (more.at ?? places).length)
    throw new Error(`${name}: a mark for each finding`);
  const errors = all.map(({ id, data, suggested, does }, index) => ({
    messageId: id,
    data: {
      service: "TiDB Cloud",
      unfixed: suggested === undefined ? "" : unfixed(reasonOf(id)),
      ...data,
      repair: data.repair ?? "",
    },
    ...places[more.at?.[index] ?? index],
    suggestions:
      suggested === undefined
        ? null
        : [
            {
              messageId: "suggestion" as const,
              data: { does: does ?? data.repair ?? "" },
              output: suggested,
            },
          ],
  }));
  return { name, code: plain, errors, output, ...surroundings(more) } as unknown as InvalidTestCase<
    Id | "suggestion",
    never
  >;
}

/** A text that must pass. */
export const right = (name: string, code: string, more: More = {}): ValidTestCase<never> =>
  ({ name, code, ...surroundings(more) }) as unknown as ValidTestCase<never>;

const eslint = new RuleTester();
/** ESLint's tester, which is told of each finding as it fits on a line. */
export const tester = {
  run(name: string, rule: Rule, { valid, invalid }: Parameters<RuleTester["run"]>[2]): void {
    const fitted = (invalid as readonly Case[]).map((each) => ({
      ...each,
      errors: each.errors.map((error) => ({ ...error, data: fitting(name, rule, error) })),
    }));
    eslint.run(name, rule, { valid, invalid: fitted as never });
  },
};

/** What a user reads: the texts of one rule's messages. */
export const texts = (
  rule: string,
  code: string,
  preset: "recommended" | "strict" = "strict",
): string[] =>
  lint(code, { preset, filename: "program.ts" })
    .filter(({ ruleId }) => ruleId === `tidb-tls/${rule}`)
    .map(({ message }) => message);
