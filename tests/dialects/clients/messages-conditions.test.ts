import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("what is said of conditions, commands and addresses from elsewhere", () => {
  it.each(
    blocks(`
    # mysql-cli
    @ a.mjs | import { execSync } from 'child_process'; execSync('"mysql" -h GATEWAY -P 3306');
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: 3306 => 4000
    @ a.mjs | import { execSync } from 'child_process'; execSync('mysqldump.exe -h GATEWAY -P 3306 test');
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: 3306 => 4000
    @ a.mjs | import { execSync } from 'child_process'; execSync('/usr/bin/mariadb-dump -h GATEWAY -P 3306 test');
    tls: No ~--ssl-verify-server-cert~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-verify-server-cert --ssl-ca=/etc/ssl/cert.pem~.
    fix:  =>  --ssl-verify-server-cert --ssl-ca=/etc/ssl/cert.pem
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: 3306 => 4000
    @ a.mjs | import { spawn } from 'child_process'; spawn('mysql', ['-h', 'GATEWAY', '-P', '3306']);
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix:  => , '--ssl-mode=VERIFY_IDENTITY', '--ssl-ca=/etc/ssl/cert.pem'
    port: ~-P '3306'~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: '3306' => '4000'
    @ a.mjs | import { spawn } from 'child_process'; spawn('mysql', ['-h', 'GATEWAY', '--ssl-mode=DISABLED'], { env: { MYSQL_PWD: 'SECRET', OTHER: 'x' } });
    port: No ~--port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~--port=4000~.
    fix:  => , '--port=4000'
    tls: ~--ssl-mode=DISABLED~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix: DISABLED' => VERIFY_IDENTITY', '--ssl-ca=/etc/ssl/cert.pem'
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ run.sh | export MYSQL_PWD=SECRET LINE mysql -h GATEWAY -P 4000 --ssl-mode=DISABLED
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => "$TIDB_PASSWORD"
    tls: ~--ssl-mode=DISABLED~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix: DISABLED => VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | MYSQL_PWD= mysql -h GATEWAY -P 4000 -pSECRET --ssl-mode=DISABLED
    tls: ~--ssl-mode=DISABLED~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix: DISABLED => VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    @ run.sh | MYSQL_PWD=$WORD mysql -h GATEWAY -P 4000 -pSECRET --ssl-mode=DISABLED
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => "$TIDB_PASSWORD"
    tls: ~--ssl-mode=DISABLED~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem~.
    fix: DISABLED => VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem
    # mycli
    @ a.mjs | import { execSync } from 'child_process'; execSync('"mycli" -h GATEWAY -P 3306');
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert~.
    fix:  =>  --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert
    port: ~-P 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~-P 4000~.
    fix: 3306 => 4000
    @ a.mjs | import { execSync } from 'child_process'; execSync('mycli.exe mysql://u.root@GATEWAY:3306/test');
    tls: No ~--ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~--ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert~.
    fix:  =>  --ssl-ca=/etc/ssl/cert.pem --ssl-verify-server-cert
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ .myclirc | [alias_dsn] LINE tidb = name LINE other = mysql://u.root@GATEWAY:3306/test?ssl=true
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    useless: ~ssl=true~ has no effect since MyCLI 2.0, so an attacker can force plain text. Write ~ssl_ca=/etc/ssl/cert.pem ssl_verify_server_cert=true~.
    fix: ssl=true => ssl_ca=/etc/ssl/cert.pem&ssl_verify_server_cert=true
    @ other.ini | [alias_dsn] LINE tidb = mysql://u.root@GATEWAY:3306/test?ssl_mode=off
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    tls: ~ssl_mode=off~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl_mode=on~. Not autofixed: the client is not known.
    offer: Write ~ssl_mode=on~. ssl_mode=off => ssl_mode=on
    # sqlx
    @ a.mjs | import { execSync } from 'child_process'; execSync('sqlx migrate run -D mysql://u.root@GATEWAY:3306/test');
    tls: No ~ssl-mode~ makes TLS optional, so an attacker can force plain text. Write ~ssl-mode=VERIFY_IDENTITY~.
    fix: 'sqlx migrate run -D mysql://u.root@GATEWAY:3306/test' => "sqlx migrate run -D mysql://u.root@GATEWAY:3306/test'?ssl-mode=VERIFY_IDENTITY'"
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    # bun
    @ a.mjs | import { SQL } from 'bun'; new SQL(process.env.TIDB_URL);
    @ a.mjs | import { SQL } from 'bun'; new SQL({ adapter: 'mysql', url: process.env.TIDB_URL });
    @ a.mjs | import { SQL } from 'bun'; new SQL(process.env.TIDB_URL, { adapter: 'mysql' });
    @ a.mjs | import { SQL } from 'bun'; new SQL(process.env.TIDB_URL, { tls: true });
    certificate: ~tls: true~ accepts any certificate, even an impostor's. Write ~tls: { rejectUnauthorized: true }~. If ~TIDB_URL~ is self-hosted, say so in a comment.
    fix: true => { rejectUnauthorized: true }
    @ a.mjs | import { SQL } from 'bun'; new SQL();
    @ a.mjs | import { SQL } from 'bun'; new SQL('mysql://u.root@GATEWAY:4000/test?sslmode=require', { ssl: { rejectUnauthorized: true } });
    @ a.mjs | import { SQL } from 'bun'; new SQL('mysql://u.root@GATEWAY:4000/test?ssl-mode=require');
    certificate: ~ssl-mode=require~ accepts any certificate, even an impostor's. Write ~sslmode=verify-full~ instead.
    fix: ssl-mode=require => sslmode=verify-full
    @ a.mjs | import { SQL } from 'bun'; new SQL({ adapter: 'mysql', url: process.env.TIDB_URL, ssl: true });
    certificate: ~ssl: true~ accepts any certificate, even an impostor's. Write ~ssl: { rejectUnauthorized: true }~. If ~TIDB_URL~ is self-hosted, say so in a comment.
    fix: true => { rejectUnauthorized: true }
    # sequelize
    @ a.mjs | import { Sequelize } from 'sequelize'; new Sequelize(process.env.TIDB_URL);
    tls: No ~dialectOptions.ssl~ means plain text to TiDB Cloud. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. Not autofixed.
    offer: Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.  => , { dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } } }
    @ a.mjs | import { Sequelize } from 'sequelize'; new Sequelize(process.env.TIDB_URL, { dialect: 'mysql', ssl: true });
    useless: ~ssl: true~ is ignored by Sequelize outside ~dialectOptions~, so TLS is off. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. Not autofixed.
    offer: Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. ssl: true => dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    @ a.mjs | import { Sequelize } from 'sequelize'; new Sequelize();
    @ a.mjs | import { Sequelize } from 'sequelize'; new Sequelize('test', null, null, { dialect: 'mysql', host: 'GATEWAY', username: 'root', port: 4000 });
    tls: No ~dialectOptions.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    prefix: ~username: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ a.mjs | import { Sequelize } from 'sequelize'; new Sequelize('mysql://root@localhost:3306/x', { dialect: 'mysql', host: 'GATEWAY', port: 4000 });
    @ a.mjs | import { Sequelize } from 'sequelize'; new Sequelize({ dialect: 'mysql', use_env_variable: 1, host: 'GATEWAY', port: 4000 });
    tls: No ~dialectOptions.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    @ a.mjs | import { Sequelize } from 'sequelize'; const local = { dialect: 'mysql', host: 'localhost' }, tidb = { dialect: 'mysql', host: 'GATEWAY', port: 4000 }; new Sequelize(production ? tidb : local);
    tls: No ~dialectOptions.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    # mysql2
    @ a.mjs | import mysql from 'mysql2'; mysql.createPool({ host: production ? 'GATEWAY' : 'localhost', port: 4000, user: 'u.root', ssl: production ? { rejectUnauthorized: false } : undefined });
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~. Not autofixed: it may be for another database.
    offer: Write ~ssl.minVersion: 'TLSv1.2'~.  => , minVersion: 'TLSv1.2'
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~rejectUnauthorized: true~. Not autofixed: it may be for another database.
    offer: Write ~ssl.rejectUnauthorized: true~. false => true
    @ a.mjs | import mysql from 'mysql2'; mysql.createPool(production ? { host: 'GATEWAY', port: 4000, user: 'u.root' } : { host: 'localhost' });
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ a.mjs | import mysql from 'mysql2'; mysql.createPool({ host: process.env.DB_HOST || 'GATEWAY', port: process.env.DB_PORT || 3306, user: 'u.root', password: process.env.DB_PASSWORD || 'SECRET', ssl: {} });
    port: ~port: 3306~ is the wrong default: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: what the program is given may be right.
    offer: Write ~port: 4000~. 3306 => 4000
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~DB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~DB_PASSWORD~. process.env.DB_PASSWORD || 'SECRET' => process.env.DB_PASSWORD
    certificate: No ~ssl.rejectUnauthorized~ leaves the certificate check to the client's default. Write ~ssl.rejectUnauthorized: true~.
    fix:  =>  rejectUnauthorized: true
    identity: No ~ssl.verifyIdentity~ accepts a certificate for any other host. Write ~ssl.verifyIdentity: true~.
    fix:  =>  verifyIdentity: true
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~.
    fix:  =>  minVersion: 'TLSv1.2'
    @ a.mjs | import mysql from 'mysql2'; mysql.createPool({ uri: production ? 'mysql://u.root@GATEWAY:4000/a' : 'mysql://u.root@GATEWAY:4000/b' });
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ a.mjs | import mysql from 'mysql2'; mysql.createPool({ host: 'GATEWAY', port: 4000, user: 'u.root', password: import.meta.env.VITE_DB_PASSWORD, ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } });
    password: ~VITE_DB_PASSWORD~ is bundled for browsers, so every visitor gets the password for TiDB Cloud. Rename it, and reset the password.
    @ a.mjs | import mysql from 'mysql2'; mysql.createPool({ host: process.env.MY_HOST, port: 4000, user: '3pTAoNNegb47Uc8.root', password: 'SECRET', ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } });
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~MY_PASSWORD~. Not autofixed.
    offer: Read it from the variable ~MY_PASSWORD~. 'SECRET' => process.env.MY_PASSWORD
    @ a.mjs | import mysql from 'mysql2'; mysql.createPool({ host: 'GATEWAY', port: 4000, user: 'u.root', password: '', ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } });
    @ a.mjs | import mysql from 'mysql2'; mysql.createPool({ host: 'GATEWAY', port: 4000, user: 'u.root', password: '<your password>', ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } });
    @ a.mjs | import mysql from 'mysql2'; mysql.createPool('mysql://u.root@GATEWAY:4000/test' + (production ? '?ssl={"rejectUnauthorized":true}' : ''));
    conditional: ~production~ can switch TLS off. Keep the safe branch only.
    identity: No ~ssl.verifyIdentity~ accepts a certificate for any other host. Write ~ssl.verifyIdentity: true~.
    fix:  => ,"verifyIdentity":true
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: "TLSv1.2"~.
    fix:  => ,"minVersion":"TLSv1.2"
    @ a.mjs | import mysql from 'mysql2'; let url = 'mysql://u.root@GATEWAY:4000/test'; if (production) url += '?ssl={"rejectUnauthorized":false}'; mysql.createPool(url);
    conditional: ~production~ can switch TLS off. Keep the safe branch only.
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: "TLSv1.2"~.
    fix:  => ,"minVersion":"TLSv1.2"
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~ssl.rejectUnauthorized: true~.
    fix: false => true
    @ a.mjs | import mysql from 'mysql2'; mysql.createPoolCluster().add('A', 'mysql://u.root@GATEWAY:3306/test');
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    fix:  => ?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ a.mjs | import mysql from 'mysql2'; mysql.createPool({ socketPath: null, host: 'GATEWAY', port: 4000, user: 'u.root' });
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ a.mjs | import mysql from 'mysql2'; mysql.createPool({ uri: { host: 'GATEWAY', port: 3306 } });
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    # knex
    @ a.mjs | import knex from 'knex'; knex({ client: 'mysql2', connection: production ? 'mysql://u.root@GATEWAY:4000/a' : { host: 'GATEWAY', port: 3306 } });
    tls: No ~connection.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    fix:  => ?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}
    port: ~connection.port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~connection.port: 4000~.
    fix: 3306 => 4000
    @ a.mjs | import knex from 'knex'; knex({ client: 'mysql2', connection: async () => ({ host: 'GATEWAY', port: 3306 }) });
    tls: No ~connection.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~connection.port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~connection.port: 4000~.
    fix: 3306 => 4000
    @ a.mjs | import knex from 'knex'; knex({ client: given(), connection: { host: 'GATEWAY', port: 4000, user: 'u.root' } });
    tls: No ~connection.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ a.mjs | import knex from 'knex'; import { PgClient } from 'x'; knex({ client: PgClient, connection: { host: 'GATEWAY', port: 4000, user: 'u.root' } });
    @ a.ts | import knex from 'knex'; knex({ client: 'mysql2', connection: { host: 'GATEWAY', port: 4000, user: 'u.root', ssl: { rejectUnauthorized: true, minVersion: 'TLSv1.2' } } });
    identity: No ~connection.ssl.verifyIdentity~ accepts a certificate for any other host. Write ~connection.ssl.verifyIdentity: true~. Not autofixed: other code may need it.
    offer: Write ~connection.ssl.verifyIdentity: true~.  => , verifyIdentity: true
    @ a.mjs | import knex from 'knex'; knex({ client: 'mysql2', connection: { host: 'GATEWAY', port: 4000, user: 'u.root', ssl: { rejectUnauthorized: true, minVersion: 'TLSv1.2' } } });
    identity: No ~connection.ssl.verifyIdentity~ accepts a certificate for any other host. Write ~connection.ssl.verifyIdentity: true~.
    fix:  => , verifyIdentity: true
    # typeorm
    @ a.mjs | import { DataSource } from 'typeorm'; new DataSource({ type: 'mysql', url: process.env.TIDB_URL });
    tls: No ~ssl~ means plain text to TiDB Cloud. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. Not autofixed: ~TIDB_URL~ may be self-hosted.
    offer: Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ a.mjs | import { DataSource } from 'typeorm'; new DataSource({ type: 'mysql', url: process.env.TIDB_URL, ssl: true, extra: {} });
    useless: ~ssl: true~ makes mysql2 throw ("SSL profile must be an object"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: true => { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ a.mjs | import { DataSource } from 'typeorm'; new DataSource({ type: 'mysql', host: 'GATEWAY', port: 4000, extra: { ssl: { rejectUnauthorized: true } }, rejectUnauthorized: true });
    identity: No ~extra.ssl.verifyIdentity~ accepts a certificate for any other host. Write ~extra.ssl.verifyIdentity: true~.
    fix:  => , verifyIdentity: true
    version: No ~extra.ssl.minVersion~ lets the environment lower the TLS version. Write ~extra.ssl.minVersion: 'TLSv1.2'~.
    fix:  => , minVersion: 'TLSv1.2'
    useless: ~rejectUnauthorized: true~ is ignored by TypeORM, which reads ~ssl~ at the top. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: rejectUnauthorized: true => ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ a.mjs | import { DataSource } from 'typeorm'; new DataSource({ type: 'mysql', replication: { master: { url: 'mysql://u.root@GATEWAY:3306/test' }, slaves: [{ host: 'GATEWAY', port: 3307, database: 'x', username: 'root', password: 'SECRET' }] } });
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. Not autofixed: other code may need it.
    offer: Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~port: 3307~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3307 => 4000
    prefix: ~username: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    # runtimes, node
    @ a.mjs | import tls from 'tls'; import mysql from 'mysql2'; tls.DEFAULT_MIN_VERSION = 'TLSv1'; mysql.createPool({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } });
    override: ~tls.DEFAULT_MIN_VERSION = 'TLSv1'~ allows TLS below 1.2 in the whole process, TiDB Cloud included. Remove it. Not autofixed: other connections may rely on it.
    offer: Remove ~DEFAULT_MIN_VERSION~. tls.DEFAULT_MIN_VERSION = 'TLSv1'; =>
    @ a.mjs | import tls from 'tls'; import mysql from 'mysql2'; tls.DEFAULT_MAX_VERSION = 'TLSv1.1'; mysql.createPool({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } });
    override: ~tls.DEFAULT_MAX_VERSION = 'TLSv1.1'~ keeps the whole process below TLS 1.2, TiDB Cloud included. Remove it. Not autofixed: other connections may rely on it.
    offer: Remove ~DEFAULT_MAX_VERSION~. tls.DEFAULT_MAX_VERSION = 'TLSv1.1'; =>
    @ a.mjs | import tls from 'tls'; import mysql from 'mysql2'; tls.DEFAULT_MIN_VERSION = 'TLSv1.2'; mysql.createPool({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } });
    @ a.mjs | import tls from 'tls'; import mysql from 'mysql2'; tls.checkServerIdentity = () => undefined; mysql.createPool({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } });
    override: ~tls.checkServerIdentity = () => undefined~ replaces the host name check of the whole process, TiDB Cloud included. Remove it. Not autofixed.
    offer: Remove ~checkServerIdentity~. tls.checkServerIdentity = () => undefined; =>
    @ a.mjs | import tls from 'tls'; import mysql from 'mysql2'; tls.DEFAULT_MIN_VERSION = 1; mysql.createPool({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: { rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' } });
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name)).toBe(expected);
  });
});
