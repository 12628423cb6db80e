import { describe, expect, it } from "vitest";
import rule from "../../src/rules/require-username-prefix.js";
import {
  DOCUMENTED,
  HOST,
  PRIVATE,
  pool,
  right,
  tester,
  texts,
  wrong,
  mayBeOwn,
} from "./tester.js";

const PREFIX = "3pTAoNNegb47Uc8";
const OTHER = "2aBcDeFgHjKmNpQ";
const COPY = `Copy it from the Connect dialog, as in \`${PREFIX}.root\`.`;
const SETTINGS = { settings: { usernamePrefix: PREFIX } };
const options = (user: string, host = `'${HOST}'`): string =>
  `{ host: ${host}, port: 4000, user: ${user}, ssl: ${DOCUMENTED} }`;
const to = (user: string): string => pool(options(user));
const marked = (user: string): string =>
  pool(`{ host: '${HOST}', port: 4000, «user: ${user}», ssl: ${DOCUMENTED} }`);
const missing = (user: string) => ({
  id: "missing" as const,
  data: { says: `\`user: ${user}\``, repair: COPY },
});
const write = (user: string, name: string) => ({
  id: "missing" as const,
  data: { says: `\`user: ${user}\``, repair: `Write \`user: '${name}'\`.` },
});
const and = (user: string, host?: string): string => `mysql.createPool(${options(user, host)});\n`;
/** What another connection shows is offered: it may be another cluster's. */
const offer = (user: string, name: string, suggested: string) => ({
  id: "missing" as const,
  data: {
    says: `\`user: ${user}\``,
    repair: `Write \`user: '${name}'\`.`,
    unfixed: " Not autofixed: another cluster may be meant.",
  },
  suggested,
});

