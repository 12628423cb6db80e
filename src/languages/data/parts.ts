import type { Mapping, Value } from "../../document/value.js";

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
    const path = [...part.path, part.name];
    if (path.length > DEEPEST) return;
    if (part.value.kind === "mapping") {
      const holder = part.value;
      for (const name of new Set(holder.keys()))
        add({ value: holder.get(name), name, path, holder });
    } else if (part.value.kind === "list") {
      for (const item of part.value.items()) add({ ...part, path, value: item.value });
    }
  };
  add({ value, name: "", path: [], holder: null });
  return parts;
}
