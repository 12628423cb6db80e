// What a project's files say may be anything, so no regular expression is made of it.

/** Whether the names of a path fit a pattern's: `*` is any part of a name, and `**` any names. */
export function fits(pattern: readonly string[], names: readonly string[]): boolean {
  // How many names the parts so far may have taken.
  let taken: readonly number[] = [0];
  for (const part of pattern) {
    const [least] = taken;
    if (least === undefined) return false;
    taken =
      part === "**"
        ? Array.from({ length: names.length - least + 1 }, (_, index) => least + index)
        : taken.filter((count) => fitsName(part, names[count])).map((count) => count + 1);
  }
  return taken.at(-1) === names.length;
}

export function fitsName(pattern: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  const [first = "", ...pieces] = pattern.split("*");
  const last = pieces.pop();
  if (last === undefined) return pattern === name;
  if (!name.startsWith(first)) return false;
  let end = first.length;
  for (const piece of pieces) {
    const start = name.indexOf(piece, end);
    if (start < 0) return false;
    end = start + piece.length;
  }
  return name.length - last.length >= end && name.endsWith(last);
}

/** More patterns than these no person means by one. */
const MOST = 100;
const DEEPEST = 4;

/** `{apps,packages}/*` is two patterns. */
export function spread(pattern: string): readonly string[] {
  let all: readonly string[] = [pattern];
  for (let level = 0; level < DEEPEST; level++) all = all.flatMap(spreadOnce).slice(0, MOST);
  return all;
}

function spreadOnce(pattern: string): readonly string[] {
  const start = pattern.indexOf("{");
  const end = pattern.indexOf("}", start);
  if (start < 0 || end < 0) return [pattern];
  const words = pattern.slice(start + 1, end).split(",", MOST);
  return words.map((word) => pattern.slice(0, start) + word + pattern.slice(end + 1));
}

/** A key of a table such as `@/*`, and what stands in the place of its star. */
interface Key {
  readonly key: string;
  readonly star: string;
}

/** The key that a name is looked up by: its own, or the one with the longest beginning. */
export function keyFor(keys: readonly string[], name: string): Key | undefined {
  if (!name.includes("*") && keys.includes(name)) return { key: name, star: "" };
  const found = keys.flatMap((key) => {
    const [before = "", after, more] = key.split("*");
    if (after === undefined || more !== undefined || name.length < key.length) return [];
    if (!name.startsWith(before) || !name.endsWith(after)) return [];
    return [{ key, before, star: name.slice(before.length, name.length - after.length) }];
  });
  const longer = (a: number, b: number): number => b - a;
  const [best] = found.sort(
    (a, b) => longer(a.before.length, b.before.length) || longer(a.key.length, b.key.length),
  );
  return best;
}