tester.run("require-username-prefix", rule, {
  valid: [
    ...[
      `'${PREFIX}.root'`,
      `'${PREFIX}.app_user'`,
      `'${OTHER}.role_admin'`,
      "'other.root'",
      "'<prefix>.root'",
      "'your_prefix.root'",
      "`${prefix}.root`",
      "`${user}`",
      "prefix + '.root'",
      "process.env.TIDB_USER",
      "''",
      "'<user>'",
      "'your_username'",
      "'{user}'",
      "'username'",
      "undefined",
      "null",
    ].map((user) => right(user, to(user))),
    right("none", pool(`{ host: '${HOST}', port: 4000, ssl: ${DOCUMENTED} }`)),
    right("one path has it", to(`local ? 'root' : '${PREFIX}.root'`)),
    right("a default that may not be used", to("process.env.TIDB_USER || 'root'")),
    right("another host", pool(options("'root'", "'db.example.com'"))),
    right("Dedicated", pool(options("'root'", "'tidb.abc.clusters.tidb-cloud.com'"))),
    right("a name that has one, with the setting", to(`'${OTHER}.root'`), SETTINGS),
  ],
  invalid: [
    ...["'root'", "'app_user'", '"root"', "`root`", "'root' as const", "'.root'"].map((user) =>
      wrong(user, marked(user), missing(user.replace(" as const", "")), null),
    ),
    wrong("a constant", pool(options("USER"), "const USER = «'root'»;\n"), missing("'root'"), null),
    wrong(
      "a private endpoint needs it too",
      pool(`{ host: '${PRIVATE}', «user: 'root'» }`),
      {
        id: "missing",
        data: {
          says: "`user: 'root'`",
          repair: COPY,
        },
      },
      null,
    ),
    wrong(
      "both paths",
      to("admin ? «'root'» : «'app'»"),
      [missing("'root'"), missing("'app'")],
      null,
    ),
    wrong(
      "in an address",
      pool(`'mysql://«root»@${HOST}:4000/test'`),
      { id: "missing", data: { says: "`root@`", repair: COPY } },
      null,
    ),
    wrong(
      "with the setting",
      marked("'root'"),
      write("'root'", `${PREFIX}.root`),
      to(`'${PREFIX}.root'`),
      SETTINGS,
    ),
    wrong(
      "with the setting, in double quotes",
      marked('"app"'),
      write('"app"', `${PREFIX}.app`),
      to(`'${PREFIX}.app'`),
      SETTINGS,
    ),
    wrong(
      "with the setting, in an address",
      pool(`'mysql://«app%20one»@${HOST}:4000/test'`),
      { id: "missing", data: { says: "`user`", repair: `Write \`${PREFIX}.…@\`.` } },
      pool(`'mysql://${PREFIX}.app%20one@${HOST}:4000/test'`),
      SETTINGS,
    ),
    wrong(
      "with the setting, a shared object",
      pool("options", `export const options = { host: '${HOST}', «user: 'root'» };\n`),
      {
        ...write("'root'", `${PREFIX}.root`),
        suggested: pool(
          "options",
          `export const options = { host: '${HOST}', user: '${PREFIX}.root' };\n`,
        ),
      },
      null,
      SETTINGS,
    ),
    wrong(
      "with the setting, only a comment speaks of the service",
      pool("{ host: process.env.DB_HOST, «user: 'root'» }", "// TiDB Cloud\n"),
      {
        id: "missing",
        data: {
          says: "`user: 'root'`",
          repair: `Write \`user: '${PREFIX}.root'\`.`,
          unfixed: mayBeOwn("a TiDB named in a comment"),
        },
        suggested: pool(`{ host: process.env.DB_HOST, user: '${PREFIX}.root' }`, "// TiDB Cloud\n"),
      },
      null,
      SETTINGS,
    ),
    wrong(
      "with the prefix of another connection of the file",
      marked("'app'") + and(`'${PREFIX}.root'`),
      offer("'app'", `${PREFIX}.app`, to(`'${PREFIX}.app'`) + and(`'${PREFIX}.root'`)),
      null,
    ),
    wrong(
      "with the prefix of a connection to another host",
      marked("'app'") + and(`'${PREFIX}.root'`, `'${HOST.replace("us-east-1", "eu-central-1")}'`),
      missing("'app'"),
      null,
    ),
    wrong(
      "two others that agree",
      marked("'app'") + and(`'${PREFIX}.root'`) + and(`'${PREFIX}.report'`),
      offer(
        "'app'",
        `${PREFIX}.app`,
        to(`'${PREFIX}.app'`) + and(`'${PREFIX}.root'`) + and(`'${PREFIX}.report'`),
      ),
      null,
    ),
    wrong(
      "two others that do not",
      marked("'app'") + and(`'${PREFIX}.root'`) + and(`'${OTHER}.root'`),
      missing("'app'"),
      null,
    ),
    wrong(
      "two others that do not, and the setting",
      marked("'app'") + and(`'${PREFIX}.root'`) + and(`'${OTHER}.root'`),
      write("'app'", `${PREFIX}.app`),
      to(`'${PREFIX}.app'`) + and(`'${PREFIX}.root'`) + and(`'${OTHER}.root'`),
      SETTINGS,
    ),
    wrong(
      "what another connection has is no prefix",
      marked("'app'") + and("'tenant.root'"),
      missing("'app'"),
      null,
    ),
  ],
});

describe("require-username-prefix: words", () => {
  const TEXT = "`user: 'root'` lacks the cluster's prefix (\"Missing user name prefix\").";
  it("says where to find it", () => {
    expect(texts("require-username-prefix", to("'root'"))).toEqual([`${TEXT} ${COPY}`]);
  });

  it("says what to write where the file shows it", () => {
    expect(texts("require-username-prefix", to("'root'") + and(`'${PREFIX}.app'`))).toEqual([
      `${TEXT} Write \`user: '${PREFIX}.root'\`. Not autofixed: another cluster may be meant.`,
    ]);
  });
});
