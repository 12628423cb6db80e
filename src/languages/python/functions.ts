import type { SyntaxNode } from "@lezer/common";
import {
  between,
  insideOf,
  isOf,
  other,
  partNamed,
  partsOf,
  partsWithout,
  spanOf,
} from "../programs/nodes.js";
import type { Expression, FunctionCode, Parameter, Statement } from "../programs/tree.js";
import { argumentsOf } from "./arguments.js";
import { namesBetween } from "./targets.js";
import { codeOf, type Translator } from "./translator.js";

export function functionCode(
  node: SyntaxNode,
  all: Translator,
  marks: readonly Expression[],
): FunctionCode {
  const named = partNamed(node, "VariableName");
  const name = named && codeOf(named, all);
  const body = partNamed(node, "Body");
  return {
    kind: "function",
    at: spanOf(node),
    name,
    parameters: parametersOf(partNamed(node, "ParamList"), all),
    body: body ? all.statements(body) : [],
    marks,
    // By convention.
    ...(/^_(?!_)/.test(name ?? "") && { isOwn: true }),
  };
}

function parametersOf(list: SyntaxNode | null, all: Translator): readonly Parameter[] {
  const groups = list ? between(partsOf(list), ",", "(", ")") : [];
  return groups.flatMap((group) => {
    const name = group.find((part) => part.name === "VariableName");
    const start = group.findIndex((part) => part.name === "AssignOp");
    const value = start < 0 ? undefined : group[start + 1];
    const otherwise = value ? all.expression(value) : null;
    return name ? [{ name: codeOf(name, all), at: spanOf(name), otherwise }] : [];
  });
}

export function classCode(
  node: SyntaxNode,
  all: Translator,
  marks: readonly Expression[],
): Statement {
  const name = partNamed(node, "VariableName");
  const list = partNamed(node, "ArgList");
  const body = partNamed(node, "Body");
  return {
    kind: "class",
    at: spanOf(node),
    name: name ? codeOf(name, all) : "",
    bases: list ? argumentsOf(list, all).map(({ value }) => value) : [],
    body: body ? all.statements(body) : [],
    marks,
  };
}

export function decorated(node: SyntaxNode, all: Translator): Statement {
  const parts = partsOf(node);
  const marks = parts
    .filter(({ name }) => name === "Decorator")
    .map((mark) => markOf(partsOf(mark).slice(1), all));
  const last = parts.at(-1);
  return last?.name === "ClassDefinition"
    ? classCode(last, all, marks)
    : functionCode(last ?? node, all, marks);
}

/** `@name`, `@module.name`, `@name(value)`, which the parser has as a list of words. */
function markOf([first, ...rest]: readonly SyntaxNode[], all: Translator): Expression {
  const start = first?.from ?? 0;
  return rest
    .filter(({ name }) => name !== ".")
    .reduce<Expression>(
      (of, part) => {
        const at = [start, part.to] as const;
        return part.name === "ArgList"
          ? {
              kind: "call",
              at,
              callee: of,
              isNew: false,
              given: argumentsOf(part, all),
              inside: insideOf(part),
            }
          : { kind: "member", at, of, name: codeOf(part, all) };
      },
      first ? all.expression(first) : other([start, start]),
    );
}

export function lambda(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const body = partsOf(node).at(-1);
  return {
    kind: "function",
    at,
    name: null,
    parameters: parametersOf(partNamed(node, "ParamList"), all),
    body: body
      ? [{ kind: "leaving", at: spanOf(body), how: "returns", value: all.expression(body) }]
      : [],
    marks: [],
  };
}

/** `[value for name in values]`: the names are the comprehension's own. */
export function comprehension(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const parts = partsWithout(node, "(", ")", "[", "]", "{", "}", ",", ":");
  const parameters = namesBetween(parts, "for", "in").map((name): Parameter => ({
    name: codeOf(name, all),
    at: spanOf(name),
    otherwise: null,
  }));
  const values = parts.filter((part) => !isOf(part, "async", "for", "in", "if"));
  const body = values.map((value): Statement => ({
    kind: "doing",
    at: spanOf(value),
    value: all.expression(value),
  }));
  return other(at, [{ kind: "function", at, name: null, parameters, body, marks: [] }]);
}
