import type { Habits } from "./language.js";
import type { Bindings, Scope } from "./scopes.js";
import type { Expression } from "./tree.js";

/** Whether an expression is a text as an object, which more may be put into wherever it is handed to. */
export const isBuilt = (code: Expression | null): boolean =>
  code?.kind === "either"
    ? code.of.some(isBuilt)
    : code?.kind === "joined" && code.isBuilt === true;

/** Whether a variable holds such a text, and more than the statements that are followed may put something into it. */
export const isBuiltElsewhere = (
  { bindings, habits }: { readonly bindings: Bindings; readonly habits: Habits },
  name: string,
  scope: Scope,
): boolean =>
  scope.settings.get(name)?.some(({ value }) => isBuilt(value)) === true &&
  !bindings.usesOf(name, scope).every((use) => {
    const parent = bindings.parentOf(use);
    if (parent?.kind === "setting") return parent.target === use;
    const isRead = parent?.kind === "member" && habits.keeps.test(`.${parent.name}`);
    return isRead || parent?.kind === "joined";
  });
