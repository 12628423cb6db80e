import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { rulesIn } from "../../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const CA = "/etc/ssl/certs/ca-certificates.crt";
const CONFIG = `{"host": "${HOST}", "port": 4000, "user": "${USER}"}`;
const JDBC = `"jdbc:mysql://${HOST}:4000/test?enabledTLSProtocols=TLSv1.2,TLSv1.3"`;
const PDO_ADDRESS = `'mysql:host=${HOST};port=4000;dbname=test', '${USER}', getenv('P')`;

const rulesOf = (filename: string, code: string): readonly string[] =>
  rulesIn(new Linter().verify(code, plugin.configs.files, { filename }));

const java = (...members: readonly string[]): string =>
  `import java.sql.*;\nimport java.util.Properties;\n\nclass A {\n  ${members.join("\n  ")}\n}\n`;

describe("what a function does to what it is given", () => {
  it.each([
    [
      "before it returns that, in Python",
      "a.py",
      `import pymysql\n\ndef secure(conf):\n    conf["ssl"] = {"ca": "${CA}"}\n    return conf\n\npymysql.connect(**secure(${CONFIG}))\n`,
    ],
    [
      "before it connects, in Python",
      "a.py",
      `import pymysql\n\ndef connect(conf):\n    conf["ssl"] = {"ca": "${CA}"}\n    return pymysql.connect(**conf)\n\nconnect(${CONFIG})\n`,
    ],
    [
      "to the database of Django that an address makes",
      "settings.py",
      `import dj_database_url\n\ndef secure(conf):\n    conf["OPTIONS"] = {"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "${CA}"}}\n    return conf\n\nDATABASES = {"default": secure(dj_database_url.parse("mysql://${USER}@${HOST}:4000/test"))}\n`,
    ],
    [
      "before it returns that, in Java",
      "A.java",
      java(
        `static Properties secure(Properties p) { p.setProperty("sslMode", "VERIFY_IDENTITY"); return p; }`,
        `static Connection a() throws SQLException { return DriverManager.getConnection(${JDBC}, secure(new Properties())); }`,
      ),
    ],
    [
      "before it connects, in Java",
      "A.java",
      java(
        `static Connection open(Properties p) throws SQLException { p.put("sslMode", "VERIFY_IDENTITY"); return DriverManager.getConnection(${JDBC}, p); }`,
        `static Connection a() throws SQLException { return open(new Properties()); }`,
      ),
    ],
    [
      "to an address, in Java",
      "A.java",
      java(
        `static String tls(String u) { u += "&sslMode=VERIFY_IDENTITY"; return u; }`,
        `static Connection a() throws SQLException { return DriverManager.getConnection(tls(${JDBC})); }`,
      ),
    ],
    [
      "before it returns that, in PHP",
      "a.php",
      `<?php\nfunction secure(array $o) { $o[PDO::MYSQL_ATTR_SSL_CA] = '${CA}'; return $o; }\n$pdo = new PDO(${PDO_ADDRESS}, secure([PDO::ATTR_ERRMODE => 1]));\n`,
    ],
    [
      "before it connects, in PHP",
      "a.php",
      `<?php\nfunction connect(array $o) { $o[PDO::MYSQL_ATTR_SSL_CA] = '${CA}'; return new PDO(${PDO_ADDRESS}, $o); }\nconnect([PDO::ATTR_ERRMODE => 1]);\n`,
    ],
  ])("counts %s", (_, filename, code) => {
    expect(rulesOf(filename, code)).toEqual([]);
  });

  it.each([
    [
      "what it switches off is told",
      `def connect(conf):\n    conf["ssl_disabled"] = True\n    return pymysql.connect(**conf)\n\nconnect(${CONFIG})\n`,
      ["require-tls"],
    ],
    [
      "what it does behind the connection comes too late",
      `def connect(conf):\n    one = pymysql.connect(**conf)\n    conf["ssl"] = {"ca": "${CA}"}\n    return one\n\nconnect(${CONFIG})\n`,
      ["require-tls"],
    ],
    [
      "what it may do is unknown",
      `def connect(conf):\n    if TLS:\n        conf["ssl"] = {"ca": "${CA}"}\n    return pymysql.connect(**conf)\n\nconnect(${CONFIG})\n`,
      [],
    ],
  ])("%s", (_, code, rules) => {
    expect(rulesOf("a.py", `import pymysql\n\n${code}`)).toEqual(rules);
  });
});

describe("a word that a text has until something is put there", () => {
  const template = (words: string): string =>
    `from sqlalchemy import create_engine\n\nT = "mysql+pymysql://${USER}:<PASSWORD>@${HOST}:4000/test${words}"\n`;
  it.each([
    ["parameters, behind another", "?OPTIONS", `T.replace("<PASSWORD>", p).replace("OPTIONS", o)`],
    ["parameters", "?{options}", `T.replace("{options}", "ssl_ca=${CA}")`],
  ])("says nothing of %s", (_, words, code) => {
    expect(rulesOf("a.py", `${template(words)}engine = create_engine(${code})\n`)).toEqual([]);
  });

  it("leaves an address whole where it is a part of one", () => {
    const code = `${template("")}engine = create_engine(T.replace("<PASSWORD>", p))\n`;
    expect(rulesOf("a.py", code)).toEqual(["require-tls"]);
  });
});
