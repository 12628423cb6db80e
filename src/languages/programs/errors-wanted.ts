import { CONNECTING } from "../expecting.js";
import { placeOf } from "./lists.js";
import { dottedOf, originOf } from "./origin.js";
import type { Bindings } from "./scopes.js";
import { isNothing } from "./tests.js";
import type { Branch, Call, Expression, Name, Statement } from "./tree.js";

/**
 * The errors that a test wants to see: `if err == nil { t.Fatal("...") }`, or
 * `if err != nil { return }` before `t.Fatal("...")`.
 */
export function errorsWanted(branch: Branch, bindings: Bindings): readonly Expression[] {
  const { test, then, otherwise } = branch;
  const isFailing = (list: readonly Statement[]): boolean =>
    list.some((each) => failsTest(each, bindings));
  if (isFailing(then)) return errorsAsked(test, "equals", bindings);
  const isLeft = then.at(-1)?.kind === "leaving";
  return isFailing(otherwise) || (isLeft && isFailing(behind(branch, bindings)))
    ? errorsAsked(test, "differs", bindings)
    : [];
}

/** What is run behind a statement, in its block and, where that ends with it, in the one around. */
function behind(code: Statement, bindings: Bindings): readonly Statement[] {
  const place = placeOf(code, bindings);
  const rest = place?.list.slice(place.index + 1) ?? [];
  const parent = bindings.parentOf(code);
  return rest.length === 0 && parent?.kind === "block" ? behind(parent, bindings) : rest;
}

/** The comparisons with nothing, as `err == nil`, also among several things that are asked. */
function errorsAsked(
  test: Expression | null,
  how: "equals" | "differs",
  bindings: Bindings,
): readonly Expression[] {
  if (test?.kind !== "comparison") return [];
  const [only] = test.of;
  if (test.how === "not" && how === "equals" && only?.kind === "call")
    return isMethod(only, /^(?:As|Is)$/) ? [only] : [];
  if (test.how === null) return test.of.flatMap((each) => errorsAsked(each, how, bindings));
  const isAsked =
    test.how === how &&
    test.of.some(isNothing) &&
    test.of.some((each) => isOfError(each, bindings));
  return isAsked ? [test] : [];
}

/** The names that errors have by convention: `err`, `pingErr`. */
const ERROR = /^e$|^err|Err/;
/** What gives an error or nothing. */
const PINGING = /^ping/i;
const isMethod = ({ callee }: Call, names: RegExp): boolean =>
  callee.kind === "member" && names.test(callee.name);

/** Whether it is an error or nothing, as its name or the call that gives it says. */
export function isOfError(code: Expression, bindings: Bindings): boolean {
  if (code.kind === "call") return CONNECTING.test(dottedOf(code.callee)?.split(".").at(-1) ?? "");
  return code.kind === "name" && (ERROR.test(code.name) || isOfPing(code, bindings));
}

/** `got := db.Ping()` */
const isOfPing = (name: Name, bindings: Bindings): boolean => {
  const settings = bindings.scopeNaming(name).settings.get(name.name) ?? [];
  return settings.some(({ value }) => value?.kind === "call" && isMethod(value, PINGING));
};

/** `t.Fatal("...");` of what the test is given: `log.Fatal` ends any program. */
function failsTest(code: Statement, bindings: Bindings): boolean {
  const callee = code.kind === "doing" && code.value.kind === "call" ? code.value.callee : null;
  const isFailing = /\.(?:Fatalf?|Errorf?|Fail(?:Now)?)$/.test((callee && dottedOf(callee)) ?? "");
  return isFailing && callee !== null && originOf(callee, bindings) === null;
}
