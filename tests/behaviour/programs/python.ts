import { HOST } from "../authority.js";
import { python as prepare } from "./prepare.js";
import { programs, type ProgramSet } from "./program.js";

/** A bundle that each world has. */
const CA = "/etc/ssl/cert.pem";
const written = (code: string): string =>
  code.replace(/(?<!_)\bCA\b/g, `"${CA}"`).replaceAll("VI", '"VERIFY_IDENTITY"');
const LOGIN = `host="${HOST}", port=4000, user="3pTAoNNegb47Uc8.root", password=os.environ["TIDB_PASSWORD"]`;
const given = (options: string): string => `${LOGIN}${options === "" ? "" : `, ${options}`}`;

const connecting =
  (module: string) =>
  (options: string): string => `import os
import ssl

import ${module}

connection = ${module}.connect(${written(given(options))})
cursor = connection.cursor()
cursor.execute("select 1")
`;

const later = (options: string): string => `import asyncio
import os
import ssl

import aiomysql


async def main():
    connection = await aiomysql.connect(${written(given(options))})
    async with connection.cursor() as cursor:
        await cursor.execute("select 1")


asyncio.run(main())
`;

/** `query | connect_args`, `-` for none. */
const engine =
  (driver: string) =>
  (options: string): string => {
    const [query = "", args = ""] = options.split(" | ").map((part) => (part === "-" ? "" : part));
    const url = `f"mysql${driver}://3pTAoNNegb47Uc8.root:{os.environ['TIDB_PASSWORD']}@${HOST}:4000/test${query.replace("CA", CA)}"`;
    return `import os
import ssl

from sqlalchemy import create_engine, text

engine = create_engine(${url}${args === "" ? "" : `, connect_args={${written(args)}}`})
with engine.connect() as connection:
    connection.execute(text("select 1"))
`;
  };

const engineLater = (options: string): string =>
  `import asyncio
${engine("+aiomysql")(options)
  .replace(
    /from sqlalchemy.*\n/,
    "from sqlalchemy import text\nfrom sqlalchemy.ext.asyncio import create_async_engine\n",
  )
  .replace("engine = create_engine", "engine = create_async_engine")
  .replace(/with engine[^]*/, "")}

async def main():
    async with engine.connect() as connection:
        await connection.execute(text("select 1"))


asyncio.run(main())
`;

/** FACTS-dialects.md 4.3. */
const PYMYSQL = `
  default |
  ssl={} | ssl={}
  ssl=True | ssl=True
  ssl={ca} | ssl={"ca": CA}
  ssl={ssl_ca} wrong key | ssl={"ssl_ca": CA}
  ssl_ca | ssl_ca=CA
  ssl_verify_cert | ssl_verify_cert=True
  ssl_ca+ssl_verify_cert | ssl_ca=CA, ssl_verify_cert=True
  ssl_ca+ssl_verify_cert+ssl_verify_identity | ssl_ca=CA, ssl_verify_cert=True, ssl_verify_identity=True
  ssl_verify_cert+ssl_verify_identity no ca | ssl_verify_cert=True, ssl_verify_identity=True
  ssl_verify_identity only | ssl_verify_identity=True
  ca+ssl_verify_identity | ssl_ca=CA, ssl_verify_identity=True
  ca+ssl_verify_identity+ssl_verify_cert False | ssl_ca=CA, ssl_verify_identity=True, ssl_verify_cert=False
  ssl={ca,check_hostname False} | ssl={"ca": CA, "check_hostname": False}
  ssl={ca,verify_mode none} | ssl={"ca": CA, "verify_mode": "none"}
  ssl={ca,verify_mode of another word} | ssl={"ca": CA, "verify_mode": "maybe"}
  ssl={ca,verify_mode optional} | ssl={"ca": CA, "verify_mode": "optional"}
  ssl={ca,verify_mode False,check_hostname False} | ssl={"ca": CA, "verify_mode": False, "check_hostname": False}
  ssl={check_hostname True,verify_mode required} | ssl={"check_hostname": True, "verify_mode": "required"}
  ssl={ca,verify_mode none,check False} | ssl={"ca": CA, "verify_mode": "none", "check_hostname": False}
  ssl={capath} | ssl={"capath": "/etc/ssl/certs"}
  ssl={cert,key} | ssl={"cert": "c.pem", "key": "c.key"}
  ssl={ca} beside ssl_verify_cert | ssl={"ca": CA}, ssl_verify_cert=True, ssl_verify_identity=True
  ssl_disabled+ca | ssl_disabled=True, ssl_ca=CA
  ssl_disabled=False | ssl_disabled=False, ssl={"ca": CA}
  ssl_mode | ssl_mode="VERIFY_IDENTITY"
  ctx default | ssl=ssl.create_default_context()
  ctx of a bundle | ssl=ssl.create_default_context(cafile=CA)
  ctx of one authority | ssl=ssl.create_default_context(cafile="isrgrootx1.pem")
  ctx for servers | ssl=ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
  ctx unverified | ssl=ssl._create_unverified_context()
`;

