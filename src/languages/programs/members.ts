import { mapBranches } from "../../document/choices.js";
import { NO_CLUES } from "../../document/clues.js";
import { keyText, type Value } from "../../document/value.js";
import { startOf, unknown, type Context, type Place } from "./context.js";
import { environmentName } from "./environment.js";
import { homeOfField } from "./functions.js";
import { fieldOf, instanceOf } from "./instances.js";
import { originOf, originOfConstant } from "./origin.js";
import { isOverriddenAt } from "./overridden.js";
import type { Call, Expression, Index, Member } from "./tree.js";

/** `self.x`, `Class.x`, a key of what is known, or what a module gives. */
export function memberValue(context: Context, code: Member, place: Place): Value {
  if (originOf(code, context.bindings) !== null) return unknown(context, code);
  const home = homeOfField(context, code);
  if (home && isOverriddenAt(context, home, code.of, code.name)) return unknown(context, code);
  const instance = home ? { home, call: null } : instanceOf(context, code.of);
  if (instance) return fieldOf(context, code, instance, place);
  return mapBranches(context.valueOf(code.of, place), (of) =>
    of.kind === "opaque" && of.field ? of.field(code.name) : keyValue(context, code, of, code.name),
  );
}

export function indexValue(context: Context, code: Index, place: Place): Value {
  const key = environmentName(code, context) === null ? keyOf(context, code.key) : null;
  if (key === null) return unknown(context, code);
  return keyValue(context, code, context.valueOf(code.of, place), key);
}

const keyValue = (context: Context, code: Expression, of: Value, key: string): Value =>
  mapBranches(of, (branch) => {
    const value = branch.kind === "mapping" ? branch.get(key) : null;
    return !value || value.kind === "missing" ? unknown(context, code) : value;
  });

/** `config.get("key", otherwise)` of what is known. */
export function gotten(context: Context, code: Call, of: Expression, place: Place): Value {
  const [key, otherwise] = code.given;
  const name = key ? keyOf(context, key.value) : null;
  if (name === null) return unknown(context, code);
  return mapBranches(context.valueOf(of, place), (branch) => {
    if (branch.kind !== "mapping") return unknown(context, code);
    const value = branch.get(name);
    if (value.kind !== "missing") return value;
    return otherwise
      ? context.valueOf(otherwise.value, place)
      : { ...unknown(context, code), clues: NO_CLUES };
  });
}

/** Keys are seldom further away. */
const NEAR = 6;

/** The key that an expression is taken for; a constant of a module is one by its whole name. */
export function keyOf(context: Context, code: Expression): string | null {
  if (code.kind === "text") return code.text.value;
  if (code.kind === "atom") return code.value === null ? null : String(code.value);
  if (code.kind !== "name" && code.kind !== "member") return null;
  const origin = originOfConstant(code, context);
  return origin ?? keyText(context.valueOf(code, { ...startOf("suggest"), left: NEAR }));
}
