const TOKEN = /#.*|\\[^]|"""|'''|["'()[\]{}]/;
const OPENING = /[([{]/;

/** What a line of Python leaves open for the next one. */
export interface Open {
  /** Those of the string that a place is in. */
  readonly quotes: string;
  readonly depth: number;
  /** Whether a line says that it goes on. */
  readonly goesOn: boolean;
}

export const NOTHING: Open = { quotes: "", depth: 0, goesOn: false };

export const isOpen = ({ quotes, depth, goesOn }: Open): boolean =>
  goesOn || quotes !== "" || depth > 0;

/** The same after a line of Python, which has no `\n` at its end. */
export function afterLine(before: Open, line: string): Open {
  let [open, rest] = [before, line];
  for (let found = TOKEN.exec(rest); found; found = TOKEN.exec(rest)) {
    const token = fitting(found[0], open);
    open = afterToken(open, token);
    rest = rest.slice(found.index + token.length);
  }
  const goesOn = /\\\r?$/.test(line);
  // A string in quotes of one character ends with its line.
  const quotes = goesOn || open.quotes.length === 3 ? open.quotes : "";
  return { quotes, depth: open.depth, goesOn };
}

/** In a string, `#` is a character, and three quotes may be one and two others. */
function fitting(token: string, { quotes }: Open): string {
  const isOne = quotes !== "" && (token.startsWith("#") || quotes.length === 1);
  return isOne && !token.startsWith("\\") ? token.charAt(0) : token;
}

function afterToken(open: Open, token: string): Open {
  if (open.quotes !== "") return token === open.quotes ? { ...open, quotes: "" } : open;
  if (/^["']/.test(token)) return { ...open, quotes: token };
  if (OPENING.test(token.charAt(0))) return { ...open, depth: open.depth + 1 };
  return /^[)\]}]/.test(token) ? { ...open, depth: Math.max(0, open.depth - 1) } : open;
}
