import { describe, expect, it } from "vitest";
import { linted } from "./address.js";
import type { Files } from "./folder.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com:4000";
const USER = "3pTAoNNegb47Uc8.root";
const foundIn = (files: Files, file: string): string =>
  linted({ ".git/HEAD": "", ...files }, file).found.join();

const GO = `package store\n\nimport "database/sql"\n\n`;
const opened = (rest: string): string => `sql.Open("mysql", "${USER}:@tcp(${HOST})/test?${rest})`;
const goConstant = {
  "store/db.go": `${GO}const tlsMode = "skip-verify"\n\nfunc open() { ${opened('tls=" + tlsMode')} }\n`,
};
const goVariable = {
  "store/db.go": `${GO}var Query = "tls=skip-verify"\n\nfunc open() { ${opened('" + Query')} }\n`,
};
const local = (rest: string): string => `sql.Open("mysql", "root:@tcp(localhost)/test?${rest})`;
const PYTHON = "from sqlalchemy import create_engine\n\n";
const python = {
  "shop/db.py": `${PYTHON}ARGS = {"ssl_ca": "/etc/ssl/certs/ca-certificates.crt", "ssl_verify_cert": True, "ssl_verify_identity": False}\ncreate_engine("mysql+pymysql://${USER}:@${HOST}/test", connect_args=ARGS)\n`,
};
const php = {
  "inc/db.php": `<?php\n$options = [PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/certs/ca-certificates.crt', PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false];\n$pdo = new PDO('mysql:host=${HOST.slice(0, -5)};port=4000', '${USER}', '', $options);\n`,
};

describe("what other programs of the project use, too", () => {
  it.each<[string, Files, string, string]>([
    ["a constant of a package in Go", goConstant, "store/local.go", `${GO}func local() { ${local('tls=" + tlsMode')} }\n`],
    ["a variable of a package in Go", goVariable, "store/local.go", `${GO}func local() { ${local('" + Query')} }\n`],
    ["a variable that Go exports", goVariable, "cmd/main.go", `package main\n\nimport (\n\t"database/sql"\n\n\t"example.com/app/store"\n)\n\nfunc main() { ${local('" + store.Query')} }\n`],
    ["a variable of a package whose folder is written with a hyphen", { "db-conf/db.go": goVariable["store/db.go"] }, "cmd/main.go", `package main\n\nimport "example.com/app/db-conf"\n\nfunc main() { ${local('" + dbconf.Query')} }\n`],
    ["a variable of a module, in its root", { "db.go": goVariable["store/db.go"], "go.mod": "module example.com/shop/v2\n" }, "cmd/main.go", `package main\n\nimport shop "example.com/shop/v2"\n\nfunc main() { ${local('" + shop.Query')} }\n`],
    ["a module of Python", python, "shop/local.py", `${PYTHON}from shop.db import ARGS\n\ncreate_engine("mysql+pymysql://localhost/test", connect_args=ARGS)\n`],
    ["a module of Python, by its way", python, "shop/local.py", `${PYTHON}from . import db\n\ncreate_engine("mysql+pymysql://localhost/test", connect_args=db.ARGS)\n`],
    ["a package of Python", { "shop/__init__.py": python["shop/db.py"] }, "tools/local.py", `${PYTHON}import shop\n\ncreate_engine("mysql+pymysql://localhost/test", connect_args=shop.ARGS)\n`],
    ["a file that PHP includes", php, "local.php", `<?php\nrequire_once __DIR__ . '/inc/db.php';\n$other = new PDO('mysql:host=localhost', 'root', '', $options);\n`],
    ["a file that PHP includes beside another", { ...php, "index.php": "<?php\nrequire 'inc/db.php';\nrequire 'local.php';\n" }, "local.php", "<?php\n$other = new PDO('mysql:host=localhost', 'root', '', $options);\n"],
  ])("is left to a person: %s", (_, own, file, text) => {
    const [of = ""] = Object.keys(own);
    expect(foundIn(own, of)).toMatch(/ fix/);
    expect(foundIn({ ...own, [file]: text }, of)).toMatch(/^[\w-]+(?: offer)?$/);
  }); // prettier-ignore

  it.each<[string, Files, string, string]>([
    ["of another package of Go", goConstant, "other/db.go", `${GO}const tlsMode = "skip-verify"\n`],
    ["of a package of Go, by a name of its own", goVariable, "cmd/main.go", `package main\n\nfunc main() { Query := ""; ${local('" + Query')} }\n`],
    ["in another script of Python", python, "shop/local.py", `${PYTHON}ARGS = {}\ncreate_engine("mysql+pymysql://localhost/test", connect_args=ARGS)\n`],
    ["in another script of PHP", php, "local.php", "<?php\n$options = [];\n"],
    ["in another language", python, "db.js", "import db from './db';\nuse(db.ARGS);\n"],
    ["in a longer word", goConstant, "store/local.go", `${GO}var tlsModes = 1\n`],
  ])("is mended where the name stands %s", (_, own, file, text) => {
    const [of = ""] = Object.keys(own);
    expect(foundIn({ ...own, [file]: text }, of)).toBe(foundIn(own, of));
    expect(foundIn(own, of)).toMatch(/ fix/);
  }); // prettier-ignore

  it("is mended where it is a call that names the server, whatever others do with what it gives", () => {
    const own = `import pymysql\n\nconnection = pymysql.connect(\n    host="${HOST.slice(0, -5)}", port=4000, user="${USER}", password=input(),\n    ssl_ca="/etc/ssl/certs/ca-certificates.crt", ssl_verify_cert=False)\n`;
    const other = 'from shop.db import connection\nprint(connection + "?ssl=a")\n';
    expect(foundIn({ "shop/db.py": own, "use.py": other }, "shop/db.py")).toMatch(/ fix/);
  });

  it("says so", () => {
    const { messages } = linted(
      { ".git/HEAD": "", ...goConstant, "store/local.go": `${GO}var mode = tlsMode\n` },
      "store/db.go",
    );
    expect(messages).toEqual([
      "`tls=skip-verify` accepts any certificate, even an impostor's. Write `tls=true`. Not autofixed: another file uses it, too.",
    ]);
  });

  it("is not asked for where the setting `imports` says so", () => {
    const files = { ".git/HEAD": "", ...goConstant, "store/local.go": `${GO}var mode = tlsMode\n` };
    expect(linted(files, "store/db.go", { imports: false }).found.join()).toMatch(/ fix/);
  });

  it("is mended where it says whom it is for", () => {
    const own = `${GO}const DSN = "${USER}:@tcp(${HOST})/test?tls=skip-verify"\n\nfunc open() { sql.Open("mysql", DSN) }\n`;
    const other = `${GO}func other() { sql.Open("mysql", DSN) }\n`;
    expect(foundIn({ "store/db.go": own, "store/other.go": other }, "store/db.go")).toMatch(/ fix/);
  });
});

