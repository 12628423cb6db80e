import { parserOf } from "../../parsers/load.js";
import { commentsIn, expressionsBy, partsOf } from "../programs/nodes.js";
import type { Program } from "../programs/tree.js";
import { expression } from "./expressions.js";
import { statement } from "./statements.js";
import type { Translator } from "./translator.js";

/** A Python program, by the grammar of Lezer. */
export function readPython(source: string): Program {
  const tree = parserOf("python").parser.parse(source);
  const translate = translator(source);
  return { body: translate.statements(tree.topNode), comments: commentsIn(tree, source) };
}

function translator(source: string): Translator {
  const all: Translator = {
    source,
    statements: (node) => partsOf(node).flatMap((part) => statement(part, all)),
    expression: expressionsBy((node) => expression(node, all)),
  };
  return all;
}
