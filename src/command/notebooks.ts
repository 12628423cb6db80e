import type { Linter } from "eslint";
import plugin, { surveyNotebook } from "../index.js";
import { SURVEY } from "./survey.js";

const { notebook } = plugin.processors;
const told = new Map<string, Linter.LintMessage>();

/** Notebooks, of which those are named, too, that no cell can be taken out of. */
export const NOTEBOOKS: Linter.Processor = {
  ...notebook,
  meta: { name: "tidb-tls-command/notebook", version: plugin.meta.version },
  preprocess(text, filename) {
    const failure = surveyNotebook(text, filename);
    if (failure) told.set(filename, { ruleId: SURVEY, severity: 1, ...failure });
    return notebook.preprocess?.(text, filename) ?? [];
  },
  postprocess(messages, filename) {
    const own = told.get(filename);
    told.delete(filename);
    return [...(notebook.postprocess?.(messages, filename) ?? []), ...(own ? [own] : [])];
  },
};
