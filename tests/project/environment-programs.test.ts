import { describe, expect, it } from "vitest";
import { linted } from "./address.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const RULE = "require-tls";
const ENV = `DB_HOST=${HOST}\n`;

interface Told {
  readonly found: boolean;
  readonly message: string;
}

/** Whether a program without TLS counts as the service's, with what lies beside it. */
function told(file: string, text: string, files: Readonly<Record<string, string>>): Told {
  const { found, messages } = linted({ ".git/HEAD": "", ...files, [file]: text }, file);
  const index = found.findIndex((each) => each.startsWith(RULE));
  return { found: index >= 0, message: messages[index] ?? "" };
}

const python = (before: string, host: string): string =>
  `import aiomysql\n${before}\n\nasync def connect():\n    return await aiomysql.connect(host=${host}, port=4000, user="shop", password="")\n`;

describe("a variable that .env leads to TiDB Cloud, in Python", () => {
  it.each<[before: string, host: string]>([
    ["import os", 'os.environ["DB_HOST"]'],
    ["import os", 'os.environ.get("DB_HOST")'],
    ["import os", 'os.environ.get("DB_HOST", "localhost")'],
    ["import os", 'os.getenv("DB_HOST")'],
    ["import os", 'os.getenv("DB_HOST", "127.0.0.1")'],
    ["from os import getenv", 'getenv("DB_HOST")'],
    ["from os import environ", 'environ["DB_HOST"]'],
    ["import os\nHOST = os.environ['DB_HOST']", "HOST"],
    ["import os\nDB_HOST = os.environ['DB_HOST']", "DB_HOST"],
    ["from decouple import config", 'config("DB_HOST")'],
    ["from decouple import config", 'config("DB_HOST", default="localhost")'],
    ["from environs import Env\nenv = Env()\nenv.read_env()", 'env("DB_HOST")'],
    ["from environs import Env\nenv = Env()\nenv.read_env()", 'env.str("DB_HOST")'],
    ["import environ\nenv = environ.Env()", 'env("DB_HOST")'],
    ["from dotenv import dotenv_values\nconfig = dotenv_values()", 'config["DB_HOST"]'],
    ["from starlette.config import Config\nconfig = Config('.env')", 'config("DB_HOST")'],
    ["from app.config import settings", "settings.DB_HOST"],
    ["from app.config import settings", "settings.db_host"],
    [
      "from pydantic_settings import BaseSettings\n\nclass Settings(BaseSettings):\n    db_host: str\n\nsettings = Settings()",
      "settings.db_host",
    ],
    [
      "from pydantic_settings import BaseSettings\n\nclass Settings(BaseSettings):\n    DB_HOST: str = 'localhost'\n\nsettings = Settings()",
      "settings.DB_HOST",
    ],
    ["from flask import current_app", 'current_app.config["DB_HOST"]'],
  ])("%s: %s", (before, host) => {
    const { found, message } = told("app/db.py", python(before, host), { ".env": ENV });
    expect(found).toBe(true);
    expect(message).toContain("`DB_HOST` in .env");
    const other = { ".env": "DB_HOST=db.example.com\n" };
    expect(told("app/db.py", python(before, host), other).found).toBe(false);
  });
});

const go = (imports: string, host: string): string =>
  `package main\n\nimport (\n\t"database/sql"\n${imports}\n\n\t"github.com/go-sql-driver/mysql"\n)\n\nfunc open() {\n\tcfg := mysql.NewConfig()\n\tcfg.User = "shop"\n\tcfg.Net = "tcp"\n\tcfg.Addr = ${host}\n\tsql.Open("mysql", cfg.FormatDSN())\n}\n`;

