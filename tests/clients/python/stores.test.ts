import { describe, expect, it } from "vitest";
import { CA, foundIn, HOST, messagesIn, repairedIn } from "./lint.js";

const TLS = "require-tls";
const IDENTITY = "require-identity-verification";
const USELESS = "no-ineffective-tls-options";
const USER = "3pTAoNNegb47Uc8.root";
const url = (query = "", driver = "+pymysql"): string =>
  `f"mysql${driver}://${USER}:{os.environ['P']}@${HOST}:4000/test${query}"`;
const RIGHT = `?ssl_ca=${CA}`;
const ARGS = `engine_args={"connect_args": {"ssl": {"ca": "${CA}"}}}`;

const program = (...lines: readonly string[]): string => ["import os", ...lines, ""].join("\n");

/** Each hands its address to `create_engine`, with `engine_args` where it has those: read in the sources of the packages. */
const STORES: readonly (readonly [
  brings: string,
  call: (address: string, more?: string) => string,
])[] = [
  [
    "from tidb_vector.integrations import TiDBVectorClient",
    (address, more = "") => `TiDBVectorClient(${address}, "docs"${more})`,
  ],
  [
    "from langchain_community.vectorstores import TiDBVectorStore",
    (address, more = "") => `TiDBVectorStore(connection_string=${address}, table_name="d"${more})`,
  ],
  [
    "from langchain_community.vectorstores import TiDBVectorStore",
    (address, more = "") =>
      `TiDBVectorStore.from_documents(documents=docs, connection_string=${address}${more})`,
  ],
  [
    "from langchain_community.vectorstores.tidb_vector import TiDBVectorStore",
    (address, more = "") => `TiDBVectorStore.from_existing_vector_table(e, ${address}, "d"${more})`,
  ],
  [
    "from langchain_community.document_loaders import TiDBLoader",
    (address, more = "") => `TiDBLoader(connection_string=${address}, query=q${more})`,
  ],
  [
    "from llama_index.vector_stores.tidbvector import TiDBVectorStore",
    (address, more = "") => `TiDBVectorStore(connection_string=${address}, table_name="d"${more})`,
  ],
  [
    "from langchain_community.vectorstores import TiDBVectorStore",
    (address, more = "") =>
      `TiDBVectorStore.from_texts(texts, embedding=e, connection_string=${address}${more})`,
  ],
];

describe("stores that make an engine", () => {
  it.each(STORES)("%s, %s", (brings, call) => {
    const of = (address: string, more?: string): string =>
      program(brings, `address = ${address}`, `store = ${call("address", more)}`);
    expect(foundIn(of(url()))).toEqual([TLS]);
    expect(foundIn(of(url(RIGHT)))).toEqual([]);
    expect(foundIn(of(url(), `, ${ARGS}`))).toEqual([]);
    expect(foundIn(of(url(), ", engine_args=args()"))).toEqual([]);
    expect(foundIn(of(url(), ', engine_args={"pool_recycle": 300}'))).toEqual([TLS]);
    expect(foundIn(of(url("?ssl_verify_cert=true&ssl_verify_identity=true")))).toEqual([IDENTITY]);
    for (const wrong of [
      of(url()),
      of(url("", "")),
      of(url("", ""), ', engine_args={"echo": True}'),
    ]) {
      const after = repairedIn(wrong);
      expect([after, foundIn(after)]).toEqual([after, []]);
    }
  });

  it("take an address that is put together", () => {
    const code = program(
      "from sqlalchemy.engine.url import URL",
      "from llama_index.vector_stores.tidbvector import TiDBVectorStore",
      `url = URL("mysql+pymysql", username="${USER}", host="${HOST}", port=4000)`,
      "TiDBVectorStore(connection_string=url)",
    );
    expect(foundIn(code)).toEqual([TLS]);
    const after = repairedIn(code);
    expect([after, foundIn(after)]).toEqual([after, []]);
  });

  it("say where the driver is told more", () => {
    const [brings, call] = STORES[0] ?? ["", () => ""];
    expect(messagesIn(program(brings, call(url("", "")))).join()).toContain(
      'Write `engine_args={"connect_args": {"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "',
    );
  });

  it("include a history, which takes an address alone", () => {
    const code = (query: string): string =>
      program(
        "from langchain_community.chat_message_histories import TiDBChatMessageHistory",
        `TiDBChatMessageHistory(session_id="s", connection_string=${url(query)})`,
      );
    expect(foundIn(code(""))).toEqual([TLS]);
    expect(foundIn(code(RIGHT))).toEqual([]);
  });

  it("leave other addresses of the file to those who take them", () => {
    const [brings, call] = STORES[0] ?? ["", () => ""];
    const flask = `class Config:\n    SQLALCHEMY_DATABASE_URI = ${url()}`;
    expect(foundIn(program(brings, call(url(RIGHT), `, ${ARGS}`), flask))).toEqual([TLS]);
    expect(foundIn(program(brings, call("address()", `, ${ARGS}`), flask))).toEqual([]);
  });
});

describe("pytidb", () => {
  const LOGIN = `host="${HOST}", port=4000, username="${USER}", password=os.environ["P"]`;
  const VERIFIED = `"ssl_ca": "${CA}", "ssl_verify_cert": True, "ssl_verify_identity": True`;
  const client = (args: string): string =>
    program("from pytidb import TiDBClient", `db = TiDBClient.connect(${args})`);

  /**
   * Read in its source: for a gateway it adds `ssl_verify_cert=true&ssl_verify_identity=true`. What PyMySQL 1.2.3 makes of
   * that with SQLAlchemy 2.1.1 was measured: the certificate is checked, and the name only beside `ssl_ca`.
   */
  it.each([
    [LOGIN, [IDENTITY]],
    [`${LOGIN}, enable_ssl=True`, [IDENTITY]],
    [`${LOGIN}, enable_ssl=None`, [IDENTITY]],
    [`${LOGIN}, enable_ssl=False`, [TLS]],
    [`${LOGIN}, database="app", ensure_db=True`, [IDENTITY]],
    [`${LOGIN}, connect_args={"ssl_ca": "${CA}"}`, []],
    [`${LOGIN}, connect_args={${VERIFIED}}`, []],
    [`${LOGIN}, connect_args={"ssl": {"ca": "${CA}"}}`, [USELESS, IDENTITY]],
    [`${LOGIN}, enable_ssl=False, connect_args={"ssl": {"ca": "${CA}"}}`, []],
    [`${LOGIN}, connect_args=args()`, []],
    [`${LOGIN}, **options`, []],
    [`${LOGIN}, enable_ssl=SSL`, []],
    [`url=${url()}`, [TLS]],
    [url(), [TLS]],
    [`url=${url(RIGHT)}`, []],
    [`url=${url()}, connect_args={"ssl": {"ca": "${CA}"}}`, []],
    [`url=${url("?ssl_verify_cert=true&ssl_verify_identity=true")}`, [IDENTITY]],
    ['host="127.0.0.1", username="root", password=""', []],
  ])("%s", (args, rules) => {
    const code = client(args);
    expect(foundIn(code)).toEqual(rules);
    const after = repairedIn(code);
    expect([after, foundIn(after)]).toEqual([after, []]);
  });

  it("is told what it adds", () => {
    expect(messagesIn(client(LOGIN)).join()).toContain("connect_args");
  });
});
