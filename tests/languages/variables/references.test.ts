import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const rulesAt = (filename: string, text: string): readonly string[] =>
  new Linter()
    .verify(text, plugin.configs.files, { filename, filterCodeBlock: () => true })
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? ""} ${line}`);

/**
 * Readers do not agree on references. Measured: dotenv and Node.js take `${H}` as it is, python-dotenv fills it in, but not
 * `$H`. So the host is not known, and neither is what listens there: no port is judged. That it is the service's is what the
 * file says.
 */
describe("an address that takes its host from a variable of the same file", () => {
  it.each([
    [".env", `DB_HOST=${HOST}\nURL=mysql://\${DB_USER}:\${DB_PASS}@\${DB_HOST}/test?ssl-mode=DISABLED\n`, ["require-tls 2"]],
    [".env", `URL="mysql://$DB_USER:$DB_PASS@$DB_HOST/test?ssl-mode=DISABLED"\nDB_HOST=${HOST}\n`, ["require-tls 1"]],
    [".env", `DB_HOST="${HOST}"\nJDBC_URL=jdbc:mysql://\${DB_HOST}:4000/test?sslMode=DISABLED\n`, ["require-tls 2"]],
    [".env", `DB_HOST=${HOST}\nDSN=u.root:p@tcp(\${DB_HOST}:4000)/test?tls=false\n`, ["require-tls 2"]],
    [".env", `DB_HOST=${HOST}\nDB_PORT=3306\nDB_USER=root\nURL=mysql://\${DB_USER}:x@\${DB_HOST}:\${DB_PORT}/test\n`, ["no-wrong-port 2", "require-username-prefix 3"]],
    ["Dockerfile", `FROM x\nENV DB_HOST=${HOST}\nENV URL=mysql://$DB_USER:x@$DB_HOST/test?ssl-mode=DISABLED\n`, ["require-tls 3"]],
    ["application.properties", `DB_HOST=${HOST}\nspring.datasource.url=jdbc:mysql://\${DB_HOST}:4000/test?sslMode=DISABLED\n`, ["require-tls 2"]],
    ["application.properties", `tidb.host=${HOST}\nspring.datasource.url=jdbc:mysql://\${tidb.host}:4000/test?sslMode=DISABLED\n`, ["require-tls 2"]],
    ["application.yml", `tidb:\n  host: ${HOST}\nspring:\n  datasource:\n    url: jdbc:mysql://\${tidb.host}:4000/test?sslMode=DISABLED\n`, ["require-tls 5"]],
    [".gitlab-ci.yml", `variables:\n  DB_HOST: ${HOST}\n  URL: mysql://$DB_USER:$DB_PASS@$DB_HOST/test?ssl-mode=DISABLED\n`, ["require-tls 3"]],
    [".github/workflows/a.yml", `env:\n  DB_HOST: ${HOST}\njobs:\n  a:\n    steps:\n      - run: x\n        env:\n          URL: mysql://u.root:x@\${{ env.DB_HOST }}/test?ssl-mode=DISABLED\n`, ["require-tls 8"]],
    ["k8s.yaml", `env:\n  - { name: DB_HOST, value: ${HOST} }\n  - { name: URL, value: "mysql://$(DB_USER):$(DB_PASS)@$(DB_HOST)/test?ssl-mode=DISABLED" }\n`, ["require-tls 3"]],
  ] as const)("%s: %j", (filename, text, found) => {
    expect(rulesAt(filename, text).toSorted()).toEqual([...found].toSorted());
  }); // prettier-ignore

  it.each([
    ["another host", ".env", `DB_HOST=localhost\nURL=mysql://u.root:p@\${DB_HOST}/test?ssl-mode=DISABLED\n`],
    ["another variable", ".env", `API=${HOST}\nURL=mysql://u.root:p@\${DB_HOST}/test?ssl-mode=DISABLED\n`],
    ["two hosts", ".env", `DB_HOST=${HOST}\nDB_HOST=localhost\nURL=mysql://u.root:p@\${DB_HOST}/test?ssl-mode=DISABLED\n`],
    ["in another place", ".env", `H=${HOST}\nURL=mysql://\${H}:p@\${DB_HOST}/test?ssl-mode=DISABLED\n`],
    ["a part of the host", ".env", `H=${HOST}\nURL=mysql://u:p@\${H}.internal/test?ssl-mode=DISABLED\n`],
    ["a default", ".env", `H=${HOST}\nURL=mysql://u:p@\${DB_HOST:-db}/test?ssl-mode=DISABLED\n`],
    // Compose looks for it in the project, and not in the service.
    ["Compose", "compose.yaml", `services:\n  a:\n    environment:\n      H: ${HOST}\n      URL: "mysql://u.root:$\${P}@$\{H}/test?ssl-mode=DISABLED"\n`],
    ["two jobs", ".gitlab-ci.yml", `a: { variables: { H: ${HOST} } }\nb: { variables: { H: db, URL: "mysql://u.root:$P@$H/test?ssl-mode=DISABLED" } }\n`],
  ] as const)("%s: is not blamed", (_, filename, text) => {
    expect(rulesAt(filename, text)).toEqual([]);
  }); // prettier-ignore

  it("is repaired outside of the reference", () => {
    const text = `H=${HOST}\nJDBC_URL="jdbc:mysql://\${H}:4000/test?sslMode=DISABLED"\n`;
    const { output } = new Linter().verifyAndFix(text, plugin.configs.files, ".env");
    expect(output).toBe(
      text.replace(
        "sslMode=DISABLED",
        "sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3",
      ),
    );
  });
});
