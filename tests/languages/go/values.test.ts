import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { go } from "../../../src/languages/go/index.js";
import { valueShown } from "../programs/values.js";

const inMain = (...lines: readonly string[]): string =>
  `package main\n\nfunc main() {\n${lines.map((line) => `\t${line}\n`).join("")}}\n`;

describe("values of Go", () => {
  it.each([
    ["a variable", inMain('x := "a"', "show(x)"), '"a"'],
    ["what a closure sets", inMain('x := "a"', 'f := func() { x = "b" }', "f()", "show(x)"), "?"],
    ["a closure's own", inMain('x := "a"', 'f := func() { x := "b" }', "f()", "show(x)"), '"a"'],
  ])("%s", (_, program, value) => {
    expect(valueShown(go, program)).toBe(value);
  });
});

describe("a configuration that goes elsewhere", () => {
  const CONFIG = `&mysql.Config{User: "3pTAoNNegb47Uc8.root", Net: "tcp", Addr: "gateway01.us-east-1.prod.aws.tidbcloud.com:4000"}`;
  const program = (line: string): string =>
    `package main\n\nimport "github.com/go-sql-driver/mysql"\n\nfunc open(s *Server) *mysql.Config {\n\t${line}\n}\n`;

  it.each([
    ["handed to a function", `connect(${CONFIG})`, 0],
    ["returned", `return ${CONFIG}`, 0],
    ["in a field", `s.config = ${CONFIG}`, 0],
    ["handed to the driver", `mysql.NewConnector(${CONFIG})`, 1],
  ])("%s", (_, line, findings) => {
    const found = new Linter().verify(program(line), plugin.configs.files, { filename: "a.go" });
    expect(found).toHaveLength(findings);
  });
});
