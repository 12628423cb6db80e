import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { DIALECTS } from "../src/dialects/index.js";

const page = readFileSync(new URL("../docs/verified.md", import.meta.url), "utf8");
const [table = ""] = page.split("<!-- part: drivers -->");

it.each(DIALECTS)("docs/verified.md has the evidence for $name", ({ name }) => {
  const cells = table.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const row = cells.find(([, dialect]) => dialect === name);
  expect(row?.slice(2).join("")).toMatch(/\w/);
});