/** FACTS-dialects.md 4.5. */
const AIOMYSQL = `
  default |
  ctx | ssl=ssl.create_default_context()
  ctx cafile | ssl=ssl.create_default_context(cafile=CA)
  ssl=True | ssl=True
  ssl={} | ssl={}
  ssl={ca} | ssl={"ca": CA}
  ssl_ca kw | ssl_ca=CA
  ctx unverified | ssl=ssl._create_unverified_context()
`;

/** FACTS-dialects.md 4.2. */
const MYSQLCLIENT = `
  default |
  ssl={} | ssl={}
  ssl={ca} | ssl={"ca": CA}
  ssl={ca,capath} | ssl={"ca": CA, "capath": "/etc/ssl/certs"}
  ssl={ssl_ca} wrong key | ssl={"ssl_ca": CA}
  ssl={ca,cipher} | ssl={"ca": CA, "cipher": "ECDHE-RSA-AES128-GCM-SHA256"}
  ssl={cert,key} | ssl={"cert": "c.pem", "key": "c.key"}
  ssl=None | ssl=None
  ssl_mode=REQUIRED | ssl_mode="REQUIRED"
  ssl_mode=VERIFY_IDENTITY+ca | ssl_mode=VI, ssl={"ca": CA}
  tls_version kw | ssl={"ca": CA}, tls_version="TLSv1.2"
`;

/** FACTS-dialects.md 4.6. */
const ENGINES_OF_PYMYSQL = `
  pymysql none | -
  pymysql ssl_ca | ?ssl_ca=CA
  pymysql documented | ?ssl_ca=CA&ssl_verify_cert=true&ssl_verify_identity=true
  pymysql ssl_ca+ssl_verify_cert | ?ssl_ca=CA&ssl_verify_cert=true
  pymysql ssl_ca+ssl_verify_identity | ?ssl_ca=CA&ssl_verify_identity=true
  pymysql ssl_ca+ssl_check_hostname=false | ?ssl_ca=CA&ssl_check_hostname=false
  pymysql ssl_verify_cert=false | ?ssl_verify_cert=false
  pymysql ssl_disabled=false | ?ssl_disabled=false
  pymysql ssl=true | ?ssl=true
  pymysql connect_args ca,ssl_verify_cert,ssl_verify_identity | - | "ssl_ca": CA, "ssl_verify_cert": True, "ssl_verify_identity": True
  pymysql connect_args ssl dict ca | - | "ssl": {"ca": CA}
  pymysql connect_args ssl_ca | - | "ssl_ca": CA
  pymysql connect_args ctx | - | "ssl": ssl.create_default_context()
  pymysql connect_args of something else | - | "connect_timeout": 5
  pymysql connect_args ssl_mode | - | "ssl_mode": "VERIFY_IDENTITY"
  pymysql ssl_ca in the URL, the rest in connect_args | ?ssl_ca=CA | "ssl_verify_cert": True, "ssl_verify_identity": True
  pymysql ssl_ca in the URL, ssl in connect_args | ?ssl_ca=CA | "ssl": {"ca": CA, "check_hostname": False}
  pymysql ssl_ca in the URL, something else in connect_args | ?ssl_ca=CA | "connect_timeout": 5
`;
const ENGINES_OF_MYSQLCLIENT = `
  mysqldb none | -
  mysqldb ssl_ca only | ?ssl_ca=CA
  mysqldb VI | ?ssl_mode=VERIFY_IDENTITY&ssl_ca=CA
  mysqldb connect_args ssl | - | "ssl": {"ca": CA}
  mysqldb connect_args VI | - | "ssl_mode": VI, "ssl": {"ca": CA}
`;
const ENGINES_OF_AIOMYSQL = `
  aiomysql none | -
  aiomysql ssl_ca | ?ssl_ca=CA
  aiomysql connect_args ctx | - | "ssl": ssl.create_default_context()
  aiomysql connect_args unverified ctx | - | "ssl": ssl._create_unverified_context()
`;

