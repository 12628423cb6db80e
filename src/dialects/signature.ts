import type { Use } from "../document/document.js";
import { opaque, type Value } from "../document/value.js";
import { named } from "./named.js";

/**
 * The parameters of a function, in their order. What is given without a name stands under that of
 * its parameter, beside what is given by name; behind a spread anything may stand.
 */
export const signature =
  (...parameters: readonly string[]) =>
  (use: Use): readonly Value[] => {
    const items = use.given.items();
    const spread = items.findIndex(({ isSpread }) => isSpread);
    const end = spread < 0 ? items.length : spread;
    // What is spread with its names, and what is not known, is among those that have names.
    const isOpen = items[spread]?.value.kind === "list" || use.given.isOpen;
    const valueAt = (index: number): Value | undefined => {
      if (index < end) return items[index]?.value;
      return isOpen ? opaque(use.at) : undefined;
    };
    const given = Object.fromEntries(parameters.map((name, index) => [name, valueAt(index)]));
    return [named(use, undefined, given, use.named)];
  };

/** Functions and classes, which other languages than JavaScript call alike. */
export const called = <T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([name, way]) => [
      [name, way],
      [`new ${name}`, way],
    ]),
  );
