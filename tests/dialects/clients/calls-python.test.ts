import { describe, expect, it } from "vitest";
import { wordsIn } from "./read.js";
import { rows, written } from "./rows.js";

/** `m` is the module, `$` a login, `@@` the same in an address. */
const program = (module: string, code: string): string =>
  (module === "-" ? "" : `import ${module}\n`) +
  `${written(code.replaceAll("$", LOGIN).replaceAll("@@", ADDRESS).replaceAll(/\bm\./g, `${module}.`))}\n`;
const LOGIN = 'host="GATEWAY", port=3306, user="root", password="SECRET"';
const ADDRESS = "root:SECRET@GATEWAY:3306/test";

describe("a call in Python opens a connection", () => {
  it.each(
    rows(`
    # mysqlclient
    MySQLdb, MySQLdb.connections, pymysql, pymysql.connections, mysql.connector, mysql.connector.aio, mysql.connector.pooling, aiomysql, aiomysql.connection, asyncmy, asyncmy.connection | m.connect($)
    MySQLdb, pymysql, mysql.connector | m.Connect($)
    MySQLdb, MySQLdb.connections, pymysql, pymysql.connections, aiomysql, aiomysql.connection, asyncmy, asyncmy.connection | m.Connection($)
    MySQLdb, pymysql, aiomysql | m.connect("GATEWAY", "root", "SECRET", "test", 3306)
    MySQLdb, pymysql, aiomysql | m.connect("GATEWAY", "root", "SECRET", "test", 3306, "/run/mysqld.sock") | -
    MySQLdb, mysql.connector | m.connect(host="GATEWAY", port=3306, username="root", passwd="SECRET")
    MySQLdb | m.connect(unix_socket="/run/mysqld.sock", $) | -
    MySQLdb | m.connect(unix_socket=None, $)
    # mysql-connector-python
    mysql.connector, mysql.connector.connection, mysql.connector.aio | m.MySQLConnection($)
    mysql.connector, mysql.connector.connection_cext | m.CMySQLConnection($)
    mysql.connector.pooling | m.MySQLConnectionPool(pool_size=4, $)
    # aiomysql
    aiomysql, aiomysql.pool, asyncmy, asyncmy.pool | m.create_pool($)
    # peewee
    peewee, playhouse.shortcuts | m.MySQLDatabase("test", $)
    playhouse.pool | m.PooledMySQLDatabase("test", $)
    peewee | m.MySQLDatabase("test", host="GATEWAY", port=3306, user="root", passwd="SECRET")
    # sqlalchemy-engine
    sqlalchemy, sqlalchemy.engine, sqlmodel | m.create_engine("mysql+pymysql://@@")
    sqlalchemy.ext.asyncio | m.create_async_engine("mysql+aiomysql://@@")
    sqlalchemy.ext.asyncio | m.create_async_engine("mysql+asyncmy://@@")
    sqlalchemy | m.create_engine("mysql+mysqldb://@@")
    sqlalchemy | m.create_engine("mysql+mysqlconnector://@@")
    sqlalchemy | m.create_engine("mysql://@@")
    sqlalchemy | m.create_engine("mariadb://@@")
    sqlalchemy | m.create_engine("mariadb+pymysql://@@")
    sqlalchemy | m.create_engine("mariadb+mysqldb://@@")
    sqlalchemy | m.create_engine("mariadb+mysqlconnector://@@")
    sqlalchemy | m.create_engine("mariadb+aiomysql://@@")
    sqlalchemy | m.create_engine("mariadb+asyncmy://@@")
    sqlalchemy | m.create_engine("postgresql+pymysql://@@") | -
    sqlalchemy | m.create_engine("mysql+other://@@") | password port prefix
    sqlalchemy | m.create_engine(url="mysql+pymysql://@@")
    sqlalchemy | m.create_engine("mysql+pymysql://@@", connect_args={})
    sqlalchemy | m.create_engine("mysql+pymysql://@@", connect_args={"ssl": {"ca": "/etc/ssl/cert.pem"}}) | password port prefix
    sqlalchemy | m.create_engine("mysql+mysqldb://@@", connect_args={"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}) | password port prefix
    sqlalchemy | m.create_engine("mysql+pymysql://@@", connect_args=given()) | password port prefix
    sqlalchemy | m.create_engine("mysql+pymysql://@@", creator=given) | password port prefix
    sqlalchemy | m.create_engine(m.URL.create("mysql+pymysql", "root", "SECRET", "GATEWAY", 3306, "test"))
    sqlalchemy.engine | m.create_engine(m.URL.create("mysql+pymysql", username="root", password="SECRET", host="GATEWAY", port=3306))
    sqlalchemy.engine | m.create_engine(m.URL("mysql+pymysql", username="root", password="SECRET", host="GATEWAY", port=3306))
    # pytidb
    pytidb, pytidb.client | m.TiDBClient.connect(host="GATEWAY", port=3306, username="root", password="SECRET") | identity password port prefix
    pytidb | m.TiDBClient.connect(host="GATEWAY", port=3306, username="root", password="SECRET", enable_ssl=False)
    pytidb | m.TiDBClient.connect(host="GATEWAY", port=3306, username="root", password="SECRET", enable_ssl=True) | identity password port prefix
    pytidb | m.TiDBClient.connect(host="GATEWAY", port=3306, username="root", password="SECRET", enable_ssl=None) | identity password port prefix
    pytidb | m.TiDBClient.connect("mysql+pymysql://@@")
    pytidb | m.TiDBClient.connect(url=None, host="GATEWAY", port=3306, username="root", password="SECRET") | identity password port prefix
    pytidb | m.TiDBClient.connect(creator=given, host="GATEWAY", port=3306, username="root", password="SECRET") | -
    # sqlalchemy-engine, stores
    tidb_vector.integrations | m.TiDBVectorClient(table_name="t", connection_string="mysql+pymysql://@@")
    tidb_vector.integrations | m.TiDBVectorClient("mysql+pymysql://@@")
    langchain_community.vectorstores, langchain_community.vectorstores.tidb_vector | m.TiDBVectorStore("mysql+pymysql://@@")
    langchain_community.vectorstores | m.TiDBVectorStore.from_texts(texts=t, connection_string="mysql+pymysql://@@")
    langchain_community.vectorstores | m.TiDBVectorStore.from_documents(documents=t, connection_string="mysql+pymysql://@@")
    langchain_community.vectorstores | m.TiDBVectorStore.from_existing_vector_table(e, "mysql+pymysql://@@")
    langchain_community.document_loaders, langchain_community.document_loaders.tidb | m.TiDBLoader("mysql+pymysql://@@", query="q")
    langchain_community.chat_message_histories, langchain_community.chat_message_histories.tidb | m.TiDBChatMessageHistory("s", "mysql+pymysql://@@")
    llama_index.vector_stores.tidbvector | m.TiDBVectorStore(connection_string="mysql+pymysql://@@")
    tidb_vector.integrations | m.TiDBVectorClient("mysql+mysqldb://@@", engine_args={"connect_args": {"ssl_mode": "VERIFY_IDENTITY", "ssl": {"ca": "/etc/ssl/cert.pem"}}}) | password port prefix
    tidb_vector.integrations | m.TiDBVectorClient("mysql+mysqldb://@@", engine_args={"connect_args": {"ssl_mode": "DISABLED"}})
    # tortoise
    tortoise | m.Tortoise.init(db_url="mysql://@@")
    tortoise | m.Tortoise.init(None, None, False, "mysql://@@")
    tortoise | m.Tortoise.init(config={"connections": {"default": {"engine": "tortoise.backends.mysql", "credentials": {"host": "GATEWAY", "port": 3306, "user": "root", "password": "SECRET"}}}})
    tortoise | m.Tortoise.init({"connections": {"default": "mysql://@@"}})
    tortoise | m.Tortoise.init({"connections": {"default": {"engine": "tortoise.backends.asyncpg", "credentials": {"host": "GATEWAY", "port": 3306, "user": "root", "password": "SECRET"}}}}) | password port prefix
    tortoise | m.Tortoise.init(db_url="asyncpg://@@") | -
    tortoise.contrib.fastapi, tortoise.contrib.starlette, tortoise.contrib.sanic, tortoise.contrib.quart, tortoise.contrib.aiohttp, tortoise.contrib.blacksheep | m.register_tortoise(app, db_url="mysql://@@")
    tortoise.contrib.fastapi | m.register_tortoise(app, None, None, "mysql://@@")
    tortoise.contrib.fastapi | m.RegisterTortoise(app, db_url="mysql://@@")
    tortoise.contrib.fastapi | m.RegisterTortoise(app, {"connections": {"default": "mysql://@@"}})
    tortoise | TORTOISE_ORM = {"connections": {"default": {"engine": "tortoise.backends.mysql", "credentials": {"host": "GATEWAY", "port": 3306, "user": "root", "password": "SECRET"}}}}
    tortoise | TORTOISE_CONFIG = {"connections": {"default": {"engine": "tortoise.backends.mysql", "credentials": {"host": "GATEWAY", "port": 3306, "user": "root", "password": "SECRET"}}}}
    # django
    - | DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "HOST": "GATEWAY", "PORT": 3306, "USER": "root", "PASSWORD": "SECRET"}}
    - | DATABASES = {"default": {"ENGINE": "django_tidb", "HOST": "GATEWAY", "PORT": 3306, "USER": "root", "PASSWORD": "SECRET"}}
    - | DATABASES = {"default": {"ENGINE": "mysql.connector.django", "HOST": "GATEWAY", "PORT": 3306, "USER": "root", "PASSWORD": "SECRET"}}
    - | DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "HOST": "GATEWAY", "PORT": 3306, "USER": "root", "PASSWORD": "SECRET"}} | password port prefix
    # dj-database-url
    dj_database_url | DATABASES = {"default": m.parse("mysql://@@")}
    dj_database_url | DATABASES = {"default": m.parse(url="mysql2://@@")}
    dj_database_url | DATABASES = {"default": m.config("DATABASE_URL", "mysql://@@")}
    dj_database_url | DATABASES = {"default": m.config(default="mysql://@@")}
    dj_database_url | DATABASES = {"default": m.config(default="postgres://@@")} | -
    dj_database_url | DATABASES = {"default": m.parse("mysql://@@", engine="x")} | password port prefix
    dj_database_url | DATABASES = {"default": m.parse("mysql://@@", 600, True)} | password port prefix
    # django-environ
    environ | DATABASES = {"default": m.Env().db("DATABASE_URL", "mysql://@@")}
    environ | DATABASES = {"default": m.Env().db(default="mysql://@@")}
    environ | DATABASES = {"default": m.Env().db_url("DATABASE_URL", "mysql://@@")}
    environ | DATABASES = {"default": m.Env().db_url(default="mysql://@@", engine="x")} | password port prefix
    environ | DATABASES = {"default": m.Env().db_url(default="mysql://@@", options_cast={})} | password port prefix
    environ | DATABASES = {"default": m.Env().db_url(default="mysql://@@", extra_options={})} | password port prefix
    environ | DATABASES = {"default": m.Env().db("DATABASE_URL", "mysql://@@", "x")} | password port prefix
    # dj-database-url
    dj_database_url | DATABASES = {"default": m.parse("mysql://@@?ssl-ca=/etc/ssl/cert.pem")}
    dj_database_url | DATABASES = {"default": m.parse("mysql://@@?ssl_mode=VERIFY_IDENTITY")} | password port prefix useless
    `),
  )("$client, $name: $code", ({ name, code, words }) => {
    expect(wordsIn(program(name, code), "app.py")).toBe(words);
  });
});
