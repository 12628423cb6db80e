import { NO_CLUES } from "../../document/clues.js";
import type { HowAsked, Test } from "../../model/setting.js";
import { cluesIn } from "./clues.js";
import { shownOf } from "./shown.js";
import { dottedOf } from "./origin.js";
import type { Bindings } from "./scopes.js";
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
  bindings: Bindings,
  source: { readonly text: string },
): Test {
  const asked = asksOf(code);
  const about = asked?.of;
  const key = keyOf(code, source.text);
  return {
    get says() {
      return shownOf(source)(code.at);
    },
    at: code.at,
    clues: code.kind === "text" ? NO_CLUES : cluesIn(code, bindings),
    key,
    isNegated: false,
    asks: asked ? [asked.asks] : [],
    ...(about && { about: cluesIn(about, bindings).names }),
  };
}

/** What is asked, in the words of the file; a case of a `switch` has what it is compared with elsewhere. */
function keyOf(code: Expression, text: string): string {
  const isApart =
    code.kind === "comparison" && code.of.some(({ at: [start] }) => start < code.at[0]);
  const parts = isApart ? code.of : [code];
  return parts.map(({ at }) => text.slice(...at).replace(/\s+/g, " ")).join(" = ");
}

/** A text that is looked for, and in what. */
function asksOf(code: Expression): { readonly asks: Asked; readonly of: Expression } | null {
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
