/** A stretch of the file: offsets of its first character and of the one after its last. */
export type Span = readonly [start: number, end: number];

/** Text that replaces a stretch of the file. */
export interface Replacement {
  readonly at: Span;
  readonly text: string;
}

/** Replacements that only make sense together. */
export type Edit = readonly Replacement[];

/** Written in the file; `says` is the user's own spelling, never a secret. */
export interface Known<T> {
  readonly kind: "known";
  readonly value: T;
  readonly at: Span;
  readonly says: string;
  /** Where it was set, where that is elsewhere: in a variable. */
  readonly from?: Span | undefined;
}

/** Not written: `value` is what the client does then. */
export interface Absent<T> {
  readonly kind: "absent";
  readonly value: T;
  readonly at: Span;
  readonly says: string;
  /**
   * The service's documented form of this client writes it, so leaving it out departs from the
   * document.
   */
  readonly documented: boolean;
}

/** Comes from elsewhere (an environment variable, an import): never blamed. */
export interface Unknown {
  readonly kind: "unknown";
  readonly at: Span;
  /** As in the clues. */
  readonly isOpen?: true;
}

/** Nothing to judge on this path: it has no TLS, or the client refuses to connect at all. */
export interface Inapplicable {
  readonly kind: "inapplicable";
  readonly at: Span;
}

/**
 * How a text is asked for: in a value, at one of its ends, or as the whole of it. A pattern without a text of its own is one
 * that every host has, or none.
 */
export type HowAsked = "equals" | "startsWith" | "endsWith" | "contains" | "allHosts" | "noHost";

/** A text that a test looks for, and whether it is true when it finds it. */
export interface Ask {
  readonly text: string;
  readonly how: HowAsked;
  readonly holds: boolean;
}

/** What a run-time condition asks, as far as the file tells. */
export interface Test {
  readonly says: string;
  readonly at: Span;
  readonly clues: Clues;
  /** Tests with one key ask the same; a negated one the other way round. */
  readonly key: string;
  readonly isNegated: boolean;
  /** It is no condition: the choice is whether something succeeds. */
  readonly isAttempt?: boolean;
  /** Texts it looks for in something, and whether it is true when it finds them. */
  readonly asks: readonly Ask[];
  /** What all its texts are looked for in, one of which is enough, as the file spells it. */
  readonly asked?: string | undefined;
  /** The texts are all the answers to one question, so only one of them is found. */
  readonly isOneOf?: true;
  /** The names in what a single question is asked of. */
  readonly about?: readonly string[];
  /** It asks whether one thing is this text: of two such tests with different texts one fails. */
  readonly answers?: Answers | undefined;
  /** What is known besides where it fails: of several answers only this one is left. */
  readonly otherwise?: Test | undefined;
  /** What it comes to on each way to what it asks about: conditions may have chosen that. */
  readonly known?: () => readonly Answered[];
}

/** On a way to what a test asks about, whether the test holds; null where nobody knows. */
export interface Answered {
  readonly on: readonly Guard[];
  readonly holds: boolean | null;
}

/** What a text answers, by each of its spellings. */
export interface Answers {
  readonly of: readonly string[];
  readonly text: string;
}

/** The test that asks whether something is a text. */
export const testForText = (asked: string, text: string, at: Span): Test => ({
  says: asked,
  at,
  clues: { names: [], variables: [], texts: [] },
  key: `${asked} === ${JSON.stringify(text)}`,
  isNegated: false,
  asks: [],
  answers: { of: [asked], text },
});

/** A test, and what it answers where something stands. */
export interface Guard {
  readonly test: Test;
  readonly holds: boolean;
}

/** What is asked, in one sense: whether the test's key is true where the guard stands. */
export const isKeyTrue = ({ test, holds }: Guard): boolean => holds !== test.isNegated;
export const isSameGuard = (one: Guard, other: Guard): boolean =>
  one.test.key === other.test.key && isKeyTrue(one) === isKeyTrue(other);
/** No program gets past both. */
export function contradicts(one: Guard, other: Guard): boolean {
  if (one.test.key === other.test.key) return isKeyTrue(one) !== isKeyTrue(other);
  if (isKeyTrue(one) && isKeyTrue(other) && answersOtherwise(one.test, other.test)) return true;
  return isRefuted(one, other) || isRefuted(other, one);
}

/** Whether what is told of something answers another question for texts in it otherwise. */
function isRefuted(told: Guard, { test: { asked, asks }, holds }: Guard): boolean {
  const { answers } = told.test;
  const [first] = asks;
  if (!answers || !isKeyTrue(told) || !first || asked === undefined || !answers.of.includes(asked))
    return false;
  return (asks.some((ask) => finds(answers.text, ask)) === first.holds) !== holds;
}

/** Whether a question for a text is answered with yes by this one. */
export function finds(text: string, { text: sought, how }: Ask): boolean {
  if (how === "equals") return text === sought;
  if (how === "startsWith") return text.startsWith(sought);
  return how === "endsWith" ? text.endsWith(sought) : text.includes(sought);
}

