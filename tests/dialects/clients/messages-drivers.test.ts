import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** `m` is the module. */
const program = (module: string, code: string): string =>
  `import m from '${module}';\n${written(code)};\n`;

describe("what is said of a program", () => {
  it.each(
    blocks(`
    # mysql2
    @ mysql2 | m.createConnection({ host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ mysql2 | m.createConnection('mysql://u.root@GATEWAY:4000/test', { ssl: {} })
    useless: ~ssl~ is ignored by mysql2, which takes one argument only, and TiDB Cloud refuses plain text. Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    fix: ', { ssl: {} } => ?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}'
    @ mysql2 | m.createConnection(process.env.TIDB_URL, { ssl: { rejectUnauthorized: true } })
    useless: ~ssl~ is ignored by mysql2, which takes one argument only. Write both into one object, ~{ uri: ..., ssl: ... }~. Not autofixed: ~TIDB_URL~ may be self-hosted.
    offer: Write both into one object, ~{ uri: ..., ssl: ... }~. process.env.TIDB_URL, { ssl: { rejectUnauthorized: true } => { ssl: { rejectUnauthorized: true }, uri: process.env.TIDB_URL
    @ mysql2 | m.createConnection({ host: 'GATEWAY', user: 'u.root', stream, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true } })
    @ mysql2 | m.createConnection({ host: 'GATEWAY', port: 3306, user: 'u.root', stream: () => tunnel })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ mysql2 | m.createConnection(given(), { ssl: {} })
    @ mysql2 | m.createConnection(process.env.TIDB_URL, { connectionLimit: 4 })
    @ mysql2 | m.createConnection('mysql://u.root@GATEWAY:4000/test?ssl={"rejectUnauthorized":false}')
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: "TLSv1.2"~.
    fix:  => ,"minVersion":"TLSv1.2"
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~ssl.rejectUnauthorized: true~.
    fix: false => true
    @ mysql2 | m.createConnection({ uri: 'mysql://u.root@GATEWAY:4000/test', ssl: { rejectUnauthorized: false } })
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~.
    fix:  => , minVersion: 'TLSv1.2'
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~ssl.rejectUnauthorized: true~.
    fix: false => true
    @ mysql2 | m.createConnection({ uri: 'mysql://u.root@GATEWAY:4000/test', host: 'localhost' })
    @ mysql2 | m.createConnection({ uri: process.env.TIDB_URL, ssl: {} })
    certificate: No ~ssl.rejectUnauthorized~ leaves the certificate check to the client's default. Write ~rejectUnauthorized: true~. If self-hosted, say so in a comment.
    fix:  =>  rejectUnauthorized: true
    identity: No ~ssl.verifyIdentity~ accepts a certificate for any other host. Write ~ssl.verifyIdentity: true~. If ~TIDB_URL~ is self-hosted, say so in a comment.
    fix:  =>  verifyIdentity: true
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~. If ~TIDB_URL~ is self-hosted, say so in a comment.
    fix:  =>  minVersion: 'TLSv1.2'
    @ mysql2 | m.createConnection({ uri: process.env.TIDB_URL })
    # mysql
    @ mysql | m.createConnection({ host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { rejectUnauthorized: true }~.
    fix:  => , ssl: { rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ mysql | m.createConnection('mysql://u.root@GATEWAY:4000/test', { ssl: {} })
    useless: ~ssl~ is ignored by mysql, which takes one argument only, and TiDB Cloud refuses plain text. Write ~ssl={"rejectUnauthorized":true}~.
    fix: ', { ssl: {} } => ?ssl={"rejectUnauthorized":true}'
    @ mysql | m.createConnection(process.env.TIDB_URL, { ssl: {} })
    useless: ~ssl~ is ignored by mysql, which takes one argument only. Write it into the first argument. If ~TIDB_URL~ is self-hosted, say so in a comment.
    @ mysql | m.createConnection('mysql://u.root@GATEWAY:4000/test?ssl={"rejectUnauthorized":false}')
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~ssl.rejectUnauthorized: true~.
    fix: false => true
    # mariadb
    @ mariadb | m.createConnection({ host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ mariadb | m.createConnection('mariadb://u.root@GATEWAY:4000/test')
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl=true~.
    fix:  => ?ssl=true
    @ mariadb | m.createConnection('mariadb://u.root@GATEWAY:4000/test?ssl=true')
    @ mariadb | m.createConnection('mariadb://u.root@GATEWAY:4000/test?ssl=false')
    tls: ~ssl=false~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl=true~.
    fix: ssl=false => ssl=true
    @ mariadb | m.createConnection('mariadb://u.root@GATEWAY:4000/test?tls=true')
    useless: ~tls=true~ is ignored by mariadb, which reads ~ssl~, and TiDB Cloud refuses plain text. Write ~ssl=true~ instead.
    fix: tls=true => ssl=true
    @ mariadb | m.createConnection('MariaDB://u.root@GATEWAY:4000/test')
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl=true~.
    fix:  => ?ssl=true
    @ mariadb | m.createConnection('mysql://u.root@GATEWAY:4000/test')
    # serverless-mysql
    @ serverless-mysql | m({ config: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ serverless-mysql | m({ config: 'mysql://root:SECRET@GATEWAY:3306/test' })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'mysql://root:SECRET@GATEWAY:3306/test' => ~mysql://root:\${encodeURIComponent(process.env.TIDB_PASSWORD)}@GATEWAY:3306/test~
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    # ali-rds
    @ ali-rds | new m.RDSClient({ host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { rejectUnauthorized: true }~.
    fix:  => , ssl: { rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    # bun
    @ bun | new m.SQL({ adapter: 'mysql', hostname: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' })
    tls: No ~tls~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~tls: { rejectUnauthorized: true }~.
    fix:  => , tls: { rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~username: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ bun | new m.SQL({ adapter: 'mysql', host: 'GATEWAY', port: 3306, user: 'root', pass: 'SECRET' })
    tls: No ~tls~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~tls: { rejectUnauthorized: true }~.
    fix:  => , tls: { rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ bun | new m.SQL('mysql://root:SECRET@GATEWAY:3306/test')
    tls: No ~tls~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~tls: { rejectUnauthorized: true }~.
    fix:  => , { tls: { rejectUnauthorized: true } }
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'mysql://root:SECRET@GATEWAY:3306/test' => ~mysql://root:\${encodeURIComponent(process.env.TIDB_PASSWORD)}@GATEWAY:3306/test~
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ bun | new m.SQL(process.env.TIDB_URL, { adapter: 'mysql', tls: { rejectUnauthorized: false } })
    certificate: ~tls.rejectUnauthorized: false~ accepts any certificate. Write ~rejectUnauthorized: true~. If ~TIDB_URL~ is self-hosted, say so in a comment.
    fix: false => true
    @ bun | new m.SQL({ adapter: 'postgres', url: process.env.TIDB_URL, tls: { rejectUnauthorized: false } })
    @ bun | new m.SQL(process.env.TIDB_URL, { tls: { rejectUnauthorized: false } })
    certificate: ~tls.rejectUnauthorized: false~ accepts any certificate. Write ~rejectUnauthorized: true~. If ~TIDB_URL~ is self-hosted, say so in a comment.
    fix: false => true
    @ bun | new m.SQL('mysql://u.root@GATEWAY:4000/test', { tls: true })
    certificate: ~tls: true~ accepts any certificate, even an impostor's. Write ~tls: { rejectUnauthorized: true }~.
    fix: true => { rejectUnauthorized: true }
    @ bun | new m.SQL('mysql://u.root@GATEWAY:4000/test', { ssl: true })
    certificate: ~ssl: true~ accepts any certificate, even an impostor's. Write ~ssl: { rejectUnauthorized: true }~.
    fix: true => { rejectUnauthorized: true }
    @ bun | new m.SQL('mysql://u.root@GATEWAY:4000/test?sslmode=require')
    certificate: ~sslmode=require~ accepts any certificate, even an impostor's. Write ~sslmode=verify-full~.
    fix: sslmode=require => sslmode=verify-full
    @ bun | new m.SQL('mysql://u.root@GATEWAY:4000/test?sslmode=verify-full')
    @ bun | new m.SQL('postgres://u.root@GATEWAY:4000/test')
    @ bun | new m.SQL({ adapter: 'postgres', hostname: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' })
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~. Not autofixed: the client is not known.
    offer: Write ~port: 4000~. 3306 => 4000
    prefix: ~username: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    # deno-mysql
    @ https://deno.land/x/mysql/mod.ts | await new m.Client().connect({ hostname: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' })
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~username: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    # sequelize
    @ sequelize | new m.Sequelize('test', 'root', 'SECRET', { host: 'GATEWAY', port: 3306, dialect: 'mysql' })
    tls: No ~dialectOptions.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    prefix: ~username: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    @ sequelize | new m.Sequelize({ dialect: 'mariadb', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' })
    tls: No ~dialectOptions.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~username: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ sequelize | new m.Sequelize({ dialect: 'mysql', host: 'GATEWAY', port: 4000, username: 'u.root', ssl: {} })
    useless: ~ssl~ is ignored by Sequelize, which reads ~dialectOptions.ssl~, and TiDB Cloud refuses plain text. Move it to ~dialectOptions.ssl~.
    fix: ssl: {} => dialectOptions: { ssl: {} }
    @ sequelize | new m.Sequelize({ dialect: 'mysql', host: 'GATEWAY', port: 4000, username: 'u.root', dialectOptions: { rejectUnauthorized: true } })
    useless: ~dialectOptions.rejectUnauthorized: true~ is ignored by mysql2, so TLS is off. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~ instead.
    fix: rejectUnauthorized: true => ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ sequelize | new m.Sequelize({ dialect: 'mysql', host: 'GATEWAY', port: 4000, username: 'u.root', rejectUnauthorized: true })
    useless: ~rejectUnauthorized: true~ is ignored by Sequelize outside ~dialectOptions~, so TLS is off. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: rejectUnauthorized: true => dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    @ sequelize | new m.Sequelize('mysql://u.root@GATEWAY:4000/test?ssl=true')
    useless: ~ssl=true~ stays a string, so mysql2 throws ("Unknown SSL profile"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: ?ssl=true' => ', { dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } } }
    @ sequelize | new m.Sequelize('mysql://u.root@GATEWAY:4000/test?sslmode=require')
    useless: ~sslmode=require~ is ignored by Sequelize in an address, and TiDB Cloud refuses plain text. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: ?sslmode=require' => ', { dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } } }
    @ sequelize | new m.Sequelize('mariadb://u.root@GATEWAY:4000/test?ssl=true')
    @ sequelize | new m.Sequelize('mysql://root:SECRET@GATEWAY:3306/test')
    tls: No ~dialectOptions.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , { dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } } }
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'mysql://root:SECRET@GATEWAY:3306/test' => ~mysql://root:\${encodeURIComponent(process.env.TIDB_PASSWORD)}@GATEWAY:3306/test~
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ sequelize | new m.Sequelize({ dialect: 'mysql', replication: { write: { host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' }, read: [{ host: 'GATEWAY', port: 3307, username: 'guest', password: 'SECRET' }] } })
    tls: No ~dialectOptions.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~username: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    port: ~port: 3307~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3307 => 4000
    prefix: ~username: 'guest'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ sequelize | new m.Sequelize({ dialect: 'mysql', dialectOptions: { ssl: { rejectUnauthorized: false } }, replication: { write: { host: 'GATEWAY', port: 4000, username: 'u.root' }, read: [{ host: 'db.example.com', port: 3306, username: 'root' }] } })
    version: No ~dialectOptions.ssl.minVersion~ lets the environment lower the TLS version. Write ~minVersion: 'TLSv1.2'~. Not autofixed: other code may need it.
    offer: Write ~dialectOptions.ssl.minVersion: 'TLSv1.2'~.  => , minVersion: 'TLSv1.2'
    certificate: ~dialectOptions.ssl.rejectUnauthorized: false~ accepts any certificate. Write ~rejectUnauthorized: true~. Not autofixed: other code may need it.
    offer: Write ~dialectOptions.ssl.rejectUnauthorized: true~. false => true
    @ sequelize | new m.Sequelize({ dialect: 'mysql', use_env_variable: 'TIDB_URL' })
    tls: No ~dialectOptions.ssl~ means plain text to TiDB Cloud. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. Not autofixed.
    offer: Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.  => , dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    # sequelize7
    @ @sequelize/core | new m.Sequelize({ dialect: 'mysql', host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ @sequelize/core | new m.Sequelize({ dialect: 'mysql', host: 'GATEWAY', port: 4000, user: 'u.root', dialectOptions: { ssl: {} } })
    useless: ~dialectOptions~ makes Sequelize 7 throw, which reads ~ssl~ at the top. Write its options at the top, ~ssl~ among them.
    fix: dialectOptions: { ssl: {} } => ssl: {}
    @ @sequelize/core | new m.Sequelize({ dialect: 'mysql', host: 'GATEWAY', port: 4000, user: 'u.root', dialectOptions: { ssl: {}, x: 1 } })
    useless: ~dialectOptions~ makes Sequelize 7 throw, which reads ~ssl~ at the top. Write its options at the top, ~ssl~ among them.
    @ @sequelize/core | new m.Sequelize({ dialect: 'mysql', host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {}, dialectOptions: { ssl: {} } })
    useless: ~dialectOptions~ makes Sequelize 7 throw, which reads ~ssl~ at the top. Write its options at the top, ~ssl~ among them.
    @ @sequelize/core | new m.Sequelize({ dialect: 'mysql', url: 'mysql://u.root@GATEWAY:4000/test?ssl=true' })
    useless: ~ssl=true~ makes Sequelize 7 throw, which reads ~ssl~ at the top. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: ?ssl=true' => ', ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ @sequelize/core | new m.Sequelize({ dialect: 'mariadb', url: 'mariadb://u.root@GATEWAY:4000/test?ssl=true' })
    useless: ~ssl=true~ makes Sequelize 7 throw, which reads ~ssl~ at the top. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: ?ssl=true' => ', ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), "app.mjs")).toBe(expected);
  });
});
