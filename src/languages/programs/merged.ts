import { endsOf } from "../../document/choices.js";
import { spreadOver } from "../../document/combine.js";
import type { Value } from "../../document/value.js";
import { unknown, type Context, type Place } from "./context.js";
import type { Call } from "./tree.js";

/** `object | object`, `array_replace(object, object, ...)` */
export function merged(
  context: Context,
  code: Call,
  origins: readonly string[],
  place: Place,
): Value {
  const values = code.given.map(({ value, isSpread }) =>
    isSpread ? unknown(context, value) : context.valueOf(value, place),
  );
  const [first, ...others] = values;
  const isRenumbered =
    origins.some((name) => context.habits.renumbers?.test(name)) && values.some(hasNumbers);
  if (!first || isRenumbered || !values.some(({ kind }) => kind === "mapping"))
    return unknown(context, code);
  return others.reduce((below, above) => spreadOver(below, above), first);
}

/** Whether keys of an object are numbers, or constants that may be some. */
const hasNumbers = (value: Value): boolean =>
  endsOf(value).some(
    (end) => end.kind === "mapping" && end.keys().some((key) => !/^[A-Za-z_]\w*$/.test(key)),
  );
