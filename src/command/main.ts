#!/usr/bin/env node
import { HELP, readArguments } from "./arguments.js";
import { Mistake } from "./mistake.js";
import { run } from "./run.js";

try {
  const cwd = process.cwd();
  const args = readArguments(process.argv.slice(2), cwd);
  if (args.help) process.stdout.write(HELP);
  else if (args.version) console.log(__VERSION__);
  else process.exitCode = await run(args, cwd);
} catch (error) {
  console.error(error instanceof Mistake ? error.message : error);
  process.exitCode = 2;
}
