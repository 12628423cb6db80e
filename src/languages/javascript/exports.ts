import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import { broughtIn } from "../../document/abroad.js";
import { mapBranches } from "../../document/choices.js";
import { once, rememberedOf } from "../../document/memo.js";
import { partial } from "../../document/mappings.js";
import { pay } from "../../document/steps.js";
import { missing, opaque, type Value } from "../../document/value.js";
import { isClass, memberOf, type Owner } from "./classes.js";
import type { Abroad, Context } from "./context.js";
import { isChangedThrough } from "./escapes.js";
import { bindingOf } from "./specifiers.js";
import type { Origin } from "./origin.js";
import {
  dottedName,
  memberName,
  propertyName,
  spanOf,
  unwrap,
  type Node,
  type Variable,
} from "./syntax.js";

/** What another module is asked for under which name; null for all of it. */
interface Elsewhere {
  readonly specifier: string;
  readonly name: string | null;
}

/** What a file exports. */
interface Exports {
  /** By their names, where they are written in the file. */
  readonly own: ReadonlyMap<string, Node>;
  /** `export { x } from "./y"`. */
  readonly others: ReadonlyMap<string, Elsewhere>;
  /** `export * from "./y"`. */
  readonly all: readonly string[];
  /** `module.exports = x`, `export = x`. */
  readonly whole: Node | null;
  /** Several things are exported under one name. */
  readonly isUnclear: boolean;
}

const exportsOf = rememberedOf((context: Context): Exports => {
  const own = new Map<string, Node>();
  const others = new Map<string, Elsewhere>();
  const all: string[] = [];
  const wholes: Node[] = [];
  let isUnclear = false;
  const add = (name: string, node: Node): void => {
    isUnclear ||= own.has(name);
    own.set(name, node);
  };
  for (const statement of context.sourceCode.ast.body) {
    switch (statement.type) {
      case "ExportAllDeclaration":
        if (statement.exported)
          others.set(nameOf(statement.exported), { specifier: statement.source.value, name: null });
        else all.push(statement.source.value);
        break;
      case "ExportDefaultDeclaration":
        add("default", statement.declaration);
        break;
      case "TSExportAssignment":
        wholes.push(statement.expression);
        break;
      case "ExportNamedDeclaration":
        for (const { exported, local } of statement.specifiers) {
          if (statement.source)
            others.set(nameOf(exported), {
              specifier: statement.source.value,
              name: nameOf(local),
            });
          else add(nameOf(exported), local);
        }
        for (const variable of declaredBy(context, statement.declaration))
          add(variable.name, variable.defs[0]?.name ?? statement);
        break;
      default:
    }
  }
  for (const { left, right } of context.found.assignments) {
    const name = exportedAs(left);
    if (name === "") wholes.push(right);
    else if (name !== null) add(name, right);
    // What is added below a name later belongs to it, too.
    isUnclear ||= isBelowName(left);
  }
  return { own, others, all, whole: wholes[0] ?? null, isUnclear: isUnclear || wholes.length > 1 };
});

const nameOf = (node: TSESTree.Identifier | TSESTree.StringLiteral): string =>
  node.type === "Identifier" ? node.name : node.value;

function declaredBy(
  { sourceCode }: Context,
  declaration: TSESTree.ExportNamedDeclaration["declaration"],
): readonly TSESLint.Scope.Variable[] {
  const all = declaration ? (sourceCode.scopeManager?.getDeclaredVariables(declaration) ?? []) : [];
  // A class has a second variable of its own name inside, and a function has those of its parameters.
  return declaration?.type === "VariableDeclaration" ? all : all.slice(0, 1);
}

/** `exports.x`, `module.exports.x`; empty for `module.exports`. Null for something else. */
function exportedAs(left: Node): string | null {
  if (left.type !== "MemberExpression") return null;
  if (dottedName(left) === "module.exports") return "";
  return /^(?:module\.)?exports$/.test(dottedName(left.object) ?? "") ? memberName(left) : null;
}

