/**
 * Files with a number of connections in them, of every language and of several kinds: what each of
 * them says, what all of them share, what a function of the file makes of them.
 */
export interface LongFile {
  /** The language, and what there is many of. */
  readonly title: string;
  readonly filename: string;
  readonly text: (count: number) => string;
}

export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";

export const each = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join("");

/** Between a beginning and an end. */
type Parts = readonly [before: string, one: (index: number) => string, after?: string];

const PARAMETERS = `host: "${HOST}", port: 4000, user: "${USER}", password: process.env.PASSWORD`;
const JAVASCRIPT: Readonly<Record<string, Parts>> = {
  options: [
    `import mysql from "mysql2/promise";\n`,
    (i) =>
      `export const pool${i} = mysql.createPool({ ${PARAMETERS}, database: "d${i}", ssl: { rejectUnauthorized: false } });\n`,
  ],
  "shared constants": [
    `import mysql from "mysql2/promise";\nconst host = "${HOST}";\nconst ssl = { minVersion: "TLSv1.1" };\nconst base = { host, user: "${USER}", ssl };\n`,
    (i) => `export const pool${i} = mysql.createPool({ ...base, database: "d${i}", ssl });\n`,
  ],
  addresses: [
    `import mysql from "mysql2/promise";\n`,
    (i) => `export const pool${i} = mysql.createPool("mysql://${USER}@${HOST}:4000/d${i}");\n`,
  ],
  "calls of a function": [
    `import mysql from "mysql2/promise";\nfunction open(database, ssl) {\n  return mysql.createPool({ ${PARAMETERS}, database, ssl });\n}\n`,
    (i) => `export const pool${i} = open("d${i}", { rejectUnauthorized: false });\n`,
  ],
  texts: [``, (i) => `export const url${i} = "mysql://${USER}@${HOST}:4000/d${i}?ssl=false";\n`],
};

const PYTHON: Readonly<Record<string, Parts>> = {
  options: [
    "import pymysql\n",
    (i) =>
      `c${i} = pymysql.connect(host="${HOST}", port=4000, user="${USER}", password=p, database="d${i}", ssl_disabled=True)\n`,
  ],
  "shared constants": [
    `import pymysql\nHOST = "${HOST}"\nSSL = {"verify_mode": False}\nBASE = {"host": HOST, "user": "${USER}"}\n`,
    (i) => `c${i} = pymysql.connect(**BASE, database="d${i}", ssl=SSL)\n`,
  ],
  addresses: [
    "from sqlalchemy import create_engine\n",
    (i) => `e${i} = create_engine("mysql+pymysql://${USER}@${HOST}:4000/d${i}")\n`,
  ],
  "calls of a function": [
    `import pymysql\n\ndef open(database, ssl):\n    return pymysql.connect(host="${HOST}", user="${USER}", database=database, ssl=ssl)\n\n`,
    (i) => `c${i} = open("d${i}", {"check_hostname": False})\n`,
  ],
  texts: ["", (i) => `url${i} = "mysql+pymysql://${USER}@${HOST}:4000/d${i}"\n`],
};

const DSN = `${USER}:secret@tcp(${HOST}:4000)`;
const GO: Readonly<Record<string, Parts>> = {
  options: [
    `package a\nimport "github.com/go-sql-driver/mysql"\nfunc f() {\n`,
    (i) =>
      `\tc${i} := mysql.Config{User: "${USER}", Net: "tcp", Addr: "${HOST}:4000", DBName: "d${i}", TLSConfig: "skip-verify"}\n\tuse(c${i}.FormatDSN())\n`,
    "}\n",
  ],
  "shared constants": [
    `package a\nimport "database/sql"\nconst base = "${DSN}/"\nfunc f() {\n`,
    (i) => `\tsql.Open("mysql", base + "d${i}?tls=skip-verify")\n`,
    "}\n",
  ],
  addresses: [
    `package a\nimport "database/sql"\nfunc f() {\n`,
    (i) => `\tsql.Open("mysql", "${DSN}/d${i}?tls=false")\n`,
    "}\n",
  ],
  "calls of a function": [
    `package a\nimport "database/sql"\nfunc open(name string, tls string) (*sql.DB, error) {\n\treturn sql.Open("mysql", "${DSN}/" + name + "?tls=" + tls)\n}\nfunc f() {\n`,
    (i) => `\topen("d${i}", "skip-verify")\n`,
    "}\n",
  ],
  texts: [`package a\nconst (\n`, (i) => `\turl${i} = "${DSN}/d${i}?tls=skip-verify"\n`, ")\n"],
};

const JDBC = `jdbc:mysql://${HOST}:4000`;
const JAVA: Readonly<Record<string, Parts>> = {
  options: [
    `import com.zaxxer.hikari.*;\nclass A {\n`,
    (i) =>
      `  DataSource c${i}() {\n    HikariConfig c = new HikariConfig();\n    c.setJdbcUrl("${JDBC}/d${i}?sslMode=REQUIRED");\n    c.setUsername("${USER}");\n    return new HikariDataSource(c);\n  }\n`,
    "}\n",
  ],
  "shared constants": [
    `class A {\n  static final String BASE = "${JDBC}/";\n  void f() {\n`,
    (i) => `    DriverManager.getConnection(BASE + "d${i}?sslMode=REQUIRED", USER, PASSWORD);\n`,
    "  }\n}\n",
  ],
  addresses: [
    `class A {\n  void f() {\n`,
    (i) => `    DriverManager.getConnection("${JDBC}/d${i}?useSSL=false", USER, PASSWORD);\n`,
    "  }\n}\n",
  ],
  "calls of a function": [
    `class A {\n  private Connection open(String name, String mode) {\n    return DriverManager.getConnection("${JDBC}/" + name + "?sslMode=" + mode);\n  }\n  void f() {\n`,
    (i) => `    open("d${i}", "REQUIRED");\n`,
    "  }\n}\n",
  ],
  texts: [
    `class A {\n`,
    (i) => `  static final String URL${i} = "${JDBC}/d${i}?sslMode=REQUIRED";\n`,
    "}\n",
  ],
};

