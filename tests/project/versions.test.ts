import { describe, expect, it } from "vitest";
import { linted, type Outcome } from "./address.js";
import type { Files } from "./folder.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const CA = "/etc/ssl/certs/ca-certificates.crt";
const CHECKED = `ssl_ca="${CA}", ssl_verify_cert=True, ssl_verify_identity=True`;
const pymysql = (options: string): string =>
  `import os\nimport pymysql\n\npymysql.connect(host="${HOST}", port=4000, user="3pTAoNNegb47Uc8.root", password=os.environ["P"], ${options})\n`;
const mysqlclient = (options: string): string => pymysql(options).replaceAll("pymysql", "MySQLdb");

/** What is found in a file of a project that goes on above it. */
const inProject = (file: string, text: string, files: Files): Outcome =>
  linted({ ".git/HEAD": "", ...files, [file]: text }, file);
const found = (file: string, text: string, files: Files): readonly string[] =>
  inProject(file, text, files).found;

const OPTIONAL = ["require-tls"];
/** Whether TLS is given up, as the document allows: only strict says so. */
const givenUp = (file: string, text: string, files: Files): Outcome => {
  const { found: all, ...rest } = linted(
    { ".git/HEAD": "", ...files, [file]: text },
    file,
    {},
    "files/strict",
  );
  return { ...rest, found: all.filter((each) => each.startsWith("require-tls")) };
};

