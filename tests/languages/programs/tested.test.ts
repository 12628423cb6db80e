import { describe, expect, it } from "vitest";
import { go } from "../../../src/languages/go/index.js";
import { java } from "../../../src/languages/java/index.js";
import { php } from "../../../src/languages/php/index.js";
import { python } from "../../../src/languages/python/index.js";
import { fatesShown } from "./values.js";

const method = (body: string): string => `class A {\n  void f() {\n    ${body}\n  }\n}`;
const main = (body: string): string => `package main\n\nfunc main() {\n\t${body}\n}`;

describe("an address that is given to something unknown", () => {
  it.each([
    [java, method('JdbcUrl url = new JdbcUrl("a://b");\nassertEquals("x", url.mode());')],
    [java, method('assertEquals("x", Urls.host("a://b"));')],
    [java, method('assertEquals("x", new JdbcUrl("a://b").mode());')],
    [java, method('verify(runner).execute("a://b");')],
    [java, method('Mockito.verify(runner).execute("a://b");')],
    [python, 'url = JdbcUrl("a://b")\nassert url.mode == "x"'],
    [java, method('assertNull(new JdbcUrl("a://b").mode());')],
    [java, method('if (new JdbcUrl("a://b").mode() == null) {}')],
    [python, 'assert JdbcUrl("a://b")["mode"] == "x"'],
    [python, 'assert is_secure(url="a://b") is False'],
    [php, "<?php\n$dsn = Dsn::parse('a://b');\n$this->assertSame(1, $dsn->port);"],
    [php, "<?php\n$dsn = new Dsn('a://b');\nif ($dsn->port === 1) {}"],
    [go, main('cfg, err := client.ParseDSN("a://b")\n\tassert.Equal(t, "x", cfg.TLS, err)')],
  ])("is not used where what comes of it is compared: %# %s", (language, program) => {
    const head =
      language === go
        ? program.replace(
            "main\n",
            'main\n\nimport (\n\t"client"\n\t"github.com/stretchr/testify/assert"\n)\n',
          )
        : program;
    expect(fatesShown(language, head)).toMatch(/^program none/);
  });

  it.each([
    [java, method('JdbcUrl url = new JdbcUrl("a://b");\nuse(url.mode());')],
    [java, method('Connection c = Db.connect("a://b");\nassertEquals(1, c.count());')],
    [java, method('DataSource db = getDataSource("a://b");\nif (db != null) {}')],
    [java, method('assertNotNull(dataSource("a://b"));')],
    [python, 'url = JdbcUrl("a://b")\nother(url)'],
    [python, 'engine = make_engine(url="a://b")\nif engine is None:\n    exit()'],
    [python, 'self.assertIsNotNone(make_engine(url="a://b"))'],
    [python, 'assert not run(url="a://b")'],
    [php, "<?php\n$dsn = new Dsn('a://b');\nreturn $dsn;"],
    [
      go,
      main('cfg, err := client.ParseDSN("a://b")\n\tuse(cfg, err)').replace(
        "main\n",
        'main\n\nimport "client"\n',
      ),
    ],
  ])("is used where nothing is asked of that: %# %s", (language, program) => {
    expect(fatesShown(language, program)).toMatch(/^program known/);
  });
});
