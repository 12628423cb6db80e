import { groupedBy } from "../../document/grouped.js";
import { rememberedOf } from "../../document/memo.js";
import { firstFrom } from "../../document/order.js";
import { pay } from "../../document/steps.js";
import { childrenOf } from "./children.js";
import { dottedOf } from "./origin.js";
import { functionAround, type Bindings } from "./scopes.js";
import type { Block, Call, Code, Expression, FunctionCode, Perhaps, Statement } from "./tree.js";

/**
 * What is tried where the program goes on after a failure, and asserts something: whoever keeps the error, counts it or
 * compares it may expect it. What connects for an assertion that it does not is in a function of its own.
 */
export function triedInTest(code: Perhaps, bindings: Bindings): readonly Code[] {
  const { tried } = code;
  return tried?.handlers.some(goesOn) === true
    ? asserted([...openedFor(code, bindings), ...tried.body], bindings)
    : [];
}

/** `with contextlib.suppress(Error):` */
export const suppressedInTest = (block: Block, bindings: Bindings): readonly Code[] =>
  block.body.some((each) => SUPPRESSING.test(calledIn(each))) ? asserted(block.body, bindings) : [];
const SUPPRESSING = /(?:^|\.)suppress$/;

function asserted(body: readonly Statement[], bindings: Bindings): readonly Code[] {
  const [first] = body;
  if (!first) return [];
  const start = Math.min(...body.map(({ at }) => at[0]));
  const end = Math.max(...body.map(({ at }) => at[1]));
  const fn = functionAround(bindings.scopeOf(first));
  const starts = assertionsIn(bindings).get(fn) ?? [];
  const isOutside = firstFrom(starts, start) > 0 || firstFrom(starts, end) < starts.length;
  const calls = fn?.name == null ? [] : (callsDenied(bindings).get(fn.name) ?? []);
  return isOutside || calls.length > 0 ? [...body, ...calls] : [];
}

/** What `try (Connection c = open())` opens stands before it, and begins where it does. */
function openedFor(code: Perhaps, bindings: Bindings): readonly Statement[] {
  const around = bindings.parentOf(code);
  return around?.kind === "block" && around.at[0] === code.at[0]
    ? around.body.slice(0, around.body.indexOf(code))
    : [];
}

/** Whether what is run after a failure hides it. */
const goesOn = (handler: readonly Statement[]): boolean =>
  !handler.some(
    (each) =>
      (each.kind === "leaving" && each.how === "throws") ||
      /(?:^|\.)(?:fail|skip(?:Test)?|markTestSkipped|markTestIncomplete)$/.test(calledIn(each)),
  );

const calledIn = (code: Statement): string => {
  const value = code.kind === "doing" || code.kind === "setting" ? code.value : null;
  return value?.kind === "call" ? (dottedOf(value.callee) ?? "") : "";
};

const ASSERTING = /(?:^|\.)(?:(?:assert|expect|verify|should)(?:[A-Z_]\w*)?|fail)$/;
const isAssertion = (code: Code): boolean => {
  if (code.kind === "call") return ASSERTING.test(dottedOf(code.callee) ?? "");
  if (code.kind === "doing") return code.isAssertion === true;
  const thrown = code.kind === "leaving" && code.how === "throws" ? code.value : null;
  return thrown?.kind === "call" && /Assertion\w*$/.test(dottedOf(thrown.callee) ?? "");
};

/** Where assertions begin in each function, in their order. */
const assertionsIn = rememberedOf(
  (bindings: Bindings): ReadonlyMap<FunctionCode | null, readonly number[]> => {
    const found = groupedBy(bindings.all.filter(isAssertion), (code) =>
      functionAround(bindings.scopeOf(code)),
    );
    const startsOf = (codes: readonly Code[]): readonly number[] =>
      codes.map(({ at: [start] }) => start).toSorted((one, other) => one - other);
    return new Map([...found].map(([fn, codes]) => [fn, startsOf(codes)]));
  },
);

/** The calls that an assertion expects to give nothing or what is false, by what they call. */
const callsDenied = rememberedOf((bindings: Bindings): ReadonlyMap<string, readonly Call[]> => {
  const calls = bindings.all.filter(isAssertion).flatMap((code) => callsIn(code));
  return groupedBy(
    calls.filter((call) => isDenied(call, bindings)),
    ({ callee }) => dottedOf(callee)?.split(".").at(-1) ?? "",
  );
});

function callsIn(assertion: Code): readonly Call[] {
  const inside: Code[] = [assertion];
  for (const code of inside) if (pay()) inside.push(...childrenOf(code));
  return inside.filter((code): code is Call => code.kind === "call" && code !== assertion);
}

/** `assert not attempt()`, `assertFalse(attempt())`, `assertThat(attempt()).isFalse()` */
function isDenied(call: Call, bindings: Bindings): boolean {
  const parent = bindings.parentOf(call);
  if (parent?.kind === "comparison") return parent.how === "not";
  return parent?.kind === "call" && namesAfter(parent, bindings).some((name) => DENYING.test(name));
}
const DENYING = /(?:False|Null|None|Falsy|Empty)$/;

/** How a call is named, and what is called on what it gives. */
function namesAfter(call: Call, bindings: Bindings): readonly string[] {
  const names = [dottedOf(call.callee) ?? ""];
  let inner: Expression = call;
  while (pay()) {
    const member = bindings.parentOf(inner);
    if (member?.kind !== "member" || member.of !== inner) break;
    names.push(member.name);
    const outer = bindings.parentOf(member);
    inner = outer?.kind === "call" ? outer : member;
  }
  return names;
}
