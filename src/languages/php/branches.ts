import type { SyntaxNode } from "@lezer/common";
import type { Span } from "../../model/setting.js";
import {
  between,
  isOf,
  other,
  partNamed,
  partsOf,
  partsWithout,
  spanOf,
} from "../programs/nodes.js";
import type { Branch, Comparison, Expression, Perhaps, Statement } from "../programs/tree.js";
import { bodyOf } from "./functions.js";
import { unpackedNames } from "./settings.js";
import type { Translator } from "./translator.js";

/** More cases than this are generated. */
const MOST = 60;

/** One case: what is asked, and what is done. */
interface Case {
  readonly at: Span;
  readonly test: (() => Expression) | null;
  readonly then: () => readonly Statement[];
}

/** Cases one after the other, as one within the `otherwise` of another. */
function chained(cases: readonly Case[], at: Span, all: Translator): readonly Statement[] {
  let otherwise: readonly Statement[] = [];
  if (cases.length > MOST)
    return [{ kind: "perhaps", at, bodies: cases.map((each) => each.then()) }];
  for (const { at: from, test, then } of cases.toReversed()) {
    if (!test) {
      otherwise = then();
      continue;
    }
    const { value, before } = all.apart(test);
    const branch: Branch = {
      kind: "branch",
      at: [from[0], at[1]],
      test: value,
      then: then(),
      otherwise,
    };
    otherwise = [...before, branch];
  }
  return otherwise;
}

/** `if (test) body elseif (test) body else body`, also with `:` and `endif`. */
export function ifCode(node: SyntaxNode, all: Translator): readonly Statement[] {
  const parts = partsWithout(node, "endif", ";");
  const cases: Case[] = [];
  for (const [index, word] of parts.entries()) {
    const isElse = word.name === "else";
    if (!isElse && !isOf(word, "if", "elseif")) continue;
    const [test, body] = isElse ? [null, parts[index + 1]] : parts.slice(index + 1, index + 3);
    cases.push({
      at: spanOf(word),
      test: isElse || !test ? null : () => all.expression(test),
      then: () => bodyOf(body, all),
    });
  }
  return chained(cases, spanOf(node), all);
}

const isJump = (node: SyntaxNode): boolean => isOf(node, "BreakStatement", "ContinueStatement");

const isBreak = (node: SyntaxNode): boolean =>
  isJump(node) && node.firstChild?.nextSibling?.name !== "Integer";

function leaves(node: SyntaxNode | undefined): boolean {
  if (!node) return false;
  const { firstChild } = node;
  return isJump(node) || node.name === "ReturnStatement" || firstChild?.name === "ThrowExpression";
}

/** Whether a body jumps from within, as in `if (...) break;`. */
function jumpsWithin(nodes: readonly SyntaxNode[]): boolean {
  const stack = [...nodes];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isJump(node)) return true;
    stack.push(...partsOf(node));
  }
  return false;
}

interface Section {
  readonly node: SyntaxNode;
  /** What is compared with; null for `default`. */
  readonly with: SyntaxNode | null;
  readonly body: readonly SyntaxNode[];
}

function sectionOf(node: SyntaxNode): Section {
  const parts = partsOf(node);
  const start = parts.findIndex(({ name }) => /^[:;]$/.test(name));
  return {
    node,
    with: node.name === "CaseStatement" ? (parts[1] ?? null) : null,
    body: start < 0 ? [] : parts.slice(start + 1),
  };
}

/** A `switch` is a chain of branches where each of its cases ends; otherwise any of it may be run. */
export function switchCode(node: SyntaxNode, all: Translator): readonly Statement[] {
  const at = spanOf(node);
  const subject = partNamed(node, "ParenthesizedExpression");
  const block = partNamed(node, "Block", "ColonBlock");
  const sections = (block ? partsOf(block) : [])
    .filter((part) => isOf(part, "CaseStatement", "DefaultStatement"))
    .map(sectionOf);
  const isChain = sections.every(
    ({ body }, index) =>
      (body.length === 0 && sections[index + 1]?.with !== null) ||
      ((leaves(body.at(-1)) || index === sections.length - 1) && !jumpsWithin(body.slice(0, -1))),
  );
  if (!subject || !isChain || sections.length > MOST) {
    const heads = subject ? [doing(subject, all)] : [];
    return [
      ...heads,
      perhapsOf(
        at,
        sections.map(({ body }) => all.statements(body)),
      ),
    ];
  }
  const cases: Case[] = [];
  let asked: SyntaxNode[] = [];
  for (const { node: section, with: value, body } of sections) {
    if (value) asked.push(value);
    if (body.length === 0) continue;
    const values = asked;
    asked = [];
    const last = body.at(-1);
    const rest = last && isBreak(last) ? body.slice(0, -1) : body;
    cases.push({
      at: spanOf(section),
      test: value ? () => comparedWith(subject, values, spanOf(section), all) : null,
      then: () => all.statements(rest),
    });
  }
  const byDefault = cases.filter(({ test }) => !test);
  return chained([...cases.filter(({ test }) => test), ...byDefault], at, all);
}

