import { prismaLinesIn, readPrismaSchema } from "../../notations/prisma-schema.js";
import type { DataFormat } from "./language.js";

/** Schemas of Prisma. */
export const prisma: DataFormat = {
  name: "prisma",
  title: "Prisma schemas",
  files: ["**/*.prisma"],
  about: {
    reads: "the addresses of a `datasource` for MySQL",
    keeps: "what `env(...)` brings",
    editors: ["prisma"],
  },
  roots: [],
  read: readPrismaSchema,
  comments: (text) => prismaLinesIn(text).comments,
};
