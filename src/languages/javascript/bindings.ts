import type { TSESTree } from "@typescript-eslint/utils";
import { once, rememberedOf } from "../../document/memo.js";
import {
  dottedName,
  isFunction,
  isOf,
  memberName,
  propertyName,
  rootOf,
  walk,
  type FunctionNode,
  type Node,
  type Reference,
  type SourceCode,
  type Variable,
} from "./syntax.js";
import { setByTemplate } from "./template.js";

/**
 * Which variable an identifier means, and what is ever written to it. The only user of scope
 * analysis.
 */
export interface Bindings {
  /** Modules whose functions leave their arguments as they are. */
  readonly readers: ReadonlySet<string>;
  readonly visitorKeys: SourceCode["visitorKeys"];
  /** Null for globals, which nothing in the file defines, and for what is no name. */
  variable(identifier: Node | null | undefined): Variable | null;
  /**
   * The one expression that is ever assigned; null where there is none or another. For `{ a } = x`
   * it is `x`.
   */
  onlyValue(variable: Variable): Node | null;
  /** References that read, apart from the definition. */
  reads(variable: Variable): readonly Reference[];
  isExported(variable: Variable): boolean;
  /**
   * Every `.name` of the file, of whatever object, every `{ name }` that is taken out of one, and
   * every key that cannot be told.
   */
  membersCalled(name: string): readonly (readonly Member[])[];
  /** Every function of the file that is called `.name`, of whatever object. */
  methodsCalled(name: string): readonly FunctionNode[];
  /** Whether a function of an object may change that object. */
  usesThis(fn: FunctionNode): boolean;
  /** Whether a function looks at its arguments other than by their names. */
  usesArguments(fn: FunctionNode): boolean;
}

interface Methods {
  readonly byName: ReadonlyMap<string | null, readonly FunctionNode[]>;
  readonly withThis: ReadonlySet<Node>;
}

const isDefined = (variable: { readonly defs: readonly unknown[] }): variable is Variable =>
  variable.defs.length > 0;

/** What each identifier stands for, and the variables of classes inside these, by those outside. */
function variablesOf(scopeManager: SourceCode["scopeManager"]) {
  const variables = new Map<unknown, Variable>();
  const inside = new Map<Variable, Variable>();
  for (const scope of scopeManager?.scopes ?? []) {
    // A class has a second variable of its own name inside; the outer one is who others mean.
    for (const variable of scope.variables) {
      if (!isDefined(variable)) continue;
      for (const { name } of variable.defs) {
        const outer = variables.get(name);
        if (outer) inside.set(outer, variable);
        else variables.set(name, variable);
      }
    }
    for (const { identifier, resolved } of scope.references)
      if (resolved && isDefined(resolved)) variables.set(identifier, resolved);
  }
  return { variables, inside };
}

export type Member = TSESTree.MemberExpression | TSESTree.Property;

export function readBindings(
  { ast, scopeManager, visitorKeys }: SourceCode,
  readers: ReadonlySet<string>,
): Bindings {
  let methods: Methods | null = null;
  const all = (): Methods => (methods ??= methodsIn(ast, visitorKeys));
  let members: Map<string | null, Member[]> | null = null;
  const exported = new Map<Variable, boolean>();
  const { variables, inside } = variablesOf(scopeManager);
  const named = once(() => setByTemplate(ast));
  /** What a template may have set is like a global: nobody knows what it holds. */
  const isSetOutside = ({ name, scope, references }: Variable): boolean =>
    MODULE.test(scope.type) && references.length > 0 && named().has(name);
  return {
    readers,
    visitorKeys,
    variable(identifier) {
      const variable = variables.get(identifier) ?? null;
      return variable && isSetOutside(variable) ? null : variable;
    },
    onlyValue: rememberedOf((variable: Variable): Node | null => {
      const [definition, another] = variable.defs;
      if (!definition || another || definition.type !== "Variable") return null;
      const writes = variable.references.filter((reference) => reference.isWrite());
      const [write] = writes;
      // `x += 1` and `for (const x of y)` write a value that is not the expression.
      const isPlain =
        write?.init === true || write?.identifier.parent?.type === "AssignmentExpression";
      const isLoop = isOf(definition.parent?.parent, "ForInStatement", "ForOfStatement");
      return writes.length === 1 && isPlain && !write?.isRead() && !isLoop
        ? (write?.writeExpr ?? null)
        : null;
    }),
    reads: rememberedOf((variable: Variable): readonly Reference[] =>
      [...variable.references, ...(inside.get(variable)?.references ?? [])].filter((reference) =>
        reference.isRead(),
      ),
    ),
    isExported(variable) {
      const answer =
        exported.get(variable) ??
        (variable.defs.some(({ node }) => isExport(node.parent) || isExport(node.parent?.parent)) ||
          variable.references.some(({ identifier }) => isGivenOut(identifier)));
      exported.set(variable, answer);
      return answer;
    },
    membersCalled(name) {
      members ??= membersIn(ast, visitorKeys);
      return [members.get(name) ?? [], members.get(null) ?? []];
    },
    methodsCalled: (name) => all().byName.get(name) ?? [],
    usesThis: (fn) => all().withThis.has(fn),
    usesArguments: (fn) =>
      (scopeManager?.acquire(fn)?.set.get("arguments")?.references.length ?? 0) > 0,
  };
}

