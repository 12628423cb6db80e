import type { Test } from "../../model/setting.js";
import type { File } from "./evaluator.js";
import { dottedName, memberName, propertyName, stringIn, unwrap, type Node } from "./syntax.js";

/** `a !== "b"` is the negation of `a === "b"`, and `a === undefined` the negation of `a !== undefined`, which asks for a. */
export function keyOf(
  file: File,
  root: Node,
  isNegated: boolean,
): Pick<Test, "key" | "isNegated" | "answers"> {
  if (root.type !== "BinaryExpression" || !EQUALITY.test(root.operator))
    return { key: spelled(file, root), isNegated };
  const [asked, answer] =
    root.left.type === "Literal" ? [root.right, root.left] : [root.left, root.right];
  const sign = isNothing(answer) ? "!==" : "===";
  const isSame = root.operator.startsWith(sign.slice(0, 1));
  return {
    key: keyOfComparison(file, asked, sign, answer),
    isNegated: isSame ? isNegated : !isNegated,
    answers: answersOf(file, asked, stringIn(answer)),
  };
}

export function keyOfComparison(file: File, asked: Node, sign: string, answer: Node): string {
  const text = stringIn(answer);
  return text === null
    ? `${spelled(file, asked)} ${sign} ${spelled(file, answer)}`
    : keyOfAnswer(file, asked, sign, text);
}

/** The same where the answer is a text. */
export const keyOfAnswer = (file: File, asked: Node, sign: string, answer: string): string =>
  `${spelled(file, asked)} ${sign} ${JSON.stringify(answer)}`;

/** What it tells of each spelling of a question that a text is its answer. */
export const answersOf = (file: File, asked: Node, text: string | null): Test["answers"] =>
  text === null ? undefined : { of: spellingsOf(file, asked), text };

/** A question, and what it is where its default is not taken: `process.env.MODE ?? "development"`. */
export function spellingsOf(file: File, asked: Node): readonly string[] {
  const variable = file.bindings.variable(unwrap(asked));
  const inner = unwrap((variable && file.bindings.onlyValue(variable)) ?? asked);
  const hasDefault =
    inner.type === "LogicalExpression" && inner.operator !== "&&" && stringIn(inner.right) !== null;
  return hasDefault ? [spelled(file, asked), spelled(file, inner.left)] : [spelled(file, asked)];
}

export const EQUALITY = /^[!=]==?$/;
export const isNothing = (node: Node): boolean =>
  (node.type === "Literal" && node.raw === "null") || dottedName(node) === "undefined";

/** Names are followed so far. */
const DEEPEST = 5;

/** The code of a question. A variable of the environment is called the same, whichever way it is read. */
export const spelled = (file: File, node: Node): string =>
  environmentName(file, node) ?? file.sourceCode.getText(node);

function environmentName(file: File, node: Node): string | null {
  const name = longName(file, node, DEEPEST);
  return name?.startsWith("process.env.") ? name : null;
}

/** `MODE` of `const { MODE } = process.env`, `env["MODE"]` of `const env = process.env`: the whole way to it. */
function longName(file: File, node: Node, depth: number): string | null {
  const inner = unwrap(node);
  if (depth === 0) return null;
  if (inner.type === "MemberExpression")
    return joinedName(longName(file, inner.object, depth - 1), memberName(inner));
  if (inner.type !== "Identifier") return null;
  const variable = file.bindings.variable(inner);
  if (!variable) return inner.name;
  const [definition] = variable.defs;
  if (definition.type === "ImportBinding") {
    return definition.parent.type === "ImportDeclaration"
      ? moduleName(definition.node, definition.parent.source.value)
      : null;
  }
  const value = file.bindings.onlyValue(variable);
  const { parent } = definition.name;
  if (!value) return null;
  if (parent.type === "VariableDeclarator") return longName(file, value, depth - 1);
  const isTakenOut =
    parent.type === "Property" && parent.parent.parent.type === "VariableDeclarator";
  return isTakenOut ? joinedName(longName(file, value, depth - 1), propertyName(parent)) : null;
}

const joinedName = (object: string | null, name: string | null): string | null =>
  object === null || name === null ? null : `${object}.${name}`;

/** `import process, { env } from "node:process"`. */
function moduleName(specifier: Node, module: string): string | null {
  if (!/^(?:node:)?process$/.test(module)) return null;
  if (specifier.type !== "ImportSpecifier") return "process";
  return specifier.imported.type === "Identifier" ? `process.${specifier.imported.name}` : null;
}
