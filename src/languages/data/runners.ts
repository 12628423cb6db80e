import type { LanguageName } from "../../document/document.js";

/** Who runs what stands in a file. */
export interface Runner {
  /** As users call such files: `docs/files.md` lists them. Left out where all of a language are run. */
  readonly title?: string;
  /** The names of such files, with the folder above where that belongs to it; of a language, all are. */
  readonly file?: RegExp;
  readonly language?: LanguageName;
  /**
   * The keys to texts that a shell runs: `*` is any key, `[]` any item of a list, and `**` at the beginning any keys above
   * it.
   */
  readonly scripts?: readonly string[];
  /** What such a text begins with, where others may stand there, too. */
  readonly begins?: RegExp;
  /** The keys to commands, each a text or a list of its words. */
  readonly commands?: readonly string[];
  /** The keys to the variables of all that is run in the mapping that has them. */
  readonly variables?: readonly string[];
  /** It fills in variables of its own, and no shell reads a command unless the command is one. */
  readonly composes?: true;
  /** It puts the characters of `$(NAME)` into a script before a shell reads it. */
  readonly pastes?: true;
}

/** A text, or a list of them. */
const each = (...keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => [key, `${key}[]`]);

/** Another program that runs what stands in files is another line. */
export const RUNNERS: readonly Runner[] = [
  { language: "shell", scripts: [""] },
  {
    language: "dockerfile",
    scripts: ["SCRIPT[]"],
    commands: ["RUN[]", "CMD[]", "ENTRYPOINT[]", "HEALTHCHECK[]"],
  },
  { language: "makefile", scripts: ["recipes[]"] },
  { language: "powershell", scripts: ["lines[]"] },
  {
    language: "terraform",
    scripts: [
      ...["user_data", "custom_data", "startup_script"],
      ...["startup-script", "metadata_startup_script"],
    ].map((key) => `**.${key}`),
    // cloud-init reads other formats there.
    begins: /^\s*#![ \t]*\/\S*(?:\/|[ \t])(?:ba|da|k|z)?sh\b/,
  },
  { title: "scripts of npm", file: /^package\.json$/, scripts: ["scripts.*"] },
  { title: "Composer", file: /^composer\.json$/, scripts: each("scripts.*") },
  { title: "Deno", file: /^deno\.jsonc?$/, scripts: ["tasks.*", "tasks.*.command"] },
  {
    title: "GitHub workflows",
    file: /^\.github\/workflows\/[^/]+\.ya?ml$/,
    scripts: ["jobs.*.steps[].run"],
    variables: ["env", "jobs.*.env", "jobs.*.steps[].env"],
  },
  {
    title: "GitHub actions",
    file: /^action\.ya?ml$/,
    scripts: ["runs.steps[].run"],
    variables: ["runs.steps[].env"],
  },
  {
    title: "GitLab pipelines",
    file: /^(?:[\w.-]*\.)?gitlab-ci\.ya?ml$/,
    scripts: each(
      "before_script",
      "after_script",
      ...["*.script", "*.before_script", "*.after_script"],
    ),
    variables: ["variables", "*.variables"],
  },
  {
    title: "CircleCI",
    file: /^\.circleci\/config\.ya?ml$/,
    scripts: ["**.run", "**.run.command"],
    variables: ["jobs.*.environment", "**.run.environment"],
  },
  {
    title: "Bitbucket",
    file: /^bitbucket-pipelines\.ya?ml$/,
    scripts: ["**.script[]", "**.after-script[]"],
  },
  {
    title: "Azure Pipelines",
    file: /^azure-pipelines[\w.-]*\.ya?ml$/,
    scripts: ["script", "bash", "pwsh", "powershell"].map((key) => `**.steps[].${key}`),
    pastes: true,
  },
  {
    title: "Travis CI",
    file: /^\.travis\.ya?ml$/,
    scripts: each("install", "before_script", "script", "after_success", "after_script"),
  },
  {
    title: "Cloud Build",
    file: /^cloudbuild\.ya?ml$/,
    scripts: ["steps[].script"],
    commands: ["steps[].args"],
  },
  {
    title: "Gitpod",
    file: /^\.gitpod\.ya?ml$/,
    scripts: ["tasks[].init", "tasks[].before", "tasks[].command"],
  },
  {
    title: "Task",
    file: /^[Tt]askfile\.ya?ml$/,
    scripts: ["tasks.*.cmds[]", "tasks.*.cmds[].cmd", "tasks.*"],
  },
  {
    title: "Compose files",
    file: /^(?:docker-)?compose[\w.-]*\.ya?ml$/,
    scripts: ["services.*.healthcheck.test"],
    commands: ["services.*.command", "services.*.entrypoint", "services.*.healthcheck.test"],
    variables: ["services.*.environment"],
    composes: true,
  },
  {
    title: "dev containers",
    file: /^(?:\.?devcontainer)\.json$/,
    commands: [
      ...["initializeCommand", "onCreateCommand", "updateContentCommand"],
      ...["postCreateCommand", "postStartCommand", "postAttachCommand"],
    ],
  },
  {
    title: "Vercel",
    file: /^vercel\.json$/,
    scripts: ["buildCommand", "installCommand", "devCommand"],
  },
  { title: "Netlify", file: /^netlify\.toml$/, scripts: ["build.command", "context.*.command"] },
  {
    title: "Render",
    file: /^render\.ya?ml$/,
    scripts: ["buildCommand", "preDeployCommand", "startCommand"].map((key) => `services[].${key}`),
  },
  { title: "Fly.io", file: /^fly\.toml$/, scripts: ["processes.*", "deploy.release_command"] },
];
