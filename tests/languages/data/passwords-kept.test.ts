import { describe, expect, it } from "vitest";
import { env } from "../../../src/languages/data/env.js";
import { ini } from "../../../src/languages/data/ini.js";
import type { DataFormat } from "../../../src/languages/data/language.js";
import { toml } from "../../../src/languages/data/toml.js";

/** Names of files by what is said of passwords in them. */
const NAMES: readonly (readonly [format: DataFormat, said: string, names: string])[] = [
  [
    env,
    "belongs here",
    ".env a/.env a\\.env .env.local prod.env x/prod.env .env.examples distant.env .envrcx example/.env notexample.env .envrc/prod.env a.example/prod.env",
  ],
  [
    env,
    "Write a placeholder.",
    ".env.example .env.example.local example.env x/example.env sample.env my-example.env my_sample.env .env.dist .env.default .env.defaults .env.template .env.sample .env.EXAMPLE .env.dist2",
  ],
  [env, "", ".envrc x/.envrc .envrc.local env a.env/x a.envx"],
  [ini, "belongs here", ".my.cnf home/.my.cnf home\\.my.cnf .mylogin.cnf .myclirc"],
  [ini, "", "my.cnf .my.cnf.bak x.my.cnf .myclircx .mylog.cnf"],
  [
    toml,
    "belongs here",
    ".streamlit/secrets.toml x/.streamlit/secrets.toml .streamlit\\secrets.toml",
  ],
  [
    toml,
    "",
    "a.streamlit/secrets.toml .streamlit/secrets.tomlx streamlit/secrets.toml xstreamlit/secrets.toml .streamlit/secretsxtoml",
  ],
];
const rows = NAMES.flatMap(([format, said, names]) =>
  names.split(" ").map((name) => [name, format, said] as const),
);

describe("whether a password belongs in a file", () => {
  it.each(rows)("%s", (name, { keepsSecrets, insteadOfSecrets }, said) => {
    const instead = insteadOfSecrets?.(name) ?? "";
    expect(keepsSecrets?.(name) === true ? "belongs here" : instead).toBe(said);
  });
});
