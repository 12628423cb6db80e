import { describe, expect, it } from "vitest";
import { java } from "../../../src/languages/java/index.js";
import { fatesShown } from "./values.js";

describe("what becomes of a text of Java", () => {
  it.each([
    ['class A { void f() { DriverManager.getConnection("a://b"); } }', "program known whole"],
    ['import client.*;\nclass A { void f() { Config.take("a://b"); } }', "program known whole"],
    ['import client.*;\nclass A { void f() { Other.take("a://b"); } }', "program none unsure"],
    [
      'import client.Config;\nclass A { void f() { Config c = new Config(); c.setUrl("a://b"); } }',
      "program known whole",
    ],
    [
      'import client.Config;\nclass A { void f() { Config c = new Config(); c.setUrl("a://b"); c.addDataSourceProperty(k, v); } }',
      "program none beginning",
    ],
    [
      'import client.Config;\nclass A { void f() { Config c = new Config(); c.setUrl("a://b"); c.addDataSourceProperty("k", v); } }',
      "program known whole",
    ],
    [
      'import client.Config;\nclass A { void f() { Config c = new Config(); c.setUrl("a://b"); c.setDataSourceProperties(p); } }',
      "program none beginning",
    ],
    [
      'import client.Config;\nclass A { void f() { Config c = new Config(); c.setUrl("a://b"); g(c::addDataSourceProperty); } }',
      "program none beginning",
    ],
    [
      'import client.Config;\nclass A { Config f() { Config c = new Config(); c.setUrl("a://b"); return c; } void g() { Config d = f(); d.setSsl(1); } }',
      "program none beginning",
    ],
    [
      'import client.Config;\nclass A { Config f() { Config c = new Config(); c.setUrl("a://b"); return c; } void g() { Config d = f(); d.getSsl(1); } }',
      "program known whole",
    ],
    [
      'import client.Config;\nclass A { Config f() { Config c = new Config(); c.setUrl("a://b"); return c; } void g() { Optional.of(f()).map(x); } }',
      "program none beginning",
    ],
    [
      'import client.Config;\nclass A { Config f() { Config c = new Config(); c.setUrl("a://b"); return c; } void g() { Config.of(f()); } }',
      "program known whole",
    ],
    [
      'import client.Config;\nclass A { Config f() { Config c = new Config(); c.setUrl("a://b"); return c; } void g() { f(); } }',
      "program known whole",
    ],
    [
      'class A { void f() { new Config() {{ setUrl("a://b"); }}; setName("a://c"); } }',
      "program none beginning; program none unsure",
    ],
    [
      'class A { void f() { setup("a://b"); setJdbc("a://c"); openUrl("a://d"); } }',
      "program none unsure; program none beginning; program known whole",
    ],
    [
      'class A { void f() { log.info("a://b"); System.out.println("a://c"); throw new RuntimeException("a://d"); } }',
      "message none whole; message none whole; message none whole",
    ],
    [
      'class A { void f() { assertEquals("a://b", x); assertThat(x).isEqualTo("a://c"); if (x.equals("a://d")) g(); } }',
      "comparison none whole; comparison none whole; comparison none whole",
    ],
    [
      'class A { void f() { connect(new StringBuilder("a://b").append(x).toString()); } }',
      "program known whole",
    ],
    [
      'class A { void f() { StringBuilder s = new StringBuilder("a://b"); g(s); } }',
      "program none beginning",
    ],
    [
      'class A { void f() { StringBuilder s = new StringBuilder("a://b"); s.append("c"); connect(s.toString()); } }',
      "program known whole",
    ],
    ['class A { void f() { String s = "a://b".concat(x); } }', "program none beginning"],
    ['class A { void f() { connect(String.join("?", "a://b", x)); } }', "program none beginning"],
    [
      'class A { static final String URL = "a://b"; String name = "a://c"; }',
      "program known whole; program none whole",
    ],
    ['class A { @Value("${spring.url:a://b}") String url; }', "program none unsure"],
    ['class A { @Value("a://b") String x; }', "program none unsure"],
    ['class A { void f(@Value("a://b") String x) {} }', "program none unsure"],
    [
      '@Test(url = "a://b", other = "a://c") class A {}',
      "program known whole; program none unsure",
    ],
    [
      'class A { void f() { f(x -> "a://b"); g(() -> { return "a://c"; }); } }',
      "program none unsure; program none unsure",
    ],
    [
      'class A { String url() { return "a://b"; } String getJdbcUrl() { return "a://c"; } String name() { return "a://d"; } }',
      "program known whole; program known whole; program none unsure",
    ],
    [
      'class A { void f() { connect("a://%s".formatted(x)); connect(String.format("a://%s", x)); } }',
      "program known whole; program known whole",
    ],
    [
      'class A { void f() { connect("a://b".trim()); connect("a://b".length()); } }',
      "program known whole; program none unsure",
    ],
    ['class A { A(String s) { open(s); } void f() { new A("a://b"); } }', "program known whole"],
    ['class A { A(String s) { log.info(s); } void f() { new A("a://b"); } }', "message none whole"],
    [
      'class A { void f() { map.put("url", "a://b"); p.setProperty("jdbcUrl", "a://c"); } }',
      "program none unsure; program none unsure",
    ],
    ['class A { void f() { x = String.join("a://b"); } }', "program none beginning"],
    [
      'class A { void f() { v = String.joined("a://a"); x = XString.join("a://b"); y = new StringBuilders("a://c"); z = new XStringBuilder("a://d"); w.concats("a://e"); } }',
      Array(5).fill("program none unsure").join("; "),
    ],
  ])("%s", (program, expected) => {
    expect(fatesShown(java, program)).toBe(expected);
  });
});
