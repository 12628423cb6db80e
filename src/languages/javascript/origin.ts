import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { classOf, isSetFromOutside, memberOf } from "./classes.js";
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

const readers = new WeakMap<Bindings, (node: Node) => Origin | null>();

/**
 * Answers which module's export an expression is, through imports, `require`, aliases and chains.
 */
export function readOrigins(bindings: Bindings): (node: Node) => Origin | null {
  const reader = readers.get(bindings) ?? originReader(bindings);
  readers.set(bindings, reader);
  return reader;
}

function originReader(bindings: Bindings): (node: Node) => Origin | null {
  const known = new Map<Variable, Origin | null>();

  function origin(node: Node, depth = 0): Origin | null {
    if (depth > LIMIT) return null;
    const inner = unwrap(node);
    switch (inner.type) {
      case "Identifier": {
        const variable = bindings.variable(inner);
        if (!variable && Object.hasOwn(GLOBALS, inner.name))
          return { module: GLOBALS[inner.name] ?? "", path: "" };
        return ofVariable(variable, inner, depth);
      }
      case "SequenceExpression":
        return origin(inner.expressions.at(-1) ?? inner, depth + 1);
      case "MemberExpression":
        if (inner.object.type === "ThisExpression") return ofThis(inner, depth);
        return namesOf(inner)
          .map(
            (name) =>
              step(origin(inner.object, depth + 1), name) ?? ofHolder(inner.object, name, depth),
          )
          .reduce(common);
      case "ConditionalExpression":
        return common(origin(inner.consequent, depth + 1), origin(inner.alternate, depth + 1));
      case "LogicalExpression":
        return common(origin(inner.left, depth + 1), origin(inner.right, depth + 1));
      case "ImportExpression":
        return moduleOf(inner.source);
      case "CallExpression": {
        const [first] = inner.arguments;
        if (first && WRAPPER.test(dottedName(inner.callee) ?? "")) return origin(first, depth + 1);
        const required = isRequire(inner.callee) ? moduleOf(first) : null;
        return required ?? ofMethod(inner, depth) ?? called(origin(inner.callee, depth + 1));
      }
      case "NewExpression":
        return constructed(origin(inner.callee, depth + 1));
      default:
        return null;
    }
  }

  function ofVariable(variable: Variable | null, identifier: Node, depth: number): Origin | null {
    if (!variable) return null;
    const before = known.get(variable);
    if (before !== undefined) return before;
    known.set(variable, null);
    const found =
      imported(variable) ?? assigned(variable, identifier, depth) ?? awaited(variable, depth);
    known.set(variable, found);
    return found;
  }

  function assigned(variable: Variable, identifier: Node, depth: number): Origin | null {
    const value = bindings.onlyValue(variable);
    const target = variable.defs[0]?.name.parent;
    if (!value || !target || value === identifier) return null;
    const source = origin(value, depth + 1);
    // `const { createPool: open } = mysql`
    if (target.type === "Property")
      return target.parent.parent?.type === "VariableDeclarator"
        ? step(source, propertyName(target))
        : null;
    return target.type === "VariableDeclarator" ? source : null;
  }

  /** `import("mysql2").then((mysql) => ...)`, `.then(({ createPool }) => ...)`. */
  function awaited({ defs: [definition] }: Variable, depth: number): Origin | null {
    if (definition?.type !== "Parameter" || !isFunction(definition.node)) return null;
    const [parameter] = definition.node.params;
    const module = moduleBefore(definition.node.parent, definition.node, depth);
    if (parameter === definition.name) return module;
    const { parent } = definition.name;
    return parent?.type === "Property" && parent.parent === parameter
      ? step(module, propertyName(parent))
      : null;
  }

  /** The module that a function is given once it is loaded. */
  function moduleBefore(call: Node, fn: Node, depth: number): Origin | null {
    if (
      call.type !== "CallExpression" ||
      call.arguments[0] !== fn ||
      call.callee.type !== "MemberExpression"
    )
      return null;
    const loaded = unwrap(call.callee.object);
    return memberName(call.callee) === "then" && loaded.type === "ImportExpression"
      ? origin(loaded, depth + 1)
      : null;
  }

  /** What `open.bind(mysql)` gives, and `import("mysql2").then((mysql) => mysql.createPool)`. */
  function ofMethod(
    { callee, arguments: [first, second] }: TSESTree.CallExpression,
    depth: number,
  ): Origin | null {
    if (callee.type !== "MemberExpression") return null;
    const name = memberName(callee);
    if (name === "bind" && !second) return origin(callee.object, depth + 1);
    const loaded = unwrap(callee.object).type === "ImportExpression" && name === "then";
    return loaded && first?.type === "ArrowFunctionExpression" && first.expression
      ? origin(first.body, depth + 1)
      : null;
  }

  /**
   * The names that a member may have: `mysql[name]`, where it is a constant, `mysql[isPool ?
   * "createPool" : "createConnection"]`.
   */
  function namesOf(member: TSESTree.MemberExpression): readonly (string | null)[] {
    const name = memberName(member);
    return name === null && member.computed ? textsOf(member.property, MOST_NAMES) : [name];
  }

  function textsOf(node: Node, depth: number): readonly (string | null)[] {
    const inner = unwrap(node);
    if (depth === 0) return [null];
    if (inner.type === "ConditionalExpression")
      return [inner.consequent, inner.alternate].flatMap((each) => textsOf(each, depth - 1));
    const variable = inner.type === "Identifier" ? bindings.variable(inner) : null;
    const value = variable && bindings.onlyValue(variable);
    return value && unwrap(value).type !== "Identifier"
      ? textsOf(value, depth - 1)
      : [textOf(inner)];
  }

  /**
   * `const db = { mysql: require("mysql2") }`, `db.mysql = require("mysql2")`: what an object of
   * the file is given, once, to hold.
   */
  function ofHolder(node: Node, name: string | null, depth: number): Origin | null {
    const holder = unwrap(node);
    const variable = holder.type === "Identifier" ? bindings.variable(holder) : null;
    const made = variable && bindings.onlyValue(variable);
    const object = made && unwrap(made);
    if (
      name === null ||
      object?.type !== "ObjectExpression" ||
      variable?.defs[0]?.name.parent?.type !== "VariableDeclarator"
    )
      return null;
    const written = object.properties.flatMap((each) =>
      each.type === "Property" && propertyName(each) === name ? [each.value] : [],
    );
    const [members = []] = bindings.membersCalled(name);
    const set = members.flatMap((member) => {
      const { parent } = member;
      const isSet =
        member.type === "MemberExpression" &&
        parent.type === "AssignmentExpression" &&
        parent.left === member;
      return isSet && bindings.variable(member.object) === variable ? [parent.right] : [];
    });
    const [only, another] = [...written, ...set];
    return only && !another ? origin(only, depth + 1) : null;
  }

  /** `this.mysql = require("mysql2")`, `mysql = require("mysql2")` in a class. */
  function ofThis(node: TSESTree.MemberExpression, depth: number): Origin | null {
    const owner = classOf(node.object);
    const name = memberName(node);
    const member =
      owner && name !== null && !isSetFromOutside(name, owner.node, bindings)
        ? memberOf(owner, name, bindings.visitorKeys)
        : null;
    return member?.kind === "value" ? origin(member.node, depth + 1) : null;
  }

  const isRequire = (callee: Node): boolean =>
    callee.type === "Identifier" && callee.name === "require";
  return (node) => origin(node);
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

/** A string, also one between backticks. */
function textOf(node: Node): string | null {
  if (node.type === "TemplateLiteral")
    return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null;
  return node.type === "Literal" && typeof node.value === "string" ? node.value : null;
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

function imported({ defs }: Variable): Origin | null {
  const [definition] = defs;
  if (definition?.type !== "ImportBinding") return null;
  const { node, parent } = definition;
  if (node.type === "TSImportEqualsDeclaration") {
    return node.moduleReference.type === "TSExternalModuleReference"
      ? moduleOf(node.moduleReference.expression)
      : null;
  }
  if (parent?.type !== "ImportDeclaration") return null;
  const module = moduleOf(parent.source);
  if (node.type !== "ImportSpecifier") return module;
  return step(
    module,
    node.imported.type === "Identifier" ? node.imported.name : node.imported.value,
  );
}
