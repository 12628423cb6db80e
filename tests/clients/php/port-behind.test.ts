import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const configs = [plugin.configs.files].flat();
const rulesIn = (call: string): readonly (string | null)[] =>
  new Linter()
    .verify(`<?php\n$m = ${call};\n`, configs, { filename: "a.php" })
    .map(({ ruleId }) => ruleId?.replace(/^.*\//, "") ?? null)
    .toSorted();

describe("a port behind the host of mysqli", () => {
  it.each([
    [`new mysqli("${HOST}:4000", "3pTAoNNegb47Uc8.root", $pw)`, ["require-tls"]],
    [`new mysqli("p:${HOST}:4000", "3pTAoNNegb47Uc8.root", $pw)`, ["require-tls"]],
    [
      `mysqli_connect("${HOST}:3306", "3pTAoNNegb47Uc8.root", $pw)`,
      ["no-wrong-port", "require-tls"],
    ],
    [`mysqli_connect("${HOST}:4000", "3pTAoNNegb47Uc8.root", $pw, "test", 3306)`, ["require-tls"]],
    [`mysqli_connect("db.example.com:3306", "root", $pw)`, []],
  ])("%s", (call, rules) => {
    expect(rulesIn(call)).toEqual(rules);
  });
});
