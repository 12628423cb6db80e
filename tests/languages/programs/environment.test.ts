import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { rulesIn } from "../../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const url = (mode: string): string => `mysql://${USER}@${HOST}:4000/test?sslmode=${mode}`;
const foundIn = (code: string, filename: string): readonly string[] =>
  rulesIn(new Linter().verify(code, plugin.configs.files, { filename }));
const php = (...lines: readonly string[]): string => `<?php\n${lines.join("\n")}\n`;
const go = (...lines: readonly string[]): string =>
  `package main\n\nimport "os"\n\nfunc main() {\n${lines.map((line) => `\t${line}\n`).join("")}}\n`;

/** Variables of the environment that a program sets for what it starts, or for its own clients. */
const WRONG = [
  ["an address in one text", "a.php", php(`putenv("DATABASE_URL=${url("disable")}");`)],
  ["an address in an array", "a.php", php(`$_ENV['DATABASE_URL'] = '${url("disable")}';`)],
  ["of the server", "a.php", php(`$_SERVER['DATABASE_URL'] = '${url("disable")}';`)],
  ["in parts", "a.php", php(`putenv('DB_HOST=${HOST}');`, `putenv('DB_SSL_MODE=DISABLED');`)],
  [
    "in parts of Go",
    "a.go",
    go(`os.Setenv("DB_HOST", "${HOST}")`, `os.Setenv("DB_SSL_MODE", "DISABLED")`),
  ],
] as const;
const RIGHT = [
  ["an address", "a.php", php(`putenv("DATABASE_URL=${url("verify_identity")}");`)],
  [
    "another server",
    "a.php",
    php(`putenv('DB_HOST=localhost');`, `putenv('DB_SSL_MODE=DISABLED');`),
  ],
  ["what is taken away", "a.php", php(`putenv('DB_HOST=${HOST}');`, `putenv('DB_SSL_MODE');`)],
  [
    "what is not known",
    "a.go",
    go(`os.Setenv("DB_HOST", "${HOST}")`, `os.Setenv("DB_SSL_MODE", mode)`),
  ],
  [
    "another function",
    "a.go",
    go(`os.Setenv("DB_HOST", "${HOST}")`, `other("DB_SSL_MODE", "DISABLED")`),
  ],
] as const;

describe("variables of the environment that a program sets", () => {
  it.each(WRONG)("are read: %s", (_name, filename, code) => {
    expect(foundIn(code, filename)).toEqual(["require-tls"]);
  });
  it.each(RIGHT)("are right: %s", (_name, filename, code) => {
    expect(foundIn(code, filename)).toEqual([]);
  });
});
