import { NO_CLUES } from "../../document/clues.js";
import { rememberedOf } from "../../document/memo.js";
import { firstFrom } from "../../document/order.js";
import { pay } from "../../document/steps.js";
import type { HowAsked, Test } from "../../model/setting.js";
import { childrenOf } from "./children.js";
import { cluesIn } from "./clues.js";
import { shownOf } from "./shown.js";
import { dottedOf } from "./origin.js";
import type { Bindings } from "./scopes.js";
import type { Code, Expression } from "./tree.js";

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
  bindings: Bindings,
  source: { readonly text: string },
): Test {
  const asked = asksOf(code);
  const about = asked?.of;
  return {
    get says() {
      return shownOf(source)(code.at);
    },
    at: code.at,
    clues: code.kind === "text" ? NO_CLUES : cluesIn(code, bindings),
    ...questionOf(code, bindings, source.text),
    asks: asked ? [asked.asks] : [],
    ...(about && { about: cluesIn(about, bindings).names }),
  };
}

/** What is asked, without `not` before it; `a != b` is the negation of `a == b`. */
function questionOf(
  code: Expression,
  bindings: Bindings,
  text: string,
): Pick<Test, "key" | "isNegated" | "answers"> {
  if (code.kind !== "comparison") return { key: spelled([code], bindings, text), isNegated: false };
  const { how, of } = code;
  const [first, second] = of;
  if (how === "not" && first) {
    const { key, isNegated, answers } = questionOf(first, bindings, text);
    return { key, isNegated: !isNegated, answers };
  }
  // A case of a `switch` has what it is compared with elsewhere.
  const isApart = of.some(({ at: [start] }) => start < code.at[0]);
  const isEquality = how === "equals" || how === "differs";
  if (!isApart && !isEquality) return { key: spelled([code], bindings, text), isNegated: false };
  const parts = first?.kind === "text" ? of.toReversed() : of;
  const [asked, answer] = isEquality && second ? parts : [];
  return {
    key: spelled(parts, bindings, text),
    isNegated: isEquality && (how === "differs") !== (answer !== undefined && isNothing(answer)),
    ...(asked &&
      answer?.kind === "text" && {
        answers: { of: [spelled([asked], bindings, text)], text: answer.text.value },
      }),
  };
}

/** `a != null` asks for a. */
const isNothing = (code: Expression): boolean => code.kind === "atom" && !code.value;

/** The words of the file. Behind a place where a name in them is set anew, the same words ask something else. */
function spelled(parts: readonly Expression[], bindings: Bindings, text: string): string {
  const words = parts.map(({ at }) => text.slice(...at).replace(/\s+/g, " ")).join(" = ");
  const since = Math.max(...parts.map((part) => setAnewBefore(part, bindings)));
  return since < 0 ? words : `${words} (${since})`;
}

/** Where a name in some code was set last, if it is set more than once; -1 where none is. */
function setAnewBefore(code: Expression, bindings: Bindings): number {
  let last = -1;
  const queue: Code[] = [code];
  for (let next = queue.pop(); next && pay(); next = queue.pop()) {
    queue.push(...childrenOf(next));
    const scope = next.kind === "name" ? bindings.find(next.name, next) : null;
    if (next.kind !== "name" || !scope) continue;
    const starts = startsOf(scope.settings.get(next.name) ?? NEVER);
    const isSetAnew = starts.length > (scope.parameters.has(next.name) ? 0 : 1);
    if (isSetAnew) last = Math.max(last, starts[firstFrom(starts, next.at[0]) - 1] ?? -1);
  }
  return last;
}
const NEVER: readonly Code[] = [];
const startsOf = rememberedOf((settings: readonly Code[]) =>
  settings.map(({ at: [start] }) => start),
);

/** A text that is looked for, and in what. */
function asksOf(code: Expression): { readonly asks: Asked; readonly of: Expression } | null {
  if (code.kind === "comparison" && code.how !== null && code.how !== "not") {
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
