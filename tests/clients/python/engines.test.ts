import { describe, expect, it } from "vitest";
import { CA, fixedIn, foundIn, HOST, repairedIn } from "./lint.js";

const TLS = "require-tls";

const url = (query = ""): string =>
  `f"mysql+pymysql://3pTAoNNegb47Uc8.root:{os.environ['P']}@${HOST}:4000/test${query}"`;
const BRINGS = [
  "import os",
  "import ssl",
  "from sqlalchemy import create_engine, event",
  "from sqlalchemy.engine import Engine",
  "from sqlalchemy.ext.asyncio import create_async_engine",
];
const program = (...lines: readonly string[]): string => [...BRINGS, ...lines, ""].join("\n");

describe("a listener that is given what the driver will be", () => {
  const ENGINE = `engine = create_engine(${url()})`;
  const LISTENER = [
    "def with_tls(dialect, record, cargs, cparams):",
    `    cparams["ssl"] = {"ca": "${CA}"}`,
  ];
  const telling = (...lines: readonly string[]): readonly string[] => [
    "def tell(dialect, record, cargs, cparams):",
    ...lines.map((line) => `    ${line}`),
  ];
  const on = (target: string, event = '"do_connect"'): string =>
    `@event.listens_for(${target}, ${event})`;

  it.each([
    ["none", [ENGINE], [TLS]],
    ["of the engine", [ENGINE, on("engine"), ...LISTENER], []],
    ["that is given", [ENGINE, ...LISTENER, 'event.listen(engine, "do_connect", with_tls)'], []],
    [
      "that is given by name",
      [ENGINE, ...LISTENER, 'event.listen(target=engine, identifier="do_connect", fn=with_tls)'],
      [],
    ],
    ["of all engines", [on("Engine"), ...LISTENER, ENGINE], []],
    ["of something from elsewhere", [on("db.engine"), ...LISTENER, ENGINE], []],
    ["of an event that is not known", [ENGINE, on("engine", "EVENT"), ...LISTENER], []],
    ["of another event", [ENGINE, on("engine", '"connect"'), ...LISTENER], [TLS]],
    [
      "of another engine",
      [ENGINE, `other = create_engine(${url("?ssl_ca=x")})`, on("other"), ...LISTENER],
      [TLS],
    ],
    [
      "of an asynchronous engine",
      [
        ENGINE.replace("create", "create_async").replace("pymysql", "asyncmy"),
        on("engine.sync_engine"),
        ...LISTENER,
      ],
      [],
    ],
    [
      "of an engine in a field",
      [
        "class Database:",
        "    def __init__(self):",
        `        self.${ENGINE}`,
        '        event.listen(self.engine, "do_connect", self.with_tls)',
      ],
      [],
    ],
    [
      "of an engine with arguments",
      [ENGINE.replace(")", ', connect_args={"charset": "utf8"})'), on("engine"), ...LISTENER],
      [],
    ],
    [
      "that sets a password",
      [ENGINE, on("engine"), ...telling('cparams["password"] = token()')],
      [TLS],
    ],
    [
      "that updates a password",
      [
        ENGINE,
        ...telling("cparams.update(password=token())"),
        'event.listen(engine, "do_connect", tell)',
      ],
      [TLS],
    ],
    [
      "that sets a password and roots",
      [ENGINE, on("engine"), ...telling('cparams["password"] = x', 'cparams["ssl_ca"] = y')],
      [],
    ],
    [
      "that hands them on",
      [ENGINE, on("engine"), ...telling('cparams["password"] = x', "more(cparams)")],
      [],
    ],
    ["that sets a key from elsewhere", [ENGINE, on("engine"), ...telling("cparams[KEY] = x")], []],
    ["that may set a host", [ENGINE, on("engine"), ...telling('cparams["host"] = x')], []],
    [
      "that gives them another name",
      [ENGINE, on("engine"), ...telling("for c in [cparams]:", "    c[K] = x")],
      [],
    ],
    [
      "that connects by itself",
      [ENGINE, on("engine"), ...telling('cparams["password"] = x', "return connect()")],
      [],
    ],
    [
      "that is a lambda",
      [ENGINE, 'event.listen(engine, "do_connect", lambda *all: all[3].update(x))'],
      [],
    ],
    [
      "that takes any arguments",
      [ENGINE, on("engine"), "def tell(dialect, *args, **kwargs):", '    kwargs["password"] = x'],
      [],
    ],
    [
      "of an address from elsewhere",
      [`class Config:\n    SQLALCHEMY_DATABASE_URI = ${url()}`, on("db.engine"), ...LISTENER],
      [],
    ],
  ])("%s", (_, lines, rules) => {
    expect(foundIn(program(...lines))).toEqual(rules);
  });
});

