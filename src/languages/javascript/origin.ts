import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { classOf, isSetFromOutside, memberOf, takingFor } from "./classes.js";
import { isSaidAnew } from "./derived.js";
import { heldAs } from "./held.js";
import { bindingOf, isRequire, textOf } from "./specifiers.js";
import {
  dottedName,
  isFunction,
  memberName,
  propertyName,
  unwrap,
  type Node,
  type Variable,
} from "./syntax.js";

/** Where a value comes from: a module, and the way from there (`createPoolCluster().add`). */
export interface Origin {
  readonly module: string;
  readonly path: string;
}

const LIMIT = 20;
/** Conditions in the name of a member, and constants that hold them, are followed so far. */
const MOST_NAMES = 5;
/** What compilers put around `require`: TypeScript, Babel, esbuild. */
const WRAPPER =
  /(?:^|\.)(?:__importDefault|__importStar|__toESM|_interopRequireDefault|_interopRequireWildcard)$/;
const step = (origin: Origin | null, name: string | null): Origin | null => {
  if (!origin || name === null) return null;
  // The default export of a CommonJS module is the module.
  if (name === "default") return origin;
  return { ...origin, path: origin.path === "" ? name : `${origin.path}.${name}` };
};

/** What is known of a file so far. */
interface Reader {
  readonly bindings: Bindings;
  readonly known: Map<Variable, Origin | null>;
}
const readers = new WeakMap<Bindings, Reader>();

/**
 * Answers which module's export an expression is, through imports, `require`, aliases and chains.
 */
export function readOrigins(bindings: Bindings): (node: Node) => Origin | null {
  const reader = readers.get(bindings) ?? { bindings, known: new Map() };
  readers.set(bindings, reader);
  return (node) => origin(reader, node, 0);
}

function origin(reader: Reader, node: Node, depth: number): Origin | null {
  if (depth > LIMIT) return null;
  const inner = unwrap(node);
  const follow = (next: Node): Origin | null => origin(reader, next, depth + 1);
  switch (inner.type) {
    case "Identifier":
      return ofIdentifier(reader, inner, depth);
    case "SequenceExpression":
      return follow(inner.expressions.at(-1) ?? inner);
    case "MemberExpression":
      return ofMember(reader, inner, depth);
    case "ConditionalExpression":
      return common(follow(inner.consequent), follow(inner.alternate));
    case "LogicalExpression":
      return common(follow(inner.left), follow(inner.right));
    case "ImportExpression":
      return moduleOf(inner.source);
    case "CallExpression":
      return ofCall(reader, inner, depth);
    case "NewExpression":
      return constructed(follow(inner.callee));
    case "ThisExpression": {
      const owner = classOf(inner);
      const base = owner?.isStatic === false ? owner.node.superClass : null;
      return base && constructed(follow(base));
    }
    case "Super":
    case "ClassDeclaration":
    case "ClassExpression": {
      const base = takingFor(inner);
      return base && follow(base);
    }
    default:
      return null;
  }
}

function ofIdentifier(
  reader: Reader,
  identifier: TSESTree.Identifier,
  depth: number,
): Origin | null {
  const variable = reader.bindings.variable(identifier);
  if (variable) return ofVariable(reader, variable, identifier, depth);
  return Object.hasOwn(GLOBALS, identifier.name)
    ? { module: GLOBALS[identifier.name] ?? "", path: "" }
    : null;
}

function ofVariable(
  reader: Reader,
  variable: Variable,
  identifier: Node,
  depth: number,
): Origin | null {
  const { known } = reader;
  const before = known.get(variable);
  if (before !== undefined) return before;
  known.set(variable, null);
  const found =
    imported(variable) ?? assigned(reader, variable, identifier, depth) ?? awaited(variable);
  known.set(variable, found);
  return found;
}

function assigned(
  reader: Reader,
  variable: Variable,
  identifier: Node,
  depth: number,
): Origin | null {
  const [{ type, node, name }] = variable.defs;
  if (type === "ClassName") return origin(reader, node, depth + 1);
  const value = reader.bindings.onlyValue(variable);
  const target = name.parent;
  if (!value || !target || value === identifier) return null;
  const source = origin(reader, value, depth + 1);
  if (target.type === "VariableDeclarator") return source;
  // `const { createPool: open } = mysql`
  return target.type === "Property" && target.parent.parent?.type === "VariableDeclarator"
    ? step(source, propertyName(target))
    : null;
}

/** `import("mysql2").then((mysql) => ...)`, `.then(({ createPool }) => ...)`. */
function awaited({ defs: [definition], references }: Variable): Origin | null {
  if (definition.type !== "Parameter" || !isFunction(definition.node)) return null;
  if (references.some((reference) => reference.isWrite())) return null;
  const [parameter] = definition.node.params;
  const module = moduleBefore(definition.node.parent, definition.node);
  if (parameter === definition.name) return module;
  const { parent } = definition.name;
  return parent?.type === "Property" && parent.parent === parameter
    ? step(module, propertyName(parent))
    : null;
}

/** The module that a function is given once it is loaded. */
function moduleBefore(call: Node, fn: Node): Origin | null {
  if (call.type !== "CallExpression" || call.arguments[0] !== fn) return null;
  const loaded = loadedBefore(call);
  return loaded && moduleOf(loaded.source);
}

