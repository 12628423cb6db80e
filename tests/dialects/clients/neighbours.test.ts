import { describe, expect, it } from "vitest";
import { HOST, wordsIn } from "./read.js";

const php = (between: string): string =>
  `<?php\n$c = mysqli_init();\n${between};\n$c->real_connect("${HOST}", $u, $w, "test", 4000);\n`;

/** Functions of mysqli that have nothing to do with TLS, after PHP's manual. */
const HARMLESS = [
  ...["autocommit", "begin_transaction", "close", "commit", "connect_errno", "connect_error"],
  ...["errno", "error", "error_list", "execute_query", "fetch_all", "fetch_array", "fetch_assoc"],
  ...["fetch_object", "fetch_row", "free_result", "get_client_info", "get_host_info"],
  ...["get_server_info", "insert_id", "multi_query", "num_rows", "options", "ping", "prepare"],
  ...["query", "real_escape_string", "real_query", "report", "rollback", "select_db"],
  ...["set_charset", "set_opt", "stat", "stmt_init", "store_result", "thread_id"],
  ...["affected_rows"],
];

describe("mysqli: a handle in the hands of a function", () => {
  it.each(HARMLESS)("mysqli_%s leaves TLS as it is", (name) => {
    expect(wordsIn(php(`mysqli_${name}($c)`), "index.php")).toBe("tls");
  });

  it.each(["hand", "mysqli_unknown", "commit"])("%s may have done anything", (name) => {
    expect(wordsIn(php(`${name}($c)`), "index.php")).toBe("");
  });

  it("mysqli_ssl_set switches it on", () => {
    const roots = `mysqli_ssl_set($c, null, null, "/etc/ssl/cert.pem", null, null)`;
    expect(wordsIn(php(roots), "index.php")).toBe("");
  });
});

const go = (module: string, after: string): string =>
  `package main\n\nimport (\n\t"${module}"\n\n\t"github.com/go-sql-driver/mysql"\n)\n\n` +
  `func main() {\n\tc := mysql.NewConfig()\n\tc.Addr = "${HOST}:4000"\n\t${after}\n}\n`;

describe("go-mysql-config: a configuration in the hands of a package", () => {
  it.each([
    ["gorm.io/driver/mysql", "_ = mysql.New(mysql.Config{DSNConfig: c})"],
    ["gorm.io/gorm", "gorm.Open(c)"],
  ])("%s leaves it as it is", (module, after) => {
    const text = go(module, after).replace(/gorm.io\/driver\/mysql"/, `gorm.io/driver/other"`);
    expect(wordsIn(text, "main.go")).toBe("tls");
  });

  it("any other may change it", () => {
    expect(wordsIn(go("example.com/own", "own.Open(c)"), "main.go")).toBe("");
  });
});
