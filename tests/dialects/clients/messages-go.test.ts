import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** A program that imports the driver. */
const program = (module: string, code: string): string =>
  `package main\n\nimport (\n\t"crypto/tls"\n\t"database/sql"\n\n\t"${module}"\n)\n\n` +
  `func main() {\n\t${written(code)}\n}\n`;

describe("what is said of a program in Go", () => {
  it.each(
    blocks(`
    # go-mysql-config, go-mysql
    @ github.com/go-sql-driver/mysql | c := mysql.Config{User: "root", Passwd: "SECRET", Net: "tcp", Addr: "GATEWAY:3306"}; sql.Open("mysql", c.FormatDSN())
    tls: No ~TLSConfig~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~TLSConfig: "true"~.
    fix:  => , TLSConfig: "true"
    prefix: ~User: "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~Addr: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~Addr: 4000~.
    fix: 3306 => 4000
    @ github.com/go-sql-driver/mysql | c := mysql.Config{User: "u.root", Net: "tcp", Addr: "GATEWAY", TLSConfig: "skip-verify"}; sql.Open("mysql", c.FormatDSN())
    port: No ~Addr~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~Addr: 4000~.
    fix:  => :4000
    certificate: ~TLSConfig: "skip-verify"~ accepts any certificate, even an impostor's. Write ~TLSConfig: "true"~.
    fix: "skip-verify" => "true"
    @ github.com/go-sql-driver/mysql | c := mysql.Config{User: "u.root", Net: "tcp", Addr: "GATEWAY:4000", TLSConfig: "true", AllowFallbackToPlaintext: true}; sql.Open("mysql", c.FormatDSN())
    tls: ~AllowFallbackToPlaintext: true~ makes TLS optional, so an attacker can force plain text. Remove it.
    fix: , AllowFallbackToPlaintext: true =>
    @ github.com/go-sql-driver/mysql | c := mysql.NewConfig(); c.User = "root"; c.Passwd = "SECRET"; c.Net = "tcp"; c.Addr = "GATEWAY:3306"; sql.Open("mysql", c.FormatDSN())
    tls: No ~TLSConfig~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~TLSConfig = "true"~.
    prefix: ~User = "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~Addr = 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~Addr = 4000~.
    fix: 3306 => 4000
    @ github.com/go-sql-driver/mysql | c := mysql.NewConfig(); c.Addr = "GATEWAY:4000"; c.TLS = &tls.Config{}; sql.Open("mysql", c.FormatDSN())
    useless: ~TLS~ is lost by ~FormatDSN~, so the DSN has no TLS, and TiDB Cloud refuses plain text. Write ~TLSConfig = "true"~.
    @ github.com/go-sql-driver/mysql | c := mysql.NewConfig(); c.Addr = "GATEWAY:4000"; c.TLS = &tls.Config{InsecureSkipVerify: true}; o, _ := mysql.NewConnector(c); sql.OpenDB(o)
    certificate: ~InsecureSkipVerify: true~ accepts any certificate, even an impostor's. Remove it.
    fix: InsecureSkipVerify: true =>
    @ github.com/go-sql-driver/mysql | c := mysql.NewConfig(); c.Addr = "GATEWAY:4000"; c.TLS = &tls.Config{MinVersion: tls.VersionTLS11, ServerName: "GATEWAY"}; o, _ := mysql.NewConnector(c); sql.OpenDB(o)
    version: ~MinVersion: tls.VersionTLS11~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~MinVersion: tls.VersionTLS12~.
    fix: tls.VersionTLS11 => tls.VersionTLS12
    @ github.com/go-sql-driver/mysql | c, _ := mysql.ParseDSN("root:SECRET@tcp(GATEWAY:3306)/test"); c.TLSConfig = "skip-verify"; sql.Open("mysql", c.FormatDSN())
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    certificate: ~TLSConfig = "skip-verify"~ accepts any certificate, even an impostor's. Write ~TLSConfig = "true"~.
    fix: "skip-verify" => "true"
    @ github.com/go-sql-driver/mysql | c, _ := mysql.ParseDSN("u.root@tcp(GATEWAY:4000)/test?tls=skip-verify"); c.DBName = "x"; sql.Open("mysql", c.FormatDSN())
    certificate: ~tls=skip-verify~ accepts any certificate, even an impostor's. Write ~tls=true~.
    fix: tls=skip-verify => tls=true
    @ github.com/go-sql-driver/mysql | sql.Open("mysql", "root:SECRET@tcp(GATEWAY:3306)/test?tls=preferred")
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    tls: ~tls=preferred~ makes TLS optional, so an attacker can force plain text. Write ~tls=true~.
    fix: tls=preferred => tls=true
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), "main.go")).toBe(expected);
  });
});
