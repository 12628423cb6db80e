import { describe, expect, it } from "vitest";
import { Linter } from "eslint";
import plugin from "../../../src/index.js";
import { HOST, USER } from "./lint-program.js";

const configs: readonly Linter.Config[] = [plugin.configs.files].flat();

/** What is said of the edits, and whether `--fix` makes one. */
function linted(filename: string, code: string) {
  const linter = new Linter();
  const messages = linter.verify(code, [...configs], { filename });
  const { output } = linter.verifyAndFix(code, [...configs], { filename });
  return { said: messages.map(({ message }) => message).join("\n"), isKept: output === code };
}

const URL = `jdbc:mysql://${HOST}:4000/test?sslMode=DISABLED`;
const OPEN = `DriverManager.getConnection("${URL}", "${USER}", pw)`;
const java = (body: string, mark = "@Test"): string =>
  `import java.sql.*;\nclass T {\n  ${mark}\n  void refused() throws Exception {\n    String pw = System.getenv("PW");\n${body}\n  }\n}\n`;
const CONNECT = `aiomysql.connect(host="${HOST}", port=4000, user="${USER}", password=PW)`;
const python = (body: string, head = ""): string =>
  `import os\nimport unittest\nimport aiomysql\nimport pytest\nPW = os.environ["PW"]\n${head}\n\nclass Test(unittest.TestCase):\n    async def test_refused(self):\n${body.replaceAll(/^/gm, "        ")}\n`;
const php = (body: string): string =>
  `<?php\nclass T extends TestCase {\n  function testRefused() {\n    ${body}\n  }\n}\n`;
const PDO = `new PDO('mysql:host=${HOST};port=3306;dbname=test', '${USER}', $pw)`;
const go = (body: string): string =>
  `package main\n\nimport (\n\t"database/sql"\n\t"testing"\n\n\t_ "github.com/go-sql-driver/mysql"\n\t"github.com/stretchr/testify/assert"\n\t"github.com/stretchr/testify/require"\n)\n\nfunc TestRefused(t *testing.T) {\n\tdb, err := sql.Open("mysql", "${USER}:@tcp(${HOST}:4000)/test")\n\t${body}\n}\n`;
const tried = {
  java: (before: string, handler: string, behind: string): string =>
    java(
      `    ${before}\n    try (Connection c = ${OPEN}) { } catch (SQLException e) { ${handler} }\n    ${behind}`,
    ),
  php: (before: string, handler: string, behind: string): string =>
    php(`${before} try { $pdo = ${PDO}; } catch (PDOException $e) { ${handler} } ${behind}`),
  python: (before: string, handler: string, behind: string): string =>
    python(
      `${before}\ntry:\n    conn = await ${CONNECT}\nexcept Error as e:\n    ${handler}\n${behind}`,
    ),
};
const suite = (body: string): string =>
  go(body)
    .replace("testify/require", "testify/suite")
    .replace("func TestRefused(t *testing.T)", "func (s *Suite) TestRefused()");

