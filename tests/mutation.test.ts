import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { CHANGES } from "../tools/mutation/changes.js";

const root = path.resolve(import.meta.dirname, "..");
const folders = readdirSync(path.join(root, "src"), { recursive: true, withFileTypes: true })
  .filter(
    (entry) =>
      entry.isFile() && entry.name.endsWith(".ts") && entry.parentPath !== path.join(root, "src"),
  )
  .map(({ parentPath }) => path.relative(root, parentPath).replaceAll(path.sep, "/"));

it.each(CHANGES)("$file: $shows can be tried", ({ file, from, to }) => {
  expect(readFileSync(path.join(root, file), "utf8").split(from)).toHaveLength(2);
  expect(`${from}${to}`).not.toContain("\n");
  expect(to).not.toBe(from);
});

it("concerns every folder", () => {
  expect(CHANGES.length).toBeGreaterThanOrEqual(60);
  const tried = new Set(CHANGES.map(({ file }) => path.posix.dirname(file)));
  expect([...new Set(folders)].filter((folder) => !tried.has(folder))).toEqual([]);
});
