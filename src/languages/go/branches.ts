import type { SyntaxNode } from "@lezer/common";
import { between, other, partNamed, partsOf, spanOf } from "../programs/nodes.js";
import type { Branch, Expression, Statement } from "../programs/tree.js";
import { varying } from "./settings.js";
import { codeOf, meantIn, type Translator } from "./translator.js";

/** With what is done before it, a statement is a block: what is declared there ends with it. */
const blockOf = (
  node: SyntaxNode,
  before: readonly Statement[],
  statements: readonly Statement[],
): readonly Statement[] =>
  before.length === 0
    ? statements
    : [{ kind: "block", at: spanOf(node), body: [...before, ...statements] }];

/** What stands between the word of a statement and its body: what is done before, and what is asked. */
function headOf(node: SyntaxNode): readonly [before: SyntaxNode | null, asked: SyntaxNode | null] {
  const head = meantIn(node).filter(({ name }) => !/^(?:Switch)?Block$/.test(name));
  const semicolon = partNamed(node, ";");
  const before = semicolon && head.find(({ from }) => from < semicolon.from);
  const asked = head.find(
    (part) => part.name !== "IfStatement" && (!semicolon || part.from > semicolon.from),
  );
  return [before ?? null, asked ?? null];
}

/** `if a {} else if b {} else {}`, however long. */
export function ifCode(node: SyntaxNode, all: Translator): readonly Statement[] {
  const chain: SyntaxNode[] = [];
  for (let next: SyntaxNode | null = node; next; next = partNamed(next, "IfStatement"))
    chain.push(next);
  return chain.reduceRight<readonly Statement[]>((last, each) => {
    const [then, otherwise] = partsOf(each).filter(({ name }) => name === "Block");
    const [before, asked] = headOf(each);
    const branch: Branch = {
      kind: "branch",
      at: spanOf(each),
      test: asked && all.expression(asked),
      then: then ? all.statements(then) : [],
      otherwise: otherwise ? all.statements(otherwise) : last,
    };
    return blockOf(each, before ? all.statement(before) : [], [branch]);
  }, []);
}

interface Case {
  readonly node: SyntaxNode;
  readonly asked: readonly SyntaxNode[];
  readonly isDefault: boolean;
  readonly body: readonly SyntaxNode[];
}

function casesOf(block: SyntaxNode): readonly Case[] {
  const cases: { node: SyntaxNode; body: SyntaxNode[] }[] = [];
  for (const part of meantIn(block))
    if (part.name === "Case") cases.push({ node: part, body: [] });
    else cases.at(-1)?.body.push(part);
  return cases.map(({ node, body }) => ({
    node,
    body,
    asked: between(partsOf(node), "case", ",", ":").map(([first]) => first),
    isDefault: partNamed(node, "default") !== null,
  }));
}

/** `switch`: one branch for each case, unless one goes on into the next, or is left halfway. */
export function switchCode(node: SyntaxNode, all: Translator): readonly Statement[] {
  const block = partNamed(node, "SwitchBlock", "SelectBlock");
  const cases = block ? casesOf(block) : [];
  const isOfTypes = node.name === "TypeSwitchStatement";
  const [before, asked] = headOf(node);
  const first = [
    ...(before ? all.statement(before) : []),
    ...(isOfTypes ? typeHead(node, before, all) : []),
  ];
  const bodyOf = (each: Case): readonly Statement[] => [
    ...(node.name === "SelectStatement" ? each.asked.flatMap(all.statement) : []),
    ...each.body.filter((part) => !isEnd(part, each)).flatMap(all.statement),
  ];
  const tag = node.name === "SwitchStatement" ? asked : null;
  if (cases.some(jumps) || cases.every(({ isDefault }) => isDefault)) {
    const isSelect = node.name === "SelectStatement";
    const asks = [...(tag ? [tag] : []), ...(isSelect ? [] : cases.flatMap((each) => each.asked))];
    const bodies = [asks.flatMap(all.statement), ...cases.map(bodyOf)];
    return blockOf(node, first, [{ kind: "perhaps", at: spanOf(node), bodies }]);
  }
  const otherwise = cases.filter(({ isDefault }) => isDefault).flatMap(bodyOf);
  const others = cases.filter(({ isDefault }) => !isDefault);
  const chain = others.reduceRight<readonly Statement[]>((last, each, index) => {
    const at = [each.node.from, node.to] as const;
    const test =
      node.name === "SwitchStatement" ? testOf(each, tagOf(tag, index === 0, all), all) : null;
    return [{ kind: "branch", at, test, then: bodyOf(each), otherwise: last }];
  }, otherwise);
  return blockOf(node, first, chain);
}

