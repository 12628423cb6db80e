// Runs programs, one a line, and tells what they hold: the texts that they export, and the commands that they run.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const { RECORD } = process.env;
const END = "\u0001\0";

async function textsIn(program) {
  rmSync(RECORD, { force: true });
  const texts = await import(pathToFileURL(program).href).then(
    (all) => Object.values(all).filter((value) => typeof value === "string"),
    () => [],
  );
  // Commands that the program does not wait for.
  while (process.getActiveResourcesInfo().includes("ProcessWrap")) await setTimeout(5);
  const commands = existsSync(RECORD) ? readFileSync(RECORD, "utf8").split(END).slice(0, -1) : [];
  return [...texts, ...commands.map((command) => command.split("\0").slice(0, -1))];
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await textsIn(JSON.parse(line)))}\n`);
}
