import type { TSESTree } from "@typescript-eslint/utils";
import type { HowAsked, Test } from "../../model/setting.js";
import type { File } from "./evaluator.js";
import { EQUALITY, spelled } from "./questions.js";
import { passesHosts } from "./spelling-tests.js";
import { dottedName, memberName, stringIn, unwrap, type Node } from "./syntax.js";

const MATCHING = /^(?:includes|has|some|endsWith|startsWith|test|match|indexOf)$/;
export const isQuestion = (node: Node): boolean =>
  node.type === "CallExpression" && MATCHING.test(memberName(node.callee) ?? "");

/** The texts that the test looks for, and whether it is then true: `host.includes("a")`, `host !== "b"`, `/c/.test(host)`. */
export function asksOf(file: File, node: Node, isNegated: boolean): Test["asks"] {
  const inner = unwrap(node);
  switch (inner.type) {
    case "LogicalExpression":
      return [...asksOf(file, inner.left, isNegated), ...asksOf(file, inner.right, isNegated)];
    case "UnaryExpression":
      return inner.operator === "!" ? asksOf(file, inner.argument, !isNegated) : [];
    case "BinaryExpression": {
      const text = textOf(inner.left) ?? textOf(inner.right);
      if (text === null || !EQUALITY.test(inner.operator)) return [];
      const asked = textOf(inner.left) === null ? inner.left : inner.right;
      return [
        {
          text,
          how: isExcerpt(file, asked) ? "contains" : "equals",
          holds: inner.operator.startsWith("=") !== isNegated,
        },
      ];
    }
    case "CallExpression": {
      if (!isQuestion(inner) || inner.callee.type !== "MemberExpression") return [];
      const method = memberName(inner.callee) ?? "";
      const [searched, searching] = [inner.arguments[0], inner.callee.object];
      const listed = textsIn(file, searching);
      if (listed.length > 0 && /^(?:includes|has)$/.test(method))
        return listed.map((text) => ({ text, how: "equals", holds: !isNegated }));
      const spelling = [searched, searching]
        .map((each) => (each ? passesHosts(constantOf(file, each)) : null))
        .find((passes) => passes !== null);
      if (spelling !== undefined)
        return [{ text: "", how: spelling ? "allHosts" : "noHost", holds: !isNegated }];
      const text = textOf(searched) ?? textOf(searching);
      return text === null
        ? []
        : [
            {
              text,
              how: anchored(searched) ?? anchored(searching) ?? howOf(method),
              holds: !isNegated,
            },
          ];
    }
    default:
      return [];
  }
}

/** What a test looks for its texts in, one of which is enough, as the file spells it. */
export function askedIn(file: File, root: Node, depth = 0): string | undefined {
  const node = unwrap(root);
  if (depth > 10) return undefined;
  switch (node.type) {
    case "LogicalExpression": {
      const [one, other] = [node.left, node.right].map((side) => askedIn(file, side, depth + 1));
      const isAny = asksOf(file, node, false).every(
        ({ holds }) => holds === (node.operator === "||"),
      );
      return one === other && isAny && node.operator !== "??" ? one : undefined;
    }
    case "BinaryExpression": {
      const [asked, text] =
        stringIn(node.left) === null ? [node.left, node.right] : [node.right, node.left];
      const isAsked = EQUALITY.test(node.operator) && stringIn(text) !== null;
      return isAsked && !isExcerpt(file, asked) ? spelled(file, unwrap(asked)) : undefined;
    }
    case "CallExpression":
      return searchedIn(file, node);
    default:
      return undefined;
  }
}

/** What a method looks in for a text, or for which it looks in a list. */
function searchedIn(
  file: File,
  { callee, arguments: given }: TSESTree.CallExpression,
): string | undefined {
  const [argument] = given;
  if (callee.type !== "MemberExpression" || !argument) return undefined;
  const method = memberName(callee) ?? "";
  if (textsIn(file, callee.object).length > 0)
    return /^(?:includes|has)$/.test(method) ? spelled(file, unwrap(argument)) : undefined;
  const isSought = /^(?:includes|startsWith|endsWith)$/.test(method) && stringIn(argument) !== null;
  return isSought ? spelled(file, unwrap(callee.object)) : undefined;
}

/** What a method asks of the text that it is given. */
const howOf = (method: string): HowAsked =>
  method === "startsWith" || method === "endsWith" ? method : "contains";

/** The texts of a list, all of them written: `["a", "b"]`, `new Set(["a", "b"])`. */
function textsIn(file: File, node: Node): readonly string[] {
  const made = constantOf(file, node);
  const [first] =
    made.type === "NewExpression" && dottedName(made.callee) === "Set" ? made.arguments : [];
  const list = first ? constantOf(file, first) : made;
  if (list.type !== "ArrayExpression") return [];
  const texts = list.elements.flatMap((element) => (element && textOf(element)) ?? []);
  return texts.length === list.elements.length ? texts : [];
}

const TAKING = /^(?:split|slice|substr|substring|match|at|pop|join|replace|replaceAll)$/;
/** Whether it is a part of a longer text: `host.split(".").slice(-2).join(".")`. */
function isExcerpt(file: File, node: Node): boolean {
  const made = constantOf(file, node);
  return made.type === "CallExpression" && TAKING.test(memberName(made.callee) ?? "");
}

/** What a constant holds. */
export function constantOf({ bindings }: File, node: Node): Node {
  const inner = unwrap(node);
  const variable = bindings.variable(inner);
  const value = variable && bindings.onlyValue(variable);
  return value ? unwrap(value) : inner;
}

/** What a regular expression asks that begins or ends with an anchor. */
function anchored(node: Node | undefined): HowAsked | null {
  if (node?.type !== "Literal" || !("regex" in node)) return null;
  const { pattern } = node.regex;
  const [isStart, isEnd] = [pattern.startsWith("^"), pattern.endsWith("$")];
  if (isStart && isEnd) return "equals";
  if (isStart) return "startsWith";
  return isEnd ? "endsWith" : null;
}

export function textOf(node: Node | undefined): string | null {
  if (node?.type !== "Literal") return null;
  // A regular expression is read without its escapes, but for classes: hosts have no other special characters than dots.
  if ("regex" in node)
    return node.regex.pattern
      .replace(/\\[a-z]/gi, "*")
      .replace(/\\/g, "")
      .replace(/^\^|\$$/g, "");
  return typeof node.value === "string" || typeof node.value === "number"
    ? String(node.value)
    : null;
}