describe("a variable that .env leads to TiDB Cloud, in Go", () => {
  it.each<[imports: string, host: string]>([
    ['\t"os"', 'os.Getenv("DB_HOST")'],
    ['\t"os"', 'os.Getenv("DB_HOST") + ":4000"'],
    ['\t"fmt"\n\t"os"', 'fmt.Sprintf("%s:4000", os.Getenv("DB_HOST"))'],
    ['\t"net"\n\t"os"', 'net.JoinHostPort(os.Getenv("DB_HOST"), "4000")'],
    ['\t"github.com/spf13/viper"', 'viper.GetString("DB_HOST")'],
    ['\t"github.com/spf13/viper"', 'viper.GetString("db_host")'],
    ['\t"github.com/spf13/viper"', 'viper.GetString("db.host")'],
    ['\t"github.com/gobuffalo/envy"', 'envy.Get("DB_HOST", "localhost")'],
  ])("%s: %s", (imports, host) => {
    const { found, message } = told("db.go", go(imports, host), { ".env": ENV });
    expect(found).toBe(true);
    expect(message).toContain("`DB_HOST` in .env");
    const other = { ".env": "DB_HOST=db.example.com\n" };
    expect(told("db.go", go(imports, host), other).found).toBe(false);
  });

  it.each(["os.Getenv", "viper.GetString"])("the whole address by %s", (get) => {
    const program = `package main\n\nimport (\n\t"database/sql"\n\t"fmt"\n\t"os"\n\n\t"github.com/spf13/viper"\n\t_ "github.com/go-sql-driver/mysql"\n)\n\nfunc open() {\n\tsql.Open("mysql", fmt.Sprintf("%s:%s@tcp(%s:4000)/shop", os.Getenv("DB_USER"), os.Getenv("DB_PASSWORD"), ${get}("DB_HOST")))\n}\n`;
    expect(told("db.go", program, { ".env": ENV }).found).toBe(true);
    expect(told("db.go", program, {}).found).toBe(false);
  });
});

const php = (before: string, host: string): string =>
  `<?php\n${before}\n$db = new PDO("mysql:host=" . ${host} . ";port=4000;dbname=shop", "shop", "");\n`;

describe("a variable that .env leads to TiDB Cloud, in PHP", () => {
  it.each<[before: string, host: string]>([
    ["", "getenv('DB_HOST')"],
    ["", "$_ENV['DB_HOST']"],
    ["", "$_SERVER['DB_HOST']"],
    ["", "($_ENV['DB_HOST'] ?? 'localhost')"],
    ["$host = getenv('DB_HOST') ?: 'localhost';", "$host"],
    ["", "env('DB_HOST', '127.0.0.1')"],
    ["", "env('DB_HOST')"],
    ["use Illuminate\\Support\\Env;", "Env::get('DB_HOST')"],
    ["define('DB_HOST', getenv('DB_HOST'));", "DB_HOST"],
    ["$env = parse_ini_file('.env');", "$env['DB_HOST']"],
  ])("%s: %s", (before, host) => {
    expect(told("db.php", php(before, host), { ".env": ENV }).found).toBe(true);
    const other = { ".env": "DB_HOST=db.example.com\n" };
    expect(told("db.php", php(before, host), other).found).toBe(false);
  });

  it("Laravel's database.php", () => {
    const program = `<?php\n\nreturn [\n    'connections' => [\n        'mysql' => [\n            'driver' => 'mysql',\n            'host' => env('DB_HOST', '127.0.0.1'),\n            'port' => env('DB_PORT', '3306'),\n            'database' => env('DB_DATABASE', 'laravel'),\n            'username' => env('DB_USERNAME', 'root'),\n            'password' => env('DB_PASSWORD', ''),\n            'options' => [],\n        ],\n    ],\n];\n`;
    const file = "config/database.php";
    expect(told(file, program, { ".env": ENV }).found).toBe(true);
    expect(told(file, program, {}).found).toBe(false);
  });
});

const java = (host: string, before = ""): string =>
  `import java.sql.DriverManager;\n\nclass Db {\n${before}  void open() throws Exception {\n    DriverManager.getConnection("jdbc:mysql://" + ${host} + ":4000/shop", "shop", "");\n  }\n}\n`;

