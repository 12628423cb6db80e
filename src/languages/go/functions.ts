import type { SyntaxNode } from "@lezer/common";
import { childrenOf } from "../programs/children.js";
import { partNamed, partsOf, spanOf } from "../programs/nodes.js";
import type { ClassCode, Code, FunctionCode, Parameter, Statement } from "../programs/tree.js";
import { codeOf, type Translator } from "./translator.js";

/** A function, method or closure. */
export function functionCode(node: SyntaxNode, all: Translator): FunctionCode {
  const lists = partsOf(node).filter(({ name }) => name === "Parameters");
  const name = partNamed(node, "DefName", "FieldName");
  const block = partNamed(node, "Block");
  const isMethod = node.name === "MethodDecl";
  const start = isMethod ? 1 : 0;
  const [given, others] = [lists.slice(start, start + 1), lists.slice(start + 1)];
  const body = block ? all.statements(block) : [];
  // What is no argument is a variable whose value nobody tells.
  const variables = [
    ...given.flatMap((list) => namesIn(list, true)),
    ...others.flatMap((list) => [...namesIn(list, false), ...namesIn(list, true)]),
  ].map((variable) => unset(variable, all));
  const parameterOf = (parameter: SyntaxNode): Parameter => {
    return { name: codeOf(parameter, all), at: spanOf(parameter), otherwise: null };
  };
  const parameters = given.flatMap((list) => namesIn(list, false)).map(parameterOf);
  const [receiver] = isMethod && lists[0] ? namesIn(lists[0], false).map(parameterOf) : [];
  const names = outerNames(
    [...variables, ...body],
    receiver ? [receiver, ...parameters] : parameters,
  );
  const at = spanOf(node);
  const outer: readonly Statement[] = names.length > 0 ? [{ kind: "outer", at, names }] : [];
  return {
    kind: "function",
    at,
    name: name && codeOf(name, all),
    parameters,
    ...(receiver && { receiver }),
    body: [...outer, ...variables, ...body],
    marks: [],
  };
}

/** Methods have no name of their own in the file, so they stand in what they belong to. */
export function methodCode(node: SyntaxNode, all: Translator): ClassCode {
  const [receiver] = partsOf(node).filter(({ name }) => name === "Parameters");
  let type = receiver ? partNamed(receiver, "Parameter") : null;
  while (type && type.name !== "TypeName")
    type = partNamed(type, "PointerType", "ParameterizedType", "TypeName");
  return {
    kind: "class",
    at: spanOf(node),
    name: type ? codeOf(type, all) : "",
    bases: [],
    body: [functionCode(node, all)],
    marks: [],
  };
}

/** The names of parameters; `isOpen` for the one that takes all the rest. */
const namesIn = (list: SyntaxNode, isOpen: boolean): readonly SyntaxNode[] =>
  partsOf(list)
    .filter(({ name }) => name === "Parameter")
    .filter((parameter) => (partNamed(parameter, "...") !== null) === isOpen)
    .flatMap((parameter) => partsOf(parameter).filter(({ name }) => name === "DefName"));

const unset = (node: SyntaxNode, all: Translator): Statement => ({
  kind: "setting",
  at: spanOf(node),
  target: { kind: "name", at: spanOf(node), name: codeOf(node, all) },
  value: null,
  isDeclared: true,
});

/** The names that a function sets and does not declare: they belong to the code around it. */
function outerNames(
  body: readonly Statement[],
  parameters: readonly Parameter[],
): readonly string[] {
  const own = new Set(parameters.map(({ name }) => name));
  const set = new Set<string>();
  const queue: Code[] = [...body];
  for (let code = queue.pop(); code; code = queue.pop()) {
    if (code.kind === "function" || code.kind === "class") continue;
    if (code.kind === "setting" && code.target.kind === "name")
      (code.isDeclared ? own : set).add(code.target.name);
    queue.push(...childrenOf(code));
  }
  return [...set].filter((name) => !own.has(name));
}
