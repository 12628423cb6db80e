/**
 * Changes one line of `src` at a time and runs `npm test` on each: tests that do not notice are worth little.
 * `npm run test:mutation`, or with parts of files' names: `npm run test:mutation -- notations rules`. It takes about an hour;
 * with `--quick` a change is shown to the tests that notice most only, and takes half of it.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { copyProject, type Copy } from "../tests/copy.js";
import { CHANGES, type Change } from "./mutation/changes.js";

const { values, positionals: parts } = parseArgs({
  options: { quick: { type: "boolean", default: false } },
  allowPositionals: true,
});

/** Copies that run beside each other: one for each core of a small machine. */
const COPIES = 2;
const WANTED = 55 / 60;

type Verdict = "noticed" | "not noticed" | "not possible";

/** The tests of the folder that a file is in, which most often notice first. */
const ownTests = (file: string): readonly string[] => [`tests/${file.split("/")[1] ?? ""}/`];
/** What notices most changes in the shortest time. */
const QUICK = [
  "matrix",
  "rules/",
  "clients/",
  "document/",
  "languages/",
  "notations/",
  "model/",
  "utils/",
  "command/",
  "formatters/",
].map((name) => `tests/${name}`);

/** Whether these tests of `npm test` fail in a copy, by default all. */
function fails({ folder }: Copy, files: readonly string[] = []): Promise<boolean> {
  const child = spawn(
    "npm",
    ["test", "--", ...files, "--bail=1", "--reporter=dot", "--maxWorkers=1", "--passWithNoTests"],
    {
      cwd: folder,
      stdio: "ignore",
    },
  );
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      resolve(code !== 0);
    });
  });
}

/** The change made, the tests run, and the change taken back. */
async function tried(copy: Copy, { file, from, to }: Change): Promise<Verdict> {
  const before = copy.read(file);
  if (before.split(from).length !== 2) return "not possible";
  copy.write(
    file,
    before.replace(from, () => to),
  );
  const verdict =
    (await fails(copy, ownTests(file))) ||
    (await fails(copy, QUICK)) ||
    (!values.quick && (await fails(copy)))
      ? "noticed"
      : "not noticed";
  copy.write(file, before);
  return verdict;
}

async function work(copy: Copy, queue: Change[], verdicts: Map<Change, Verdict>): Promise<void> {
  for (let change = queue.shift(); change; change = queue.shift()) {
    const verdict = await tried(copy, change);
    verdicts.set(change, verdict);
    console.log(`${verdict.padEnd(13)} ${change.file}: ${change.shows}`);
  }
}

const chosen = CHANGES.filter(
  ({ file }) => parts.length === 0 || parts.some((part) => file.includes(part)),
);
const copies = Array.from({ length: COPIES }, () => {
  const copy = copyProject();
  // It would notice that a line is not there.
  rmSync(path.join(copy.folder, "tests/mutation.test.ts"));
  return copy;
});
try {
  const [first] = copies;
  if (!first || (await fails(first, values.quick ? QUICK : [])))
    throw new Error("The tests fail without any change.");
  const verdicts = new Map<Change, Verdict>();
  const queue = [...chosen];
  await Promise.all(copies.map((copy) => work(copy, queue, verdicts)));
  const noticed = [...verdicts.values()].filter((verdict) => verdict === "noticed").length;
  console.log(`\n${noticed} of ${chosen.length} changes were noticed.`);
  process.exitCode = noticed >= chosen.length * WANTED ? 0 : 1;
} finally {
  for (const copy of copies) copy.remove();
}
