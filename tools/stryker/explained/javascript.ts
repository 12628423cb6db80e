import type { Explained } from "../report.js";
import { explained } from "./explain.js";

/** Mutants of the reader of JavaScript, and of what is beside it, that no test needs to notice. */
export const JAVASCRIPT: readonly Explained[] = [
  ...explained("languages/javascript/alternatives.ts")(
    "A value with a text is no choice, and taken before it is asked whether it is one.",
    ['value.kind === "choice"', "true"],
  ),
  ...explained("languages/javascript/classes.ts")("`super()` stands in a class.", [
    "inner?.superClass",
    "inner.superClass",
  ]),
  ...explained("languages/javascript/inferred.ts")("No other name of a type has a `name`.", [
    'type.typeName.type === "Identifier"',
    "true",
  ]),
  ...explained("languages/javascript/environment.ts")("Each name has a list, also an empty one.", [
    "bindings.membersCalled(name)[0]?.some",
    "bindings.membersCalled(name)[0].some",
  ]),
  ...explained("languages/data/parts.ts")("What holds a part of a file is a part of it.", [
    "partAt().get(holder)?.holder",
    "partAt().get(holder).holder",
  ]),
];
