import type { SyntaxNode } from "@lezer/common";
import {
  between,
  isOf,
  other,
  partNamed,
  partsOf,
  partsWithout,
  spanOf,
} from "../programs/nodes.js";
import type {
  ClassCode,
  Expression,
  FunctionCode,
  Parameter,
  Setting,
  Statement,
} from "../programs/tree.js";
import { unknownFrom } from "./settings.js";
import { closed } from "./shared.js";
import { codeOf, type Translator } from "./translator.js";

const MAY_BE_BODY = /^(?:Block|ColonBlock)$/;

export const bodyOf = (node: SyntaxNode | null | undefined, all: Translator) => {
  if (!node) return [];
  const isBlock = MAY_BE_BODY.test(node.name);
  return all.statements(isBlock ? partsWithout(node, "{", "}", ":") : [node]);
};

/** `#[Name(value)]`. */
const marksOf = (node: SyntaxNode, all: Translator): readonly Expression[] =>
  partsOf(node)
    .filter(({ name }) => name === "Attributes")
    .flatMap((list) => partsOf(list).filter(({ name }) => name === "Attribute"))
    .map((mark) =>
      other(
        spanOf(mark),
        partsOf(mark).flatMap((part) => attributed(part, all)),
      ),
    );

const attributed = (part: SyntaxNode, all: Translator): readonly Expression[] =>
  part.name === "ArgList"
    ? between(partsWithout(part, "(", ")"), ",").flatMap((group) => group.map(all.expression))
    : [all.expression(part)];

/** A function, a method, or a function without a name. */
export function functionCode(node: SyntaxNode, all: Translator): FunctionCode {
  const name = partNamed(node, "Name");
  const list = partNamed(node, "ParamList");
  const uses = partNamed(node, "UseList");
  const isArrow = node.name === "ArrowFunction";
  const visibility = partNamed(node, "Visibility");
  const isPrivate = visibility !== null && codeOf(visibility, all).toLowerCase() === "private";
  const used = uses ? partsOf(uses) : [];
  const names = used.filter((part) => part.name === "VariableName");
  const changed = names.filter(({ prevSibling }) => prevSibling?.name === "&");
  const outer: readonly Statement[] =
    changed.length > 0
      ? [{ kind: "outer", at: spanOf(node), names: changed.map((each) => codeOf(each, all)) }]
      : [];
  const inner = isArrow ? arrowBody(node, all) : bodyOf(partNamed(node, "Block"), all);
  const code: FunctionCode = {
    kind: "function",
    at: spanOf(node),
    name: isArrow || !name ? null : codeOf(name, all),
    parameters: list ? parametersOf(list, all) : [],
    body: [...outer, ...(list ? [...restOf(list, all), ...promoted(list, all)] : []), ...inner],
    marks: marksOf(node, all),
    ...(isPrivate && { isOwn: true }),
  };
  const sees = { names: new Set(names.map((each) => codeOf(each, all))), isArrow };
  return closed(code, sees, all.shared);
}

function arrowBody(node: SyntaxNode, all: Translator): readonly Statement[] {
  const parts = partsOf(node);
  const value = parts[parts.findIndex(({ name }) => name === "=>") + 1];
  if (!value) return [];
  const { value: code, before } = all.apart(() => all.expression(value));
  return [...before, { kind: "leaving", at: spanOf(value), how: "returns", value: code }];
}

const parameterNodes = (list: SyntaxNode): readonly SyntaxNode[] =>
  partsOf(list).filter(({ name }) => name.endsWith("Parameter"));

const isRest = ({ name }: SyntaxNode): boolean => name === "VariadicParameter";

/** `...$rest` is a list of what is left. */
const restOf = (list: SyntaxNode, all: Translator): readonly Setting[] =>
  parameterNodes(list)
    .filter(isRest)
    .flatMap((node) => {
      const name = partNamed(node, "VariableName");
      return name ? [unknownFrom(name, all)] : [];
    });

const parametersOf = (list: SyntaxNode, all: Translator): readonly Parameter[] =>
  parameterNodes(list).flatMap((node) => {
    if (isRest(node)) return [];
    const name = partNamed(node, "VariableName");
    const value = initial(node);
    const otherwise = value ? all.expression(value) : null;
    const marks = marksOf(node, all);
    return name ? [{ name: codeOf(name, all), at: spanOf(name), otherwise, marks }] : [];
  });

function initial(node: SyntaxNode): SyntaxNode | null {
  const parts = partsOf(node);
  const index = parts.findIndex(({ name }) => name === "AssignOp");
  return index < 0 ? null : (parts[index + 1] ?? null);
}

/** `__construct(private $host)` sets a property to what it is given. */
const promoted = (list: SyntaxNode, all: Translator): readonly Setting[] =>
  parameterNodes(list).flatMap((node): readonly Setting[] => {
    const variable = partNamed(node, "VariableName");
    if (node.name !== "PropertyParameter" || !variable) return [];
    const at = spanOf(variable);
    const name = codeOf(variable, all);
    const self: Expression = { kind: "name", at, name: "$this" };
    const target: Expression = { kind: "member", at, of: self, name: name.slice(1) };
    return [{ kind: "setting", at, target, value: { kind: "name", at, name } }];
  });

/** A class, interface, trait or enumeration. */
export function classCode(node: SyntaxNode, all: Translator): ClassCode {
  const name = partNamed(node, "Name");
  const body = partNamed(node, "DeclarationList", "EnumBody");
  const members = body ? partsWithout(body, "{", "}") : [];
  const clauses = partsOf(node).filter((part) => part.name.endsWith("Clause"));
  const traits = members.filter((part) => part.name === "UseDeclaration");
  const bases = [...clauses, ...traits].flatMap((clause) =>
    partsOf(clause).filter((part) => isOf(part, "Name", "QualifiedName")),
  );
  return {
    kind: "class",
    at: spanOf(node),
    name: name ? codeOf(name, all) : "",
    bases: bases.map(all.expression),
    body: all.statements(members),
    marks: marksOf(node, all),
  };
}

/**
 * `public static string $a = value, $b;`, `const A = value;`, `case A = value;`. A property is spelled without `$`, as in
 * `$this->a`, and a static one with it, as in `self::$a`.
 */
export function declaration(node: SyntaxNode, all: Translator): readonly Setting[] {
  const isStatic = partNamed(node, "static") !== null;
  const type = partsOf(node).find((part) => part.name.endsWith("Type"));
  const marks = marksOf(node, all);
  const declared = partsOf(node).filter(({ name }) => name === "VariableDeclarator");
  return (node.name === "EnumCase" ? [node] : declared).flatMap((each): readonly Setting[] => {
    const name = partNamed(each, "VariableName", "Name");
    if (!name) return [];
    const value = initial(each);
    const code = codeOf(name, all);
    const at = spanOf(name);
    const target = { kind: "name", at, name: isStatic ? code : code.replace("$", "") } as const;
    return [
      {
        kind: "setting",
        at: spanOf(each),
        target,
        value: value ? all.expression(value) : null,
        isDeclared: true,
        ...(marks.length > 0 && { marks }),
        ...(type && { type: codeOf(type, all) }),
      },
    ];
  });
}
