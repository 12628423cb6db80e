import { mapBranches } from "./choices.js";
import { Verbatim, type Environment, type Plain } from "./plain.js";
import { once } from "./memo.js";
import type { List, Mapping, Scalar, Value, Written } from "./value.js";

/** Whether a person must see an edit before it is made, and what it puts under which key, as far as it puts anything. */
export type Offers = (written: Written, key?: string, put?: Plain | Environment) => boolean;

const lowered = (written: Written | null): Written | null =>
  written && { ...written, trust: "suggest" };

/** The options, with some of the edits in them left to a person. */
export function withLoweredTrust(options: Mapping, offers: Offers): Mapping {
  const judged = (
    written: Written | null,
    key?: string,
    put?: Plain | Environment,
  ): Written | null => (written && offers(written, key, put) ? lowered(written) : written);
  const inside = (value: Value): Value =>
    mapBranches(value, (branch) => {
      if (branch.kind === "mapping") return withLoweredTrust(branch, offers);
      return branch.kind === "scalar"
        ? { ...branch, replace: (by: Plain | Environment) => judged(branch.replace(by)) }
        : branch;
    });
  return {
    ...options,
    get: (key) => inside(options.get(key)),
    put: (key, value, after) => judged(options.put(key, value, after), key, value),
    remove: (keys) => judged(options.remove(keys)),
    rename: (from, to, value) => judged(options.rename(from, to, value), to, value),
  };
}

/** Whether data puts one of these keys anywhere. Of code that is only moved, the words in it tell. */
export function putsAny(
  keys: readonly string[],
  key: string | undefined,
  value: Plain | Environment | undefined,
): boolean {
  if (key !== undefined && keys.includes(key)) return true;
  if (value instanceof Verbatim) return keys.some((each) => value.code.includes(each));
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).some(([inner, of]) => putsAny(keys, inner, of as Plain))
  );
}

/** A text of which every edit is left to a person. */
export const offeredScalar = (scalar: Scalar): Scalar => ({
  ...scalar,
  text: scalar.text && { ...scalar.text, trust: () => "suggest" },
  replace: (by) => lowered(scalar.replace(by)),
});

/** The same of a list and the texts in it. */
export const offeredList = (list: List): List => ({
  ...list,
  items: once(() =>
    list
      .items()
      .map((item) =>
        item.value.kind === "scalar" ? { ...item, value: offeredScalar(item.value) } : item,
      ),
  ),
  append: (data) => lowered(list.append(data)),
  remove: (first, last) => lowered(list.remove(first, last)),
  replace: (index, data) => lowered(list.replace(index, data)),
});

/** Whatever it is, with every edit in it left to a person. */
export const offered = (value: Value): Value =>
  mapBranches(value, (branch) => {
    if (branch.kind === "scalar") return offeredScalar(branch);
    if (branch.kind === "list") return offeredList(branch);
    return branch.kind === "mapping" ? withLoweredTrust(branch, () => true) : branch;
  });

/** The same of what stands at these paths alone. */
export function offeredAt(value: Value, paths: readonly (readonly string[])[]): Value {
  if (paths.length === 0) return value;
  if (paths.some((path) => path.length === 0)) return offered(value);
  const below = (asked: string): readonly (readonly string[])[] =>
    paths.flatMap(([key, ...rest]) => (key === asked ? [rest] : []));
  const isWhole = (key: string): boolean => below(key).some((rest) => rest.length === 0);
  const judged = (keys: readonly string[], written: Written | null): Written | null =>
    keys.some(isWhole) ? lowered(written) : written;
  return mapBranches(value, (branch) => {
    if (branch.kind !== "mapping") return branch;
    return {
      ...branch,
      get: (key) => offeredAt(branch.get(key), below(key)),
      put: (key, data, after) => judged([key], branch.put(key, data, after)),
      remove: (keys: readonly string[]) => judged(keys, branch.remove(keys)),
      rename: (from, to, data) => judged([from, to], branch.rename(from, to, data)),
    };
  });
}
