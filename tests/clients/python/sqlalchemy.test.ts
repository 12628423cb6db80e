import { describe, expect, it } from "vitest";
import { CA, foundIn, HOST, repairedIn } from "./lint.js";

const TLS = "require-tls";
const CERTIFICATE = "require-certificate-verification";
const IDENTITY = "require-identity-verification";
const USELESS = "no-ineffective-tls-options";

const BRINGS = `import os
import ssl
from sqlalchemy import create_engine, URL
from sqlalchemy.ext.asyncio import create_async_engine
`;
const url = (driver: string, query = ""): string =>
  `f"mysql${driver}://3pTAoNNegb47Uc8.root:{os.environ['P']}@${HOST}:4000/test${query}"`;
const engine = (address: string, args = ""): string =>
  `${BRINGS}\nengine = create_engine(${address}${args === "" ? "" : `, connect_args={${args}}`}, pool_size=5)\n`;
const VERIFIED = `"ssl_ca": "${CA}", "ssl_verify_cert": True, "ssl_verify_identity": True`;

type Row = readonly [name: string, code: string, rules: readonly string[]];

/** FACTS-dialects.md 4.6, the names of its rows where they were measured. */
const ROWS: readonly Row[] = [
  ["pymysql none", engine(url("+pymysql")), [TLS]],
  ["pymysql ssl_ca", engine(url("+pymysql", `?ssl_ca=${CA}`)), []],
  [
    "pymysql documented",
    engine(url("+pymysql", `?ssl_ca=${CA}&ssl_verify_cert=true&ssl_verify_identity=true`)),
    [IDENTITY],
  ],
  [
    "pymysql connect_args ca,ssl_verify_cert,ssl_verify_identity",
    engine(url("+pymysql"), VERIFIED),
    [],
  ],
  ["pymysql connect_args ssl dict ca", engine(url("+pymysql"), `"ssl": {"ca": "${CA}"}`), []],
  ["pymysql connect_args ssl_ca", engine(url("+pymysql"), `"ssl_ca": "${CA}"`), [CERTIFICATE]],
  [
    "pymysql connect_args of something else",
    engine(url("+pymysql"), '"connect_timeout": 5'),
    [TLS],
  ],
  ["pymysql connect_args empty", engine(url("+pymysql"), ""), [TLS]],
  [
    "pymysql ssl_ca in the URL, the rest in connect_args",
    engine(
      url("+pymysql", `?ssl_ca=${CA}`),
      '"ssl_verify_cert": True, "ssl_verify_identity": True',
    ),
    [IDENTITY, USELESS],
  ],
  [
    "pymysql ssl_ca in the URL, something else in connect_args",
    engine(url("+pymysql", `?ssl_ca=${CA}`), '"connect_timeout": 5'),
    [],
  ],
  [
    "pymysql ssl_check_hostname=false in the URL, something else in connect_args",
    engine(url("+pymysql", `?ssl_ca=${CA}&ssl_check_hostname=false`), '"connect_timeout": 5'),
    [IDENTITY],
  ],
  [
    "pymysql ssl_disabled=false in the URL is a text",
    engine(url("+pymysql", "?ssl_disabled=false"), VERIFIED),
    [TLS],
  ],
  [
    "pymysql connect_args ssl_mode",
    engine(url("+pymysql"), '"ssl_mode": "VERIFY_IDENTITY"'),
    [USELESS],
  ],
  ["mysqldb VI", engine(url("+mysqldb", `?ssl_mode=VERIFY_IDENTITY&ssl_ca=${CA}`)), []],
  ["mysqldb ssl_ca only", engine(url("+mysqldb", `?ssl_ca=${CA}`)), [TLS]],
  ["without a driver", engine(url("")), [TLS]],
  [
    "without a driver, connect_args",
    engine(url(""), `"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "${CA}"}`),
    [],
  ],
  [
    "ssl_ca in the URL, the mode in connect_args",
    engine(url("+mysqldb", `?ssl_ca=${CA}`), '"ssl_mode": "VERIFY_IDENTITY"'),
    [],
  ],
  ["cpy none", engine(url("+mysqlconnector")), [TLS]],
  ["cpy connect_args", engine(url("+mysqlconnector"), VERIFIED), []],
  ["cpy ca", engine(url("+mysqlconnector"), `"ssl_ca": "${CA}"`), [TLS]],
  ["aiomysql none", engine(url("+aiomysql")), [TLS]],
  ["aiomysql ssl_ca", engine(url("+aiomysql", `?ssl_ca=${CA}`), '"connect_timeout": 5'), [USELESS]],
  [
    "aiomysql connect_args ctx",
    engine(url("+aiomysql"), '"ssl": ssl.create_default_context()').replace(
      "create_engine(f",
      "create_async_engine(f",
    ),
    [],
  ],
  ["asyncmy none", engine(url("+asyncmy")), [TLS]],
  ["asyncmy ssl_ca", engine(url("+asyncmy", `?ssl_ca=${CA}`)), []],
  ["asyncmy connect_args", engine(url("+asyncmy"), `"ssl": {"ca": "${CA}"}`), []],
];

