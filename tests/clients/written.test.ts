import { describe, expect, it } from "vitest";
import { foundIn, HOST } from "./python/lint.js";

const go = (imports: readonly string[], ...body: readonly string[]): string =>
  [
    "package main",
    "",
    "import (",
    ...imports.map((name) => (name.includes(" ") ? `\t${name}` : `\t"${name}"`)),
    ")",
    "",
    ...body,
    "",
  ].join("\n");
const DRIVER = "github.com/go-sql-driver/mysql";
const PLAIN = ["database/sql", "os", `_ "${DRIVER}"`];

const gormConfig = (more: string): string =>
  go(
    ["gorm.io/driver/mysql", "gorm.io/gorm", "os", `gomysql "${DRIVER}"`],
    "func main() {",
    "\tdb, err := gorm.Open(mysql.New(mysql.Config{",
    `\t\tDSNConfig: &gomysql.Config{User: os.Getenv("DB_USER"), Net: "tcp", Addr: "${HOST}:4000"${more}},`,
    "\t}), &gorm.Config{})",
    "\t_, _ = db, err",
    "}",
  );
const dsnMethod = (query: string): string =>
  go(
    [...PLAIN, "fmt"],
    "type Config struct {",
    "\tHost, User string",
    "}",
    "",
    "func (c *Config) DSN() string {",
    `\treturn fmt.Sprintf("%s@tcp(%s:4000)/shop${query}", c.User, c.Host)`,
    "}",
    "",
    "func main() {",
    `\tcfg := Config{Host: "${HOST}", User: os.Getenv("DB_USER")}`,
    '\tdb, err := sql.Open("mysql", cfg.DSN())',
    "\t_, _ = db, err",
    "}",
  );
const connectMethod = (name: string): string =>
  go(
    PLAIN,
    "type Server struct {",
    "\tdb *sql.DB",
    "}",
    "",
    "func (s *Server) connect(host, config string) (err error) {",
    '\ts.db, err = sql.Open("mysql", os.Getenv("LOGIN")+"@tcp("+host+":4000)/shop?tls="+config)',
    "\treturn err",
    "}",
    "",
    "func main() {",
    "\ts := &Server{}",
    `\ts.connect("${HOST}", "${name}")`,
    "}",
  );
const beanOf = (marks: string, ssl: string): string =>
  [
    "import javax.sql.DataSource;",
    "import org.springframework.jdbc.datasource.DriverManagerDataSource;",
    "class A {",
    `  ${marks}`,
    "  DataSource dataSource() {",
    "    DriverManagerDataSource ds = new DriverManagerDataSource();",
    `    ds.setUrl("jdbc:mysql://${HOST}:4000/shop${ssl}");`,
    '    ds.setUsername(System.getenv("DB_USER"));',
    "    return ds;",
    "  }",
    "}",
    "",
  ].join("\n");
const message = (query: string): string =>
  [
    "import java.sql.*;",
    "import java.text.MessageFormat;",
    "class A {",
    "  Connection open() throws SQLException {",
    `    String url = MessageFormat.format("jdbc:mysql://{0}:{1}/shop?${query}", "${HOST}", "4000");`,
    '    return DriverManager.getConnection(url, System.getenv("DB_USER"), System.getenv("PW"));',
    "  }",
    "}",
    "",
  ].join("\n");
const GOOD = "?sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";
const capsule = (...more: readonly string[]): string =>
  [
    "<?php",
    "use Illuminate\\Database\\Capsule\\Manager as Capsule;",
    "$capsule = new Capsule();",
    "$capsule->addConnection([",
    "    'driver' => 'mysql',",
    `    'host' => '${HOST}',`,
    "    'port' => 4000,",
    "    'username' => getenv('DB_USER'),",
    ...more,
    "]);",
    "",
  ].join("\n");
const field = (...lines: readonly string[]): string =>
  [
    "<?php",
    "class Db {",
    "    private $db;",
    "    public function __construct() {",
    "        $this->db = mysqli_init();",
    "        $this->db->options(MYSQLI_OPT_CONNECT_TIMEOUT, 5);",
    ...lines.map((line) => `        ${line}`),
    `        $this->db->real_connect('${HOST}', getenv('DB_USER'), getenv('PW'), 'shop', 4000);`,
    "    }",
    "    private function tls() {",
    "    }",
    "}",
    "",
  ].join("\n");
const ROOTS = "ssl_set(null, null, '/etc/ssl/cert.pem', null, null);";
const handle = (...lines: readonly string[]): string =>
  [
    "<?php",
    "function open($host) {",
    "    $mysqli = mysqli_init();",
    ...lines.map((line) => `    ${line}`),
    "    $mysqli->real_connect($host, getenv('DB_USER'), getenv('PW'), 'shop', 4000);",
    "    return $mysqli;",
    "}",
    `open('${HOST}');`,
    "",
  ].join("\n");
const returned = (more: string): string =>
  `<?php\nfunction open() {\n    return new PDO('mysql:host=${HOST};port=4000', getenv('DB_USER'), getenv('PW')${more});\n}\n`;

/** Programs as people write them, and the rules that report. */
const ROWS: readonly (readonly [string, string, string, readonly string[]])[] = [
  ["GORM's configuration of the driver", "a.go", gormConfig(""), ["require-tls"]],
  ["the same with TLS", "a.go", gormConfig(', TLSConfig: "true"'), []],
  ["a method that makes the DSN", "a.go", dsnMethod(""), ["require-tls"]],
  ["the same with TLS", "a.go", dsnMethod("?tls=true"), []],
  ["a method that connects", "a.go", connectMethod("false"), ["require-tls"]],
  ["the same with TLS", "a.go", connectMethod("true"), []],
  ["a bean", "A.java", beanOf("@Bean", ""), ["require-tls"]],
  ["a bean with TLS", "A.java", beanOf("@Bean", GOOD), []],
  [
    "a bean that properties complete",
    "A.java",
    beanOf('@Bean @ConfigurationProperties("a")', ""),
    [],
  ],
  ["a data source that others complete", "A.java", beanOf("", ""), []],
  ["MessageFormat", "A.java", message("sslMode=DISABLED"), ["require-tls"]],
  ["MessageFormat with TLS", "A.java", message(GOOD.slice(1)), []],
  ["Eloquent alone", "a.php", capsule(), ["require-tls"]],
  [
    "Eloquent alone with TLS",
    "a.php",
    capsule("    'options' => [PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem'],"),
    [],
  ],
  ["mysqli in a field", "a.php", field(), ["require-tls"]],
  ["mysqli in a field, with TLS", "a.php", field(`$this->db->${ROOTS}`), []],
  ["mysqli in a field that others get", "a.php", field("secure($this->db);"), []],
  [
    "mysqli in a field that a method below completes",
    "a.php",
    field("$this->tls();").replace("tls() {", `tls() {\n        $this->db->${ROOTS}`),
    [],
  ],
  ["a handle that is returned", "a.php", handle(), ["require-tls"]],
  ["a handle that is returned, with TLS", "a.php", handle(`$mysqli->${ROOTS}`), []],
  ["a handle that others get", "a.php", handle("secure($mysqli);"), []],
  ["PDO that is returned", "a.php", returned(""), ["require-tls"]],
  [
    "PDO that is returned, with TLS",
    "a.php",
    returned(", [PDO::MYSQL_ATTR_SSL_CA => '/etc/ssl/cert.pem']"),
    [],
  ],
];

describe("programs as people write them", () => {
  it.each(ROWS)("%s", (_, filename, text, rules) => {
    expect(foundIn(text, filename)).toEqual(rules);
  });
});