/** Whether something is one of some values. */
function comparedWith(
  subject: SyntaxNode,
  values: readonly SyntaxNode[],
  at: Span,
  all: Translator,
): Comparison {
  const of = [subject, ...values].map(all.expression);
  return { kind: "comparison", at, how: of.length === 2 ? "equals" : null, of };
}

const doing = (node: SyntaxNode, all: Translator): Statement => ({
  kind: "doing",
  at: spanOf(node),
  value: all.expression(node),
});

const perhapsOf = (at: Span, bodies: readonly (readonly Statement[])[]): Perhaps => ({
  kind: "perhaps",
  at,
  bodies,
});

/** `match (subject) { a, b => value, default => value }`. */
export function matchCode(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const subject = partNamed(node, "ParenthesizedExpression");
  const block = partNamed(node, "MatchBlock");
  const arms = (block ? partsOf(block) : []).filter(({ name }) => name === "MatchArm");
  const isLong = arms.length > MOST;
  if (!subject || isLong) return other(at, subject ? [all.expression(subject)] : []);
  const isDefault = (arm: SyntaxNode): boolean => partNamed(arm, "default") !== null;
  const ordered = [...arms.filter((arm) => !isDefault(arm)), ...arms.filter(isDefault)];
  let code: Expression | null = null;
  for (const arm of ordered.toReversed()) {
    const value = partsOf(arm).at(-1);
    const then = value ? all.perhaps(value) : other(spanOf(arm));
    if (!code) {
      // What fits nothing is thrown, so the last one is as good as a default.
      code = then;
      continue;
    }
    const [asked = []] = between(partsOf(arm), "=>");
    const values = asked.filter(({ name }) => name !== ",");
    const test = comparedWith(subject, values, spanOf(arm), all);
    code = { kind: "either", at: [arm.from, at[1]], test, of: [then, code] };
  }
  return code ?? other(at, [all.expression(subject)]);
}

/** A loop or `try`: its heads, and its bodies. */
export function perhaps(node: SyntaxNode, all: Translator): Statement {
  const parts = partsOf(node);
  const bodies = parts.filter(({ name }) => /Block$|Statement/.test(name));
  const heads = parts.flatMap((part): readonly Statement[] => {
    if (bodies.includes(part)) return [];
    const { value, before } = all.apart(() => headOf(part, all));
    return [...before, ...value];
  });
  const read = bodies.map((body) => bodyOf(body, all));
  const [body = []] = read;
  const isHandler = (part: SyntaxNode | undefined): boolean =>
    part !== undefined && parts[parts.indexOf(part) - 1]?.name === "CatchDeclarator";
  const handlers = read.filter((_, index) => isHandler(bodies[index]));
  const tried = node.name === "TryStatement" ? { body, handlers } : undefined;
  return { ...perhapsOf(spanOf(node), [heads, ...read]), ...(tried && { tried }) };
}

function headOf(part: SyntaxNode, all: Translator): readonly Statement[] {
  if (part.name === "ParenthesizedExpression") return [doing(part, all)];
  if (part.name === "CatchDeclarator") {
    const variable = partNamed(part, "VariableName");
    return variable ? unpackedNames(variable, all) : [];
  }
  if (part.name !== "ForSpec") return [];
  const parts = partsWithout(part, "(", ")", ";", ",");
  const as = parts.findIndex(({ name }) => name === "as");
  if (as < 0) return parts.map((each) => doing(each, all));
  const [subject] = parts;
  const targets = parts.slice(as + 1).flatMap((each) => unpackedNames(each, all));
  const isShared = all.source.slice(parts[as]?.to, part.to).includes("&");
  const changed = isShared && subject ? unpackedNames(subject, all) : [];
  return [...(subject ? [doing(subject, all)] : []), ...changed, ...targets];
}
