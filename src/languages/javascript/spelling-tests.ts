import type { Node } from "./syntax.js";

/**
 * Everything in a pattern that is no letter and no digit of its own: classes, escapes, repetitions.
 */
const CLASSES = /\[(?:\\.|[^\][\\])*\]|\\.|\{[\d,]*\}/g;
/** A repetition that short names would fail. */
const LONG = /\{(?:[4-9]|\d{2})/;
/** Patterns that repeat more may take time that multiplies with each repetition. */
const [MOST_REPEATED, MOST_NESTED, MOST_ALTERNATIVES] = [8, 3, 2];
/**
 * Ordinary names of hosts. They are short, since a pattern may take time that doubles with each
 * character.
 */
const HOSTS = ["a-b.c.co", "a-1.b.co"];

/**
 * Whether every host passes a pattern of classes alone, or none; null where the pattern tells hosts
 * apart by what they are called, or where nobody knows.
 */
export function passesHosts(node: Node): boolean | null {
  if (node.type !== "Literal" || !("regex" in node) || !(node.value instanceof RegExp)) return null;
  const { pattern, flags } = node.regex;
  if (/[a-z0-9]/i.test(pattern.replace(CLASSES, "")) || LONG.test(pattern) || isHeavy(pattern))
    return null;
  const test = new RegExp(pattern, flags.replace(/[gy]/g, ""));
  return HOSTS.some((host) => test.test(host));
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
const isHeavy = (pattern: string): boolean =>
  count(pattern, /[*+?}]/g) > MOST_REPEATED ||
  count(pattern, /\)[*+?{]/g) > MOST_NESTED ||
  count(pattern, /\|/g) > MOST_ALTERNATIVES;
