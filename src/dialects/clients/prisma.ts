import { HOLE } from "../../model/hole.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri } from "../../notations/uri.js";
import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { credentials } from "../driver.js";
import { prismaEngine } from "../drivers/prisma.js";

/**
 * Also one that goes on from what only the running program knows, as far as it is not for
 * PostgreSQL by its words.
 */
const ADDRESS = new RegExp(`^(?:mysql:|${HOLE}\\?(?:.*&)?sslaccept=)`, "i");

/**
 * Addresses in the hands of Prisma's engine: Prisma 6 and older, and the command line of all.
 * FACTS-js.md 2.2, 5.2.
 */
export const prisma = defineClient({
  name: "prisma",
  hint: /prisma/i,
  modules: ["@prisma/client", "@prisma/client/edge", "prisma/config"],
  calls: {
    "new PrismaClient": ["0.datasourceUrl", "0.datasources.*.url"],
    defineConfig: "0.datasource.url",
    "type PrismaConfig": "0.datasource.url",
  },
  candidates: addressed({
    key: "",
    read: (scalar) =>
      ADDRESS.test(scalar.text?.value ?? "")
        ? readUri(scalar, { read: textScalar, wins: "last" })
        : null,
  }),
  reads: () => ({
    facets: { ...credentials(), ...prismaEngine.tls("") },
    ineffective: prismaEngine.ineffective(""),
  }),
});
