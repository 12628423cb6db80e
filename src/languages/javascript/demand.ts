import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import type { DocTypes } from "./doc-types.js";
import type { Infer } from "./inferred.js";
import type { Node } from "./syntax.js";
import { ANY_TYPE, type Type, type Types } from "./types.js";

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
  /** The types of values, where a compiler may check the file. */
  readonly infer: Infer | null;
  demandsAt(node: Node, depth: number): Demands;
}

/** Types lead to each other no further than this. */
export const DEEPEST = 20;
/** What is used more often is not followed to its uses. */
export const MOST_USES = 50;

export const asked = (types: readonly Type[] | null, isOpen = false): Demands =>
  types?.map((type) => ({ type, isOpen })) ?? null;
export const documented = (types: readonly Type[] | null | undefined): Demands =>
  types === undefined ? [] : asked(types);
export const written = (annotation: TSESTree.TSTypeAnnotation | undefined): readonly Type[] =>
  annotation ? [annotation.typeAnnotation] : [];

/** What is asked of whatever takes the place of a value, or of nothing. */
export const ofInferred = ({ infer }: Demander, value: Node | null): Demands =>
  infer && value ? [{ type: infer(value), isOpen: false }] : [];

/** The demands of all, or null where nobody knows those of one. */
export const allOf = (demands: readonly Demands[]): Demands =>
  demands.includes(null) ? null : demands.flatMap((each) => each ?? []);

/** What is asked of what stands at a key. */
export function ofKey({ types }: Demander, demands: Demands, key: string | null): Demands {
  if (!demands || demands.length === 0) return demands;
  if (key === null) return demands.every(({ type }) => type === ANY_TYPE) ? demands : null;
  const found = demands.map(({ type, isOpen }) => {
    const member = types.memberOf(type, key);
    if (member) return asked(member.types, isOpen);
    // A compiler that infers the type of an object refuses a key that it lacks anyway.
    return isOpen || type.type === "Inferred" ? [] : null;
  });
  return allOf(found);
}

/**
 * What its uses ask of a value that has no type of its own. It is a literal no more where it is
 * used, and what nobody knows seldom names a key and means another.
 */
export function ofUses({ demandsAt }: Demander, uses: readonly Node[], depth: number): Demands {
  if (uses.length > MOST_USES) return [];
  const found = uses.flatMap((use) => demandsAt(use, depth + 1) ?? []);
  return asked([...new Set(found.map(({ type }) => type))], true);
}
