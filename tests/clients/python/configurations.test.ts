import { describe, expect, it } from "vitest";
import { CA, foundIn, HOST, repairedIn } from "./lint.js";

const TLS = "require-tls";
const PARTS = `"host": "${HOST}", "port": 4000, "user": "3pTAoNNegb47Uc8.root"`;
const SSL = `"ssl": {"ca": "${CA}"}`;
const USER = "3pTAoNNegb47Uc8.root";
const URL = `mysql+pymysql://${USER}:{self.password}@{self.host}:4000/test`;

const program = (...lines: readonly string[]): string =>
  [
    "import os, pymysql",
    "from dataclasses import asdict, dataclass",
    "from functools import cached_property, lru_cache",
    "from pydantic import Field",
    "from pydantic_settings import BaseSettings",
    "from sqlalchemy import create_engine",
    `BASE = {${PARTS}}`,
    ...lines,
    "",
  ].join("\n");

describe("dicts that are put together", () => {
  it.each([
    ["by an operator", (more: string) => `pymysql.connect(**(BASE | {${more}}))`],
    ["the other way round", (more: string) => `pymysql.connect(**({${more}} | BASE))`],
    ["in a variable", (more: string) => `both = BASE | {${more}}\npymysql.connect(**both)`],
    ["in place", (more: string) => `BASE |= {${more}}\npymysql.connect(**BASE)`],
    ["by spreads", (more: string) => `pymysql.connect(**{**BASE, ${more}})`],
    ["by dict", (more: string) => `pymysql.connect(**dict(BASE, **{${more}}))`],
    ["by dict, alone", (more: string) => `pymysql.connect(**dict({**BASE, ${more}}))`],
    ["in a copy", (more: string) => `c = BASE.copy()\nc.update({${more}})\npymysql.connect(**c)`],
  ])("%s", (_, code) => {
    const wrong = program(code('"database": "test"'));
    expect(foundIn(wrong)).toEqual([TLS]);
    expect(foundIn(program(code(SSL)))).toEqual([]);
    expect(foundIn(program(code("**options()")))).toEqual([]);
    const after = repairedIn(wrong);
    expect([after, foundIn(after)]).toEqual([after, []]);
  });

  it("are no numbers", () => {
    const code = program("FLAGS = 1 | 2", "pymysql.connect(**BASE, client_flag=FLAGS)");
    expect(foundIn(code)).toEqual([TLS]);
  });
});

describe("configurations in objects", () => {
  const connect = (of: string): string =>
    `pymysql.connect(host=${of}.host, port=${of}.port, user=os.environ["U"], password=${of}.password)`;
  const FIELDS = [`    host: str = "${HOST}"`, "    port: int = 4000", '    password: str = ""'];
  const dataclass = ["@dataclass", "class Config:", ...FIELDS];
  const settings = ["class Settings(BaseSettings):", ...FIELDS];

  it.each([
    ["a class with values", ["class Config:", ...FIELDS, connect("Config")]],
    ["an object of a class", ["class Config:", ...FIELDS, "c = Config()", connect("c")]],
    ["a dataclass", [...dataclass, "c = Config()", connect("c")]],
    [
      "a dataclass that is given values",
      [...dataclass, `c = Config(host="${HOST}", port=4000)`, connect("c")],
    ],
    ["a dataclass as a dict", [...dataclass, "pymysql.connect(**asdict(Config()))"]],
    ["settings of pydantic", [...settings, "s = Settings()", connect("s")]],
    [
      "fields of pydantic",
      [
        "class Settings(BaseSettings):",
        `    host: str = Field("${HOST}")`,
        "    port: int = Field(default=4000)",
        "    password: str",
        "s = Settings()",
        connect("s"),
      ],
    ],
    [
      "settings that a function gives",
      [
        ...settings,
        "@lru_cache",
        "def get_settings():",
        "    return Settings()",
        connect("get_settings()"),
      ],
    ],
    [
      "a property",
      [
        ...settings,
        "    @property",
        "    def options(self):",
        `        return {${PARTS}}`,
        "s = Settings()",
        "pymysql.connect(**s.options)",
      ],
    ],
    [
      "a property that is kept",
      [
        "class Database:",
        "    @cached_property",
        "    def options(self):",
        `        return {${PARTS}}`,
        "    def connect(self):",
        "        return pymysql.connect(**self.options)",
      ],
    ],
    [
      "a method",
      [
        "class Database:",
        "    def options(self):",
        `        return {${PARTS}}`,
        "db = Database()",
        "pymysql.connect(**db.options())",
      ],
    ],
    [
      "an address in a property",
      [
        ...settings,
        "    @property",
        "    def database_url(self) -> str:",
        `        return f"${URL}"`,
        "s = Settings()",
        "engine = create_engine(s.database_url)",
      ],
    ],
  ])("%s", (_, lines) => {
    expect(foundIn(program(...lines))).toEqual([TLS]);
  });

  it.each([
    [
      "an address in a property, with arguments",
      [
        ...settings,
        "    @property",
        "    def database_url(self) -> str:",
        `        return f"${URL}"`,
        "s = Settings()",
        `engine = create_engine(s.database_url, connect_args={${SSL}})`,
      ],
    ],
    [
      "a right property",
      [
        ...settings,
        "    @property",
        "    def options(self):",
        `        return {${PARTS}, ${SSL}}`,
        "s = Settings()",
        "pymysql.connect(**s.options)",
      ],
    ],
    ["a host that is given", [...dataclass, 'c = Config(host="db.example.com")', connect("c")]],
    ["a host that is set", [...dataclass, "c = Config()", "c.host = host()", connect("c")]],
    [
      "a field from elsewhere",
      [
        ...settings,
        "    ssl: dict | None = None",
        "s = Settings()",
        connect("s").replace("user=", "ssl=s.ssl, user="),
      ],
    ],
    ["an object from elsewhere", [...settings, "s = load(Settings)", connect("s")]],
    ["a class of that name from elsewhere", ["from conf import Settings", connect("Settings()")]],
    [
      "a method that its class decorates",
      [
        "class Database:",
        "    @with_tls",
        "    def options(self):",
        `        return {${PARTS}}`,
        "db = Database()",
        "pymysql.connect(**db.options())",
      ],
    ],
  ])("leaves alone: %s", (_, lines) => {
    expect(foundIn(program(...lines))).toEqual([]);
  });
});
