import { isData, type Data } from "./data.js";
import { keyFor } from "./patterns.js";

/**
 * The conditions under which a package is asked, one set after the other. What is to be built and is not there is asked
 * for under those that name its source; the types come last.
 */
const CONDITIONS: readonly (readonly string[])[] = [
  ["node", "import"],
  ["node", "require"],
  ["source", "development", "module", "node", "import"],
  ["types", "node", "import"],
  ["types", "node", "require"],
];

/** Deeper no package nests its conditions. */
const DEEPEST = 20;

/** What a table of `imports` or `exports` gives for a name, the best first. */
export function targetsIn(
  table: Data,
  name: string,
  further: readonly string[],
): readonly string[] {
  const found = keyFor(Object.keys(table), name);
  if (!found) return [];
  const targets = CONDITIONS.flatMap((conditions) => {
    const all = conditions.includes("source") ? [...conditions, ...further] : conditions;
    return targetOf(table[found.key], all, DEEPEST) ?? [];
  });
  return [...new Set(targets)].map((target) => target.replaceAll("*", () => found.star));
}

/** As Node decides: null ends the search, and undefined lets it go on. */
function targetOf(
  value: unknown,
  conditions: readonly string[],
  depth: number,
): string | null | undefined {
  if (typeof value === "string") return value;
  if (value === null || depth === 0) return null;
  const next = (each: unknown): string | null | undefined => targetOf(each, conditions, depth - 1);
  if (Array.isArray(value)) return value.map(next).find((target) => typeof target === "string");
  if (!isData(value)) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const target = key === "default" || conditions.includes(key) ? next(each) : undefined;
    if (target !== undefined) return target;
  }
  return undefined;
}

/** `exports` as a table of subpaths; null where it says nothing that Node understands. */
export function tableOf(exported: unknown): Data | null {
  if (!isData(exported)) return { ".": exported };
  const keys = Object.keys(exported);
  const paths = keys.filter((key) => key.startsWith("."));
  if (paths.length === 0) return { ".": exported };
  return paths.length === keys.length ? exported : null;
}

/** A target must stay in its package. */
export const isInside = (target: string): boolean =>
  target.startsWith("./") &&
  !target
    .slice(2)
    .split(/[/\\]/)
    .some((name) => name === "" || name === "." || name === "..");
