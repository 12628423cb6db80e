import type { SyntaxNode } from "@lezer/common";
import { insideOf, isOf, other, partNamed, partsOf, spanOf } from "../programs/nodes.js";
import type { ClassCode, Expression, FunctionCode, Setting, Statement } from "../programs/tree.js";
import { itemsOf } from "./expressions.js";
import { marksOf, parametersOf, typeOf } from "./parameters.js";
import { codeOf, isTypeName, type Translator } from "./translator.js";

const nameIn = (node: SyntaxNode, all: Translator): string => {
  const name = partNamed(node, "Definition", "Identifier");
  return name ? codeOf(name, all) : "";
};

/** A method or constructor, also without a body. */
export function functionCode(node: SyntaxNode, all: Translator): FunctionCode {
  const list = partNamed(node, "FormalParameters");
  const body = partNamed(node, "Block", "ConstructorBody");
  return {
    kind: "function",
    at: spanOf(node),
    name: nameIn(node, all),
    parameters: list ? parametersOf(list, all) : [],
    body: body ? all.statements(body) : defaultOf(node, all),
    marks: marksOf(node, all),
    ...(/\bprivate\b/.test(typeOf(node, all)) && { isOwn: true }),
  };
}

/** `String value() default "a";` in an annotation. */
function defaultOf(node: SyntaxNode, all: Translator): readonly Statement[] {
  const parts = partsOf(node);
  const start = parts.findIndex(({ name }) => name === "default");
  const value = start < 0 ? undefined : parts[start + 1];
  return value
    ? [{ kind: "leaving", at: spanOf(value), how: "returns", value: all.expression(value) }]
    : [];
}

const BODY = /(?:Class|Record|Interface|AnnotationType|Enum)Body$/;

export function classCode(node: SyntaxNode, all: Translator): ClassCode {
  const body = partsOf(node).find(({ name }) => BODY.test(name));
  const header = partNamed(node, "RecordHeader");
  const parts = body ? partsOf(body) : [];
  const compact = parts.find(({ name }) => name === "CompactConstructorDeclaration");
  const inner = body ? bodyOf(body, all) : [];
  return {
    kind: "class",
    at: spanOf(node),
    name: nameIn(node, all),
    bases: basesOf(node, all),
    body: header ? [...recordCode(node, header, compact, all), ...inner] : inner,
    marks: marksOf(node, all),
  };
}

/** The types behind `extends` and `implements`. */
function basesOf(node: SyntaxNode, all: Translator): readonly Expression[] {
  const lists = partsOf(node).filter((part) =>
    isOf(part, "Superclass", "SuperInterfaces", "ExtendsInterfaces"),
  );
  return lists
    .flatMap(partsOf)
    .flatMap((part) => (part.name === "InterfaceTypeList" ? partsOf(part) : [part]))
    .filter(isTypeName)
    .map(all.expression);
}

/** The members of a class; the constants of an enumeration are among them. */
const bodyOf = (body: SyntaxNode, all: Translator): readonly Statement[] =>
  body.name === "EnumBody"
    ? partsOf(body).flatMap((part): readonly Statement[] => {
        if (part.name === "EnumConstant") return [constantCode(part, body, all)];
        return part.name === "EnumBodyDeclarations" ? all.statements(part) : [];
      })
    : all.statements(body);

/** `NAME("a")` in an enumeration, which is an object of it. */
function constantCode(node: SyntaxNode, body: SyntaxNode, all: Translator): Setting {
  const at = spanOf(node);
  const name = partNamed(node, "Definition") ?? node;
  const target = all.expression(name);
  const list = partNamed(node, "ArgumentList");
  const code = partNamed(node, "ClassBody");
  const type = body.parent ? nameIn(body.parent, all) : "";
  const callee: Expression = { kind: "name", at: target.at, name: type };
  const given = list ? itemsOf(list, all) : [];
  const made: Expression = list
    ? { kind: "call", at, callee, isNew: true, given, inside: insideOf(list) }
    : other(at);
  const value = code ? other(at, [made, ...all.statements(code)]) : made;
  return { kind: "setting", at, target, value, isDeclared: true, marks: marksOf(node, all) };
}

/** The fields of a record, and the constructor that sets them. */
function recordCode(
  node: SyntaxNode,
  header: SyntaxNode,
  compact: SyntaxNode | undefined,
  all: Translator,
): readonly Statement[] {
  const parameters = parametersOf(header, all);
  const fields = partsOf(header).flatMap((part): readonly Statement[] => {
    const target = partNamed(part, "Definition");
    if (!target) return [];
    const code = { target: all.expression(target), value: null, type: typeOf(part, all) };
    return [{ kind: "setting", at: spanOf(part), ...code, isDeclared: true }];
  });
  const body = compact && partNamed(compact, "Block");
  const settings = parameters.map(({ name, at }): Statement => {
    const of: Expression = { kind: "name", at, name: "this" };
    const target: Expression = { kind: "member", at, of, name };
    return { kind: "setting", at, target, value: { kind: "name", at, name } };
  });
  const made: FunctionCode = {
    kind: "function",
    at: spanOf(header),
    name: nameIn(node, all),
    parameters,
    body: [...(body ? all.statements(body) : []), ...settings],
    marks: [],
  };
  return [...fields, made];
}
