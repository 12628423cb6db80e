import { describe, expect, it } from "vitest";
import { env, linted, needing, SSL, URL } from "./address.js";

const STRICT = "?sslaccept=strict";
const BAD = '?ssl={"rejectUnauthorized":false}';

describe("the address in a variable that nothing but the dependencies may take", () => {
  it.each<[packages: readonly string[], query: string, rules: readonly string[]]>([
    [["mysql2 ^3.0.0"], STRICT, ["no-ineffective-tls-options"]],
    [["mysql2 ^3.0.0"], "?ssl-mode=VERIFY_IDENTITY", ["no-ineffective-tls-options"]],
    [["mysql2 ^3.0.0"], BAD, ["require-certificate-verification"]],
    [["mysql2 ^3.0.0"], "?ssl=false", ["require-tls"]],
    [
      ["mysql2 ^3.0.0"],
      '?ssl={"verifyIdentity":true,"minVersion":"TLSv1.1"}',
      ["require-min-tls-version"],
    ],
    [["mysql2 ^3.0.0"], "?ssl=true", ["no-ineffective-tls-options"]],
    [["mysql2 ^3.0.0", "drizzle-orm ^0.40.0"], STRICT, ["no-ineffective-tls-options"]],
    [["mysql2 ^3.0.0", "knex ^3.0.0"], STRICT, ["no-ineffective-tls-options"]],
    [["mysql2 ^3.0.0", "@tidbcloud/serverless ^0.2.0"], STRICT, ["no-ineffective-tls-options"]],
    [["mysql ^2.18.0"], "?ssl=true", ["require-certificate-verification"]],
    [["@prisma/client ^6.1.0", "prisma ^6.1.0"], SSL, ["no-ineffective-tls-options"]],
    [["@prisma/adapter-mariadb ^7.0.0"], STRICT, ["no-ineffective-tls-options"]],
  ])("is judged by what it says in the words of %j: %s", (packages, query, rules) => {
    const project = { "package.json": needing(...packages), ".env": env(query) };
    const { found, output } = linted(project);
    expect(found).toEqual(rules.map((rule) => `${rule} offer`));
    expect(output).toBe(env(query));
  });

  it.each<[packages: readonly string[], query: string]>([
    // The code may say the rest beside it.
    [["mysql2 ^3.0.0"], ""],
    [["mysql2 ^3.0.0"], '?ssl={"rejectUnauthorized":true}'],
    [["mysql2 ^3.0.0"], SSL],
    [["mysql ^2.18.0"], '?ssl={"rejectUnauthorized":true}'],
    [["@prisma/client ^6.1.0"], ""],
    [["@prisma/client ^6.1.0"], STRICT],
    // An address with this scheme makes it throw.
    [["mariadb ^3.4.0"], STRICT],
    // Two that differ.
    [["mysql2 ^3.0.0", "prisma ^6.1.0"], STRICT],
    [["mysql2 ^3.0.0", "prisma ^6.1.0"], SSL],
    [["mysql2 ^3.0.0", "mysql ^2.18.0"], STRICT],
    // These read addresses in their own way.
    [["mysql2 ^3.0.0", "sequelize ^6.0.0"], STRICT],
    [["mysql2 ^3.0.0", "typeorm ^0.3.0"], STRICT],
    [["mysql2 ^3.0.0", "@nestjs/typeorm ^11.0.0"], STRICT],
    [["mysql2 ^3.0.0", "@mikro-orm/mysql ^6.0.0"], STRICT],
    [["mysql2 ^3.0.0", "@adonisjs/lucid ^21.0.0"], STRICT],
    [["mysql2 ^3.0.0", "@strapi/strapi ^5.0.0", "@strapi/database ^5.0.0"], STRICT],
    [["mysql2 ^3.0.0", "sails-mysql ^3.0.0"], STRICT],
    [["mysql2 ^3.0.0", "mysql2-promise ^0.1.0"], STRICT],
    // An adapter takes it, and none is there.
    [["@prisma/client ^7.0.0"], SSL],
    [["@prisma/client latest"], SSL],
    [["pg ^8.0.0"], STRICT],
    [[], STRICT],
  ])("is nobody's, or right, with %j: %s", (packages, query) => {
    const project = { "package.json": needing(...packages), ".env": env(query) };
    expect(linted(project).found).toEqual([]);
  });

  it("may be needed in any group", () => {
    for (const group of ["devDependencies", "optionalDependencies", "peerDependencies"]) {
      const manifest = JSON.stringify({ [group]: { mysql2: "^3.0.0" } });
      const { found } = linted({ "package.json": manifest, ".env": env(STRICT) });
      expect(found).toEqual(["no-ineffective-tls-options offer"]);
    }
  });

  it("is no matter of a package around it, or of one beside it", () => {
    const root = { "package.json": needing("mysql2 ^3.0.0") };
    const own = { ...root, "api/package.json": needing(), "api/.env": env(STRICT) };
    expect(linted(own, "api/.env").found).toEqual([]);
    const beside = { "package.json": needing(), "api/package.json": root["package.json"] };
    expect(linted({ ...beside, ".env": env(STRICT) }).found).toEqual([]);
    const below = { ...root, "config/.env": env(STRICT) };
    expect(linted(below, "config/.env").found).toEqual(["no-ineffective-tls-options offer"]);
  });

  it("is no proof at the root of a workspace, whose packages may take it", () => {
    const root = { dependencies: { mysql2: "^3.0.0" }, workspaces: ["packages/*"] };
    const project = { "package.json": JSON.stringify(root) };
    expect(linted({ ...project, ".env": env(STRICT) }).found).toEqual([]);
    const code = `import mysql from "mysql2";\nmysql.createPool(process.env.DATABASE_URL);\n`;
    const { found } = linted({ ...project, "src/db.js": code, ".env": env("") });
    expect(found).toEqual(["require-tls offer"]);
    const own = { ...project, "packages/api/package.json": needing("mysql2 ^3.0.0") };
    const file = "packages/api/.env";
    expect(linted({ ...own, [file]: env(STRICT) }, file).found).not.toEqual([]);
  });

  it.each<[name: string, text: string]>([
    ["requirements.txt", "PyMySQL==1.1.0\n"],
    ["requirements-dev.txt", "SQLAlchemy\n"],
    ["pyproject.toml", '[project]\ndependencies = ["aiomysql"]\n'],
    ["go.mod", "require github.com/go-sql-driver/mysql v1.8.0\n"],
    ["pom.xml", "<artifactId>mysql-connector-j</artifactId>\n"],
    ["build.gradle", 'runtimeOnly "com.mysql:mysql-connector-j"\n'],
    ["build.gradle.kts", 'runtimeOnly("org.mariadb.jdbc:mariadb-java-client")\n'],
    ["Cargo.toml", 'sqlx = { features = ["mysql"] }\n'],
    ["Gemfile", 'gem "mysql2"\n'],
    ["composer.json", '{"require":{"laravel/framework":"^11.0"}}\n'],
  ])("may be taken by the program that %s belongs to", (name, text) => {
    const project = { "package.json": needing("mysql2 ^3.0.0"), ".env": env(STRICT) };
    expect(linted({ ...project, [name]: text }).found).toEqual([]);
    expect(linted({ ...project, [name]: "nothing\n" }).found).not.toEqual([]);
    // A package of another language hides the one around it.
    const own = { "package.json": needing("mysql2 ^3.0.0"), [`api/${name}`]: text };
    expect(linted({ ...own, "api/.env": env(STRICT) }, "api/.env").found).toEqual([]);
  });

  it("says of itself whose it is, where another language reads it", () => {
    const go = URL.replace("mysql://", "").replace("@", "@tcp(").replace(":4000", ":4000)");
    const project = { "go.mod": "require github.com/go-sql-driver/mysql v1.8.0\n" };
    expect(linted({ ...project, ".env": env("", go) }).output).toBe(env("?tls=true", go));
    const python = URL.replace("mysql:", "mysql+pymysql:");
    const { found } = linted({ "requirements.txt": "PyMySQL\n", ".env": env("", python) });
    expect(found).toEqual(["require-tls offer"]);
  });

  it("needs a manifest that can be read", () => {
    for (const manifest of ["{", "[]", "null", '{"dependencies":["mysql2"]}', '{"dependencies":7}'])
      expect(linted({ "package.json": manifest, ".env": env(STRICT) }).found).toEqual([]);
  });
});
