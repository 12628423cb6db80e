import { describe, expect, it } from "vitest";
import { written } from "./rows.js";
import { blocks, told } from "./told.js";

/** `m` is the module. */
const program = (module: string, code: string): string =>
  `import m from '${module}';\n${written(code)};\n`;

describe("what is said of a program", () => {
  it.each(
    blocks(`
    # sequelize7
    @ @sequelize/core | new m.Sequelize({ dialect: 'mysql', url: 'mysql://u.root@GATEWAY:4000/test?sslmode=require' })
    useless: ~sslmode=require~ makes Sequelize 7 throw, which reads ~ssl~ at the top. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: ?sslmode=require' => ', ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    # typeorm
    @ typeorm | new m.DataSource({ type: 'mysql', host: 'GATEWAY', port: 3306, username: 'root', password: 'SECRET' })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~username: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ typeorm | new m.DataSource({ type: 'mysql', host: 'GATEWAY', port: 4000, username: 'u.root', extra: { ssl: { rejectUnauthorized: false } } })
    version: No ~extra.ssl.minVersion~ lets the environment lower the TLS version. Write ~extra.ssl.minVersion: 'TLSv1.2'~.
    fix:  => , minVersion: 'TLSv1.2'
    certificate: ~extra.ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~extra.ssl.rejectUnauthorized: true~.
    fix: false => true
    @ typeorm | new m.DataSource({ type: 'mysql', host: 'GATEWAY', port: 4000, username: 'u.root', dialectOptions: { ssl: {} } })
    useless: ~dialectOptions.ssl~ is ignored by TypeORM, which reads ~ssl~ at the top, and TiDB Cloud refuses plain text. Move it to ~ssl~.
    fix: , dialectOptions: { ssl: {} } => , ssl: {}
    @ typeorm | new m.DataSource({ type: 'mysql', url: 'mysql://u.root@GATEWAY:4000/test?ssl=true' })
    useless: ~ssl=true~ is ignored by TypeORM in an address, and TiDB Cloud refuses plain text. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: ?ssl=true' => ', ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ typeorm | new m.DataSource({ type: 'mysql', url: 'mysql://u.root@GATEWAY:4000/test?sslmode=require' })
    useless: ~sslmode=require~ is ignored by TypeORM in an address, and TiDB Cloud refuses plain text. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: ?sslmode=require' => ', ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ typeorm | new m.DataSource({ type: 'mysql', replication: { master: { host: 'GATEWAY', port: 4000, username: 'u.root', ssl: {} }, slaves: [] } })
    useless: ~replication.master.ssl~ is ignored by TypeORM, which reads ~ssl~ at the top, and TiDB Cloud refuses plain text. Move it to ~ssl~.
    fix: , ssl: {} }, slaves: [] } =>  }, slaves: [] }, ssl: {}
    @ typeorm | new m.DataSource({ type: 'mysql', ssl: { rejectUnauthorized: false }, replication: { master: { host: 'GATEWAY', port: 4000, username: 'u.root' }, slaves: [{ host: 'db.example.com', port: 3306 }] } })
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~. Not autofixed: other code may need it.
    offer: Write ~ssl.minVersion: 'TLSv1.2'~.  => , minVersion: 'TLSv1.2'
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~ssl.rejectUnauthorized: true~. Not autofixed: other code may need it.
    offer: Write ~ssl.rejectUnauthorized: true~. false => true
    @ typeorm | new m.DataSource({ type: 'mysql', ssl: { rejectUnauthorized: false }, replication: { master: { host: 'GATEWAY', port: 4000, username: 'u.root' }, slaves: [{ host: 'GATEWAY', port: 4000, username: 'u.root' }] } })
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~.
    fix:  => , minVersion: 'TLSv1.2'
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~ssl.rejectUnauthorized: true~.
    fix: false => true
    @ typeorm | new m.DataSource({ type: 'mysql', ssl: { rejectUnauthorized: false }, replication: { master: { host: 'GATEWAY', port: 4000, username: 'u.root' }, slaves: [...given()] } })
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~. Not autofixed: other code may need it.
    offer: Write ~ssl.minVersion: 'TLSv1.2'~.  => , minVersion: 'TLSv1.2'
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~ssl.rejectUnauthorized: true~. Not autofixed: other code may need it.
    offer: Write ~ssl.rejectUnauthorized: true~. false => true
    @ typeorm | new m.DataSource({ type: 'mysql', ssl: { rejectUnauthorized: false }, replication: { master: { host: 'GATEWAY', port: 4000, username: 'u.root' }, slaves: given() } })
    version: No ~ssl.minVersion~ lets the environment lower the TLS version. Write ~ssl.minVersion: 'TLSv1.2'~. Not autofixed: other code may need it.
    offer: Write ~ssl.minVersion: 'TLSv1.2'~.  => , minVersion: 'TLSv1.2'
    certificate: ~ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~ssl.rejectUnauthorized: true~. Not autofixed: other code may need it.
    offer: Write ~ssl.rejectUnauthorized: true~. false => true
    # knex
    @ knex | m({ client: 'mysql2', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } })
    tls: No ~connection.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~connection.port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~connection.port: 4000~.
    fix: 3306 => 4000
    prefix: ~connection.user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ knex | m({ client: 'mysql2', ssl: {}, connection: { host: 'GATEWAY', port: 4000, user: 'u.root' } })
    useless: ~ssl~ is ignored by Knex, which reads ~connection~, and TiDB Cloud refuses plain text. Move it to ~connection.ssl~.
    fix: ssl: {}, connection: { host: 'GATEWAY', port: 4000, user: 'u.root' => connection: { host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {}
    @ knex | m('mysql2://u.root@GATEWAY:4000/test')
    tls: No ~connection.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: {"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    @ knex | m('mysql2://root:SECRET@GATEWAY:3306/test')
    tls: No ~connection.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: {"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'mysql2://root:SECRET@GATEWAY:3306/test' => ~mysql2://root:\${encodeURIComponent(process.env.TIDB_PASSWORD)}@GATEWAY:3306/test~
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ knex | m('mysql2://u.root@GATEWAY:4000/test?ssl=true')
    @ knex | m('mysql://u.root@GATEWAY:4000/test?ssl={"rejectUnauthorized":false}')
    certificate: ~connection.ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~connection.ssl.rejectUnauthorized: true~.
    fix: false => true
    @ knex | m('mariadb://u.root@GATEWAY:4000/test')
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    fix:  => ?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}
    @ knex | m({ client: 'mysql2', connection: () => ({ host: 'GATEWAY', port: 4000, user: 'u.root' }) })
    tls: No ~connection.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    @ knex | m({ client: 'mysql2', connection: process.env.TIDB_URL, ssl: {} })
    useless: ~ssl~ is ignored by Knex, which reads ~connection~. Move it to ~connection.ssl~. If ~TIDB_URL~ is self-hosted, say so in a comment.
    # drizzle
    @ drizzle-orm/mysql2 | m.drizzle({ connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } })
    tls: No ~connection.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~connection.port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~connection.port: 4000~.
    fix: 3306 => 4000
    prefix: ~connection.user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ drizzle-orm/mysql2 | m.drizzle({ connection: { host: 'GATEWAY', port: 4000, user: 'u.root' }, ssl: {} })
    useless: ~ssl~ is ignored by Drizzle, which reads ~connection~, and TiDB Cloud refuses plain text. Move it to ~connection.ssl~.
    fix:  }, ssl: {} => , ssl: {} }
    @ drizzle-orm/mysql2 | m.drizzle({ connection: { host: 'GATEWAY', port: 4000, user: 'u.root' }, rejectUnauthorized: true })
    useless: ~rejectUnauthorized: true~ is ignored by Drizzle, which reads ~connection~, so TLS is off. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  }, rejectUnauthorized: true => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    @ drizzle-orm/mysql2 | m.drizzle('mysql://u.root@GATEWAY:4000/test', { ssl: {} })
    useless: ~ssl~ is ignored by Drizzle, which reads ~connection~, and TiDB Cloud refuses plain text. Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    fix: ', { ssl: {} => ?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}', {
    @ drizzle-orm/mysql2 | m.drizzle(process.env.TIDB_URL)
    # drizzle-kit
    @ drizzle-kit | m.defineConfig({ dialect: 'mysql', dbCredentials: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } })
    tls: No ~dbCredentials.ssl~ means plain text, which TiDB Cloud refuses. Write ~ssl: { rejectUnauthorized: true }~. In ~url~, ~?ssl={...}~ takes ~minVersion~, too.
    fix:  => , ssl: { rejectUnauthorized: true }
    port: ~dbCredentials.port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~dbCredentials.port: 4000~.
    fix: 3306 => 4000
    prefix: ~dbCredentials.user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ drizzle-kit | m.defineConfig({ dialect: 'mysql', ssl: {}, dbCredentials: { host: 'GATEWAY', port: 4000, user: 'u.root' } })
    useless: ~ssl~ is ignored by drizzle-kit, which reads ~dbCredentials~, and TiDB Cloud refuses plain text. Move it to ~dbCredentials.ssl~.
    fix: ssl: {}, dbCredentials: { host: 'GATEWAY', port: 4000, user: 'u.root' => dbCredentials: { host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {}
    @ drizzle-kit | m.defineConfig({ dialect: 'mysql', dbCredentials: { url: 'mysql://u.root@GATEWAY:4000/test', ssl: {} } })
    useless: ~dbCredentials.ssl~ is ignored by drizzle-kit beside ~url~, and TiDB Cloud refuses plain text. Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    fix: ', ssl: {} => ?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}'
    @ drizzle-kit | m.defineConfig({ dialect: 'mysql', dbCredentials: { url: 'mysql://u.root@GATEWAY:4000/test', host: 'GATEWAY', ssl: 'x' } })
    useless: ~dbCredentials.ssl: 'x'~ is ignored by drizzle-kit beside ~url~, so TLS is off. Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    fix: ', host: 'GATEWAY', ssl: 'x' => ?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}', host: 'GATEWAY'
    # lucid
    @ @adonisjs/lucid | m.defineConfig({ connections: { own: { client: 'mysql2', connection: { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' } } } })
    tls: No ~connection.ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~connection.port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~connection.port: 4000~.
    fix: 3306 => 4000
    prefix: ~connection.user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ @adonisjs/lucid | m.defineConfig({ connections: { own: { client: 'mysql2', ssl: {}, connection: { host: 'GATEWAY', port: 4000, user: 'u.root' } } } })
    useless: ~ssl~ is ignored by Lucid, which reads ~connection~, and TiDB Cloud refuses plain text. Move it to ~connection.ssl~.
    fix: ssl: {}, connection: { host: 'GATEWAY', port: 4000, user: 'u.root' => connection: { host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {}
    @ @adonisjs/lucid | m.defineConfig({ connections: { own: { client: 'mysql2', connection: { user: 'u.root', ssl: { rejectUnauthorized: false } }, replicas: { write: { connection: { host: 'GATEWAY', port: 3306 } }, read: { connection: [{ host: 'GATEWAY', port: 3307 }] } } } } })
    version: No ~connection.ssl.minVersion~ lets the environment lower the TLS version. Write ~connection.ssl.minVersion: 'TLSv1.2'~.
    fix:  => , minVersion: 'TLSv1.2'
    certificate: ~connection.ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~connection.ssl.rejectUnauthorized: true~.
    fix: false => true
    port: ~connection.port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~connection.port: 4000~.
    fix: 3306 => 4000
    port: ~connection.port: 3307~ makes the connection time out: TiDB Cloud listens on 4000. Write ~connection.port: 4000~.
    fix: 3307 => 4000
    @ @adonisjs/lucid | m.defineConfig({ connections: { own: { client: 'mysql2', connection: { user: 'u.root' }, replicas: { write: { connection: { host: 'GATEWAY', port: 4000 } }, read: { connection: { host: 'GATEWAY', port: 3307 } } } } } })
    tls: No ~connection.ssl~ means plain text. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. Not autofixed: other code may need it.
    offer: Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~connection.port: 3307~ makes the connection time out: TiDB Cloud listens on 4000. Write ~connection.port: 4000~.
    fix: 3307 => 4000
    # mikro-orm
    @ @mikro-orm/mysql | m.defineConfig({ host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' })
    tls: No ~driverOptions.ssl~ means plain text. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. Not autofixed: the version decides where.
    offer: Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.  => , driverOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ @mikro-orm/mysql | m.defineConfig({ host: 'GATEWAY', port: 4000, user: 'u.root', ssl: {} })
    useless: ~ssl~ is ignored by MikroORM, which reads ~driverOptions~, and TiDB Cloud refuses plain text. Move it to ~driverOptions.ssl~.
    fix: ssl: {} => driverOptions: { ssl: {} }
    @ @mikro-orm/mysql | m.defineConfig({ host: 'GATEWAY', port: 4000, user: 'u.root', rejectUnauthorized: true })
    useless: ~rejectUnauthorized: true~ is ignored by MikroORM, which reads ~driverOptions~, so TLS is off. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: rejectUnauthorized: true => driverOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    @ @mikro-orm/mysql | m.defineConfig({ host: 'GATEWAY', port: 4000, user: 'u.root', driverOptions: { ssl: { rejectUnauthorized: false } } })
    version: No ~driverOptions.ssl.minVersion~ lets the environment lower the TLS version. Write ~driverOptions.ssl.minVersion: 'TLSv1.2'~.
    fix:  => , minVersion: 'TLSv1.2'
    certificate: ~driverOptions.ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~driverOptions.ssl.rejectUnauthorized: true~.
    fix: false => true
    @ @mikro-orm/mysql | m.defineConfig({ host: 'GATEWAY', port: 4000, user: 'u.root', driverOptions: { connection: { ssl: { rejectUnauthorized: false } } } })
    version: No ~driverOptions.connection.ssl.minVersion~ lets the environment lower the TLS version. Write ~driverOptions.connection.ssl.minVersion: 'TLSv1.2'~.
    fix:  => , minVersion: 'TLSv1.2'
    certificate: ~driverOptions.connection.ssl.rejectUnauthorized: false~ accepts any certificate, even an impostor's. Write ~rejectUnauthorized: true~.
    fix: false => true
    @ @mikro-orm/mysql | m.defineConfig({ clientUrl: 'mysql://u.root@GATEWAY:4000/test?ssl=true' })
    useless: ~ssl=true~ is dropped by MikroORM with the address's query, and TiDB Cloud refuses plain text. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix: ?ssl=true' => ', driverOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    @ @mikro-orm/mysql | m.defineConfig({ clientUrl: process.env.TIDB_URL })
    tls: No ~driverOptions.ssl~ means plain text to TiDB Cloud. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. Not autofixed.
    offer: Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.  => , driverOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    @ @mikro-orm/mysql | m.defineConfig({ driver: PostgreSqlDriver, host: 'GATEWAY', port: 4000, user: 'u.root' })
    @ @mikro-orm/mysql | m.defineConfig({ driver: MySqlDriver, host: 'GATEWAY', port: 4000, user: 'u.root' })
    tls: No ~driverOptions.ssl~ means plain text. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. Not autofixed: the version decides where.
    offer: Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.  => , driverOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    @ @mikro-orm/mariadb | m.defineConfig({ host: 'GATEWAY', port: 4000, user: 'u.root' })
    tls: No ~driverOptions.ssl~ means plain text. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. Not autofixed: the version decides where.
    offer: Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.  => , driverOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    @ @mikro-orm/mariadb | m.defineConfig({ driver: MariaDbDriver, host: 'GATEWAY', port: 4000, user: 'u.root' })
    tls: No ~driverOptions.ssl~ means plain text. Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~. Not autofixed: the version decides where.
    offer: Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.  => , driverOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }
    # prisma
    @ @prisma/client | new m.PrismaClient({ datasourceUrl: 'mysql://root:SECRET@GATEWAY:3306/test' })
    tls: No ~sslaccept~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~sslaccept=strict~.
    fix:  => ?sslaccept=strict
    prefix: ~root@~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'mysql://root:SECRET@GATEWAY:3306/test' => ~mysql://root:\${encodeURIComponent(process.env.TIDB_PASSWORD)}@GATEWAY:3306/test~
    port: ~:3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~:4000~.
    fix: 3306 => 4000
    @ @prisma/client | new m.PrismaClient({ datasourceUrl: \`\${process.env.TIDB_URL}?sslaccept=accept_invalid_certs\` })
    certificate: ~sslaccept~ accepts any certificate, even an impostor's. Write ~sslaccept=strict~. If ~TIDB_URL~ is self-hosted, say so in a comment.
    fix: sslaccept=accept_invalid_certs => sslaccept=strict
    @ @prisma/client | new m.PrismaClient({ datasourceUrl: \`\${process.env.TIDB_URL}?x=1&sslaccept=accept_invalid_certs\` })
    certificate: ~sslaccept~ accepts any certificate, even an impostor's. Write ~sslaccept=strict~. If ~TIDB_URL~ is self-hosted, say so in a comment.
    fix: sslaccept=accept_invalid_certs => sslaccept=strict
    @ @prisma/client | new m.PrismaClient({ datasourceUrl: \`\${process.env.TIDB_URL}?xsslaccept=accept_invalid_certs\` })
    @ @prisma/client | new m.PrismaClient({ datasourceUrl: 'postgresql://root:SECRET@GATEWAY:3306/test' })
    # prisma-mariadb
    @ @prisma/adapter-mariadb | new m.PrismaMariaDb({ host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ @prisma/adapter-mariadb | new m.PrismaMariaDb('mysql://u.root@GATEWAY:4000/test?ssl=true')
    @ @prisma/adapter-mariadb | new m.PrismaMariaDb('mysql://u.root@GATEWAY:4000/test?sslaccept=strict')
    useless: ~sslaccept=strict~ is ignored by mariadb, which reads ~ssl~, and TiDB Cloud refuses plain text. Write ~ssl=true~ instead.
    fix: sslaccept=strict => ssl=true
    @ @prisma/adapter-mariadb | new m.PrismaMariaDb('postgres://u.root@GATEWAY:4000/test')
    # fastify-mysql
    @ @fastify/mysql | app.register(m, { host: 'GATEWAY', port: 3306, user: 'root', password: 'SECRET' })
    tls: No ~ssl~ means plain text, which TiDB Cloud refuses ("insecure transport"). Write ~ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }~.
    fix:  => , ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }
    port: ~port: 3306~ makes the connection time out: TiDB Cloud listens on 4000. Write ~port: 4000~.
    fix: 3306 => 4000
    prefix: ~user: 'root'~ lacks the cluster's prefix ("Missing user name prefix"). Copy it from the Connect dialog, as in ~3pTAoNNegb47Uc8.root~.
    password: The password for TiDB Cloud is in the source, open to every reader. Reset it. Read it from the variable ~TIDB_PASSWORD~. Not autofixed: set it first.
    offer: Read it from the variable ~TIDB_PASSWORD~. 'SECRET' => process.env.TIDB_PASSWORD
    @ @fastify/mysql | app.register(m, { connectionString: 'mysql://u.root@GATEWAY:4000/test', ssl: {} })
    useless: ~ssl~ is ignored by @fastify/mysql beside ~connectionString~, and TiDB Cloud refuses plain text. Write ~ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}~.
    fix: ', ssl: {} => ?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}'
    @ @fastify/mysql | app.register(m, { connectionString: process.env.TIDB_URL, ssl: {} })
    # express-mysql-session
    `),
  )("$client, $name: $code", ({ name, code, told: expected }) => {
    expect(told(program(name, code), "app.mjs")).toBe(expected);
  });
});
