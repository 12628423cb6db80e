import type { TSESLint } from "@typescript-eslint/utils";
import type { Edit, Span } from "../../model/setting.js";
import { walk, type Node, type Reference, type SourceCode } from "./syntax.js";

type ScopeManager = NonNullable<SourceCode["scopeManager"]>;
type Variable = TSESLint.Scope.Variable;
type Definition = TSESLint.Scope.Definition;

/** How far an edit moves what stands behind an offset. Every node asks, and an edit may have thousands of places. */
function shiftOf(edit: Edit): (offset: number) => number {
  const sorted = edit.toSorted((one, other) => one.at[1] - other.at[1]);
  let sum = 0;
  const sums = sorted.map(({ at, text }) => (sum += text.length - (at[1] - at[0])));
  return (offset) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.at[1] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return sums[low - 1] ?? 0;
  };
}

/** Where a range is after an edit. What is inserted at its beginning comes before it, and at its end behind it. */
export function movedBy(edit: Edit): (range: Span) => Span {
  const replaced = shiftOf(edit.filter(({ at }) => at[0] < at[1]));
  const inserted = shiftOf(edit.filter(({ at }) => at[0] === at[1]));
  return ([start, end]) => [
    start + replaced(start) + inserted(start),
    end + replaced(end) + inserted(end - 1),
  ];
}

/** The node that stands in the new tree where another one stood in the old. */
type Now = (node: Node | null | undefined) => Node | null;

/**
 * The scopes of a file for the tree that it has after an edit. ESLint analyses scopes itself where
 * the parser does not, and a plugin cannot ask it to. Edits bring no names of their own, so the
 * scopes are the old ones, at their new places. A name in what is new means nothing here: what it
 * stands for is unknown.
 */
export function rescoped(before: SourceCode, ast: Node, edit: Edit): ScopeManager {
  const nodes = new Map<string, Node>();
  walk(ast, before.visitorKeys, (node) => nodes.set(keyOf(node, node.range), node));
  const moved = movedBy(edit);
  const now: Now = (node) => (node && nodes.get(keyOf(node, moved(node.range)))) ?? null;
  const { variableOf, referenceOf } = copies(now);
  const scopes = (before.scopeManager?.scopes ?? []).map((scope) => {
    const variables = scope.variables.filter(isUsed).map(variableOf);
    return {
      variables,
      references: scope.references.flatMap((reference) => listed(referenceOf(reference))),
      set: new Map(variables.map((variable) => [variable.name, variable])),
    };
  });
  const byBlock = new Map<Node, (typeof scopes)[number]>();
  before.scopeManager?.scopes.forEach((scope, index) => {
    const block = now(scope.block);
    const own = scopes[index];
    if (block && own && !byBlock.has(block)) byBlock.set(block, own);
  });
  // Nobody here asks a scope manager for more.
  return {
    scopes,
    acquire: (node: Node) => byBlock.get(node) ?? null,
    getDeclaredVariables: (node: Node) =>
      scopes
        .flatMap(({ variables }) => variables)
        .filter(({ defs }) => defs.some((each) => each.node === node || each.parent === node)),
  } as unknown as TSESLint.Scope.ScopeManager;
}

/** Most of the language's own names are not. */
const isUsed = ({ defs, references }: Variable): boolean =>
  defs.length > 0 || references.length > 0;

/** The variables and references of the new tree, each made once. */
function copies(now: Now) {
  const variables = new Map<Variable, Variable>();
  const references = new Map<Reference, Reference | null>();

  function variableOf(old: Variable): Variable {
    const known = variables.get(old);
    if (known) return known;
    // What it inherits says the rest of it: its name, whether it is read or written.
    const variable = Object.assign(Object.create(old) as Variable, {
      defs: old.defs.flatMap((definition) => definitionOf(definition, now)),
      references: [] as Reference[],
    });
    variables.set(old, variable);
    for (const reference of old.references)
      variable.references.push(...listed(referenceOf(reference)));
    return variable;
  }

  function referenceOf(old: Reference): Reference | null {
    const known = references.get(old);
    if (known !== undefined) return known;
    const identifier = now(old.identifier);
    const reference =
      identifier &&
      Object.assign(Object.create(old) as Reference, { identifier, writeExpr: now(old.writeExpr) });
    references.set(old, reference);
    if (reference) Object.assign(reference, { resolved: old.resolved && variableOf(old.resolved) });
    return reference;
  }

  return { variableOf, referenceOf };
}

function definitionOf(old: Definition, now: Now): readonly Definition[] {
  const [name, node, parent] = [now(old.name), now(old.node), now(old.parent)];
  if (!name || !node) return [];
  return [Object.assign(Object.create(old) as Definition, { name, node, parent })];
}

const listed = <T>(one: T | null): readonly T[] => (one === null ? [] : [one]);

/**
 * Nodes of one kind that take the same place, as in `{ a }`, differ in what they are to their
 * parent.
 */
function keyOf(node: Node, [start, end]: readonly [number, number]): string {
  const { parent } = node;
  const role =
    parent &&
    Object.keys(parent).find(
      (key) => key !== "parent" && parent[key as keyof typeof parent] === (node as unknown),
    );
  return `${node.type} ${start} ${end} ${role ?? ""}`;
}
