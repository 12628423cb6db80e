/** Higher ones nobody counts to. */
const HIGHEST = 999_999;

type Numbers = readonly [number, number, number];

const NUMBERS = /^v?(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?/i;

/** `1.1` as three numbers, and how many of them are written. */
function numbersOf(version: string): { readonly all: Numbers; readonly written: number } | null {
  const found = NUMBERS.exec(version);
  if (!found) return null;
  const [first = 0, second = 0, third = 0] = found.slice(1).map((each) => Number(each || 0));
  const written = /^v?\d+(?:\.\d+){0,2}/i.exec(version)?.[0].split(".").length ?? 1;
  return { all: [first, second, third], written };
}

const textOf = (numbers: Numbers): string => numbers.join(".");

/** The highest version below another: below 1.2 everything of 1.1. */
function before([first, second, third]: Numbers): string | null {
  if (third > 0) return textOf([first, second, third - 1]);
  if (second > 0) return textOf([first, second - 1, HIGHEST]);
  return first > 0 ? textOf([first - 1, HIGHEST, HIGHEST]) : null;
}

/** All versions that agree in the first so many numbers. */
const within = ([first, second, third]: Numbers, agreeing: number): string =>
  textOf([first, agreeing > 1 ? second : HIGHEST, agreeing > 2 ? third : HIGHEST]);

/** How many numbers `^` keeps: up to the first that is not zero. */
const keptBy = ([first, second]: Numbers, written: number): number => {
  if (first > 0 || written === 1) return 1;
  return second > 0 || written === 2 ? 2 : 3;
};

const CLAUSE = /^(===?|~=|~>?|\^|<=|>=|!=|<|>)?\s*([\w.*+-]+)$/;

/** What one clause allows at most; null where it has no upper end. */
function highestOf(clause: string): string | null {
  const [, operator = "==", version = ""] = CLAUSE.exec(clause.trim()) ?? [];
  const found = numbersOf(version);
  if (!found) return null;
  const { all, written } = found;
  const isOpen = /\.[*x+]$/i.test(version);
  if (operator === "==" || operator === "===") return isOpen ? within(all, written) : textOf(all);
  if (operator === "<=") return textOf(all);
  if (operator === "<") return before(all);
  if (operator === "~=") return written < 2 ? null : within(all, written - 1);
  if (operator.startsWith("~")) return within(all, Math.min(written, 2));
  return operator === "^" ? within(all, keptBy(all, written)) : null;
}

/** `[5.1,6.0)`, as Maven writes it. */
const INTERVAL = /^[[(][^,\][()]*,\s*([\w.-]+)\s*([\])])$/;

/**
 * The highest version that a range allows, as packages of Python, Maven and Gradle write ranges. Null where it has no upper
 * end, and where it is not understood: the newest is assumed then.
 */
export function highestIn(range: string): string | null {
  const [, end, bracket] = INTERVAL.exec(range.trim()) ?? [];
  if (end !== undefined) return highestOf(`${bracket === ")" ? "<" : "<="}${end}`);
  if (range.includes("|")) return null;
  const ends = range
    .split(",")
    .map(highestOf)
    .filter((each) => each !== null);
  return ends.length > 0 ? ends.reduce(lower) : null;
}

const lower = (one: string, other: string): string => (isHigher(one, other) ? other : one);

export function isHigher(one: string, other: string): boolean {
  const [own, others] = [numbersOf(one)?.all ?? [], numbersOf(other)?.all ?? []];
  const index = own.findIndex((number, place) => number !== others[place]);
  return index >= 0 && (own[index] ?? 0) > (others[index] ?? 0);
}

/** The highest of several; null where one of them is not known, and where there is none. */
export function highestAmong(all: readonly (string | null)[]): string | null {
  const known = all.filter((each) => each !== null);
  if (known.length === 0 || known.length < all.length) return null;
  return known.reduce((one, other) => (isHigher(other, one) ? other : one));
}