const dsn = "package store\n\n" + `const DSN = "${USER}:@tcp(${HOST})/test"\n`;
const opens = (text: string): string =>
  text
    .replace("package store", 'package store\n\nimport "database/sql"')
    .concat('\nfunc open() { sql.Open("mysql", DSN) }\n');
const main = (line: string): string => `package main\n\nfunc main() { ${line} }\n`;
const plain = `mysql+mysqldb://${USER}:@${HOST}/test`;
const url = `${plain}?ssl_ca=/etc/ssl/certs/ca-certificates.crt`;
const jdbc = `class Urls {\n  static final String URL = "jdbc:mysql://${HOST}/test?user=${USER}";\n}\n`;

describe("an address that another program goes on with", () => {
  it.each<[string, Files, string, string]>([
    ["in Go", { "store/dsn.go": dsn }, "main.go", main('sql.Open("mysql", store.DSN+"?tls=true")')],
    ["in Go, by a form", { "store/dsn.go": dsn }, "main.go", main('sql.Open("mysql", fmt.Sprintf("%s?tls=true", store.DSN))')],
    ["in Python", { "shop/conf.py": `URL = "${plain}"\n` }, "use.py", 'from shop.conf import URL\ncreate_engine(URL + "?ssl_mode=VERIFY_IDENTITY")\n'],
    ["in Python, by a form", { "shop/conf.py": `URL = "${plain}"\n` }, "use.py", 'from shop import conf\ncreate_engine(f"{conf.URL}?ssl_mode=VERIFY_IDENTITY")\n'],
    ["in Java", { "Urls.java": jdbc }, "Use.java", 'class Use { void f() { DriverManager.getConnection(Urls.URL + "&sslMode=VERIFY_IDENTITY"); } }\n'],
  ])("lacks nothing that may follow there: %s", (_, own, file, text) => {
    const [of = ""] = Object.keys(own);
    expect(foundIn(own, of)).not.toBe("");
    expect(foundIn({ ...own, [file]: text }, of)).toBe("");
  }); // prettier-ignore

  it.each<[string, Files, string, string]>([
    ["in Go", { "store/dsn.go": opens(dsn) }, "main.go", main('sql.Open("mysql", store.DSN+"?parseTime=true")')],
    ["in Python", { "shop/conf.py": `${PYTHON}URL = "${url}"\ncreate_engine(URL)\n` }, "use.py", 'from shop.conf import URL\ncreate_engine(URL + "&charset=utf8")\n'],
    ["in Python, of which it says something", { "shop/conf.py": `URL = "${url}"\n` }, "use.py", 'from shop.conf import URL\ncreate_engine(URL + "&charset=utf8")\n'],
    ["in Python, of a dictionary", { "shop/conf.py": `${PYTHON}DB = {"url": "${url}"}\ncreate_engine(DB["url"])\n` }, "use.py", 'from shop.conf import DB\ncreate_engine(DB["url"] + "&ssl_mode=VERIFY_IDENTITY")\n'],
  ])("lacks it where its own file says enough, and gets nothing: %s", (_, own, file, text) => {
    const [of = ""] = Object.keys(own);
    expect(foundIn(own, of)).toMatch(/ fix/);
    expect(foundIn({ ...own, [file]: text }, of)).toBe("require-tls offer");
  }); // prettier-ignore
});