/** `v := x.(type)` */
const typeHead = (
  node: SyntaxNode,
  before: SyntaxNode | null,
  all: Translator,
): readonly Statement[] =>
  meantIn(node)
    .filter((part) => part.name !== "SwitchBlock" && part.from !== before?.from)
    .flatMap((part) =>
      part.name === "DefName" ? [varying(part, true, all)] : all.statement(part),
    );

/** The value that all cases are compared with. Only the first one has what is in it: it stands once in the file. */
function tagOf(tag: SyntaxNode | null, isFirst: boolean, all: Translator): Expression | null {
  if (!tag) return null;
  const isName = /^[\p{L}\p{N}_.]+$/u.test(codeOf(tag, all));
  return isFirst || isName ? all.expression(tag) : other(spanOf(tag));
}

/** `break` at the end of a case does nothing. */
const isEnd = (node: SyntaxNode, { body }: Case): boolean =>
  node.name === "GotoStatement" && node.from === body.at(-1)?.from && isBreak(node);

const isBreak = (node: SyntaxNode): boolean =>
  node.getChild("break") !== null && node.getChild("LabelName") === null;

/** What a `break` inside of belongs to. */
const OWN = /FunctionLiteral|ForStatement|SwitchStatement|SelectStatement/;

/** Whether a case is left before its end, or goes on into the next. */
function jumps(each: Case): boolean {
  let isFound = false;
  for (const part of each.body)
    part.cursor().iterate(({ name, node }) => {
      if (name === "FallthroughStatement") isFound = true;
      if (name === "GotoStatement" && isBreak(node) && !isEnd(node, each)) isFound = true;
      return !isFound && !OWN.test(name);
    });
  return isFound;
}

/** What a case asks: whether the value is its own, or, without a value, whether it is true. */
function testOf({ asked }: Case, tag: Expression | null, all: Translator): Expression | null {
  const values = asked.map(all.expression);
  const [first, another] = values;
  if (!first || (!tag && !another)) return first ?? null;
  const of = tag ? [tag, ...values] : values;
  return { kind: "comparison", at: first.at, how: another ? null : "equals", of };
}

/** Every kind of loop: what its head does, and its body. */
export function loop(node: SyntaxNode, all: Translator): readonly Statement[] {
  const block = partNamed(node, "Block");
  const heads = meantIn(node)
    .filter(({ name }) => name !== "Block")
    .flatMap((part) =>
      part.name.endsWith("Clause") ? clauseHead(part, all) : all.statement(part),
    );
  const body = block ? all.statements(block) : [];
  return [{ kind: "perhaps", at: spanOf(node), bodies: [heads, body] }];
}

function clauseHead(node: SyntaxNode, all: Translator): readonly Statement[] {
  const range = partNamed(node, "range");
  if (!range) return meantIn(node).flatMap(all.statement);
  const isDeclared = partNamed(node, ":=") !== null;
  return meantIn(node).flatMap((part) => {
    if (part.from > range.from) return all.statement(part);
    return codeOf(part, all) === "_" ? [] : [varying(part, isDeclared, all)];
  });
}
