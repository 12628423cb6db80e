import { describe, expect, it } from "vitest";
import { PASSWORD_VARIABLE } from "../../../src/dialects/command.js";
import { IN_ADDRESS } from "../../../src/dialects/command-address.js";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("what is said of commands", () => {
  it.each(
    blocks(`
    # mysql-cli
    @ run.sh | mysql -h GATEWAY -P 3306 -u root -pSECRET
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: 3306 => 4000
    prefix: ~-u root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => "$TIDB_PASSWORD"
    @ run.sh | mysql --host=GATEWAY --port=3306 --user=root --password=SECRET
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    port: ~--port=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~--port=4000~.
    fix: 3306 => 4000
    prefix: ~--user=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => "$TIDB_PASSWORD"
    @ run.sh | MYSQL_PWD=SECRET mysql -h GATEWAY -P 4000 -u u.root
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => "$TIDB_PASSWORD"
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysql -h GATEWAY -P 4000 -u u.root -D test -e "select 1"
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysqlsh -h GATEWAY -P 4000 -u u.root -D test -e "select 1" -f x.js
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysqldump -h GATEWAY -P 4000 -u u.root -r out.sql -w a -T dir test
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysqladmin -h GATEWAY -P 4000 -u u.root -c 3 -i 1 status
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysqlimport -h GATEWAY -P 4000 -u u.root -c a,b test t.txt
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mariadb-dump -h GATEWAY -P 4000 -u u.root -r out.sql -w a test
    tls: No ~--ssl-verify-server-cert~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-verify-server-cert --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-verify-server-cert --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysql -S /run/x.sock -h GATEWAY -P 4000 -u u.root
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysql --ssl-mode DISABLED --host GATEWAY
    port: No ~--port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~--port=4000~.
    fix:  =>  --port=4000
    tls: ~--ssl-mode DISABLED~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~--ssl-mode VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix: DISABLED => VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysql --ssl-ca ca.pem --ssl-mode VERIFY_IDENTITY --host GATEWAY -P 4000
    ca: ~--ssl-ca ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~--ssl-ca /etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~--ssl-ca /etc/ssl/cert.pem~. ca.pem => /etc/ssl/cert.pem
    @ run.sh | mysql --ssl-capath /etc/ssl/certs --ssl-mode VERIFY_IDENTITY --host GATEWAY -P 4000
    @ run.sh | mysql --ssl-cert c.pem --ssl-key k.pem --ssl-mode VERIFY_IDENTITY --ssl-ca /etc/ssl/cert.pem --host GATEWAY -P 4000
    client: ~--ssl-cert c.pem~ is a client certificate, but TiDB Cloud asks for none. Remove it and ~--ssl-key~. Not autofixed: another server may ask.
    offer: Remove ~--ssl-cert~ and ~--ssl-key~.  --ssl-cert c.pem --ssl-key k.pem =>
    @ run.sh | mysql --tls-version TLSv1.1 --ssl-mode VERIFY_IDENTITY --ssl-ca /etc/ssl/cert.pem --host GATEWAY -P 4000
    version: ~--tls-version TLSv1.1~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~--tls-version TLSv1.2,TLSv1.3~.
    fix: TLSv1.1 => TLSv1.2,TLSv1.3
    @ run.sh | mysql --ssl-verify-server-cert --host GATEWAY -P 4000
    @ run.sh | mysql --ssl-mod=DISABLED --host GATEWAY -P 4000
    useless: ~--ssl-mod=DISABLED~ is unknown to mysql, which stops. Write ~--ssl-mode=VERIFY_IDENTITY~ instead.
    fix: --ssl-mod=DISABLED => --ssl-mode=VERIFY_IDENTITY
    @ run.sh | mysql --skip-ssl --host GATEWAY -P 4000
    tls: ~--skip-ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix: --skip-ssl => --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysql --ssl verify --host GATEWAY -P 4000
    useless: ~--ssl verify~ is only a wish (gone in MySQL 8.0), so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix: --ssl verify => --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysql --tls require --host GATEWAY -P 4000
    useless: ~--tls require~ is unknown to mysql, which stops. Write ~--ssl-mode=VERIFY_IDENTITY~ instead.
    fix: --tls require => --ssl-mode=VERIFY_IDENTITY
    @ run.sh | mysql --loose-ssl-mode=DISABLED --host GATEWAY -P 4000
    tls: ~--loose-ssl-mode=DISABLED~ means plain text, which TiDB Cloud refuses. Write ~--loose-ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix: DISABLED => VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysql --defaults-file=my.cnf --host GATEWAY -P 4000
    @ run.sh | mysql --defaults-extra-file=my.cnf --host GATEWAY -P 4000
    @ run.sh | mysql --defaults-group-suffix=_x --host GATEWAY -P 4000
    @ run.sh | mysql --login-path=x --host GATEWAY -P 4000
    @ run.sh | mariadb --ssl-mode=VERIFY_IDENTITY -h GATEWAY -P 4000
    useless: ~--ssl-mode=VERIFY_IDENTITY~ is unknown to MariaDB's clients, which stop. Write ~--ssl-verify-server-cert~ instead.
    fix: --ssl-mode=VERIFY_IDENTITY => --ssl-verify-server-cert
    @ run.sh | mariadb-dump --ssl-ca=ca.pem --ssl-verify-server-cert -h GATEWAY -P 4000 test
    ca: ~--ssl-ca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~--ssl-ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~--ssl-ca=/etc/ssl/cert.pem~. ca.pem => /etc/ssl/cert.pem
    @ run.sh | mariadb --disable-ssl-verify-server-cert -h GATEWAY -P 4000
    tls: ~--disable-ssl-verify-server-cert~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-verify-server-cert --ssl-ca=/etc/ssl/cert.pem~.
    fix: --disable-ssl-verify-server-cert => --ssl-verify-server-cert --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysqlsh mysql://root:SECRET@GATEWAY:3306/test
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => "$TIDB_PASSWORD"
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ run.sh | mysqlsh "u.root@GATEWAY:4000/test?ssl-mode=REQUIRED"
    certificate: ~ssl-mode=REQUIRED~ accepts any certificate, even an impostor's. Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=(/etc/ssl/cert.pem)~.
    fix: ssl-mode=REQUIRED => ssl-mode=VERIFY_IDENTITY&ssl-ca=(/etc/ssl/cert.pem)
    @ run.sh | mysqlsh "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_IDENTITY&ssl-ca=(ca.pem)"
    ca: ~ssl-ca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl-ca=(/etc/ssl/cert.pem)~. Not autofixed: a proxy may need it.
    offer: Write ~ssl-ca=(/etc/ssl/cert.pem)~. ssl-ca=(ca.pem) => ssl-ca=(/etc/ssl/cert.pem)
    @ run.sh | mysqlsh "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_IDENTITY&ssl-ca=(./ca.pem)"
    ca: ~ssl-ca=./ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl-ca=(/etc/ssl/cert.pem)~. Not autofixed: a proxy may need it.
    offer: Write ~ssl-ca=(/etc/ssl/cert.pem)~. ssl-ca=(./ca.pem) => ssl-ca=(/etc/ssl/cert.pem)
    @ run.sh | mysqlsh "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_IDENTITY&ssl-ca=ca.pem"
    ca: ~ssl-ca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl-ca=(/etc/ssl/cert.pem)~. Not autofixed: a proxy may need it.
    offer: Write ~ssl-ca=(/etc/ssl/cert.pem)~. ssl-ca=ca.pem => ssl-ca=(/etc/ssl/cert.pem)
    @ run.sh | mysqlsh "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_CA&ssl-ca=(/etc/ssl/cert.pem)"
    identity: ~ssl-mode=VERIFY_CA~ accepts a certificate for any other host. Write ~ssl-mode=VERIFY_IDENTITY~.
    fix: ssl-mode=VERIFY_CA => ssl-mode=VERIFY_IDENTITY
    @ run.sh | mysqlsh "mysql://u.root@GATEWAY:4000/test?tls-version=[TLSv1.1]&ssl-mode=REQUIRED"
    certificate: ~ssl-mode=REQUIRED~ accepts any certificate, even an impostor's. Write ~ssl-mode=VERIFY_IDENTITY ssl-ca=(/etc/ssl/cert.pem)~.
    fix: ssl-mode=REQUIRED => ssl-mode=VERIFY_IDENTITY&ssl-ca=(/etc/ssl/cert.pem)
    @ run.sh | mysqlsh "mysql://u.root@GATEWAY:4000/test?auth-method=x"
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | mysqlsh --ssl-mode=DISABLED "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_IDENTITY"
    tls: ~--ssl-mode=DISABLED~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~--ssl-mode=VERIFY_IDENTITY ssl-ca=(/etc/ssl/cert.pem)~.
    fix: DISABLED "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_IDENTITY => VERIFY_IDENTITY "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_IDENTITY&ssl-ca=(/etc/ssl/cert.pem)
    @ run.sh | mysqlsh --uri=name --host GATEWAY
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix:  => :4000
    @ run.sh | mysql mysql://u.root@GATEWAY:4000/test
    # mycli
    @ run.sh | mycli -h GATEWAY -P 3306 -u root -pSECRET
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert~.
    fix:  =>  --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: 3306 => 4000
    prefix: ~-u root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => "$TIDB_PASSWORD"
    @ run.sh | mycli --host=GATEWAY --port 3306 --user root --pass SECRET
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert~.
    fix:  =>  --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert
    port: ~--port 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~--port 4000~.
    fix: 3306 => 4000
    prefix: ~--user root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => "$TIDB_PASSWORD"
    @ run.sh | mycli -h GATEWAY -P 4000 -u u.root -D test -e x -R p -l f
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert~.
    fix:  =>  --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert
    @ run.sh | mycli -h GATEWAY -P 4000 -S /run/x.sock
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert~.
    fix:  =>  --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert
    @ run.sh | mycli "mysql://u.root@GATEWAY:4000/test"
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert~.
    fix:  =>  --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert
    @ run.sh | mycli "mysql://u.root@GATEWAY:4000/test?ssl_mode=off"
    tls: ~ssl_mode=off~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl_mode=on ssl_ca=/etc/ssl/cert.pem ssl_verify_server_cert=true~.
    fix: ssl_mode=off => ssl_mode=on&ssl_ca=/etc/ssl/cert.pem&ssl_verify_server_cert=true
    @ run.sh | mycli "mysql://u.root@GATEWAY:4000/test?ssl=false"
    tls: No ~ssl_mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl_ca=/etc/ssl/cert.pem ssl_verify_server_cert=true~.
    fix: ssl=false => ssl_ca=/etc/ssl/cert.pem&ssl_verify_server_cert=true
    useless: ~ssl=false~ has no effect since MyCLI 2.0. Remove it.
    fix: ?ssl=false =>
    @ run.sh | mycli "mysql://u.root@GATEWAY:4000/test?ssl_ca=ca.pem&ssl_verify_server_cert=true"
    ca: ~ssl_ca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=ca.pem => ssl_ca=/etc/ssl/cert.pem
    @ run.sh | mycli "mysql://u.root@GATEWAY:4000/test?ssl_capath=/etc/ssl/certs&ssl_verify_server_cert=true"
    @ run.sh | mycli "mysql://u.root@GATEWAY:4000/test?ssl_ca=/etc/ssl/cert.pem&ssl_verify_server_cert=false"
    identity: ~ssl_verify_server_cert=false~ accepts a certificate for any other host. Write ~ssl_verify_server_cert=true~.
    fix: ssl_verify_server_cert=false => ssl_verify_server_cert=true
    @ run.sh | mycli "mysql://u.root@GATEWAY:4000/test?ssl_cert=c.pem&ssl_key=k.pem&ssl_ca=/etc/ssl/cert.pem&ssl_verify_server_cert=true"
    client: ~ssl_cert=c.pem~ is a client certificate, but TiDB Cloud asks for none. Remove it and ~ssl_key~. Not autofixed: another server may ask.
    offer: Remove ~ssl_cert~ and ~ssl_key~. ssl_cert=c.pem&ssl_key=k.pem& =>
    @ run.sh | mycli "mysql://u.root@GATEWAY:4000/test?ssl_cipher=x"
    certificate: No ~ssl_mode~ accepts any certificate, even an impostor's. Write ~ssl_ca=/etc/ssl/cert.pem ssl_verify_server_cert=true~.
    fix:  => &ssl_ca=/etc/ssl/cert.pem&ssl_verify_server_cert=true
    @ run.sh | mycli "mysql://u.root@GATEWAY:4000/test?tls_version=TLSv1.1&ssl_ca=/etc/ssl/cert.pem&ssl_verify_server_cert=true"
    version: ~tls_version=TLSv1.1~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~tls_version=tlsv1.2~.
    fix: tls_version=TLSv1.1 => tls_version=tlsv1.2
    @ run.sh | mycli "mysql://u.root@GATEWAY:4000/test?sslmode=require"
    useless: ~sslmode=require~ is ignored by MyCLI in an address, so an attacker can force plain text. Write ~ssl_mode=on~ instead.
    fix: sslmode=require => ssl_mode=on
    @ run.sh | mycli --ssl-ca=/etc/ssl/cert.pem "mysql://u.root@GATEWAY:4000/test?ssl_verify_server_cert=true"
    @ run.sh | mycli --dsn "mysql://root:SECRET@GATEWAY:3306/test"
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert~.
    fix:  =>  --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => \${TIDB_PASSWORD}
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ run.sh | mycli --dsn name "mysql://root:SECRET@GATEWAY:3306/test"
    @ run.sh | mycli --login-path x -h GATEWAY
    @ run.sh | mycli --myclirc x -h GATEWAY
    @ run.sh | mycli --defaults-file x -h GATEWAY
    @ run.sh | mycli --defaults-group-suffix x -h GATEWAY
    @ run.sh | mycli --ssh-host x --ssh-port 22 --ssh-user y -h GATEWAY -P 3306
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert~.
    fix:  =>  --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: 3306 => 4000
    @ run.sh | mycli --charset utf8 --init-command x --logfile y --prompt z --execute w --database test -h GATEWAY -P 3306
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert~.
    fix:  =>  --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: 3306 => 4000
    # sqlx
    @ run.sh | sqlx migrate run -D mysql://root:SECRET@GATEWAY:3306/test
    tls: No ~ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl-mode=VERIFY_IDENTITY~.
    fix:  => '?ssl-mode=VERIFY_IDENTITY'
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => "$TIDB_PASSWORD"
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ run.sh | sqlx migrate run -D "mysql://u.root@GATEWAY:4000/test?sslmode=PREFERRED"
    tls: ~sslmode=PREFERRED~ makes TLS optional, so an attacker can force plain text. Write ~sslmode=VERIFY_IDENTITY~.
    fix: sslmode=PREFERRED => sslmode=VERIFY_IDENTITY
    @ run.sh | sqlx migrate run -D "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_IDENTITY&sslca=ca.pem"
    ca: ~sslca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Remove it. Not autofixed: a proxy may need it.
    offer: Remove ~sslca~. &sslca=ca.pem =>
    @ run.sh | sqlx migrate run -D "mysql://u.root@GATEWAY:4000/test?ssl-mode=VERIFY_IDENTITY&sslcert=c.pem&sslkey=k.pem"
    client: ~sslcert=c.pem~ is a client certificate, but TiDB Cloud asks for none. Remove it and ~sslkey~. Not autofixed: another server may ask.
    offer: Remove ~sslcert~ and ~sslkey~. &sslcert=c.pem&sslkey=k.pem =>
    @ run.sh | sqlx migrate run
    # mysql-cli, wherever a command stands
    @ a.mjs | import { execSync } from 'child_process'; execSync('mysql -h GATEWAY -P 3306');
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: 3306 => 4000
    @ a.mjs | import { execSync } from 'child_process'; execSync('mysql -h GATEWAY -P 3306', { env: { MYSQL_PWD: 'SECRET' } });
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: 3306 => 4000
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name)).toBe(expected);
  });
});

it("a password may come from the environment, and an option from an address", () => {
  expect([PASSWORD_VARIABLE, IN_ADDRESS]).toEqual(["MYSQL_PWD", "?"]);
});