const MODULE = /^(?:module|global)$/;

const isExport = (node: Node | undefined): boolean =>
  /^(?:Export|TSExportAssignment)/.test(node?.type ?? "");

/** What is exported stands no deeper in what is exported with it. */
const MOST_LEVELS = 20;
/** A value goes through these as it is, or as a part of them. */
const HOLDING = [
  ...(["ArrayExpression", "SpreadElement", "ObjectExpression"] as const),
  ...(["ConditionalExpression", "LogicalExpression"] as const),
  ...(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"] as const),
] as const;

/** Other files get a value: `export { x }`, `module.exports = { x }`, `exports.open = x`. */
export function isGivenOut(value: Node): boolean {
  let inner = value;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const { parent } = inner;
    if (!parent || isExport(parent)) return !!parent;
    if (parent.type === "AssignmentExpression") {
      if (parent.right !== inner) return false;
      if (isExportsObject(parent.left)) return true;
    } else if (parent.type === "Property") {
      if (parent.value !== inner) return false;
    } else if (parent.type === "VariableDeclarator") {
      return parent.init === inner && isExport(parent.parent.parent);
    } else if (!isOf(parent, ...HOLDING)) {
      return false;
    }
    inner = parent;
  }
  return false;
}

/** `module.exports`, `exports`, and every member of them. */
const isExportsObject = (node: Node): boolean =>
  ["exports", "module"].includes(dottedName(rootOf(node)) ?? "");

const isIndex = (key: Node): boolean => key.type === "Literal" && typeof key.value === "number";

function membersIn(ast: Node, keys: SourceCode["visitorKeys"]): Map<string | null, Member[]> {
  const found = new Map<string | null, Member[]>();
  const add = (name: string | null, member: Member): void => {
    const before = found.get(name);
    if (before) before.push(member);
    else found.set(name, [member]);
  };
  walk(ast, keys, (node) => {
    if (node.type === "MemberExpression" && !isIndex(node.property)) add(memberName(node), node);
    if (node.type === "Property" && node.parent.type === "ObjectPattern")
      add(propertyName(node), node);
  });
  return found;
}

function methodsIn(ast: Node, keys: SourceCode["visitorKeys"]): Methods {
  const byName = new Map<string | null, FunctionNode[]>();
  const withThis = new Set<Node>();
  walk(ast, keys, (node) => {
    if (node.type === "ThisExpression" || node.type === "Super") withThis.add(thisOf(node));
    if (
      !isFunction(node) ||
      !isOf(node.parent, "Property", "MethodDefinition", "PropertyDefinition")
    )
      return;
    const name = propertyName(node.parent as TSESTree.Property);
    const before = byName.get(name);
    if (before) before.push(node);
    else byName.set(name, [node]);
  });
  return { byName, withThis };
}

/** The function that a `this` belongs to. */
function thisOf(node: Node): Node {
  let home = node;
  while (
    home.parent &&
    (home === node || !isFunction(home) || home.type === "ArrowFunctionExpression")
  )
    home = home.parent;
  return home;
}
