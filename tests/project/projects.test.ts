import { describe, expect, it } from "vitest";
import type { Files } from "./folder.js";
import { CLIENTS } from "./projects/clients.js";
import { CLOUD } from "./projects/cloud.js";
import { DRIZZLE } from "./projects/drizzle.js";
import { lint, waysOf, type Found } from "./projects/lint.js";
import { MODULES } from "./projects/modules.js";
import { MORE_SERVERS } from "./projects/more-servers.js";
import { SECRETS } from "./projects/secrets.js";
import { SERVERS } from "./projects/servers.js";
import { CHANGED } from "./projects/silent-changed.js";
import { TOLD } from "./projects/silent-told.js";
import { UNKNOWN } from "./projects/silent-unknown.js";
import { SILENT } from "./projects/silent.js";
import { SECRET, type Mistake, type Place, type Silent } from "./projects/table.js";
import { NARROW, WIDE } from "./projects/typed.js";
import { WEB } from "./projects/web.js";
import { WORKSPACES } from "./projects/workspaces.js";

const CASES = [
  ...WEB,
  ...DRIZZLE,
  ...SERVERS,
  ...MORE_SERVERS,
  ...CLOUD,
  ...WORKSPACES,
  ...MODULES,
  ...CLIENTS,
];
function lineOf(text: string, snippet: string): number {
  const [before = "", ...rest] = text.split(snippet);
  expect(rest, snippet).toHaveLength(1);
  return before.split("\n").length;
}

function withMistake(files: Files, { file, from, to }: Mistake): Files {
  const [before = "", after, ...more] = (files[file] ?? "").split(from);
  expect([after, more], `${file}: ${from}`).toEqual([expect.any(String), []]);
  return { ...files, [file]: `${before}${to}${after ?? ""}` };
}

const shown = ({ file, line, ruleId }: Found): string => `${file}:${line} ${ruleId ?? "?"}`;

function expected(files: Files, mistake: Mistake): readonly string[] {
  const { at = [mistake.file, mistake.to], also = [], rule } = mistake;
  return [at, ...also].map(
    ([file, snippet]: Place) => `${file}:${lineOf(files[file] ?? "", snippet)} tidb-tls/${rule}`,
  );
}

/** Where the mistake stands, as messages say it of another file. */
const ORIGIN = / in [\w./@-]+:\d+ /;

function expectWords(found: readonly Found[], files: Files, mistake: Mistake): void {
  for (const { file, message, fix, suggestions } of found) {
    if (file === mistake.file) {
      expect(message).not.toMatch(ORIGIN);
      continue;
    }
    const line = mistake.to === "" ? "" : lineOf(files[mistake.file] ?? "", mistake.to);
    expect(message).toContain(` in ${mistake.file}:${line}`);
    expect(fix ?? suggestions ?? null, "an edit of what another file has").toBeNull();
  }
}

const expectNoSecret = (found: readonly Found[]): void =>
  expect(
    found
      .flatMap(({ message, suggestions = [] }) => [message, ...suggestions.map((s) => s.desc)])
      .filter((words) => words.includes(SECRET)),
  ).toEqual([]);

describe.each(CASES)("$name", ({ files, mistakes }) => {
  it.each(waysOf(files))("is right, $name", async (way) => {
    expect((await lint(files, way)).map(shown)).toEqual([]);
  });

  describe.each(mistakes)("$file: $to", (mistake) => {
    it.each(waysOf(files))("$name", async (way) => {
      const wrong = withMistake(files, mistake);
      const found = await lint(wrong, way);
      expect(found.map(shown).sort()).toEqual([...expected(wrong, mistake)].sort());
      expectWords(found, wrong, mistake);
      expectNoSecret(found);
    });
  });
});

describe("nothing is said of", () => {
  it.each([...SILENT, ...UNKNOWN, ...CHANGED, ...TOLD])("$name", async ({ files }) => {
    for (const way of waysOf(files)) expect((await lint(files, way)).map(shown)).toEqual([]);
  });
});

describe("no secret is said of", () => {
  it.each(SECRETS)("$name", async ({ files }) => {
    for (const way of waysOf(files)) {
      const found = await lint(files, way);
      expect(found.filter(({ file }) => file === "db.js")).not.toEqual([]);
      expectNoSecret(found);
    }
  });
});

describe("what another file's types may refuse is only suggested", () => {
  const fixesIn = async ({ files }: Silent): Promise<readonly boolean[]> => {
    const all = await Promise.all(waysOf(files).map((way) => lint(files, way)));
    return all.flat().map(({ fix }) => fix !== undefined);
  };

  it.each(NARROW)("$name", async (project) => {
    expect(await fixesIn(project)).toEqual([false]);
  });

  it.each(WIDE)("not so $name", async (project) => {
    expect(await fixesIn(project)).toEqual([true]);
  });
});
