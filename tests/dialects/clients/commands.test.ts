import { describe, expect, it } from "vitest";
import { wordsIn } from "./read.js";
import { rows, written } from "./rows.js";

/** `$` are options that say who connects, `@@` the same in an address. */
const script = (line: string): string =>
  `${written(line.replace(/\$(?=$| )/, LOGIN).replaceAll("@@", "root:SECRET@GATEWAY:3306/test"))}\n`;
const LOGIN = "-h GATEWAY -P 3306 -u root -pSECRET";

describe("a command of a shell script", () => {
  it.each(
    rows(`
    # mysql-cli
    run.sh | mysql $
    run.sh | mysqldump $ test
    run.sh | mysqladmin $ status
    run.sh | mysqlimport $ test t.txt
    run.sh | mysqlcheck $ test
    run.sh | mysqlshow $
    run.sh | mysqlslap $
    run.sh | mysqlsh $
    run.sh | mysqlpump $
    run.sh | mariadb $
    run.sh | mariadb-dump $ test
    run.sh | mariadb-admin $ status
    run.sh | mariadb-import $ test t.txt
    run.sh | mariadb-check $ test
    run.sh | mariadb-show $
    run.sh | mariadb-slap $
    run.sh | mysqlx $ | -
    run.sh | mariadbx $ | -
    run.sh | mysqld $ | -
    # mycli
    run.sh | mycli $
    run.sh | mycli mysql://@@
    run.sh | mycli --dsn mysql://@@
    run.sh | mycli -d mysql://@@
    run.sh | mycli --dsn=named $ | -
    # mysql-cli
    run.sh | mysqlsh --uri mysql://@@
    run.sh | mysqlsh mysql://@@
    run.sh | mysqlsh mysqlx://@@
    run.sh | mysqlsh root:SECRET@GATEWAY:3306
    run.sh | mysqlsh --uri=root:SECRET@GATEWAY:3306
    # sqlx
    run.sh | sqlx migrate run --database-url mysql://@@
    run.sh | sqlx migrate run -D mysql://@@
    run.sh | sqlx migrate run --database-url=mariadb://@@
    run.sh | sqlx migrate run --source x --connect-timeout 3 --database-url mysql://@@
    run.sh | sqlx migrate run --database-url postgres://@@ | -
    # mysql-cli
    run.sh | mysql --host=GATEWAY --port=3306 --user=root --password=SECRET
    run.sh | mysql --host GATEWAY --port 3306 --user root --password=SECRET
    run.sh | MYSQL_PWD=SECRET mysql -h GATEWAY -P 3306 -u root
    run.sh | export MYSQL_PWD=SECRET LINE mysql -h GATEWAY -P 3306 -u root
    run.sh | MYSQL_PWD="$X" mysql -h GATEWAY -P 3306 -u root | port prefix tls
    run.sh | OTHER_PWD=SECRET mysql -h GATEWAY -P 3306 -u root | port prefix tls
    run.sh | mysql -h GATEWAY -P 4000 --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem | -
    run.sh | mysql -h GATEWAY -P 4000 --ssl-mode VERIFY_IDENTITY --ssl-ca /etc/ssl/cert.pem | -
    run.sh | mysql -h GATEWAY -P 4000 --ssl-mode=DISABLED | tls
    run.sh | mysql -h GATEWAY -P 4000 --ssl-mode=REQUIRED | certificate
    run.sh | mariadb -h GATEWAY -P 4000 --ssl-verify-server-cert | -
    run.sh | mariadb -h GATEWAY -P 4000 --ssl | useless
    run.sh | mariadb -h GATEWAY -P 4000 --skip-ssl | tls
    # mycli
    run.sh | mycli -h GATEWAY -P 4000 --ssl-mode=on --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert | -
    run.sh | mycli -h GATEWAY -P 4000 --ssl-mode=off | tls
    run.sh | mycli "mysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_verify_server_cert=true" | -
    run.sh | mycli "mysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem" | identity
    run.sh | mycli "mysql://u.root@GATEWAY:4000/test?ssl=true" | useless
    # mysql-cli
    run.sh | mysqlsh "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_IDENTITY&ssl-ca=(/etc/ssl/cert.pem)" | -
    run.sh | mysqlsh "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_IDENTITY&ssl-ca=(isrg.pem)" | ca
    run.sh | mysqlsh "mysql://u.root@GATEWAY:4000/test?ssl-mode=REQUIRED" | certificate
    # sqlx
    run.sh | sqlx migrate run --database-url "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_IDENTITY&ssl-ca=/etc/ssl/cert.pem" | -
    run.sh | sqlx migrate run --database-url "mysql://u.root@GATEWAY:4000/test?sslmode=VERIFY_IDENTITY&sslca=/etc/ssl/cert.pem" | -
    run.sh | sqlx migrate run --database-url "mysql://u.root@GATEWAY:4000/test?sslmode=REQUIRED" | certificate
    run.sh | sqlx migrate run --database-url "mysql://u.root@GATEWAY:4000/test?sslmode=VERIFY_IDENTITY&sslcert=c.pem&sslkey=k.pem" | client
    `),
  )("$client, $name: $code", ({ code, words }) => {
    expect(wordsIn(script(code), "run.sh")).toBe(words);
  });
});