describe("an engine that is told more", () => {
  const ARGS = `connect_args={"ssl": {"ca": "${CA}"}}`;
  const FLASK = `class Config:\n    SQLALCHEMY_DATABASE_URI = ${url()}`;

  it.each([
    [
      "leaves another one alone",
      [`a = create_engine(${url()}, ${ARGS})`, `b = create_engine(${url()})`],
      [TLS],
    ],
    ["with an address of its own", [`create_engine(${url()}, ${ARGS})`, FLASK], [TLS]],
    [
      "with an address of another database",
      ['create_engine("sqlite:///x", connect_args={"check_same_thread": False})', FLASK],
      [TLS],
    ],
    [
      "with an address from the environment",
      [`create_engine(os.environ["OTHER_URL"], ${ARGS})`, FLASK],
      [TLS],
    ],
    [
      "with options of its own",
      [`options = {"connect_args": {"x": 1}}`, 'create_engine("sqlite:///x", **options)', FLASK],
      [TLS],
    ],
    ["with an address from elsewhere", [`create_engine(address(), ${ARGS})`, FLASK], []],
    [
      "with an address that a function is given",
      [`def connect(address):\n    return create_engine(address, ${ARGS})`, FLASK],
      [],
    ],
    [
      "by an object that others take",
      [
        `${FLASK}\n    SQLALCHEMY_ENGINE_OPTIONS = {"connect_args": {}}`,
        'create_engine("sqlite:///x")',
      ],
      [],
    ],
    [
      "by a listener, with an address of its own",
      ['local = create_engine("sqlite:///x")', 'event.listen(local, "do_connect", prepare)', FLASK],
      [TLS],
    ],
  ])("%s", (_, lines, rules) => {
    expect(foundIn(program(...lines))).toEqual(rules);
  });
});

describe("an engine that other code gets", () => {
  it.each([
    ["a function", "prepare(engine)"],
    ["a method", 'df.to_sql("orders", engine)'],
    ["by name", "Base.metadata.create_all(bind=engine)"],
    ["what it gives", "with engine.connect() as c:\n    context.configure(connection=c)"],
  ])("is what it was given: %s", (_, line) => {
    expect(foundIn(program(`engine = create_engine(${url()})`, line))).toEqual([TLS]);
    const right = `engine = create_engine(${url()}, connect_args={"ssl": {"ca": "${CA}"}})`;
    expect(foundIn(program(right, line))).toEqual([]);
  });

  it("may be that of Celery", () => {
    const celery = (query: string): string =>
      program("from celery import Celery", `Celery("t", backend=f"db+${url(query).slice(2)})`);
    expect(foundIn(celery(""))).toEqual([TLS]);
    expect(foundIn(celery(`?ssl_ca=${CA}`))).toEqual([]);
  });
  it("has the arguments that other code may have changed before", () => {
    const lines = ['args = {"charset": "utf8mb4"}', "add_tls(args)"];
    expect(foundIn(program(...lines, `create_engine(${url()}, connect_args=args)`))).toEqual([]);
  });
});

describe("arguments that a condition chooses, as in the samples of TiDB", () => {
  const GIVEN = `{"ssl_ca": "${CA}", "ssl_verify_cert": True, "ssl_verify_identity": True}`;
  const engine = `engine = create_engine(${url()}, connect_args=args)`;
  it.each([
    ["if", ["args = {}", 'if os.environ.get("CA"):', `    args = ${GIVEN}`], []],
    ["if, the other way round", [`args = ${GIVEN}`, "if LOCAL:", "    args = {}"], []],
    ["an expression", [`args = ${GIVEN} if os.environ.get("CA") else {}`], []],
    ["nothing at all", [`args = ${GIVEN} if os.environ.get("CA") else None`], []],
    ["something unknown", ["args = made() if LOCAL else {}"], []],
    ["both", [`args = ${GIVEN} if LOCAL else {"ssl": {"ca": "${CA}"}}`], []],
    ["neither", ['args = {"charset": "utf8"} if LOCAL else {}'], [TLS]],
    [
      "neither, said",
      ['args = {"ssl_disabled": True} if LOCAL else {"ssl_disabled": True}'],
      [TLS],
    ],
  ])("%s", (_, lines, rules) => {
    expect(foundIn(program(...lines, engine))).toEqual(rules);
  });
});

