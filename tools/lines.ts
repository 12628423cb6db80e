/** What the lines of `src`, or of another folder, are like: `npm run lines -- [<folder>]`. */
import { measure } from "./lines/measure.js";
import { sourcesIn } from "./lines/sources.js";
import { tableOf } from "./lines/table.js";

const [folder = "src"] = process.argv.slice(2);
const lines = measure(sourcesIn(folder));
console.log(tableOf(lines));
for (const { name, lines: count } of [lines.longestFunction, lines.longestFile])
  console.log(`${count} lines: ${name}`);
