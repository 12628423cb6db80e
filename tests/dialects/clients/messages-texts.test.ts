import { describe, expect, it } from "vitest";
import { unreadTls } from "../../../src/dialects/properties-beside.js";
import { DOUBT } from "../../../src/dialects/by-name.js";
import { isOfService } from "../../../src/dialects/text.js";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("what is said of options and addresses that nobody takes", () => {
  it.each(
    blocks(`
    # options
    @ app.mjs | open({ host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' });
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: the client is not known.
    offer: Write ~port: 4000~. 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ app.mjs | open({ hostname: 'GATEWAY', username: 'root', passwd: 'SECRET' });
    prefix: ~username: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ app.mjs | open({ HOST: 'GATEWAY', USER: 'root', PASS: 'SECRET' });
    prefix: ~USER: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ app.mjs | open({ dbHost: 'GATEWAY', dbPort: 3306, dbUser: 'root', dbPwd: 'SECRET' });
    port: ~dbPort: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~dbPort: 4000~. Not autofixed: the client is not known.
    offer: Write ~dbPort: 4000~. 3306 => 4000
    prefix: ~dbUser: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ app.mjs | open({ DB_HOST: 'GATEWAY', DB_PORT: 3306, DB_USER: 'root', DB_PASSWORD: 'SECRET' });
    port: ~DB_PORT: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT: 4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT: 4000~. 3306 => 4000
    prefix: ~DB_USER: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ app.mjs | open({ host: 'GATEWAY', database: 'test' });
    @ app.mjs | open({ host: 'GATEWAY', port: 3306 });
    @ app.mjs | open({ host: 'GATEWAY', port: 3306, database: 'test' });
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: the client is not known.
    offer: Write ~port: 4000~. 3306 => 4000
    @ app.mjs | open({ host: 'GATEWAY', port: 3306, dbname: 'test' });
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: the client is not known.
    offer: Write ~port: 4000~. 3306 => 4000
    @ app.mjs | open({ host: 'GATEWAY', port: 3306, db_name: 'test' });
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: the client is not known.
    offer: Write ~port: 4000~. 3306 => 4000
    @ app.mjs | open({ host: 'GATEWAY', port: 3306, schema: 'test' });
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: the client is not known.
    offer: Write ~port: 4000~. 3306 => 4000
    @ app.mjs | open({ host: 'GATEWAY', port: 3306, db: 'test' });
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: the client is not known.
    offer: Write ~port: 4000~. 3306 => 4000
    @ app.mjs | open({ host: 'GATEWAY', user: 'u.root', ssl: false });
    tls: ~ssl: false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: true~. Not autofixed: the client is not known.
    offer: Write ~ssl: true~. false => true
    @ app.mjs | open({ host: 'GATEWAY', user: 'u.root', tls: false });
    tls: ~tls: false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~tls: true~. Not autofixed: the client is not known.
    offer: Write ~tls: true~. false => true
    @ app.mjs | open({ host: 'GATEWAY', user: 'u.root', ssl: { rejectUnauthorized: false } });
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~ssl.rejectUnauthorized: true~. Not autofixed: the client is not known.
    offer: Write ~ssl.rejectUnauthorized: true~. false => true
    @ app.mjs | open({ host: 'GATEWAY', user: 'u.root', ssl: { minVersion: 'TLSv1.1' } });
    version: ~ssl.minVersion: 'TLSv1.1'~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~minVersion: 'TLSv1.2'~. Not autofixed.
    offer: Write ~ssl.minVersion: 'TLSv1.2'~. 'TLSv1.1' => 'TLSv1.2'
    @ app.mjs | open({ host: 'GATEWAY', user: 'u.root', type: 'tcp', port: 3306 });
    @ app.mjs | open({ host: 'GATEWAY', user: 'u.root', kind: 'postgres', port: 3306 });
    @ app.mjs | open({ host: 'GATEWAY', user: 'u.root', protocol: 'https', port: 3306 });
    @ app.mjs | open({ host: 'GATEWAY', user: 'u.root', check: 'ping', port: 3306 });
    @ app.mjs | open({ host: 'GATEWAY', user: 'u.root', type: 'mysql', port: 3306 });
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: the client is not known.
    offer: Write ~port: 4000~. 3306 => 4000
    @ app.mjs | import axios from 'axios'; axios({ host: 'GATEWAY', user: 'u.root', port: 3306 });
    @ app.mjs | import net from 'net'; net.connect({ host: 'GATEWAY', user: 'u.root', port: 3306 });
    @ app.mjs | console.log({ host: 'GATEWAY', user: 'u.root', port: 3306 });
    @ app.mjs | export const TIDB_PASSWORD = 'SECRET';
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ app.mjs | export const tidbPwd = 'SECRET';
    @ app.mjs | export const tidbPass = 'SECRET';
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ app.mjs | export const TIDB_PASSWORD = 'MY_PASSWORD';
    @ app.mjs | export const TIDB_PASSWORD = 'what is it';
    @ app.mjs | export const TIDB_PASSWORD = '<password>';
    @ app.mjs | export const TIDB_PASSWORD = 'SECRET', TIDB_HOST = 'localhost';
    @ app.mjs | export const TIDB_PASSWORD = 'SECRET', tidbHostname = '127.0.0.1';
    @ app.mjs | export const TIDB_PASSWORD = 'SECRET', TIDB_HOST = 'GATEWAY';
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ app.mjs | export const OTHER_PASSWORD = 'SECRET', x = 'GATEWAY';
    @ config.json | { "host": "GATEWAY", "port": 3306, "user": "root", "password": "SECRET", "ssl": false }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: the client is not known.
    offer: Write ~port: 4000~. 3306 => 4000
    prefix: ~user: "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    tls: ~ssl: false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: true~. Not autofixed: the client is not known.
    offer: Write ~ssl: true~. false => true
    @ config.json | { "host": "GATEWAY", "user": "u.root", "ssl": { "rejectUnauthorized": false } }
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~ssl.rejectUnauthorized: true~. Not autofixed: the client is not known.
    offer: Write ~ssl.rejectUnauthorized: true~. false => true
    @ config.json | { "host": "GATEWAY", "user": "u.root", "sslMode": "DISABLED" }
    tls: ~sslMode: "DISABLED"~ means plain text, which TiDB Cloud refuses. Write ~sslMode: "VERIFY_IDENTITY"~. Not autofixed: the client is not known.
    offer: Write ~sslMode: "VERIFY_IDENTITY"~. "DISABLED" => "VERIFY_IDENTITY"
    @ config.json | { "host": "GATEWAY", "user": "u.root", "ssl_ca": "ca.pem" }
    ca: ~ssl_ca: "ca.pem"~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca: "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca: "/etc/ssl/cert.pem"~. "ca.pem" => "/etc/ssl/cert.pem"
    @ config.json | { "host": "GATEWAY", "user": "u.root", "tls": { "enabled": false } }
    tls: ~tls.enabled: false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~tls.enabled: true~. Not autofixed: the client is not known.
    offer: Write ~tls.enabled: true~. false => true
    @ config.json | { "host": "GATEWAY", "user": "u.root", "tls": { "ca": "ca.pem", "minVersion": "TLSv1.1" } }
    ca: ~tls.ca: "ca.pem"~ trusts one authority only, which TiDB Cloud may replace. Write ~tls.ca: "/etc/ssl/cert.pem"~. Not autofixed: a proxy may need it.
    offer: Write ~tls.ca: "/etc/ssl/cert.pem"~. "ca.pem" => "/etc/ssl/cert.pem"
    version: ~tls.minVersion: "TLSv1.1"~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~minVersion: "TLSv1.2"~. Not autofixed.
    offer: Write ~tls.minVersion: "TLSv1.2"~. "TLSv1.1" => "TLSv1.2"
    @ config.json | { "host": "GATEWAY", "user": "u.root", "tlsSkipVerify": true }
    certificate: ~tlsSkipVerify: true~ accepts any certificate, even an impostor's. Write ~tlsSkipVerify: false~. Not autofixed: the client is not known.
    offer: Write ~tlsSkipVerify: false~. true => false
    @ config.json | { "host": "GATEWAY", "user": "u.root", "ssl": "false", "tls": "false" }
    tls: ~ssl: "false"~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: "true"~. Not autofixed: the client is not known.
    offer: Write ~ssl: "true"~. "false" => "true"
    tls: ~tls: "false"~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~tls: "true"~. Not autofixed: the client is not known.
    offer: Write ~tls: "true"~. "false" => "true"
    @ config.yaml | database: LINE   host: GATEWAY LINE   port: \${DB_PORT:3306} LINE   user: root LINE   ssl: false LINE 
    port: ~port: 3306~ is the wrong default: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: what the program is given may be right.
    offer: Write ~port: 4000~. 3306 => 4000
    prefix: ~user: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    tls: ~ssl: false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: true~. Not autofixed: the client is not known.
    offer: Write ~ssl: true~. false => true
    # uri
    @ app.mjs | open('mysql://root:SECRET@GATEWAY:3306/test');
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'mysql://root:SECRET@GATEWAY:3306/test' => ~mysql://root:\${encodeURIComponent(process.env.TIDB_PASSWORD)}@GATEWAY:3306/test~
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ app.mjs | open('mysql://u.root@GATEWAY:4000/test?ssl=false');
    @ app.mjs | throw new Error('mysql://root:SECRET@GATEWAY:3306/test');
    @ .env | DATABASE_URL=mysql://root:SECRET@GATEWAY:3306/test
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ .env | DATABASE_URL=mysql://u.root@GATEWAY:4000/test?ssl=false
    tls: ~ssl=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    @ .env | DATABASE_URL=mysql://u.root@GATEWAY:4000/test?tls=false
    tls: ~tls=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~tls=true~. Not autofixed: the client is not known.
    offer: Write ~tls=true~. tls=false => tls=true
    @ .env | DATABASE_URL=mysql://u.root@GATEWAY:4000/test?sslmode=disable
    tls: ~sslmode=disable~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~sslmode=verify_identity~. Not autofixed: the client is not known.
    offer: Write ~sslmode=verify_identity~. sslmode=disable => sslmode=verify_identity
    @ .env | DATABASE_URL=mysql://u.root@GATEWAY:4000/test?ssl-mode=REQUIRED
    certificate: ~ssl-mode=REQUIRED~ accepts any certificate, even an impostor's. Write ~ssl-mode=VERIFY_IDENTITY~. Not autofixed: the client is not known.
    offer: Write ~ssl-mode=VERIFY_IDENTITY~. ssl-mode=REQUIRED => ssl-mode=VERIFY_IDENTITY
    @ .env | DATABASE_URL=mysql://u.root@GATEWAY:4000/test?ssl={"rejectUnauthorized":false}
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~ssl.rejectUnauthorized: true~. Not autofixed: the client is not known.
    offer: Write ~ssl.rejectUnauthorized: true~. false => true
    @ .env | DATABASE_URL=mysql://u.root@GATEWAY:4000/test?sslaccept=accept_invalid_certs
    certificate: ~sslaccept~ accepts any certificate, even an impostor's. Write ~sslaccept=strict~.
    fix: sslaccept=accept_invalid_certs => sslaccept=strict
    @ .env | DATABASE_URL=mysql://u.root@GATEWAY:4000/test?ssl_verify=false&ssl_ca=ca.pem
    certificate: ~ssl_verify=false~ accepts any certificate, even an impostor's. Write ~ssl_verify=true~. Not autofixed: the client is not known.
    offer: Write ~ssl_verify=true~. ssl_verify=false => ssl_verify=true
    ca: ~ssl_ca=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~ssl_ca=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~ssl_ca=/etc/ssl/cert.pem~. ssl_ca=ca.pem => ssl_ca=/etc/ssl/cert.pem
    @ .env | DATABASE_URL=mysql://u.root@GATEWAY:4000/test?other_ssl=false
    @ .env | DATABASE_URL=mysql://GATEWAY:4000/test LINE DATABASE_USERNAME=root
    prefix: ~DATABASE_USERNAME=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ config.yaml | datasource: LINE   url: mysql://GATEWAY:4000/test LINE   username: root LINE   password: SECRET LINE 
    prefix: ~username: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ config.yaml | datasource: LINE   url: mysql://u.root@GATEWAY:4000/test LINE   properties: LINE     ssl: false LINE 
    tls: ~ssl: false~ means plain text. Write ~ssl: {"minVersion":"TLSv1.2","rejectUnauthorized":true}~. Not autofixed: the client is not known.
    offer: Write ~ssl: {"minVersion":"TLSv1.2","rejectUnauthorized":true}~.  false => LINE      minVersion: TLSv1.2 LINE      rejectUnauthorized: true
    @ run.sh | DATABASE_URL=mysql://root:SECRET@GATEWAY:3306/test node app.js
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => "$TIDB_PASSWORD"
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ run.sh | app --url=mysql://root:SECRET@GATEWAY:3306/test
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. SECRET => "$TIDB_PASSWORD"
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ a.php | <?php putenv("DATABASE_URL=mysql://root:SECRET@GATEWAY:3306/test");
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~. Not autofixed: other code may need it.
    offer: Write ~:4000~. 3306 => 4000
    # connector-j
    @ .env | URL=jdbc:mysql://GATEWAY:3306/test?user=root&password=SECRET
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode=VERIFY_IDENTITY~.
    fix:  => &sslMode=VERIFY_IDENTITY
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    prefix: ~user=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | MB_DB_CONNECTION_URI=jdbc:mysql://GATEWAY:4000/test?user=u.root
    tls: No ~useSsl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~useSsl=true~.
    @ .env | URL=jdbc:mysql://GATEWAY:4000/test?user=u.root&sslMode=REQUIRED
    version: No ~enabledTLSProtocols~ lets the environment lower the TLS version. Write ~enabledTLSProtocols=TLSv1.2,TLSv1.3~.
    fix:  => &enabledTLSProtocols=TLSv1.2,TLSv1.3
    certificate: ~sslMode=REQUIRED~ accepts any certificate, even an impostor's. Write ~sslMode=VERIFY_IDENTITY~.
    fix: sslMode=REQUIRED => sslMode=VERIFY_IDENTITY
    @ compose.yaml | services: LINE   app: LINE     environment: LINE       - MB_DB_CONNECTION_URI=jdbc:mysql://GATEWAY:4000/test?user=u.root&sslMode=REQUIRED LINE 
    tls: No ~useSsl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~useSsl=true~.
    fix:  => &useSsl=true
    @ deploy.yaml | env: LINE   - name: MB_DB_CONNECTION_URI LINE     value: jdbc:mysql://GATEWAY:4000/test?user=u.root&sslMode=REQUIRED LINE 
    tls: No ~useSsl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~useSsl=true~.
    fix:  => &useSsl=true
    @ application.yml | spring: LINE   datasource: LINE     url: jdbc:mysql://GATEWAY:3306/test LINE     username: root LINE     password: SECRET LINE 
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode=VERIFY_IDENTITY~.
    fix:  => ?sslMode=VERIFY_IDENTITY
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    prefix: ~username: root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    @ application.yml | spring: LINE   datasource: LINE     url: jdbc:mysql://GATEWAY:4000/test LINE     username: u.root LINE     hikari: LINE       data-source-properties: LINE         sslMode: VERIFY_IDENTITY LINE 
    version: No ~enabledTLSProtocols~ lets the environment lower the TLS version. Write ~enabledTLSProtocols=TLSv1.2,TLSv1.3~.
    fix:  => ?enabledTLSProtocols=TLSv1.2,TLSv1.3
    @ application.yml | spring: LINE   datasource: LINE     url: jdbc:mysql://GATEWAY:4000/test?user=u.root&password=SECRET LINE     password: SECRET LINE 
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode=VERIFY_IDENTITY~.
    fix:  => &sslMode=VERIFY_IDENTITY
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~.
    # mariadb-jdbc
    @ .env | URL=jdbc:mariadb://GATEWAY:3306/test?user=root&password=SECRET
    tls: No ~sslMode~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~sslMode=verify-full~.
    fix:  => &sslMode=verify-full
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    prefix: ~user=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | URL=jdbc:mariadb://GATEWAY:4000/test?user=u.root&sslMode=trust
    certificate: ~sslMode=trust~ accepts any certificate, even an impostor's. Write ~sslMode=verify-full~.
    fix: sslMode=trust => sslMode=verify-full
    @ application.yml | spring: LINE   datasource: LINE     url: jdbc:mariadb://GATEWAY:4000/test?sslMode=trust LINE     username: u.root LINE     hikari: LINE       data-source-properties: LINE         sslMode: verify-full LINE 
    certificate: ~sslMode=trust~ accepts any certificate, even an impostor's. Write ~sslMode=verify-full~.
    fix: sslMode=trust => sslMode=verify-full
    # r2dbc
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name)).toBe(expected);
  });
});

it("an address of nobody is none of the service", () => {
  expect(isOfService(unreadTls([0, 0]))).toBe(false);
  expect(DOUBT).toBe("the client is not known");
});