describe("PyMySQL before 1.2, which gives TLS up", () => {
  const lock = (version: string): string =>
    `[[package]]\nname = "attrs"\nversion = "24.0.0"\n\n[[package]]\nname = "pymysql"\nversion = "${version}"\n`;
  it.each<[what: string, files: Files]>([
    ["a pin", { "requirements.txt": "PyMySQL==1.1.1\n" }],
    ["a pin with a hash", { "requirements.txt": "pymysql==1.1.1 \\\n    --hash=sha256:ab\n" }],
    ["an extra", { "requirements.txt": "PyMySQL[rsa]==1.0.2  # old\n" }],
    ["an end", { "requirements.txt": "PyMySQL>=0.9,<1.2\n" }],
    ["a list of production", { "requirements-prod.txt": "PyMySQL~=1.1.0\n" }],
    ["lists in a folder", { "requirements/base.txt": "PyMySQL==1.0.2\n" }],
    [
      "a list of another list",
      { "requirements.txt": "-r deps/base.txt\n", "deps/base.txt": "PyMySQL==1.0.2\n" },
    ],
    [
      "a constraint",
      { "requirements.txt": "-c limits.txt\nPyMySQL\n", "limits.txt": "PyMySQL<1.2\nother==1\n" },
    ],
    ["PEP 621", { "pyproject.toml": '[project]\ndependencies = ["PyMySQL==1.1.0"]\n' }],
    ["Poetry", { "pyproject.toml": '[tool.poetry.dependencies]\nPyMySQL = "~1.1"\n' }],
    ["Pipfile", { Pipfile: '[packages]\npymysql = "==1.0.2"\n' }],
    [
      "the lock of Poetry",
      {
        "pyproject.toml": '[tool.poetry.dependencies]\nPyMySQL = "^1.0"\n',
        "poetry.lock": lock("1.1.1"),
      },
    ],
    [
      "the lock of uv",
      { "pyproject.toml": '[project]\ndependencies = ["PyMySQL"]\n', "uv.lock": lock("1.1.1") },
    ],
    [
      "the lock of Pipenv",
      {
        Pipfile: '[packages]\npymysql = "*"\n',
        "Pipfile.lock": '{"default":{"pymysql":{"version":"==1.1.1"}}}',
      },
    ],
    [
      "SQLAlchemy's extra beside a pin",
      { "pyproject.toml": '[project]\ndependencies = ["PyMySQL==1.1.0", "sqlalchemy[pymysql]"]\n' },
    ],
  ])("by %s", (_, files) => {
    expect(givenUp("src/db.py", pymysql(CHECKED), files).found).toEqual(OPTIONAL);
  });

  it.each<[what: string, files: Files]>([
    ["nothing", {}],
    ["no version", { "requirements.txt": "PyMySQL\n" }],
    ["no end", { "requirements.txt": "PyMySQL>=1.0\n" }],
    ["a newer one", { "requirements.txt": "PyMySQL==1.2.0\n" }],
    ["a wide end", { "pyproject.toml": '[tool.poetry.dependencies]\nPyMySQL = "^1.0"\n' }],
    ["another package", { "requirements.txt": "PyMySQL-pool==1.0.2\n" }],
    ["a comment", { "requirements.txt": "# PyMySQL==1.0.2\n" }],
    [
      "two that differ",
      { "requirements.txt": "PyMySQL==1.0.2\n", "requirements-dev.txt": "PyMySQL\n" },
    ],
    [
      "two for two Pythons",
      {
        "requirements.txt":
          'PyMySQL==1.0.2; python_version < "3.8"\nPyMySQL==1.2.0; python_version >= "3.8"\n',
      },
    ],
    [
      "a lock with a newer one",
      {
        "pyproject.toml": '[project]\ndependencies = ["PyMySQL<2"]\n',
        "uv.lock": lock("1.2.0"),
      },
    ],
    [
      "a nearer manifest",
      { "requirements.txt": "PyMySQL==1.0.2\n", "src/requirements.txt": "PyMySQL\n" },
    ],
    [
      "lists that name each other",
      {
        "requirements.txt": "-r a.txt\nPyMySQL\n",
        "a.txt": "-r requirements.txt\nPyMySQL==1.0.2\n",
      },
    ],
  ])("is not known by %s", (_, files) => {
    expect(givenUp("src/db.py", pymysql(CHECKED), files).found).toEqual([]);
  });

  const OLD = { "requirements.txt": "PyMySQL==1.1.1\n" };
  it("offers no edit: the version helps", () => {
    const { messages, output } = givenUp("db.py", pymysql(CHECKED), OLD);
    expect(messages.join()).toContain("Upgrade PyMySQL to 1.2.0");
    expect(output).toBe(pymysql(CHECKED));
  });

  it.each<[what: string, file: string, text: string]>([
    [
      "an address of SQLAlchemy",
      "db.py",
      `from sqlalchemy import create_engine\n\nengine = create_engine("mysql+pymysql://3pTAoNNegb47Uc8.root@${HOST}:4000/shop?ssl_ca=${CA}")\n`,
    ],
    [
      "an address in .env",
      ".env",
      `DATABASE_URL=mysql+pymysql://3pTAoNNegb47Uc8.root@${HOST}:4000/shop?ssl_ca=${CA}\n`,
    ],
    [
      "arguments of SQLAlchemy",
      "db.py",
      `from sqlalchemy import create_engine\n\nengine = create_engine("mysql+pymysql://3pTAoNNegb47Uc8.root@${HOST}:4000/shop", connect_args={"ssl": {"ca": "${CA}"}})\n`,
    ],
    [
      "Peewee",
      "db.py",
      `import peewee\n\ndb = peewee.MySQLDatabase("shop", host="${HOST}", port=4000, user="3pTAoNNegb47Uc8.root", ssl={"ca": "${CA}"})\n`,
    ],
  ])("gives it up in %s", (_, file, text) => {
    expect(givenUp(file, text, OLD).found).toEqual(OPTIONAL);
    expect(givenUp(file, text, { "requirements.txt": "PyMySQL==1.2.0\n" }).found).toEqual([]);
  });
});

describe("mysqlclient before 2.0, which has no modes", () => {
  const OLD = { "requirements.txt": "mysqlclient==1.4.6\n" };
  const MODE = `ssl_mode="VERIFY_IDENTITY", ssl={"ca": "${CA}"}`;
  it("refuses the mode, and nothing is to be written in its place", () => {
    expect(found("db.py", mysqlclient(MODE), {})).toEqual([]);
    const { messages, output, found: rules } = inProject("db.py", mysqlclient(MODE), OLD);
    expect(rules).toEqual(["no-ineffective-tls-options"]);
    expect(messages.join()).toContain("Upgrade mysqlclient to 2.0");
    expect(output).toBe(mysqlclient(MODE));
  });

  it.each([`ssl={"ca": "${CA}"}`, "charset='utf8mb4'"])("gives TLS up with %s", (options) => {
    const { messages, output } = inProject("db.py", mysqlclient(options), OLD);
    expect(messages.join()).toContain("Upgrade mysqlclient to 2.0");
    expect(output).toBe(mysqlclient(options));
  });

  it("is no newer one", () => {
    const project = { "requirements.txt": "mysqlclient==2.0.0\n" };
    expect(found("db.py", mysqlclient(MODE), project)).toEqual([]);
  });

  it("is in an address of SQLAlchemy", () => {
    const text = `DATABASE_URL=mysql+mysqldb://3pTAoNNegb47Uc8.root@${HOST}:4000/shop?ssl_mode=VERIFY_IDENTITY&ssl_ca=${CA}\n`;
    expect(found(".env", text, OLD)).toEqual(["no-ineffective-tls-options"]);
    expect(found(".env", text, { "requirements.txt": "mysqlclient==2.2.8\n" })).toEqual([]);
  });
});

