import type { TSESTree } from "@typescript-eslint/utils";
import type { Clues, HowAsked, Test } from "../../model/setting.js";
import { NO_CLUES } from "../../document/clues.js";
import { cluesIn } from "./clues.js";
import { says, type File } from "./evaluator.js";
import {
  answersOf,
  EQUALITY,
  isNothing,
  keyOf,
  keyOfAnswer,
  keyOfComparison,
  spelled,
} from "./questions.js";
import { passesHosts } from "./spelling-tests.js";
import {
  dottedName,
  isFunction,
  isOf,
  memberName,
  spanOf,
  stringIn,
  unwrap,
  type Node,
} from "./syntax.js";

/** A test with what it asks: constants are followed, so that two uses of one flag are one test. */
export function readTest(file: File, node: Node): Test {
  const { node: root, isNegated } = rootOfTest(file, node, false, 0);
  const asks = asksOf(file, root, isNegated);
  return {
    says: says(file, node),
    at: spanOf(node),
    clues: isOfSize(root) ? NO_CLUES : askedClues(cluesIn(node, file.bindings), asks),
    ...keyBehind(file, root, isNegated),
    asks,
    asked: askedIn(file, root),
    about: namesAskedFor(file, root),
  };
}

/** `host.length < 4`: how long or how many something is says nothing of what it is. */
function isOfSize(root: Node): boolean {
  if (root.type !== "BinaryExpression") return false;
  const isSize = (side: Node): boolean => /^(?:length|size)$/.test(memberName(unwrap(side)) ?? "");
  return isSize(root.left) || isSize(root.right);
}

/** The names in what a single question is asked of: `host.includes("a")`, `isLocal(host)`, `host === "b"`. */
function namesAskedFor(file: File, root: Node): readonly string[] {
  if (root.type === "BinaryExpression")
    return [root.left, root.right].some(isNothing) ? [] : [root.left, root.right].flatMap(namesOf);
  if (root.type !== "CallExpression") return [];
  const asked = root.arguments.flatMap((argument) =>
    namesOf(isFunction(argument) ? argument.body : argument),
  );
  return isQuestion(root) && root.callee.type === "MemberExpression"
    ? [...namesOf(root.callee.object), ...asked]
    : asked;

  /** Of `url.protocol` only the last: it is no question for the address. */
  function namesOf(node: Node): readonly string[] {
    const inner = unwrap(node);
    if (inner.type === "MemberExpression") return [memberName(inner) ?? ""];
    const own = inner.type === "Identifier" ? [inner.name] : [];
    const value = constantOf(file, inner);
    if (value === inner)
      return inner.type === "UnaryExpression" ? [] : cluesIn(inner, file.bindings).names;
    return [
      ...own,
      ...(value.type === "MemberExpression" ? namesOf(value) : cluesIn(value, file.bindings).names),
    ];
  }
}

/** What a test compares with names something, as a variable does: `DB_TYPE === "tidb"`. */
const askedClues = (clues: Clues, asks: Test["asks"]): Clues => ({
  ...clues,
  names: [
    ...clues.names,
    ...asks.flatMap(({ text, how }) =>
      how === "equals" && /^[a-z][\w-]*$/i.test(text) ? [text] : [],
    ),
  ],
});

/** What `case answer:` of a `switch (asked)` asks. */
export const testOfCase = (file: File, asked: Node, answer: Node): Test =>
  testOfAnswer(file, asked, textOf(answer), {
    key: keyOfComparison(file, asked, "===", answer),
    isNegated: false,
    answers: answersOf(file, asked, textOf(answer)),
  });

/** What `table[asked]` asks to come to the member of a name, and not to one of the others. */
export function testOfKey(file: File, asked: Node, name: string, others: readonly string[]): Test {
  const test = testOfAnswer(file, asked, name, {
    key: keyOfAnswer(file, asked, "===", name),
    isNegated: false,
    answers: answersOf(file, asked, name),
  });
  const [last, ...more] = others;
  return {
    ...test,
    asks: [...test.asks, ...others.map((text) => ({ text, how: "equals", holds: false }) as const)],
    asked: others.length === 0 ? test.asked : undefined,
    isOneOf: true,
    otherwise:
      last !== undefined && more.length === 0 ? testOfKey(file, asked, last, []) : undefined,
  };
}

