import { CREDENTIALS, HOST, OPTIONS } from "./samples/sample.js";
import { column } from "./samples/table.js";
import type { Sample } from "./samples/sample.js";

/**
 * One program for each word of a client's table that no sample needs: what is reported, in the words of `samples/table.ts`.
 * The verdicts are those of the rows that the tables cite.
 */
const USER_AT = `3pTAoNNegb47Uc8.root:\${process.env.DB_PASSWORD}@${HOST}:4000/test`;
const url =
  (scheme: string) =>
  (query: string): string =>
    `export const DATABASE_URL = \`${scheme}://${USER_AT}?${query.replace(/ and /g, "&")}\`;\n`;
const command =
  (program: string, verified = "") =>
  (options: string): string =>
    `import { execSync } from 'node:child_process';\nexecSync('${program} -h ${HOST} -P 4000 -u 3pTAoNNegb47Uc8.root ${options} ${verified}');\n`;
const node =
  (name: string) =>
  (option: string): string =>
    `import { createConnection } from '${name}';\ncreateConnection({ ${OPTIONS}, ${option} });\n`;
const ado = (entry: string): string =>
  `export const text = 'Server=${HOST};Port=4000;User ID=3pTAoNNegb47Uc8.root;${entry}';\n`;

const rows = (program: (name: string) => string, table: string): readonly Sample[] =>
  column(table, 0, program);

const MYSQL_VERIFIED = "--ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem";
const MARIADB_VERIFIED = "--ssl-verify-server-cert";

