import { groupedBy } from "../../document/grouped.js";
import { rememberedOf } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import type { Habits } from "./language.js";
import { classAround, functionAround, type Bindings } from "./scopes.js";
import type { ClassCode, Code, Expression } from "./tree.js";

interface Asked {
  readonly bindings: Bindings;
  readonly habits: Habits;
}

/**
 * Whether a class of the file that extends this one, itself or through others, defines a member of a name anew: what an object
 * says of itself is then not known in its methods.
 */
export const isOverridden = (asked: Asked, home: ClassCode, name: string): boolean =>
  definedBelow(asked.bindings)(home)
    .map(membersIn(asked.bindings)(asked.habits))
    .some((members) => members.has(name));

/** The same of a member of an expression, which may be an object that speaks of itself: `self.name`. */
export const isOverriddenAt = (asked: Asked, home: ClassCode, of: Expression, name: string) =>
  of.kind === "name" && asked.habits.self.test(of.name) && isOverridden(asked, home, name);

/** The classes of the file that extend a class, by its name alone. */
const definedBelow = rememberedOf((bindings: Bindings) => {
  const byBase = classesByBase(bindings);
  return rememberedOf((home: ClassCode): readonly ClassCode[] => {
    const found = new Set([home]);
    for (const code of found)
      for (const each of byBase.get(code.name) ?? []) if (pay()) found.add(each.code);
    found.delete(home);
    return [...found];
  });
});

const classesByBase = ({ all }: Bindings) =>
  groupedBy(
    all.flatMap((code) =>
      code.kind === "class" ? code.bases.map((base) => ({ base: lastOf(base), code })) : [],
    ),
    ({ base }) => base,
  );

/** `Name` of `module.Name[T]` and of `\module\Name`. */
function lastOf(base: Expression): string {
  if (base.kind === "index") return lastOf(base.of);
  const name = base.kind === "name" || base.kind === "member" ? base.name : "";
  return name.slice(name.lastIndexOf("\\") + 1);
}

/** The names of what a class defines, in its body or in its methods. */
const membersIn = rememberedOf((bindings: Bindings) =>
  rememberedOf((habits: Habits) => {
    const found = new Map<ClassCode | null, Set<string>>();
    for (const code of bindings.all) {
      const name = memberDefined(code, { bindings, habits });
      const home = name === null ? null : classAround(bindings.scopeOf(code));
      if (name !== null) found.set(home, (found.get(home) ?? new Set()).add(name));
    }
    return (home: ClassCode): ReadonlySet<string> => found.get(home) ?? new Set();
  }),
);

function memberDefined(code: Code, { bindings, habits }: Asked): string | null {
  if (code.kind === "function") return functionAround(bindings.scopeOf(code)) ? null : code.name;
  if (code.kind !== "setting") return null;
  const { target } = code;
  if (target.kind === "name") {
    const scope = bindings.find(target.name, code);
    return scope && functionAround(scope) ? null : target.name;
  }
  const isOwn = target.kind === "member" && target.of.kind === "name";
  return isOwn && habits.self.test(target.of.name) ? target.name : null;
}
