import type { SyntaxNode, Tree } from "@lezer/common";
import { parserOf } from "../../parsers/load.js";
import {
  between,
  boundedly,
  commentsIn,
  expressionsBy,
  other,
  partNamed,
  partsOf,
  spanOf,
} from "../programs/nodes.js";
import type { Program, Statement } from "../programs/tree.js";
import { ifCode, loop, switchCode } from "./branches.js";
import { expression } from "./expressions.js";
import { functionCode, methodCode } from "./functions.js";
import { importCode } from "./imports.js";
import { readable } from "./readable.js";
import { settings, varying } from "./settings.js";
import { codeOf, meantIn, unknown, type Translator } from "./translator.js";

/** A Go program, by the grammar of Lezer. Of one that is nested too deep for the parser nothing is known. */
export function readGo(source: string): Program {
  const tree = treeOf(source);
  if (!tree) return { body: [], comments: [] };
  return { body: translator(source).statements(tree.topNode), comments: commentsIn(tree, source) };
}

function treeOf(source: string): Tree | null {
  try {
    return parserOf("go").parser.parse(readable(source));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function translator(source: string): Translator {
  const all: Translator = {
    source,
    statements: (node) => meantIn(node).flatMap(all.statement),
    statement: boundedly(
      (node) => statement(node, all),
      () => [],
    ),
    expression: expressionsBy((node) => expression(node, all)),
    functionCode: (node) => functionCode(node, all),
  };
  return all;
}

function statement(node: SyntaxNode, all: Translator): readonly Statement[] {
  const at = spanOf(node);
  switch (node.name) {
    case "PackageClause":
    case "TypeDecl":
    case "LabelName":
    case "FallthroughStatement":
      return [];
    case "ImportDecl":
      return [importCode(node, all)];
    case "VarDecl":
    case "ConstDecl":
      return declared(node, all);
    case "VarSpec":
    case "ConstSpec":
    case "Assignment":
      return settings(node, all);
    case "ReceiveStatement":
      return partNamed(node, "=", ":=") ? settings(node, all) : unclear(node, all);
    case "IncDecStatement":
      return meantIn(node)
        .slice(0, 1)
        .map((part) => varying(part, false, all));
    case "FunctionDecl":
      return [functionCode(node, all)];
    case "MethodDecl":
      return [methodCode(node, all)];
    case "ExprStatement":
      return meantIn(node).flatMap((part) => done(part, all));
    case "GoStatement":
    case "DeferStatement":
      return meantIn(node).map((part) => ({ kind: "doing", at, value: all.expression(part) }));
    case "IfStatement":
      return ifCode(node, all);
    case "SwitchStatement":
    case "TypeSwitchStatement":
    case "SelectStatement":
      return switchCode(node, all);
    case "ForStatement":
      return loop(node, all);
    case "Block":
      return [{ kind: "block", at, body: all.statements(node) }];
    case "LabeledStatement":
      return all.statements(node);
    case "ReturnStatement":
      return returned(node, all);
    case "GotoStatement":
      return [{ kind: "leaving", at, how: "jumps", value: null }];
    default:
      return unclear(node, all);
  }
}

/** `var a = b`, `a := b`, `var (...)`. */
function declared(node: SyntaxNode, all: Translator): readonly Statement[] {
  if (partNamed(node, ":=")) return settings(node, all);
  return all.statements(partNamed(node, "SpecList") ?? node);
}

const ERROR = /^[\w.]*[eE]rr/;

/**
 * `return value, nil`: who takes one result takes the first. With an error instead of nil nobody goes on with it.
 */
function returned(node: SyntaxNode, all: Translator): readonly Statement[] {
  const at = spanOf(node);
  const values = between(partsOf(node).slice(1), ",").map(([value]) => value);
  const [first, ...others] = values.map(all.expression);
  const last = values.at(-1);
  const isFailure = others.length > 0 && last !== undefined && ERROR.test(codeOf(last, all));
  const isNothing = first?.kind === "atom" || (first?.kind === "text" && first.text.value === "");
  const beside = others.filter(({ kind }) => kind !== "atom");
  const leaving: Statement =
    isFailure && isNothing
      ? { kind: "leaving", at, how: "throws", value: null }
      : { kind: "leaving", at, how: "returns", value: first ?? null };
  if (beside.length === 0) return [leaving];
  return [{ kind: "doing", at, value: other(at, beside) }, leaving];
}

/** What a program does not return from. */
const ENDING = /^(?:os\.Exit|log\.(?:Fatal|Panic)(?:f|ln)?)$/;

/** An expression as a statement: most are calls. */
function done(node: SyntaxNode, all: Translator): readonly Statement[] {
  const at = spanOf(node);
  const value = all.expression(node);
  const name = value.kind === "call" ? all.source.slice(...value.callee.at) : "";
  if (name === "panic" && value.kind === "call")
    return [{ kind: "leaving", at, how: "throws", value: value.given[0]?.value ?? null }];
  return ENDING.test(name)
    ? [
        { kind: "doing", at, value },
        { kind: "leaving", at, how: "throws", value: null },
      ]
    : [{ kind: "doing", at, value }];
}

/** What is no statement that is known; an expression may stand in its place. */
function unclear(node: SyntaxNode, all: Translator): readonly Statement[] {
  const code = all.expression(node);
  if (code.kind === "other" && code.of.length === 0) return [];
  return [
    { kind: "doing", at: spanOf(node), value: code.kind === "other" ? unknown(node, all) : code },
  ];
}
