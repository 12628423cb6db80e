import { once } from "../../document/memo.js";
import { firstFrom } from "../../document/order.js";
import type { ProgramFile } from "./file.js";
import type { Code } from "./tree.js";

/** The comments over a statement, in it and behind it on its line: they may say whom it is for. */
export function commentsNear(code: Code, { bindings, source }: ProgramFile): readonly string[] {
  const { comments } = bindings.program;
  if (comments.length === 0) return [];
  let statement: Code = code;
  const isStatement = ({ kind }: Code): boolean => ["setting", "doing", "leaving"].includes(kind);
  for (
    let parent = bindings.parentOf(code);
    parent && !isStatement(statement) && parent.kind !== "function";
    parent = bindings.parentOf(parent)
  )
    statement = parent;
  const { text } = source;
  const [start, end] = statement.at;
  const rest = /[\r\n]/.exec(text.slice(end));
  const last = rest ? end + rest.index : text.length;
  const inside = comments.filter((comment) => start <= comment.start && comment.start < last);
  return [...above(start), ...inside].map(({ value }) => value.trim());

  function above(from: number) {
    const found: (typeof comments)[number][] = [];
    const ends = once(() => comments.map((comment) => comment.end));
    let place = from;
    for (let index = firstFrom(ends(), from + 1) - 1; index >= 0; index--) {
      const comment = comments[index];
      if (
        !comment ||
        !/^\s*$/.test(text.slice(comment.end, place)) ||
        /\n\s*\n/.test(text.slice(comment.end, place))
      )
        break;
      found.unshift(comment);
      place = comment.start;
    }
    return found;
  }
}
