import { expect, it } from "vitest";
import { foundIn, LOGIN } from "../../clients/python/lint.js";

/** Once each clause took the next ones along: 3,000 filled 500 MB, and of 8,000 nothing was read. */
it("reads a program with very many clauses", () => {
  const clauses = `if x:\n    pass\n${"elif x:\n    pass\n".repeat(8000)}else:\n    pass\n`;
  const code = `import os\nimport pymysql\n\nc = pymysql.connect(${LOGIN})\n${clauses}`;
  expect(foundIn(code)).toEqual(["require-tls"]);
});
