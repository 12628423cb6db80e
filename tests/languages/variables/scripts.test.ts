import { Linter } from "eslint";
import { expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const CONFIG: Linter.Config[] = [
  { files: ["**/*.sh"], language: "tidb-tls/shell" },
  { files: ["**/Dockerfile"], language: "tidb-tls/dockerfile" },
  { files: ["**/Makefile"], language: "tidb-tls/makefile" },
  plugin.configs.recommended,
];

it.each([
  [
    "env.sh",
    `export TIDB_HOST='${HOST}'\nexport TIDB_PORT=3306\nexport USE_SSL=false\nexport NODE_TLS_REJECT_UNAUTHORIZED=0\n`,
    ["no-wrong-port 2", "require-tls 3", "no-global-tls-override 4"],
  ],
  ["setup.sh", `cat > .env <<END\nDB_HOST=${HOST}\nDB_SSL=false\nEND\n`, ["require-tls 3"]],
  [
    "Dockerfile",
    `FROM node\nENV DB_HOST=${HOST} \\\n    DB_SSL=false\nENV DB_SSL_CA ./isrgrootx1.pem\n`,
    ["require-tls 3", "no-hardcoded-ca 4"],
  ],
  ["Makefile", `export DB_HOST = ${HOST}\nexport DB_SSL = off\n`, ["require-tls 2"]],
  ["env.sh", "export TIDB_HOST=localhost\nexport TIDB_SSL=false\n", []],
] as const)("the variables of %s are a set", (filename, text, found) => {
  const messages = new Linter().verify(text, CONFIG, filename);
  expect(
    messages.map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? ""} ${String(line)}`),
  ).toEqual(found);
});

it("finds the variables of a connection among very many", () => {
  const many = Array.from(
    { length: 600 },
    (_, index) => `SERVICE_${index}_HOST=service-${index}\n`,
  );
  const text = `${many.join("")}DB_HOST=${HOST}\nDB_PORT=3306\nDB_SSL=false\n`;
  const lines = new Linter().verify(text, plugin.configs.files, ".env").map(({ line }) => line);
  expect(lines).toEqual([602, 603]);
});