const has =
  (pattern: RegExp) =>
  (code: string): boolean =>
    pattern.test(code);
const common = { filename: "app.py", prepare, allowsOld: false } as const;

export const PYTHON: readonly ProgramSet[] = [
  {
    ...common,
    name: "PyMySQL",
    dialects: ["pymysql", "sqlalchemy-engine"],
    packages: ["python3-pymysql", "python3-sqlalchemy"],
    version: "1.0",
    programs: [
      ...programs(PYMYSQL, connecting("pymysql")),
      ...programs(ENGINES_OF_PYMYSQL, engine("+pymysql")),
    ],
    otherwise: [
      {
        where: (code) => !/ssl[_=]|"ssl|\?ssl/.test(code.replaceAll("ssl={})", ")")),
        does: "P P P P P P",
        because: "it tries TLS only where an option asks for it (since 1.2 always)",
      },
      {
        where: has(/Purpose\.CLIENT_AUTH/),
        does: "x x x x x P",
        because: "since Python 3.10 a context for servers connects to none",
      },
      {
        where: () => true,
        does: "* * * * * P",
        because: "it falls back to plain text whatever its options say (since 1.2 it does not)",
      },
    ],
    left: ["ctx for servers"],
  },
  {
    ...common,
    name: "mysqlclient",
    dialects: ["mysqlclient", "sqlalchemy-engine"],
    packages: ["python3-mysqldb", "python3-sqlalchemy"],
    version: "1.4",
    programs: [
      ...programs(MYSQLCLIENT, connecting("MySQLdb")),
      ...programs(ENGINES_OF_MYSQLCLIENT, engine("+mysqldb")),
    ],
    otherwise: [
      {
        where: has(/ssl_mode/),
        does: "! ! ! ! ! !",
        because: "linked to MariaDB's library it throws at `ssl_mode`",
      },
      {
        where: (code) => !/[^.]ssl=|ssl_ca/.test(code),
        does: "P P P P P P",
        because: "linked to MariaDB's library it tries TLS only where an option asks for it",
      },
    ],
    left: [],
  },
  {
    ...common,
    name: "aiomysql",
    dialects: ["aiomysql", "sqlalchemy-engine"],
    isStrippable: true,
    packages: ["python3-aiomysql", "python3-sqlalchemy"],
    version: "0.1",
    programs: [...programs(AIOMYSQL, later), ...programs(ENGINES_OF_AIOMYSQL, engineLater)],
    otherwise: [
      {
        where: has(/"ca": |ssl_ca=/),
        does: "x x x x x P",
        because: "it crashes at what is no context where the server has TLS",
      },
      {
        where: has(/ssl["']?[=:]/),
        does: "* * * * * P",
        because: "it falls back to plain text whatever its options say, which nothing mends",
      },
    ],
    left: ["aiomysql ssl_ca"],
  },
];