/** What was answered on every way to what a test asks about that it lets pass, and so behind it, too. */
export function impliedBy({ test, holds }: Guard): readonly Guard[] {
  const [first, ...others] = (test.known?.() ?? []).filter((way) => way.holds !== !holds);
  return (first?.on ?? []).filter((guard) =>
    others.every(({ on }) => on.some((other) => isSameGuard(guard, other))),
  );
}

const answersOtherwise = ({ answers: one }: Test, { answers: other }: Test): boolean =>
  !!one && !!other && one.text !== other.text && one.of.some((each) => other.of.includes(each));

/** What stands in an expression that is not known whole. */
export interface Clues {
  /** Every name, variables of the environment among them. */
  readonly names: readonly string[];
  /** Variables of the environment: `TIDB_HOST`. */
  readonly variables: readonly string[];
  /** Literals: `"gateway01..."`. */
  readonly texts: readonly string[];
  /** Callers whom the file does not show may give something else. */
  readonly isOpen?: true;
  /** It is this variable of the environment, as it stands there. */
  readonly variable?: string | undefined;
  /** A number, or encoded: it holds no sign that ends an entry of an address. */
  readonly isOneWord?: true;
}

/** One of several, decided at run time: `test ? of[0] : of[1]`, `of[0] ?? of[1]`. */
export interface SettingChoice<T> {
  readonly kind: "choice";
  readonly of: readonly Setting<T>[];
  readonly at: Span;
  readonly test: Test | null;
  /** Makes one of them the only one. Null where that is not ours to do. */
  keep(index: number): Edit | null;
}

/** What the file tells us about one setting of one connection. */
export type Setting<T> = Known<T> | Absent<T> | Unknown | Inapplicable | SettingChoice<T>;
export type Settled<T> = Known<T> | Absent<T>;
type Leaf<T> = Exclude<Setting<T>, SettingChoice<T>>;

export const leaves = <T>(setting: Setting<T>): readonly Leaf<T>[] =>
  setting.kind === "choice" ? setting.of.flatMap((branch) => leaves(branch)) : [setting];

/** The same setting with each of its leaves replaced. */
export function mapLeaves<T, U = T>(
  setting: Setting<T>,
  replace: (leaf: Leaf<T>) => Setting<U>,
): Setting<U> {
  return setting.kind === "choice"
    ? { ...setting, of: setting.of.map((branch) => mapLeaves(branch, replace)) }
    : replace(setting);
}

/**
 * The places that make `bad` hold when it holds on every path that connects; otherwise none.
 * The only door from a setting to a report: one unknown path and nobody is blamed.
 */
export function always<T>(
  setting: Setting<T>,
  bad: (leaf: Settled<T>) => boolean,
): readonly Settled<T>[] {
  const found: Settled<T>[] = [];
  for (const leaf of leaves(setting)) {
    if (leaf.kind === "inapplicable") continue;
    if (leaf.kind === "unknown" || !bad(leaf)) return [];
    found.push(leaf);
  }
  return found;
}

/**
 * The places that make `holds` hold on some path: whom a connection is for, and what harms on any
 * path.
 */
export function ever<T>(
  setting: Setting<T>,
  holds: (leaf: Settled<T>) => boolean,
): readonly Settled<T>[] {
  return leaves(setting).filter(
    (leaf) => (leaf.kind === "known" || leaf.kind === "absent") && holds(leaf),
  ) as Settled<T>[];
}

/** The choices between a path that is bad and a path that is good: outermost first, each once. */
export function sometimes<T>(
  setting: Setting<T>,
  bad: (leaf: Settled<T>) => boolean,
): readonly SettingChoice<T>[] {
  if (setting.kind !== "choice") return [];
  // Whoever holds such a choice is one too, so only the innermost are asked for their paths.
  const inner = setting.of.flatMap((branch) => sometimes(branch, bad));
  if (inner.length > 0) return inner;
  const isGood = (leaf: Settled<T>): boolean => !bad(leaf);
  return ever(setting, bad).length > 0 && ever(setting, isGood).length > 0 ? [setting] : [];
}

/**
 * A setting without the paths on which another one makes it idle: there is nothing to judge there.
 */
export function unless<T, U>(
  setting: Setting<T>,
  other: Setting<U>,
  isIdle: (leaf: Settled<U>) => boolean,
): Setting<T> {
  if (always(other, isIdle).length > 0) return { kind: "inapplicable", at: setting.at };
  if (setting.kind !== "choice" || other.kind !== "choice" || !isOneChoice(setting, other))
    return setting;
  return {
    ...setting,
    of: setting.of.map((branch, index) => unless(branch, other.of[index] ?? other, isIdle)),
  };
}

const isOneChoice = <T, U>(one: SettingChoice<T>, other: SettingChoice<U>): boolean =>
  one.at[0] === other.at[0] && one.at[1] === other.at[1] && one.of.length === other.of.length;

/** Left out although the documented form of this client writes it. */
export const leftOut = <T>(leaf: Settled<T>): boolean => leaf.kind === "absent" && leaf.documented;
