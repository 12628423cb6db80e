import { mariadbJdbc } from "../mariadb-jdbc.js";
import { rows, type Measured } from "./measured.js";

export const measuredMariadbJdbc: Measured = {
  client: "MariaDB Connector/J 3.5.10",
  section: "FACTS-dialects.md 2.1",
  set: mariadbJdbc,
  rows: rows(`
P P P P P P  | none
P P P P P P  | sslMode=disable
T T T T x x  | sslMode=trust
T T! T x x x | sslMode=verify-ca
T T! x x x x | sslMode=verify-full
T T! x x x x | sslMode=VERIFY_FULL
T T! x x x x | sslMode=VERIFY_IDENTITY
T T T T x x  | sslMode=REQUIRED
x x x x x x  | sslMode=PREFERRED
T T T T x x  | sslMode=required
T T! x x x x | SSLMODE=verify-full
T T! x x x x | useSsl=true
T T! x x x x | useSSL=true
T T T T x x  | useSsl+trustServerCertificate
T T! T x x x | useSsl+disableSslHostnameVerification
T x x x x x  | verify-full+serverSslCert
T x T x x x  | verify-ca+serverSslCert
T x x x x x  | verify-full+serverSslCert bundle
T x x x x x  | useSsl+serverSslCert
x x x x x x  | verify-full+enabledSslProtocolSuites 1.1
T T! x x x x | verify-full+enabledSslProtocolSuites 1.2,1.3
P P P P P P  | sslMode empty
T T! x x x x | verifyServerCertificate=true useSSL
T T! x x x x | jdbc:mysql scheme verify-full | (Connector/J's, unless the text says otherwise)
T T! x x x x | jdbc:mysql + permitMysqlScheme | jdbc:mysql + permitMysqlScheme, right
x x x x x x  | fallbackToSystemTrustStore=false | | the option is ineffective, which is said of it
T T! x x x x | address form | address form, right
P P P P P P  | dup verify-full,disable
P P P P P P  | address with sslMode key
`),
};
