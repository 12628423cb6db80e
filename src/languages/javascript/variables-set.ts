import type { TSESTree } from "@typescript-eslint/utils";
import {
  dottedName,
  isWritten,
  memberName,
  propertyName,
  stringIn,
  walk,
  type Node,
  type SourceCode,
} from "./syntax.js";

const ENVIRONMENT = /^(?:global(?:This)?\.)?(?:process|Bun|import\.meta)\.env$/;
const isEnvironment = (node: Node): boolean => ENVIRONMENT.test(dottedName(node) ?? "");

/** Calls that put something in the place of one variable: `vi.stubEnv("X", "y")`, `sinon.stub(process.env, "X")`. */
const SETTING = /^(?:\w+\.stubEnv|Deno\.env\.set)$/;
const REPLACING = /^(?:stub|replace|replaceProperty|spyOn|defineProperty)$/;

/** Variables of the environment: these, or any. */
type Names = readonly string[] | "all";

/** Whether a file sets a variable of the environment, so that no other file says what it is. */
export function variablesSet({ ast, visitorKeys, text }: SourceCode): (name: string) => boolean {
  const all: Names[] = [];
  if (/env/i.test(text)) walk(ast, visitorKeys, (node) => all.push(namesSet(node)));
  const names = new Set(all.flat());
  return (name) => all.includes("all") || names.has(name);
}

function namesSet(node: Node): Names {
  if (node.type === "CallExpression") return namesSetBy(node);
  if (node.type !== "MemberExpression" || !isWritten(node)) return [];
  const name = memberName(node);
  if (isEnvironment(node.object)) return name === null ? [] : [name];
  const { parent } = node;
  return isEnvironment(node) && parent.type === "AssignmentExpression" ? listed(parent.right) : [];
}

function namesSetBy({ callee, arguments: given }: TSESTree.CallExpression): Names {
  const [first, second, third] = given;
  if (!first || callee.type !== "MemberExpression") return [];
  if (SETTING.test(dottedName(callee) ?? "")) return textOf(first);
  const name = memberName(callee) ?? "";
  if (isEnvironment(first)) {
    if (name === "assign") return given.slice(1).flatMap((each) => keysOf(each));
    return REPLACING.test(name) ? textOf(second) : [];
  }
  const isWhole = dottedName(first) === "process" && textOf(second)[0] === "env";
  if (!isWhole || !REPLACING.test(name)) return [];
  return third ? listed(third) : "all";
}

const textOf = (node: Node | undefined): readonly string[] => {
  const text = stringIn(node);
  return text === null ? [] : [text];
};

function keysOf(node: Node): readonly string[] {
  if (node.type !== "ObjectExpression") return [];
  return node.properties.flatMap((each) =>
    each.type === "Property" ? (propertyName(each) ?? []) : [],
  );
}

/** What becomes the whole environment. What a call gives is what it has loaded: `loadEnv(mode, folder)`. */
function listed(node: Node): Names {
  if (node.type !== "ObjectExpression") return node.type === "CallExpression" ? [] : "all";
  const isKnown = node.properties.every(
    (each) =>
      each.type === "Property" ||
      isEnvironment(each.argument) ||
      each.argument.type === "CallExpression",
  );
  return isKnown ? keysOf(node) : "all";
}