/** `import("mysql2")`, before `.then(...)`. */
function loadedBefore({ callee }: TSESTree.CallExpression): TSESTree.ImportExpression | null {
  if (callee.type !== "MemberExpression" || memberName(callee) !== "then") return null;
  const loaded = unwrap(callee.object);
  return loaded.type === "ImportExpression" ? loaded : null;
}

function ofCall(reader: Reader, call: TSESTree.CallExpression, depth: number): Origin | null {
  const { callee } = call;
  const [first] = call.arguments;
  if (first && WRAPPER.test(dottedName(callee) ?? "")) return origin(reader, first, depth + 1);
  const required = isRequire(callee) ? moduleOf(first) : null;
  return required ?? ofMethod(reader, call, depth) ?? called(origin(reader, callee, depth + 1));
}

/** What `open.bind(mysql)` gives, and `import("mysql2").then((mysql) => mysql.createPool)`. */
function ofMethod(reader: Reader, call: TSESTree.CallExpression, depth: number): Origin | null {
  const {
    callee,
    arguments: [first, second],
  } = call;
  if (callee.type !== "MemberExpression") return null;
  if (memberName(callee) === "bind" && !second) return origin(reader, callee.object, depth + 1);
  return loadedBefore(call) && first?.type === "ArrowFunctionExpression" && first.expression
    ? origin(reader, first.body, depth + 1)
    : null;
}

function ofMember(reader: Reader, member: TSESTree.MemberExpression, depth: number): Origin | null {
  const { object } = member;
  if (object.type === "ThisExpression") return ofThis(reader, member, depth);
  return namesOf(reader, member)
    .map(
      (name) =>
        step(origin(reader, object, depth + 1), name) ?? ofHolder(reader, object, name, depth),
    )
    .reduce(common);
}

/**
 * The names that a member may have: `mysql[name]`, where it is a constant, `mysql[isPool ?
 * "createPool" : "createConnection"]`.
 */
function namesOf(reader: Reader, member: TSESTree.MemberExpression): readonly (string | null)[] {
  const name = memberName(member);
  return name === null && member.computed ? textsOf(reader, member.property, MOST_NAMES) : [name];
}

function textsOf(reader: Reader, node: Node, depth: number): readonly (string | null)[] {
  const inner = unwrap(node);
  if (depth === 0) return [null];
  if (inner.type === "ConditionalExpression")
    return [inner.consequent, inner.alternate].flatMap((each) => textsOf(reader, each, depth - 1));
  const variable = reader.bindings.variable(inner);
  const value = variable && reader.bindings.onlyValue(variable);
  return value && unwrap(value).type !== "Identifier"
    ? textsOf(reader, value, depth - 1)
    : [textOf(inner)];
}

/** What an object of the file holds: `db.mysql`. */
function ofHolder(reader: Reader, node: Node, name: string | null, depth: number): Origin | null {
  const held = name === null ? null : heldAs(reader.bindings, node, name);
  return held && origin(reader, held, depth + 1);
}

/** `this.mysql = require("mysql2")`, `mysql = require("mysql2")` in a class. */
function ofThis(reader: Reader, node: TSESTree.MemberExpression, depth: number): Origin | null {
  const { bindings } = reader;
  const owner = classOf(node.object);
  const name = memberName(node);
  const member =
    owner &&
    name !== null &&
    !isSetFromOutside(name, owner.node, bindings) &&
    !isSaidAnew(owner, name, bindings)
      ? memberOf(owner, name, bindings.visitorKeys)
      : null;
  // What it does not have itself is the client's that it extends.
  if (!member) return step(origin(reader, node.object, depth + 1), name);
  return member.kind === "value" ? origin(reader, member.node, depth + 1) : null;
}

/** Two ways of one module take the same options. */
const common = (one: Origin | null, other: Origin | null): Origin | null =>
  one && one.module === other?.module ? one : null;
const called = (origin: Origin | null): Origin | null =>
  origin && { ...origin, path: `${origin.path}()` };
const constructed = (origin: Origin | null): Origin | null =>
  origin && { ...origin, path: `new ${origin.path}` };

function moduleOf(node: Node | undefined): Origin | null {
  const text = node ? textOf(node) : null;
  return text === null ? null : { module: packageOf(text), path: "" };
}

/**
 * A module's name without where it is fetched from and in which version: `npm:mysql2@^3/promise`,
 * `https://esm.sh/mysql2@3`.
 */
const packageOf = (specifier: string): string =>
  specifier
    .replace(/^(?:node:|npm:|https:\/\/(?:esm\.sh|cdn\.skypack\.dev)\/)/, "")
    .replace(/(?<=.)@[~^]?v?\d[^/]*/, "");

/** Modules that need no import. */
const GLOBALS: Readonly<Record<string, string>> = { Bun: "bun" };

function imported({ defs: [definition] }: Variable): Origin | null {
  const from = definition.type === "ImportBinding" ? bindingOf(definition) : null;
  const module = from && { module: packageOf(from.specifier), path: "" };
  return from?.name == null ? module : step(module, from.name);
}
