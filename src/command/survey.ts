import type { Linter, Rule } from "eslint";
import { survey } from "../index.js";
import { progress } from "./progress.js";

const NAMESPACE = "tidb-tls-command";
/** The rule that tells what a file is: its messages are no findings. */
export const SURVEY = `${NAMESPACE}/survey`;

const rule: Rule.RuleModule = {
  ...survey,
  create(context) {
    progress.step();
    return survey.create(context);
  },
};

/**
 * What ESLint hands on about a file are messages, from threads and from the cache, too. So what
 * there is to know comes as messages, which `outcome.ts` takes out again.
 */
export const SURVEYED: Linter.Config = {
  name: `${NAMESPACE}/survey`,
  plugins: { [NAMESPACE]: { rules: { survey: rule } } },
  rules: { [SURVEY]: "warn" },
};
