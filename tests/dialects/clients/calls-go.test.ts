import { describe, expect, it } from "vitest";
import { wordsIn } from "./read.js";
import { rows, written } from "./rows.js";

/** A program that imports the driver. */
const program = (module: string, code: string): string =>
  `package main\n\nimport (\n\t"crypto/tls"\n\t"database/sql"\n\n\t"${module}"\n)\n\n` +
  `func main() {\n\t${written(code)}\n}\n`;

describe("a configuration in Go", () => {
  it.each(
    rows(`
    # go-mysql-config, go-mysql
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:3306", DBName: "test"}; sql.Open("mysql", c.FormatDSN())
    github.com/go-sql-driver/mysql | c := &mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:3306", DBName: "test"}; use(c.FormatDSN())
    github.com/go-sql-driver/mysql | c := mysql.NewConfig(); c.User = "root"; c.Passwd = "SECRET"; c.Net = "tcp"; c.Addr = "GATEWAY:3306"; sql.Open("mysql", c.FormatDSN())
    github.com/go-sql-driver/mysql | c := new(mysql.Config); c.User = "root"; c.Passwd = "SECRET"; c.Net = "tcp"; c.Addr = "GATEWAY:3306"; sql.Open("mysql", c.FormatDSN())
    github.com/go-sql-driver/mysql | var c mysql.Config; c.User = "root"; c.Passwd = "SECRET"; c.Net = "tcp"; c.Addr = "GATEWAY:3306"; sql.Open("mysql", c.FormatDSN())
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp4", Addr: "GATEWAY:3306"}; sql.Open("mysql", c.FormatDSN())
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp6", Addr: "GATEWAY:3306"}; sql.Open("mysql", c.FormatDSN())
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "", Addr: "GATEWAY:3306"}; sql.Open("mysql", c.FormatDSN())
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "unix", Addr: "GATEWAY:3306"}; sql.Open("mysql", c.FormatDSN()) | -
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "xtcp", Addr: "GATEWAY:3306"}; sql.Open("mysql", c.FormatDSN()) | -
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", TLSConfig: "tidb"}; sql.Open("mysql", c.FormatDSN()) | password prefix
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", TLSConfig: "true"}; sql.Open("mysql", c.FormatDSN()) | password prefix
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", TLSConfig: "false"}; sql.Open("mysql", c.FormatDSN()) | password prefix tls
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", TLSConfig: "skip-verify"}; sql.Open("mysql", c.FormatDSN()) | certificate password prefix
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", TLSConfig: "preferred"}; sql.Open("mysql", c.FormatDSN()) | password prefix tls
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", AllowFallbackToPlaintext: true, TLSConfig: "true"}; sql.Open("mysql", c.FormatDSN()) | password prefix tls
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", Params: map[string]string{"tls": "true"}}; sql.Open("mysql", c.FormatDSN()) | password prefix
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", Params: map[string]string{"charset": "utf8mb4"}}; sql.Open("mysql", c.FormatDSN()) | password prefix tls
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", Params: given()}; sql.Open("mysql", c.FormatDSN()) | password prefix
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", Params: nil}; sql.Open("mysql", c.FormatDSN()) | password prefix tls
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", TLS: &tls.Config{ServerName: "GATEWAY"}}; sql.Open("mysql", c.FormatDSN()) | password prefix
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", TLS: nil}; sql.Open("mysql", c.FormatDSN()) | password prefix tls
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: given}; use("GATEWAY"); sql.Open("mysql", c.FormatDSN()) | -
    github.com/go-sql-driver/mysql | c, err := mysql.ParseDSN("root:SECRET@tcp(GATEWAY:3306)/test"); c.DBName = "other"; use(err); sql.Open("mysql", c.FormatDSN())
    github.com/go-sql-driver/mysql | c, err := mysql.ParseDSN("root:SECRET@tcp(GATEWAY:3306)/test"); c.TLSConfig = "true"; use(err); sql.Open("mysql", c.FormatDSN()) | password port prefix
    github.com/go-sql-driver/mysql | c, err := mysql.ParseDSN("root:SECRET@tcp(GATEWAY:3306)/test"); use(err); sql.Open("mysql", c.FormatDSN())
    github.com/go-sql-driver/mysql | db, err := sql.Open("mysql", "root:SECRET@tcp(GATEWAY:3306)/test"); use(db, err)
    github.com/go-sql-driver/mysql | db, err := sql.Open("mysql", "root:SECRET@tcp4(GATEWAY:3306)/test?tls=true"); use(db, err) | password port prefix
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:3306"}; o, _ := mysql.NewConnector(&c); sql.OpenDB(o)
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", TLS: &tls.Config{ServerName: "GATEWAY"}}; o, _ := mysql.NewConnector(&c); sql.OpenDB(o) | password prefix
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", TLS: &tls.Config{InsecureSkipVerify: true}}; o, _ := mysql.NewConnector(&c); sql.OpenDB(o) | certificate password prefix
    github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:4000", TLS: &tls.Config{InsecureSkipVerify: true}, TLSConfig: "true"}; o, _ := mysql.NewConnector(&c); sql.OpenDB(o) | certificate password prefix
    github.com/go-sql-driver/mysql | c := mysql.NewConfig(); c.User = "root"; c.Addr = "GATEWAY:4000"; c.TLS = &tls.Config{InsecureSkipVerify: true}; sql.Open("mysql", c.FormatDSN()) | prefix useless
    github.com/go-sql-driver/mysql | c := mysql.NewConfig(); c.User = "root"; c.Addr = "GATEWAY:4000"; c.TLSConfig = "true"; c.TLS = &tls.Config{InsecureSkipVerify: true}; sql.Open("mysql", c.FormatDSN()) | prefix
    github.com/go-sql-driver/mysql | c := mysql.NewConfig(); c.User = "root"; c.Addr = "GATEWAY:4000"; c.TLS = &tls.Config{InsecureSkipVerify: true}; o, _ := mysql.NewConnector(c); sql.OpenDB(o) | certificate prefix
    github.com/go-sql-driver/mysql | c := mysql.NewConfig(); c.User = "root"; c.Addr = "GATEWAY:4000"; c.TLS = given(); sql.Open("mysql", c.FormatDSN()) | prefix
    `),
  )("$client, $name: $code", ({ name, code, words }) => {
    expect(wordsIn(program(name, code), "main.go")).toBe(words);
  });
});
