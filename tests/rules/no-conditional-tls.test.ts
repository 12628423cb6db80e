import { describe, expect, it } from "vitest";
import rule from "../../src/rules/no-conditional-tls.js";
import {
  DOCUMENTED,
  HOST,
  INSECURE,
  LOGIN,
  pool,
  right,
  tester,
  texts,
  wrong,
  mayBeOwn,
} from "./tester.js";

const KEEP = "Keep the safe branch only.";
const ssl = (value: string): string => pool(`{ ${LOGIN}, ssl: ${value} }`);
const marked = (value: string): string => pool(`{ ${LOGIN}, «ssl: ${value}» }`);
const tls = (says: string, suggested: string) => ({
  id: "tls" as const,
  data: { says, repair: KEEP },
  suggested,
});
const verification = (says: string, suggested?: string) => ({
  id: "verification" as const,
  data: { says, repair: KEEP },
  ...(suggested !== undefined && { suggested }),
});
const unsure = (value: string): string =>
  ssl(`{ minVersion: 'TLSv1.2', «rejectUnauthorized: ${value}» }`);
const verified = (value: string): string =>
  ssl(`{ minVersion: 'TLSv1.2', rejectUnauthorized: ${value} }`);

tester.run("no-conditional-tls", rule, {
  valid: [
    right("always", ssl(DOCUMENTED)),
    right("never is another rule's", pool(`{ ${LOGIN} }`)),
    right("both paths have TLS", ssl(`local ? {} : ${DOCUMENTED}`)),
    right("a condition that the file answers", ssl(`true ? ${DOCUMENTED} : undefined`)),
    right("a condition that the file answers with no", ssl(`!true ? undefined : ${DOCUMENTED}`)),
    right("another path that is not known", ssl(`local ? tls : ${DOCUMENTED}`)),
    right("a variable", verified("verify")),
    ...[
      "host.includes('tidbcloud.com')",
      "process.env.DB_HOST.endsWith('.tidbcloud.com')",
      "/tidb/.test(process.env.DB_HOST)",
      "config.host !== 'localhost'",
      "isTidb(url)",
    ].map((test) =>
      right(`it asks for the host: ${test}`, ssl(`${test} ? ${DOCUMENTED} : undefined`)),
    ),
    right("it asks for the host with &&", ssl(`host.includes('tidbcloud.com') && ${DOCUMENTED}`)),
    right("a false that || never leaves", ssl(`(production && ${DOCUMENTED}) || {}`)),
    right(
      "a connection of somebody else",
      pool(`{ host: 'db.example.com', ssl: secure ? {} : undefined }`),
    ),
  ],
  invalid: [
    wrong(
      "c ? tls : undefined",
      marked(`process.env.USE_TLS === 'yes' ? ${DOCUMENTED} : undefined`),
      tls("`process.env.USE_TLS === 'yes'`", ssl(DOCUMENTED)),
      null,
    ),
    wrong(
      "an attempt, whose two ends nobody can cut out",
      pool(`{ ${LOGIN}, ssl }`, `let ssl;\ntry { ssl = ${DOCUMENTED}; } «catch {}»\n`),
      {
        id: "attempt" as const,
        data: { says: `\`ssl = { minVersion: 'TLSv1.2', reject...\``, repair: "" },
      },
      null,
    ),
    wrong(
      "c ? undefined : tls",
      marked(`local ? undefined : ${DOCUMENTED}`),
      tls("`local`", ssl(DOCUMENTED)),
      null,
    ),
    wrong(
      "c && tls",
      marked(`production && ${DOCUMENTED}`),
      tls("`production`", ssl(DOCUMENTED)),
      null,
    ),
    wrong(
      "a choice of three",
      ssl(`a ? {} : «b ? ${DOCUMENTED} : false»`),
      tls("`b`", ssl(`a ? {} : ${DOCUMENTED}`)),
      null,
    ),
    wrong(
      "a constant",
      pool(`{ ${LOGIN}, ssl }`, `const ssl = «local ? null : ${DOCUMENTED}»;\n`),
      tls("`local`", pool(`{ ${LOGIN}, ssl }`, `const ssl = ${DOCUMENTED};\n`)),
      null,
    ),
    wrong(
      "a comparison",
      unsure("process.env.NODE_ENV === 'production'"),
      verification("`process.env.NODE_ENV === 'production'`", verified("true")),
      null,
    ),
    wrong("a negation", unsure("!local"), verification("`!local`", verified("true")), null),
    wrong(
      "c ? false : true",
      unsure("local ? false : true"),
      verification("`local`", verified("true")),
      null,
    ),
    wrong(
      "the options themselves",
      marked(`local ? ${INSECURE} : ${DOCUMENTED}`),
      verification("`local`", ssl(DOCUMENTED)),
      null,
    ),
    wrong(
      "the host name",
      ssl("{ rejectUnauthorized: true, «verifyIdentity: mode !== 'lax'» }"),
      verification("`mode !== '...'`", ssl("{ rejectUnauthorized: true, verifyIdentity: true }")),
      null,
    ),
    wrong(
      "a comment in it would be lost, so there is no edit",
      unsure("local ? false /* proxy */ : true"),
      verification("`local`"),
      null,
    ),
    wrong(
      "a long condition is shortened",
      unsure(`${"a".repeat(30)} === ${"b".repeat(40)}`),
      verification(`\`${"a".repeat(30)} === bb...\``, verified("true")),
      null,
    ),
    wrong(
      "names say whom it is for",
      pool(`{ host: process.env.TIDB_HOST, «ssl: secure ? {} : undefined» }`),
      {
        id: "tls",
        data: { says: "`secure`", repair: KEEP, unfixed: mayBeOwn("`TIDB_HOST`") },
        suggested: pool("{ host: process.env.TIDB_HOST, ssl: {} }"),
      },
      null,
    ),
  ],
});

describe("no-conditional-tls: words", () => {
  it.each([
    [
      `secure ? ${DOCUMENTED} : undefined`,
      "`secure` can switch TLS off. Keep the safe branch only. Not autofixed: the other path may be meant.",
    ],
    [
      "{ rejectUnauthorized: secure ? true : false }",
      "`secure` can switch the certificate check off. Keep the safe branch only. Not autofixed: the other path may be meant.",
    ],
  ])("%s", (value, text) => {
    expect(texts("no-conditional-tls", ssl(value))).toEqual([text]);
  });

  it("is not part of recommended", () => {
    const code = pool(`{ host: '${HOST}', port: 4000, ssl: secure ? ${DOCUMENTED} : undefined }`);
    expect(texts("no-conditional-tls", code)).toHaveLength(1);
    expect(texts("no-conditional-tls", code, "recommended")).toEqual([]);
  });
});
