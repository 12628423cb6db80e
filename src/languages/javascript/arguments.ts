import type { TSESTree } from "@typescript-eslint/utils";
import type { Edit, Span } from "../../model/setting.js";
import { emptyMapping } from "../../document/derived.js";
import { Environment, type Mapping, type Plain } from "../../document/value.js";
import type { ReadVariable } from "./literal.js";
import { spell } from "./spelling.js";
import type { SourceCode } from "./syntax.js";

type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** Options objects that a call could be given. */
export function argumentEdits(node: CallNode, at: Span, sourceCode: SourceCode, readVariable: ReadVariable) {
  const word = (value: Plain | Environment): string => spell(value, { quote: "'", quotedKeys: false, spaced: true }, readVariable);
  const mapping = (put: (entry: string) => Edit | null): Mapping => ({
    ...emptyMapping(at),
    word,
    put(key, value) {
      const edit = put(`${key}: ${word(value)}`);
      return edit && { edit, trust: "fix" };
    },
  });
  return {
    further: mapping((entry) => append(node, `{ ${entry} }`, sourceCode)),
    wrapped: (key: string) => mapping((entry) => wrap(node, key, entry)),
  };
}

/** One more argument behind the last. Null where comments stand behind it. */
function append(node: CallNode, code: string, sourceCode: SourceCode): Edit | null {
  const last = node.arguments.at(-1);
  const close = sourceCode.getLastToken(node);
  if (!last || last.type === "SpreadElement" || close?.value !== ")" || sourceCode.commentsExistBetween(last, close)) return null;
  return [{ at: [last.range[1], close.range[0]], text: `, ${code}` }];
}

function wrap({ arguments: [first, second] }: CallNode, key: string, entry: string): Edit | null {
  if (!first || second || first.type === "SpreadElement") return null;
  const [start, end] = first.range;
  return [
    { at: [start, start], text: `{ ${key}: ` },
    { at: [end, end], text: `, ${entry} }` },
  ];
}
