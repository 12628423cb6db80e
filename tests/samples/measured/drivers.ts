import { mariadbValues, mysql2Values, mysqlValues } from "../values.js";
import { rows, type Measured } from "./measured.js";

/** Three drivers, one value each: FACTS-js.md 4.1. `throws` is `x` too. */
export const measuredDrivers: readonly Measured[] = [
  {
    client: "mysql2 3.24.6",
    section: "FACTS-js.md 4.1",
    set: mysql2Values,
    rows: rows(`
P P P P P P | ssl: undefined
P P P P P P | no ssl key
P P P P P P | ssl: null
P P P P P P | ssl: false
x x x x x x | ssl: true
x x x x x x | ssl: 'true'
x x x x x x | ssl: 1
x x x x x x | ssl: Object.freeze({ rejectUnauthorized: true }) | (what is frozen is read as what it holds: the program throws before it connects)
x x x x x x | ssl: 'Amazon RDS'
x x x x x x | ssl: { ca: <PEM of another CA> } | ssl: { ca: <PEM of the test CA> }
x x x x x x | ssl: { ca: '/path/to/ca.pem' } (path, not contents) | (read as a file's contents, which are judged: no-hardcoded-ca)
x x x x x x | ssl: { ca: [] } | (no list of certificates is read)
x x x x x x | ssl: { ca: tls.rootCertificates } | (Node's own roots, which do not hold the laboratory's authority)
T x T x x x | ssl: {}
T x T x x x | ssl: { rejectUnauthorized: true }
T x T x x x | ssl: { rejectUnauthorized: 0 }
T x T x x x | ssl: { rejectUnauthorized: 'false' }
T x T x x x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
T x T x x x | ssl: { checkServerIdentity: () => undefined }
T x T x x x | ssl: { checkServerIdentity: () => new Error('lab') }
T x T x x x | ssl: { checkServerIdentity: tls.checkServerIdentity }
T x T x x x | ssl: { servername: 'db.other.example' }
T x T x x x | ssl: { ca: <PEM of the test CA> }
T x T x x x | ssl: { cert, key }
T x T x x x | ssl: { pfx }
T x T x x x | ssl: { minVersion: 'TLSv1' }
T x T x x x | ssl: { minVersion: 'TLSv1.1' }
T x T x x x | ssl: { ciphers: 'DEFAULT@SECLEVEL=0' }
T x T x x x | ssl: { maxVersion: 'TLSv1.2' }
T x T x x x | ssl: { minVersion: 'TLSv1.3' }
T x T x x x | ssl: { secureProtocol: 'TLSv1_method' }
T x T x x x | ssl: { secureProtocol: 'TLSv1_method', ciphers: 'DEFAULT@SECLEVEL=0' }
T x T x x x | ssl: { secureProtocol: 'TLSv1_2_method' }
T x T x x x | ssl: { requestCert: false }
T x T x x x | ssl: { ca: null }
T x T x x x | ssl: { ca: undefined }
T x T x x x | ssl: { require: true } (a Postgres habit) | ssl: { require: true }
T x T x x x | ssl: { ca: '' }
T x T x x x | ssl: { minVersion: 'TLSv1.2', ca: undefined } (TiDB docs sample) | ssl: { minVersion: 'TLSv1.2', ca: undefined }
T x T x x x | ssl: [] | (a list is not read as options)
T x T x x x | ssl: { rejectUnauthorized: undefined }
T T T T x x | ssl: { rejectUnauthorized: false }
T T T T x x | ssl: { verifyIdentity: true, rejectUnauthorized: false }
T x x x x x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }
T x x x x x | ssl: { verifyIdentity: true }
T x x x x x | ssl: { servername: 'db.other.example', verifyIdentity: true }
T x T x T x | ssl: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
x x x x T x | ssl: { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
`),
  },
  {
    client: "mysql 2.18.1",
    section: "FACTS-js.md 4.1",
    set: mysqlValues,
    right: "T x T x x x",
    rows: rows(`
P P P P P P | no ssl key
P P P P P P | ssl: undefined
P P P P P P | ssl: null
P P P P P P | ssl: false
x x x x x x | ssl: 'true'
T T T T x x | ssl: true
T T T T x x | ssl: { rejectUnauthorized: false }
T T T T x x | ssl: { verifyIdentity: true, rejectUnauthorized: false }
T T T T x x | ssl: 1
x x x x x x | ssl: 'Amazon RDS'
x x x x x x | ssl: { ca: <PEM of another CA> } | ssl: { ca: <PEM of the test CA> }
x x x x x x | ssl: { ca: '/path/to/ca.pem' } (path, not contents) | (read as a file's contents, which are judged: no-hardcoded-ca)
x x x x x x | ssl: { ca: [] } | (no list of certificates is read)
x x x x x x | ssl: { ca: tls.rootCertificates } | (Node's own roots, which do not hold the laboratory's authority)
T x T x x x | ssl: {}
T x T x x x | ssl: { rejectUnauthorized: true }
T x T x x x | ssl: { rejectUnauthorized: 0 }
T x T x x x | ssl: { rejectUnauthorized: 'false' }
T x T x x x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
T x T x x x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }
T x T x x x | ssl: { verifyIdentity: true }
T x T x x x | ssl: { checkServerIdentity: () => undefined }
T x T x x x | ssl: { checkServerIdentity: () => new Error('lab') }
T x T x x x | ssl: { checkServerIdentity: tls.checkServerIdentity }
T x T x x x | ssl: { servername: 'db.other.example', verifyIdentity: true }
T x T x x x | ssl: { servername: 'db.other.example' }
T x T x x x | ssl: { ca: <PEM of the test CA> }
T x T x x x | ssl: { cert, key }
T x T x x x | ssl: { pfx }
T x T x x x | ssl: { minVersion: 'TLSv1' }
T x T x x x | ssl: { minVersion: 'TLSv1.1' }
T x T x x x | ssl: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
T x T x x x | ssl: { ciphers: 'DEFAULT@SECLEVEL=0' }
T x T x x x | ssl: { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
T x T x x x | ssl: { maxVersion: 'TLSv1.2' }
T x T x x x | ssl: { minVersion: 'TLSv1.3' }
T x T x x x | ssl: { secureProtocol: 'TLSv1_method' }
T x T x x x | ssl: { secureProtocol: 'TLSv1_method', ciphers: 'DEFAULT@SECLEVEL=0' }
T x T x x x | ssl: { secureProtocol: 'TLSv1_2_method' }
T x T x x x | ssl: { requestCert: false }
T x T x x x | ssl: { ca: undefined }
T x T x x x | ssl: { ca: null }
T x T x x x | ssl: { ca: '' }
T x T x x x | ssl: { require: true } (a Postgres habit) | ssl: { require: true }
T x T x x x | ssl: { minVersion: 'TLSv1.2', ca: undefined } (TiDB docs sample) | ssl: { minVersion: 'TLSv1.2', ca: undefined }
T x T x x x | ssl: [] | (a list is not read as options)
T x T x x x | ssl: { rejectUnauthorized: undefined }
T x T x x x | ssl: Object.freeze({ rejectUnauthorized: true })
`),
  },
  {
    client: "mariadb 3.5.4",
    section: "FACTS-js.md 4.1",
    set: mariadbValues,
    rows: rows(`
P P P P P P | no ssl key
P P P P P P | ssl: undefined
P P P P P P | ssl: null
P P P P P P | ssl: false
T x x x x x | ssl: true
T x x x x x | ssl: 'true'
T x x x x x | ssl: 'Amazon RDS'
T x x x x x | ssl: {}
T x x x x x | ssl: { rejectUnauthorized: true }
T x x x x x | ssl: { rejectUnauthorized: 0 }
T x x x x x | ssl: { rejectUnauthorized: 'false' }
T x x x x x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
T x x x x x | ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }
T x x x x x | ssl: { verifyIdentity: true }
T x x x x x | ssl: { checkServerIdentity: tls.checkServerIdentity }
T x x x x x | ssl: { ca: <PEM of the test CA> }
T x x x x x | ssl: { cert, key }
T x x x x x | ssl: { pfx } | (a file that must be real)
T x x x x x | ssl: { minVersion: 'TLSv1' }
T x x x x x | ssl: { minVersion: 'TLSv1.1' }
T x x x x x | ssl: { ciphers: 'DEFAULT@SECLEVEL=0' }
T x x x x x | ssl: { maxVersion: 'TLSv1.2' }
T x x x x x | ssl: { minVersion: 'TLSv1.3' }
T x x x x x | ssl: { secureProtocol: 'TLSv1_2_method' }
T x x x x x | ssl: { requestCert: false }
T x x x x x | ssl: { ca: undefined }
T x x x x x | ssl: { ca: null }
T x x x x x | ssl: { ca: '' }
T x x x x x | ssl: { require: true } (a Postgres habit) | ssl: { require: true }
T x x x x x | ssl: { minVersion: 'TLSv1.2', ca: undefined } (TiDB docs sample) | ssl: { minVersion: 'TLSv1.2', ca: undefined }
T x x x x x | ssl: [] | (a list is not read as options)
T x x x x x | ssl: { rejectUnauthorized: undefined }
T T T T x x | ssl: { rejectUnauthorized: false }
T T T T x x | ssl: { verifyIdentity: true, rejectUnauthorized: false }
T x T x x x | ssl: { checkServerIdentity: () => undefined }
x x x x x x | ssl: { checkServerIdentity: () => new Error('lab') } | (what a function finds, the file seldom tells)
x x x x x x | ssl: { ca: <PEM of another CA> } | ssl: { ca: <PEM of the test CA> }
x x x x x x | ssl: { ca: '/path/to/ca.pem' } (path, not contents) | (read as a file's contents, which are judged: no-hardcoded-ca)
x x x x x x | ssl: { ca: [] } | (no list of certificates is read)
x x x x x x | ssl: { secureProtocol: 'TLSv1_method' }
x x x x x x | ssl: { ca: tls.rootCertificates } | (Node's own roots, which do not hold the laboratory's authority)
x x T x x x | ssl: { servername: 'db.other.example' } | (the name that is asked for may be the right one)
x x T x x x | ssl: { servername: 'db.other.example', verifyIdentity: true } | (as without verifyIdentity)
T x x x T x | ssl: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
x x x x T x | ssl: { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }
x x x x T x | ssl: { secureProtocol: 'TLSv1_method', ciphers: 'DEFAULT@SECLEVEL=0' }
x x x x x x | ssl: 1
x x x x x x | ssl: Object.freeze({ rejectUnauthorized: true }) | (as in mysql2)
`),
  },
];