export const CASES: Readonly<Record<string, readonly Sample[]>> = {
  r2dbc: [
    ...rows(
      url("r2dbc:mysql"),
      `
      sslMode=tunnel | ok
      sslMode=verify | useless
      sslMode=VERIFY_IDENTITY and sslCa=/etc/my/isrgrootx1.pem | ca
      sslMode=VERIFY_IDENTITY and sslCert=me.pem and sslKey=me.key and sslKeyPassword=x | client
      sslMode=VERIFY_IDENTITY and sslCa=/etc/ssl/certs/ca-bundle.crt | ok
    `,
    ),
    ...rows(
      url("r2dbc:mariadb"),
      `
      sslMode=tunnel | ok
      sslMode=disable | tls
      sslMode=disabled | tls
      sslMode=false | tls
      sslMode=0 | tls
      sslMode=trust | certificate
      sslMode=required | certificate
      sslMode=enable_trust | certificate
      sslMode=verify-ca and fallbackToSystemTrustStore=true | identity
      sslMode=verify_ca and fallbackToSystemTrustStore=true | identity
      sslMode=verify-full and fallbackToSystemTrustStore=true | ok
      sslMode=verify_full and fallbackToSystemTrustStore=true | ok
      sslMode=verify_identity and fallbackToSystemTrustStore=true | ok
      sslMode=enable and fallbackToSystemTrustStore=true | ok
      sslMode=true and fallbackToSystemTrustStore=true | ok
      sslMode=1 and fallbackToSystemTrustStore=true | ok
      sslMode=enable | useless
      sslMode=verify-full and serverSslCert=/etc/ssl/isrgrootx1.pem | ca
      sslMode=verify-full and fallbackToSystemTrustStore=true and tlsProtocol=TLSv1.1 | version
      sslMode=verify-full and fallbackToSystemTrustStore=true and clientSslCert=c.pem and clientSslKey=c.key and clientSslPassword=x | client
    `,
    ),
  ],
  rails: [
    ...rows(
      url("mysql2"),
      `
      ssl_mode=disabled | tls
      ssl_mode=ssl_mode_disabled | tls
      ssl_mode=preferred | tls
      ssl_mode=ssl_mode_preferred | tls
      ssl_mode=required | certificate
      ssl_mode=ssl_mode_required | certificate
      ssl_mode=verify_ca | identity
      ssl_mode=ssl_mode_verify_ca | identity
      ssl_mode=ssl_mode_verify_identity | ok
      ssl_mode=verify_identity and sslcapath=/etc/ssl/certs | ok
      sslverify=true | useless
    `,
    ),
    ...rows(
      url("trilogy"),
      `
      ssl_mode=0 | tls
      ssl_mode=1 | ok
      ssl_mode=2 | identity
      ssl_mode=3 | certificate
      ssl_mode=4 | tls
      ssl_mode=ssl_disabled | tls
      ssl_mode=verify_identity | ok
      ssl_mode=ssl_verify_identity | ok
      ssl_mode=ssl_verify_ca | identity
      ssl_mode=required_noverify | certificate
      ssl_mode=ssl_required_noverify | certificate
      ssl_mode=preferred_noverify | tls
      ssl_mode=ssl_preferred_noverify | tls
      ssl_mode=1 and tls_min_version=1 | version
      ssl_mode=1 and tls_min_version=2 | version
      ssl_mode=1 and tls_min_version=3 | ok
      ssl_mode=1 and tls_min_version=4 | ok
      ssl_mode=1 and ssl_ca=/etc/my/isrgrootx1.pem | ca
      ssl_mode=1 and ssl_cert=c.pem and ssl_key=c.key | client
    `,
    ),
  ],
  "connector-j": rows(
    url("jdbc:mysql"),
    `
      useSSL=false and verifyServerCertificate=true | tls
      useSSL=true and verifyServerCertificate=true | version identity
      verifyServerCertificate=true and requireSSL=true | version identity
      requireSSL=true and useSSL=true | version certificate
      requireSSL=false and useSSL=true | tls
      sslMode=VERIFY_IDENTITY and clientCertificateKeyStoreUrl=file:/k.jks and clientCertificateKeyStoreType=JKS | version client
      sslMode=VERIFY_IDENTITY and trustCertificateKeyStoreUrl=file:/t.jks and trustCertificateKeyStoreType=JKS and trustCertificateKeyStorePassword=x | version ca
      sslMode=DISABLED&amp;pwd=x&amp;pass=x&amp;useSSL=true | useless
      sslMode=DISABLED and sslContextProvider=my.Provider | ok
      sslMode=DISABLED and trustManagerFactoryProvider=my.Provider | ok
      sslMode=DISABLED and keyStoreProvider=my.Provider | ok
      sslMode=DISABLED and socketFactory=my.Factory | ok
      sslMode=DISABLED and propertiesTransform=my.Transform | ok
      sslMode=DISABLED and useConfigs=my | ok
  `,
  ),
  "mariadb-jdbc": rows(
    url("jdbc:mariadb"),
    `
      sslMode=disabled | tls
      sslMode=0 | tls
      sslMode=false | tls
      sslMode=trust | certificate
      sslMode=required | certificate
      sslMode=verify_ca | identity
      sslMode=verify_full | ok
      sslMode=verify_identity | ok
      sslMode=1 | ok
      sslMode=true | ok
      sslMode=verify-full and trustStore=file:/t.jks and trustStorePassword=x and trustStoreType=JKS | ok
      sslMode=verify-full and trustCertificateKeyStoreUrl=file:/t.jks and trustCertificateKeyStorePassword=x and trustCertificateKeyStoreType=JKS | ok
      sslMode=verify-full and keyStore=file:/k.jks and keyStorePassword=x | client
      sslMode=verify-full and clientCertificateKeyStoreUrl=file:/k.jks and clientCertificateKeyStorePassword=x | client
      useSsl=true and trustServerCertificate=true | certificate
      useSsl=true and disableSslHostnameVerification=true | identity
      useSsl=false and trustServerCertificate=true | tls
      trustServerCertificate=true | tls
  `,
  ),
  "go-mysql": rows(
    (query) =>
      `export const DSN = '3pTAoNNegb47Uc8.root:\${process.env.DB_PASSWORD}@tcp(${HOST}:4000)/test?${query.replace(/ and /g, "&")}';\n`,
    `
      tls=on | useless
      tls=off | useless
      tls=yes | useless
      tls=no | useless
      tls=t | useless
      tls=f | useless
      tls=y | useless
      tls=n | useless
      tls=True | ok
      tls=FALSE | tls
      tls=enabled | useless
      tls=disabled | useless
      tls=mine | ok
      tls=0 | tls
      tls=1 | ok
      x-tls-ca=a.pem | ok
      x-tls-cert=a.pem | ok
      x-tls-key=a.key | ok
      x-tls-insecure-skip-verify=true | ok
  `,
  ),
  sqlalchemy: [
    ...rows(
      url("mysql+mysqldb"),
      `
      tls=off | useless tls
      tls=on | useless
      ssl_mode=DISABLED | tls
      ssl_mode=PREFERRED | tls
      ssl_mode=REQUIRED | certificate
      ssl_mode=VERIFY_CA and ssl_ca=/etc/ssl/cert.pem | identity
      ssl_mode=VERIFY_IDENTITY and ssl_ca=/etc/ssl/cert.pem and ssl_cert=c.pem and ssl_key=c.key | client
      ssl_mode=verify_identity | ok
    `,
    ),
    ...rows(
      url("mysql+pymysql"),
      `
      ssl_ca=/etc/ssl/cert.pem and ssl_check_hostname=false | identity
      ssl_ca=/etc/ssl/cert.pem and ssl_verify_cert=false | certificate
      ssl_ca=/etc/ssl/cert.pem and ssl_verify_cert=true | identity
      ssl_ca=/etc/ssl/cert.pem and ssl_verify_identity=true | certificate
      ssl_ca=/etc/ssl/cert.pem and ssl_disabled=false | tls
    `,
    ),
  ],
  mysqlconnector: [
    ...rows(
      (name) =>
        `export const text = '${name}=${HOST};Port=4000;User ID=3pTAoNNegb47Uc8.root;SslMode=None';\n`,
      `
      Server | tls
      SERVER | tls
      Host | tls
      Data Source | tls
      DataSource | tls
      DATA SOURCE | tls
      HOST | tls
      Address | tls
      Addr | tls
      Network Address | tls
    `,
    ),
    ...rows(
      (name) => `export const text = 'Server=${HOST};Port=4000;${name}=root;SslMode=VerifyFull';\n`,
      `
      User ID | prefix
      UserID | prefix
      Username | prefix
      Uid | prefix
      User name | prefix
      User | prefix
    `,
    ),
    ...rows(
      (name) =>
        `export const text = 'Server=${HOST};Port=4000;Uid=3pTAoNNegb47Uc8.root;SslMode=VerifyFull;${name}=kT4vXq9LmZ2pWs7R';\n`,
      `
      Password | password
      Pwd | password
    `,
    ),
    ...rows(
      ado,
      `
      SslMode=None | tls
      SSL Mode=Disabled | tls
      Ssl-Mode=Preferred | tls
      SslMode=Required | certificate
      SslMode=VerifyCA | identity
      SslMode=VerifyFull | ok
      SslMode=VerifyFull;SslCa=/my/isrgrootx1.pem | ca
      SslMode=VerifyFull;CA Certificate File=/my/isrgrootx1.pem | ca
      SslMode=VerifyFull;CACertificateFile=/my/isrgrootx1.pem | ca
      SslMode=VerifyFull;Ssl-Ca=/my/isrgrootx1.pem | ca
      SslMode=VerifyFull;SslCert=c.pem;SslKey=c.key | client
      SslMode=VerifyFull;Ssl-Cert=c.pem;Ssl-Key=c.key | client
      SslMode=VerifyFull;CertificateFile=c.pfx;CertificatePassword=x | client
      SslMode=VerifyFull;Certificate File=c.pfx;Certificate Password=x | client
      SslMode=VerifyFull;CertificateThumbprint=ab12;CertificateStoreLocation=CurrentUser | client
      SslMode=VerifyFull;Certificate Thumbprint=ab12;Certificate Store Location=CurrentUser | client
      SslMode=VerifyFull;TlsVersion=TLS 1.0 | version
      SslMode=VerifyFull;Tls Version=TLSv1.1 | version
      SslMode=VerifyFull;Tls-Version=Tls12 | ok
      SslMode=VerifyFull;TlsVersion=TLS 1.3 | ok
      Encrypt=true | useless
      UseSsl=true | useless
      TrustServerCertificate=false | useless tls
      Driver=MySQL | ok
      Dsn=tidb | ok
      Provider=MySQL | ok
  `,
    ),
  ],
  prisma: rows(
    (query) =>
      `import { PrismaClient } from '@prisma/client';\nnew PrismaClient({ datasourceUrl: \`mysql://${USER_AT}?${query.replace(/ and /g, "&")}\` });\n`,
    `
      sslpassword=x | certificate
      sslcert=./isrgrootx1.pem | certificate ca
      sslidentity=./me.p12 and sslpassword=x | certificate client
      sslaccept=accept_invalid_certs | certificate
      sslaccept=strict and sslidentity=./me.p12 | client
  `,
  ),
  "mysql-cli": [
    ...rows(
      command("mysql", MYSQL_VERIFIED),
      `
      --ssl-crl=a.pem --ssl-crlpath=/a | ok
      --ssl-fips-mode=ON | ok
      --tls-sni-servername=a | ok
      --ssl-session-data=a --ssl-session-data-continue-on-failed-reuse | ok
      --tls-ciphersuites TLS_AES_256_GCM_SHA384 | ok
      --ssl-cipher ECDHE-RSA-AES256-GCM-SHA384 | ok
      --ssl-capath=/etc/ssl/certs | ok
      --ssl-fp=ab | useless
      --tls verify_identity | useless
      --sslrequire require | useless
      --ssl-wish prefer | useless
      --ssl-on true | useless
      --ssl-off false | useless
    `,
    ),
    ...rows(
      command("mariadb", MARIADB_VERIFIED),
      `
      --ssl-crl=a.pem --ssl-crlpath=/a | ok
      --ssl-fp=ab --ssl-fplist=a.txt | ok
      --ssl-capath=/etc/ssl/certs | ok
      --ssl-cipher=a | ok
      --ssl-fips-mode=ON | useless
    `,
    ),
  ],
  "mysql-cli, an address": rows(
    (scheme) =>
      `import { execSync } from 'node:child_process';\nexecSync('mysqlsh "${scheme}3pTAoNNegb47Uc8.root@${HOST}:4000/test?ssl-mode=REQUIRED"');\n`,
    `
      mysql:// | certificate
      mysqlx:// | certificate
  `,
  ),
  mycli: [
    ...rows(
      (query) =>
        `import { execSync } from 'node:child_process';\nexecSync('mycli "mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test?${query.replace(/ and /g, "&")}"');\n`,
      `
      ssl_cipher=a | certificate
      ssl_capath=/etc/ssl/certs | identity
      ssl_mode=on and ssl_ca=/etc/ssl/cert.pem and ssl_verify_server_cert=true and ssl_cert=c.pem and ssl_key=c.key | client
      ssl_mode=on and ssl_ca=/etc/ssl/cert.pem and ssl_verify_server_cert=true and tls_version=TLSv1.1 | version
    `,
    ),
    ...rows(
      command("mycli"),
      `
      --ssl-mode=off | tls
      --ssl-mode=auto | tls
      --ssl-mode=on | certificate
      --ssl-mode=on --ssl-cipher=a | certificate
  `,
    ),
  ],
  sqlx: rows(
    (query) =>
      `import { execSync } from 'node:child_process';\nexecSync('sqlx migrate run --source migrations --connect-timeout 5 -D "mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test?${query.replace(/ and /g, "&")}"');\n`,
    `
      ssl-mode=DISABLED | tls
      ssl-mode=PREFERRED | tls
      sslmode=REQUIRED | certificate
      ssl-mode=VERIFY_CA | identity
      ssl-mode=VERIFY_IDENTITY and sslca=/my/isrgrootx1.pem | ca
      ssl-mode=VERIFY_IDENTITY and sslcert=c.pem and sslkey=c.key | client
  `,
  ),
  mysql: rows(
    node("mysql"),
    `
      ssl: { rejectUnauthorized: true, crl: 'a' } | useless + identity
      ssl: { rejectUnauthorized: true, servername: 'a' } | useless + identity
      ssl: { rejectUnauthorized: true, pfx: 'a' } | useless + identity
      ssl: { rejectUnauthorized: true, require: true } | useless + identity
  `,
  ),
  mysql2: rows(
    (key) =>
      node("mysql2")(
        `ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true, ${key}: ['a'] }`,
      ),
    `
      require | useless
      crl | useless
      requestCert | useless
      secureOptions | useless
      secureContext | useless
      sigalgs | useless
      ecdhCurve | useless
      servername | useless
      secureProtocol | useless
      checkServerIdentity | useless
      pfx | useless
  `,
  ),
  mariadb: rows(
    (method) => node("mariadb")(`ssl: { rejectUnauthorized: true, secureProtocol: '${method}' }`),
    `
      TLSv1_method | version useless
      TLSv1_1_method | version useless
      TLSv1_2_method | useless
  `,
  ),
  "drizzle-kit": rows(
    (key) =>
      `import { defineConfig } from 'drizzle-kit';\nexport default defineConfig({ dialect: 'mysql', dbCredentials: { host: '${HOST}', port: 4000, ${CREDENTIALS}, ssl: { rejectUnauthorized: true, ${key}: 'TLSv1.2' } } });\n`,
    `
      minVersion | useless + identity
      maxVersion | useless + identity
      verifyIdentity | useless + identity
      servername | useless + identity
      checkServerIdentity | useless + identity
      secureProtocol | useless + identity
      require | useless + identity
  `,
  ),
  bun: [
    ...rows(
      (query) => `import { SQL } from 'bun';\nnew SQL(\`mysql://${USER_AT}?${query}\`);\n`,
      `
      sslmode=require | certificate
      ssl-mode=verify-identity | ok
      sslmode=verify_full | ok
      tls=true | certificate
    `,
    ),
    ...rows(
      (option) =>
        `import { SQL } from 'bun';\nnew SQL({ adapter: 'mysql2', host: '${HOST}', port: 4000, user: '3pTAoNNegb47Uc8.root', pass: process.env.DB_PASSWORD, ${option} });\n`,
      `
      tls: 'disable' | tls certificate
      useSSL: true | useless
      requireSSL: true | useless
      secure: true | useless
      encrypt: true | useless
      verifyIdentity: true | useless
      rejectUnauthorized: true | useless
      sslaccept: 'strict' | useless
    `,
    ),
  ],
};
