import { offeredScalar } from "../../document/offered.js";
import type { Insert, Text } from "../../document/text.js";
import type { Scalar } from "../../document/value.js";

/** Only Windows reads these: `set NAME=value`, `%NAME%`, `^&`, `if exist`, and a path with a drive. */
const WINDOWS =
  /(?:^|[&|(;]\s*)(?:set\s+"?\w+=|if\s+(?:not\s+)?exist\s)|%\w+%|\^[&|<>^]|\b[A-Z]:\\/i;

/**
 * A script of a package, which runs in `sh` or, on Windows, in `cmd`: an edit is to be right in both. What is written for
 * Windows alone is left to a person.
 */
export function scriptText(scalar: Scalar): Scalar {
  const { text } = scalar;
  if (!text) return scalar;
  const own = WINDOWS.test(text.value) ? offeredScalar(scalar) : scalar;
  return { ...own, text: own.text && portable(own.text) };
}

/** `cmd` knows no single quotes. What is put between them means the same between double quotes, where no others are open. */
const portable = (text: Text): Text => ({
  ...text,
  splice(start, end, insert) {
    const isOpen = /["']/.test(text.value.slice(0, start).replace(QUOTED, ""));
    return text.splice(start, end, isOpen ? insert : doublyQuoted(insert));
  },
});
const QUOTED = /\\[^]|'[^']*'|"(?:[^"\\]|\\[^])*"/g;

const doublyQuoted = (insert: Insert): Insert =>
  typeof insert === "string" ? insert.replace(/^( ?)'([^'"\\$`%!]*)'$/, '$1"$2"') : insert;