const java = (url: string): string =>
  `import java.sql.DriverManager;\n\nclass Db {\n  void open() throws Exception {\n    DriverManager.getConnection("${url}", "3pTAoNNegb47Uc8.root", System.getenv("P"));\n  }\n}\n`;
const DB = "app/src/main/java/Db.java";
const pom = (coordinates: string, version: string, more = ""): string => {
  const [group = "", artifact = ""] = coordinates.split(":");
  const stated = version === "" ? "" : `<version>${version}</version>`;
  return `<project>${more}<dependencies><dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>${stated}</dependency></dependencies></project>`;
};
const properties = (name: string, value: string): string =>
  `<properties><${name}>${value}</${name}></properties>`;
const MYSQL = "mysql:mysql-connector-java";
const MARIADB = "org.mariadb.jdbc:mariadb-java-client";

describe("Connector/J 5, which has no sslMode", () => {
  const url = (query: string): string => `jdbc:mysql://${HOST}:4000/shop${query}`;
  const RIGHT = "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";
  const IGNORED = ["no-ineffective-tls-options"];
  it.each<[what: string, files: Files]>([
    ["a pom", { "pom.xml": pom(MYSQL, "5.1.49") }],
    [
      "a property",
      { "pom.xml": pom(MYSQL, "${mysql.version}", properties("mysql.version", "5.1.49")) },
    ],
    ["the parent's version", { "app/pom.xml": pom(MYSQL, ""), "pom.xml": pom(MYSQL, "5.1.49") }],
    [
      "the parent's property",
      {
        "app/pom.xml": pom(MYSQL, "${connector}"),
        "pom.xml": `<project>${properties("connector", "5.1.49")}</project>`,
      },
    ],
    ["Spring's property", { "pom.xml": pom(MYSQL, "", properties("mysql.version", "5.1.49")) }],
    ["a range", { "pom.xml": pom(MYSQL, "[5.1,6)") }],
    ["Gradle", { "build.gradle": `dependencies {\n  runtimeOnly '${MYSQL}:5.1.49'\n}\n` }],
    ["Kotlin", { "app/build.gradle.kts": `dependencies { runtimeOnly("${MYSQL}:5.1.+") }\n` }],
    [
      "parts",
      {
        "build.gradle":
          "runtimeOnly group: 'mysql', name: 'mysql-connector-java', version: '5.1.49'\n",
      },
    ],
    [
      "a variable",
      { "build.gradle": `ext.mysqlVersion = '5.1.49'\nruntimeOnly "${MYSQL}:$mysqlVersion"\n` },
    ],
    [
      "gradle.properties",
      {
        "gradle.properties": "mysqlVersion=5.1.49\n",
        "app/build.gradle": `runtimeOnly "${MYSQL}:\${mysqlVersion}"\n`,
      },
    ],
    [
      "Spring's variable",
      { "build.gradle": `ext['mysql.version'] = '5.1.49'\nruntimeOnly '${MYSQL}'\n` },
    ],
    [
      "a catalog",
      {
        "gradle/libs.versions.toml": `[versions]\nmysql = "5.1.49"\n\n[libraries]\nconnector = { module = "${MYSQL}", version.ref = "mysql" }\n`,
      },
    ],
  ])("by %s", (_, files) => {
    expect(found(DB, java(url(RIGHT)), files)).toEqual(IGNORED);
  });

  it.each<[what: string, files: Files]>([
    ["nothing", {}],
    ["a newer one", { "pom.xml": pom("com.mysql:mysql-connector-j", "9.1.0") }],
    ["no version", { "pom.xml": pom(MYSQL, "") }],
    ["an unknown property", { "pom.xml": pom(MYSQL, "${revision}") }],
    ["a comment", { "pom.xml": `<!-- ${pom(MYSQL, "5.1.49")} --><project/>` }],
    ["a comment of Gradle", { "build.gradle": `// runtimeOnly '${MYSQL}:5.1.49'\n` }],
    ["an open range", { "pom.xml": pom(MYSQL, "[5.1,)") }],
    ["both", { "pom.xml": pom(MYSQL, "5.1.49") + pom("com.mysql:mysql-connector-j", "9.1.0") }],
    ["a nearer one", { "app/pom.xml": pom(MYSQL, "8.0.33"), "pom.xml": pom(MYSQL, "5.1.49") }],
  ])("is not known by %s", (_, files) => {
    expect(found(DB, java(url(RIGHT)), files)).toEqual([]);
  });

  const OLD = { "pom.xml": pom(MYSQL, "5.1.49") };
  it.each<[query: string, rules: readonly string[]]>([
    ["", OPTIONAL],
    ["?useSSL=true", OPTIONAL],
    ["?useSSL=false", ["require-tls"]],
    ["?useSSL=true&verifyServerCertificate=false", OPTIONAL],
    ["?useSSL=true&requireSSL=true", ["require-identity-verification"]],
    [
      "?useSSL=true&requireSSL=true&verifyServerCertificate=false",
      ["require-certificate-verification"],
    ],
    ["?verifyServerCertificate=true", OPTIONAL],
    ["?requireSSL=true", []],
    ["?useSSL=maybe", []],
    ["?sslMode=DISABLED", [...OPTIONAL, ...IGNORED]],
  ])("makes of %s: %s", (query, rules) => {
    const { found: all, output } = inProject(DB, java(url(query)), OLD);
    expect(all.toSorted()).toEqual(rules.toSorted());
    expect(output).toBe(java(url(query)));
  });

  it("is asked in data, too", () => {
    const yaml = `spring:\n  datasource:\n    url: ${url(RIGHT)}\n    username: 3pTAoNNegb47Uc8.root\n`;
    const file = "app/src/main/resources/application.yml";
    expect(found(file, yaml, OLD)).toEqual(IGNORED);
    expect(found(file, yaml, {})).toEqual([]);
  });
});

