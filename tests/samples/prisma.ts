import { prisma as reader } from "../../src/dialects/clients/prisma.js";
import { ADDRESS, CERTIFICATE, INEFFECTIVE, sample, TLS, type SampleSet } from "./sample.js";

const engine = (query: string): string => `import { PrismaClient } from '@prisma/client';
new PrismaClient({ datasourceUrl: \`${ADDRESS}${query}\` });
`;

/** Its engine cannot be fetched here. Verdicts: FACTS-js.md 5.2. */
export const prisma: SampleSet = {
  dialect: "prisma",
  reader,
  clients: [],
  rests: "FACTS-js.md 5.2, FACTS-dialects.md 7",
  samples: [
    sample("documented", engine("?sslaccept=strict")),
    sample("no parameter", engine(""), [TLS]),
    sample("invalid certificates accepted", engine("?sslaccept=accept_invalid_certs"), [
      CERTIFICATE,
    ]),
    sample("words of mysql2", engine("?ssl=true"), [INEFFECTIVE]),
  ],
  silent: {},
};
