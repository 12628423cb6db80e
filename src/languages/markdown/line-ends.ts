import type { Linter, Rule } from "eslint";
import { firstFrom } from "../../document/order.js";

/** A page whose lines end with `\n` alone, and the way back from it. */
export interface Page {
  readonly text: string;
  /** A message about it as one about the page as it is. */
  restored(message: Linter.LintMessage): Linter.LintMessage;
}

/**
 * The community's processor takes the `\r` of an empty line for its indentation, and everything after that for one
 * character further on. Null where a `\r` alone ends a line: that it does not see.
 */
export function pageOf(source: string): Page | null {
  const text = source.replaceAll("\r\n", "\n");
  if (text.includes("\r")) return null;
  const taken = Array.from(source.matchAll(/\r\n/g), ({ index }, number) => index - number);
  const place = (offset: number): number => offset + firstFrom(taken, offset);
  const moved = ({ range: [start, end], text: by }: Rule.Fix): Rule.Fix => ({
    range: [place(start), place(end)],
    text: taken.length > 0 ? by.replaceAll("\n", "\r\n") : by,
  });
  return {
    text,
    restored: ({ fix, suggestions, ...message }) => ({
      ...message,
      ...(fix && { fix: moved(fix) }),
      ...(suggestions && {
        suggestions: suggestions.map((each) => ({ ...each, fix: moved(each.fix) })),
      }),
    }),
  };
}