describe("what a test expects to fail", () => {
  it.each([
    ["T.java", java(`    assertThrows(SQLException.class, () -> ${OPEN});`)],
    ["T.java", java(`    assertThatThrownBy(() -> ${OPEN}).hasMessage("x");`)],
    ["T.java", java(`    assertThatExceptionOfType(X.class).isThrownBy(() -> ${OPEN});`)],
    ["T.java", java(`    ${OPEN};`, "@Test(expected = SQLException.class)")],
    ["T.java", java(`    thrown.expect(SQLException.class);\n    ${OPEN};`)],
    ["T.java", java(`    thrown.expectMessage("insecure");\n    ${OPEN};`)],
    [
      "T.java",
      java(`    thrown.expect(isA(E.class));\n    ${OPEN};`).replace(
        "class T {",
        "import org.junit.rules.ExpectedException;\nclass T {\n  @Rule public final ExpectedException thrown = ExpectedException.none();",
      ),
    ],
    ["T.java", java(`    try { ${OPEN}; fail("x"); } catch (SQLException e) { }`)],
    [
      "T.java",
      `import com.zaxxer.hikari.*;\n${java(`    HikariConfig c = new HikariConfig();\n    c.setJdbcUrl("${URL}");\n    assertThatThrownBy(() -> new HikariDataSource(c));`)}`,
    ],
    ["t.py", python(`with pytest.raises(aiomysql.OperationalError):\n    await ${CONNECT}`)],
    ["t.py", python(`with pytest.raises(Error) as caught:\n    await ${CONNECT}`)],
    ["t.py", python(`with self.assertRaises(Error):\n    await ${CONNECT}`)],
    ["t.py", python(`with self.assertRaisesRegex(Error, "timed out"):\n    await ${CONNECT}`)],
    ["t.py", python(`self.assertRaises(Error, lambda: ${CONNECT})`)],
    [
      "t.py",
      python("with pytest.raises(E):\n    await opened()", `def opened():\n    return ${CONNECT}`),
    ],
    [
      "T.java",
      java(`    try (Connection c = ${OPEN}) { Assert.fail(); } catch (SQLException e) { }`),
    ],
    ["T.java", java(`    try (Connection c = ${OPEN}) { c.close(); fail("x"); } finally { }`)],
    [
      "T.java",
      java(
        `    Flyway f = Flyway.configure().dataSource("${URL}", "u", "p").load();\n    assertThrows(E.class, f::migrate);`,
      ),
    ],
    ["t.php", `<?php\nit('fails', fn () => ${PDO})->fails();\n`],
    ["t.php", `<?php\nit('fails', fn () => ${PDO})->throwsIf(true, PDOException::class);\n`],
    ["t.php", php(`$this->expectException(PDOException::class);\n    ${PDO};`)],
    [
      "t.php",
      `<?php\ntest('refuses', function () {\n  expect(fn () => ${PDO})->toThrow(E::class);\n});\n`,
    ],
    ["t.go", go('if err := db.Ping(); err == nil {\n\t\tt.Fatal("plain text was accepted")\n\t}')],
    ["t.go", go('if err == nil {\n\t\tt.Fatal("plain text was accepted")\n\t}')],
    ["t.go", go("require.Error(t, db.Ping())")],
    ["t.go", go("assert.Error(t, err)")],
    ["t.go", go("assert.NotNil(t, err)")],
    [
      "t.go",
      go(
        'err = db.Ping()\n\tif err == nil || !strings.Contains(err.Error(), "x") {\n\t\tt.Fatalf("got %v", err)\n\t}',
      ),
    ],
    ["t.go", go("assert := assert.New(t)\n\tassert.Error(db.Ping())")],
    ["t.go", go('must := require.New(t)\n\tmust.ErrorContains(db.Ping(), "x")')],
    ["t.go", suite("s.Error(db.Ping())")],
    ["t.go", suite("s.Require().Error(err)")],
    ["t.go", suite('s.Run("x", func() {\n\t\ts.Assert().NotNil(err)\n\t})')],
    ["t.go", go('require.NotNilf(t, db.Ping(), "accepted")')],
    ["t.go", go('err = db.Ping()\n\trequire.ErrorContains(t, err, "insecure")')],
    [
      "t.go",
      go(
        'if err := db.Ping(); err != nil {\n\t\tt.Log(err)\n\t\treturn\n\t}\n\tt.Fatal("accepted")',
      ),
    ],
    ["t.go", go('if err != nil {\n\t\treturn\n\t}\n\tt.Error("accepted")')],
    ["t.go", go('if err != nil {\n\t\tt.Log(err)\n\t} else {\n\t\tt.Fatal("accepted")\n\t}')],
    ["t.go", go('got := db.Ping()\n\tif got == nil {\n\t\tt.Fatal("accepted")\n\t}')],
    [
      "T.java",
      `import java.sql.*;\nclass T {\n  Connection open() throws SQLException { return ${OPEN.replace("pw", '""')}; }\n  @Test void refused() { assertThrows(SQLException.class, this::open); }\n}\n`,
    ],
    [
      "T.java",
      java(
        `    try (Connection c = ${OPEN}) { throw new AssertionError("x"); } catch (SQLException e) { }`,
      ),
    ],
    [
      "T.java",
      java(`    try { ${OPEN}; throw new AssertionFailedError(); } catch (SQLException e) { }`),
    ],
    ["t.php", php(`$this->assertThrows(fn () => ${PDO});`)],
    ["t.py", python(`pytest.xfail("plain text is refused")\nawait ${CONNECT}`)],
    ["t.py", python(`with pytest.RaisesGroup(E):\n    await ${CONNECT}`)],
    ["T.java", tried.java("SQLException x = null;", "x = e;", "assertNotNull(x);")],
    ["T.java", tried.java("boolean no = false;", "no = true;", "assertTrue(no);")],
    ["T.java", tried.java("", "return;", 'throw new AssertionError("x");')],
    ["T.java", tried.java('String s = "";', "s = e.getSQLState();", 'assertEquals("08S01", s);')],
    ["T.java", java(`    assertThatCode(() -> ${OPEN}).hasMessageContaining("x");`)],
    [
      "T.java",
      java(
        `    Connection c = null;\n    try { c = ${OPEN}; } catch (E x) { }\n    assertNull(c);`,
      ),
    ],
    [
      "T.java",
      `import java.sql.*;\nclass T {\n  boolean opens() { try (Connection c = ${OPEN.replace("pw", '""')}) { return true; } catch (E e) { return false; } }\n  @Test void refused() { assertThat(opens()).isFalse(); }\n}\n`,
    ],
    ["t.php", tried.php("$x = null;", "$x = $e;", "$this->assertNotNull($x);")],
    ["t.php", tried.php("$no = false;", "$no = true;", "self::assertTrue($no);")],
    ["t.php", tried.php("", "return;", '$this->fail("x");')],
    ["t.php", tried.php("", "expect($e->getCode())->toBe(2002); return;", "throw new E('x');")],
    ["t.py", tried.python("", "assert e.args[0] == 2003", "else:\n    pytest.fail('x')")],
    ["t.py", tried.python("x = None", "x = e", "assert x is not None")],
    ["t.py", tried.python("ok = False", "ok = True", "assert ok")],
    ["t.py", tried.python("conn = None", "pass", "assert conn is None")],
    ["t.py", tried.python("", "return", "assert False, 'x'")],
    ["t.py", tried.python("errors = []", "errors.append(e)", "self.assertEqual(1, len(errors))")],
    [
      "t.py",
      python(
        "assert not await attempt()",
        `async def attempt():\n    try:\n        await ${CONNECT}\n        return True\n    except Error:\n        return False`,
      ),
    ],
    [
      "t.py",
      python(`ok = False\nwith contextlib.suppress(E):\n    await ${CONNECT}\nassert not ok`),
    ],
    [
      "t.go",
      go('_, err = db.Exec("SELECT 1")\n\trequire.ErrorContains(t, err, "insecure transport")'),
    ],
    ["t.go", go('_, err = db.Exec("SELECT 1")\n\trequire.ErrorContains(t, err, "x509")')],
    ["t.go", go('if !errors.As(db.Ping(), &target) {\n\t\tt.Fatalf("x")\n\t}')],
    ["t.go", go('c, err := db.Conn(ctx)\n\tif c != nil || err == nil {\n\t\tt.Error("x")\n\t}')],
    [
      "t.go",
      go('if connect(db) == nil {\n\t\tt.Fatal("x")\n\t}').concat(
        "\nfunc connect(db *sql.DB) error { return db.Ping() }\n",
      ),
    ],
  ])("is only offered to be changed: %s %s", (filename, code) => {
    const { said, isKept } = linted(filename, code);
    expect(said).toMatch(/Not autofixed(?:: a test expects the failure)?\.$/m);
    expect(isKept).toBe(true);
  });

  it.each([
    [
      "T.java",
      java(`    Connection c = ${OPEN};\n    assertThrows(E.class, () -> c.createStatement());`),
    ],
    ["T.java", java(`    Connection c = ${OPEN};\n    assertNotNull(c);`)],
    ["T.java", java(`    Connection c = ${OPEN};\n    try { c.close(); fail("x"); } finally { }`)],
    [
      "T.java",
      java(`    try (Connection c = ${OPEN}) { try { c.close(); fail("x"); } finally { } }`),
    ],
    ["T.java", java(`    ${OPEN};\n    server.expect(requestTo("/x"));`)],
    ["T.java", java(`    ${OPEN};\n    EasyMock.expect(repo.find(1));`)],
    ["T.java", java(`    Connection c = ${OPEN};\n    assertThrows(E.class, () -> other());`)],
    ["t.py", python(`c = await ${CONNECT}\nwith pytest.raises(Error):\n    c.cursor()`)],
    ["t.py", python(`with pytest.raises(aiomysql.IntegrityError):\n    await ${CONNECT}`)],
    ["t.py", python(`self.assertRaises(DataError, lambda: ${CONNECT})`)],
    ["T.java", java(`    assertThrows(DuplicateKeyException.class, () -> ${OPEN});`)],
    [
      "T.java",
      java(`    ${OPEN};`, "@Test(expected = SQLIntegrityConstraintViolationException.class)"),
    ],
    [
      "t.php",
      php(`$this->expectException(UniqueConstraintViolationException::class);\n    ${PDO};`),
    ],
    [
      "t.py",
      python(`c = await ${CONNECT}\nwith open("x"):\n    self.assertRaises(Error, c.cursor)`),
    ],
    ["t.py", python(`with pytest.raises(Error):\n    other()\nawait ${CONNECT}`)],
    ["t.php", php(`${PDO};\n    $this->assertTrue(true);`)],
    ["t.go", go('if err := db.Ping(); err != nil {\n\t\tt.Fatal("refused")\n\t}')],
    ["t.go", go("require.NoError(t, db.Ping())")],
    ["T.java", tried.java("", "throw new RuntimeException(e);", "assertTrue(true);")],
    ["T.java", tried.java("", "fail(e);", "assertTrue(true);")],
    ["T.java", tried.java("", "log(e);", "")],
    ["t.php", tried.php("", "$this->markTestSkipped('x');", "$this->assertTrue(true);")],
    ["t.py", tried.python("", "pytest.skip('x')", "assert True")],
    ["t.py", tried.python("", "print(e)", "print('x')")],
    ["t.py", python(`try:\n    c = await ${CONNECT}\nfinally:\n    print()\nassert c`)],
    ["t.py", python(`with opened():\n    await ${CONNECT}\nassert c`)],
    [
      "t.py",
      python(
        "assert await attempt()",
        `async def attempt():\n    try:\n        await ${CONNECT}\n        return True\n    except Error:\n        return False`,
      ),
    ],
    ["t.go", go('if errors.As(db.Ping(), &target) {\n\t\tt.Fatalf("x")\n\t}')],
    ["t.go", go('_, err = db.Exec("SELEC")\n\trequire.ErrorContains(t, err, "syntax")')],
    ["t.go", go('_, err = db.Exec("SELEC")\n\trequire.Error(t, err)')],
    ["t.go", go("require.NotNil(t, db)")],
    ["t.go", suite("s.Require().NoError(db.Ping())")],
    ["t.go", suite("s.NotNil(db)")],
    ["t.go", suite("s.Error(db.Ping())").replace("testify/suite", "x/suite")],
    ["t.go", suite("logger.Error(err)")],
    ["t.go", go('assert.NotNil(t, NewRepo(db), "err")')],
    ["t.go", go('user := find(db)\n\tif user == nil {\n\t\tt.Fatal("no user")\n\t}')],
    ["t.go", go('if db == nil {\n\t\tt.Fatal("no db")\n\t}')],
    ["t.go", go('if err != nil {\n\t\tt.Log(err)\n\t}\n\tt.Fatal("later")')],
    ["t.go", go('if err != nil {\n\t\tt.Fatal(err)\n\t} else {\n\t\tt.Log("opened")\n\t}')],
    ["t.go", go('got := db.Stats()\n\tif got == nil {\n\t\tt.Fatal("none")\n\t}')],
    [
      "T.java",
      java(`    Connection c = ${OPEN};\n    try { c.close(); throw new AppError(); } finally { }`),
    ],
    ["main.go", go('if err == nil {\n\t\tlog.Fatal("no failure")\n\t}').replace("testing", "log")],
  ])("is no other thing that is tested: %s %s", (filename, code) => {
    expect(linted(filename, code).isKept).toBe(false);
  });
});
