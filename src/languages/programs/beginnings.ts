import { endsOf, mapBranches } from "../../document/choices.js";
import { frozen } from "../../document/text.js";
import type { Scalar, Value } from "../../document/value.js";

/**
 * Where a text goes on in another branch of a choice, what is put behind it would be put in the middle there. Nobody may
 * change it for the branch in which it is whole.
 */
export function beginningsKept(value: Value): Value {
  if (value.kind !== "choice") return value;
  const ends = endsOf(value).filter((each) => each.kind === "scalar");
  const isBeginning = (branch: Value): branch is Scalar =>
    branch.kind === "scalar" && ends.some((other) => goesOn(branch, other));
  if (!ends.some(isBeginning)) return value;
  return mapBranches(value, (branch) =>
    isBeginning(branch) && branch.text
      ? { ...branch, text: frozen(branch.text), replace: () => null }
      : branch,
  );
}

/** Whether the same characters of the file begin another text. */
function goesOn({ text }: Scalar, { text: other }: Scalar): boolean {
  if (!text || !other || text.value.length === 0 || text.value.length >= other.value.length)
    return false;
  if (!other.value.startsWith(text.value)) return false;
  const [from, place] = [text.locate(0, 1), other.locate(0, 1)];
  return from === null || String(from) === String(place);
}
