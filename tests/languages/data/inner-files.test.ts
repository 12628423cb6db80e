import { describe, expect, it } from "vitest";
import { addressesIn } from "./printed.js";

/** A file, the names under which a script writes it that say how it is read, and names that do not. */
const FILES: readonly (readonly [text: string, names: string, others: string])[] = [
  [
    "DB_URL=mysql://h/d",
    ".env prod.env .env.local env x/env x\\env .env.a-b.c",
    ".environment my.envx xenv .env.a$b",
  ],
  ["db.url=mysql://h/d", "a.properties", "a.propertiesx aproperties"],
  ['{ "url": "mysql://h/d" }', "a.json", "a.json5 ajson"],
  ["url: mysql://h/d", "a.yaml a.yml", "a.ml a.yamlx ayaml a.yaaml"],
  ['url = "mysql://h/d"', "a.toml", "a.tomlx atoml"],
  ["[a]\nurl=mysql://h/d", "my.cnf my.ini", "my.cnfx mycnf"],
  [
    'datasource db {\n  provider = "mysql"\n  url = "mysql://h/d"\n}',
    "a.prisma",
    "a.prismax aprisma",
  ],
];
const rows = FILES.flatMap(([text, names, others]) => [
  ...names.split(" ").map((name) => [name, text, true] as const),
  ...others.split(" ").map((name) => [name, text, false] as const),
]);

describe("a file that a script writes is read as its name says", () => {
  it.each(rows)("%s", (name, text, isRead) => {
    const script = `shell a.sh\ncat > '${name}' <<'EOF'\n${text}\nEOF\n`;
    expect(addressesIn(script) !== "").toBe(isRead);
  });
});
