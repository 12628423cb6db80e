import type { Trust } from "../../model/connection.js";
import type { Clues, Edit, Guard, Span, Test } from "../../model/setting.js";
import type { Home } from "../../document/abroad.js";
import { chosen, mapBranches } from "../../document/choices.js";
import { NO_CLUES } from "../../document/clues.js";
import { Environment } from "../../document/plain.js";
import type { Text } from "../../document/text.js";
import { isUnread, type Opaque, type Scalar, type Value } from "../../document/value.js";
import type { Accepted } from "./accepted.js";
import type { Bindings } from "./bindings.js";
import { cluesIn } from "./clues.js";
import { environmentRead } from "./environment.js";
import { moduleGiving } from "./given-by.js";
import type { ReadVariable } from "./literal.js";
import { replaceNode } from "./object-edits.js";
import type { Origin } from "./origin.js";
import { shown } from "./quoted.js";
import { inKindOf, ON_ONE_LINE, quoteIn, spell } from "./spelling.js";
import { spanOf, type FunctionNode, type Node, type SourceCode, type Variable } from "./syntax.js";

/** How a value came to be asked for: where a reader would point, and how far it is ours to change. */
export interface Place {
  readonly head: Span;
  readonly trust: Trust;
  /** Names on the way. */
  readonly clues: Clues;
  /** Steps that may still be made from here: programs can be written that fold out without end. */
  readonly fuel: { left: number };
  /** Where in the file the value is used up: what is done until then to an object that it holds concerns it. */
  readonly until: number;
  /** The entry of an object whose value is asked for: the value stands for the whole of it. */
  readonly entry?: { readonly value: Node; readonly at: Span };
  /** A text of which conditions choose parts is one text with holes for them. */
  readonly isOneText?: true;
}

/** What the project's other files give to this one. */
export interface ImportedValues {
  /**
   * What a module exports under a name, or all of it, at the expression that brings it here. Null where the module is none of the
   * project's, or does not tell.
   */
  valueOf(specifier: string, name: string | null, at: Span): Value | null;
  /** The object that a class makes of what it is given. */
  instanceOf(from: Origin, given: readonly Value[], at: Span): Value | null;
}

/** The file alone, for callers that ask for no value. */
export type File = Pick<Evaluator, "sourceCode" | "bindings">;

export type Given = ReadonlyMap<FunctionNode, readonly Value[]>;

export type Before = ReadonlyMap<Variable, Held>;

/** What a variable holds in a node. */
export interface Held {
  readonly at: Node;
  readonly value: Value;
  /** It is one of several, and this was answered on the way to it. */
  readonly guards?: readonly Guard[] | undefined;
}

/** What every part of the evaluation needs. */
export interface Evaluator {
  readonly sourceCode: SourceCode;
  readonly bindings: Bindings;
  readonly readVariable: ReadVariable;
  readonly home: Home;
  /** Whether a compiler checks the file. */
  readonly isTyped: boolean;
  readonly accepted: Accepted;
  readonly imports: ImportedValues;
  /** What functions are given whose callers stand in another file. */
  readonly given: Given;
  /** The same, where a function is given this. */
  giving(fn: FunctionNode, values: readonly Value[]): Evaluator;
  evaluate(node: Node, place: Place): Value;
  /** Follows what is only asked for later, one step deeper; too deep, the answer is `otherwise`. */
  deeper<T>(follow: () => T, otherwise: () => T): T;
  /** Follows something that may lead back to itself; then the answer is `otherwise`. */
  once(key: object, follow: () => Value, otherwise: () => Value): Value;
  /** What variables hold while something new is made for them: `options` on the right of `options = { ...options }`. */
  readonly before: Before;
  /** The same, where a variable holds this in a node. What is only asked for later has it, too. */
  holding(variable: Variable, at: Node, value: Value, guards?: readonly Guard[]): Evaluator;
}

export const says = ({ sourceCode }: File, node: Node): string => shown(node, sourceCode);

/** Where a value stands: the entry of an object for the whole of its value. */
const placeOf = (node: Node, place: Place | null): Span =>
  place?.entry?.value === node ? place.entry.at : spanOf(node);

export function unknown(evaluator: Evaluator, node: Node, place: Place | null = null): Opaque {
  const { bindings } = evaluator;
  const clues = cluesIn(node, bindings);
  return {
    kind: "opaque",
    at: placeOf(node, place),
    // Looking at the code costs; few values are ever shown.
    get says() {
      return says(evaluator, node);
    },
    clues,
    get variable() {
      return environmentRead(node, bindings);
    },
    get module() {
      return moduleGiving(node, clues, bindings);
    },
  };
}

/** What callers whom the file does not show may give, or a part of it. */
export const openEnded = (value: Value): Value =>
  isUnread(value) ? { ...value, clues: { ...value.clues, isOpen: true } } : value;

/** A value that stands at a node. Without a place it was made by the program and cannot be replaced. */
export function scalar(
  evaluator: Evaluator,
  node: Node,
  value: Scalar["value"],
  place: Place | null,
  textOf: () => Text | null = () => null,
): Scalar {
  const { sourceCode, readVariable, accepted } = evaluator;
  const replace: Scalar["replace"] = (by) => {
    const style = { ...ON_ONE_LINE, quote: quoteIn(sourceCode.getText(node), sourceCode) };
    const edit =
      place && replaceNode(node, spell(inKindOf(node, by), style, readVariable), sourceCode);
    const isSure = !(by instanceof Environment) && accepted.inPlaceOf(node, inKindOf(node, by));
    return edit && { edit, trust: !isSure ? "suggest" : (place?.trust ?? "suggest") };
  };
  return {
    kind: "scalar",
    value,
    at: placeOf(node, place),
    // So does reading characters, and few texts are ever looked into.
    get says() {
      return says(evaluator, node);
    },
    clues: place?.clues ?? NO_CLUES,
    get text() {
      return textOf();
    },
    replace,
  };
}

export const nothing = (evaluator: Evaluator, node: Node): Value => ({
  ...scalar(evaluator, node, undefined, null),
  says: "undefined",
});

/** What is read of a key that is not there. */
export const asRead = (evaluator: Evaluator, node: Node, value: Value): Value =>
  mapBranches(value, (branch) => (branch.kind === "missing" ? nothing(evaluator, node) : branch));

/** One of several. `branches` is the code of each, for callers that keep only one. */
export function choice(
  evaluator: Evaluator,
  node: Node,
  of: readonly Value[],
  test: Test | null,
  branches: readonly (Node | string)[] = [],
): Value {
  const { sourceCode } = evaluator;
  const keep = (index: number): Edit | null => {
    const branch = branches[index];
    if (branch === undefined) return null;
    const [code, kept] =
      typeof branch === "string"
        ? [branch, 0]
        : [sourceCode.getText(branch), sourceCode.getCommentsInside(branch).length];
    return sourceCode.getCommentsInside(node).length > kept
      ? null
      : [{ at: spanOf(node), text: code }];
  };
  return chosen({
    kind: "choice",
    at: spanOf(node),
    // Choices nest, and each would be quoted with all that is in it; few are ever shown.
    get says() {
      return says(evaluator, node);
    },
    of,
    test,
    keep,
  });
}
