import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const URL = `mysql://3pTAoNNegb47Uc8.root:kT4vXq9LmZ2pWs7R@${HOST}:4000/test`;

const schema = (lines: string): string => `generator client {
  provider = "prisma-client-js"
}

datasource db {
${lines}
}

/// ${URL}
model User {
  id  Int    @id
  url String @default("${URL}")
}
`;
const silent = (name: string, lines: string): UserFile => ({
  name,
  filename: "prisma/schema.prisma",
  text: schema(lines),
  found: [],
});

export const USER_FILES: readonly UserFile[] = [
  {
    name: "without TLS",
    filename: "prisma/schema.prisma",
    text: schema(`  provider = "mysql"\n  url      = "${URL}" // later`),
    found: [
      ["require-tls", 7, 3],
      ["no-exposed-password", 7, 44],
    ],
    fixed: schema(`  provider = "mysql"\n  url      = "${URL}?sslaccept=strict" // later`),
  },
  {
    name: "any certificate, by another way",
    filename: "schema.prisma",
    text: schema(
      `  provider  = "mysql"\n  url       = env("DATABASE_URL")\n  directUrl = "mysql://root@${HOST}/test?sslaccept=accept_invalid_certs"`,
    ),
    found: [
      ["no-wrong-port", 8, 3],
      ["require-username-prefix", 8, 24],
      ["require-certificate-verification", 8, 77],
    ],
    fixed: schema(
      `  provider  = "mysql"\n  url       = env("DATABASE_URL")\n  directUrl = "mysql://root@${HOST}:4000/test?sslaccept=strict"`,
    ),
  },
  {
    name: "words of another client",
    filename: "schema.prisma",
    text: schema(
      `  provider = "mysql"\n  url = "${URL.replace("kT4vXq9LmZ2pWs7R", "<password>")}?sslmode=require"`,
    ),
    found: [["no-ineffective-tls-options", 7, 103]],
    fixed: schema(
      `  provider = "mysql"\n  url = "${URL.replace("kT4vXq9LmZ2pWs7R", "<password>")}?sslaccept=strict"`,
    ),
  },
  silent("a variable", `  provider = "mysql"\n  url = env("TIDB_DATABASE_URL")`),
  silent("no address, as in Prisma 7", `  provider = "mysql"`),
  silent(
    "all that is asked for",
    `  provider = "mysql"\n  url = "mysql://<user>:<password>@${HOST}:4000/test?sslaccept=strict"`,
  ),
  silent("another database", `  provider = "postgresql"\n  url = "postgres://a@${HOST}:5432/x"`),
  silent("another host", `  provider = "mysql"\n  url = "mysql://root@localhost:3306/x"`),
];