const isBelowName = (left: Node): boolean =>
  left.type === "MemberExpression" && exportedAs(left) === null && isBelowExport(left.object);

function isBelowExport(object: Node): boolean {
  const name = exportedAs(object);
  if (name !== null) return name !== "";
  return object.type === "MemberExpression" && isBelowExport(object.object);
}

/** Whether the file changes what it has exported with `module.exports = ...`, or gives it to somebody who may. */
export const areExportsChanged = rememberedOf((context: Context): boolean => {
  const { own, whole } = exportsOf(context);
  if (!whole) return false;
  const isAdded =
    [...own.keys()].some((name) => name !== "default") ||
    context.found.assignments.some(({ left }) => isBelowName(left));
  return isAdded || wholesIn(context).some((each) => isChangedLater(each, context));
});

const wholesIn = ({ bindings }: Context): readonly Node[] =>
  bindings
    .membersCalled("exports")
    .flat()
    .filter((each) => each.type === "MemberExpression" && dottedName(each) === "module.exports");

function isChangedLater(node: Node, { bindings }: Context): boolean {
  const { parent } = node;
  const isSet = parent?.type === "AssignmentExpression" && parent.left === node;
  const isDefault = parent?.type === "MemberExpression" && memberName(parent) === "default";
  return isChangedThrough(isSet ? parent.right : node, bindings) && !isDefault;
}

/** What a file exports under a name, where it is written, in whatever file that is. */
export function exportedNode(context: Context, name: string | null): Abroad | null {
  if (!pay()) return null;
  const { own, others, all, whole, isUnclear } = exportsOf(context);
  if (isUnclear) return null;
  const node = name === null ? null : own.get(name);
  if (node) return { context, node };
  const other = name === null ? undefined : others.get(name);
  if (other) return context.imports.nodeOf(other.specifier, other.name);
  if (whole) return wholeOrPart(context, whole, name);
  if (name === null || name === "default") return null;
  const found = all.flatMap((specifier) => context.imports.nodeOf(specifier, name) ?? []);
  // Several ways may lead to one export.
  const [first = null] = found;
  return found.every(({ node: other }) => other === first?.node) ? first : null;
}

/** A module that exports one value is its own default, and its keys are its names. */
function wholeOrPart(context: Context, node: Node, name: string | null): Abroad | null {
  const whole = { context, node };
  return name === null || name === "default" ? whole : partOf(whole, name);
}

/** What stands at a key of an object or a class, where that is written. */
export function partOf(whole: Abroad | null, name: string): Abroad | null {
  const made = whole && madeOf(whole);
  if (!made) return null;
  const { context, node } = made;
  if (isClass(node)) return memberIn(made, { node, isStatic: true }, name);
  if (node.type === "NewExpression") {
    const from = madeOf({ context, node: node.callee });
    return from && isClass(from.node)
      ? memberIn(from, { node: from.node, isStatic: false }, name)
      : null;
  }
  const entry =
    node.type === "ObjectExpression"
      ? node.properties.findLast((each) => each.type !== "Property" || propertyName(each) === name)
      : null;
  return entry?.type === "Property" ? { context, node: entry.value } : null;
}

function memberIn({ context }: Abroad, owner: Owner, name: string): Abroad | null {
  const member = memberOf(owner, name, context.bindings.visitorKeys);
  return member && { context, node: member.node };
}

/** What a name stands for in the end, in whatever file that is: an object, a function, a class. */
export function madeOf({ context, node }: Abroad): Abroad | null {
  const { bindings, imports } = context;
  const inner = unwrap(node);
  const variable = bindings.variable(inner);
  if (!variable) return inner.type === "Identifier" ? null : { context, node: inner };
  if (!pay()) return null;
  const [definition] = variable.defs;
  if (definition.type === "ImportBinding") {
    const from = bindingOf(definition);
    const found = from && imports.nodeOf(from.specifier, from.name);
    return found && madeOf(found);
  }
  if (definition.type === "ClassName" || definition.type === "FunctionName")
    return { context, node: definition.node };
  const value = bindings.onlyValue(variable);
  return value && value !== inner ? madeOf({ context, node: value }) : null;
}

