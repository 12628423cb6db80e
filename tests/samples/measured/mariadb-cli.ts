import { mariadbCli } from "../mysql-cli.js";
import { rows, type Measured } from "./measured.js";

/** 10.11 is what Debian packages, and is run. What differs from it is judged by the worse. */
export const measuredMariadbCli: Measured = {
  client: "mariadb 11.8.9",
  section: "FACTS-dialects.md 5.5",
  set: mariadbCli,
  rows: rows(`
T T! T! x x x | default | | 10.11 falls back
T T! T! x x x | --ssl | | 10.11 falls back
P P P P P P | --skip-ssl
P P P P P P | --ssl=0
P P P P P P | --disable-ssl
T x x x x x | --ssl-ca only | a bundle only | 10.11 falls back
T T! T! x x x | --ssl-verify-server-cert only | the check alone
T x x x x x | --ssl-verify-server-cert + good ca | the right form
T x x x x x | --ssl-verify-server-cert + system bundle | the right form
x T x x x x | --ssl-verify-server-cert + other ca | another authority
T T T T x P | --skip-ssl-verify-server-cert | the check switched off
T x x x x P | --disable-ssl-verify-server-cert + ca | the check switched off, and a bundle
x x x x x x | --ssl-mode=VERIFY_IDENTITY | MySQL's words
x x x x x x | --ssl --tls-version=TLSv1.1 | --ssl and an old version | 10.11 falls back
T x x x x x | --ssl-verify-server-cert --tls-version=TLSv1.2,TLSv1.3 ca | two versions
P P P P P P | --skip-ssl + verify | --skip-ssl and the check
T x x x x x | no password, verify no ca | no password, the check
T T T T x P | no password default | no password
`),
};