describe("an address to which a condition adds TLS", () => {
  const ADDED = `?ssl_ca=${CA}`;
  const ENGINE = "engine = create_engine(url)";
  const SHORT = url();
  it.each([
    ["os.environ.get('CA')", SHORT, []],
    ["'?' not in url", SHORT, []],
    ["'ssl' not in url", `os.environ.get("DB_URL", ${SHORT})`, []],
    ["'ssl' not in url", `os.environ.get("DB_URL") or ${SHORT}`, []],
    ["True", `os.environ.get("DB_URL", ${SHORT})`, []],
    ["LOCAL", `${SHORT} if PRODUCTION else "sqlite:///test.db"`, []],
  ])("if %s: url += ...: %s", (test, made, rules) => {
    const lines = [`url = ${made}`, `if ${test}:`, `    url += "${ADDED}"`, ENGINE];
    expect(foundIn(program(...lines))).toEqual(rules);
  });

  it("what is added is judged", () => {
    const lines = [
      `url = ${SHORT}`,
      "if LOCAL:",
      '    url += "?ssl_ca=x&ssl_verify_cert=true"',
      ENGINE,
    ];
    expect(foundIn(program(...lines))).toEqual(["require-identity-verification"]);
  });

  it.each([
    ["another server", `url = ${SHORT} if LOCAL else "mysql+pymysql://root@localhost/test"`],
    ["another driver", `url = ${SHORT} if LOCAL else ${SHORT.replace("pymysql", "asyncmy")}`],
    ["none", `url = ${SHORT} if LOCAL else ${SHORT.replace("/test", "/other")}`],
    ["an unknown one", `url = ${SHORT} if LOCAL else made()`],
  ])("no TLS, and on the other way %s", (_, line) => {
    expect([...new Set(foundIn(program(line, ENGINE)))]).toEqual([TLS]);
  });
});

describe("arguments that several drivers are given, one of which the program chooses", () => {
  const ours = (driver: string): string => url().replace("pymysql", driver);
  const SSL = `{"ssl": {"ca": "${CA}"}}`;
  const engine = (args: string): string => `engine = create_engine(url, connect_args=${args})`;
  const either = (one: string, other: string): string =>
    `url = ${ours(one)} if LOCAL else ${ours(other)}`;
  it.each([
    [either("mysqldb", "pymysql"), SSL],
    [either("pymysql", "mysqldb"), SSL],
    [either("mysqldb", "pymysql"), '{"ssl": {"ca": "/etc/ssl/cert.pem", "check_hostname": False}}'],
    [either("asyncmy", "aiomysql"), SSL],
    [either("asyncmy", "aiomysql"), '{"ssl": True}'],
    [either("mysqlconnector", "pymysql"), SSL],
  ])("are right for one of them: %s, %s", (head, args) => {
    const code = program(head, engine(args));
    expect(foundIn(code)).toEqual([]);
    expect(repairedIn(code)).toBe(code);
  });

  it("are edited where all of them ask for the same", () => {
    const head = either("mysqlconnector", "pymysql");
    const args = `{"ssl_ca": "${CA}", "ssl_verify_cert": True}`;
    const fixed = `{"ssl_ca": "${CA}", "ssl_verify_cert": True, "ssl_verify_identity": True}`;
    expect(fixedIn(program(head, engine(args)))).toBe(program(head, engine(fixed)));
  });

  it("are edited for the only one that is given them", () => {
    const head = either("mysqldb", "pymysql");
    const chosen = (args: string): string => `${args} if LOCAL else ${SSL}`;
    const full = `{"ssl": {"ca": "${CA}"}, "ssl_mode": "VERIFY_IDENTITY"}`;
    const fixed = fixedIn(program(head, engine(chosen(SSL))));
    expect(fixed).toBe(program(head, engine(chosen(full))));
  });

  it.each([
    ['url = "sqlite://" if LOCAL else ' + url(), "{}"],
    ['driver = os.getenv("D", "mysqldb")\nurl = ' + ours("{driver}"), SSL],
    [`url = ${ours("mysqldb")} if LOCAL else ${ours("mysqlconnector")}`, ""],
  ])("are left to a person where others may be given them: %s, %s", (head, args) => {
    const code = program(head, args === "" ? "engine = create_engine(url)" : engine(args));
    expect(foundIn(code).length).toBeGreaterThan(0);
    expect(fixedIn(code)).toBe(code);
  });
});

describe("an address of which a part may hold more keys", () => {
  const safe = (query: string, driver: string): string =>
    program(
      "def connect(more, name):",
      `    return create_engine(f"${driver}://3pTAoNNegb47Uc8.root:{os.environ['P']}@${HOST}:4000/test?${query}")`,
    );
  it.each([
    [safe("ssl_ca={more}/{name}&ssl_mode=VERIFY_IDENTITY", "mysql+mysqldb")],
    [safe(`ssl_ca=${CA}&ssl_mode=VERIFY_IDENTITY&charset={more}{name}`, "mysql+mysqldb")],
    [safe(`ssl_ca=${CA}&ssl_mode=VERIFY_IDENTITY&{more}`, "mysql")],
    [safe(`ssl_ca=${CA}&ssl_check_hostname=true&{more}`, "mysql+asyncmy")],
    [safe(`ssl_ca=${CA}&ssl_verify_cert=true&ssl_verify_identity=true&{more}`, "mysql+pymysql")],
  ])("is no mistake: %s", (code) => {
    expect(foundIn(code)).toEqual([]);
  });
});
