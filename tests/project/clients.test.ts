import { describe, expect, it } from "vitest";
import { linted, URL } from "./address.js";
import type { Files } from "./folder.js";

const SCHEMA = `datasource db {\n  provider = "mysql"\n  url = env("DATABASE_URL")\n  directUrl = env("DIRECT_URL")\n}\n`;
const PACKAGE = '{ "name": "shop" }\n';
const fixed = (files: Files, file: string) => linted({ "package.json": PACKAGE, ...files }, file);

describe("the address in a variable that a schema of Prisma takes", () => {
  it.each<[string, string, (url: string) => string]>([
    [".env", "prisma/schema.prisma", (url) => `DATABASE_URL="${url}"\n`],
    [".env.local", "schema.prisma", (url) => `A=b\nDIRECT_URL=${url}\n`],
    ["config/.env", "prisma/schema.prisma", (url) => `DATABASE_URL='${url}'\n`],
    [
      "compose.yaml",
      "prisma/schema.prisma",
      (url) => `services:\n  api:\n    environment:\n      DATABASE_URL: ${url}\n`,
    ],
    [
      "docker-compose.yml",
      "prisma/schema.prisma",
      (url) => `services:\n  api:\n    environment:\n      - DATABASE_URL=${url}\n`,
    ],
    [
      ".github/workflows/a.yml",
      "prisma/schema.prisma",
      (url) => `env:\n  DATABASE_URL: "${url}"\njobs: {}\n`,
    ],
  ])("is Prisma's in %s", (file, schema, write) => {
    const wrong = { [schema]: SCHEMA, [file]: write(`${URL}?sslaccept=accept_invalid_certs`) };
    expect(fixed(wrong, file).output).toBe(write(`${URL}?sslaccept=strict`));
    const bare = { [schema]: SCHEMA, [file]: write(URL) };
    expect(fixed(bare, file).output).toBe(write(`${URL}?sslaccept=strict`));
    const right = { [schema]: SCHEMA, [file]: write(`${URL}?sslaccept=strict`) };
    expect(fixed(right, file).output).toBe(right[file]);
  });

  it.each<[string, Files]>([
    ["no schema", {}],
    ["another variable", { "prisma/schema.prisma": SCHEMA.replace("DATABASE_URL", "OTHER_URL") }],
    ["another database", { "prisma/schema.prisma": SCHEMA.replace("mysql", "postgresql") }],
    ["the schema of a sibling", { "other/prisma/schema.prisma": SCHEMA }],
    ["a commented line", { "prisma/schema.prisma": SCHEMA.replace("  url", "  // url") }],
    ["a schema that is none", { "prisma/schema.prisma": "datasource db {" }],
  ])("stays nobody's with %s", (_, files) => {
    expect(fixed({ ...files, ".env": `DATABASE_URL="${URL}"\n` }, ".env").found).toEqual([]);
  });
});
