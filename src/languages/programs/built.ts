import { rememberedOf } from "../../document/memo.js";
import type { Habits } from "./language.js";
import type { Bindings, Scope } from "./scopes.js";
import type { Expression, Name, Setting } from "./tree.js";

/** Whether an expression is a text as an object, which more may be put into wherever it is handed to. */
export const isBuilt = (code: Expression | null): boolean =>
  code?.kind === "either"
    ? code.of.some(isBuilt)
    : code?.kind === "joined" && code.isBuilt === true;

interface File {
  readonly bindings: Bindings;
  readonly habits: Habits;
}

const holdsBuilt = rememberedOf((settings: readonly Setting[]) =>
  settings.some(({ value }) => isBuilt(value)),
);
/** Whether only statements that are followed put something into a variable, by the list of its uses. */
const followed = new WeakMap<readonly Name[], boolean>();

/** Whether a variable holds such a text, and more than the statements that are followed may put something into it. */
export function isBuiltElsewhere(file: File, name: string, scope: Scope): boolean {
  const settings = scope.settings.get(name);
  if (!settings || !holdsBuilt(settings)) return false;
  const uses = file.bindings.usesOf(name, scope);
  const isFollowed = followed.get(uses) ?? uses.every((use) => isStatement(use, file));
  followed.set(uses, isFollowed);
  return !isFollowed;
}

function isStatement(use: Name, { bindings, habits }: File): boolean {
  const parent = bindings.parentOf(use);
  if (parent?.kind === "setting") return parent.target === use;
  const isRead = parent?.kind === "member" && habits.keeps.test(`.${parent.name}`);
  return isRead || parent?.kind === "joined";
}
