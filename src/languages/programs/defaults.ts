import { chosen } from "../../document/choices.js";
import type { Value } from "../../document/value.js";
import { unknown, type Context, type Place } from "./context.js";
import { functionOf } from "./functions.js";
import { spelled } from "./questions.js";
import { originOf, originsOf } from "./origin.js";
import type { Argument, Call, Expression } from "./tree.js";

/** What is read of the environment, and what is taken where that is not set. */
export function environmentValue(context: Context, code: Call, place: Place): Value {
  const own = unknown(context, code);
  const { value: otherwise, cast } = otherwiseOf(code, context);
  if (!otherwise) return own;
  const before = { ...place, trust: "suggest" } as const;
  const value =
    (cast && castValue(context, code, { cast, otherwise }, before)) ??
    context.valueOf(otherwise, before);
  if (value.kind === "scalar" && value.value === null) return own;
  const of = [own, value];
  const { says, at } = own;
  const decider = spelled([code], context, place.calls);
  return chosen({ kind: "choice", at, says, of, test: null, decider, keep: () => null });
}

/** What `cast=function` makes of a value; null where that is what the value is. */
function castValue(
  context: Context,
  { at, inside }: Call,
  { cast, otherwise }: { readonly cast: Expression; readonly otherwise: Expression },
  place: Place,
): Value | null {
  const given = [{ at: otherwise.at, name: null, value: otherwise, isSpread: false }];
  const call: Call = { kind: "call", at, callee: cast, isNew: false, given, inside };
  const isOther = originOf(cast, context.bindings) !== null || functionOf(context, call) !== null;
  return isOther ? context.valueOf(call, place) : null;
}

/** What a call that reads a variable is given for the case that it is not set, and what makes a value of either. */
interface Otherwise {
  readonly value: Expression | null;
  readonly cast: Expression | null;
}

/** `config("NAME", default=value, cast=function)`, and the same by place. */
function otherwiseOf({ callee, given }: Call, { bindings, habits }: Context): Otherwise {
  const origins = originsOf(callee, bindings);
  const isOne = (pattern?: RegExp): boolean => origins.some((origin) => pattern?.test(origin));
  const others = given.slice(1);
  const [first, second] = others.filter(({ name }) => name === null);
  const [value, cast] = isOne(habits.castsFirst) ? [second, first] : [first, second];
  const argument = (named: string, placed: Argument | undefined): Expression | null => {
    const found = others.find(({ name }) => name === named) ?? placed;
    return found && !found.isSpread ? found.value : null;
  };
  return {
    value: argument("default", value),
    cast: isOne(habits.casts) ? argument("cast", cast) : null,
  };
}
