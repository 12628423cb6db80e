import { describe, expect, it } from "vitest";
import { DOUBT, namesHost } from "../../../src/dialects/by-name.js";
import { lendHosts } from "../../../src/dialects/roles.js";
import { missing } from "../../../src/document/value.js";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("what is said of variables", () => {
  it.each(
    blocks(`
    # environment
    @ .env | DB_HOST=GATEWAY LINE DB_PORT=3306 LINE DB_USER=root LINE DB_PASSWORD=SECRET LINE DB_SSL=false
    port: ~DB_PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    prefix: ~DB_USER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    tls: ~DB_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=true~. false => true
    @ .env | DB_HOSTNAME=GATEWAY LINE DB_USERNAME=root LINE DB_PASSWD=SECRET
    prefix: ~DB_USERNAME=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | DB_SERVER=GATEWAY LINE DB_USER=root LINE DB_PASS=SECRET
    prefix: ~DB_USER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | DB_ENDPOINT=GATEWAY LINE DB_USER=root LINE DB_PWD=SECRET
    prefix: ~DB_USER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | DB_ADDR=GATEWAY:3306 LINE DB_USER=root
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~. Not autofixed: the client is not known.
    offer: Write ~:4000~. 3306 => 4000
    prefix: ~DB_USER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | DB_ADDRESS=GATEWAY:3306 LINE DB_USER=root
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~. Not autofixed: the client is not known.
    offer: Write ~:4000~. 3306 => 4000
    prefix: ~DB_USER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | DB_HOST=GATEWAY:3306 LINE DB_USER=root
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~. Not autofixed: the client is not known.
    offer: Write ~:4000~. 3306 => 4000
    prefix: ~DB_USER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | DB_HOST=GATEWAY:3306 LINE DB_PORT=4000
    @ .env | DB_HOST=GATEWAY LINE DB_PORT=\${PORT:-3306}
    port: ~DB_PORT=3306~ is the wrong default: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: what the program is given may be right.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    @ .env | DB_HOST=\${H:-GATEWAY} LINE DB_PORT=3306
    port: ~DB_PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    @ .env | DB_HOST=GATEWAY LINE DB_SSL={"rejectUnauthorized":false}
    certificate: ~rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~rejectUnauthorized: true~. Not autofixed: the client is not known.
    offer: Write ~rejectUnauthorized: true~. false => true
    @ .env | DB_HOST=GATEWAY LINE DB_SSL={"minVersion":"TLSv1.1"}
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_MODE=DISABLED
    tls: ~DB_SSL_MODE=DISABLED~ means plain text, which TiDB Cloud refuses. Write ~DB_SSL_MODE=VERIFY_IDENTITY~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_MODE=VERIFY_IDENTITY~. DISABLED => VERIFY_IDENTITY
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_MODE=PREFERRED
    tls: ~DB_SSL_MODE=PREFERRED~ makes TLS optional, so an attacker can force plain text. Write ~DB_SSL_MODE=VERIFY_IDENTITY~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_MODE=VERIFY_IDENTITY~. PREFERRED => VERIFY_IDENTITY
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_MODE=REQUIRED
    certificate: ~DB_SSL_MODE=REQUIRED~ accepts any certificate, even an impostor's. Write ~DB_SSL_MODE=VERIFY_IDENTITY~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_MODE=VERIFY_IDENTITY~. REQUIRED => VERIFY_IDENTITY
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_MODE=VERIFY_CA
    identity: ~DB_SSL_MODE=VERIFY_CA~ accepts a certificate for any other host. Write ~DB_SSL_MODE=VERIFY_IDENTITY~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_MODE=VERIFY_IDENTITY~. VERIFY_CA => VERIFY_IDENTITY
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_MODE=VERIFY_IDENTITY
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_MODE=verify-ca
    identity: ~DB_SSL_MODE=verify-ca~ accepts a certificate for any other host. Write ~DB_SSL_MODE=verify_identity~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_MODE=verify_identity~. verify-ca => verify_identity
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_MODE=none
    tls: ~DB_SSL_MODE=none~ means plain text, which TiDB Cloud refuses. Write ~DB_SSL_MODE=verify_identity~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_MODE=verify_identity~. none => verify_identity
    @ .env | DB_HOST=GATEWAY LINE DB_SSL=true
    @ .env | DB_HOST=GATEWAY LINE DB_SSL=skip-verify
    certificate: ~DB_SSL=skip-verify~ accepts any certificate, even an impostor's. Write ~DB_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=true~. skip-verify => true
    @ .env | DB_HOST=GATEWAY LINE DB_SSL=preferred
    tls: ~DB_SSL=preferred~ makes TLS optional, so an attacker can force plain text. Write ~DB_SSL=verify_identity~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=verify_identity~. preferred => verify_identity
    @ .env | DB_HOST=GATEWAY LINE DB_SSL=required
    @ .env | DB_HOST=GATEWAY LINE DB_SSL=0
    tls: ~DB_SSL=0~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL=1~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=1~. 0 => 1
    @ .env | DB_HOST=GATEWAY LINE DB_SSL=off
    tls: ~DB_SSL=off~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL=on~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=on~. off => on
    @ .env | DB_HOST=GATEWAY LINE DB_USE_TLS=no
    tls: ~DB_USE_TLS=no~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_USE_TLS=yes~. Not autofixed: the client is not known.
    offer: Write ~DB_USE_TLS=yes~. no => yes
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_DISABLED=true
    tls: ~DB_SSL_DISABLED=true~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL_DISABLED=false~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_DISABLED=false~. true => false
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_DISABLED=false
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_VERIFY=false
    certificate: ~DB_SSL_VERIFY=false~ accepts any certificate, even an impostor's. Write ~DB_SSL_VERIFY=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_VERIFY=true~. false => true
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_VERIFY_SERVER_CERT=false
    certificate: ~DB_SSL_VERIFY_SERVER_CERT=false~ accepts any certificate, even an impostor's. Write ~DB_SSL_VERIFY_SERVER_CERT=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_VERIFY_SERVER_CERT=true~. false => true
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_REJECT_UNAUTHORIZED=false
    certificate: ~DB_SSL_REJECT_UNAUTHORIZED=false~ accepts any certificate, even an impostor's. Write ~DB_SSL_REJECT_UNAUTHORIZED=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_REJECT_UNAUTHORIZED=true~. false => true
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_REJECT_UNAUTHORIZED=0
    certificate: ~DB_SSL_REJECT_UNAUTHORIZED=0~ accepts any certificate, even an impostor's. Write ~DB_SSL_REJECT_UNAUTHORIZED=1~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_REJECT_UNAUTHORIZED=1~. 0 => 1
    @ .env | DB_HOST=GATEWAY LINE DB_TLS_SKIP_VERIFY=true
    certificate: ~DB_TLS_SKIP_VERIFY=true~ accepts any certificate, even an impostor's. Write ~DB_TLS_SKIP_VERIFY=false~. Not autofixed: the client is not known.
    offer: Write ~DB_TLS_SKIP_VERIFY=false~. true => false
    @ .env | DB_HOST=GATEWAY LINE DB_TLS_SKIP_VERIFY=false
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_INSECURE=1
    certificate: ~DB_SSL_INSECURE=1~ accepts any certificate, even an impostor's. Write ~DB_SSL_INSECURE=0~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_INSECURE=0~. 1 => 0
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_VERIFY_IDENTITY=false
    identity: ~DB_SSL_VERIFY_IDENTITY=false~ accepts a certificate for any other host. Write ~DB_SSL_VERIFY_IDENTITY=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_VERIFY_IDENTITY=true~. false => true
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_VERIFY_HOSTNAME=false
    identity: ~DB_SSL_VERIFY_HOSTNAME=false~ accepts a certificate for any other host. Write ~DB_SSL_VERIFY_HOSTNAME=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_VERIFY_HOSTNAME=true~. false => true
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_ACCEPT=accept_invalid_certs
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_ACCEPT=strict
    @ .env | DB_HOST=GATEWAY LINE DB_SSLACCEPT=accept_invalid_certs
    certificate: ~DB_SSLACCEPT~ accepts any certificate, even an impostor's. Write ~DB_SSLACCEPT=strict~.
    fix: accept_invalid_certs => strict
    @ .env | DB_HOST=GATEWAY LINE DB_TLS_MIN_VERSION=TLSv1.1
    version: ~DB_TLS_MIN_VERSION=TLSv1.1~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~DB_TLS_MIN_VERSION=TLSv1.2~. Not autofixed.
    offer: Write ~DB_TLS_MIN_VERSION=TLSv1.2~. TLSv1.1 => TLSv1.2
    @ .env | DB_HOST=GATEWAY LINE DB_TLS_MIN_VERSION=1.0
    version: ~DB_TLS_MIN_VERSION=1.0~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~DB_TLS_MIN_VERSION=1.2~. Not autofixed.
    offer: Write ~DB_TLS_MIN_VERSION=1.2~. 1.0 => 1.2
    @ .env | DB_HOST=GATEWAY LINE DB_TLS_VERSION=TLSv1.1,TLSv1.2
    version: ~DB_TLS_VERSION=TLSv1.1,TLSv1.2~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~DB_TLS_VERSION=TLSv1.2~. Not autofixed.
    offer: Write ~DB_TLS_VERSION=TLSv1.2~. TLSv1.1,TLSv1.2 => TLSv1.2
    @ .env | DB_HOST=GATEWAY LINE DB_TLS_MAX_VERSION=TLSv1.1
    version: ~DB_TLS_MAX_VERSION=TLSv1.1~ allows TLS below 1.2, which is insecure and which TiDB Cloud refuses. Write ~DB_TLS_MAX_VERSION=TLSv1.2~. Not autofixed.
    offer: Write ~DB_TLS_MAX_VERSION=TLSv1.2~. TLSv1.1 => TLSv1.2
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_CA=./isrgrootx1.pem
    ca: ~DB_SSL_CA=./isrgrootx1.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~DB_SSL_CA=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~DB_SSL_CA=/etc/ssl/cert.pem~. ./isrgrootx1.pem => /etc/ssl/cert.pem
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_CA=/etc/ssl/cert.pem
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_CA=/etc/ssl/certs
    @ .env | DB_HOST=GATEWAY LINE DB_CA_PATH=ca.pem
    ca: ~DB_CA_PATH=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~DB_CA_PATH=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~DB_CA_PATH=/etc/ssl/cert.pem~. ca.pem => /etc/ssl/cert.pem
    @ .env | DB_HOST=GATEWAY LINE CA_PATH=ca.pem
    ca: ~CA_PATH=ca.pem~ trusts one authority only, which TiDB Cloud may replace. Write ~CA_PATH=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~CA_PATH=/etc/ssl/cert.pem~. ca.pem => /etc/ssl/cert.pem
    @ .env | DB_HOST=GATEWAY LINE USE_SSL=false
    tls: ~USE_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~USE_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~USE_SSL=true~. false => true
    @ .env | DB_HOST=GATEWAY LINE MYSQL_ATTR_SSL_CA=ca.pem
    ca: ~MYSQL_ATTR_SSL_CA=ca.pem~ trusts one authority only. Write ~MYSQL_ATTR_SSL_CA=/etc/ssl/cert.pem~. Not autofixed: a proxy may need it.
    offer: Write ~MYSQL_ATTR_SSL_CA=/etc/ssl/cert.pem~. ca.pem => /etc/ssl/cert.pem
    @ .env | DB_HOST=GATEWAY LINE MYSQL_SSL=false
    tls: ~MYSQL_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~MYSQL_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~MYSQL_SSL=true~. false => true
    @ .env | DB_HOST=GATEWAY LINE MAIL_HOST=smtp.example.com LINE USE_SSL=false
    @ .env | DB_HOST=GATEWAY LINE MAIL_USER=root LINE MAIL_PASSWORD=SECRET
    @ .env | DB_HOST=GATEWAY LINE REDIS_HOST=localhost LINE REDIS_PORT=3306
    @ .env | DB_HOST=GATEWAY LINE DB_SSL=true LINE DB_SSL_MODE=DISABLED
    tls: ~DB_SSL_MODE=DISABLED~ means plain text, which TiDB Cloud refuses. Write ~DB_SSL_MODE=VERIFY_IDENTITY~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL_MODE=VERIFY_IDENTITY~. DISABLED => VERIFY_IDENTITY
    @ .env | DB_HOST=GATEWAY LINE DB_TLS=false LINE DB_SSL=true
    tls: ~DB_TLS=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_TLS=true~. Not autofixed: the client is not known.
    offer: Write ~DB_TLS=true~. false => true
    @ .env | DB_HOST=GATEWAY LINE DB_HOSTNAME=GATEWAY LINE DB_PORT=3306
    port: ~DB_PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    @ .env | DB_READ_HOST=GATEWAY LINE DB_WRITE_HOST=GATEWAY LINE DB_PORT=3306
    port: ~DB_PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    @ .env | DB_HOST_READ=GATEWAY LINE DB_HOST_WRITE=GATEWAY LINE DB_PORT=3306
    port: ~DB_PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    @ .env | DB_READ_HOST=GATEWAY LINE DB_WRITE_HOST=localhost LINE DB_PORT=3306
    @ .env | DB_READ_HOST=GATEWAY LINE DB_READ_PORT=4000 LINE DB_PORT=3306
    @ .env | DB_HOST_1=GATEWAY LINE DB_PORT=3306
    port: ~DB_PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    @ .env | DB_PRIMARY_HOST=GATEWAY LINE DB_REPLICA_HOST=GATEWAY LINE DB_PORT=3306
    port: ~DB_PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    @ .env | DB_MASTER_HOST=GATEWAY LINE DB_SLAVE_HOST=GATEWAY LINE DB_PORT=3306
    port: ~DB_PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    @ .env | DB_OTHER_HOST=GATEWAY LINE DB_PORT=3306
    @ .env | DATABASE_URL=mysql://u.root@GATEWAY:4000/test LINE DATABASE_SSL=false
    tls: ~DATABASE_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DATABASE_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DATABASE_SSL=true~. false => true
    @ .env | DATABASE_URI=mysql://u.root@GATEWAY:4000/test LINE DATABASE_SSL=false
    tls: ~DATABASE_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DATABASE_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DATABASE_SSL=true~. false => true
    @ .env | DATABASE_DSN=mysql://u.root@GATEWAY:4000/test LINE DATABASE_SSL=false
    tls: ~DATABASE_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DATABASE_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DATABASE_SSL=true~. false => true
    @ .env | SPRING_DATASOURCE_URL=jdbc:mysql://GATEWAY:4000/test?sslMode=VERIFY_IDENTITY LINE SPRING_DATASOURCE_USERNAME=root LINE SPRING_DATASOURCE_PASSWORD=SECRET
    version: No ~enabledTLSProtocols~ lets the environment lower the TLS version. Write ~enabledTLSProtocols=TLSv1.2,TLSv1.3~.
    prefix: ~SPRING_DATASOURCE_USERNAME=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | QUARKUS_DATASOURCE_JDBC_URL=jdbc:mysql://GATEWAY:4000/test?sslMode=VERIFY_IDENTITY LINE QUARKUS_DATASOURCE_USERNAME=root
    version: No ~enabledTLSProtocols~ lets the environment lower the TLS version. Write ~enabledTLSProtocols=TLSv1.2,TLSv1.3~.
    prefix: ~QUARKUS_DATASOURCE_USERNAME=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | HOST=GATEWAY LINE PORT=3306 LINE USER=root
    port: ~PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~PORT=4000~. 3306 => 4000
    prefix: ~USER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | TIDB_USER=root LINE TIDB_PASSWORD=SECRET
    @ .env | TIDB_HOST=localhost LINE TIDB_PASSWORD=SECRET
    @ .env | DBHOST=GATEWAY LINE DBPORT=3306 LINE DBUSER=root LINE DBPASS=SECRET
    port: ~DBPORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DBPORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DBPORT=4000~. 3306 => 4000
    prefix: ~DBUSER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ ecosystem.config.cjs | module.exports = { apps: [{ env: { DB_HOST: 'GATEWAY', DB_PORT: 3306, DB_SSL: 'false' } }] };
    port: ~DB_PORT: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT: 4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT: 4000~. 3306 => 4000
    tls: ~DB_SSL: 'false'~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL: 'true'~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL: 'true'~. 'false' => 'true'
    @ ecosystem.config.cjs | module.exports = { apps: [{ env: { DB_HOST: 'GATEWAY', DB_SSL_CA: 'ca.pem' } }] };
    ca: ~DB_SSL_CA: 'ca.pem'~ trusts one authority only, which TiDB Cloud may replace. Write ~DB_SSL_CA: '/etc/ssl/cert.pem'~. Not autofixed: a proxy may need it.
    offer: Write ~DB_SSL_CA: '/etc/ssl/cert.pem'~. 'ca.pem' => '/etc/ssl/cert.pem'
    @ ecosystem.config.cjs | module.exports = { apps: [{ env: { DB_TIDB_HOST: 'GATEWAY', DB_TIDB_SSL: 'false' } }] };
    tls: ~DB_TIDB_SSL: 'false'~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_TIDB_SSL: 'true'~. Not autofixed: the client is not known.
    offer: Write ~DB_TIDB_SSL: 'true'~. 'false' => 'true'
    @ ecosystem.config.cjs | module.exports = { apps: [{ env: { DB_HOST: 'localhost', DB_SSL: 'false' }, x: 'GATEWAY' }] };
    @ app.mjs | process.env.DB_HOST = 'GATEWAY'; process.env.DB_PASSWORD = 'SECRET';
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Set the variable outside the program.
    @ app.mjs | process.env.DB_HOST = 'GATEWAY'; process.env.DB_PORT = '3306'; process.env['DB_USER'] = "root";
    port: ~process.env.DB_PORT = '3306'~ makes the connection time out: TiDB Cloud listens on 4000. Write ~process.env.DB_PORT = '4000'~.
    prefix: ~process.env.DB_USER = "root"~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ app.mjs | process.env.DB_HOST = 'GATEWAY'; process.env.DB_PORT = 3306; process.env.DB_SSL = false;
    port: ~process.env.DB_PORT = 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~process.env.DB_PORT = '4000'~.
    tls: ~process.env.DB_SSL = false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~process.env.DB_SSL = 'true'~.
    @ app.mjs | process.env.DB_HOST = 'GATEWAY'; process.env.DB_SSL_MODE = 'REQUIRED'; process.env.DB_SSL_CA = './ca.pem';
    certificate: ~process.env.DB_SSL_MODE = 'REQUIRED'~ accepts any certificate, even an impostor's. Write ~process.env.DB_SSL_MODE = 'VERIFY_IDENTITY'~.
    ca: ~process.env.DB_SSL_CA = './ca.pem'~ trusts one authority only, which TiDB Cloud may replace. Write ~process.env.DB_SSL_CA = '/etc/ssl/cert.pem'~.
    @ app.mjs | process.env.DB_HOST = 'GATEWAY'; process.env.DB_SSL = '{"rejectUnauthorized":false}';
    certificate: ~rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~rejectUnauthorized: true~. Not autofixed: the client is not known.
    offer: Write ~rejectUnauthorized: true~. false => true
    @ compose.yaml | services: LINE   app: LINE     environment: LINE       DB_HOST: GATEWAY LINE       DB_PORT: 3306 LINE       DB_SSL: false LINE       DB_PASSWORD: SECRET LINE
    port: ~DB_PORT: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT: 4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT: 4000~. 3306 => 4000
    tls: ~DB_SSL: false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL: true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL: true~. false => true
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Take it from a secret instead.
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name)).toBe(expected);
  });
});

it("no client is known, and no host is another one's", () => {
  expect(DOUBT).toBe("the client is not known");
  expect(namesHost(missing([0, 0]), [])).toBe(false);
  expect(lendHosts(new Map(), () => true).size).toBe(0);
});
