import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { linted, needing, SSL, URL } from "./address.js";
import { makeProject } from "./folder.js";

const POOL = `import mysql from "mysql2/promise";\nmysql.createPool(process.env.DATABASE_URL);\n`;
const OWN = { "package.json": needing(), "src/db.js": POOL };
const API = {
  ".git/HEAD": "",
  "package.json": needing(),
  "api/package.json": needing(),
  "api/src/db.js": POOL,
  "web/package.json": needing(),
};
const FIX = ["require-tls fix"];
const OFFER = ["require-tls offer"];

/** The address as a value of YAML, after these lines. */
const yaml = (before: string, after = "") => `${before}DATABASE_URL: ${URL}\n${after}`;

describe("the address of a Compose service", () => {
  const service = (lines: string): string =>
    yaml(`services:\n  api:\n${lines}    environment:\n      `);
  it.each<
    [what: string, files: Readonly<Record<string, string>>, text: string, found: readonly string[]]
  >([
    ["the file's folder", OWN, service(""), FIX],
    ["the folder that is built", API, service("    build: ./api\n"), FIX],
    ["the context that is built", API, service("    build:\n      context: api\n"), FIX],
    [
      "the folder that its own service builds",
      API,
      service("    build: ./api\n").replace("services:\n", "services:\n  web:\n    build: ./web\n"),
      FIX,
    ],
    ["another folder", API, service("    build: ./web\n"), []],
    ["no folder at all", API, service("    build: ./jobs\n"), []],
    ["a repository", OWN, service("    build: https://git.example.com/shop.git\n"), []],
    ["a folder that a variable names", OWN, service("    build: ${API}\n"), []],
    // The image may hold any program.
    ["an image", OWN, service("    image: shop/api\n"), OFFER],
    ["an image that is built here", OWN, service("    image: shop/api\n    build: .\n"), FIX],
    [
      "two services that share it",
      API,
      yaml("x-env: &env\n  ", "services:\n  api:\n    build: ./api\n  web:\n    build: ./web\n"),
      [],
    ],
    [
      "two services of one folder",
      API,
      yaml("x-env: &env\n  ", "services:\n  api:\n    build: ./api\n  jobs:\n    build: ./api\n"),
      FIX,
    ],
  ])("belongs to %s", (_, files, text, found) => {
    for (const name of ["compose.yaml", "docker-compose.prod.yml"])
      expect(linted({ ...files, [name]: text }, name).found).toEqual(found);
  });

  it("is repaired in its client's words", () => {
    const text = service("    build: ./api\n");
    const { output } = linted({ ...API, "compose.yaml": text }, "compose.yaml");
    expect(output).toBe(text.replace(URL, URL + SSL));
  });
});

describe("the address in a workflow", () => {
  const step = "    steps:\n      - run: npm test\n";
  const inApi = "        working-directory: api\n";
  const defaults = "    defaults:\n      run:\n        working-directory: api\n";
  it.each<
    [what: string, files: Readonly<Record<string, string>>, text: string, found: readonly string[]]
  >([
    ["the root", { ".git/HEAD": "", ...OWN }, yaml("env:\n  ", `jobs:\n  test:\n${step}`), FIX],
    ["the root, not to what it holds", API, yaml("env:\n  ", `jobs:\n  test:\n${step}`), []],
    ["the folder of the job", API, yaml(`jobs:\n  test:\n${defaults}    env:\n      `, step), FIX],
    [
      "the folder of all jobs",
      API,
      yaml("defaults:\n  run:\n    working-directory: api\nenv:\n  ", `jobs:\n  test:\n${step}`),
      FIX,
    ],
    [
      "the folder of the step",
      API,
      yaml(`jobs:\n  test:\n${step}${inApi}        env:\n          `),
      FIX,
    ],
    [
      "the folder of the step before that of the job",
      { ...API, "web/src/db.js": POOL, "api/src/db.js": "" },
      yaml(
        `jobs:\n  test:\n${defaults}${step}        working-directory: web\n        env:\n          `,
      ),
      FIX,
    ],
    [
      "two folders",
      { ".git/HEAD": "", ...OWN },
      yaml(
        "env:\n  ",
        `jobs:\n  test:\n${step}${inApi}${step.slice(11)}        working-directory: web\n`,
      ),
      [],
    ],
  ])("belongs to %s", (_, files, text, found) => {
    const name = ".github/workflows/test.yml";
    expect(linted({ ...files, [name]: text }, name).found).toEqual(found);
  });
});

describe("the address in another file with variables", () => {
  it.each<[name: string, text: string]>([
    ["vercel.json", `{ "env": { "DATABASE_URL": "${URL}" } }\n`],
    ["wrangler.toml", `[vars]\nDATABASE_URL = '${URL}'\n`],
    ["deploy/prod.env", `DATABASE_URL='${URL}'\n`],
    ["deploy/config.yaml", `kind: ConfigMap\ndata:\n  DATABASE_URL: ${URL}\n`],
    ["deploy/main.tf", `locals {\n  env = {\n    DATABASE_URL = "${URL}"\n  }\n}\n`],
    ["start.sh", `export DATABASE_URL="${URL}"\nnode server.js\n`],
  ])("belongs to the package of its folder: %s", (name, text) => {
    expect(linted({ ...OWN, [name]: text }, name).found).toEqual(FIX);
  });

  it("belongs to the package of the page that shows the file", async () => {
    const { folder } = makeProject({
      ...OWN,
      "README.md": `\`\`\`env\nDATABASE_URL='${URL}'\n\`\`\`\n`,
    });
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: plugin.configs.files,
    });
    const [page] = await eslint.lintFiles(["README.md"]);
    expect(page?.messages.map(({ ruleId }) => ruleId)).toContain("tidb-tls/require-tls");
  });

  it("is only offered an edit where an image may hold any program", () => {
    const pod = (image: string): string =>
      `spec:\n  containers:\n    - name: api\n${image}      env:\n        - name: DATABASE_URL\n          value: ${URL}\n`;
    const withPod = (text: string) => linted({ ...OWN, "pod.yaml": text }, "pod.yaml").found;
    expect(withPod(pod(""))).toEqual(FIX);
    expect(withPod(pod("      image: shop/api\n"))).toEqual(OFFER);
    expect(withPod(`${pod("")}    - name: web\n      image: shop/web\n`)).toEqual(FIX);
  });
});
