import { existsSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { inRepository, read } from "../docs/files.js";

/** A mistake of whoever asks: it ends the generator with a sentence and without a stack. */
class Refusal extends Error {}

interface Plan {
  /** New files by their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** What becomes of files that are there. */
  readonly edits: Readonly<Record<string, (text: string) => string>>;
  /** What is to be done next, in a sentence. */
  readonly then?: string;
}

/** `no-guest-user` as a name in a program. */
export const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

interface NameWish {
  readonly what: "rule" | "dialect";
  readonly shape: RegExp;
  /** The shape in words. */
  readonly rule: string;
  readonly taken: readonly string[];
}

/** The one argument, if it is a name and nobody has it. */
export function nameFrom(args: readonly string[], { what, shape, rule, taken }: NameWish): string {
  const [name = "", ...others] = args;
  if (name === "" || others.length > 0)
    throw new Refusal(`Give one name: \`npm run new:${what} <name>\`.`);
  if (!shape.test(name))
    throw new Refusal(`\`${name}\` is not a valid name for a ${what}. ${rule}`);
  if (taken.includes(name)) throw new Refusal(`The ${what} \`${name}\` already exists.`);
  return name;
}

/** Puts an import among those from the same folder, where the alphabet has it. */
export function withImport(text: string, line: string): string {
  const folder = /"(.*\/)/.exec(line)?.[1] ?? "";
  const lines = text.split("\n");
  const ours = lines.flatMap((each, index) =>
    each.startsWith("import ") && each.includes(` from "${folder}`) ? [index] : [],
  );
  const path = (each: string): string => / from "(.*)"/.exec(each)?.[1] ?? "";
  const place =
    ours.find((index) => path(lines[index] ?? "") > path(line)) ?? (ours.at(-1) ?? -1) + 1;
  return lines.toSpliced(place, 0, line).join("\n");
}

/** Puts text before the one place that is marked by this text. */
export function before(text: string, mark: string, addition: string): string {
  const at = text.indexOf(mark);
  if (at < 0)
    throw new Error(
      `There is no \`${mark.trim()}\` any more: the generator must learn the new shape of this file.`,
    );
  return text.slice(0, at) + addition + text.slice(at);
}

/** Writes all of it or, if one file is there already, nothing. */
async function carryOut({ files, edits, then }: Plan): Promise<void> {
  const there = Object.keys(files).filter((path) => existsSync(inRepository(path)));
  if (there.length > 0)
    throw new Refusal(`${there.join(", ")} already exists. Nothing was written.`);
  const written = {
    ...files,
    ...Object.fromEntries(Object.entries(edits).map(([path, edit]) => [path, edit(read(path))])),
  };
  const style = await resolveConfig(inRepository("package.json"), { editorconfig: true });
  for (const [path, text] of Object.entries(written)) {
    writeFileSync(inRepository(path), await format(text, { ...style, filepath: path }));
    console.log(`${path} is written.`);
  }
  // Only now the tables hold what is new.
  const { stale } = await import("../docs/generated.js");
  for (const [path, text] of await stale()) {
    writeFileSync(inRepository(path), text);
    console.log(`${path} is updated.`);
  }
  if (then !== undefined) console.log(then);
  console.log("This is a working example. Search for TODO.");
}

export async function generate(plan: () => Plan): Promise<void> {
  try {
    await carryOut(plan());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
