import { groupedBy } from "../document/grouped.js";
import { once, rememberedOf } from "../document/memo.js";
import type { SourceFile } from "../languages/language.js";
import type { Edit } from "../model/setting.js";

/**
 * Characters that all rules of a file read again for single edits. Beyond that an edit is left to a
 * person.
 */
const MOST_CHARACTERS = 50_000;
const leftOf = rememberedOf((file: SourceFile) => ({
  characters: Math.max(MOST_CHARACTERS, file.text.length),
}));

/** What became of an edit when it was made and the file was read again. */
export type Outcome = "settled" | "failed" | "unread";
/** How often something is found in a file. */
type Count = (file: SourceFile) => number;

/** An edit, and what it is to mend. */
export interface Wished {
  readonly edit: Edit;
  readonly about: string;
}

/**
 * The last guard before an edit: it is made, the file is read again, and what was found must be
 * found once less. Most edits are made together, as `--fix` makes them, so that one reading serves
 * all; only where that leaves a doubt each is made alone. Who runs the rules without a parser that
 * reads the file, as Oxlint does, gets the edits unread.
 */
export function outcomeReader(before: SourceFile, wished: readonly Wished[]) {
  const left = leftOf(before);
  const edited = (edit: Edit): SourceFile | null => before.edited?.(edit) ?? null;
  const canRead = once(() => edited([]) !== null);
  const together = once(() => {
    const chosen = apart(wished);
    const edits = [...chosen.values()].flatMap(({ edit }) => edit);
    const byAbout = groupedBy([...chosen.values()], ({ about }) => about);
    return { chosen, byAbout, after: chosen.size > 1 ? edited(edits) : null };
  });
  function isSettledTogether({ edit, about }: Wished, count: Count): boolean {
    const { chosen, byAbout, after } = together();
    if (!after || !chosen.has(JSON.stringify(edit))) return false;
    const same = byAbout.get(about)?.length ?? 0;
    return count(after) <= count(before) - Math.max(same, 1);
  }
  // Where not even the file itself can be read again, nothing speaks against any edit.
  let isUnreadable = before.edited === null;
  // Findings on several paths share an edit that mends them all.
  const known = new Map<string, Outcome>();
  function read(wish: Wished, count: Count): Outcome {
    if (!before.isShort) return "unread";
    if (isSettledTogether(wish, count)) return "settled";
    left.characters -= before.text.length;
    if (left.characters < 0) return "unread";
    const after = edited(wish.edit);
    return after !== null && count(after) < count(before) ? "settled" : "failed";
  }
  return function outcome(wish: Wished, count: Count): Outcome {
    if (isUnreadable) return "settled";
    const key = `${wish.about} ${JSON.stringify(wish.edit)}`;
    const answer = known.get(key) ?? read(wish, count);
    known.set(key, answer);
    isUnreadable = answer === "failed" && !canRead();
    return isUnreadable ? "settled" : answer;
  };
}

/** The edits that touch no place of another, each once, by what they are. */
function apart(wished: readonly Wished[]): ReadonlyMap<string, Wished> {
  const found = new Map<string, Wished>();
  let end = -1;
  for (const wish of wished.toSorted((one, other) => startOf(one) - startOf(other))) {
    const key = JSON.stringify(wish.edit);
    if (wish.edit.length === 0 || startOf(wish) <= end || found.has(key)) continue;
    found.set(key, wish);
    end = Math.max(...wish.edit.map(({ at }) => at[1]));
  }
  return found;
}
const startOf = ({ edit }: Wished): number => Math.min(...edit.map(({ at }) => at[0]));
