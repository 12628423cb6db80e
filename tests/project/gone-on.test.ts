import path from "node:path";
import { describe, expect, it } from "vitest";
import { linted, SECRET } from "./address.js";
import type { Files } from "./folder.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const JDBC = `jdbc:mysql://${HOST}:4000/test`;
const DSN = `3pTAoNNegb47Uc8.root:${SECRET}@tcp(${HOST}:4000)/test`;
const MYSQL = `mysql://3pTAoNNegb47Uc8.root:${SECRET}@${HOST}:4000/test`;
const TLS = "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";

const foundIn = (files: Files, file: string): readonly string[] =>
  linted({ ".git/HEAD": "", ...files }, file).found;

/** Files in which an address stands under `JDBC_URL`. */
const env = { ".env": `JDBC_URL=${JDBC}\n` };
const compose = {
  "docker-compose.yml": `services:\n  app:\n    image: app\n    environment:\n      JDBC_URL: ${JDBC}\n`,
};
const dsn = { ".env": `DB_DSN=${DSN}\n` };
const java = (body: string): string =>
  `class App { Connection open() throws SQLException {\n  ${body} } }\n`;
const go = (body: string): string =>
  `package main\n\nfunc open() (*sql.DB, error) {\n\t${body}\n}\n`;

describe("an address with which another file of the project goes on", () => {
  it.each<[string, Files, string, string]>([
    ["Compose", env, "docker-compose.yml", `services:\n  app:\n    environment:\n      URL: \${JDBC_URL}${TLS}\n`],
    ["Compose, with a list", env, "compose.yaml", `services:\n  app:\n    environment:\n      - URL=$JDBC_URL${TLS}\n`],
    ["properties", env, "src/main/resources/application.properties", `spring.datasource.url=\${JDBC_URL}${TLS}\n`],
    ["properties with a database", env, "src/main/resources/application.properties", `spring.datasource.url=\${JDBC_URL}/shop${TLS}\n`],
    ["properties with parameters from elsewhere", env, "src/main/resources/application.properties", "spring.datasource.url=${JDBC_URL}?${JDBC_PARAMETERS}\n"],
    ["YAML", compose, "src/main/resources/application.yml", `spring:\n  datasource:\n    url: "\${JDBC_URL:x}${TLS}"\n`],
    ["a script", env, "run.sh", `set -a; . ./.env\nexec java -jar a.jar "--spring.datasource.url=$JDBC_URL${TLS}"\n`],
    ["a script, with a copy", env, "bin/run.sh", `. ./.env\nurl="$JDBC_URL"\njava -jar a.jar "$url${TLS}"\n`],
    ["a script, behind quotes", compose, "entrypoint.sh", `java -Durl="$JDBC_URL"'${TLS}'\n`],
    ["a batch file", env, "run.cmd", `java "-Durl=%JDBC_URL%${TLS}"\n`],
    ["PowerShell", env, "run.ps1", `java "-Durl=$($env:JDBC_URL)${TLS}"\n`],
    ["a Makefile", env, "Makefile", `include .env\nrun:\n\tjava "-Durl=$(JDBC_URL)${TLS}"\n`],
    ["scripts of npm", env, "package.json", `{ "scripts": { "start": "java \\"-Durl=$JDBC_URL${TLS}\\"" } }\n`],
    ["a Dockerfile", env, "Dockerfile", `FROM a\nCMD java "-Durl=\${JDBC_URL}${TLS}"\n`],
    ["pom.xml", env, "pom.xml", `<url>\${env.JDBC_URL}?sslMode=VERIFY_IDENTITY</url>\n`],
    ["Gradle", env, "build.gradle", `flyway { url = System.getenv("JDBC_URL") + "${TLS}" }\n`],
    ["Java", env, "src/main/java/a/App.java", java(`return DriverManager.getConnection(System.getenv("JDBC_URL") + "${TLS}");`)],
    ["Java, with a copy", env, "App.java", java(`String url = System.getenv("JDBC_URL");\n  return DriverManager.getConnection(url\n    + "${TLS}");`)],
    ["Java, with concat", env, "App.java", java(`return DriverManager.getConnection(System.getenv("JDBC_URL").concat("${TLS}"));`)],
    ["Java, with parameters from elsewhere", env, "App.java", java(`return DriverManager.getConnection(System.getenv("JDBC_URL") + "?" + parameters);`)],
    ["Java, with a form", env, "App.java", java(`return DriverManager.getConnection(String.format("%s${TLS}", System.getenv("JDBC_URL")));`)],
    ["Java, with a form and a database", env, "App.java", java(`return DriverManager.getConnection(String.format("%s/%s${TLS}", System.getenv("JDBC_URL"), "shop"));`)],
    ["Go", dsn, "main.go", go(`return sql.Open("mysql", os.Getenv("DB_DSN")+"?tls=true&parseTime=true")`)],
    ["Go, with a copy", dsn, "cmd/a/main.go", go(`dsn := os.Getenv("DB_DSN")\n\treturn sql.Open("mysql", dsn+"?tls=true")`)],
    ["Go, with a form", dsn, "main.go", go(`return sql.Open("mysql", fmt.Sprintf("%s?tls=true", os.Getenv("DB_DSN")))`)],
    ["Python", { ".env": `DB_URL=mysql+pymysql${MYSQL.slice(5)}\n` }, "db.py", `engine = create_engine(f"{os.environ['DB_URL']}?ssl_ca=/etc/ssl/cert.pem")\n`],
    ["C#", { ".env": `CS_TIDB=Server=${HOST};Port=4000;User ID=3pTAoNNegb47Uc8.root;Database=test\n` }, "App.cs", `var c = new MySqlConnection(Environment.GetEnvironmentVariable("CS_TIDB") + ";SslMode=VerifyFull");\n`],
    ["Prisma", { ".env": `DATABASE_URL=${MYSQL}\n`, "prisma/schema.prisma": `datasource db {\n  provider = "mysql"\n  url = env("DATABASE_URL")\n}\n`, "package.json": "{}" }, "src/db.ts", `import { PrismaClient } from "@prisma/client";\nexport const db = new PrismaClient({ datasourceUrl: \`\${process.env.DATABASE_URL}?sslaccept=strict\` });\n`],
  ])("%s", (_, address, file, text) => {
    const [own = ""] = Object.keys(address);
    expect(foundIn(address, own)).not.toEqual([]);
    expect(foundIn({ ...address, [file]: text }, own)).toEqual([]);
  }); // prettier-ignore

  it.each<[string, string, string, string, string]>([
    ["a key of TOML in Go", "config.toml", `[db]\ndsn = "${DSN}"\n`, "main.go", go(`return sql.Open("mysql", c.DB.DSN+"?tls=true")`)],
    ["a key of YAML in Go", "config.yaml", `database:\n  dsn: "${DSN}"\n`, "main.go", go(`return sql.Open("mysql", viper.GetString("database.dsn")+"?tls=true")`)],
    ["a key of JSON in Java", "config.json", `{ "db": { "url": "${JDBC}" } }\n`, "App.java", java(`return DriverManager.getConnection(c.at("/db/url").asText() + "${TLS}");`)],
    ["a key of JSON in Java, with methods", "config.json", `{ "db": { "url": "${JDBC}" } }\n`, "App.java", java(`return DriverManager.getConnection(c.getDb().getUrl() + "${TLS}");`)],
    ["a key of JSON in Python", "config.json", `{ "db": { "url": "mysql+pymysql${MYSQL.slice(5)}" } }\n`, "app.py", `create_engine(config["db"]["url"] + "?ssl_ca=/etc/ssl/cert.pem")\n`],
    ["a property in Java", "src/main/resources/application.properties", `app.db.url=${JDBC}\n`, "src/main/java/Db.java", java(`@Value("\${app.db.url}${TLS}") String url;`)],
    ["a property in Java, with a copy", "src/main/resources/application.properties", `app.db.url=${JDBC}\n`, "src/main/java/Db.java", `class Db {\n  @Value("\${app.db.url}") private String base;\n  void open() { DriverManager.getConnection(base + "${TLS}"); }\n}\n`],
    ["a variable of Terraform", "terraform.tfvars", `jdbc_url = "${JDBC}"\n`, "main.tf", `locals { url = "\${var.jdbc_url}${TLS}" }\n`],
    ["a default of Terraform", "variables.tf", `variable "jdbc_url" {\n  default = "${JDBC}"\n}\n`, "main.tf", `locals { url = "\${var.jdbc_url}${TLS}" }\n`],
    ["a value of Helm", "values.yaml", `jdbcUrl: ${JDBC}\n`, "templates/deploy.yaml", `env:\n  - name: URL\n    value: "{{ .Values.jdbcUrl }}${TLS}"\n`],
    ["a variable of a Dockerfile", "Dockerfile", `FROM a\nENV JDBC_URL=${JDBC}\nENTRYPOINT ["/entrypoint.sh"]\n`, "entrypoint.sh", `java -Durl="\${JDBC_URL}${TLS}"\n`],
    ["a variable of a workflow", ".github/workflows/a.yml", `env:\n  JDBC_URL: ${JDBC}\njobs: {}\n`, "src/main/resources/application.yml", `spring.datasource.url: \${JDBC_URL}${TLS}\n`],
    ["a variable of Kubernetes", "deploy.yaml", `env:\n  - name: JDBC_URL\n    value: ${JDBC}\n`, "entrypoint.sh", `java "-Durl=$JDBC_URL${TLS}"\n`],
    ["a variable in a list", "compose.yaml", `services:\n  app:\n    environment:\n      - JDBC_URL=${JDBC}\n`, "entrypoint.sh", `java "-Durl=$JDBC_URL${TLS}"\n`],
    ["a variable of a script", "env.sh", `export JDBC_URL=${JDBC}\n`, "run.sh", `. ./env.sh\njava "-Durl=$JDBC_URL${TLS}"\n`],
    ["a variable of one word", ".env", `DSN=${DSN}\n`, "main.go", go(`return sql.Open("mysql", os.Getenv("DSN")+"?tls=true")`)],
    ["an address with parameters", ".env", `JDBC_URL=${JDBC}?a=b\n`, "run.sh", `java "-Durl=$JDBC_URL&sslMode=VERIFY_IDENTITY"\n`],
  ])("%s", (_, own, text, file, other) => {
    expect(foundIn({ [own]: text }, own)).not.toEqual([]);
    expect(foundIn({ [own]: text, [file]: other }, own)).toEqual([]);
  }); // prettier-ignore

  it.each<[string, string, string]>([
    ["another variable", "run.sh", `java "-Durl=$OTHER_JDBC_URL${TLS}" "$JDBC_URL_2${TLS}"\n`],
    ["the variable alone", "run.sh", `java "-Durl=$JDBC_URL" "-Dother=$OTHER${TLS}"\n`],
    ["a key of another address", "run.sh", `JDBC_URL=jdbc:mysql://localhost/test${TLS}\n`],
    ["a copy of another one", "run.sh", `url=$OTHER\nother=$JDBC_URL\njava "$url${TLS}"\n`],
    ["a question", "run.sh", 'echo "Is it ${JDBC_URL}?"\n'],
    ["a choice", "App.java", java('return flag ? open(System.getenv("JDBC_URL")) : null;')],
    ["a page", "README.md", `\`\`\`sh\njava "-Durl=$JDBC_URL${TLS}"\n\`\`\`\n`],
    ["an installed package", "node_modules/a/run.sh", `java "-Durl=$JDBC_URL${TLS}"\n`],
    ["a file of another kind", "run.log", `java "-Durl=$JDBC_URL${TLS}"\n`],
  ])("is whole with %s", (_, file, text) => {
    expect(foundIn({ ...env, [file]: text }, ".env")).toEqual(foundIn(env, ".env"));
  });

  it.each<[string, string, string, string]>([
    ["a key of Spring", "src/main/resources/application.yml", `spring:\n  datasource:\n    url: ${JDBC}\n`, java(`String url = container.getUrl();\n  return DriverManager.getConnection(url + "${TLS}");`)],
    ["a variable of one word", ".env", `URL=${JDBC}\n`, java(`return get(url + "?page=1");`)],
  ])("is whole where only a name is alike: %s", (_, own, text, other) => {
    expect(foundIn({ [own]: text, "App.java": other }, own)).toEqual(foundIn({ [own]: text }, own));
  }); // prettier-ignore

  it("is whole where nobody may look at the other files", () => {
    const files = { ".git/HEAD": "", ...env, "run.sh": `java "-Durl=$JDBC_URL${TLS}"\n` };
    expect(linted(files, ".env", { imports: false }).found).not.toEqual([]);
    expect(linted(files, path.join(".", ".env")).found).toEqual([]);
  });
});
