import { parserOf } from "../../parsers/load.js";
import { boundedly, commentsIn, expressionsBy, partsOf } from "../programs/nodes.js";
import type { Program } from "../programs/tree.js";
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
  const all: Translator = {
    source,
    statements: boundedly(
      (node) => {
        const parts = partsOf(node);
        return parts.flatMap((part, index) =>
          isValueOf(parts[index - 1], part, all)
            ? []
            : statementCode(part, parts.slice(index + 1, index + 2), all),
        );
      },
      () => [],
    ),
    statement: boundedly(
      (node) => statementCode(node, [], all),
      () => [],
    ),
    expression: expressionsBy((node) => expressionCode(node, all)),
  };
  return all;
}
