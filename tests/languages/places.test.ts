import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const TLS = "sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";
const JDBC = `jdbc:mysql://${HOST}:4000/`;
const PRISMA = `mysql://${USER}:\${PW}@${HOST}:4000/`;
const ADO = `Server=${HOST};Port=4000;Uid=${USER};Pwd=`;

const inYaml = (value: string): string => `a:\n  url: "${value}"\n`;
const rulesIn = (text: string, filename = "a.yml") =>
  new Linter()
    .verify(text, plugin.configs.files, { filename })
    .map(({ ruleId, fix }) => `${ruleId?.slice(9) ?? "none"}${fix ? "" : ", no fix"}`);
const fixed = (text: string, filename = "a.yml") =>
  new Linter().verifyAndFix(text, plugin.configs.files, { filename });

describe("signs in what others fill in divide no address", () => {
  it.each<[string, string]>([
    ["${DB:?required}", `?${TLS}`],
    ["${DB?}", `?${TLS}`],
    ["${DB:-a/b#c}", `?${TLS}`],
    ["${A:-${B:?x}}", `?${TLS}`],
    ["#{db}", `?${TLS}`],
    ["#{Db}#", `?${TLS}`],
    ["${DB:?err}?user=a.b", `&${TLS}`],
    ["test?user=${USER:?a&b}", `&${TLS}`],
    ["test?user=#{user}", `&${TLS}`],
  ])("jdbc:mysql://host/%s", (rest, added) => {
    expect(fixed(inYaml(JDBC + rest)).output).toBe(inYaml(JDBC + rest + added));
  });

  it.each<[string, string]>([
    [`r2dbc:mysql://${HOST}:4000/\${DB:?required}`, "?sslMode=VERIFY_IDENTITY"],
    [`jdbc:mysql://${HOST}:\${PORT:?}/test`, `?${TLS}`],
    [`jdbc:mysql://\${U:?user}:\${P:?pw}@${HOST}:4000/test`, `?${TLS}`],
    [`jdbc:mysql://@user@:@pass@@${HOST}:4000/@db@`, `?${TLS}`],
    [`${ADO}\${P:?a;b}`, ";SslMode=VerifyFull"],
    [`${USER}:$P@tcp(${HOST}:4000)/\${DB:?a}`, "?tls=true"],
  ])("%s", (address, added) => {
    expect(fixed(inYaml(address)).output).toBe(inYaml(address + added));
  });

  it.each([
    [`jdbc:mysql://${HOST}:@port@/test?${TLS}`],
    [`jdbc:mysql://${HOST}:#{port}/test?${TLS}`],
    [`jdbc:mysql://${HOST}:\${PORT:?x}/test?${TLS}`],
  ])("%s", (address) => {
    expect(rulesIn(inYaml(address))).toEqual([]);
  });

  it.each<[string, string]>([
    ["a.json", `{"url":"${JDBC}\${DB:?required}`],
    ["a.toml", `url = "${JDBC}\${DB:?required}`],
    ["a.properties", `spring.datasource.url=${JDBC}#{db}`],
    ["Makefile", `A = ${JDBC}$\${DB:?x}`],
  ])("in %s", (filename, text) => {
    const rest = { "a.json": '"}\n', "a.toml": '"\n' }[filename] ?? "\n";
    expect(fixed(text + rest, filename).output).toBe(`${text}?${TLS}${rest}`);
  });
});

/** Each of these may bring parameters. */
const SHAPES = [
  ...["${OPTS}", "${OPTS:-?a=b&c=d}", "${OPTS:+?}${OPTS}", "${opts:?sslMode=DISABLED}", "$OPTS"],
  ...["#{opts}", "#{Opts}#", "{{opts}}", "$(OPTS)", "((opts))", "[[OPTS]]", "@opts@", "%OPTS%"],
  ...["__OPTS__", "%(opts)s", "{opts}", "[OPTS]", "<opts>", "%s", "$A$B", "%s%s", "{0}{1}"],
];

describe("what may bring parameters leaves an address unknown", () => {
  it.each(SHAPES)("%s", (shape) => {
    for (const address of [
      ...["test", "test?", "test?x=y&", "test?x=1"].map((before) => JDBC + before + shape),
      ...["test", "test?", "test?x=1"].map((before) => PRISMA + before + shape),
      `${USER}:$P@tcp(${HOST}:4000)/test${shape}`,
      `mysql+pymysql://${USER}:$P@${HOST}:4000/test${shape}`,
    ])
      expect([address, rulesIn(inYaml(address))]).toEqual([address, []]);
  });

  it.each([
    "${DB:-test?sslMode=VERIFY_IDENTITY}",
    "${DB:?a=b}",
    "test?x=${X:-1&sslMode=VERIFY_IDENTITY}",
    "test?x=1${OPTS:-&sslMode=VERIFY_IDENTITY}",
    "test?${OPTS:-sslMode=VERIFY_IDENTITY}",
    "@db@?@params@",
    "test?x${OPTS}",
  ])("jdbc:mysql://host/%s", (rest) => {
    expect(rulesIn(inYaml(JDBC + rest))).toEqual([]);
  });

  it.each([
    `jdbc:mysql://${HOST}:4000\${REST}`,
    `jdbc:mysql://${HOST}\${REST}`,
    `${ADO}x\${O:-;SslMode=VerifyFull}`,
    `${ADO}$P;Pooling=true\${O}`,
  ])("%s", (address) => {
    expect(rulesIn(inYaml(address))).toEqual([]);
  });

  it.each([
    "test?password=${DB_PASSWORD}",
    "${DB_NAME}",
    "test_${STAGE}",
    "${A}test",
    "test?x=${A}/${B}",
    "test?x=${X:-1}",
    "my%20db%20x",
    "test?x=%c3%a9",
  ])("but not jdbc:mysql://host/%s", (rest) => {
    expect(rulesIn(inYaml(JDBC + rest))).toEqual(["require-tls"]);
  });

  it.each([
    `${ADO}pa$word`,
    `${JDBC}test?password=a$b`,
    `${ADO}@x@y`,
    `jdbc:mysql://a:\${P}@${HOST}:4000/test`,
  ])("but not %s", (address) => {
    expect(rulesIn(inYaml(address))).toContain("require-tls");
  });

  it.each<[string, string]>([
    ["test?sslMode=DISABLED&x=${y}", `test?sslMode=VERIFY_IDENTITY&x=\${y}`],
    ["${DB}?useSSL=false", `\${DB}?${TLS}`],
    ["test?useSSL=false&x=#{y}", `test?sslMode=VERIFY_IDENTITY&x=#{y}`],
  ])("and what it says plainly is told: %s", (rest, after) => {
    const { output } = fixed(inYaml(JDBC + rest));
    expect(rulesIn(inYaml(JDBC + rest))).toContain("require-tls");
    expect(output).toContain(JDBC + after.replace(`?${TLS}`, "?sslMode=VERIFY_IDENTITY"));
  });
});

