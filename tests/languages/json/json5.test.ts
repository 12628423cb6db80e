import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { itReads, OWN } from "../files.js";
import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const URL = `jdbc:mysql://${HOST}:4000/shop`;

const FILES: readonly UserFile[] = [
  {
    name: "keys without quotes",
    filename: "config/default.json5",
    text: `// The database
{
  name: 'it\\'s',
  pool: { max: +5, wait: .5, rest: Infinity, hex: 0x10 },
  url: '${URL}?useSSL=false',
  list: [NaN, null, true,],
}
`,
    found: [["require-tls", 5, 75]],
    fixed: `// The database
{
  name: 'it\\'s',
  pool: { max: +5, wait: .5, rest: Infinity, hex: 0x10 },
  url: '${URL}?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3',
  list: [NaN, null, true,],
}
`,
  },
  {
    name: "options of Sequelize",
    filename: "db.json5",
    text: `{ dialect: 'mysql', host: '${HOST}', port: 4000, username: '3pTAoNNegb47Uc8.root',\n  dialectOptions: { ssl: { rejectUnauthorized: false, minVersion: 'TLSv1.2' } } }\n`,
    found: [["require-certificate-verification", 2, 28]],
    fixed: `{ dialect: 'mysql', host: '${HOST}', port: 4000, username: '3pTAoNNegb47Uc8.root',\n  dialectOptions: { ssl: { rejectUnauthorized: true, minVersion: 'TLSv1.2' } } }\n`,
  },
];

describe("JSON5", () => {
  itReads(FILES, OWN);

  it.each(["{ url: ", "{ url: 'a }", "'", "{ 'a' 'b' }"])(
    "is silent where it is broken: %j",
    (text) => {
      expect(new Linter().verify(`${text}// ${URL}?useSSL=false`, [...OWN], "a.json5")).toEqual([]);
    },
  );

  it.each(["\\'", "\\a", "\\x61", "\\0", "\\v", "\\\n", "\\\r\n", "\\\u2028", "\\u0061"])(
    "has the escape %j between quotes of both kinds",
    (escape) => {
      for (const quote of ["'", '"']) {
        const text = (options: string): string =>
          `{ a: ${quote}${escape}${quote}, url: ${quote}${URL}?user=${escape}&${options}${quote} }`;
        const { output } = new Linter().verifyAndFix(text("useSSL=false"), [...OWN], "a.json5");
        expect(output).toContain(`?user=${escape}&sslMode=VERIFY_IDENTITY`);
      }
    },
  );

  it("is only read in files of that name", () => {
    const text = `{ url: '${URL}?useSSL=false' }`;
    expect(new Linter().verify(text, [...OWN], "a.json5")).toHaveLength(1);
    expect(new Linter().verify(text, [...OWN], "a.json")).toEqual([]);
  });
});
