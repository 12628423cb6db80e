import type { Environment, Plain } from "../../document/plain.js";
import type { Bindings } from "./bindings.js";
import { readDemands } from "./demands.js";
import { OTHER_TEXT, readTypes } from "./types.js";
import type { Node, SourceCode } from "./syntax.js";

/**
 * Whether the types that the file shows take what an edit makes of an object or a value. What no
 * type is written at takes all.
 */
export interface Accepted {
  /** The value in the place of a node. */
  inPlaceOf(node: Node, value: Plain | Environment): boolean;
  /** Another text in the place of a node or of a part of it. */
  otherText(node: Node): boolean;
  /** An entry in an object. */
  entry(object: Node, key: string, value: Plain | Environment): boolean;
  /** An object without an entry. */
  without(object: Node, key: string): boolean;
}

export function readAccepted(
  sourceCode: SourceCode,
  bindings: Bindings,
  isTyped: boolean,
): Accepted {
  const types = readTypes(bindings);
  const demandsAt = readDemands(sourceCode, bindings, types, isTyped);
  const inPlaceOf: Accepted["inPlaceOf"] = (node, value) =>
    demandsAt(node)?.every(({ type, isOpen }) => types.takes(type, value, isOpen)) ?? false;
  return {
    inPlaceOf,
    otherText: (node) => inPlaceOf(node, OTHER_TEXT),
    entry: (object, key, value) =>
      demandsAt(object)?.every(({ type, isOpen }) => {
        const member = types.memberOf(type, key);
        if (!member) return isOpen;
        return member.types?.every((each) => types.takes(each, value, isOpen)) ?? false;
      }) ?? false,
    without: (object, key) =>
      demandsAt(object)?.every(
        ({ type, isOpen }) => types.memberOf(type, key)?.isOptional ?? isOpen,
      ) ?? false,
  };
}
