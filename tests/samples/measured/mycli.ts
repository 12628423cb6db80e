import { mycli } from "../mycli.js";
import { rows, type Measured } from "./measured.js";

/** 1.26 is what Debian packages, and is run. */
export const measuredMycli: Measured = {
  client: "MyCLI 2.30.1",
  section: "FACTS-dialects.md 6.1",
  set: mycli,
  rows: rows(`
T T T T x P | none
T T T T x P | --ssl
T T T T x P | --no-ssl
T x T x x P | --ssl-ca | a bundle only
T x x x x P | --ssl-ca+verify (documented) | documented
T x x x x P | bundle+verify | documented
T T T T x P | verify only | the check alone
T x x x x P | --ssl-capath+verify | a folder and the check
T T T T x x | --ssl-mode=on | on
T T T T x P | --ssl-mode=auto | auto
T x x x x P | --ssl-mode=auto+ca+verify | auto and the checks
T x x x x x | --ssl-mode=on+ca+verify | hardened
P P P P P P | --ssl-mode=off+ca+verify | off and the checks
x x x x x x | --ssl-mode=VERIFY_IDENTITY | a word of MySQL's
x x x x x x | --tls-version=tlsv1.1 | an old version alone | it demands TLS in 2.30 alone
T T T T x x | --tls-version=TLSv1.2 | a version alone | it demands TLS in 2.30 alone
T T T T x P | dsn none | an address
T x x x x x | dsn ssl_ca+verify=true | an address, checked
T T T T x P | dsn ssl=true | an address, ssl=true
T T T T x x | dsn ssl_mode=on | an address, on
P P P P P P | dsn ssl_mode=VERIFY_IDENTITY | an address, a word of MySQL's
T T T T x P | dsn ssl-ca dash | an address, - for _
T x x x x P | dsn + flags | an address and options
`),
};
