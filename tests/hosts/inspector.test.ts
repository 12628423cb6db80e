import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import plugin from "../../src/index.js";
import { makeProject } from "./project.js";

const CONFIG = `import tidbTls from "eslint-plugin-tidb-tls";

export default [tidbTls.configs.recommended, { ...tidbTls.configs.strict, files: ["src/**"] }];
`;

interface Payload {
  readonly configs: readonly { readonly name?: string; readonly rules?: object }[];
  readonly rules: Readonly<
    Record<string, { readonly docs?: { readonly url?: string; readonly description?: string } }>
  >;
}

/** A structured clone as a list: `[0, primitive]`, `[1, indices]` for an array, `[2, pairs of indices]` for an object, `[-1]` for undefined. */
type Entry =
  | readonly [-1]
  | readonly [0, unknown]
  | readonly [1, readonly number[]]
  | readonly [2, readonly (readonly [number, number])[]];

function revive(entries: readonly Entry[], index = 0): unknown {
  const entry = entries[index];
  const at = (other: number): unknown => revive(entries, other);
  switch (entry?.[0]) {
    case 0:
      return entry[1];
    case 1:
      return entry[1].map(at);
    case 2:
      return Object.fromEntries(entry[1].map(([key, value]) => [at(key) as string, at(value)]));
    default:
      return undefined;
  }
}

it("shows the presets by their names, and every rule with its page", () => {
  const { folder, run, read } = makeProject({
    packages: ["@eslint/config-inspector"],
    files: { "eslint.config.mjs": CONFIG, "src/index.mjs": "" },
  });
  expect(run("config-inspector", "build", "--outDir", "site").code).toBe(0);
  const dump =
    readdirSync(path.join(folder, "site/__rpc-dump")).find((file) =>
      file.includes("get-payload.record"),
    ) ?? "";
  const { configs, rules } = (
    revive(JSON.parse(read(`site/__rpc-dump/${dump}`)) as readonly Entry[]) as { output: Payload }
  ).output;
  const presets = configs.filter(({ name }) => name?.startsWith("tidb-tls/"));
  expect(presets).toMatchObject([
    { name: "tidb-tls/recommended", rules: plugin.configs.recommended.rules },
    { name: "tidb-tls/strict", rules: plugin.configs.strict.rules },
  ]);
  const own = Object.entries(rules).filter(([name]) => name.startsWith("tidb-tls/"));
  expect(own.map(([name]) => name).sort()).toEqual(
    Object.keys(plugin.rules)
      .map((name) => `tidb-tls/${name}`)
      .sort(),
  );
  for (const [name, { docs }] of own)
    expect(docs?.url).toContain(`/docs/rules/${name.replace("tidb-tls/", "")}.md`);
});
