import type { Clues, Test } from "../../model/setting.js";
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
import { askedIn, asksOf, constantOf, isQuestion, textOf } from "./sought.js";
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