/** What is exported under a name; null where the file does not tell. */
export function exportedValue(context: Context, name: string | null): Value | null {
  if (name === null) return moduleMapping(context);
  const other = exportsOf(context).others.get(name);
  if (other?.name === null) return context.imports.valueOf(other.specifier, null, [0, 0]);
  const found = exportedNode(context, name);
  if (found) return found.context === context ? valueAt(found) : broughtFrom(found, context);
  const { whole, isUnclear, own } = exportsOf(context);
  if (isUnclear || !whole || name === "default" || own.size > 0) return null;
  return mapBranches(valueAt({ context, node: whole }), (branch) =>
    branch.kind === "mapping" ? branch.get(name) : opaque(branch.at),
  );
}

const broughtFrom = (found: Abroad, { home }: Context): Value =>
  broughtIn(valueAt(found), found.context.home, home, [0, 0]);

/** All that a module exports, by its names. */
function moduleMapping(context: Context): Value | null {
  const { own, others, all, whole, isUnclear } = exportsOf(context);
  const at = spanOf(context.sourceCode.ast);
  if (isUnclear || (whole && own.size > 0)) return null;
  if (whole) return withDefault(valueAt({ context, node: whole }));
  const keys = once((): readonly string[] => [...own.keys(), ...others.keys()]);
  return {
    ...partial(at),
    get: (key) =>
      exportedValue(context, key) ??
      (own.has(key) || others.has(key) || all.length > 0 ? opaque(at) : missing(at)),
    rest: () => (all.length > 0 ? opaque(at) : missing(at)),
    keys,
  };
}

/** What is imported of a module that exports one value is that value. */
const withDefault = (value: Value): Value =>
  mapBranches(value, (branch) =>
    branch.kind === "mapping" && branch.get("default").kind === "missing"
      ? { ...branch, get: (key) => (key === "default" ? branch : branch.get(key)) }
      : branch,
  );

/** What an exported expression is in the end, when the file has been run. */
function valueAt({ context, node }: Abroad): Value {
  const { bindings, evaluate, membersOf } = context;
  const inner = unwrap(node);
  const variable = bindings.variable(inner);
  if (variable && isChanging(variable, context)) return opaque(spanOf(node));
  const made = variable ? bindings.onlyValue(variable) : inner;
  const type = variable?.defs[0].node.type ?? inner.type;
  const hasMembers =
    /^(?:ClassDeclaration|ClassExpression|TSEnumDeclaration|TSModuleDeclaration)$/.test(type) ||
    (made && unwrap(made).type === "NewExpression");
  if (hasMembers) return membersOf("id" in inner ? (inner.id ?? inner) : inner);
  return evaluate(inner, spanOf(inner), { until: Infinity });
}

/** Whether it may be something else when another file asks for it. */
function isChanging(variable: Variable, { bindings }: Context): boolean {
  return variable.defs[0].type === "Variable" && bindings.onlyValue(variable) === null;
}

/** Which export of which package an export of the project's is: `export { createPool } from "mysql2"`. */
export function exportedOrigin(context: Context, name: string): Origin | null {
  const { others } = exportsOf(context);
  const other = others.get(name);
  if (other) return { module: other.specifier, path: other.name ?? "" };
  const found = exportedNode(context, name);
  const origin = found?.context.origin(found.node) ?? null;
  return found && origin && isPatched(found.context, origin) ? null : origin;
}

/** `mysql.createPool = ...`: what a file exports of a package is no longer the package's. */
const isPatched = ({ found, origin }: Context, { module }: Origin): boolean =>
  found.assignments.some(
    ({ left }) => left.type === "MemberExpression" && origin(left.object)?.module === module,
  );
