import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
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
  [
    "two.sh",
    `DATABASE_URL=mysql://3pTAoNNegb47Uc8.u:$P@${HOST}:3306/a one\nDATABASE_URL=mysql://3pTAoNNegb47Uc8.u:$P@${HOST}:3307/a dbmate --url=mysql://3pTAoNNegb47Uc8.u:$P@${HOST}:3308/b up\n`,
    ["no-wrong-port 1", "no-wrong-port 2", "no-wrong-port 2"],
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

describe("files in other files", () => {
  const OPTIONS = `[client]\nhost=${HOST}\nport=4000\nuser=3pTAoNNegb47Uc8.root\nssl-mode=DISABLED\n`;
  const indented = OPTIONS.replace(/^(?=.)/gm, "    ");

  it.each([
    ["a.sh", `cat > ~/.my.cnf <<EOF\n${OPTIONS}EOF\n`, 6],
    ["a.sh", `sudo tee -a /etc/my.cnf <<'EOF' > /dev/null\n${OPTIONS}EOF\n`, 6],
    ["a.yaml", `kind: ConfigMap\ndata:\n  my.cnf: |\n${indented}`, 8],
    [
      "b.yaml",
      `data:\n  application.properties: |\n    a=b\n    spring.datasource.url=jdbc:mysql://${HOST}:4000/a?sslMode=DISABLED\n`,
      4,
    ],
  ])("are read as what their names say in %s: %j", (filename, text, line) => {
    const found = new Linter().verify(text, plugin.configs.files, filename);
    expect(
      found.filter(({ ruleId }) => ruleId === "tidb-tls/require-tls").map((each) => each.line),
    ).toEqual([line]);
  });

  it("are no files without a name of one", () => {
    const text = `data:\n  notes: |\n${indented}`;
    expect(new Linter().verify(text, plugin.configs.files, "a.yaml")).toEqual([]);
  });
});