function testOfAnswer(file: File, asked: Node, text: string | null, own: Key): Test {
  const asks: Test["asks"] = text === null ? [] : [{ text, how: "equals", holds: true }];
  const test = readTest(file, asked);
  const about = cluesIn(asked, file.bindings).names;
  const clues = askedClues(test.clues, asks);
  const behind = conditionBehind(file, asked, text);
  const key = behind ? keyBehind(file, behind.node, behind.isNegated) : own;
  return { ...test, clues, ...key, asks, about, asked: spelled(file, asked) };
}

type Key = ReturnType<typeof keyOf>;

/** What a test asks in the end: `name === "a"` of `const name = isOld ? "a" : "b"` asks for `isOld`. */
function keyBehind(file: File, root: Node, isNegated: boolean, depth = 0): Key {
  const own = (): Key => keyOf(file, root, isNegated);
  if (depth > 10 || root.type !== "BinaryExpression" || !EQUALITY.test(root.operator)) return own();
  const [asked, answer] =
    stringIn(root.left) === null ? [root.left, root.right] : [root.right, root.left];
  const behind = conditionBehind(file, asked, stringIn(answer));
  if (!behind) return own();
  const isOtherWay = root.operator.startsWith("!") !== isNegated;
  return keyBehind(file, behind.node, behind.isNegated !== isOtherWay, depth + 1);
}

/** The condition that makes something the one of two texts, and whether it does so where it fails. */
function conditionBehind(file: File, asked: Node, text: string | null): Root | null {
  const chosen = constantOf(file, asked);
  if (text === null || chosen.type !== "ConditionalExpression") return null;
  const texts = [chosen.consequent, chosen.alternate].map((each) => stringIn(unwrap(each)));
  const index = texts.indexOf(text);
  const isOneOfTwo = index >= 0 && !texts.includes(null) && texts[0] !== texts[1];
  return isOneOfTwo ? rootOfTest(file, chosen.test, index === 1, 0) : null;
}

/** What is asked, and whether it is asked the other way round. */
interface Root {
  readonly node: Node;
  readonly isNegated: boolean;
}

function rootOfTest(file: File, node: Node, isNegated: boolean, depth: number): Root {
  const inner = unwrap(node);
  if (depth > 10) return { node: inner, isNegated };
  if (inner.type === "UnaryExpression" && inner.operator === "!")
    return rootOfTest(file, inner.argument, !isNegated, depth + 1);
  if (
    inner.type === "CallExpression" &&
    dottedName(inner.callee) === "Boolean" &&
    inner.arguments[0]
  ) {
    return rootOfTest(file, inner.arguments[0], isNegated, depth + 1);
  }
  const variable = file.bindings.variable(inner);
  const value =
    variable?.defs[0].name.parent.type === "VariableDeclarator"
      ? file.bindings.onlyValue(variable)
      : null;
  if (value && !isOf(unwrap(value), "MemberExpression", "CallExpression"))
    return rootOfTest(file, value, isNegated, depth + 1);
  const asked = value && unwrap(value);
  return { node: asked && isQuestion(asked) ? asked : inner, isNegated };
}

const MATCHING = /^(?:includes|has|some|endsWith|startsWith|test|match|indexOf)$/;
const isQuestion = (node: Node): boolean =>
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
function askedIn(file: File, root: Node): string | undefined {
  const node = unwrap(root);
  switch (node.type) {
    case "LogicalExpression": {
      const [one, other] = [node.left, node.right].map((side) => askedIn(file, side));
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
function constantOf({ bindings }: File, node: Node): Node {
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

function textOf(node: Node | undefined): string | null {
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
