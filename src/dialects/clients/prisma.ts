import type { Mapping, Value } from "../../document/value.js";
import { HOLE } from "../../model/hole.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri } from "../../notations/uri.js";
import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import type { Candidate } from "../client-table.js";
import { credentials } from "../driver.js";
import { prismaEngine } from "../drivers/prisma.js";

/**
 * Also one that goes on from what only the running program knows, as far as it is not for
 * PostgreSQL by its words.
 */
const ADDRESS = new RegExp(`^(?:mysql:|${HOLE}\\?(?:.*&)?sslaccept=)`, "i");

const candidatesOf = addressed({
  key: "",
  read: (scalar) =>
    ADDRESS.test(scalar.text?.value ?? "")
      ? readUri(scalar, { read: textScalar, wins: "last" })
      : null,
});

/** What stands in a schema of Prisma 6 and older: `datasource db { ... }`. */
const URLS = ["url", "directUrl", "shadowDatabaseUrl"];
const inDatasource = (datasource: Mapping): readonly Candidate[] =>
  isMysql(datasource.get("provider"))
    ? URLS.flatMap((key) => candidatesOf(datasource.get(key)))
    : [];
const isMysql = (provider: Value): boolean =>
  provider.kind !== "scalar" || provider.value === "mysql";

/**
 * Addresses in the hands of Prisma's engine: Prisma 6 and older, and the command line of all.
 * FACTS-js.md 2.2, 5.2.
 */
export const prisma = defineClient({
  name: "prisma",
  // Of `prisma` and `Prisma`: a capital to begin with would make the search in all files slower.
  hint: /risma/,
  modules: ["@prisma/client", "@prisma/client/edge", "prisma/config"],
  calls: {
    "new PrismaClient": ["0.datasourceUrl", "0.datasources.*.url"],
    defineConfig: "0.datasource.url",
    "type PrismaConfig": "0.datasource.url",
  },
  configs: {
    file: /\.prisma$/,
    optionPaths: ["0.datasource.*"],
    holds: URLS,
    named: ["provider", ["mysql"]],
    isCommon: true,
  },
  candidates: (value) =>
    value.kind === "mapping" && value.isAddress !== true
      ? inDatasource(value)
      : candidatesOf(value),
  reads: () => ({
    facets: { ...credentials(), ...prismaEngine.tls("") },
    ineffective: prismaEngine.ineffective(""),
  }),
});
