import { Linter } from "eslint";
import { stringify as toml } from "smol-toml";
import { stringify as yaml } from "yaml";
import { describe, expect, it } from "vitest";
import { RUNNERS } from "../../src/languages/data/runners.js";
import plugin from "../../src/index.js";

/** A file of each of those that run commands. */
const FILES: Readonly<Record<string, string>> = {
  "scripts of npm": "package.json",
  Composer: "composer.json",
  Deno: "deno.jsonc",
  "GitHub workflows": ".github/workflows/a.yml",
  "GitHub actions": "action.yaml",
  "GitLab pipelines": ".gitlab-ci.yml",
  CircleCI: ".circleci/config.yml",
  Bitbucket: "bitbucket-pipelines.yml",
  "Azure Pipelines": "azure-pipelines.yml",
  "Travis CI": ".travis.yml",
  "Cloud Build": "cloudbuild.yaml",
  Gitpod: ".gitpod.yml",
  Task: "Taskfile.yml",
  "Compose files": "docker-compose.yml",
  "dev containers": "devcontainer.json",
  Vercel: "vercel.json",
  Netlify: "netlify.toml",
  Render: "render.yaml",
  "Fly.io": "fly.toml",
};
const WORDS = [
  ...["mariadb", "-h", "gateway01.us-east-1.prod.aws.tidbcloud.com", "-P", "4000"],
  ...["-u", "3pTAoNNegb47Uc8.root", "--skip-ssl"],
];

/** Data in which a value stands at such keys. */
function dataAt(keys: string, value: unknown): unknown {
  const own = keys.replace(/^\*\*/, "any").split(".");
  return own.reduceRight<unknown>((inner, key) => {
    const name = key === "*" ? "any" : key.replace("[]", "");
    return { [name]: key.endsWith("[]") ? [inner] : inner };
  }, value);
}

function write(file: string, data: unknown): string {
  if (file.endsWith(".toml")) return toml(data);
  return /\.ya?ml$/.test(file) ? yaml(data) : JSON.stringify(data, null, 2);
}

const rulesIn = (file: string, data: unknown): readonly (string | null)[] =>
  new Linter().verify(write(file, data), plugin.configs.files, file).map(({ ruleId }) => ruleId);

const KNOWN = RUNNERS.flatMap(({ title, scripts = [], commands = [] }) =>
  title === undefined ? [] : [{ title, scripts, commands }],
);

it("has a file for each that users are told of", () => {
  expect(KNOWN.map(({ title }) => title).sort()).toEqual(Object.keys(FILES).sort());
});

describe.each(KNOWN)("$title", ({ title, scripts, commands }) => {
  const file = FILES[title] ?? "";
  it.each([...scripts, ...commands])("runs what stands at %s", (keys) => {
    expect(rulesIn(file, dataAt(keys, WORDS.join(" ")))).toEqual(["tidb-tls/require-tls"]);
  });
  it.each(commands)("runs the words at %s", (keys) => {
    expect(rulesIn(file, dataAt(keys, WORDS))).toEqual(["tidb-tls/require-tls"]);
  });
});
