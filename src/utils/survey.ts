import type { TSESLint } from "@typescript-eslint/utils";
import type { SurveyMessage, Told } from "../analysis/surveyed.js";
import { mayMatter } from "./filter.js";
import { readSettings } from "./settings.js";
import { neededAnalysis } from "./when-needed.js";

/**
 * No rule for users: it reports no mistakes, but says of a file that it holds connections to the
 * service, or that it mentions the service and cannot be read. The command counts by it.
 */
export const survey: TSESLint.RuleModule<SurveyMessage, [], { recommended: boolean }> = {
  meta: {
    type: "suggestion",
    docs: {
      description:
        "require nothing, and tell which files hold connections, and which cannot be read",
      url: `${__HOMEPAGE__}/blob/main/docs/decisions/008-what-the-command-knows.md`,
      recommended: false,
    },
    schema: [],
    messages: {
      connections: "Connections.",
      broken: "{{why}}",
      unread: "{{why}}",
      encoding: "{{why}}",
    },
  },
  create(context) {
    const { sourceCode, physicalFilename } = context;
    const { settings } = readSettings(context.settings);
    if (mayMatter(sourceCode, physicalFilename, settings))
      return neededAnalysis().surveyed(context, settings, false);
    const { text } = sourceCode;
    if (!text.includes(UTF_16)) return {};
    const narrow = { text: text.replaceAll(UTF_16, "") };
    if (!mayMatter(narrow, physicalFilename, settings)) return {};
    return neededAnalysis().surveyed(context, settings, true);
  },
};

/** The same of a notebook that mentions the service. ESLint gives rules its cells, and none where it has none. */
export function surveyNotebook(text: string, filename: string): Told | null {
  const { settings } = readSettings({});
  return mayMatter({ text }, filename, settings) ? neededAnalysis().surveyedNotebook(text) : null;
}

/** What stands beside each letter of a file in UTF-16 that is read as UTF-8. */
const UTF_16 = "\0";
