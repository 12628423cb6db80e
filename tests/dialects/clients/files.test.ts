import { describe, expect, it } from "vitest";
import { wordsIn } from "./read.js";
import { rows, written } from "./rows.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("a file by its name, or by what it holds", () => {
  it.each(
    rows(`
    # knex
    knexfile.js, other.js | module.exports = { client: 'mysql2', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } };
    knexfile.ts, src/knexfile.cts, knexfile.mjs | export default { development: { client: 'mysql2', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } } };
    knexfile.js | module.exports = () => ({ client: 'mysql2', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } });
    knexfile.js | module.exports = { connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } };
    xknexfile.js, knexfile.jsx | module.exports = { connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } }; | password port prefix
    other.js | module.exports = { client: 'mysql', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } };
    other.js | module.exports = { client: 'mariadb', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } };
    other.js | module.exports = { client: 'pg', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } }; | password port prefix
    # strapi
    config/database.js, config/env/production/database.ts, config/database.mjs, other.js | module.exports = { connection: { client: 'mysql', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } } };
    config/database.js | module.exports = ({ env }) => ({ connection: { client: 'mysql2', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } } });
    config/database.js | module.exports = { settings: { client: 'mysql', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } } };
    config/database.js | module.exports = { connection: { client: 'postgres', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } } }; | password port prefix
    config/database.js | module.exports = { connection: { connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } } };
    # drizzle-kit
    drizzle.config.ts, drizzle.config.mjs, app/drizzle.config.js, other.ts | export default { dialect: 'mysql', dbCredentials: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } };
    drizzle.config.ts | export default { dbCredentials: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } };
    other.ts | export default { dbCredentials: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } }; | password port prefix
    # sequelize
    config/config.js, config/database.js, sequelize.config.cjs, database.js | module.exports = { development: { dialect: 'mysql', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' } };
    config/config.json | module.exports = { development: { dialect: 'mysql', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' } }; | -
    config/config.js, other.js | module.exports = { dialect: 'mysql', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' };
    config/config.js | module.exports = { replication: { write: { host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' } } };
    config/config.js | module.exports = { dialectOptions: {}, host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' };
    config/config.js | module.exports = { host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' }; | password port prefix
    config/config.js | module.exports = { test: { host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' } };
    config/config.js | module.exports = () => ({ dialect: 'mysql', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' });
    other.js | module.exports = { dialect: 'mariadb', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' };
    other.js | module.exports = { dialect: 'postgres', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' }; | password port prefix
    config/config.js | module.exports = { production: { dialect: 'mysql', use_env_variable: 'TIDB_URL' } }; | tls
    # typeorm
    ormconfig.js, data-source.ts, datasource.ts, src/dataSource.ts, typeorm.config.ts | export default { host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' };
    ormconfig.js | module.exports = [{ type: 'mysql', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' }];
    ormconfig.js | module.exports = () => ({ type: 'mysql', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' });
    ormconfig.js | module.exports = { type: 'mysql', replication: { master: { host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' }, slaves: [] } };
    ormconfig.js | module.exports = { type: 'mysql', url: 'mysql://root:SECRET@GATEWAY:3306/test' };
    other.js | module.exports = { type: 'mysql', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' };
    other.js, ormconfig.js | module.exports = { type: 'aurora-mysql', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' }; | -
    ormconfig.json | { "type": "aurora-mysql", "host": "GATEWAY", "port": 3306, "username": "root", "password": "SECRET" } | -
    ormconfig.json | { "type": "mysql", "host": "GATEWAY", "port": 3306, "username": "root", "password": "SECRET" }
    ormconfig.yml, ormconfig.yaml | default: LINE   type: mysql LINE   host: GATEWAY LINE   port: 3306 LINE   username: root LINE   password: SECRET LINE 
    other.yml | default: LINE   type: mysql LINE   host: GATEWAY LINE   port: 3306 LINE   username: root LINE   password: SECRET LINE  | password port prefix
    # rails-config
    config/database.yml, config/database.tidb.yaml, other.yml | production: LINE   adapter: mysql2 LINE   host: GATEWAY LINE   port: 3306 LINE   username: root LINE   password: SECRET LINE 
    config/database.yml | production: LINE   primary: LINE     adapter: trilogy LINE     host: GATEWAY LINE     port: 3306 LINE     username: root LINE     password: SECRET LINE 
    config/database.yml | adapter: trilogy LINE host: GATEWAY LINE port: 3306 LINE username: root LINE password: SECRET LINE 
    config/database.yml | production: LINE   adapter: postgresql LINE   host: GATEWAY LINE   port: 3306 LINE   username: root LINE   password: SECRET LINE  | password port prefix
    config/database.yml | production: LINE   adapter: mysql2 LINE   url: mysql2://root:SECRET@GATEWAY:3306/test LINE 
    config/database.yml | production: LINE   adapter: mysql2 LINE   socket: /run/mysqld.sock LINE   host: GATEWAY LINE   port: 3306 LINE   username: root LINE   password: SECRET LINE  | password port prefix
    config/database.yml | production: LINE   adapter: mysql2 LINE   host: GATEWAY LINE   port: 4000 LINE   ssl_mode: :verify_identity LINE   sslca: /etc/ssl/cert.pem LINE  | -
    config/database.yml | production: LINE   url: mysql2://u.root@GATEWAY:4000/test?ssl_mode=verify_identity&sslca=/etc/ssl/cert.pem LINE   adapter: mysql2 LINE  | -
    config/database.yml | production: LINE   url: trilogy://u.root@GATEWAY:4000/test?ssl_mode=VERIFY_IDENTITY&ssl_ca=/etc/ssl/cert.pem LINE   adapter: mysql2 LINE  | -
    config/database.yml | production: LINE   url: mysql2://u.root@GATEWAY:4000/test?sslverify=true&sslca=/etc/ssl/cert.pem LINE   adapter: mysql2 LINE  | useless
    # grafana
    provisioning/datasources/tidb.yaml, x/provisioning/datasources/tidb.yml | datasources: LINE   - type: mysql LINE     url: GATEWAY:3306 LINE     user: root LINE     secureJsonData: LINE       password: SECRET LINE     jsonData: LINE       maxOpenConns: 4 LINE 
    provisioning/datasources/tidb.yaml | datasources: LINE   - type: mysql LINE     url: GATEWAY:3306 LINE     user: root LINE     access: proxy LINE     password: SECRET LINE  | password port prefix
    provisioning/datasources/tidb.yaml | datasources: LINE   - type: postgres LINE     url: GATEWAY:3306 LINE     user: root LINE     secureJsonData: LINE       password: SECRET LINE  | -
    provisioning/datasources/tidb.yaml | datasources: LINE   - type: mysql LINE     url: GATEWAY:4000 LINE     user: u.root LINE     jsonData: LINE       tlsAuth: true LINE  | -
    provisioning/datasources/tidb.yaml | datasources: LINE   - type: mysql LINE     url: GATEWAY:4000 LINE     user: u.root LINE     jsonData: LINE       tlsSkipVerify: true LINE  | certificate
    values.yaml | datasources: LINE   datasources.yaml: LINE     datasources: LINE       - type: mysql LINE         url: GATEWAY:3306 LINE         user: root LINE         secureJsonData: LINE           password: SECRET LINE 
    values.yaml | grafana: LINE   datasources: LINE     datasources.yaml: LINE       datasources: LINE         - type: mysql LINE           url: GATEWAY:3306 LINE           user: root LINE           secureJsonData: LINE             password: SECRET LINE 
    # prisma
    schema.prisma | datasource db { LINE   provider = "mysql" LINE   url = "mysql://root:SECRET@GATEWAY:3306/test" LINE } LINE 
    schema.prisma | datasource db { LINE   provider = "mysql" LINE   directUrl = "mysql://root:SECRET@GATEWAY:3306/test" LINE } LINE 
    schema.prisma | datasource db { LINE   provider = "mysql" LINE   shadowDatabaseUrl = "mysql://root:SECRET@GATEWAY:3306/test" LINE } LINE 
    schema.prisma | datasource db { LINE   provider = "postgresql" LINE   url = "mysql://root:SECRET@GATEWAY:3306/test" LINE } LINE  | password port prefix
    schema.prisma | datasource db { LINE   provider = "mysql" LINE   url = "mysql://u.root@GATEWAY:4000/test?sslaccept=strict" LINE } LINE  | -
    schema.prisma | datasource db { LINE   provider = "mysql" LINE   url = "mysql://u.root@GATEWAY:4000/test?sslaccept=accept_invalid_certs" LINE } LINE  | certificate
    # wordpress
    wp-config.php, wp-config-sample.php, site/wp-config.local.php | <?php LINE define('DB_HOST', 'GATEWAY:3306'); LINE define('DB_USER', 'root'); LINE define('DB_PASSWORD', 'SECRET'); LINE 
    wp-config.php | <?php LINE define('DB_HOST', 'GATEWAY'); LINE define('DB_USER', 'root'); LINE define('DB_PASSWORD', 'SECRET'); LINE 
    wp-config.php | <?php LINE define('DB_HOST', 'GATEWAY:/run/mysqld.sock'); LINE define('DB_USER', 'root'); LINE define('DB_PASSWORD', 'SECRET'); LINE 
    wp-config.php | <?php LINE define('DB_HOST', 'GATEWAY:4000'); LINE define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL); LINE  | certificate
    wp-config.php | <?php LINE define('DB_HOST', 'GATEWAY:4000'); LINE define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL | certificate
    wp-config.php | <?php LINE define('DB_HOST', 'GATEWAY:4000'); LINE define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT); LINE  | tls
    wp-config.php | <?php LINE define('DB_HOST', 'GATEWAY:4000'); LINE define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT); LINE  | tls
    wp-config.php | <?php LINE define('DB_HOST', 'GATEWAY:4000'); LINE define('MYSQL_CLIENT_FLAGS', MYSQLI_CLIENT_COMPRESS); LINE  | tls
    wp-config.php | <?php LINE define('DB_HOST', 'GATEWAY:4000'); LINE define('MYSQL_CLIENT_FLAGS', $flags); LINE  | -
    other.php | <?php LINE define('DB_HOST', 'GATEWAY:3306'); LINE define('DB_USER', 'root'); LINE define('DB_PASSWORD', 'SECRET'); LINE  | -
    # pdo, Laravel
    config/database.php, other.php | <?php LINE return ['connections' => ['mysql' => ['driver' => 'mysql', 'host' => 'GATEWAY', 'port' => 3306, 'username' => 'root', 'password' => 'SECRET']]]; LINE 
    config/database.php | <?php LINE return ['connections' => ['mysql' => ['driver' => 'mariadb', 'host' => 'GATEWAY', 'port' => 3306, 'username' => 'root', 'password' => 'SECRET']]]; LINE 
    config/database.php | <?php LINE return ['connections' => ['mysql' => ['driver' => 'pgsql', 'host' => 'GATEWAY', 'port' => 3306, 'username' => 'root', 'password' => 'SECRET']]]; LINE  | password port prefix
    config/database.php | <?php LINE return ['connections' => ['mysql' => ['options' => [], 'host' => 'GATEWAY', 'port' => 3306, 'username' => 'root', 'password' => 'SECRET']]]; LINE 
    config/database.php | <?php LINE return ['connections' => ['mysql' => ['host' => 'GATEWAY', 'port' => 3306, 'username' => 'root', 'password' => 'SECRET']]]; LINE  | password port prefix
    # django
    config/settings.py, app/settings/prod.py, settings.py | DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", "HOST": "GATEWAY", "PORT": 3306, "USER": "root", "PASSWORD": "SECRET"}}
    # sqlalchemy
    .streamlit/secrets.toml | [connections.tidb] LINE dialect = "mysql" LINE host = "GATEWAY" LINE port = 3306 LINE username = "root" LINE password = "SECRET" LINE  | port prefix
    .streamlit/secrets.toml | [connections.tidb] LINE dialect = "mysql" LINE host = "GATEWAY" LINE port = 3306 LINE username = "root" LINE password = "SECRET" LINE  LINE [connections.tidb.query] LINE charset = "utf8mb4" LINE  | port prefix tls
    .streamlit/secrets.toml | [connections.tidb] LINE dialect = "mariadb" LINE driver = "pymysql" LINE host = "GATEWAY" LINE port = 3306 LINE username = "root" LINE password = "SECRET" LINE query = { charset = "utf8mb4" } LINE  | port prefix tls
    .streamlit/secrets.toml | [connections.tidb] LINE dialect = "postgresql" LINE host = "GATEWAY" LINE port = 3306 LINE username = "root" LINE password = "SECRET" LINE query = { charset = "utf8mb4" } LINE  | port prefix
    .streamlit/secrets.toml | [connections.tidb] LINE dialect = "mysql" LINE host = "GATEWAY" LINE port = 4000 LINE username = "u.root" LINE query = { ssl_mode = "VERIFY_IDENTITY", ssl_ca = "/etc/ssl/cert.pem" } LINE  | -
    .streamlit/secrets.toml | [connections.tidb] LINE dialect = "mysql" LINE url = "x" LINE host = "GATEWAY" LINE port = 3306 LINE username = "root" LINE password = "SECRET" LINE query = { charset = "utf8mb4" } LINE  | port prefix
    .streamlit/secrets.toml | [connections.tidb] LINE dialect = "mysql" LINE host = "GATEWAY" LINE port = 3306 LINE username = "root" LINE password = "SECRET" LINE query = { charset = "utf8mb4" } LINE create_engine_kwargs = { echo = true } LINE  | port prefix
    .streamlit/config.toml | [connections.tidb] LINE dialect = "mysql" LINE host = "GATEWAY" LINE port = 3306 LINE username = "root" LINE password = "SECRET" LINE query = { charset = "utf8mb4" } LINE  | password port prefix
    # mycli
    .myclirc | [alias_dsn] LINE tidb = mysql://root:SECRET@GATEWAY:3306/test LINE  | port prefix tls
    .myclirc | [alias_dsn] LINE tidb = mysql://root:SECRET@GATEWAY:3306/test LINE [main] LINE default_ssl_mode = on LINE  | port prefix
    .myclirc | [other] LINE tidb = mysql://root:SECRET@GATEWAY:3306/test LINE  | port prefix
    # mysql-cli
    my.cnf | [client] LINE host=GATEWAY LINE port=3306 LINE user=root LINE password=SECRET LINE 
    `),
  )("$client, $name: $code", ({ name, code, words }) => {
    expect(wordsIn(program(name, code), name)).toBe(words);
  });
});
