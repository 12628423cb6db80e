import plugin from "../src/index.js";

/** Every setting that there is, with a value other than its default. */
export const EVERY_SETTING = {
  connections: "all",
  hosts: ["db.example.com", "*.db.example.com"],
  privateHosts: ["tidb"],
  usernamePrefix: "3pTAoNN",
  caPath: "/etc/ssl/cert.pem",
  environment: [".env.production"],
  imports: false,
} as const;

/** How strict users are. */
export const STRICT = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    module: "nodenext",
    target: "es2022",
    types: [],
    exactOptionalPropertyTypes: true,
  },
  include: ["*.mts", "*.cts"],
};

/** Everything that the plugin has, as a user reaches it. */
const members = (part: "configs" | "languages" | "processors" | "rules"): string => {
  const reached = Object.keys(plugin[part]).map((name) => `tidbTls.${part}["${name}"]`);
  return `export const ${part} = [${reached.join(", ")}];`;
};

/** Configurations that users write. A line that must not compile says so. */
export function typed(): Readonly<Record<string, string>> {
  const names = Object.keys(plugin.rules);
  const options = Object.entries(plugin.rules).flatMap(([name, { meta }]) =>
    (meta?.defaultOptions ?? []).map((option) => [`tidb-tls/${name}`, ["error", option]]),
  );
  const every = Object.fromEntries([
    ...names.map((name): [string, unknown] => [`tidb-tls/${name}`, "error"]),
    ...(options as [string, unknown][]),
  ]);
  return {
    "eslint.config.mts": `import { defineConfig } from "eslint/config";
import tidbTls from "eslint-plugin-tidb-tls";

const version: string = tidbTls.meta.version;
// @ts-expect-error -- The compiler does see the types.
export const none = tidbTls.configs.paranoid;
export { version };
const { json } = tidbTls.languages;
export const other = { languages: { json } };
export default defineConfig([
  tidbTls.configs.recommended,
  tidbTls.configs.strict,
  tidbTls.configs["flat/recommended"],
  tidbTls.configs["flat/strict"],
  tidbTls.configs.all,
  tidbTls.configs.files,
  tidbTls.configs["files/strict"],
  { plugins: { "tidb-tls": tidbTls }, extends: ["tidb-tls/recommended"] },
  { plugins: { other }, language: "tidb-tls/json" },
]);
`,
    "settings.mts": `import { defineConfig } from "eslint/config";
import tidbTls, { type TidbTlsRules, type TidbTlsSettings } from "eslint-plugin-tidb-tls";

const all: TidbTlsSettings = ${JSON.stringify(EVERY_SETTING)};
const each: TidbTlsRules = ${JSON.stringify(every)};
export default defineConfig([tidbTls.configs.recommended, { settings: { "tidb-tls": all }, rules: each }]);

export const none: TidbTlsSettings = {};
export const off: TidbTlsSettings = { environment: false, usernamePrefix: null, caPath: null };
// @ts-expect-error -- No such setting.
export const misspelt: TidbTlsSettings = { conections: "all" };
// @ts-expect-error -- No such value.
export const unknown: TidbTlsSettings = { connections: "every" };
// @ts-expect-error -- No list.
export const single: TidbTlsSettings = { hosts: "db.example.com" };
export const some: TidbTlsRules = { "tidb-tls/no-wrong-port": "off", "tidb-tls/require-tls": 2 };
// @ts-expect-error -- No such rule.
export const wrong: TidbTlsRules = { "tidb-tls/require-tsl": "error" };
// @ts-expect-error -- No such severity.
export const loud: TidbTlsRules = { "tidb-tls/require-tls": "loud" };
// @ts-expect-error -- No such option.
export const option: TidbTlsRules = { "tidb-tls/require-tls": ["error", { beyond: true }] };
// @ts-expect-error -- No options at all.
export const plain: TidbTlsRules = { "tidb-tls/no-wrong-port": ["error", {}] };
${members("languages")}
${members("processors")}
${members("rules")}
${members("configs")}
// @ts-expect-error -- No such rule.
export const missing = tidbTls.rules["require-tsl"];
`,
    "eslint.config.cts": `import type { TidbTlsSettings } from "eslint-plugin-tidb-tls";
import tidbTls = require("eslint-plugin-tidb-tls");
const settings: TidbTlsSettings = { connections: "all" };
export = [tidbTls.configs.recommended, { settings: { "tidb-tls": settings } }];
`,
  };
}
