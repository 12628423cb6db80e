import { endsOf } from "../../document/choices.js";
import { rememberedOf } from "../../document/memo.js";
import type { Scalar, Value } from "../../document/value.js";
import { withTemplateHoles } from "../../notations/holes.js";
import { withDefault } from "../../notations/interpolation.js";

/** The texts that a value may be: itself, or what it is where nothing fills it in. */
export const textsOf = rememberedOf((value: Value): readonly Scalar[] =>
  endsOf(value.kind === "scalar" ? withDefault(value) : value).filter(isText),
);
/** What a template fills in is not known. */
export function filledByOthers(scalar: Scalar): Scalar {
  const text = scalar.text && withTemplateHoles(scalar.text);
  return text && text !== scalar.text ? { ...scalar, value: text.value, text } : scalar;
}
const isText = (value: Value): value is Scalar =>
  value.kind === "scalar" &&
  value.text !== null &&
  (typeof value.value === "string" || typeof value.value === "number");
