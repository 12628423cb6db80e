import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** `m` is the module. */
const program = (module: string, code: string): string =>
  `import m from '${module}';\n${written(code)};\n`;

describe("what is said of a program", () => {
  it.each(
    blocks(`
    # express-mysql-session
    @ express-mysql-session | new (m(session))({ host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' })
    tls: ~express-mysql-session~ means plain text, which TiDB Cloud refuses ("insecure transport"). Pass a mysql2 pool that has ~ssl~ as the second argument.
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ express-mysql-session | new (m(session))({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {} })
    useless: ~ssl~ is dropped by express-mysql-session, as are all TLS options, and TiDB Cloud refuses plain text. Pass a mysql2 pool that has ~ssl~ as the second argument.
    # keyv-mysql
    @ @keyv/mysql | new m({ uri: 'mysql://root:SECRET@GATEWAY:3306/test' })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'mysql://root:SECRET@GATEWAY:3306/test' => ~mysql://root:\${encodeURIComponent(process.env.TIDB_PASSWORD)}@GATEWAY:3306/test~
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ @keyv/mysql | new m('mysql://u.root@GATEWAY:4000/test')
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: 'mysql://u.root@GATEWAY:4000/test' => { uri: 'mysql://u.root@GATEWAY:4000/test', ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    @ @keyv/mysql | new m('mysql://u.root@GATEWAY:4000/test', 1)
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    @ @keyv/mysql | new m('mysql://u.root@GATEWAY:4000/test?ssl=true')
    useless: ~ssl=true~ is dropped by @keyv/mysql with the address's query, so TLS is off. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: 'mysql://u.root@GATEWAY:4000/test?ssl=true' => { uri: 'mysql://u.root@GATEWAY:4000/test', ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    @ @keyv/mysql | new m('mysql://u.root@GATEWAY:4000/test?sslmode=require')
    useless: ~sslmode=require~ is dropped by @keyv/mysql with the address's query, so TLS is off. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: 'mysql://u.root@GATEWAY:4000/test?sslmode=require' => { uri: 'mysql://u.root@GATEWAY:4000/test', ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    # loopback
    @ loopback-datasource-juggler | new m.DataSource({ connector: 'mysql', host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ loopback-datasource-juggler | new m.DataSource({ connector: 'mysql', url: 'mysql://u.root@GATEWAY:4000/test', ssl: {} })
    useless: ~ssl~ is ignored by LoopBack beside ~url~, and TiDB Cloud refuses plain text. Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    fix: ', ssl: {} => ?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}'
    # tidbcloud-serverless
    @ @tidbcloud/serverless | m.connect({ host: 'GATEWAY', username: 'root', password: 'SECRET' })
    prefix: ~username: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ @tidbcloud/serverless | m.connect({ url: 'mysql://root:SECRET@GATEWAY/test' })
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'mysql://root:SECRET@GATEWAY/test' => ~mysql://root:\${encodeURIComponent(process.env.TIDB_PASSWORD)}@GATEWAY/test~
    @ @planetscale/database | m.connect({ host: 'GATEWAY', user: 'root', password: 'SECRET' })
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    # runtimes, node
    @ mysql2 | process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; m.createConnection({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {} })
    override: ~process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'~ turns off certificate checks in the whole process, TiDB Cloud included. Remove it. Not autofixed.
    offer: Remove ~NODE_TLS_REJECT_UNAUTHORIZED~. process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; =>
    certificate: No ~ssl.rejectUnauthorized~ leaves the certificate check to the client's default. Write ~ssl.rejectUnauthorized: true~.
    fix:  =>  rejectUnauthorized: true
    identity: No ~ssl.verifyIdentity~ accepts a certificate for any other host. Write ~ssl.verifyIdentity: true~.
    fix:  =>  verifyIdentity: true
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~.
    fix:  =>  minVersion: 'TLSv1.2'
    @ mysql2 | process.env.NODE_TLS_REJECT_UNAUTHORIZED = 0; m.createConnection({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {} })
    override: ~process.env.NODE_TLS_REJECT_UNAUTHORIZED = 0~ turns off certificate checks in the whole process, TiDB Cloud included. Remove it. Not autofixed.
    offer: Remove ~NODE_TLS_REJECT_UNAUTHORIZED~. process.env.NODE_TLS_REJECT_UNAUTHORIZED = 0; =>
    certificate: No ~ssl.rejectUnauthorized~ leaves the certificate check to the client's default. Write ~ssl.rejectUnauthorized: true~.
    fix:  =>  rejectUnauthorized: true
    identity: No ~ssl.verifyIdentity~ accepts a certificate for any other host. Write ~ssl.verifyIdentity: true~.
    fix:  =>  verifyIdentity: true
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~.
    fix:  =>  minVersion: 'TLSv1.2'
    @ mysql2 | process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1'; m.createConnection({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {} })
    certificate: No ~ssl.rejectUnauthorized~ leaves the certificate check to the client's default. Write ~ssl.rejectUnauthorized: true~.
    fix:  =>  rejectUnauthorized: true
    identity: No ~ssl.verifyIdentity~ accepts a certificate for any other host. Write ~ssl.verifyIdentity: true~.
    fix:  =>  verifyIdentity: true
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~.
    fix:  =>  minVersion: 'TLSv1.2'
    @ mysql2 | process.env.OTHER = '0'; m.createConnection({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {} })
    certificate: No ~ssl.rejectUnauthorized~ leaves the certificate check to the client's default. Write ~ssl.rejectUnauthorized: true~.
    fix:  =>  rejectUnauthorized: true
    identity: No ~ssl.verifyIdentity~ accepts a certificate for any other host. Write ~ssl.verifyIdentity: true~.
    fix:  =>  verifyIdentity: true
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~.
    fix:  =>  minVersion: 'TLSv1.2'
    @ mysql2 | process.env.NODE_TLS_REJECT_UNAUTHORIZED = given; m.createConnection({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {} })
    certificate: No ~ssl.rejectUnauthorized~ leaves the certificate check to the client's default. Write ~ssl.rejectUnauthorized: true~.
    fix:  =>  rejectUnauthorized: true
    identity: No ~ssl.verifyIdentity~ accepts a certificate for any other host. Write ~ssl.verifyIdentity: true~.
    fix:  =>  verifyIdentity: true
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~.
    fix:  =>  minVersion: 'TLSv1.2'
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), "app.mjs")).toBe(expected);
  });
});
