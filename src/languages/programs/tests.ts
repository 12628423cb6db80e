import { NO_CLUES } from "../../document/clues.js";
import type { HowAsked, Test } from "../../model/setting.js";
import { cluesIn } from "./clues.js";
import { NO_CALLS, type Calls } from "./context.js";
import type { ProgramFile } from "./file.js";
import { shownOf } from "./shown.js";
import { dottedOf } from "./origin.js";
import { spelled } from "./questions.js";
import type { Expression } from "./tree.js";

type Asked = Test["asks"][number];

/** Methods and functions that look for a text in another, and how. */
const LOOKING: readonly (readonly [name: RegExp, how: HowAsked])[] = [
  [/(?:^|\.)(?:ends_?with|HasSuffix|str_ends_with)$/i, "endsWith"],
  [/(?:^|\.)(?:starts_?with|HasPrefix|str_starts_with)$/i, "startsWith"],
  [/(?:^|\.)(?:contains|__contains__|str_contains|strpos)$/i, "contains"],
  [/(?:^|\.)(?:equals|equalsIgnoreCase|EqualFold)$/i, "equals"],
];

/** What a condition asks, as far as the file tells. */
export function testOf(
  code: Expression,
  file: ProgramFile,
  { calls = NO_CALLS, known }: { readonly calls?: Calls; readonly known?: Test["known"] } = {},
): Test {
  const { bindings, source } = file;
  const asked = partsAsked(code).map(asksOf);
  const all = asked.every((each) => each !== null) ? asked : [];
  const about = all.flatMap((each) => cluesIn(each.of, bindings).names);
  return {
    get says() {
      return shownOf(source)(code.at);
    },
    at: code.at,
    clues: code.kind === "text" ? NO_CLUES : cluesIn(code, bindings),
    ...questionOf(code, file, calls),
    asks: all.map(({ asks }) => asks),
    ...(all.length > 0 && { about }),
    ...(known && { known }),
  };
}

/** What is asked, without `not` before it; `a != b` is the negation of `a == b`. */
function questionOf(
  code: Expression,
  file: ProgramFile,
  calls: Calls,
): Pick<Test, "key" | "isNegated" | "answers"> {
  if (code.kind !== "comparison") return { key: spelled([code], file, calls), isNegated: false };
  const { how, of } = code;
  const [first, second] = of;
  if (how === "not" && first) {
    const { key, isNegated, answers } = questionOf(first, file, calls);
    return { key, isNegated: !isNegated, answers };
  }
  // A case of a `switch` has what it is compared with elsewhere.
  const isApart = of.some(({ at: [start] }) => start < code.at[0]);
  const isEquality = how === "equals" || how === "differs";
  if (!isApart && !isEquality) return { key: spelled([code], file, calls), isNegated: false };
  const parts = first?.kind === "text" ? of.toReversed() : of;
  const [asked, answer] = isEquality && second ? parts : [];
  return {
    key: spelled(parts, file, calls),
    isNegated: isEquality && (how === "differs") !== (answer !== undefined && isNothing(answer)),
    ...(asked &&
      answer?.kind === "text" && {
        answers: { of: [spelled([asked], file, calls)], text: answer.text.value },
      }),
  };
}

/** What is asked together: `a != "x" && a != "y"`. Which sign stands between does not matter where all have one answer. */
export const partsAsked = (code: Expression): readonly Expression[] =>
  code.kind === "comparison" && code.how === null ? code.of : [code];

/** `a != null` asks for a. */
export const isNothing = (code: Expression): boolean => code.kind === "atom" && !code.value;

/** `null`, `None`, `nil`. */
export const isNull = (code: Expression): boolean => code.kind === "atom" && code.value === null;

/** A text that is looked for, and in what. */
export function asksOf(code: Expression): { readonly asks: Asked; readonly of: Expression } | null {
  if (code.kind === "comparison" && code.how === "not") {
    const inner = code.of[0] && asksOf(code.of[0]);
    return inner ? { ...inner, asks: { ...inner.asks, holds: !inner.asks.holds } } : null;
  }
  if (code.kind === "comparison" && code.how !== null) {
    const [left, right] = code.of;
    if (!left || !right) return null;
    if (code.how === "in")
      return left.kind === "text" ? asking(left.text.value, "contains", true, right) : null;
    const holds = code.how === "equals";
    if (right.kind === "text") return asking(right.text.value, "equals", holds, left);
    return left.kind === "text" ? asking(left.text.value, "equals", holds, right) : null;
  }
  if (code.kind !== "call") return null;
  const name =
    code.callee.kind === "member" ? `.${code.callee.name}` : (dottedOf(code.callee) ?? "");
  const how = LOOKING.find(([pattern]) => pattern.test(name))?.[1];
  const values = code.given.map(({ value }) => value);
  const needle = values.find((value) => value.kind === "text");
  const own = code.callee.kind === "member" ? code.callee.of : null;
  const of = values.find((value) => value !== needle) ?? own;
  return how && needle?.kind === "text" && of ? asking(needle.text.value, how, true, of) : null;
}

const asking = (text: string, how: HowAsked, holds: boolean, of: Expression) => ({
  asks: { text, how, holds },
  of,
});
