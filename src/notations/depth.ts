/**
 * Parsers, and what reads their trees, call themselves for each level. Where the stack is nearly
 * used up, Node.js does not throw: it ends with all other files unread. Deeper no person writes.
 */
const DEEPEST = 200;

/** Whether the trees that begin here have too many levels, counted level by level. */
export function isTooDeep<Node>(
  roots: readonly Node[],
  childrenOf: (node: Node) => readonly Node[],
): boolean {
  let level = roots;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(childrenOf);
  }
  return false;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { "[": 1, "{": 1, "]": -1, "}": -1 };
/** What ends a text in quotes, or a comment; both end with their line. */
const ENDS: Readonly<Record<string, RegExp>> = {
  '"': /["\r\n]/,
  "'": /['\r\n]/,
  "/": /[\r\n]/,
  "#": /[\r\n]/,
};

/** Whether brackets stand in each other too deep, in JSON, JSON5 and TOML: not in texts and comments. */
export function holdsTooDeep(text: string): boolean {
  let depth = 0;
  let end: RegExp | undefined;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (!end) {
      depth += STEPS[sign] ?? 0;
      end = ENDS[sign];
      if (depth > DEEPEST) return true;
    } else if (sign === "\\") at++;
    else if (end.test(sign)) end = undefined;
  }
  return false;
}
