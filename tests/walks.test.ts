import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

interface Stop {
  readonly file: string;
  readonly name: string;
}

const STOP = /^\d+\. `(src\/[\w/.-]+)`: `(\w+)`/;

/** The numbered lists of a text in which every item begins with a file and a name in it. */
function walksIn(text: string): readonly (readonly Stop[])[] {
  const walks: Stop[][] = [];
  for (const line of text.split("\n").filter((each) => /^\d+\. /.test(each))) {
    const [, file, name] = STOP.exec(line) ?? [];
    if (line.startsWith("1. ")) walks.push([]);
    if (file === undefined || name === undefined) throw new Error(`no stop: ${line}`);
    walks.at(-1)?.push({ file, name });
  }
  return walks;
}

const isDeclared = ({ file, name }: Stop): boolean =>
  new RegExp(`^export (?:async )?(?:function|const|class) ${name}\\b`, "m").test(read(file));

const page = read("docs/architecture.md");
const section = page.split("## Four walks")[1]?.split("\n## ")[0] ?? "";

describe("the walks of docs/architecture.md", () => {
  const walks = walksIn(section);

  it("are four, of at most 20 stops", () => {
    expect(walks).toHaveLength(4);
    for (const walk of walks) {
      expect(walk.length).toBeGreaterThanOrEqual(10);
      expect(walk.length).toBeLessThanOrEqual(20);
    }
  });

  it.each(walks.flat())("$file has $name", (stop) => {
    expect(isDeclared(stop)).toBe(true);
  });

  it("would tell of a name that is gone", () => {
    expect(isDeclared({ file: "src/document/dig.ts", name: "burrow" })).toBe(false);
    expect(() => walksIn("1. Some words")).toThrow("no stop");
  });
});
