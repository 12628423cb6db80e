import { rememberedOf } from "../../document/memo.js";
import { firstFrom } from "../../document/order.js";
import type { Comment } from "../eslint/text-comments.js";
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
  const { starts, ends } = placesOf(comments);
  const inside: Comment[] = [];
  for (let index = firstFrom(starts, start); ; index++) {
    const comment = comments[index];
    const isThere = comment && (comment.start < end || isOnLine(text, end, comment.start));
    if (!isThere) break;
    inside.push(comment);
  }
  return [...above(start), ...inside].map(({ value }) => value.trim());

  function above(from: number): readonly Comment[] {
    const found: Comment[] = [];
    let place = from;
    for (let index = firstFrom(ends, from + 1) - 1; ; index--) {
      const comment = comments[index];
      const between = text.slice(comment?.end, place);
      if (!comment || !/^\s*$/.test(between) || /\n\s*\n/.test(between)) break;
      found.unshift(comment);
      place = comment.start;
    }
    return found;
  }
}

const placesOf = rememberedOf((comments: readonly Comment[]) => ({
  starts: comments.map(({ start }) => start),
  ends: comments.map(({ end }) => end),
}));

const isOnLine = (text: string, start: number, end: number): boolean =>
  !/[\r\n]/.test(text.slice(start, end));
