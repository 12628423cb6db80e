import type { SyntaxNode } from "@lezer/common";
import type { Span } from "../../model/setting.js";
import { acrossOf, isOf, other, partNamed, partsOf, spanOf } from "../programs/nodes.js";
import type { Branch, Comparison, Expression, Statement } from "../programs/tree.js";
import { isBroken, isCode, type Translator } from "./translator.js";

/** The labels of a `switch` that stand together, and what is done there. */
interface Case {
  readonly labels: readonly SyntaxNode[];
  readonly isDefault: boolean;
  readonly body: readonly SyntaxNode[];
  readonly at: Span;
  /** Whether nothing of the case before is run on into this one. */
  readonly isAlone: boolean;
}

/** What is nested deeper than this is generated. */
const MOST = 30;

/** Whether a `switch` is a value: of `return`, or behind a `=` that the parser has not seen. */
export const isValueOf = (
  before: SyntaxNode | undefined,
  node: SyntaxNode,
  { source }: Translator,
): boolean =>
  node.name === "SwitchStatement" &&
  !!before &&
  (source.charAt(before.to - 1) === "=" ||
    (before.name === "ReturnStatement" && isBroken(before) && !partsOf(before)[1]));

function casesIn(node: SyntaxNode): readonly Case[] {
  const block = partNamed(node, "SwitchBlock");
  const cases: {
    labels: SyntaxNode[];
    heads: [SyntaxNode, ...SyntaxNode[]];
    body: SyntaxNode[];
    isAlone: boolean;
  }[] = [];
  for (const part of block ? partsOf(block) : []) {
    const last = cases.at(-1);
    if (part.name === "SwitchRule") {
      const [label, ...body] = partsOf(part);
      if (label) cases.push({ labels: labelsOf(label), heads: [label], body, isAlone: true });
    } else if (part.name === "SwitchLabel") {
      if (last?.body.length === 0) {
        last.labels.push(...labelsOf(part));
        last.heads.push(part);
      } else {
        const isAlone = !last || isLeft(last.body);
        cases.push({ labels: labelsOf(part), heads: [part], body: [], isAlone });
      }
    } else if (isCode(part)) last?.body.push(part);
  }
  return cases.map(({ labels, heads, body, isAlone }) => ({
    labels,
    isDefault: heads.some((head) => head.firstChild?.name === "default"),
    body,
    at: acrossOf([...heads, ...body]),
    isAlone,
  }));
}
const labelsOf = (label: SyntaxNode): SyntaxNode[] => partsOf(label).filter(isCode);
const isLeft = (body: readonly SyntaxNode[]): boolean =>
  body
    .slice(-1)
    .some((node) =>
      isOf(node, "BreakStatement", "ContinueStatement", "ReturnStatement", "ThrowStatement"),
    );

/** What is asked before a case; null where nobody can say. */
function testOf(
  { labels, isDefault }: Case,
  selector: SyntaxNode | null,
  all: Translator,
): Comparison | null {
  const [label, another] = labels;
  if (!label || isDefault || !selector) return null;
  const of = [selector, ...labels].map(all.expression);
  return { kind: "comparison", at: spanOf(label), how: another ? null : "equals", of };
}

/** The cases of a `switch`, each of them the `else` of the one before, if none runs on into the next. */
export function casesOf(node: SyntaxNode, all: Translator): readonly Statement[] {
  const selector = partNamed(node, "ParenthesizedExpression");
  const cases = casesIn(node);
  const isChain =
    cases.length <= MOST &&
    cases.every(
      ({ isAlone, isDefault }, index) => isAlone && (!isDefault || index === cases.length - 1),
    );
  const asked: readonly Statement[] = selector
    ? [{ kind: "doing", at: spanOf(selector), value: all.expression(selector) }]
    : [];
  if (isChain) return [...asked, ...chain(cases, selector, all)];
  const branches = cases.map((each): Branch => {
    const then = doneIn(each, all);
    return { kind: "branch", at: each.at, test: null, then, otherwise: [] };
  });
  return [...asked, ...branches];
}

const chain = (
  cases: readonly Case[],
  selector: SyntaxNode | null,
  all: Translator,
): readonly Statement[] =>
  cases.reduceRight<readonly Statement[]>((otherwise, each) => {
    const then = doneIn(each, all);
    if (each.isDefault) return then;
    return [{ kind: "branch", at: each.at, test: testOf(each, selector, all), then, otherwise }];
  }, []);

/** What is done in a case, without the `break` at its end. */
function doneIn({ body }: Case, all: Translator): readonly Statement[] {
  const last = body.at(-1);
  const isEnd = last?.name === "BreakStatement" && !partNamed(last, "Label");
  return (isEnd ? body.slice(0, -1) : body).flatMap((part) =>
    part.name === "Block" ? all.statements(part) : all.statement(part),
  );
}

/** A `switch` as a value: one of the values of its cases. */
export function switchValue(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const selector = partNamed(node, "ParenthesizedExpression");
  const cases = casesIn(node).filter(({ body }) => body[0]?.name !== "ThrowStatement");
  const ordered = [
    ...cases.filter(({ isDefault }) => !isDefault),
    ...cases.filter(({ isDefault }) => isDefault),
  ];
  const last = ordered.pop();
  if (!last || !selector || cases.length > MOST) return other(at, all.statements(node));
  const testFor = (each: Case): Expression =>
    testOf(each, selector, all) ?? other(each.at, [all.expression(selector)]);
  return ordered.reduceRight<Expression>(
    (otherwise, each) => ({
      kind: "either",
      at,
      test: testFor(each),
      of: [valueOf(each, all), otherwise],
    }),
    valueOf(last, all),
  );
}

/** `-> value;`, `-> { yield value; }`; more than that is not known. */
function valueOf({ body, at }: Case, all: Translator): Expression {
  const [first, second] = body;
  const inner = first?.name === "Block" ? partsOf(first).filter(isCode) : body;
  const [only] = inner;
  const value = only?.name === "ExpressionStatement" ? partsOf(only).find(isCode) : undefined;
  return value && inner.length === 1 && !second
    ? all.expression(value)
    : other(at, body.flatMap(all.statement));
}
