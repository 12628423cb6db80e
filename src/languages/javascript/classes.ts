import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings, Member as Mention } from "./bindings.js";
import {
  homeOf,
  isFunction,
  isInside,
  isWritten,
  memberName,
  propertyName,
  walk,
  type FunctionNode,
  type Node,
  type SourceCode,
} from "./syntax.js";

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

export const isClass = (node: Node | undefined): node is ClassNode =>
  node?.type === "ClassDeclaration" || node?.type === "ClassExpression";

/**
 * What a class says of one of its instances' members: the only value it is given, or a function
 * that makes it.
 */
export type Member =
  | { readonly kind: "value"; readonly node: Node }
  | { readonly kind: "getter" | "method"; readonly node: FunctionNode };

/** A class, and whether it is meant itself or one of its objects. */
export interface Owner {
  readonly node: ClassNode;
  readonly isStatic: boolean;
}

/** The class that `this` is an instance of. */
export function classOf(node: Node): Owner | null {
  let inner: Node | undefined = node.parent;
  let isStatic = false;
  while (inner && inner.type !== "ClassBody") {
    if (inner.type === "MethodDefinition" || inner.type === "PropertyDefinition")
      isStatic = inner.static;
    const isOwnThis =
      inner.type === "FunctionDeclaration" ||
      (inner.type === "FunctionExpression" && inner.parent.type !== "MethodDefinition");
    if (isOwnThis || inner.type === "StaticBlock") return null;
    inner = inner.parent;
  }
  return inner ? { node: inner.parent, isStatic } : null;
}

/** What `new` runs, where the class does not leave it to the one that it extends. */
export function constructorIn({ body }: ClassNode): FunctionNode | null {
  const entry = body.body.find(
    (each) => each.type === "MethodDefinition" && each.kind === "constructor",
  );
  return entry?.type === "MethodDefinition" && isFunction(entry.value) ? entry.value : null;
}

/** What the class extends whose constructor calls `super(...)`. */
export function extendedAt(node: Node): Node | null {
  let inner: Node | undefined = node.parent;
  while (inner && !isClass(inner)) inner = inner.parent;
  return inner?.superClass ?? null;
}

/** The class that takes what another hands on: `super(options)`, `class Db extends DataSource {}`. */
export function takingFor(node: TSESTree.Super | ClassNode): Node | null {
  if (isClass(node)) return constructorIn(node) ? null : node.superClass;
  // What stands in front of a dot is the object.
  return node.parent.type === "CallExpression" ? extendedAt(node) : null;
}

/** What each name is said to be, in every place; what is said under null concerns all names. */
type Said = ReadonlyMap<string | null, readonly (Member | null)[]>;
const known = new WeakMap<ClassNode, Readonly<Record<"own" | "static", Said>>>();

/** Null where the class does not tell, or says more than one thing. */
export function memberOf(
  owner: Owner,
  name: string,
  keys: SourceCode["visitorKeys"],
): Member | null {
  const found = saidOf(owner, name, keys);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** All that a class says of a member. */
export function saidOf(
  { node, isStatic }: Owner,
  name: string,
  keys: SourceCode["visitorKeys"],
): readonly (Member | null)[] {
  const said = known.get(node) ?? {
    own: saidIn(node, false, keys),
    static: saidIn(node, true, keys),
  };
  known.set(node, said);
  const own = said[isStatic ? "static" : "own"];
  return [...(own.get(name) ?? []), ...(own.get(null) ?? [])];
}

function saidIn(node: ClassNode, isStatic: boolean, keys: SourceCode["visitorKeys"]): Said {
  const found = new Map<string | null, (Member | null)[]>();
  const say = (name: string | null, member: Member | null): void => {
    const before = found.get(name);
    if (!before) found.set(name, [member]);
    // Two things are as good as many.
    else if (before.length < 2) before.push(member);
  };
  /** `constructor(private options: Options)`. */
  const sayParameter = ({ parameter }: TSESTree.TSParameterProperty): void => {
    const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    if (name.type === "Identifier") say(name.name, { kind: "value", node: name });
  };
  for (const entry of node.body.body) {
    // A field without a value leaves it to the constructor to give it one.
    if (
      !("key" in entry) ||
      entry.static !== isStatic ||
      (entry.type === "PropertyDefinition" && !entry.value)
    )
      continue;
    const name = propertyName(entry);
    say(name, name === null ? null : declared(entry));
    if (name === "constructor" && entry.type === "MethodDefinition")
      for (const parameter of entry.value.params)
        if (parameter.type === "TSParameterProperty") sayParameter(parameter);
  }
  walk(node.body, keys, (inner) => {
    if (inner.type === "ReturnStatement" && inner.argument && isConstructor(homeOf(inner)))
      say(null, null);
    if (inner.type !== "ThisExpression") return;
    const { parent } = inner;
    // `Object.assign(this, options)` may set anything.
    if (parent.type === "CallExpression" && parent.arguments[0] === inner) say(null, null);
    if (parent.type !== "MemberExpression" || parent.object !== inner) return;
    const name = memberName(parent);
    const written = writtenTo(parent);
    if (written !== undefined) say(name, name === null ? null : written);
  });
  return found;
}

/** A decorator may put anything else there. */
const isDecorated = ({ decorators }: { readonly decorators?: readonly Node[] }): boolean =>
  (decorators?.length ?? 0) > 0;

function declared(entry: TSESTree.ClassElement): Member | null {
  if (entry.type === "PropertyDefinition")
    return entry.value && !isDecorated(entry) ? { kind: "value", node: entry.value } : null;
  if (entry.type !== "MethodDefinition" || isDecorated(entry)) return null;
  if (entry.value.type !== "FunctionExpression") return null;
  if (entry.kind === "get") return { kind: "getter", node: entry.value };
  return entry.kind === "method" ? { kind: "method", node: entry.value } : null;
}

/** What is assigned to `this.name` or below it; undefined where it is only read. */
function writtenTo(member: TSESTree.MemberExpression): Member | null | undefined {
  const { parent } = member;
  if (parent.type === "AssignmentExpression" && parent.left === member) {
    const statement = parent.parent;
    const body = statement.parent?.parent;
    return parent.operator === "=" &&
      statement.type === "ExpressionStatement" &&
      body &&
      isConstructor(body)
      ? { kind: "value", node: parent.right }
      : null;
  }
  let outer: Node = member;
  while (outer.parent?.type === "MemberExpression" && outer.parent.object === outer)
    outer = outer.parent;
  return isWritten(outer) ? null : undefined;
}

const isConstructor = (node: Node): boolean =>
  node.type === "FunctionExpression" &&
  node.parent.type === "MethodDefinition" &&
  node.parent.kind === "constructor";

const setOutside = new WeakMap<ClassNode, Map<string, boolean>>();

/**
 * Whether the file sets `.name` of something else than the `this` of a class, or of what it is
 * derived from.
 */
export function isSetFromOutside(
  name: string,
  owner: ClassNode,
  { membersCalled }: Bindings,
): boolean {
  const answers = setOutside.get(owner) ?? new Map<string, boolean>();
  setOutside.set(owner, answers);
  const isOutside = (member: Mention): boolean =>
    !(
      "object" in member &&
      member.object.type === "ThisExpression" &&
      (!owner.superClass || isInside(member.range, owner.range))
    );
  const answer =
    answers.get(name) ??
    membersCalled(name)[0]?.some((member) => isWritten(member) && isOutside(member)) === true;
  answers.set(name, answer);
  return answer;
}
