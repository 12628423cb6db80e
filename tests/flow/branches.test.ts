import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";
import { TLS } from "../samples/sample.js";
import { CLOUD, GOOD, MYSQL } from "./variants/variant.js";

const LOCAL = "{ host: 'localhost', user: 'root' }";
const program = (setup: string): string =>
  `${MYSQL}\nlet options;\n${setup}\nmysql.createPool(options);\n`;

/** A variable that is one object or another: what is missing in one of them is not written into the other. */
describe("either of two objects", () => {
  it.each([
    [
      "if",
      (cloud: string) =>
        `if (process.env.LOCAL) { options = ${LOCAL}; } else { options = ${cloud}; }`,
    ],
    [
      "if, the other way round",
      (cloud: string) =>
        `if (process.env.CLOUD) { options = ${cloud}; } else { options = ${LOCAL}; }`,
    ],
    [
      "if, over another",
      (cloud: string) => `options = ${LOCAL};\nif (process.env.CLOUD) options = ${cloud};`,
    ],
    [
      "switch",
      (cloud: string) =>
        `switch (process.env.STAGE) {\n  case 'production': options = ${cloud}; break;\n  default: options = ${LOCAL};\n}`,
    ],
    ["try", (cloud: string) => `try { options = ${cloud}; } catch { options = ${LOCAL}; }`],
  ])("%s", (_, setup) => {
    const weak = program(setup(`{ ${CLOUD} }`));
    const right = program(setup(`{ ${CLOUD}, ssl: ${GOOD} }`));
    expect(rulesIn(lint(weak))).toEqual([TLS]);
    expect(fix(weak).output).toBe(right);
    expect(lint(right)).toEqual([]);
  });

  it("is one object where only its keys differ", () => {
    const code = program(
      `options = { ${CLOUD} };\nif (process.env.SLOW) options.connectTimeout = 1000;`,
    );
    expect(fix(code).output).toBe(code.replace(" };", `, ssl: ${GOOD} };`));
  });
});

/** The same question in each way to ask it: on the path to the service there is TLS, or there is none. */
describe("a test for the host, however it is negated", () => {
  const pool = (test: string, then: string, otherwise: string): string =>
    `${MYSQL}\nconst host = process.env.TIDB_HOST;\nmysql.createPool({ host, user: 'root', ssl: ${test} ? ${then} : ${otherwise} });\n`;

  it.each([
    "host === 'localhost'",
    "!(host !== 'localhost')",
    "!!(host === 'localhost')",
    "'localhost' === host",
  ])("%s", (test) => {
    expect(rulesIn(lint(pool(test, "undefined", GOOD)))).toEqual([]);
    expect(rulesIn(lint(pool(test, GOOD, "undefined")))).toEqual([TLS]);
  });

  it.each([
    "host !== 'localhost'",
    "!(host === 'localhost')",
    "!!(host !== 'localhost')",
    "'localhost' !== host",
  ])("%s", (test) => {
    expect(rulesIn(lint(pool(test, GOOD, "undefined")))).toEqual([]);
    expect(rulesIn(lint(pool(test, "undefined", GOOD)))).toEqual([TLS]);
  });
});