const PARTS = `"mysql+pymysql", username="3pTAoNNegb47Uc8.root", password=os.environ["P"], host="${HOST}", port=4000, database="test"`;
const created = (query: string, args = ""): string =>
  engine(`URL.create(${PARTS}${query === "" ? "" : `, query={${query}}`})`, args);

const CREATED: readonly Row[] = [
  ["nothing", created(""), [TLS]],
  ["an empty query", created("").replace('"test"', '"test", query={}'), [TLS]],
  ["ssl_ca", created(`"ssl_ca": "${CA}"`), []],
  [
    "documented",
    created(`"ssl_ca": "${CA}", "ssl_verify_cert": "true", "ssl_verify_identity": "true"`),
    [IDENTITY],
  ],
  ["nothing, connect_args", created("", VERIFIED), []],
  ["ssl_ca, connect_args", created(`"ssl_ca": "${CA}"`, '"connect_timeout": 5'), []],
  [
    "all by name",
    created(`"ssl_ca": "${CA}"`).replace('create("mysql', 'create(drivername="mysql'),
    [],
  ],
  ["no port", created(`"ssl_ca": "${CA}"`).replace(" port=4000,", ""), ["no-wrong-port"]],
];

describe("an engine of SQLAlchemy", () => {
  it.each([...ROWS, ...CREATED.map(([name, ...rest]): Row => [`URL.create: ${name}`, ...rest])])(
    "%s",
    (_, code, rules) => {
      expect(foundIn(code)).toEqual([...rules].sort());
      const after = repairedIn(code);
      expect([after, foundIn(after)]).toEqual([after, []]);
    },
  );

  it("keeps what stands in the URL", () => {
    const [, code = ""] = ROWS.find(([name]) => name === "without a driver") ?? [];
    expect(repairedIn(code)).toContain(
      `, pool_size=5, connect_args={"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "${CA}"}})`,
    );
  });

  it.each([
    [
      "arguments of somebody else",
      `engine = create_engine(${url("+pymysql")}, connect_args=args())`,
    ],
    ["arguments that are spread", `engine = create_engine(${url("+pymysql")}, **options())`],
    ["a creator", `engine = create_engine(${url("+pymysql")}, creator=connect)`],
    ["a pool", `engine = create_engine(${url("+pymysql")}, pool=pool)`],
    ["a module", `engine = create_engine(${url("+pymysql")}, module=__import__("own"))`],
    ["another host", 'engine = create_engine("mysql+pymysql://root:x@localhost/test")'],
    ["another database", `engine = create_engine("postgresql://u:p@${HOST}:4000/test")`],
    ["a URL of somebody else", "engine = create_engine(address(), connect_args={})"],
    [
      "Flask's, with options",
      `class Config:\n    SQLALCHEMY_DATABASE_URI = ${url("+pymysql")}\n    SQLALCHEMY_ENGINE_OPTIONS = {"connect_args": {"ssl": {"ca": "${CA}"}}}`,
    ],
  ])("is left alone: %s", (_, code) => {
    expect(foundIn(`${BRINGS}\n${code}\n`)).toEqual([]);
  });

  it("is Flask's", () => {
    const code = `class Config:\n    SQLALCHEMY_DATABASE_URI = ${url("+pymysql")}\n`;
    expect(foundIn(`import os\n${code}`)).toEqual([TLS]);
  });

  it("is SQLModel's", () => {
    const code = `import os\nfrom sqlmodel import create_engine\nengine = create_engine(${url("+pymysql")}, connect_args={"ssl_ca": "${CA}"})\n`;
    expect(foundIn(code)).toEqual([CERTIFICATE]);
  });
});
