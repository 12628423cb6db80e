import type { Mapping, Written } from "./value.js";

/** Edits that only make sense together: null where one of them cannot be made. */
export function allWritten(written: readonly (Written | null)[]): Written | null {
  const all = written.filter((each) => each !== null);
  if (all.length === 0 || all.length < written.length) return null;
  const doubt = all.map((each) => each.doubt).find((reason) => reason !== undefined);
  return {
    edit: all.flatMap(({ edit }) => edit),
    trust: all.every(({ trust }) => trust === "fix") ? "fix" : "suggest",
    isTyped: all.some(({ isTyped }) => isTyped === true),
    isWidened: all.some(({ isWidened }) => isWidened === true),
    ...(doubt !== undefined && { doubt }),
  };
}

/** Takes entries out of every mapping that has one of them: of all or of none, since what is left would come through. */
export function removeFromAll(
  holders: readonly Mapping[],
  keys: readonly string[],
): Written | null {
  const written = holders.flatMap((holder) => {
    const present = keys.filter((key) => holder.get(key).kind !== "missing");
    return present.length === 0 ? [] : [holder.remove(present)];
  });
  return allWritten(written);
}

/** Why an edit is not made that may take the last use of a variable away: Go refuses such a program, and TypeScript may. */
export const LEFT_OVER = "it may leave a variable unused";
