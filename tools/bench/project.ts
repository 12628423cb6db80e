import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Linter } from "eslint";
import { cpu, median, shuffled } from "./measure.js";

/** Files of the project, those that connect to a database, and those that each of these is brought something from, one after another. */
const [FILES, CLIENTS, IMPORTED] = [3_000, 100, 200];
const [OURS, OTHER] = ["gateway01.us-east-1.prod.aws.tidbcloud.com", "db.example.com"];

const importing = (index: number): string =>
  `import { value${(index * 7 + 1) % IMPORTED} } from "../lib/module${(index * 7 + 1) % IMPORTED}.js";\n`;
const plain = (index: number): string =>
  `${importing(index)}export const page${index} = () => value${(index * 7 + 1) % IMPORTED} + ${index};\n`;
const client = (index: number): string =>
  `import mysql from "mysql2/promise";\nimport { options } from "../lib/config.js";\n${importing(index)}export const pool${index} = mysql.createPool({ ...options, database: "shop${index}" });\n`;
const module = (index: number): string =>
  `import { value${(index + 1) % IMPORTED} } from "./module${(index + 1) % IMPORTED}.js";\nexport const value${index} = ${index};\n`;

/** What the files of a project beside the linted one cost: `.env`, and what is imported. Edits are not read again. */
export function reportProject(recommended: Linter.Config, repeats: number): void {
  const root = mkdtempSync(path.join(tmpdir(), "tidb-tls-bench-"));
  try {
    const [ours, other] = [
      write(path.join(root, "ours"), OURS),
      write(path.join(root, "other"), OTHER),
    ];
    const run = ({ folder, files }: Project, settings: object): number =>
      cpu(() => {
        const linter = new Linter({ cwd: folder });
        const configs = [recommended, { settings: { "tidb-tls": settings } }];
        for (const [file, text] of files) linter.verify(text, configs, file);
      });
    // Where the host is another's there is nothing to judge: what is left is the reading.
    const kinds = {
      "neither variables nor imports": [ours, { environment: false, imports: false }],
      "variables, of another's host": [other, { imports: false }],
      "variables, of the service's host": [ours, { imports: false }],
      "imports, too, of another's host": [other, {}],
      "imports, too, of the service's host": [ours, {}],
    } as const;
    const times = Object.fromEntries(Object.keys(kinds).map((name) => [name, [] as number[]]));
    for (let repeat = 0; repeat < repeats; repeat++)
      for (const [name, [project, settings]] of shuffled(Object.entries(kinds)))
        times[name]?.push(run(project, settings));
    console.log(
      `\nA project of ${FILES} files, ${CLIENTS} of them with a client, ${IMPORTED} that are imported, CPU, the median of ${repeats} runs:`,
    );
    for (const [name, all] of Object.entries(times))
      console.log(`  ${name.padEnd(38)}${(median(all) / 1000).toFixed(0)} ms`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Project {
  readonly folder: string;
  readonly files: readonly (readonly [file: string, text: string])[];
}

function write(folder: string, host: string): Project {
  for (const inside of [".git", "src", "lib"])
    mkdirSync(path.join(folder, inside), { recursive: true });
  const put = (name: string, text: string): readonly [string, string] => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return [file, text];
  };
  put("package.json", '{ "name": "shop", "type": "module" }\n');
  put(".env", `DB_HOST=${host}\n`);
  put(
    "lib/config.js",
    "export const options = { host: process.env.DB_HOST, port: 4000, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } };\n",
  );
  for (let index = 0; index < IMPORTED; index++) put(`lib/module${index}.js`, module(index));
  const files = Array.from({ length: FILES }, (_, index) =>
    put(`src/file${index}.js`, index < CLIENTS ? client(index) : plain(index)),
  );
  return { folder, files };
}
