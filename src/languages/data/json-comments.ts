import { createScanner } from "jsonc-parser";
import type { Comment } from "../eslint/text-comments.js";

/** The comments of a file that is JSON or nearly so. A scanner has no trouble with broken files. */
export function commentsInJson(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  const scanner = createScanner(text);
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const [start, end] = [scanner.getTokenOffset(), scanner.getPosition()];
    if (text.startsWith("//", start))
      comments.push({ start, end, value: text.slice(start + 2, end) });
    if (text.startsWith("/*", start))
      comments.push({ start, end, value: text.slice(start + 2, end).replace("*/", "") });
  }
  return comments;
}
