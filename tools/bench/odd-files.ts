import { each, HOST, USER, type LongFile } from "./long-files.js";

const nested = (depth: number, open: string, inner: string, close: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);

const URI = `mysql://${USER}@${HOST}:4000/t`;
const bytes = (count: number): string => "iVBORw0KGgo".repeat(count);

/** Files that are long in one thing: methods, keys, comments, holes, brackets in brackets. */
export const ODD_FILES: readonly LongFile[] = [
  {
    title: "JavaScript: a class of methods",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nclass A {\n${each(n, (i) => `m${i}() { return this.m${(i * 7 + 1) % n}(); }\n`)}open() { this.pool = mysql.createPool({ host: "${HOST}", ssl: this.m0() }); }\n}\n`,
  },
  {
    title: "JavaScript: methods that connect",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nclass A {\nconstructor(host) { this.host = "${HOST}"; this.ssl = { minVersion: "TLSv1" }; }\n${each(n, (i) => `m${i}() { return mysql.createPool({ host: this.host, ssl: this.ssl, database: "d${i}" }); }\n`)}}\n`,
  },
  {
    title: "Python: methods that connect",
    filename: "a.py",
    text: (n) =>
      `import pymysql\nclass A:\n    def __init__(self):\n        self.host = "${HOST}"\n        self.ssl = {"check_hostname": False}\n${each(n, (i) => `    def m${i}(self):\n        return pymysql.connect(host=self.host, ssl=self.ssl, database="d${i}")\n`)}`,
  },
  {
    title: "Java: methods that connect",
    filename: "A.java",
    text: (n) =>
      `class A {\n  private String url = "jdbc:mysql://${HOST}:4000/t?useSSL=false";\n${each(n, (i) => `  Connection m${i}() { return DriverManager.getConnection(url, "${USER}", this.m${(i * 7 + 1) % n}()); }\n`)}}\n`,
  },
  {
    title: "PHP: methods that connect",
    filename: "a.php",
    text: (n) =>
      `<?php\nclass A {\n  private $host = "${HOST}";\n${each(n, (i) => `  function m${i}() { return new PDO("mysql:host=" . $this->host, "${USER}", $this->m${(i * 7 + 1) % n}()); }\n`)}}\n`,
  },
  {
    title: "Go: TLS as an object",
    filename: "a.go",
    text: (n) =>
      `package a\nimport (\n\t"crypto/tls"\n\t"github.com/go-sql-driver/mysql"\n)\nfunc f() {\n${each(n, (i) => `\tc${i} := mysql.Config{User: "${USER}", Addr: "${HOST}:4000", TLS: &tls.Config{InsecureSkipVerify: true}}\n\tmysql.NewConnector(&c${i})\n`)}}\n`,
  },
  {
    title: "Java: objects in one variable",
    filename: "A.java",
    text: (n) =>
      `import com.zaxxer.hikari.*;\nclass A {\nvoid f() {\nHikariConfig c;\n${each(n, (i) => `c = new HikariConfig();\nc.setJdbcUrl("jdbc:mysql://${HOST}:4000/d${i}");\nuse(new HikariDataSource(c));\n`)}}\n}\n`,
  },
  {
    title: "Python: statements with comments",
    filename: "a.py",
    text: (n) =>
      `import pymysql\n${each(n, (i) => `# The pool ${i}.\npymysql.connect(host="${HOST}") # ${i}\n`)}`,
  },
  {
    title: "Python: early returns",
    filename: "a.py",
    text: (n) =>
      `import pymysql\n\ndef f(o):\n${each(n, (i) => `    if o.k${i}:\n        return pymysql.connect(host="${HOST}", database="d${i}")\n`)}`,
  },
  {
    title: "JavaScript: early returns",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nfunction f(o) {\n${each(n, (i) => `if (o.k${i}) return mysql.createPool({ host: "${HOST}", database: "d${i}" });\n`)}}\n`,
  },
  {
    title: "PHP: mysqli",
    filename: "a.php",
    text: (n) =>
      `<?php\n${each(n, (i) => `$m = mysqli_init();\nmysqli_ssl_set($m, NULL, NULL, "/ca.pem", NULL, NULL);\nmysqli_real_connect($m, "${HOST}", "u", "p", "d${i}", 4000);\n`)}`,
  },
  {
    title: "JavaScript: a list of entries",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nconst a = [${each(n, (i) => `{ host: "${HOST}", database: "d${i}" },\n`)}];\nfor (const x of a) mysql.createPool(x);\n`,
  },
  {
    title: "JavaScript: an object of many keys",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nconst a = { host: "${HOST}",\n${each(n, (i) => `k${i}: "${HOST}",\n`)}};\nmysql.createPool(a);\n${each(n, (i) => `use(a.k${i});\n`)}`,
  },
  {
    title: "Python: a dictionary of many keys",
    filename: "a.py",
    text: (n) =>
      `import pymysql\na = {"host": "${HOST}",\n${each(n, (i) => `"k${i}": "${HOST}",\n`)}}\npymysql.connect(**a)\n${each(n, (i) => `use(a["k${i}"])\n`)}`,
  },
  {
    title: "PHP: an array of many keys",
    filename: "a.php",
    text: (n) =>
      `<?php\n$a = ["host" => "${HOST}",\n${each(n, (i) => `"k${i}" => "${HOST}",\n`)}];\n$p = new PDO("mysql:host=" . $a["host"], "u", "x");\n${each(n, (i) => `f($a["k${i}"]);\n`)}`,
  },
  {
    title: "Python: keys that are set",
    filename: "a.py",
    text: (n) =>
      `import pymysql\na = {"host": "${HOST}"}\n${each(n, (i) => `a["k${i}"] = ${i}\n`)}pymysql.connect(**a)\n`,
  },
  {
    title: "JavaScript: keys that are set",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nconst a = { host: "${HOST}" };\n${each(n, (i) => `a.k${i} = ${i};\n`)}mysql.createPool(a);\n`,
  },
  {
    title: "JavaScript: a template with holes",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\nmysql.createPool(\`${URI}?a=1${each(n, (i) => `&k${i}=\${o.k${i}}`)}\`);\n`,
  },
  {
    title: "Python: a template with holes",
    filename: "a.py",
    text: (n) =>
      `from sqlalchemy import create_engine\ncreate_engine(f"mysql+pymysql://${USER}@${HOST}:4000/t?a=1${each(n, (i) => `&k${i}={o.k${i}}`)}")\n`,
  },
  {
    title: "PHP: a template with holes",
    filename: "a.php",
    text: (n) =>
      `<?php\n$p = new PDO("mysql:host=${HOST};port=4000${each(n, (i) => `;k${i}=$k${i}`)}", "u", "x");\n`,
  },
  {
    title: "JavaScript: comments that turn rules off",
    filename: "a.mjs",
    text: (n) =>
      `import mysql from "mysql2/promise";\n${each(n, (i) => `// eslint-disable-next-line tidb-tls/require-tls\nexport const p${i} = mysql.createPool("${URI}${i}");\n`)}`,
  },
  {
    title: "Python: comments that turn rules off",
    filename: "a.py",
    text: (n) =>
      `import pymysql\n${each(n, () => `# eslint-disable-next-line tidb-tls/require-tls\npymysql.connect(host="${HOST}")\n`)}`,
  },
  {
    title: "YAML: comments that turn rules off",
    filename: "a.yaml",
    text: (n) =>
      each(n, (i) => `# eslint-disable-next-line tidb-tls/require-tls\nk${i}: ${URI}?ssl=false\n`),
  },
  {
    title: "JavaScript: a bundle in one line",
    filename: "a.mjs",
    text: (n) =>
      `${each(n, (i) => `function f${i}(a,b){return a?b.c${i}(a,"tidbcloud"):{x:a,y:[b,${i}]}};var v${i}=f${i}(1,{a:"${i}"});`)}const mysql=require("mysql2");mysql.createPool("${URI}");`,
  },
  {
    title: "JSON: a dump",
    filename: "a.json",
    text: (n) =>
      `[${each(n, (i) => `{"id":${i},"name":"TiDB ${i}","host":"${HOST}","note":"${bytes(8)}"},\n`)}{"url":"${URI}?ssl=false"}]\n`,
  },
  {
    title: "YAML: a dump",
    filename: "a.yaml",
    text: (n) =>
      `rows:\n${each(n, (i) => `  - id: ${i}\n    name: TiDB ${i}\n    host: ${HOST}\n    note: ${bytes(8)}\n`)}url: ${URI}?ssl=false\n`,
  },
  {
    title: "XML: elements",
    filename: "a.xml",
    text: (n) =>
      `<rows>\n${each(n, (i) => `<row id="${i}"><name>TiDB ${i}</name><host>${HOST}</host></row>\n`)}<url>${URI}?ssl=false</url></rows>\n`,
  },
  {
    title: "a notebook with large outputs",
    filename: "a.ipynb",
    text: (n) =>
      `{"nbformat":4,"nbformat_minor":5,"metadata":{"language_info":{"name":"python"}},"cells":[\n${Array.from({ length: n }, (_, i) => `{"cell_type":"code","metadata":{},"outputs":[{"data":{"image/png":"${bytes(200)}"}}],"source":["import pymysql\\n","c${i} = pymysql.connect(host='${HOST}', user='${USER}', ssl_disabled=True)\\n"]}`).join(",\n")}]}\n`,
  },
  ...(
    [
      [
        "JavaScript: brackets",
        "a.mjs",
        "[",
        "]",
        `import mysql from "mysql2";\nmysql.createPool("${URI}");\nx = `,
        ";",
      ],
      [
        "Python: brackets",
        "a.py",
        "(",
        ")",
        `create_engine("mysql+pymysql://${USER}@${HOST}/t")\nx = `,
        "\n",
      ],
      [
        "Go: brackets",
        "a.go",
        "(",
        ")",
        `package a\nvar u = "${USER}:p@tcp(${HOST}:4000)/t"\nvar x = `,
        "\n",
      ],
      [
        "Java: brackets",
        "A.java",
        "(",
        ")",
        `class A {\nString u = "jdbc:mysql://${HOST}:4000/t";\nint x = `,
        ";\n}\n",
      ],
      [
        "PHP: brackets",
        "a.php",
        "[",
        "]",
        `<?php\n$u = "mysql://${USER}@${HOST}/t";\n$x = `,
        ";\n",
      ],
      ["JSON: brackets", "a.json", "[", "]", `{ "u": "${URI}", "x": `, "}"],
      ["YAML: brackets", "a.yaml", "[", "]", `u: "${URI}"\nx: `, "\n"],
      ["TOML: brackets", "a.toml", "[", "]", `u = "${URI}"\nx = `, "\n"],
      ["XML: elements in elements", "a.xml", "<a>", "</a>", `<u url="${URI}">`, "</u>"],
      ["shell: brackets", "a.sh", "$(", ")", `mysql -h ${HOST}\nx=`, "\n"],
    ] as const
  ).map(([title, filename, open, close, before, after]): LongFile => ({
    title,
    filename,
    text: (n) => `${before}${nested(n, open, "1", close)}${after}`,
  })),
];
