import { remembered, rememberedOf } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import type { Context } from "./context.js";
import { fatesIn } from "./fate.js";
import { fieldWith, isChangedIn, isKeptIn, isTaken } from "./in-fields.js";
import { sureOriginsOf } from "./origin.js";
import { functionAround } from "./scopes.js";
import type { Call, Code, Expression, Leaving, Member, Name } from "./tree.js";

/** Callers of callers are followed no further. */
const DEEPEST = 3;

/**
 * Whether an object that is made at a place may get more properties where nobody sees it: it is put into something else,
 * handed to a function that is no client's, or returned to somebody who does that, or whom the file does not show.
 */
export function mayBeCompleted(context: Context, code: Expression, depth = 0): boolean {
  const { bindings } = context;
  const made = endOfChain(code, context);
  const parent = bindings.parentOf(made);
  if (parent?.kind !== "setting" || parent.target.kind !== "name")
    return isHandedOn(made, parent, context, depth);
  const { target } = parent;
  const home = bindings.scopeNaming(target);
  const uses = bindings.usesOf(target.name, home);
  if (functionAround(home) === null && isOpenToPackage(target, uses, context)) return true;
  return areHandedOn(context)(uses)(depth);
}

/**
 * Whether other files of a package of Go go on with a variable before any function runs: they are all that use it, or other
 * packages may do so, too.
 */
const isOpenToPackage = (target: Name, uses: readonly Name[], context: Context): boolean =>
  context.habits.ownFields !== undefined &&
  (isExported(target, context) || !uses.some((use) => isTaken(use, context)));

/** `var Config = ...` of Go. */
const isExported = ({ name }: Name, { habits: { ownFields } }: Context): boolean =>
  ownFields?.test(name) === false;

/** Whether the file shows who gets what a function returns, and all of them use it as it is. */
function isKeptByCallers(leaving: Leaving, context: Context, depth: number): boolean {
  const fn = functionAround(context.bindings.scopeOf(leaving));
  const calls = fn && depth < DEEPEST && pay() ? context.callersOf(fn).calls : [];
  return calls.length > 0 && calls.every((call) => isKept(call, context, depth));
}

function isKept(call: Call, context: Context, depth: number): boolean {
  const { bindings } = context;
  const parent = bindings.parentOf(endOfChain(call, context));
  if (parent?.kind === "doing" && parent.value === call) return false;
  const held = parent?.kind === "setting" && parent.target.kind === "name" ? parent.target : null;
  const isChanged =
    held !== null && context.changesOf(held.name, bindings.scopeNaming(held)).length > 0;
  return !isChanged && !mayBeCompleted(context, call, depth + 1);
}

/**
 * Whether others than the file shows may come to what is made at a place: they call the function that returns it, or have
 * the field or the variable that it is put into, as all files of a package of Go do.
 */
export function isOfOthers(context: Context, code: Expression): boolean {
  const { bindings } = context;
  const made = endOfChain(code, context);
  const parent = bindings.parentOf(made);
  if (parent?.kind !== "setting" || parent.target.kind !== "name")
    return isGivenToOthers(made, context);
  const { target } = parent;
  const home = bindings.scopeNaming(target);
  if (context.habits.ownFields && functionAround(home) === null) return true;
  return areGivenToOthers(context)(bindings.usesOf(target.name, home));
}

/** The same of all that a variable is used for: it may hold one object after the other. */
const areGivenToOthers = rememberedOf((context: Context) =>
  rememberedOf((uses: readonly Name[]) => uses.some((use) => isGivenToOthers(use, context))),
);

function isGivenToOthers(code: Code, context: Context): boolean {
  if (fieldWith(code, context)) return true;
  const leaving = context.bindings.parentOf(code);
  if (leaving?.kind !== "leaving" || isFinished(leaving, context)) return false;
  const fn = functionAround(context.bindings.scopeOf(leaving));
  return fn !== null && context.callersOf(fn).isOpen;
}

/** Whether one of the uses of a variable hands on what it holds. */
const areHandedOn = rememberedOf((context: Context) =>
  rememberedOf((uses: readonly Name[]) =>
    remembered((depth: number) =>
      uses.some((use) => isHandedOn(use, context.bindings.parentOf(use), context, depth)),
    ),
  ),
);

/** `Builder.create().url(...)` of its first call. */
function endOfChain(code: Expression, { bindings }: Context): Code {
  let made: Code = code;
  for (let parent = bindings.parentOf(made); parent; parent = bindings.parentOf(made)) {
    const isChain =
      (parent.kind === "member" && parent.of === made) ||
      (parent.kind === "call" && parent.callee === made);
    if (!isChain) break;
    made = parent;
  }
  return made;
}

/** `@Bean`: a framework takes what the method gives, as it is. */
function isFinished(leaving: Code, { bindings, habits }: Context): boolean {
  const fn = functionAround(bindings.scopeOf(leaving));
  const names = fn?.marks.flatMap((mark) => nameOf(mark) ?? []) ?? [];
  return habits.finishes?.(names) === true;
}

/** `@a.Name(...)` */
function nameOf(mark: Expression): string | null {
  if (mark.kind === "call") return nameOf(mark.callee);
  return mark.kind === "name" || mark.kind === "member" ? mark.name : null;
}

/** Whether it is in a field that is used as it is. What is set in the field is worked out where the object is made. */
function isKeptInField(code: Code, context: Context): boolean {
  const field = fieldWith(code, context);
  const isMade = code.kind === "entries" || code.kind === "call";
  return field !== null && isKeptIn(field, context) && (isMade || !isChangedIn(field, context));
}

const fatesOf = rememberedOf((context: Context) => fatesIn(context));

/** Whether what a method gives is only compared, in a test: `config.FormatDSN()`. */
function isCompared(method: Member, context: Context): boolean {
  const { bindings, habits } = context;
  const call = bindings.parentOf(method);
  const isCalled = call?.kind === "call" && call.callee === method;
  return isCalled && habits.tests !== undefined && fatesOf(context)(call).audience === "comparison";
}

function isHandedOn(code: Code, parent: Code | null, context: Context, depth: number): boolean {
  const { bindings, habits, isReader } = context;
  switch (parent?.kind) {
    case "call": {
      if (parent.callee === code) return false;
      const method = parent.callee.kind === "member" ? `.${parent.callee.name}` : "";
      const names = [...sureOriginsOf(parent.callee, bindings), method];
      // What is compared is used by nobody.
      if (names.some((name) => habits.seeks.test(name))) return true;
      return !names.some((name) => isReader(name) || habits.reads.test(name));
    }
    case "member":
      return isCompared(parent, context);
    case "leaving":
      return (
        parent.how === "returns" &&
        !isFinished(parent, context) &&
        !isKeptByCallers(parent, context, depth)
      );
    case "setting":
      return parent.value === code && !isKeptInField(code, context);
    // What is in an object that a client is given goes where that goes.
    case "entries":
      if (isKeptInField(code, context)) return false;
      return parent.type === null || isHandedOn(parent, bindings.parentOf(parent), context, depth);
    case "items":
    case "either":
    case "other":
      return true;
    default:
      return false;
  }
}
