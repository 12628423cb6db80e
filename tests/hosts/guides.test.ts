import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { readPage } from "../../tools/docs/pages.js";
import { root } from "./environment.js";
import { BAD, CONFIG, GOOD } from "./programs.js";
import { makeProject } from "./project.js";

const { parse } = createRequire(import.meta.url)("yaml") as { parse: (text: string) => unknown };

const PAGES = ["docs/ci.md", "docs/command.md", "docs/editors.md"] as const;
const blocks = PAGES.flatMap((page) =>
  readPage(readFileSync(path.join(root, page), "utf8")).blocks.map((block) => ({ page, ...block })),
);
const written = (language: string, page?: string) =>
  blocks.filter((block) => block.language === language && (page ?? block.page) === block.page);

interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly with?: { readonly sarif_file?: string };
}
interface Pipeline {
  readonly jobs?: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  readonly [job: string]: unknown;
}

/** What a pipeline runs, whoever it is written for. */
function stepsOf(pipeline: unknown): readonly Step[] {
  if (Array.isArray(pipeline)) return pipeline as readonly Step[];
  const { jobs, ...others } = pipeline as Pipeline;
  if (jobs) return Object.values(jobs).flatMap(({ steps }) => steps);
  return Object.values(others as Record<string, { script: readonly string[] }>).flatMap(
    ({ script }) => script.map((run) => ({ run })),
  );
}

const project = (pool: string, packages: readonly string[] = []) =>
  makeProject({
    packages,
    files: {
      "eslint.config.mjs": CONFIG,
      "pool.mjs": pool,
      "src/pool.mjs": pool,
      "scripts/migrate.js": pool,
    },
  });

describe("pipelines", () => {
  const pipelines = written("yaml").map(({ page, line, code }) => ({
    at: `${page}:${line}`,
    steps: stepsOf(parse(code)),
  }));

  it("are written for both services", () => expect(pipelines).toHaveLength(3));

  it.each(pipelines)("$at passes what is right and stops what is wrong", ({ steps }) => {
    for (const [pool, expected] of [
      [GOOD, 0],
      [BAD, 1],
    ] as const) {
      const { run, read } = project(pool);
      // Installing is npm's business.
      const ran = steps.filter((step) => step.run !== undefined && !step.run.startsWith("npm ci"));
      expect(ran).not.toEqual([]);
      for (const { run: line = "", env = {} } of ran) {
        const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
        const isCommand = /npx (?:--yes )?eslint-plugin-tidb-tls/.test(line);
        expect(run("env", ...variables, "sh", "-c", line)).toMatchObject({
          code: expected,
          // The command ends with what it has read.
          stderr: isCommand ? (expect.stringMatching(/^Read .*\n$/) as string) : "",
        });
      }
      for (const { with: options } of steps)
        if (options?.sarif_file !== undefined)
          expect(read(options.sarif_file)).toContain('"version": "2.1.0"');
    }
  });
});

describe("commands", () => {
  const lines = written("sh").flatMap(({ page, code }) =>
    code
      .trimEnd()
      .split("\n")
      .map((line) => ({ page, line })),
  );

  it.each(lines.filter(({ line }) => !line.startsWith("npx -p")))("$page: $line", ({ line }) => {
    const { run } = project(BAD, ["oxlint"]);
    const { code } = run("sh", "-c", line);
    expect(code).toBe(/--fix|--suppress|--prune/.test(line) && !line.includes("--prune") ? 0 : 1);
  });
});

/** What is shared among machines, and what a pull request changes: these need a repository. */
describe("commands for a large repository", () => {
  const [changed = "", shard = ""] = written("bash", "docs/ci.md").map(({ code }) => code);
  const FILES = ["a.mjs", "b c.mjs", "src/ü.mjs", "src/e.mjs", "f.mjs"];
  const repository = () => {
    const made = makeProject({
      git: true,
      files: {
        "eslint.config.mjs": CONFIG,
        "notes.txt": "Not linted.\n",
        ...Object.fromEntries(FILES.map((file) => [file, BAD])),
      },
    });
    made.run("git", "add", "--all");
    return made;
  };
  const readIn = (stdout: string): readonly string[] =>
    FILES.filter((file) => stdout.includes(`/${file}\n`));

  it("lint each file on one of the machines", () => {
    const { run } = repository();
    const shards = [0, 1, 2, 3].map((number) =>
      readIn(run("env", `SHARD=${number}`, "sh", "-c", shard).stdout),
    );
    expect(shards.filter((files) => files.length > 0).length).toBeGreaterThan(2);
    expect(shards.flat().sort()).toEqual(FILES.toSorted());
  });

  it("lint what a branch changes, and nothing if that is nothing", () => {
    const { run, write } = repository();
    const commit = (): unknown =>
      run("git", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qam", "x");
    commit();
    run("git", "update-ref", "refs/remotes/origin/main", "HEAD");
    expect(run("sh", "-c", changed)).toEqual({ code: 0, stdout: "", stderr: "" });
    write("src/ü.mjs", `${BAD}\n`);
    run("git", "rm", "--quiet", "f.mjs");
    commit();
    const { code, stdout } = run("sh", "-c", changed);
    expect([code, readIn(stdout)]).toEqual([123, ["src/ü.mjs"]]);
  });
});

describe("docs/command.md", () => {
  const page = readFileSync(path.join(root, "docs/command.md"), "utf8");

  it("names every option of the command, and no other", () => {
    const { stdout } = makeProject().run("eslint-plugin-tidb-tls", "--help");
    const optionsIn = (text: string): readonly string[] =>
      [...new Set(text.match(/--[a-z][\w-]+/g))].sort();
    const rows = page
      .split("\n")
      .filter((row) => row.startsWith("| `-"))
      .join("\n");
    expect(optionsIn(rows)).toEqual(
      optionsIn(stdout).filter((option) => !/--(?:help|version)/.test(option)),
    );
  });
});

describe("docs/editors.md", () => {
  const [settings, languages, oxlintrc] = written("json", "docs/editors.md").map(
    ({ code }) => JSON.parse(code) as Record<string, unknown>,
  );

  it("turns on in oxlint what is on in ESLint", () => {
    expect(settings).toBeDefined();
    expect(languages).toHaveProperty(["eslint.validate"]);
    expect(oxlintrc?.rules).toEqual(plugin.configs.recommended.rules);
  });

  it("shows a configuration that oxlint runs", () => {
    const { run, write } = project(BAD, ["oxlint"]);
    write(".oxlintrc.json", JSON.stringify(oxlintrc));
    expect(run("oxlint")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("tidb-tls(require-certificate-verification)") as string,
    });
    expect(run("oxlint", "--fix").code).toBe(0);
  });
});
