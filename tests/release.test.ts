import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject, type Copy } from "./copy.js";
import { root } from "./hosts/environment.js";

const NAME = "eslint-plugin-tidb-tls";
const changesets = readdirSync(path.join(root, ".changeset")).filter((file) =>
  file.endsWith(".md"),
);

describe("a release", () => {
  let copy: Copy;
  const version = (): string =>
    (JSON.parse(copy.read("package.json")) as { version: string }).version;
  const commit = (message: string): void => {
    copy.run("git", "add", ".");
    expect(copy.run("git", "commit", "--quiet", "--message", message)).toMatchObject({ code: 0 });
  };
  const status = () => copy.run("npx", "changeset", "status", "--since=main");

  beforeAll(() => {
    copy = copyProject();
    copy.run("git", "init", "--quiet", "--initial-branch=main");
    // A link is no folder to git, and the project ignores only the folder.
    copy.write(".git/info/exclude", "node_modules\n");
    commit("All that there is");
    copy.run("git", "switch", "--quiet", "--create", "change");
  });
  afterAll(() => {
    copy.remove();
  });

  it("misses the changeset of a change", () => {
    copy.write("src/configs.ts", `${copy.read("src/configs.ts")}\n// A change.\n`);
    commit("A change without a changeset");
    expect(status()).toMatchObject({
      code: 1,
      said: expect.stringContaining("no changesets were found") as string,
    });
  });

  it("is content with one", () => {
    copy.write(
      ".changeset/better-words.md",
      `---\n"${NAME}": minor\n---\n\nMessages say it in fewer words.\n`,
    );
    commit("Its changeset");
    expect(status()).toMatchObject({ code: 0, said: expect.stringContaining(NAME) as string });
  });

  it("sets the version, writes the changelog and keeps the pages up to date", () => {
    const [major = 0, minor = 0] = version().split(".").map(Number);
    const isMajor = changesets.some((file) =>
      copy.read(`.changeset/${file}`).includes(`"${NAME}": major`),
    );
    const texts = changesets.map(
      (file) => copy.read(`.changeset/${file}`).split("---\n\n")[1]?.trim().split("\n")[0] ?? "",
    );
    // All that it asks npm for is in the lock.
    expect(copy.run("env", "npm_config_offline=true", "npm", "run", "version")).toMatchObject({
      code: 0,
    });

    expect(version()).toBe(isMajor ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`);
    expect(copy.read("package-lock.json").slice(0, 200)).toContain(`"version": "${version()}"`);
    const changelog = copy.read("CHANGELOG.md");
    expect(changelog).toMatch(
      new RegExp(`^# ${NAME}\n\n## ${version()}\n\n### ${isMajor ? "Major" : "Minor"} Changes\n`),
    );
    for (const text of [...texts, "Messages say it in fewer words."])
      expect(changelog).toContain(text);
    expect(copy.run("sh", "-c", "ls .changeset").said).toBe("config.json\n");
    expect(
      copy.run("npx", "prettier", "--check", "--log-level", "warn", "CHANGELOG.md", "package.json"),
    ).toEqual({ code: 0, said: "" });
    expect(copy.run("npm", "run", "--silent", "update", "--", "--check")).toEqual({
      code: 0,
      said: "",
    });
  });
});

/** What gates nothing, and is only run at night. */
const AT_NIGHT: Readonly<Record<string, string>> = {
  "mutants.yml": "npm run test:stryker",
  "audit.yml": "run: npm audit\n",
};

describe.each(readdirSync(path.join(root, ".github/workflows")))(".github/workflows/%s", (file) => {
  const text = readFileSync(path.join(root, ".github/workflows", file), "utf8");

  it("runs what is there", () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    expect(text).toContain(AT_NIGHT[file] ?? "run: .ci/run\n");
  });

  // A tag can be moved to other code, a commit cannot.
  it("names each action by its commit, and its version for readers", () => {
    const used = [...text.matchAll(/\buses: (.*)$/gm)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(1);
    expect(
      used.filter(
        (action) => !/^[\w-]+(?:\/[\w-]+)+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ""),
      ),
    ).toEqual([]);
  });

  it("may do no more than it must", () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
  });
});

it("is published by a workflow that says where it comes from", () => {
  const text = readFileSync(path.join(root, ".github/workflows/release.yml"), "utf8");
  expect(text).toMatch(/^ {6}id-token: write$/m);
  expect(text).toMatch(/^ {10}NPM_CONFIG_PROVENANCE: "true"$/m);
  // Nothing is published that CI would refuse.
  expect(text.indexOf("run: .ci/run")).toBeLessThan(text.indexOf("publish: npm run release"));
  const { scripts, repository } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  ) as { scripts: Record<string, string>; repository: { url: string } };
  expect(scripts.release).toBe("changeset publish");
  // npm refuses provenance if the repository is another one.
  expect(repository.url).toMatch(/^git\+https:\/\/github\.com\//);
});
