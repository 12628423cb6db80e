import { describe, expect, it } from "vitest";
import { dataLanguage } from "../../../src/languages/data/language.js";
import { yaml } from "../../../src/languages/data/yaml.js";
import type { Context, SourceFile } from "../../../src/languages/language.js";

function open(text: string, physicalFilename: string): SourceFile {
  const loc = { start: { line: 1, column: 0 } };
  const sourceCode = { text, ast: { type: "Program", loc } };
  return dataLanguage(yaml).open(
    { sourceCode, filename: physicalFilename, physicalFilename } as unknown as Context,
    { readers: new Set(), exports: new Set(), makers: new Set(), builtIn: new Set() },
  );
}

const WORKFLOW = "jobs:\n  a:\n    steps:\n    - run: mysql -h h\n      name: mysql -h h\n";
const PIPELINE = "a:\n  script:\n  - mysql -h h\n  - [mysql -h h]\n  stage: mysql -h h\n";
const COMPOSE =
  "services:\n  a:\n    command: [mysql, -h, h]\n    entrypoint: mysql -h h\n    labels: [mysql -h h]\n";

describe("commands of YAML", () => {
  it.each([
    [".github/workflows/a.yml", WORKFLOW, 1],
    ["/app/.github/workflows/a.yaml", WORKFLOW, 1],
    ["C:\\app\\.github\\workflows\\a.yml", WORKFLOW, 1],
    ["a.yml", WORKFLOW, 0],
    [".gitlab-ci.yml", PIPELINE, 1],
    ["deploy.gitlab-ci.yml", PIPELINE, 1],
    ["a/compose.yaml", COMPOSE, 2],
    ["docker-compose.prod.yml", COMPOSE, 2],
    ["decompose.yaml", COMPOSE, 0],
    ["action.yml", "runs:\n  steps:\n  - run: mysql -h h\n", 1],
  ])("are run where %s says so", (filename, text, count) => {
    const commands = open(text, filename)
      .document()
      .commands(/mysql/, /^mysql$/);
    expect(commands.filter(({ isRun }) => isRun)).toHaveLength(count);
  });
});

describe("an edit of YAML", () => {
  it("is read back, and refused where it leaves none", () => {
    const file = open("a: 1\n", "a.yaml");
    expect(file.edited?.([{ at: [3, 4], text: "2" }])?.text).toBe("a: 2\n");
    expect(file.edited?.([{ at: [3, 4], text: "[" }])).toBeNull();
  });
});
