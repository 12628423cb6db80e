import { expect, it } from "vitest";
import { foundIn, HOST, repairedIn } from "../python/lint.js";

/** What hands a DSN to Go-MySQL-Driver, by the module that it comes from. */
const OPENERS = [
  ["database/sql", 'sql.Open("mysql", DSN)'],
  ["github.com/jmoiron/sqlx", 'sqlx.Connect("mysql", DSN)'],
  ["github.com/jmoiron/sqlx", 'sqlx.MustConnect("mysql", DSN)'],
  ["gorm.io/driver/mysql", "gorm.Open(mysql.Open(DSN), &gorm.Config{})"],
  ["entgo.io/ent/dialect/sql", "sql.Open(dialect.MySQL, DSN)"],
  ["shop/ent", 'ent.Open("mysql", DSN)'],
  ["github.com/uptrace/bun", 'bun.NewDB(must(sql.Open("mysql", DSN)), mysqldialect.New())'],
  ["xorm.io/xorm", 'xorm.NewEngine("mysql", DSN)'],
] as const;

const program = (module: string, call: string, query: string): string => `package shop

import (
	"os"

	_ "github.com/go-sql-driver/mysql"
	"${module}"
)

func open() {
	use(${call.replace("DSN", `"3pTAoNNegb47Uc8.root:"+os.Getenv("PW")+"@tcp(${HOST}:4000)/test${query}"`)})
}
`;

it.each(OPENERS)("%s: %s is given the DSN", (module, call) => {
  expect(foundIn(program(module, call, "?tls=true"), "a.go")).toEqual([]);
  expect(foundIn(program(module, call, "?tls=skip-verify"), "a.go")).toEqual([
    "require-certificate-verification",
  ]);
  const [repaired, wanted] = ["", "?tls=true"].map((query) => program(module, call, query));
  expect(repairedIn(repaired ?? "", "a.go")).toBe(wanted);
});
