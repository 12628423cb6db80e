import { parserOf } from "../../parsers/load.js";
import { boundedly, commentsIn, other, partsOf, spanOf } from "../programs/nodes.js";
import type { Expression, Program, Statement } from "../programs/tree.js";
import { expressionCode } from "./expressions.js";
import { masked } from "./masked.js";
import { statementCode } from "./statements.js";
import { isValueOf } from "./switches.js";
import type { Translator } from "./translator.js";

/** A Java program, by the grammar of Lezer. */
export function readJava(source: string): Program {
  const tree = parserOf("java").parser.parse(masked(source));
  const translate = translator(source);
  return { body: translate.statements(tree.topNode), comments: commentsIn(tree, source) };
}

function translator(source: string): Translator {
  const statementsOf = (code: Expression): readonly Statement[] =>
    code.kind === "other" ? code.of.filter(isStatementCode) : [];
  const inside = boundedly((node) => {
    const parts = partsOf(node);
    return other(
      spanOf(node),
      parts.flatMap((part, index) =>
        isValueOf(parts[index - 1], part, all)
          ? []
          : statementCode(part, parts.slice(index + 1, index + 2), all),
      ),
    );
  });
  const one = boundedly((node) => other(spanOf(node), statementCode(node, [], all)));
  const all: Translator = {
    source,
    statements: (node) => statementsOf(inside(node)),
    statement: (node) => statementsOf(one(node)),
    expression: boundedly((node) => expressionCode(node, all)),
  };
  return all;
}

const STATEMENTS: ReadonlySet<string> = new Set<Statement["kind"]>([
  ...(["setting", "doing", "branch", "perhaps", "block"] as const),
  ...(["function", "class", "leaving", "import"] as const),
]);
const isStatementCode = (code: Expression | Statement): code is Statement =>
  STATEMENTS.has(code.kind);