/** Each of these may be the value that the service asks for. */
const VALUES = [
  ...["${A}", "$A", "$A_B", "%A%", "__A__", "$(A)", "@a.b@", "((a))", "[[A]]", "#{a}", "#{A}#"],
  ...["{{a}}", "<a>", "X_${A}", "X@a@", "X#{a}"],
];

describe("a value that others fill in is not judged", () => {
  it.each(VALUES)("%s", (value) => {
    for (const address of [
      `${PRISMA}test?sslaccept=${value}`,
      `${JDBC}test?sslMode=${value}&enabledTLSProtocols=${value}`,
      `jdbc:mariadb://${HOST}:4000/test?sslMode=${value}`,
      `r2dbc:mysql://${HOST}:4000/test?sslMode=${value}&tlsVersion=${value}`,
      `${ADO}$P;SslMode=${value};TlsVersion=${value}`,
      `${USER}:$P@tcp(${HOST}:4000)/test?tls=${value}`,
    ])
      expect([address, rulesIn(inYaml(address))]).toEqual([address, []]);
  });

  const OPTIONS = `"host":"${HOST}","port":4000,"username":"${USER}"`;
  const RAILS = `host: ${HOST}\n  port: 4000\n  username: ${USER}`;
  it.each(VALUES.filter((value) => !value.startsWith("X")))("%s in a file of options", (value) => {
    for (const [filename, text] of [
      ["config.json", `{"a":{"dialect":"mysql",${OPTIONS},"dialectOptions":"${value}"}}`],
      ["config.json", `{"a":{"dialect":"mysql",${OPTIONS},"dialectOptions":{"ssl":"${value}"}}}`],
      ["ormconfig.json", `{"type":"mysql",${OPTIONS},"ssl":"${value}"}`],
      ["ormconfig.json", `{"type":"mysql",${OPTIONS},"extra":"${value}"}`],
      ["database.yml", `a:\n  adapter: mysql2\n  ${RAILS}\n  ssl_mode: "${value}"\n`],
      ["my.cnf", `[client]\nhost=${HOST}\nport=4000\nuser=${USER}\nssl-mode=${value}\n`],
      [
        "a.properties",
        `spring.datasource.url=${JDBC}t\nspring.datasource.tomcat.connection-properties=${value}\n`,
      ],
    ] as const)
      expect([filename, rulesIn(text, filename)]).toEqual([filename, []]);
  });

  it.each(["${ssl:false}", "${S:-false}", "${S:-true}"])(
    "and with the default %s not replaced",
    (value) => {
      expect(rulesIn(inYaml(`${JDBC}test?useSSL=${value}`))).toEqual(["require-tls, no fix"]);
    },
  );

  it("but a value that stands there is", () => {
    expect(rulesIn(inYaml(`${JDBC}test?sslMode=VERIFY`))).toEqual(["no-ineffective-tls-options"]);
    expect(rulesIn(inYaml(`${PRISMA}test?sslaccept=accept_invalid_certs`))).toEqual([
      "require-certificate-verification",
    ]);
    expect(rulesIn(`[client]\nhost=${HOST}\nport=4000\nssl-mode=PREFERRED#{\n`, "my.cnf")).toEqual([
      "require-tls, no fix",
    ]);
  });
});

it("what a program takes from elsewhere may hold the options for TLS", () => {
  const code = (more: string): string =>
    `import { DataSource } from "typeorm";\nimport { extra } from "./extra.js";\nnew DataSource({ type: "mysql", host: "${HOST}", port: 4000, username: "${USER}", password: process.env.P, ${more} });\n`;
  const rules = (more: string) =>
    new Linter().verify(code(more), plugin.configs.recommended).map(({ ruleId }) => ruleId);
  expect(rules("extra")).toEqual([]);
  expect(rules("extra: null")).toEqual(["tidb-tls/require-tls"]);
  expect(rules("extra, ssl: { rejectUnauthorized: false }").length).toBeGreaterThan(0);
});

it("an empty object of JSON is no place", () => {
  const code = `import { DataSource } from "typeorm";\nnew DataSource({ type: "mysql", url: \`mysql://${USER}:\${process.env.P}@${HOST}:4000/test?ssl={}\` });\n`;
  const { messages, output } = new Linter().verifyAndFix(code, plugin.configs.recommended);
  expect(messages).toEqual([]);
  expect(output).toContain('ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true }');
});
