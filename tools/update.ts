import { writeFileSync } from "node:fs";
import { inRepository } from "./docs/files.js";
import { stale } from "./docs/generated.js";

/** Writes what is generated: the rules table, the headers of the pages, the picture. `--check` writes nothing and names what is stale. */
const isCheck = process.argv.includes("--check");
const files = await stale();

for (const [path, text] of files) {
  if (!isCheck) writeFileSync(inRepository(path), text);
  console.log(`${path} ${isCheck ? "is stale" : "is written"}.`);
}
if (isCheck && files.size > 0) {
  console.error("Run `npm run update` and commit what it writes.");
  process.exitCode = 1;
}
