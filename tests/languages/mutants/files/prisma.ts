import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, HOST, SECRET, USER } from "../samples.js";

export const PRISMA_FILES: readonly DataFile[] = filesNamed(
  "prisma/schema.prisma",
  `generator client {
  provider = "prisma-client-js"
}

// TiDB Cloud
datasource db {
  provider = "mysql"
  url      = "${ADDRESS}" // later
}

/// A person
model User {
  id  Int    @id @default(autoincrement())
  url String @default("${ADDRESS}")
}
`,
  `datasource tidb {
  provider     = "mysql"
  url          = env("DATABASE_URL")
  directUrl    = "mysql://root@${HOST}:3306/test?sslaccept=accept_invalid_certs"
  /* a
     b */
  relationMode = "prisma"
}
`,
  `datasource db { // ours
\tprovider="mysql"
\turl="mysql://${USER}:${SECRET}@${HOST}:4000/test?sslmode=require&connection_limit=5"
\tshadowDatabaseUrl = "mysql://${USER}:${SECRET}@${HOST}/shadow?sslaccept=strict"
}
enum Role { A }
`,
);
