import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** `npm run` and vitest tell their children about this project in variables, and the user's git has settings: none of it may reach another project. */
export const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_|vitest|git_|NODE_OPTIONS|NODE_ENV|FORCE_COLOR|CI$)/i.test(name),
    ),
  ),
  // What npm thinks of this machine's settings is no output of ours.
  npm_config_loglevel: "error",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Somebody",
  GIT_AUTHOR_EMAIL: "somebody@example.com",
  GIT_COMMITTER_NAME: "Somebody",
  GIT_COMMITTER_EMAIL: "somebody@example.com",
};