describe("variables of scripts", () => {
  const goose = (rest: string): string => `goose mysql "${USER}:@tcp(${HOST})/test${rest}" up\n`;
  const conf = { "conf.sh": `M=skip-verify\n${goose("?tls=$M")}` };
  const made = { "vars.mk": `M = skip-verify\nup:\n\t${goose("?tls=$(M)")}` };
  const using = 'goose mysql "root@tcp(localhost:4000)/test?tls=$M" up\n';

  it.each<[string, Files, string, string]>([
    ["that another one reads", conf, "local.sh", `. ./conf.sh\n${using}`],
    ["that another one reads as a source", conf, "bin/local.sh", `source "$(dirname "$0")/../conf.sh"\n${using}`],
    ["that a third one hands on to another", { ...conf, "main.sh": ". ./conf.sh\n. ./local.sh\n" }, "local.sh", using],
    ["of a file for make", made, "Makefile", `include vars.mk\nlocal:\n\t${using.replace("$M", "$(M)")}`],
  ])("%s are left to a person", (_, own, file, text) => {
    const [of = ""] = Object.keys(own);
    expect(foundIn(own, of)).toMatch(/ fix/);
    expect(foundIn({ ...own, [file]: text }, of)).toBe("require-certificate-verification offer");
  }); // prettier-ignore

  it.each([
    ["exported at once", `export M=skip-verify\n${goose("?tls=$M")}`, "a.sh"],
    ["exported later", `M=skip-verify\nexport P M\n${goose("?tls=$M")}`, "a.sh"],
    ["declared for others", `declare -x M=skip-verify\n${goose("?tls=$M")}`, "a.sh"],
    ["exported as all are", `set -a\nM=skip-verify\nset +a\n${goose("?tls=$M")}`, "a.sh"],
    ["exported by make", `export M = skip-verify\nup:\n\t${goose("?tls=$(M)")}`, "Makefile"],
  ])("%s may be used by other programs", (_, text, file) => {
    const { found, messages } = linted({ ".git/HEAD": "", [file]: text }, file);
    expect(found).toEqual(["require-certificate-verification offer"]);
    expect(messages.join()).toContain("Not autofixed: other programs may use it.");
  });

  it.each([
    ["with the server", `export DSN="${USER}:@tcp(${HOST})/test?tls=skip-verify"\ngoose mysql "$DSN" up\n`],
    ["of which another is exported", `M=skip-verify\nexport MODE N\n${goose("?tls=$M")}`],
    ["for one command", `M=skip-verify N=1 ${goose("?tls=skip-verify")}`],
  ])("are mended: %s", (_, text) => {
    expect(foundIn({ "a.sh": text }, "a.sh")).toBe("require-certificate-verification fix");
  }); // prettier-ignore
});