const PHP: Readonly<Record<string, Parts>> = {
  options: [
    "<?php\n",
    (i) =>
      `$p${i} = new PDO("mysql:host=${HOST};port=4000;dbname=d${i}", "${USER}", $x, [PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]);\n`,
  ],
  "shared constants": [
    `<?php\n$host = "${HOST}";\n$options = [PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false];\n`,
    (i) =>
      `$p${i} = new PDO("mysql:host=$host;port=4000;dbname=d${i}", "${USER}", $x, $options);\n`,
  ],
  addresses: ["<?php\n", (i) => `$p${i} = new mysqli("${HOST}", "${USER}", $x, "d${i}", 4000);\n`],
  "calls of a function": [
    `<?php\nfunction open($name, $options) {\n  return new PDO("mysql:host=${HOST};dbname=$name", "${USER}", "x", $options);\n}\n`,
    (i) => `$p${i} = open("d${i}", [PDO::MYSQL_ATTR_SSL_VERIFY_SERVER_CERT => false]);\n`,
  ],
  texts: ["<?php\n", (i) => `$u${i} = "mysql://${USER}@${HOST}:4000/d${i}?sslmode=disable";\n`],
};

const cell = (i: number): string =>
  `${i === 0 ? "" : ","}{"cell_type":"code","metadata":{},"outputs":[],"source":["import pymysql\\n","c${i} = pymysql.connect(host='${HOST}', user='${USER}', database='d${i}')\\n"]}\n`;

/** Files that are no programs, each with its name. */
const DATA: Readonly<Record<string, Parts>> = {
  "beans.xml": [
    "<beans>\n",
    (i) =>
      `<bean id="b${i}" class="com.zaxxer.hikari.HikariDataSource"><property name="jdbcUrl" value="${JDBC}/d${i}?sslMode=REQUIRED"/><property name="username" value="${USER}"/></bean>\n`,
    "</beans>\n",
  ],
  "compose.yaml": [
    "services:\n",
    (i) =>
      `  s${i}:\n    image: app\n    environment:\n      DB_HOST: ${HOST}\n      DB_USER: ${USER}\n      DB_SSL_MODE: DISABLED\n      JDBC_URL: ${JDBC}/d${i}?sslMode=REQUIRED\n`,
  ],
  "settings.toml": [
    "",
    (i) => `[db${i}]\nhost = "${HOST}"\nurl = "mysql://${USER}@${HOST}:4000/d${i}?ssl=false"\n`,
  ],
  ".env": [
    "",
    (i) =>
      `A${i}_DB_HOST=${HOST}\nA${i}_DB_SSL_MODE=DISABLED\nA${i}_URL=mysql://${USER}@${HOST}:4000/d${i}\n`,
  ],
  "jobs.sh": [
    `H=${HOST}\n`,
    (i) => `mysql -h $H -P 4000 -u ${USER} --ssl-mode=DISABLED -D d${i} -e 'SELECT ${i}'\n`,
  ],
  "settings.json": [
    "{\n",
    (i) =>
      `"db${i}": { "host": "${HOST}", "user": "${USER}", "password": "${PASSWORD}", "url": "mysql://${USER}@${HOST}:4000/d${i}", "ssl": { "rejectUnauthorized": false } },\n`,
    `"end": 1 }\n`,
  ],
  "application.properties": [
    "",
    (i) => `app.d${i}.url=${JDBC}/d${i}?sslMode=REQUIRED\napp.d${i}.username=${USER}\n`,
  ],
  "work.ipynb": [
    `{"nbformat":4,"nbformat_minor":5,"metadata":{"language_info":{"name":"python"}},"cells":[\n`,
    cell,
    "]}\n",
  ],
};

const PROGRAMS = {
  JavaScript: { filename: "a.mjs", kinds: JAVASCRIPT },
  Python: { filename: "a.py", kinds: PYTHON },
  Go: { filename: "a.go", kinds: GO },
  Java: { filename: "A.java", kinds: JAVA },
  PHP: { filename: "a.php", kinds: PHP },
};

const longFile = (title: string, filename: string, [before, one, after = ""]: Parts): LongFile => ({
  title,
  filename,
  text: (count) => `${before}${each(count, one)}${after}`,
});

export const LONG_FILES: readonly LongFile[] = [
  ...Object.entries(PROGRAMS).flatMap(([language, { filename, kinds }]) =>
    Object.entries(kinds).map(([kind, parts]) => longFile(`${language}: ${kind}`, filename, parts)),
  ),
  ...Object.entries(DATA).map(([filename, parts]) => longFile(`\`${filename}\``, filename, parts)),
];
