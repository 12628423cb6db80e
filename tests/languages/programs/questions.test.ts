import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";

const found = (filename: string, code: string): readonly string[] =>
  new Linter()
    .verify(code, plugin.configs.files, { filename })
    .map(({ ruleId, message }) => ruleId ?? message);

const TLS = "?ssl_ca=/etc/ssl/cert.pem&ssl_verify_cert=true&ssl_verify_identity=true";
const python = (before: string, host: string, query: string, around = ""): string =>
  `from sqlalchemy import create_engine\nimport os\nfrom settings import CLOUD, INSECURE, pw\n\n${before}\n${around}host = ${host}\n${around && "    "}query = ${query}\n${around && "    "}create_engine(f"mysql+pymysql://${USER}:{pw}@{host}:4000/test{query}")\n`;
const PICK = `def pick(flag, yes, no):\n    return yes if flag else no\n`;
const SPLIT = `def host_for(cloud):\n    return "${HOST}" if cloud else "localhost"\n\ndef query_for(on):\n    return "" if on else "${TLS}"\n`;
const LOCAL = (name: string, variable: string, yes: string, no: string): string =>
  `def ${name}():\n    on = os.getenv("${variable}") == "1"\n    return "${yes}" if on else "${no}"\n`;
const locals = (one: string, other: string): string =>
  `${LOCAL("host_of", one, HOST, "localhost")}\n${LOCAL("query_of", other, "", TLS)}`;

const java = (on: string, plain: string): string =>
  `import java.sql.*;\n\nclass App {\n  static String host(boolean on) { return on ? "${HOST}:4000" : "localhost:3306"; }\n  static String opts(boolean on) { return on ? "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3" : ""; }\n  Connection open(boolean prod, boolean plain, String pw) throws SQLException {\n    return DriverManager.getConnection("jdbc:mysql://" + host(${on}) + "/test" + opts(${plain}), "${USER}", pw);\n  }\n}\n`;

/** The same where the words are there unless it is asked. */
const javaUnless = (on: string, plain: string): string =>
  java(on, plain).replace(/on \? ("\?sslMode=V[^"]*") : ("[^"]*")/, "on ? $2 : $1");

const methods = `class Db:\n    def host(self):\n        return "${HOST}" if self.prod else "localhost"\n\n    def query(self):\n        return "" if self.prod else "${TLS}"\n\n    def open(self):\n        return create_engine(f"mysql+pymysql://${USER}:{pw}@{self.host()}:4000/test{self.query()}")\n`;

describe("one question", () => {
  it.each([
    ["a name given to two functions", "a.py", python(SPLIT, "host_for(CLOUD)", "query_for(CLOUD)")],
    [
      "a name given to one function twice",
      "a.py",
      python(PICK, `pick(CLOUD, "${HOST}", "localhost")`, `pick(CLOUD, "", "${TLS}")`),
    ],
    [
      "a parameter given on",
      "a.py",
      python(SPLIT, "host_for(prod)", "query_for(prod)", "def open(prod):\n    "),
    ],
    [
      "a variable of the environment in two functions",
      "a.py",
      python(locals("PROD", "PROD"), "host_of()", "query_of()"),
    ],
    [
      "a field in two methods",
      "a.py",
      `from sqlalchemy import create_engine\nfrom settings import pw\n\n${methods}`,
    ],
    ["a parameter of Java", "App.java", javaUnless("prod", "prod")],
  ])("is answered alike: %s", (_, filename, code) => {
    expect(found(filename, code)).toContain("tidb-tls/require-tls");
  });
});

/** Where `query` says TLS unless something else is asked, nothing is proven of either. */
const UNLESS = `def host_for(enabled):\n    return "${HOST}" if enabled else "localhost"\n\ndef query_for(enabled):\n    return "" if enabled else "${TLS}"\n`;

describe("two questions", () => {
  const CASES = [
    [
      "of two calls",
      "a.py",
      python(PICK, `pick(CLOUD, "${HOST}", "localhost")`, `pick(INSECURE, "", "${TLS}")`),
    ],
    ["of two functions", "a.py", python(UNLESS, "host_for(CLOUD)", "query_for(INSECURE)")],
    [
      "of calls in two calls",
      "a.py",
      python(
        `${PICK}\ndef outer(flag, yes, no):\n    return pick(flag, yes, no)\n`,
        `outer(CLOUD, "${HOST}", "localhost")`,
        `outer(INSECURE, "", "${TLS}")`,
      ),
    ],
    [
      "of what two calls make of it",
      "a.py",
      python(
        `def pick(flag, yes, no):\n    on = flag == "1"\n    return yes if on else no\n`,
        `pick(CLOUD, "${HOST}", "localhost")`,
        `pick(INSECURE, "", "${TLS}")`,
      ),
    ],
    [
      "of what is read twice",
      "a.py",
      python(
        PICK,
        `pick(input() == "y", "${HOST}", "localhost")`,
        `pick(input() == "y", "", "${TLS}")`,
      ),
    ],
    ["in Java", "App.java", javaUnless("prod", "plain")],
  ] as const;
  it.each(CASES)("are answered apart: %s", (_, filename, code) => {
    expect(found(filename, code)).not.toContain("tidb-tls/require-tls");
  });
});
