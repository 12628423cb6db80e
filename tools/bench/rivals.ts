import { configure, plugin, urlOf } from "./linters.js";

/** What a run of ESLint is measured with. */
export interface Rival {
  readonly name: string;
  readonly title: string;
  readonly ours: boolean;
  readonly imports: string;
  readonly extra: string;
}

const own = (name: string, title: string, extra: string): Rival => ({
  name,
  title,
  ours: true,
  imports: `import tidbTls from ${JSON.stringify(plugin)};`,
  extra,
});
const other = (name: string, title: string, module: string, extra: string): Rival => ({
  name,
  title,
  ours: false,
  imports: `import other from ${JSON.stringify(urlOf(module))};`,
  extra,
});
const plain = (name: string, title: string, extra: string): Rival => ({
  name,
  title,
  ours: false,
  imports: "",
  extra,
});

const empty = (rules: number): string => `{
  plugins: { empty: { rules: Object.fromEntries(Array.from({ length: ${rules} }, (_, index) => [
    "rule-" + index, { meta: { type: "problem", schema: [] }, create: () => ({}) },
  ])) } },
  rules: Object.fromEntries(Array.from({ length: ${rules} }, (_, index) => ["empty/rule-" + index, "error"])),
}`;

const SONAR_TLS = ["unverified-certificate", "unverified-hostname", "weak-ssl"];

/** As many empty rules as the preset has are what any plugin of that size would take. */
export const rivals = (rules: number): readonly Rival[] => [
  plain("none", "no rules", "{}"),
  plain("empty", `${rules} empty rules`, empty(rules)),
  own("recommended", "`recommended`", "tidbTls.configs.recommended"),
  own("strict", "`strict`", "tidbTls.configs.strict"),
  own("files", "`recommended` and `files`", "tidbTls.configs.recommended, tidbTls.configs.files"),
  other(
    "security",
    "eslint-plugin-security, recommended",
    "eslint-plugin-security",
    "other.configs.recommended",
  ),
  other(
    "mysql-security",
    "eslint-plugin-mysql-security, recommended",
    "eslint-plugin-mysql-security",
    `{ plugins: { "mysql-security": other }, rules: other.configs.recommended.rules }`,
  ),
  other(
    "sonarjs-tls",
    `eslint-plugin-sonarjs, its ${SONAR_TLS.length} rules about TLS`,
    "eslint-plugin-sonarjs",
    `{ plugins: { sonarjs: other }, rules: ${JSON.stringify(Object.fromEntries(SONAR_TLS.map((rule) => [`sonarjs/${rule}`, "error"])))} }`,
  ),
  other(
    "sonarjs",
    "eslint-plugin-sonarjs, recommended",
    "eslint-plugin-sonarjs",
    "other.configs.recommended",
  ),
];

export function configureAll(folder: string, all: readonly Rival[]): void {
  for (const { name, imports, extra } of all)
    configure(folder, name, imports, `...[${extra}].flat()`);
}
