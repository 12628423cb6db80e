import { rememberedOf } from "../../document/memo.js";
import type { Context } from "./context.js";
import { originsOf } from "./origin.js";
import { functionAround } from "./scopes.js";
import type { Code, Expression, Name } from "./tree.js";

/**
 * Whether an object that is made at a place may get more properties where nobody sees it: it is returned, put into something
 * else, or handed to a function that is no client's.
 */
export function mayBeCompleted(context: Context, code: Expression): boolean {
  const { bindings } = context;
  const made = endOfChain(code, context);
  const parent = bindings.parentOf(made);
  if (parent?.kind !== "setting" || parent.target.kind !== "name")
    return isHandedOn(made, parent, context);
  const { target } = parent;
  return areHandedOn(context)(bindings.usesOf(target.name, bindings.scopeNaming(target)));
}

/** The same of all that a variable is used for: it may hold one object after the other. */
const areHandedOn = rememberedOf((context: Context) =>
  rememberedOf((uses: readonly Name[]) =>
    uses.some((use) => isHandedOn(use, context.bindings.parentOf(use), context)),
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

function isHandedOn(code: Code, parent: Code | null, context: Context): boolean {
  const { bindings, habits, isReader } = context;
  switch (parent?.kind) {
    case "call": {
      if (parent.callee === code) return false;
      const method = parent.callee.kind === "member" ? `.${parent.callee.name}` : "";
      const names = [...originsOf(parent.callee, bindings), method];
      return !names.some((name) => isReader(name) || habits.reads.test(name));
    }
    case "leaving":
      return parent.how === "returns" && !isFinished(parent, context);
    case "setting":
      return parent.value === code;
    // What is in an object that a client is given goes where that goes.
    case "entries":
      return parent.type === null || isHandedOn(parent, bindings.parentOf(parent), context);
    case "items":
    case "either":
    case "other":
      return true;
    default:
      return false;
  }
}
