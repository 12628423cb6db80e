import { goMysql } from "../go-mysql.js";
import { rows, type Measured } from "./measured.js";

export const measuredGoMysql: Measured = {
  client: "Go-MySQL-Driver 1.10.1",
  section: "FACTS-dialects.md 3.2",
  set: goMysql,
  rows: rows(`
P P P P P P | none
P P P P P P | tls=false
T x x x x x | tls=true
T T T T x x | tls=skip-verify
T T T T x P | tls=preferred
T T T T x P | tls=preferred&fb=false
T x x x x P | tls=true&fb=true
T x x x x x | tls=tidb
T x x x x x | tls=nosn | (a name, whatever a program of Go has registered for it: as tls=tidb)
T x x x x x | tls=empty | (as tls=tidb)
x x T x x x | tls=wrongsn | (as tls=tidb)
T T T T x x | tls=insecure | (as tls=tidb)
T x x x x x | tls=pinned | (as tls=tidb)
x T x x x x | tls=pinnedother | (as tls=tidb)
x x x x x x | tls=emptypool | (as tls=tidb)
x x x x T x | tls=tls11 | (as tls=tidb)
T x x x T x | tls=min10 | (as tls=tidb)
x x x x x x | tls=unregistered | (as tls=tidb)
T x x x x x | NewConfig TLSConfig=true NewConnector | (code of Go)
T x x x x x | NewConfig TLSConfig=true FormatDSN | (code of Go)
T x x x x x | NewConfig TLSConfig=tidb FormatDSN | (code of Go)
P P P P P P | NewConfig TLSConfig="" | (code of Go)
`),
};
