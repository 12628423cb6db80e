import { endsOf } from "../document/choices.js";
import type { Value } from "../document/value.js";

/** What stands at a key of a value, on all its paths. */
export const below = (value: Value, key: string): readonly Value[] =>
  endsOf(value).flatMap((end) => (end.kind === "mapping" ? endsOf(end.get(key)) : []));
