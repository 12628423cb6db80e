import type { Calls, Context } from "./context.js";
import type { Naming } from "./functions.js";
import { isSettled, spelled } from "./questions.js";
import { functionAround } from "./scopes.js";
import type { Call, Expression, FunctionCode, Parameter } from "./tree.js";

interface Passed {
  readonly parameter: Parameter;
  /** What it is given, or its default; null where that is not known. */
  readonly code: Expression | null;
}

/** What the parameters of a function are given in a call. */
export function argumentsOf(
  { bindings, habits }: Naming,
  fn: FunctionCode,
  call: Call,
): readonly Passed[] {
  const isMethod = habits.self.test(fn.parameters[0]?.name ?? "");
  const parameters = isMethod ? fn.parameters.slice(1) : fn.parameters;
  const spread = call.given.findIndex(({ isSpread }) => isSpread);
  const scope = bindings.scopeOfHome(fn);
  const { receiver } = fn;
  const object = receiver && call.callee.kind === "member" ? call.callee.of : null;
  const own = receiver && object ? [{ parameter: receiver, code: object }] : [];
  const others = parameters.map(({ name, otherwise }, index) => {
    const parameter = scope.parameters.get(name) ?? { name, otherwise, at: fn.at };
    const named = call.given.find((each) => each.name === name.replace(/^\$/, ""));
    const placed = spread < 0 || index < spread ? call.given[index] : undefined;
    const given = named ?? (placed?.name === null ? placed : undefined);
    return { parameter, code: given?.value ?? (spread < 0 ? otherwise : null) };
  });
  return [...own, ...others];
}

/** The calls on the way into a function that a call enters. */
export function entered(
  context: Context,
  fn: FunctionCode,
  call: Call,
  { calls }: { readonly calls: Calls },
): Calls {
  const around = functionAround(context.bindings.scopeOf(call));
  const way = `${(around && calls.get(around)?.way) ?? ""}/${call.at[0]}`;
  const named = argumentsOf(context, fn, call).flatMap(({ parameter, code }) =>
    code && isSettled(code, context)
      ? [[parameter.name, spelled([code], context, calls)] as const]
      : [],
  );
  return new Map([...calls, [fn, { way, named: new Map(named) }]]);
}
