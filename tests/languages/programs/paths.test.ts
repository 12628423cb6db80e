import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { HOST, java, lintWith, opens, RIGHT, USER } from "./lint-program.js";

const lint = lintWith(plugin.configs.files);
const go = (body: string): string =>
  `package main\n\nimport (\n\t"database/sql"\n\t"fmt"\n)\n\nfunc open(prod bool, pw string) (*sql.DB, error) {\n${body}\n}\n`;

const BRANCHES = `String host;
String params;
if (prod) {
  host = "${HOST}:4000";
  params = "?${RIGHT}";
} else {
  host = "localhost:3306";
  params = "?useSSL=false";
}`;
const HOST_ALONE = `String host = prod ? "${HOST}:4000" : "localhost:3306";`;

describe("two servers, each with the TLS of its own", () => {
  it.each([
    ["in branches", `${BRANCHES}\n${opens(`"jdbc:mysql://" + host + "/test" + params`)}`],
    [
      "in a format",
      `${BRANCHES}\n${opens(`String.format("jdbc:mysql://%s/test%s", host, params)`)}`,
    ],
    [
      "in two conditions",
      `${HOST_ALONE}\nString params = prod ? "${RIGHT}" : "useSSL=false";\n${opens(`"jdbc:mysql://" + host + "/test?" + params`)}`,
    ],
    [
      "asked the other way round",
      `${HOST_ALONE}\nString params = !prod ? "useSSL=false" : "${RIGHT}";\n${opens(`"jdbc:mysql://" + host + "/test?" + params`)}`,
    ],
    [
      "added",
      `${HOST_ALONE}\nString url = "jdbc:mysql://" + host + "/test";\nif (prod) url += "?${RIGHT}";\nelse url += "?useSSL=false";\n${opens("url")}`,
    ],
    [
      "built",
      `StringBuilder url = new StringBuilder("jdbc:mysql://");\nif (prod) { url.append("${HOST}:4000"); } else { url.append("localhost:3306"); }\nurl.append("/test?");\nif (prod) { url.append("${RIGHT}"); } else { url.append("useSSL=false"); }\n${opens("url.toString()")}`,
    ],
    [
      "of three",
      `String host;
String params;
if (prod) {
  host = "${HOST}:4000";
  params = "?${RIGHT}";
} else if (stage) {
  host = "stage.db.internal:3306";
  params = "?useSSL=false";
} else {
  host = "localhost:3306";
  params = "?sslMode=DISABLED";
}
${opens(`"jdbc:mysql://" + host + "/test" + params`)}`,
    ],
    [
      "of a switch",
      `String host; String port; String params;
switch (System.getenv("ENV")) {
  case "prod": host = "${HOST}"; port = "4000"; params = "${RIGHT}"; break;
  default: host = "localhost"; port = "3306"; params = "useSSL=false";
}
${opens(`"jdbc:mysql://" + host + ":" + port + "/test?" + params`)}`,
    ],
    [
      "in many parts",
      `String scheme = prod ? "jdbc" : "jdbc";
String host = prod ? "${HOST}" : "localhost";
String port = prod ? "4000" : "3306";
String base = prod ? "test" : "dev";
String mode = prod ? "VERIFY_IDENTITY" : "DISABLED";
String versions = prod ? "TLSv1.2,TLSv1.3" : "TLSv1.2";
${opens(`scheme + ":mysql://" + host + ":" + port + "/" + base + "?sslMode=" + mode + "&enabledTLSProtocols=" + versions`)}`,
    ],
  ])("is right in Java: %s", (_, body) => {
    expect(lint("App.java", java(body))).toEqual({ found: [], isChanged: "kept" });
  });

  const FORMAT = `fmt.Sprintf("${USER}:%s@tcp(%s:%s)/test?tls=%s", pw, host, port, mode)`;
  it.each([
    [
      "hosts and ports",
      `host, port := "localhost", "3306"\nif prod {\n\thost, port = "${HOST}", "4000"\n}\nreturn sql.Open("mysql", fmt.Sprintf("${USER}:%s@tcp(%s:%s)/test?tls=true", pw, host, port))`,
    ],
    [
      "what is added",
      `host := "localhost:3306"\nif prod {\n\thost = "${HOST}:4000"\n}\ndsn := "${USER}:" + pw + "@tcp(" + host + ")/test"\nif prod {\n\tdsn += "?tls=true"\n} else {\n\tdsn += "?tls=false"\n}\nreturn sql.Open("mysql", dsn)`,
    ],
    [
      "a mode",
      `host, port, mode := "localhost", "3306", "false"\nif prod {\n\thost, port = "${HOST}", "4000"\n\tmode = "true"\n}\nreturn sql.Open("mysql", ${FORMAT})`,
    ],
    [
      "parameters",
      `addr, params := "localhost:3306", ""\nif prod {\n\taddr = "${HOST}:4000"\n\tparams = "?tls=true"\n}\nreturn sql.Open("mysql", "${USER}:"+pw+"@tcp("+addr+")/test"+params)`,
    ],
  ])("is right in Go: %s", (_, body) => {
    expect(lint("main.go", go(body))).toEqual({ found: [], isChanged: "kept" });
  });

  it("is right in a command of PHP", () => {
    const code = `<?php\nif ($prod) { $host = '${HOST}'; $port = 4000; $ssl = 'VERIFY_IDENTITY'; } else { $host = 'localhost'; $port = 3306; $ssl = 'DISABLED'; }\nexec("mysqldump -h $host -P $port -u ${USER} --ssl-mode=$ssl --ssl-ca=/etc/ssl/cert.pem test > a.sql");\n`;
    expect(lint("a.php", code)).toEqual({ found: [], isChanged: "kept" });
  });

  it("is right in a command of Python", () => {
    const code = `import subprocess\n\nif prod:\n    h, mode = "${HOST}", "VERIFY_IDENTITY"\nelse:\n    h, mode = "localhost", "DISABLED"\nsubprocess.run(f"mysql -h {h} -P 4000 -u ${USER} --ssl-mode={mode} --ssl-ca=/etc/ssl/cert.pem test", shell=True)\n`;
    expect(lint("a.py", code)).toEqual({ found: [], isChanged: "kept" });
  });
});

describe("two servers that have one text in common", () => {
  it("are told apart, and what both have is left to a person", () => {
    const body = `${HOST_ALONE}\n${opens(`"jdbc:mysql://" + host + "/test?sslMode=DISABLED"`)}`;
    expect(lint("App.java", java(body))).toEqual({
      found: ["tidb-tls/require-tls"],
      isChanged: "kept",
    });
  });

  it("are told apart in a command", () => {
    const code = `<?php\n$host = $prod ? '${HOST}' : 'localhost';\nexec("mysqldump -h $host -P 4000 -u ${USER} --ssl-mode=DISABLED test > a.sql");\n`;
    expect(lint("a.php", code)).toEqual({ found: ["tidb-tls/require-tls"], isChanged: "kept" });
  });

  it("are changed where only one has the words", () => {
    const body = `${BRANCHES.replace("VERIFY_IDENTITY", "DISABLED")}\n${opens(`"jdbc:mysql://" + host + "/test" + params`)}`;
    expect(lint("App.java", java(body))).toEqual({
      found: ["tidb-tls/require-tls"],
      isChanged: "changed",
    });
  });
});
