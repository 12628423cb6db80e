/** Programs as they may be in the middle of an edit: always the same ones. */

export type Random = (below: number) => number;

/** Whole numbers below a bound, the same sequence for the same seed (mulberry32). */
export function random(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/.*|\/\*[^]*?\*\/|\w+|\s+|[^]/g;
const tokensOf = (code: string): string[] => code.match(TOKEN) ?? [];

/** What hands, editors and merges leave in programs. */
const ODD = [
  ...[
    "'\\ud83d'",
    "'\\udc00%'",
    '"%"',
    "`${x}`",
    "''",
    "`",
    "'",
    '"',
    "?",
    "&",
    "=",
    "#",
    "@",
    ":",
    "//",
    "/*",
    "*/",
    "\r",
    "\u2028",
  ],
  ...[
    "null",
    "undefined",
    "0",
    "false",
    "true",
    "[]",
    "{}",
    "...x",
    "x",
    "await x",
    "() => ({})",
    "/x/",
    "-1",
    "1n",
    "process.env.X",
  ],
  ...[
    "// TiDB Cloud\r",
    "/* TiDB */",
    "?.",
    "??",
    "&&",
    "||",
    "? x : ",
    "async ",
    "new ",
    "typeof ",
    "!",
    "(",
    ")",
    "{",
    "}",
    ",",
    ";",
  ],
];

const kindOf = (token: string): string =>
  /^\w/.test(token) ? "word" : /^["']/.test(token) ? "text" : /^\s/.test(token) ? "blank" : token;

/** A token's place is taken by one of its kind: mostly still a program. */
const alike: Operation = (tokens, pick, others) => {
  const at = pick(tokens.length);
  const kind = kindOf(tokens[at] ?? "");
  const same = [...others, ...tokens].filter((token) => kindOf(token) === kind);
  tokens[at] = same[pick(same.length)] ?? "";
};
/** What stands between two commas goes, comes twice, or changes places with its neighbour. */
const entry: Operation = (tokens, pick) => {
  const commas = tokens.flatMap((token, index) => (token === "," ? [index] : []));
  const at = pick(commas.length);
  const [first, middle, last] = [commas[at], commas[at + 1], commas[at + 2]];
  if (first === undefined || middle === undefined) return;
  const own = tokens.slice(first, middle);
  const way = pick(3);
  if (way === 0) tokens.splice(first, own.length);
  else if (way === 1 || last === undefined) tokens.splice(middle, 0, ...own);
  else tokens.splice(first, last - first, ...tokens.slice(middle, last), ...own);
};

type Operation = (tokens: string[], pick: Random, others: readonly string[]) => void;

const OPERATIONS: readonly Operation[] = [
  ...[alike, alike, alike, alike, alike, entry, entry, entry],
  (tokens, pick) => tokens.splice(pick(tokens.length), 1),
  (tokens, pick) => tokens.splice(pick(tokens.length), 1 + pick(8)),
  (tokens, pick) => {
    const at = pick(tokens.length);
    tokens.splice(at, 0, tokens[at] ?? "");
  },
  (tokens, pick) => {
    const [one, other] = [pick(tokens.length), pick(tokens.length)];
    [tokens[one], tokens[other]] = [tokens[other] ?? "", tokens[one] ?? ""];
  },
  (tokens, pick) => tokens.splice(pick(tokens.length), pick(2), ODD[pick(ODD.length)] ?? ""),
  (tokens, pick, others) => {
    tokens[pick(tokens.length)] = others[pick(others.length)] ?? "";
  },
  (tokens, pick, others) => {
    const from = pick(others.length);
    tokens.splice(pick(tokens.length), 0, ...others.slice(from, from + 1 + pick(12)));
  },
  (tokens, pick) => {
    const [from, length] = [pick(tokens.length), 1 + pick(20)];
    tokens.splice(pick(tokens.length), 0, ...tokens.slice(from, from + length));
  },
  // A value becomes a choice, a constant becomes a parameter.
  (tokens, pick) => {
    const at = tokens.indexOf(":", pick(tokens.length));
    if (at >= 0)
      tokens.splice(at + 1, 0, [" x ? y : ", " x ?? ", " x && ", " [", " `", " f("][pick(6)] ?? "");
  },
  (tokens, pick) => {
    const end = ["\r", "\r\n", "\u2028", ""][pick(4)] ?? "";
    tokens.forEach((token, index) => {
      if (/^\s+$/.test(token)) tokens[index] = token.replaceAll("\n", end === "" ? " " : end);
    });
  },
];

/** A program changed in one to three places, with pieces of another. */
export function mutant(code: string, other: string, pick: Random): string {
  const [tokens, others] = [tokensOf(code), tokensOf(other)];
  for (let times = 1 + pick(3); times > 0 && tokens.length > 0; times--)
    OPERATIONS[pick(OPERATIONS.length)]?.(tokens, pick, others);
  return tokens.join("");
}
