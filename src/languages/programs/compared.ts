import { pay } from "../../document/steps.js";
import { methodOf } from "./functions.js";
import type { Habits } from "./language.js";
import { dottedOf, originsOf } from "./origin.js";
import type { Bindings } from "./scopes.js";
import { isNull } from "./tests.js";
import type { Call, Expression } from "./tree.js";

interface Asked {
  readonly bindings: Bindings;
  readonly habits: Habits;
}

/** Names and members are followed no further than this. */
const DEEPEST = 6;

/** What asks whether there is anything: `assertNotNull`, `assertIsNone`. */
const IF_ANY = /(?:Not)?N(?:ull|ilf?|one)$/;

/**
 * Whether what an expression gives, or a part of it, is compared with something: `assertEquals("x", parse(url).mode())`.
 * Whether it gives anything is no such question; whether it has such a part is.
 */
export function isCompared(code: Expression, asked: Asked, depth = 0, isPart = false): boolean {
  if (depth > DEEPEST || !pay()) return false;
  const { bindings, habits } = asked;
  const parent = bindings.parentOf(code);
  switch (parent?.kind) {
    case "comparison":
      return parent.how !== "not" && (isPart || !parent.of.some(isNull));
    case "member":
    case "index":
      return parent.of === code && isCompared(parent, asked, depth + 1, true);
    case "call":
      if (parent.callee === code) return isCompared(parent, asked, depth + 1, isPart);
      return [...originsOf(parent.callee, bindings), methodOf(parent)].some(
        (name) => habits.seeks.test(name) && (isPart || !IF_ANY.test(name)),
      );
    case "setting": {
      const { target } = parent;
      if (parent.value !== code || target.kind !== "name") return false;
      return bindings
        .usesOf(target.name, bindings.scopeNaming(target))
        .some((use) => use !== target && isCompared(use, asked, depth + 1, isPart));
    }
    default:
      return false;
  }
}

/** `verify(runner).execute(url)` of Mockito: whether something was called so. */
export function isVerified({ callee }: Call): boolean {
  const of = callee.kind === "member" ? callee.of : null;
  return of?.kind === "call" && /(?:^|\.)verify$/.test(dottedOf(of.callee) ?? "");
}
