import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import type { DocTypes } from "./doc-types.js";
import type { Node } from "./syntax.js";
import type { Type, Types } from "./types.js";

/**
 * A type that a value must have. `isOpen` where keys pass that the type does not name: only a
 * literal is checked for them.
 */
export interface Demand {
  readonly type: Type;
  readonly isOpen: boolean;
}

/** All that is asked of the value at a place, which may be nothing; null where nobody knows. */
export type Demands = readonly Demand[] | null;

/** What every part of the search for demands needs. */
export interface Demander {
  readonly bindings: Bindings;
  readonly types: Types;
  /** The types in comments, where a compiler reads them. */
  readonly docs: DocTypes | null;
  demandsAt(node: Node, depth: number): Demands;
}

/** Types lead to each other no further than this. */
export const DEEPEST = 20;
/** What is used more often is not followed to its uses. */
const MOST_USES = 50;

export const asked = (types: readonly Type[] | null, isOpen = false): Demands =>
  types?.map((type) => ({ type, isOpen })) ?? null;
export const documented = (types: readonly Type[] | null | undefined): Demands =>
  types === undefined ? [] : asked(types);
export const written = (annotation: TSESTree.TSTypeAnnotation | undefined): readonly Type[] =>
  annotation ? [annotation.typeAnnotation] : [];

/** The demands of all, or null where nobody knows those of one. */
export const allOf = (demands: readonly Demands[]): Demands =>
  demands.includes(null) ? null : demands.flatMap((each) => each ?? []);

/**
 * What its uses ask of a value that has no type of its own. It is a literal no more where it is
 * used, and what nobody knows seldom names a key and means another.
 */
export function ofUses({ demandsAt }: Demander, uses: readonly Node[], depth: number): Demands {
  if (uses.length > MOST_USES) return [];
  const found = uses.flatMap((use) => demandsAt(use, depth + 1) ?? []);
  return asked([...new Set(found.map(({ type }) => type))], true);
}
