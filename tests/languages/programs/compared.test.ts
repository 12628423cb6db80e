import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const URL = `mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test?sslmode=disable`;
const JDBC = `jdbc:mysql://${HOST}:4000/test`;
const foundIn = (code: string, filename: string): number =>
  new Linter().verify(code, plugin.configs.files, { filename }).length;

const php = (...lines: readonly string[]): string =>
  `<?php\nuse PHPUnit\\Framework\\TestCase;\n\nfinal class UrlTest extends TestCase {\n  public function testUrl(): void {\n${lines.map((line) => `    ${line}\n`).join("")}  }\n}\n`;
const java = (...lines: readonly string[]): string =>
  `import static org.junit.jupiter.api.Assertions.assertEquals;\nimport org.junit.jupiter.params.provider.Arguments;\nimport java.util.stream.Stream;\n\nclass UrlTest {\n  void url() {\n${lines.map((line) => `    ${line}\n`).join("")}  }\n}\n`;

describe("what a test compares", () => {
  it.each([
    ["asserted", php(`$this->assertSame('${URL}', url());`)],
    ["asserted by the class", php(`self::assertEquals('${URL}', url());`)],
    ["what is expected", php(`expect(url())->toBe('${URL}');`)],
    ["a variable", php(`$expected = '${URL}';`, "$this->check($expected);")],
    ["of a provider", php(`return ['tidb' => [['port' => 4000], '${URL}']];`)],
  ])("is left alone in PHP: %s", (_name, code) => {
    expect(foundIn(code, "UrlTest.php")).toBe(0);
  });

  it.each([
    ["asserted", java(`assertEquals("${JDBC}", url());`)],
    ["of a provider", java(`Stream.of(Arguments.of("gateway01", "${JDBC}"));`)],
  ])("is left alone in Java: %s", (_name, code) => {
    expect(foundIn(code, "UrlTest.java")).toBe(0);
  });

  it("is told where a program of PHP uses it", () => {
    expect(foundIn(php(`connect('${URL}');`), "UrlTest.php")).toBe(1);
  });
});
