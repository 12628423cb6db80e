import {
  CA,
  CERTIFICATE,
  IDENTITY,
  INEFFECTIVE,
  OPTIONS,
  sample,
  TLS,
  VERSION,
  type Sample,
} from "./sample.js";

/** The document's form for Node.js; mysql2 alone does not check the host name with it. */
export const DOCUMENTED = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
export const VERIFIED = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }";
const OLD = "minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', rejectUnauthorized: true";
const PINNED =
  "minVersion: 'TLSv1.2', rejectUnauthorized: true, ca: fs.readFileSync('./isrgrootx1.pem')";

/** A program of a client with these TLS options in their right place; with none for `null`. */
export type Program = (ssl: string | null) => string;

/** What every client of mysql2 makes of its TLS options. FACTS-js.md 4.2. */
export const onMysql2 = (program: Program): readonly Sample[] => [
  sample("documented", program(DOCUMENTED), [], [IDENTITY]),
  sample("documented, and the host name", program(VERIFIED)),
  sample("no ssl key", program(null), [TLS]),
  sample("ssl: {}", program("{}"), [CERTIFICATE, VERSION], [IDENTITY]),
  sample("ssl: true", program("true"), [INEFFECTIVE]),
  sample("unverified", program("{ minVersion: 'TLSv1.2', rejectUnauthorized: false }"), [
    CERTIFICATE,
  ]),
  sample("old version", program(`{ ${OLD}, verifyIdentity: true }`), [VERSION]),
  sample("pinned CA", program(`{ ${PINNED}, verifyIdentity: true }`), [CA], [], [CA]),
];

/** The same of mysql, which never checks the host name and takes no versions. */
export const onMysql = (program: Program): readonly Sample[] => [
  sample(
    "documented, as far as it is read",
    program("{ rejectUnauthorized: true }"),
    [],
    [IDENTITY],
    [IDENTITY],
  ),
  sample("documented", program(DOCUMENTED), [INEFFECTIVE], [IDENTITY], [IDENTITY]),
  sample("no ssl key", program(null), [TLS], [], [IDENTITY]),
  sample("ssl: {}", program("{}"), [CERTIFICATE], [IDENTITY], [IDENTITY]),
  sample("ssl: true verifies nothing", program("true"), [CERTIFICATE], [], [IDENTITY]),
  sample("unverified", program("{ rejectUnauthorized: false }"), [CERTIFICATE], [], [IDENTITY]),
  sample(
    "verifyIdentity does nothing",
    program("{ rejectUnauthorized: true, verifyIdentity: true }"),
    [INEFFECTIVE],
    [IDENTITY],
    [IDENTITY],
  ),
];

/** The same of mariadb, which checks the host name unless told otherwise. */
export const onMariadb = (program: Program): readonly Sample[] => [
  sample("documented", program(DOCUMENTED)),
  sample("no ssl key", program(null), [TLS]),
  sample("ssl: true verifies everything", program("true")),
  sample("ssl: {}", program("{}"), [CERTIFICATE, VERSION]),
  sample("unverified", program("{ minVersion: 'TLSv1.2', rejectUnauthorized: false }"), [
    CERTIFICATE,
  ]),
  sample("old version", program(`{ ${OLD} }`), [VERSION]),
  sample("pinned CA", program(`{ ${PINNED} }`), [CA], [], [CA]),
];

/** A program over the options of its connection. */
export const withSsl =
  (program: (options: string) => string): Program =>
  (ssl) =>
    `import fs from 'node:fs';\n${program(`{ ${OPTIONS}${ssl === null ? "" : `, ssl: ${ssl}`} }`)}`;
