import { describe, expect, it } from "vitest";
import { lint } from "../lint.js";
import { DOCUMENTED, HOST, LOGIN, PRIVATE, pool } from "../rules/tester.js";

const WEAK = "{ minVersion: 'TLSv1.2', rejectUnauthorized: false }";
const OWN = "tidb-abc.us-east-1.prod.aws.tidbcloud.com";
const to = (host: string): string => pool(`{ host: ${host}, port: 4000, ssl: ${WEAK} }`);

describe("a message says why its edit is not made unseen", () => {
  it.each([
    ["a private endpoint", to(`'${PRIVATE}'`), "a private endpoint may do without"],
    [
      "another host on another path",
      to(`local ? 'localhost' : '${HOST}'`),
      "it may be for another database",
    ],
    [
      "a host that is only named",
      pool("{ host: process.env.TIDB_HOST }"),
      "`TIDB_HOST` may be self-hosted",
    ],
    [
      "a host that a comment names",
      pool(`{ host, ssl: ${WEAK} }`, "// TiDB\n"),
      "a TiDB named in a comment may be self-hosted",
    ],
    [
      "an endpoint of a cluster's own",
      to(`'${OWN}'`),
      "this endpoint may have an authority of its own",
    ],
    [
      "a rule that never edits unseen",
      pool(`{ ${LOGIN}, ssl: { ...${DOCUMENTED}, pfx: x, ca: 'ca.pem' } }`),
      "a proxy may need it",
    ],
    [
      "a default of a variable",
      pool(`{ ${LOGIN.replace("4000", "Number(process.env.P) || 3306")}, ssl: ${DOCUMENTED} }`),
      "what the program is given may be right",
    ],
    [
      "a type",
      `import mysql from 'mysql2';\nconst ssl: { rejectUnauthorized: boolean } = { rejectUnauthorized: true };\nmysql.createPool({ ${LOGIN}, ssl });\n`,
      "its type does not accept it",
    ],
    [
      "a path that is guessed",
      `import { execSync } from 'node:child_process';\nexecSync('mysql -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root --ssl-mode=DISABLED');\n`,
      "the path is Debian's",
    ],
    [
      "options that another file may use",
      `import mysql from 'mysql2';\nexport const options = { ${LOGIN}, ssl: ${WEAK} };\nmysql.createPool(options);\n`,
      "other code may need it",
    ],
    [
      "a client in another file",
      `export const db = { host: '${HOST}', port: 3306, user: '3pTAoNNegb47Uc8.root', password: process.env.P };\n`,
      "the client is not known",
    ],
  ])("%s", (_, code, reason) => {
    const found = lint(code, { filename: "program.ts" }).filter(({ message }) =>
      message.endsWith(` Not autofixed: ${reason}.`),
    );
    expect(found.map(({ fix, suggestions }) => [fix, suggestions?.length])).toEqual([
      [undefined, 1],
    ]);
  });

  it("and nothing where it is made", () => {
    const [first] = lint(to(`'${HOST}'`));
    expect(first?.fix).toBeDefined();
    expect(first?.message).not.toContain("autofixed");
  });

  it("and how to object where it is made by a name", () => {
    const [first] = lint(to("process.env.TIDB_HOST"));
    expect(first?.fix).toBeDefined();
    expect(first?.message).toMatch(/ If `TIDB_HOST` is self-hosted, say so in a comment\.$/);
  });
});
