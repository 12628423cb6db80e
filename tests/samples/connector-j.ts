import { connectorJ as reader } from "../../src/dialects/clients/connector-j.js";
import * as rule from "./sample.js";
import { HOST, sample, type SampleSet } from "./sample.js";

const { CA, CERTIFICATE, CLIENT, IDENTITY, INEFFECTIVE, PASSWORD, PORT, PREFIX, TLS, VERSION } =
  rule;
const VI = "sslMode=VERIFY_IDENTITY";
const VERSIONS = "enabledTLSProtocols=TLSv1.2,TLSv1.3";
const USER = "user=3pTAoNNegb47Uc8.root&password=${encodeURIComponent(process.env.DB_PASSWORD)}";
const to = (url: string): string => `export const url = \`${url}\`;\n`;
const base = `jdbc:mysql://${HOST}:4000/test?${USER}`;
const query = (options: string): string => to(options === "" ? base : `${base}&${options}`);
const address = (host: string, options = VI): string =>
  to(`jdbc:mysql://${host}/test?${USER}&${options}`);

/** Named as the rows of FACTS-dialects.md 1.4, where they were measured; what follows them is 1.2 and 1.6. */
export const connectorJ: SampleSet = {
  dialect: "connector-j",
  reader,
  clients: [],
  samples: [
    sample("none", query(""), [TLS]),
    sample("DISABLED", query("sslMode=DISABLED"), [TLS]),
    sample("PREFERRED", query("sslMode=PREFERRED"), [TLS]),
    sample("REQUIRED", query("sslMode=REQUIRED"), [CERTIFICATE, VERSION]),
    sample("VERIFY_CA", query("sslMode=VERIFY_CA"), [IDENTITY, VERSION]),
    sample("VERIFY_IDENTITY", query(VI), [VERSION]),
    sample("verify_identity lower", query("sslMode=verify_identity"), [VERSION]),
    sample("VERIFY-IDENTITY dash", query("sslMode=VERIFY-IDENTITY"), [INEFFECTIVE]),
    sample("SSLMODE key upper", query("SSLMODE=VERIFY_IDENTITY"), [INEFFECTIVE]),
    sample("sslmode key lower", query("sslmode=VERIFY_IDENTITY"), [INEFFECTIVE]),
    sample("useSSL=false", query("useSSL=false"), [TLS]),
    sample("useSSL=true", query("useSSL=true"), [TLS]),
    sample("useSSL+requireSSL", query("useSSL=true&requireSSL=true"), [CERTIFICATE, VERSION]),
    sample("useSSL+verify", query("useSSL=true&verifyServerCertificate=true"), [IDENTITY, VERSION]),
    sample(
      "useSSL+require+verify=false",
      query("useSSL=true&requireSSL=true&verifyServerCertificate=false"),
      [CERTIFICATE, VERSION],
    ),
    sample("verify only", query("verifyServerCertificate=true"), [IDENTITY, VERSION]),
    sample("requireSSL only", query("requireSSL=true"), [CERTIFICATE, VERSION]),
    sample("sslMode VI + useSSL=false", query(`${VI}&useSSL=false`), [INEFFECTIVE, VERSION]),
    sample("dup sslMode VI,DISABLED", query(`${VI}&sslMode=DISABLED`), [TLS]),
    sample("dup sslMode DISABLED,VI", query(`sslMode=DISABLED&${VI}`), [VERSION]),
    sample(
      "REQUIRED+trustStore",
      query("sslMode=REQUIRED&trustCertificateKeyStoreUrl=file:ca.jks"),
      [CA, CERTIFICATE, VERSION],
      [],
      [CA],
    ),
    sample(
      "VI+trustStore pinned",
      query(`${VI}&trustCertificateKeyStoreUrl=file:ca.jks`),
      [CA, VERSION],
      [],
      [CA],
    ),
    sample("VI fallbackToSystemTrustStore=false", query(`${VI}&fallbackToSystemTrustStore=false`), [
      INEFFECTIVE,
      VERSION,
    ]),
    sample("VCA fallback=false", query("sslMode=VERIFY_CA&fallbackToSystemTrustStore=false"), [
      IDENTITY,
      INEFFECTIVE,
      VERSION,
    ]),
    sample("VI TLS1.2,1.3 enabledTLSProtocols", query(`${VI}&${VERSIONS}`)),
    sample("VI tlsVersions", query(`${VI}&tlsVersions=TLSv1.2,TLSv1.3`)),
    sample("tlsVersions=TLSv1.1", query(`${VI}&tlsVersions=TLSv1.1`), [VERSION]),
    sample("tlsVersions=TLSv1.1,TLSv1.2", query(`${VI}&tlsVersions=TLSv1.1,TLSv1.2`), [VERSION]),
    sample("enabledTLSProtocols=TLSv1,TLSv1.1", query(`${VI}&enabledTLSProtocols=TLSv1,TLSv1.1`), [
      VERSION,
    ]),
    sample(
      "REQUIRED, tlsVersions=TLSv1.1,TLSv1.2",
      query("sslMode=REQUIRED&tlsVersions=TLSv1.1,TLSv1.2"),
      [CERTIFICATE, VERSION],
    ),
    sample("tlsv1.2 lower", query(`${VI}&tlsVersions=tlsv1.2`), [INEFFECTIVE]),
    sample(
      "both tlsVersions=1.2 enabled=1.1",
      query(`${VI}&tlsVersions=TLSv1.2&enabledTLSProtocols=TLSv1.1`),
      [INEFFECTIVE],
    ),
    sample(
      "REQUIRED, both tlsVersions=1.2 enabled=1.1",
      query("sslMode=REQUIRED&tlsVersions=TLSv1.2&enabledTLSProtocols=TLSv1.1"),
      [CERTIFICATE, INEFFECTIVE],
    ),
    sample(
      "userinfo form",
      to(
        `jdbc:mysql://3pTAoNNegb47Uc8.root:\${encodeURIComponent(process.env.DB_PASSWORD)}@${HOST}:4000/test?${VI}`,
      ),
      [VERSION],
    ),
    sample("kv form", address(`(host=${HOST},port=4000,sslMode=REQUIRED)`), [CERTIFICATE, VERSION]),
    sample("kv form, right", address(`(host=${HOST},port=4000)`), [VERSION]),
    sample("address form", address(`address=(host=${HOST})(port=4000)(sslMode=DISABLED)`), [TLS]),
    sample("loadbalance", query("").replace("jdbc:mysql:", "jdbc:mysql:loadbalance:"), [TLS]),
    sample("loadbalance, right", query(VI).replace("jdbc:mysql:", "jdbc:mysql:loadbalance:"), [
      VERSION,
    ]),
    sample("replication", query(VI).replace("jdbc:mysql:", "jdbc:mysql:replication:"), [VERSION]),
    sample("uppercase scheme", query("sslMode=REQUIRED").replace("jdbc:mysql:", "JDBC:MYSQL:"), [
      CERTIFICATE,
      VERSION,
    ]),
    sample("uppercase scheme, right", query(VI).replace("jdbc:mysql:", "JDBC:MYSQL:"), [VERSION]),
    sample("pct-encoded value", query("sslMode=VERIFY%5FIDENTITY"), [VERSION]),
    sample("semicolon", query("characterEncoding=utf8;sslMode=VERIFY_IDENTITY"), [TLS]),
    sample("HTML &amp;", to(`${base}&amp;${VI}`), [INEFFECTIVE]),
    sample("fipsCompliantJsse", query("sslMode=REQUIRED&fipsCompliantJsse=true"), [
      IDENTITY,
      VERSION,
    ]),
    sample(
      "clientkeystore",
      query(`${VI}&clientCertificateKeyStoreUrl=file:me.p12&clientCertificateKeyStorePassword=x`),
      [CLIENT, VERSION],
      [],
      [CLIENT],
    ),
    sample("blanks", query("sslMode = VERIFY_CA & useSSL = true"), [
      IDENTITY,
      INEFFECTIVE,
      VERSION,
    ]),
    sample("a fragment", query("sslMode=REQUIRED#x&sslMode=VERIFY_IDENTITY"), [
      CERTIFICATE,
      VERSION,
    ]),
    sample("another driver's word", query("sslaccept=strict"), [INEFFECTIVE]),
    sample("ssl-mode", query("ssl-mode=REQUIRED"), [INEFFECTIVE]),
    sample("MariaDB's word", query(`${VI}&serverSslCert=/etc/ssl/ca.pem`), [INEFFECTIVE, VERSION]),
    sample("wrapped", query("").replace("jdbc:mysql:", "jdbc:aws-wrapper:mysql:"), [TLS]),
    sample(
      "port of the second host",
      address(`${HOST}:4000,${HOST}`),
      [PORT, VERSION],
      [],
      [VERSION],
    ),
    sample(
      "two hosts, no option",
      address(`${HOST}:4000,${HOST}:4000`, "connectTimeout=1"),
      [TLS],
      [],
      [TLS],
    ),
    sample("port left out", address(HOST), [PORT, VERSION]),
    sample(
      "user without a prefix",
      query(VI).replace("3pTAoNNegb47Uc8.", ""),
      [PREFIX, VERSION],
      [],
      [PREFIX],
    ),
    sample(
      "password",
      query(VI).replace(/\$\{.*\}/, "kT4vXq9LmZ2pWs7R"),
      [PASSWORD, VERSION],
      [],
      [PASSWORD],
    ),
    sample(
      "password with a quote",
      `export const url = '${query("")
        .slice(20, -4)
        .replace(/\$\{.*\}/, "it\\'s")}';\n`,
      [PASSWORD, TLS],
      [],
      [PASSWORD],
    ),
    sample(
      "a private endpoint, weak in writing",
      query("sslMode=REQUIRED").replace("gateway01", "gateway01-privatelink"),
      [CERTIFICATE],
      [],
      [CERTIFICATE],
    ),
    sample(
      "a default",
      `export const url = process.env.JDBC_URL ?? 'jdbc:mysql://${HOST}:4000/test?sslMode=REQUIRED';\n`,
      [CERTIFICATE, VERSION],
    ),
    sample(
      "a concatenation",
      `export const url = 'jdbc:mysql://' + '${HOST}' + ':4000/test' + '?useSSL=true';\n`,
      [TLS],
    ),
    sample("a list", `export const url = ['jdbc:mysql://${HOST}', '4000/test'].join(':');\n`, [
      TLS,
    ]),
    sample(
      "a beginning",
      `const base = 'jdbc:mysql://${HOST}:4000/test';\nexport const url = base + '?sslMode=VERIFY_CA';\n`,
      [IDENTITY, VERSION],
    ),
    sample(
      "by a variable's name",
      "export const url = `jdbc:mysql://${process.env.TIDB_HOST}:4000/${process.env.TIDB_DATABASE}`;\n",
      [TLS],
      [],
      [TLS],
    ),
    sample(
      "shown, but the service's own",
      `console.log('jdbc:mysql://${HOST}:4000/test?sslMode=REQUIRED');\n`,
      [CERTIFICATE, VERSION],
      [],
      [CERTIFICATE, VERSION],
    ),
  ],
  silent: {
    "a private endpoint": query("").replace("gateway01", "gateway01-privatelink"),
    "another host": `export const url = 'jdbc:mysql://db.example.com:3306/tidb?useSSL=false';\n`,
    "another database": `export const url = 'jdbc:postgresql://${HOST}:4000/test';\n`,
    "a test container": "export const url = 'jdbc:tc:mysql:8.0://tidb/test';\n",
    "a mode from elsewhere":
      "export const url = `jdbc:mysql://${process.env.TIDB_HOST}:4000/test?sslMode=${process.env.SSL_MODE}`;\n",
    "more options from elsewhere":
      "export const url = `jdbc:mysql://${process.env.TIDB_HOST}:4000/test?${options}`;\n",
    "more of everything from elsewhere":
      "export const url = `jdbc:mysql://${process.env.TIDB_HOST}:4000/test${suffix}`;\n",
    "code of one's own": query("sslMode=REQUIRED&sslContextProvider=com.example.Provider"),
    "a beginning that goes on": `const base = 'jdbc:mysql://${HOST}:4000/test';\nexport const url = base + options;\n`,
    "a text that grows": `let url = 'jdbc:mysql://${HOST}:4000/test';\nurl += options;\n`,
    "a sentence": `export const help = 'jdbc:mysql://${HOST}:4000/test is the address';\n`,
    "an error": "throw new Error('jdbc:mysql://<tidb-host>:4000/test');\n",
    "a test": `expect(url).toBe('jdbc:mysql://${HOST}:4000/test');\n`,
    "a comparison": `export const is = url === 'jdbc:mysql://${HOST}:4000/test' || url.startsWith('jdbc:mysql://${HOST}:4000');\n`,
    "a regular expression": `export const is = /^jdbc:mysql:\\/\\/gateway01.us-east-1.prod.aws.tidbcloud.com/.test(url);\n`,
  },
};
