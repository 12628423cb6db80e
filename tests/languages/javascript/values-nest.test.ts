import { describe, expect, it } from "vitest";
import { valueShown } from "./printed.js";

describe("what the configuration of NestJS holds", () => {
  it.each([
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.get('db.host')); } }",
      '"a"',
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.get('db.in.b')); } }",
      "1",
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.get('db.in')); } }",
      "{ b: 1 }",
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.getOrThrow('db.host')); } }",
      '"a"',
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.get(`db.host`)); } }",
      '"a"',
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.get('host')); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.get('db.z')); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.get('db')); } }",
      '{ host: "a", in: { b: 1 } }',
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.get(x)); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.get()); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.has('db.host')); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) { use(c.get('other.host')); } }",
      "?",
    ],
    [
      "ConfigModule.forFeature(db); class A { constructor(private c: ConfigService) { use(c.get('db.host')); } }",
      '"a"',
    ],
    [
      "ConfigModule.forRoot({ load: [db, () => ({ x: 1 })] }); class A { constructor(private c: ConfigService) { use(c.get('db.host')); } }",
      '"a"',
    ],
    [
      "ConfigModule.forRoot({ load: [db, () => ({ x: 1 })] }); class A { constructor(private c: ConfigService) { use(c.get('x')); } }",
      "1",
    ],
    [
      "ConfigModule.forRoot({ load: x }); class A { constructor(private c: ConfigService) { use(c.get('db.host')); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot({ load: [db, x] }); class A { constructor(private c: ConfigService) { use(c.get('db.host')); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot({ ...x }); class A { constructor(private c: ConfigService) { use(c.get('db.host')); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot(x); class A { constructor(private c: ConfigService) { use(c.get('db.host')); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot({ other: [db] }); class A { constructor(private c: ConfigService) { use(c.get('db.host')); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot(); class A { constructor(private c: ConfigService) { use(c.get('db.host')); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: ConfigService) {} f() { use(this.c.get('db.host')); } }",
      '"a"',
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); class A { constructor(private c: Other) {} f() { use(this.c.get('db.host')); } }",
      "?",
    ],
    [
      "ConfigModule.forRoot({ load: [db] }); function f(c: ConfigService) { use(c.get('db.host')); }",
      '"a"',
    ],
    ["ConfigModule.forRoot({ load: [db] }); function f(c) { use(c.get('db.host')); }", "?"],
    [
      "ConfigModule.forRoot({ load: [db] }); function f(c: ConfigService<X>) { use(c.get('db.host')); }",
      '"a"',
    ],
    ["function f(c: ConfigType<typeof db>) { use(c.host); }", '"a"'],
    ["function f(c: ConfigType<typeof db>) { use(c.in.b); }", "1"],
    ["function f(c: Other<typeof db>) { use(c.host); }", "?"],
    ["function f(c: ConfigType<Db>) { use(c.host); }", "?"],
    ["function f(c: ConfigType) { use(c.host); }", "?"],
    ["function f(c: ConfigType<typeof db.x>) { use(c.host); }", "?"],
    [
      "class A { constructor(@Inject(db.KEY) private c: ConfigType<typeof db>) { use(c.host); } }",
      '"a"',
    ],
    ["use(db.asProvider().useFactory);", "?"],
    ["use(db.asProvider());", "{ useFactory: ? }"],
    ["use(x.asProvider());", "?"],
    ["use(db().host);", "?"],
  ])("%s", (row, expected) => {
    expect(
      valueShown(
        `import { registerAs, ConfigService, ConfigModule, ConfigType } from '@nestjs/config'; const db = registerAs('db', () => ({ host: 'a', in: { b: 1 } })); ${row}`,
      ),
    ).toBe(expected);
  });
});
