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
/** Texts of several lines and of one, comments, and brackets outside of them. */
const PIECES =
  /"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)|"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"?|'[^'\\\r\n]*(?:\\.[^'\\\r\n]*)*'?|\/\*[^]*?(?:\*\/|$)|(?:\/\/|#).*|[[\]{}]/g;

/** Whether brackets stand in each other too deep, in JSON, JSON5 and TOML: not in texts and comments. */
export function holdsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    depth += STEPS[piece] ?? 0;
    if (depth > DEEPEST) return true;
  }
  return false;
}
