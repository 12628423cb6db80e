import type { List, Mapping, Value } from "../../document/value.js";

/** Something in a file that is data, and where it stands. */
export interface Part {
  readonly value: Value;
  /** The nearest key above it. */
  readonly name: string;
  /** The keys that lead to what holds it. */
  readonly path: readonly string[];
  readonly holder: Mapping | null;
}

/** A file that nests deeper is generated. */
const DEEPEST = 100;

/** Everything that stands in a value, itself first, in the order of the file. */
export function partsIn(value: Value): readonly Part[] {
  const parts: Part[] = [];
  const add = (part: Part): void => {
    parts.push(part);
    if (part.value.kind === "mapping") addEach(part, part.value);
    if (part.value.kind === "list") addItems(part, part.value);
  };
  function addEach(part: Part, holder: Mapping): void {
    const path = [...part.path, part.name];
    if (path.length > DEEPEST) return;
    for (const name of new Set(holder.keys())) add({ value: holder.get(name), name, path, holder });
  }
  function addItems(part: Part, list: List): void {
    const path = [...part.path, part.name];
    if (path.length > DEEPEST) return;
    for (const item of list.items()) add({ ...part, path, value: item.value });
  }
  add({ value, name: "", path: [], holder: null });
  return parts;
}
