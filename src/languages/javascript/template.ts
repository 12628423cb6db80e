/** What an element, its attributes and their expressions have of the parser of Vue files. */
interface Part {
  readonly key?: { readonly name?: unknown };
  readonly references?: readonly Reference[];
  readonly children?: readonly unknown[];
  readonly startTag?: unknown;
  readonly attributes?: readonly unknown[];
  readonly value?: unknown;
}
interface Reference {
  readonly id: { readonly name: string };
  readonly mode?: string;
}

/**
 * Names that the template of a Vue file sets: `@click="x.y = 1"`, `v-model="x"`. The parser keeps the
 * template beside the program.
 */
export function setByTemplate(ast: object): ReadonlySet<string> {
  const { templateBody } = ast as { readonly templateBody?: unknown };
  const names = new Set<string>();
  const waiting: unknown[] = [templateBody];
  for (const part of waiting) {
    if (!isPart(part)) continue;
    for (const { id } of (part.references ?? []).filter(isWrite)) names.add(id.name);
    if (sets(part)) for (const name of namesIn(part.value)) names.add(name);
    waiting.push(...(part.children ?? []), part.startTag, ...(part.attributes ?? []), part.value);
  }
  return names;
}

const isPart = (part: unknown): part is Part => typeof part === "object" && part !== null;
const isWrite = ({ mode }: Reference): boolean => mode?.includes("w") === true;

/** `v-model` sets what it shows, and a handler of an event may set a part of what it names. */
const SETTING: readonly unknown[] = ["model", "on"];
const sets = ({ key }: Part): boolean =>
  isPart(key?.name) && SETTING.includes((key.name as { readonly name?: unknown }).name);
const namesIn = (value: unknown): readonly string[] =>
  isPart(value) ? (value.references ?? []).map(({ id }) => id.name) : [];