describe("MariaDB Connector/J 2, which has no sslMode", () => {
  const OLD = { "pom.xml": pom(MARIADB, "2.7.6") };
  const url = (query: string): string => `jdbc:mariadb://${HOST}:4000/shop${query}`;
  it.each<[query: string, rules: readonly string[], output: string]>([
    ["?sslMode=verify-full", ["no-ineffective-tls-options fix"], "?useSsl=true"],
    ["", ["require-tls fix"], "?useSsl=true"],
    ["?useSsl=true", [], "?useSsl=true"],
    ["?useSSL=true", [], "?useSSL=true"],
    ["?useSsl=false", ["require-tls fix"], "?useSsl=true"],
    [
      "?useSsl=true&trustServerCertificate=true",
      ["require-certificate-verification fix"],
      "?useSsl=true",
    ],
    [
      "?useSsl=true&disableSslHostnameVerification=true",
      ["require-identity-verification fix"],
      "?useSsl=true",
    ],
  ])("makes of %s: %s", (query, rules, output) => {
    const outcome = inProject(DB, java(url(query)), OLD);
    expect(outcome.found).toEqual(rules);
    expect(outcome.output).toBe(java(url(output)));
  });

  it("is not what others have", () => {
    const right = java(url("?sslMode=verify-full"));
    expect(found(DB, right, { "pom.xml": pom(MARIADB, "3.5.0") })).toEqual([]);
    expect(found(DB, right, { "pom.xml": pom(MARIADB, "") })).toEqual([]);
    const config = `spring.datasource.url=${url("?sslMode=verify-full")}\n`;
    expect(found("app/src/main/resources/application.properties", config, OLD)).toEqual([
      "no-ineffective-tls-options fix",
    ]);
  });
});
