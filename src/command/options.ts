import type { ESLint, Linter } from "eslint";
import plugin from "../index.js";
import { choicesIn, type Choices } from "./choices.js";
import { loadEslint } from "./eslint.js";
import { ignored, passedOver, VARIABLES } from "./ignored.js";
import { PROGRAMS } from "./languages.js";
import { NOTEBOOKS } from "./notebooks.js";
import { parsersFor } from "./parsers.js";
import { SURVEY, SURVEYED } from "./survey.js";

async function optionsFor({
  cwd,
  eslint,
  isStrict,
  ignores,
  unreadable,
  concurrency,
  options,
}: Choices): Promise<ESLint.Options> {
  const parsers = await parsersFor(cwd, await loadEslint(eslint));
  const programs = PROGRAMS.map(({ title, extensions, parser }): Linter.Config => ({
    name: `tidb-tls/${title}`,
    files: extensions.map((extension) => `**/*.${extension}`),
    ...withParser(parsers[parser]),
  }));
  const { configs } = plugin;
  const { recommended, strict } = configs;
  return {
    cwd,
    // The repository's own configuration is what plain `eslint` is for.
    overrideConfigFile: true,
    overrideConfig: [
      ignored(cwd, ignores, VARIABLES),
      passedOver(unreadable, cwd),
      ...programs,
      // Their comments are for rules that do not run here.
      { linterOptions: { reportUnusedDisableDirectives: "off" } },
      ...(isStrict ? [strict, ...configs["files/strict"]] : [recommended, ...configs.files]),
      // Here no other rules are on, so that examples of programs may be read, too.
      { files: ["**/*.{md,markdown}"], processor: "tidb-tls/markdown-and-programs" },
      { files: ["**/*.ipynb"], processor: NOTEBOOKS },
      // The last, so that it knows what the rules could not read.
      SURVEYED,
    ],
    // Comments may switch other rules on. What those fix nobody has asked for.
    ruleFilter: ({ ruleId }) => ruleId === SURVEY || ruleId.startsWith(`${plugin.meta.namespace}/`),
    // A checkout in CI gives every file a new time.
    cacheStrategy: "content",
    ...(concurrency !== "off" && { concurrency }),
    ...options,
  };
}

const withParser = (parser: Linter.Parser): Linter.Config => ({
  languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
});

/** Threads load this module again, and learn from its address what the first one was told. */
export default await optionsFor(choicesIn(import.meta.url));
