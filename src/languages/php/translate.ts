import type { SyntaxNode } from "@lezer/common";
import { parserOf } from "../../parsers/load.js";
import { commentsIn, isOf, other, partNamed, partsOf, spanOf } from "../programs/nodes.js";
import type { Branch, Expression, Program, Statement } from "../programs/tree.js";
import { ifCode, perhaps, switchCode } from "./branches.js";
import { intrinsic } from "./calls.js";
import { expression } from "./expressions.js";
import { bodyOf, classCode, declaration, functionCode } from "./functions.js";
import { heredocsIn, inQuotes, withoutQuotes } from "./heredocs.js";
import { builtIn, importCode, namesIn } from "./names.js";
import { assignment, isVariable, unknownFrom, update } from "./settings.js";
import { changing } from "./shared.js";
import { codeOf, translator, type Translator } from "./translator.js";

/** A page leaves the opening tag of its examples out. */
const isFragment = (source: string): boolean =>
  !source.includes("<?") &&
  /^\s*(?:\$\w+|use |new |return |define\(|\/\/|\/\*|#|\w+::)/.test(source);

/** A PHP program, by the grammar of Lezer. Everything outside `<?php` and `?>` is text of a page. */
export function readPhp(source: string, known: ReadonlySet<string> = new Set()): Program {
  const { parser: template } = parserOf("php");
  const parser = isFragment(source) ? template.configure({ top: "Program" }) : template;
  const plain = withoutQuotes(source);
  const first = parser.parse(plain);
  const heredocs = heredocsIn(first, source);
  const tree = heredocs.size > 0 ? parser.parse(inQuotes(plain, heredocs.values())) : first;
  const all = translator(source, heredocs, { statement, expression, known: namesIn(known) });
  for (const name of changing(tree, source)) all.changing.add(name);
  const body = all.statements(partsOf(tree.topNode));
  const [start] = body;
  const own = start && all.builtIn.size > 0 ? [builtIn(start.at, all.builtIn)] : [];
  return { body: [...own, ...body], comments: commentsIn(tree, source) };
}

function statement(node: SyntaxNode, all: Translator): readonly Statement[] {
  const at = spanOf(node);
  switch (node.name) {
    case "NamespaceUseDeclaration":
      return [importCode(node, all)];
    case "ExpressionStatement":
      return [node.firstChild].flatMap((part) =>
        part ? effect(part, isShown(node, all), all) : [],
      );
    case "EchoStatement":
      return [doing(node, intrinsic(node, "echo", shown(node).map(all.expression)))];
    case "FunctionDefinition":
    case "MethodDeclaration":
      return [functionCode(node, all)];
    case "ClassDeclaration":
    case "InterfaceDeclaration":
    case "TraitDeclaration":
    case "EnumDeclaration":
      return [classCode(node, all)];
    case "PropertyDeclaration":
    case "ConstDeclaration":
    case "EnumCase":
      return declaration(node, all);
    case "FunctionStaticDeclaration":
      return kept(node, all);
    case "IfStatement":
      return ifCode(node, all);
    case "SwitchStatement":
      return switchCode(node, all);
    case "ForStatement":
    case "ForeachStatement":
    case "WhileStatement":
    case "DoStatement":
    case "TryStatement":
      return [perhaps(node, all)];
    case "ReturnStatement": {
      const value = partsOf(node)
        .slice(1)
        .find(({ name }) => name !== ";");
      return [{ kind: "leaving", at, how: "returns", value: value ? all.expression(value) : null }];
    }
    case "BreakStatement":
    case "ContinueStatement":
      return [{ kind: "leaving", at, how: "jumps", value: null }];
    case "UnsetStatement":
      return partsOf(node)
        .filter(isVariable)
        .map((target) => unknownFrom(target, all));
    case "GlobalDeclaration": {
      const names = partsOf(node).filter(({ name }) => name === "VariableName");
      return [{ kind: "outer", at, names: names.map((name) => codeOf(name, all)) }];
    }
    case "Block":
      return [{ kind: "block", at, body: bodyOf(node, all) }];
    default:
      return unknown(node, all);
  }
}

/** Of what is not known, everything that it is made of. */
function unknown(node: SyntaxNode, all: Translator): readonly Statement[] {
  if (node.name === "TextInterpolation") return [];
  const parts = partsOf(node).filter(({ firstChild }) => firstChild);
  if (parts.length === 0) return [];
  const of = parts.flatMap((part): readonly (Expression | Statement)[] =>
    /(?:Statement|Declaration|Definition|Block)$/.test(part.name)
      ? all.statements([part])
      : [all.expression(part)],
  );
  return [doing(node, other(spanOf(node), of))];
}

const doing = (node: SyntaxNode, value: Expression): Statement => ({
  kind: "doing",
  at: spanOf(node),
  value,
});

/** What a function keeps from one call to the next may be anything. */
const kept = (node: SyntaxNode, all: Translator): readonly Statement[] =>
  partsOf(node).flatMap((part) => {
    const name = partNamed(part, "VariableName");
    return name ? [unknownFrom(name, all)] : [];
  });

/** `<?= value ?>`. */
function isShown({ prevSibling }: SyntaxNode, all: Translator): boolean {
  const opening = prevSibling?.name === "TextInterpolation" ? prevSibling.lastChild : null;
  return opening !== null && codeOf(opening, all) === "<?=";
}

const shown = (node: SyntaxNode): readonly SyntaxNode[] =>
  partsOf(node)
    .slice(1)
    .flatMap((part) => (part.name === "SequenceExpression" ? partsOf(part) : [part]))
    .filter((part) => !isOf(part, ",", ";"));

const ENDS = /^(?:exit|die)$/i;

/** An expression that is a statement. */
function effect(node: SyntaxNode, isForPage: boolean, all: Translator): readonly Statement[] {
  const at = spanOf(node);
  const parts = partsOf(node);
  const [first, sign, last] = parts;
  if (isForPage) return [doing(node, intrinsic(node, "echo", [all.expression(node)]))];
  if (node.name === "AssignmentExpression") return assignment(node, all);
  if (node.name === "UpdateExpression") return [update(node, all)];
  if (node.name === "ThrowExpression")
    return [
      {
        kind: "leaving",
        at,
        how: "throws",
        value: (last ?? sign) ? all.expression(last ?? sign ?? node) : null,
      },
    ];
  const name = node.name === "CallExpression" ? first : node;
  if (name?.name === "Name" && ENDS.test(codeOf(name, all)))
    return [{ kind: "leaving", at, how: "throws", value: all.expression(node) }];
  if (first && sign && last) {
    const way = codeOf(sign, all).toLowerCase();
    if (/^(?:&&|\|\||and|or)$/.test(way)) return chosen(first, last, way, all);
  }
  const value = all.expression(node);
  const isNothing = value.kind === "other" && value.of.length === 0;
  return isNothing ? [] : [doing(node, value)];
}

/** `a or b;`: what is behind is done, or not. */
function chosen(
  first: SyntaxNode,
  last: SyntaxNode,
  way: string,
  all: Translator,
): readonly Statement[] {
  const { value: test, before } = all.apart(() => all.expression(first));
  const { value, before: between } = all.apart(() => effect(last, false, all));
  const list = [...between, ...value];
  const isOr = way === "or" || way === "||";
  const branch: Branch = {
    kind: "branch",
    at: [first.from, last.to],
    test,
    then: isOr ? [] : list,
    otherwise: isOr ? list : [],
  };
  return [...before, branch];
}
