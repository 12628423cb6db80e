import { ConfigCommentParser, Directive } from "@eslint/plugin-kit";

/** A comment: where it is, and what it says between its delimiters. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** All comments of a text. */
export type FindComments = (text: string) => readonly Comment[];

interface Position {
  readonly line: number;
  readonly column: number;
}
interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** What ESLint calls a node: it has to have a place, and nothing else. */
interface Instruction {
  readonly range: [number, number];
  readonly loc: Place;
  readonly label: string;
  readonly value: string;
  readonly justification: string;
}

type DisableType = "disable" | "enable" | "disable-line" | "disable-next-line";
// ESLint's own words, and its names for them.
const DISABLING: ReadonlyMap<string, DisableType> = new Map([
  ["eslint-disable", "disable"],
  ["eslint-enable", "enable"],
  ["eslint-disable-line", "disable-line"],
  ["eslint-disable-next-line", "disable-next-line"],
]);

const parser = new ConfigCommentParser();

/** What the comments of a text tell ESLint, as the methods that it asks for this. */
export function instructionsIn(
  text: string,
  find: FindComments,
  positionOf: (index: number) => Position,
) {
  let known: readonly Instruction[] | null = null;
  const instructions = (): readonly Instruction[] => (known ??= read());

  // Most files do not mention ESLint, and need not be searched for comments.
  const read = (): readonly Instruction[] =>
    text.includes("eslint") ? find(text).flatMap(instruction) : [];

  function instruction({ start, end, value: comment }: Comment): readonly Instruction[] {
    const { label = "", value = "", justification = "" } = parser.parseDirective(comment) ?? {};
    if (label !== "eslint" && !DISABLING.has(label)) return [];
    const loc = { start: positionOf(start), end: positionOf(end) };
    return [{ range: [start, end], loc, label, value, justification }];
  }

  return {
    getInlineConfigNodes: () => [...instructions()],
    getDisableDirectives: () => ({
      problems: instructions()
        .filter(isSpread)
        .map(({ loc, label }) => problem(loc, `${label} comment should not span multiple lines.`)),
      directives: instructions()
        .filter((node) => !isSpread(node))
        .flatMap(directive),
    }),
    applyInlineConfig() {
      const parsed = instructions()
        .filter(({ label }) => label === "eslint")
        .map(({ loc, value }) => ({ loc, result: parser.parseJSONLikeConfig(value) }));
      return {
        problems: parsed.flatMap(({ loc, result }) =>
          result.ok ? [] : [problem(loc, result.error.message)],
        ),
        configs: parsed.flatMap(({ loc, result }) =>
          result.ok ? [{ loc, config: { rules: result.config } }] : [],
        ),
      };
    },
  };
}

/** ESLint's comment for one line stands on several: it would not be clear which is meant. */
const isSpread = ({ label, loc }: Instruction): boolean =>
  label === "eslint-disable-line" && loc.start.line !== loc.end.line;

const problem = (loc: Place, message: string) => ({ ruleId: null, message, loc });

function directive(node: Instruction): readonly Directive[] {
  const type = DISABLING.get(node.label);
  const { value, justification } = node;
  return type ? [new Directive({ type, node, value, justification })] : [];
}
