import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { OWN } from "../files.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const address = (driver: string, query = ""): string =>
  `mysql+${driver}://3pTAoNNegb47Uc8.root:XXXXXXXXXX@${HOST}:4000/app${query}`;
const found = (text: string, filename = "a.yml") =>
  new Linter().verify(text, [...OWN], filename).map(({ ruleId }) => ruleId?.slice(9) ?? text);

const ARGS = `{"connect_args": {"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}}`;
const superset = (uri: string, extra: string): string =>
  `databases:\n- database_name: tidb\n  sqlalchemy_uri: ${uri}\n  extra: ${extra}\n`;

describe("what an engine is given beside an address", () => {
  it.each([
    superset(address("mysqldb"), `'{"engine_params": ${ARGS}}'`),
    superset(address("pymysql"), `'{"engine_params": ${ARGS}}'`),
    superset(address("pymysql"), `{"engine_params": ${ARGS}}`),
    superset(address("mysqldb"), "${EXTRA}"),
    `SQLALCHEMY_DATABASE_URI: ${address("pymysql")}\nSQLALCHEMY_ENGINE_OPTIONS: ${ARGS}\n`,
    `url: ${address("pymysql")}\nconnect_args: {ssl_ca: /etc/ssl/cert.pem}\n`,
  ])("may ask for TLS: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(["{}", "'{}'", `'{"allows_virtual_table_explore": true}'`, "{metadata_params: {}}"])(
    "says nothing of it in %s",
    (extra) => {
      expect(found(superset(address("mysqldb"), extra))).toEqual(["require-tls"]);
    },
  );

  it("changes nothing of what is written in the address", () => {
    const text = superset(address("mysqldb", "?ssl_mode=DISABLED"), `'{"engine_params": ${ARGS}}'`);
    expect(found(text)).toEqual(["require-tls"]);
  });
});
