import { mysqlCli } from "../mysql-cli.js";
import { rows, type Measured } from "./measured.js";

export const measuredMysqlCli: Measured = {
  client: "mysql 9.7.4",
  section: "FACTS-dialects.md 5.2",
  set: mysqlCli,
  rows: rows(`
T T T T x P | default (no ssl flags) | default
P P P P P P | DISABLED
T T T T x P | PREFERRED
T T T T x P | PREFERRED + good ca | PREFERRED and a bundle
T x T x x x | ca only | a bundle only
T T T T x x | REQUIRED
T T T T x x | REQUIRED + ca | REQUIRED and a bundle
x x x x x x | VERIFY_CA no ca | VERIFY_CA without a bundle
T x T x x x | VERIFY_CA + ca | VERIFY_CA
x x x x x x | VERIFY_IDENTITY no ca | VERIFY_IDENTITY without a bundle
T x x x x x | VERIFY_IDENTITY + ca bundle | documented
T x x x x x | VERIFY_IDENTITY + capath | VERIFY_IDENTITY and a folder
x T x x x x | VERIFY_IDENTITY + other ca | VERIFY_IDENTITY and another authority
T x x x x x | VERIFY_IDENTITY + ca + cert/key | a client certificate
T x x x x x | lowercase verify_identity | a mode in small letters
T x x x x x | underscore option --ssl_mode | _ for -
P P P P P P | last wins: VI then DISABLED | the last one wins
P P P P P P | DISABLED then ssl-ca (order) | DISABLED and then a bundle
x x x x x x | --ssl (removed) | --ssl | older ones and MariaDB's know it
x x x x x x | --skip-ssl (removed) | --skip-ssl | older ones and MariaDB's know it
x x x x x x | --ssl-verify-server-cert (removed) | MariaDB's word | MariaDB's knows it
x x x x x x | --tls-version=TLSv1.1 | TLS 1.1 only, REQUIRED
T T T T x x | --tls-version=TLSv1.1,TLSv1.2 | TLS 1.1 among others, REQUIRED
T T T T x x | --tls-version=TLSv1.2 | TLS 1.2, REQUIRED
x x x x x P | --tls-version= empty | no TLS version
x x x x x x | value by int --ssl-mode=5 | a mode by its number
x x x x x x | prefix --ssl-mo | the beginning of an option
T x x x x x | separate value --ssl-mode VERIFY_IDENTITY | a value of its own word
T x x x x x | value prefix VERIFY_I | the beginning of a mode
T x x x x x | good sanity | documented
T T T T x P | client cert, PREFERRED | a client certificate, PREFERRED
T x x x x x | client cert + VI | a client certificate
T T T T x P | glued
T T T T x x | long forms | long
T x x x x x | option file VI (defaults-file) | (a file of its own)
P P P P P P | option file VI, CLI overrides DISABLED | (a file of its own)
T! x x x x x | option file [client] DISABLED then [mysql] VI trailing comment | (a file of its own)
x x x x x x | option file, unknown ssl-verify | (a file of its own)
T! T! T! T! x P | option file, loose- | (a file of its own)
T x x x x x | mysqladmin VI | mysqladmin
T T T T x P | mysqldump default | mysqldump
x x x x x x | host localhost TCP VI | (another host)
x x x x x x | host ip VI | (another host)
x x x x x x | unknown value | a mode that is none
P P P P P P | loose long option | --loose-
x x x x x P | tls-ciphersuites+cipher | ciphers | whether the server has one of the ciphers is not in the text
x x x x x x | URI positional? | (no host: an address is the name of a database to mysql)
`),
};
