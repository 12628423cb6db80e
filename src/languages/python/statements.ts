import type { SyntaxNode } from "@lezer/common";
import { between, other, partsOf, spanOf } from "../programs/nodes.js";
import type { Span } from "../../model/setting.js";
import type { Expression, Statement } from "../programs/tree.js";
import { tupleOf } from "./arguments.js";
import { ifCode, perhaps, withCode } from "./blocks.js";
import { classCode, decorated, functionCode } from "./functions.js";
import { importCode } from "./imports.js";
import { assignment, unknownSettings, update } from "./settings.js";
import { codeOf, type Translator } from "./translator.js";

/** `assert value, message` */
const assertion = (at: Span, asked: readonly Expression[]): Statement => ({
  ...{ kind: "doing", at, isAssertion: true },
  value: other(at, asked),
});

export function statement(node: SyntaxNode, all: Translator): readonly Statement[] {
  const at = spanOf(node);
  const parts = partsOf(node);
  switch (node.name) {
    case "ImportStatement":
      return [importCode(node, all)];
    case "AssignStatement":
      return assignment(node, all);
    case "UpdateStatement":
      return [update(node, all)];
    case "ExpressionStatement":
      return parts.slice(0, 1).map((part) => ({ kind: "doing", at, value: all.expression(part) }));
    case "AssertStatement":
      return [assertion(at, parts.slice(1).map(all.expression))];
    case "FunctionDefinition":
      return [functionCode(node, all, [])];
    case "ClassDefinition":
      return [classCode(node, all, [])];
    case "DecoratedStatement":
      return [decorated(node, all)];
    case "IfStatement":
      return ifCode(parts.slice(1), node, all);
    case "ReturnStatement":
    case "RaiseStatement":
      return [leaving(node, node.name === "RaiseStatement" ? "throws" : "returns", all)];
    case "BreakStatement":
    case "ContinueStatement":
      return [{ kind: "leaving", at, how: "jumps", value: null }];
    case "DeleteStatement":
      return deleted(parts.slice(1), all);
    case "WithStatement":
      return [withCode(node, all)];
    case "ForStatement":
    case "WhileStatement":
    case "TryStatement":
    case "MatchStatement":
      return [perhaps(node, all)];
    case "ScopeStatement": {
      const names = parts.filter(({ name }) => name === "VariableName");
      return [{ kind: "outer", at, names: names.map((name) => codeOf(name, all)) }];
    }
    case "StatementGroup":
      return all.statements(node);
    default:
      return parts.length > 0
        ? [
            {
              kind: "doing",
              at,
              value: other(
                at,
                parts.flatMap((part) => statement(part, all)),
              ),
            },
          ]
        : [];
  }
}

/** `del a, b["c"]` */
const deleted = (parts: readonly SyntaxNode[], all: Translator): readonly Statement[] =>
  unknownSettings(
    between(parts, ",").map(([target]) => target),
    all,
  );

function leaving(node: SyntaxNode, how: "returns" | "throws", all: Translator): Statement {
  const [values] = between(partsOf(node).slice(1));
  const value = values ? tupleOf(values, all) : null;
  return { kind: "leaving", at: spanOf(node), how, value };
}
