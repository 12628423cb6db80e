import { connectorJ } from "../connector-j.js";
import { rows, type Measured } from "./measured.js";

/** What 5.1.49 does otherwise no URL tells: it does not say which version reads it. FACTS-dialects.md 1.4, second table. */
export const measuredConnectorJ: Measured = {
  client: "MySQL Connector/J 9.1.0",
  section: "FACTS-dialects.md 1.4",
  set: connectorJ,
  checksDates: true,
  rows: rows(`
T T T x x P | none
P P P P P P | DISABLED
T T T x x P | PREFERRED
T T T x x x | REQUIRED
T x T x x x | VERIFY_CA
T x x x x x | VERIFY_IDENTITY
T x x x x x | verify_identity lower
x x x x x x | VERIFY-IDENTITY dash
T T T x x P | SSLMODE key upper
T T T x x P | sslmode key lower
P P P P P P | useSSL=false
T T T x x P | useSSL=true
T T T x x x | useSSL+requireSSL
T x T x x x | useSSL+verify
T T T x x x | useSSL+require+verify=false
T x T x x x | verify only
T T T x x x | requireSSL only
T x x x x x | sslMode VI + useSSL=false
P P P P P P | dup sslMode VI,DISABLED
T x x x x x | dup sslMode DISABLED,VI
P P P P P P | url VI, Properties DISABLED | (a map in a program of Java)
T x x x x x | url DISABLED, Properties VI | (a map in a program of Java)
T T T x x x | REQUIRED+trustStore
T x x x x x | VI+trustStore pinned
x x x x x x | VI fallbackToSystemTrustStore=false | | the option is ineffective, which is said of it
x x x x x x | VCA fallback=false | | the option is ineffective, which is said of it
T x x x x x | VI TLS1.2,1.3 enabledTLSProtocols
T x x x x x | VI tlsVersions
x x x x x x | tlsVersions=TLSv1.1
T T T x x x | tlsVersions=TLSv1.1,TLSv1.2 | REQUIRED, tlsVersions=TLSv1.1,TLSv1.2
x x x x x x | enabledTLSProtocols=TLSv1,TLSv1.1
x x x x x x | tlsv1.2 lower
T T T x x x | both tlsVersions=1.2 enabled=1.1 | REQUIRED, both tlsVersions=1.2 enabled=1.1
T x x x x x | userinfo form
T x x x x x | kv form | kv form, right
P P P P P P | address form
T x x x x x | loadbalance | loadbalance, right
T x x x x x | replication
T x x x x x | uppercase scheme | uppercase scheme, right
T x x x x x | pct-encoded value
T T T x x P | semicolon
x x x x x x | HTML &amp;
T x T x x x | fipsCompliantJsse
T x x x x x | clientkeystore
`),
};
