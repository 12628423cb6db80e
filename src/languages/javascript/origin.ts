import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { classOf, isSetFromOutside, memberOf } from "./classes.js";
import { dottedName, memberName, propertyName, unwrap, type Node, type Variable } from "./syntax.js";

/** Where a value comes from: a module, and the way from there (`createPoolCluster().add`). */
export interface Origin {
  readonly module: string;
  readonly path: string;
}

const LIMIT = 20;
/** What compilers put around `require`: TypeScript, Babel, esbuild. */
const WRAPPER = /(?:^|\.)(?:__importDefault|__importStar|__toESM|_interopRequireDefault|_interopRequireWildcard)$/;
const step = (origin: Origin | null, name: string | null): Origin | null => {
  if (!origin || name === null) return null;
  // The default export of a CommonJS module is the module.
  if (name === "default") return origin;
  return { ...origin, path: origin.path === "" ? name : `${origin.path}.${name}` };
};

const readers = new WeakMap<Bindings, (node: Node) => Origin | null>();

/** Answers which module's export an expression is, through imports, `require`, aliases and chains. */
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
        if (!variable && Object.hasOwn(GLOBALS, inner.name)) return { module: GLOBALS[inner.name] ?? "", path: "" };
        return ofVariable(variable, inner, depth);
      }
      case "SequenceExpression":
        return origin(inner.expressions.at(-1) ?? inner, depth + 1);
      case "MemberExpression":
        if (inner.object.type === "ThisExpression") return ofThis(inner, depth);
        return step(origin(inner.object, depth + 1), memberName(inner));
      case "ImportExpression":
        return moduleOf(inner.source);
      case "CallExpression": {
        const [first] = inner.arguments;
        if (first && WRAPPER.test(dottedName(inner.callee) ?? "")) return origin(first, depth + 1);
        const required = isRequire(inner.callee) ? moduleOf(first) : null;
        return required ?? called(origin(inner.callee, depth + 1));
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
    const found = imported(variable) ?? assigned(variable, identifier, depth);
    known.set(variable, found);
    return found;
  }

  function assigned(variable: Variable, identifier: Node, depth: number): Origin | null {
    const value = bindings.onlyValue(variable);
    const target = variable.defs[0]?.name.parent;
    if (!value || !target || value === identifier) return null;
    const source = origin(value, depth + 1);
    // `const { createPool: open } = mysql`
    if (target.type === "Property") return target.parent.parent?.type === "VariableDeclarator" ? step(source, propertyName(target)) : null;
    return target.type === "VariableDeclarator" ? source : null;
  }

  /** `this.mysql = require("mysql2")`, `mysql = require("mysql2")` in a class. */
  function ofThis(node: TSESTree.MemberExpression, depth: number): Origin | null {
    const owner = classOf(node.object);
    const name = memberName(node);
    const member =
      owner && name !== null && !isSetFromOutside(name, owner.node, bindings) ? memberOf(owner, name, bindings.visitorKeys) : null;
    return member?.kind === "value" ? origin(member.node, depth + 1) : null;
  }

  const isRequire = (callee: Node): boolean => callee.type === "Identifier" && callee.name === "require";
  return (node) => origin(node);
}

const called = (origin: Origin | null): Origin | null => origin && { ...origin, path: `${origin.path}()` };
const constructed = (origin: Origin | null): Origin | null => origin && { ...origin, path: `new ${origin.path}` };

function moduleOf(node: Node | undefined): Origin | null {
  return node?.type === "Literal" && typeof node.value === "string" ? { module: packageOf(node.value), path: "" } : null;
}

/** A module's name without where it is fetched from and in which version: `npm:mysql2@^3/promise`, `https://esm.sh/mysql2@3`. */
const packageOf = (specifier: string): string =>
  specifier.replace(/^(?:node:|npm:|https:\/\/(?:esm\.sh|cdn\.skypack\.dev)\/)/, "").replace(/(?<=.)@[~^]?v?\d[^/]*/, "");

/** Modules that need no import. */
const GLOBALS: Readonly<Record<string, string>> = { Bun: "bun" };

function imported({ defs }: Variable): Origin | null {
  const [definition] = defs;
  if (definition?.type !== "ImportBinding") return null;
  const { node, parent } = definition;
  if (node.type === "TSImportEqualsDeclaration") {
    return node.moduleReference.type === "TSExternalModuleReference" ? moduleOf(node.moduleReference.expression) : null;
  }
  if (parent?.type !== "ImportDeclaration") return null;
  const module = moduleOf(parent.source);
  if (node.type !== "ImportSpecifier") return module;
  return step(module, node.imported.type === "Identifier" ? node.imported.name : node.imported.value);
}
