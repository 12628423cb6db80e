import { Linter } from "eslint";
import { expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { growth } from "../../steps.js";

const HEAD = `import mysql from "mysql2/promise";
const open = () => mysql.createConnection({ host: "gateway01.us-east-1.prod.aws.tidbcloud.com", port: 4000, user: "3pTAoNNegb47Uc8.root" });
`;
const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join("\n");

it.each([
  ["tests that keep an error", () => 'it("x", async () => { const e = await open().catch((e) => e); expect(e).toBeNull(); });'],
  ["one variable for the errors of all", () => "e = await open().catch((e) => e); expect(e).toBeNull();"],
  ["one variable for what all give", () => 'e = await open().then(() => "a", () => "b"); expect(e).toBe("a");'],
  ["one object for what all give", () => "e = await open().catch((e) => ({ e })); expect(e.e).toBeNull();"],
  ["chained names", (index: number) => `const p${index + 1} = p${index}.then((x) => x);`],
  ["attempts of one pool", () => 'try { await p0.query("x"); } catch (e) { expect(e.code).toBe("TLS"); }'],
] as const)("%s: twice as many take twice as many steps", async (_, one) => {
  const lint = (count: number): void => {
    const code = `${HEAD}let e;\nconst p0 = open();\n${many(count, one)}\n`;
    new Linter().verify(code, [plugin.configs.strict], "program.mjs");
  };
  expect(await growth(lint, 60)).toBeLessThan(2.3);
}); // prettier-ignore