describe("a variable that .env leads to TiDB Cloud, in Java", () => {
  it.each<[host: string, before: string]>([
    ['System.getenv("DB_HOST")', ""],
    ['System.getenv().get("DB_HOST")', ""],
    ['System.getenv().getOrDefault("DB_HOST", "localhost")', ""],
    ["HOST", '  private static final String HOST = System.getenv("DB_HOST");\n'],
    ['dotenv.get("DB_HOST")', "  Dotenv dotenv = Dotenv.load();\n"],
    ["host", '  @Value("${DB_HOST}")\n  private String host;\n'],
    ["host", '  @Value("${DB_HOST:localhost}")\n  private String host;\n'],
    ['environment.getProperty("DB_HOST")', "  private Environment environment;\n"],
    ['environment.getRequiredProperty("DB_HOST")', "  private Environment environment;\n"],
  ])("%s%s", (host, before) => {
    const { found, message } = told("Db.java", java(host, before), { ".env": ENV });
    expect(found).toBe(true);
    expect(message).toContain("`DB_HOST` in .env");
    const other = { ".env": "DB_HOST=db.example.com\n" };
    expect(told("Db.java", java(host, before), other).found).toBe(false);
  });
});

describe("a setting of Spring that leads to TiDB Cloud", () => {
  const file = "src/main/java/com/acme/Db.java";
  const VALUE = java("host", '  @Value("${app.db.host}")\n  private String host;\n');
  const DEFAULT = java("host", '  @Value("${app.db.host:localhost}")\n  private String host;\n');
  const CONSTRUCTOR = `import java.sql.DriverManager;\n\nclass Db {\n  Db(@Value("\${app.db.host}") String host) throws Exception {\n    DriverManager.getConnection("jdbc:mysql://" + host + ":4000/shop", "shop", "");\n  }\n}\n`;
  const ENVIRONMENT = java('env.getProperty("app.db.host")', "  private Environment env;\n");
  const YAML = `app:\n  db:\n    host: ${HOST}\n`;
  const PROPERTIES = `app.db.host=${HOST}\n`;

  it.each<[name: string, text: string]>([
    ["application.properties", PROPERTIES],
    ["application-prod.properties", PROPERTIES],
    ["application.yml", YAML],
    ["application.yaml", YAML],
    ["bootstrap.yml", YAML],
  ])("in %s", (name, text) => {
    for (const program of [VALUE, DEFAULT, CONSTRUCTOR, ENVIRONMENT]) {
      const at = `src/main/resources/${name}`;
      const { found, message } = told(file, program, { [at]: text });
      expect(found).toBe(true);
      expect(message).toContain(`\`app.db.host\` in ${name}`);
      const other = text.replace(HOST, "db.example.com");
      expect(told(file, program, { [at]: other }).found).toBe(false);
    }
  });

  it("by a variable of .env", () => {
    const files = {
      "src/main/resources/application.yml": "app:\n  db:\n    host: ${DB_HOST:localhost}\n",
      ".env": ENV,
    };
    expect(told(file, VALUE, files).found).toBe(true);
    expect(told(file, VALUE, { ...files, ".env": "DB_HOST=db.example.com\n" }).found).toBe(false);
  });

  it("in the variable that Spring takes before it", () => {
    expect(told(file, VALUE, { ".env": `APP_DB_HOST=${HOST}\n` }).found).toBe(true);
  });

  it("as part of an address", () => {
    const text = `spring.datasource.url=jdbc:mysql://${HOST}:4000/shop?sslMode=VERIFY_IDENTITY\n`;
    const program = java("host", '  @Value("${spring.datasource.url}")\n  private String host;\n');
    expect(told(file, program, { "src/main/resources/application.properties": text }).found).toBe(
      true,
    );
  });

  it("is another's where the key is another", () => {
    const text = `app.cache.host=${HOST}\n`;
    expect(told(file, VALUE, { "src/main/resources/application.properties": text }).found).toBe(
      false,
    );
  });
});

describe("what is no setting", () => {
  it.each(['row["db_host"]', "tenant.db_host"])("%s", (host) => {
    expect(
      told("app/db.py", python("from app import row, tenant", host), { ".env": ENV }).found,
    ).toBe(false);
  });
});
