import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** The text of a file. */
const program = (_name: string, code: string): string => written(code);

describe("what is said of variables that belong together", () => {
  it.each(
    blocks(`
    # environment
    @ .env | DBHOST=GATEWAY:3306
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~. Not autofixed: the client is not known.
    offer: Write ~:4000~. 3306 => 4000
    @ .env | DB_HOSTNAME=GATEWAY:3306
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~. Not autofixed: the client is not known.
    offer: Write ~:4000~. 3306 => 4000
    @ .env | DB_SERVER=GATEWAY:3306
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~. Not autofixed: the client is not known.
    offer: Write ~:4000~. 3306 => 4000
    @ .env | DB_ENDPOINT=GATEWAY:3306
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~. Not autofixed: the client is not known.
    offer: Write ~:4000~. 3306 => 4000
    @ .env | SERVER=GATEWAY LINE PORT=3306
    port: ~PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~PORT=4000~. 3306 => 4000
    @ .env | DB_HOST=GATEWAY LINE DB_PORTAL=3306
    @ .env | DB_HOST=GATEWAY LINE CURL=https://x.test LINE USE_SSL=false
    tls: ~USE_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~USE_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~USE_SSL=true~. false => true
    @ .env | DB_HOST=GATEWAY LINE SERVER_NAME=app LINE USE_SSL=false
    tls: ~USE_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~USE_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~USE_SSL=true~. false => true
    @ .env | DATABASE_URL=mysql://root:SECRET@GATEWAY:3306/test LINE DATABASE_SSL=false
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    tls: ~DATABASE_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DATABASE_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DATABASE_SSL=true~. false => true
    @ .env | DATABASE_DSN=mysql://root:SECRET@GATEWAY:3306/test LINE DATABASE_SSL=false
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    tls: ~DATABASE_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DATABASE_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DATABASE_SSL=true~. false => true
    @ .env | DATABASE_URI=mysql://GATEWAY/test LINE DATABASE_PORT=3306
    port: No ~port~ means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix:  => :4000
    port: ~DATABASE_PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DATABASE_PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DATABASE_PORT=4000~. 3306 => 4000
    @ .env | DB_URL=mysql://GATEWAY:4000/test LINE MYSQL_SSL=false
    tls: ~MYSQL_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~MYSQL_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~MYSQL_SSL=true~. false => true
    @ .env | DB_URL=jdbc:mysql://GATEWAY:4000/test LINE USE_SSL=false
    tls: No ~sslMode~ makes TLS optional, so an attacker can force plain text. Write ~sslMode=VERIFY_IDENTITY~.
    fix:  => ?sslMode=VERIFY_IDENTITY
    tls: ~USE_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~USE_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~USE_SSL=true~. false => true
    @ .env | DB_URL=https://app.example.com LINE DB_SSL=false LINE X=GATEWAY
    @ .env | DB_URL=mysql://u@localhost:4000/GATEWAY LINE DB_SSL=false
    @ .env | TIDB_URL=\${URL} LINE TIDB_SSL=false
    tls: ~TIDB_SSL=false~ means plain text to TiDB Cloud. Write ~TIDB_SSL=true~. Not autofixed: if ~TIDB_URL~ is self-hosted, say so in a comment.
    offer: Write ~TIDB_SSL=true~. false => true
    @ .env | tidb_url=\${URL} LINE tidb_ssl=false
    tls: ~tidb_ssl=false~ means plain text to TiDB Cloud. Write ~tidb_ssl=true~. Not autofixed: if ~tidb_url~ is self-hosted, say so in a comment.
    offer: Write ~tidb_ssl=true~. false => true
    @ .env | # TiDB Cloud LINE DB_URL=\${URL} LINE DB_SSL=false
    @ .env | # TiDB Cloud LINE DB_HOST=\${HOST} LINE DB_SSL=false LINE # tidb_
    tls: ~DB_SSL=false~ means plain text to TiDB Cloud. Write ~DB_SSL=true~. Not autofixed: if a TiDB named in a comment is self-hosted, say so in a comment.
    offer: Write ~DB_SSL=true~. false => true
    @ .env | TIDB_HOST=\${HOST} # self-hosted LINE TIDB_SSL=false
    @ .env | # local LINE X=1 LINE # the cloud LINE TIDB_HOST= LINE TIDB_SSL=0
    tls: ~TIDB_SSL=0~ means plain text to TiDB Cloud. Write ~TIDB_SSL=1~. Not autofixed: if ~TIDB_HOST~ is self-hosted, say so in a comment.
    offer: Write ~TIDB_SSL=1~. 0 => 1
    @ .env | DB_URL=\${U:-mysql://GATEWAY:4000/test} LINE DB_SSL=\${S:-false}
    @ .env | DB_HOST=GATEWAY LINE DB_SSL=\${S:-false} LINE DB_TLS_VERSION=a\${V:-TLSv1.1}
    @ .env | DB_HOST=GATEWAY LINE DB_USER=\${U:-root} LINE DB_SSL_MODE=\${SSL_MODE:-DISABLED}
    @ .env | DB_HOST=GATEWAY:\${PORT:-3306}
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~. Not autofixed: the client is not known.
    offer: Write ~:4000~. 3306 => 4000
    @ .env | DB_HOST=GATEWAY LINE DB_SSL_MODE={"rejectUnauthorized":false}
    @ .env | DB_HOST=GATEWAY LINE DB_SSL=[false]
    @ .env.example | TIDB_HOST=GATEWAY LINE TIDB_PASSWORD=SECRET
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Write a placeholder.
    @ .env.example | TIDB_PWD=SECRET LINE TIDB_HOST=GATEWAY
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Write a placeholder.
    @ .env.example | TIDB_URL=mysql://u.root@GATEWAY:4000/test LINE TIDB_PASSWORD=SECRET
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Write a placeholder.
    @ a.yml | env: LINE   DB_HOST: GATEWAY LINE   DB_PASSWD: SECRET
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Take it from a secret instead.
    @ a.yml | env: LINE   DB_HOST: GATEWAY LINE   DB_PASS: SECRET
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Take it from a secret instead.
    @ a.yml | env: LINE   DB_HOST: GATEWAY LINE   DB_PWD: SECRET
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Take it from a secret instead.
    @ a.yml | env: LINE   TIDB_HOST: GATEWAY LINE   TIDB_PASSWORD: SECRET
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Take it from a secret instead.
    @ .github/workflows/ci.yml | env: LINE   DB_HOST: GATEWAY LINE   DB_PORT: 3306 LINE jobs: LINE   one: LINE     env: LINE       DB_SSL: false LINE     runs-on: x LINE   two: LINE     env: LINE       DB_NAME: test LINE     runs-on: x
    port: ~DB_PORT: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT: 4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT: 4000~. 3306 => 4000
    tls: ~DB_SSL: false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL: true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL: true~. false => true
    @ .github/workflows/ci.yml | env: LINE   # TiDB Cloud LINE   DB_HOST: \${{ secrets.HOST }} LINE   DB_SSL: false
    tls: ~DB_SSL: false~ means plain text to TiDB Cloud. Write ~DB_SSL: true~. Not autofixed: if a TiDB named in a comment is self-hosted, say so in a comment.
    offer: Write ~DB_SSL: true~. false => true
    @ compose.yaml | services: LINE   app: LINE     environment: LINE       - DB_HOST=GATEWAY:3306 LINE       - DB_SSL=false
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~. Not autofixed: the client is not known.
    offer: Write ~:4000~. 3306 => 4000
    tls: ~DB_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=true~. false => true
    @ config.json | {"DB_HOST":"GATEWAY","DB_PORT":3306,"DB_SSL":"false"}
    port: ~DB_PORT: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT: 4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT: 4000~. 3306 => 4000
    tls: ~DB_SSL: "false"~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL: "true"~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL: "true"~. "false" => "true"
    @ ecosystem.config.cjs | module.exports = { apps: [{ env: { TIDB_HOST: process.env.H, TIDB_SSL: 'false' } }] };
    @ ecosystem.config.cjs | module.exports = { apps: [{ env: { TIDB_HOST: process.env.H || 'GATEWAY', TIDB_SSL: 'false' } }] };
    tls: ~TIDB_SSL: 'false'~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~TIDB_SSL: 'true'~. Not autofixed: the client is not known.
    offer: Write ~TIDB_SSL: 'true'~. 'false' => 'true'
    @ ecosystem.config.cjs | module.exports = { apps: [{ env: { DB_HOST: 'GATEWAY:3306', DB_SSL: 'false' } }] };
    tls: ~DB_SSL: 'false'~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL: 'true'~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL: 'true'~. 'false' => 'true'
    @ ecosystem.config.cjs | module.exports = { apps: [{ env: { DB_HOST_READ: 'GATEWAY', DB_SSL: 'false' } }] };
    tls: ~DB_SSL: 'false'~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL: 'true'~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL: 'true'~. 'false' => 'true'
    @ ecosystem.config.cjs | module.exports = { apps: [{ env: { /* self-hosted */ DB_HOST: 'GATEWAY', DB_SSL: 'false' } }] };
    tls: ~DB_SSL: 'false'~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL: 'true'~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL: 'true'~. 'false' => 'true'
    @ app.mjs | console.log({ DB_HOST: 'GATEWAY', DB_SSL: 'false' });
    @ app.mjs | const base = { DB_HOST: 'GATEWAY', DB_SSL: 'false' }; start({ env: { ...base, DB_SSL: 'true' } });
    @ app.mjs | start({ env: { myDB_HOST: 'GATEWAY', myDB_SSL: 'false' } });
    @ app.mjs | process.env.DB_HOST = 'GATEWAY'; process.env.DB_PORT = '3306'; process.env.DB_HOST_READ = 'GATEWAY';
    port: ~process.env.DB_PORT = '3306'~ makes the connection time out: TiDB Cloud listens on 4000. Write ~process.env.DB_PORT = '4000'~.
    @ .env | DB_SERVER=\${H:-GATEWAY} LINE DB_PORT=3306
    port: ~DB_PORT=3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: the client is not known.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    @ .env | DB_SERVER=GATEWAY LINE DB_PORT=\${PORT:-3306}
    port: ~DB_PORT=3306~ is the wrong default: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: what the program is given may be right.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    @ .env | DB_SERVER=GATEWAY LINE DB_PORT=\${PORT:3306} LINE DB_SSL=\${S:false}
    port: ~DB_PORT=3306~ is the wrong default: TiDB Cloud listens on 4000. Write ~DB_PORT=4000~. Not autofixed: what the program is given may be right.
    offer: Write ~DB_PORT=4000~. 3306 => 4000
    @ .env | DB_SERVER=\${H:-GATEWAY:3306}
    @ .env | DB_READ_HOST=GATEWAY LINE DB_WRITE_HOST=GATEWAY LINE DB_PORT=4000 LINE MYSQL_SSL=false
    tls: ~MYSQL_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~MYSQL_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~MYSQL_SSL=true~. false => true
    @ .env | APP_HOST=0.0.0.0 LINE DB_HOST=GATEWAY LINE MYSQL_SSL=false
    tls: ~MYSQL_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~MYSQL_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~MYSQL_SSL=true~. false => true
    @ .env | APP_HOST=GATEWAY LINE MYSQL_SSL=false
    tls: ~MYSQL_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~MYSQL_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~MYSQL_SSL=true~. false => true
    @ a.yml | env: LINE   DB_HOST: GATEWAY LINE   MYSQL_USER: root LINE   MYSQL_PASSWORD: SECRET LINE   MYSQL_PORT: 3306 LINE   MYSQL_SSL: false
    tls: ~MYSQL_SSL: false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~MYSQL_SSL: true~. Not autofixed: the client is not known.
    offer: Write ~MYSQL_SSL: true~. false => true
    @ .env | TIDB_URL=jdbc:mysql://localhost:4000/tidb LINE TIDB_SSL=false
    @ .env | TIDB_URL=mysql://localhost:4000/tidb LINE TIDB_SSL=false
    @ .env | TIDB_DSN=mysql://localhost:4000/tidb LINE TIDB_SSL=false
    @ .env | TIDB_URI=mysql://localhost:4000/tidb LINE TIDB_SSL=false
    @ .env | DB_URL=\${U:-mysql://GATEWAY:4000/test} LINE DB_USER=root
    prefix: ~DB_USER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    @ .env | DB_URL=GATEWAY LINE DB_USER=root LINE DB_SSL=false
    prefix: ~DB_USER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    tls: ~DB_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=true~. false => true
    @ .env | DB_URL=GATEWAY:3306 LINE DB_USER=root LINE DB_SSL=false
    prefix: ~DB_USER=root~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    tls: ~DB_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=true~. false => true
    @ .env | DB_CONNECTIONS_HOST=GATEWAY LINE DB_CONNECTIONS_SSL=false LINE MYSQL_HOST=\${H}
    tls: ~DB_CONNECTIONS_SSL=false~ means plain text, which TiDB Cloud refuses. Write ~DB_CONNECTIONS_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DB_CONNECTIONS_SSL=true~. false => true
    @ .env | DB_CONNECTION_HOST=GATEWAY LINE DB_SSL=false LINE MYSQL_HOST=\${H}
    tls: ~DB_SSL=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL=true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL=true~. false => true
    @ ecosystem.config.cjs | module.exports = { apps: [{ env: { A_B_HOST: 'GATEWAY', A_B_SSL: 'false' } }] };
    tls: ~A_B_SSL: 'false'~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~A_B_SSL: 'true'~. Not autofixed: the client is not known.
    offer: Write ~A_B_SSL: 'true'~. 'false' => 'true'
    @ ecosystem.config.cjs | module.exports = { apps: [{ env: { ...(x ? a : b), DB_HOST: 'GATEWAY', DB_SSL: 'false' } }] };
    tls: ~DB_SSL: 'false'~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~DB_SSL: 'true'~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL: 'true'~. 'false' => 'true'
    @ a.yml | env: LINE   DB_HOST: GATEWAY LINE   DB_SSL: {rejectUnauthorized: false}
    certificate: ~DB_SSL.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~DB_SSL.rejectUnauthorized: true~. Not autofixed: the client is not known.
    offer: Write ~DB_SSL.rejectUnauthorized: true~. false => true
    @ a.yml | env: LINE   DB_HOST: [GATEWAY] LINE   DB_PORT: 3306
    @ app.mjs | process.env.TIDB_HOST = x ? 'GATEWAY' : y; process.env.TIDB_SSL = x ? 'false' : 'true';
    conditional: ~x~ can switch TLS off. Keep the safe branch only. Not autofixed: the other path may be meant.
    offer: Keep the safe branch only. x ? 'false' : 'true' => 'true'
    @ app.mjs | process.env.TIDB_URL = x; process.env.TIDB_SSL = 'false';
    tls: ~process.env.TIDB_SSL = 'false'~ means plain text to TiDB Cloud. Write ~process.env.TIDB_SSL = 'true'~. If ~TIDB_URL~ is self-hosted, say so in a comment.
    @ .env | TIDB_DSN=\${URL} LINE TIDB_SSL=false
    tls: ~TIDB_SSL=false~ means plain text to TiDB Cloud. Write ~TIDB_SSL=true~. Not autofixed: if ~TIDB_DSN~ is self-hosted, say so in a comment.
    offer: Write ~TIDB_SSL=true~. false => true
    @ .env | TIDB_URI=\${URL} LINE TIDB_SSL=false
    tls: ~TIDB_SSL=false~ means plain text to TiDB Cloud. Write ~TIDB_SSL=true~. Not autofixed: if ~TIDB_URI~ is self-hosted, say so in a comment.
    offer: Write ~TIDB_SSL=true~. false => true
    @ .env | DB_CONNECTION_A_HOST=GATEWAY LINE DB_A_PORT=3306
    @ config.json | {"DB_HOST":"GATEWAY","MYSQL_SSL":"false"}
    tls: ~MYSQL_SSL: "false"~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~MYSQL_SSL: "true"~. Not autofixed: the client is not known.
    offer: Write ~MYSQL_SSL: "true"~. "false" => "true"
    @ compose.yaml | services: LINE   app: LINE     environment: LINE       DB_SERVER: \${H:-GATEWAY} LINE       DB_PORT: \${PORT:-3306} LINE       DB_SSL: \${SSL:-false}
    port: ~DB_PORT: 3306~ is the wrong default: TiDB Cloud listens on 4000. Write ~DB_PORT: 4000~. Not autofixed: what the program is given may be right.
    offer: Write ~DB_PORT: 4000~. 3306 => 4000
    @ compose.yaml | services: LINE   app: LINE     environment: LINE       DB_SERVER: \${H:-GATEWAY:3306}
    @ compose.yaml | services: LINE   app: LINE     environment: LINE       DB_SERVER: GATEWAY:\${P:-3306}
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~. Not autofixed: the client is not known.
    offer: Write ~:4000~. 3306 => 4000
    @ a.yml | env: LINE   TIDB_HOST: GATEWAY LINE   TIDB_PORT: 4000 LINE   TIDB_PASSWORD: SECRET LINE   TIDB_PASS: SECRETx
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Take it from a secret instead.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. If self-hosted, say so in a comment.
    @ .env.example | TIDB_USER=root LINE TIDB_PASSWORD=SECRET
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Write a placeholder. If ~TIDB_PASSWORD~ is self-hosted, say so in a comment.
    @ app.mjs | process.env.DB_HOST = x ? 'GATEWAY:3306' : 'GATEWAY:3307';
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    port: ~:3307~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    @ .env | TIDB_URL="see mysql://localhost:4000/a" LINE TIDB_SSL=false
    tls: ~TIDB_SSL=false~ means plain text to TiDB Cloud. Write ~TIDB_SSL=true~. Not autofixed: if ~TIDB_URL~ is self-hosted, say so in a comment.
    offer: Write ~TIDB_SSL=true~. false => true
    @ app.mjs | process.env.DB_URL = config.tidbUrl; process.env.DB_SSL = 'false';
    tls: ~process.env.DB_SSL = 'false'~ means plain text to TiDB Cloud. Write ~process.env.DB_SSL = 'true'~. If ~tidbUrl~ is self-hosted, say so in a comment.
    @ app.mjs | process.env.DB_HOST = config.tidbHost; process.env.DB_SSL = 'false';
    tls: ~process.env.DB_SSL = 'false'~ means plain text to TiDB Cloud. Write ~process.env.DB_SSL = 'true'~. If ~tidbHost~ is self-hosted, say so in a comment.
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), name)).toBe(expected);
  });
});
