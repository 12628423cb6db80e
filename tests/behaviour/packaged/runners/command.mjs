// Runs commands in the world that it is started in: a list of words a line, and a line back that says how it ended.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const LONGEST = 120_000;

/** Without a terminal, so that nobody waits for a password to be typed. */
const run = ([program, ...words]) =>
  new Promise((resolve) => {
    const child = spawn(program, words, {
      detached: true,
      timeout: LONGEST,
      stdio: ["pipe", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("error", (error) => resolve(String(error)));
    child.on("close", (status) => resolve(`${status} ${said.trim()}`));
    child.stdin.on("error", () => undefined).end("kT4vXq9LmZ2pWs7R\n");
  });

for await (const line of createInterface({ input: process.stdin }))
  console.log(JSON.stringify(await run(JSON.parse(line))));
