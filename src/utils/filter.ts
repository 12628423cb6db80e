import type { Settings } from "../model/policy.js";
import { mayBeGiven, mayConcern, namesClient } from "../model/signs.js";
import { neededAnalysis } from "./when-needed.js";
import { CLIENT_HINTS } from "./worked-out.js";

const CLIENT = {
  anywhere: new RegExp(CLIENT_HINTS.anywhere),
  withoutSign: new RegExp(CLIENT_HINTS.withoutSign),
};
const QUICK = new RegExp(CLIENT_HINTS.quick);

/** What a rule is asked to look at. */
interface Asked {
  readonly source: { readonly text: string };
  readonly text: string;
  readonly filename: string;
  readonly settings: Settings;
}
let last: (Asked & { readonly verdict: boolean }) | null = null;

/**
 * The cheap question that most files answer with no, before anything is loaded. One memo serves all
 * rules of a file; the tree is not touched.
 */
export function mayMatter(
  source: { readonly text: string },
  filename: string,
  settings: Settings,
): boolean {
  const { text } = source;
  // Some hosts use the object of a file again for the next one.
  const isLast =
    last?.source === source &&
    last.text === text &&
    last.filename === filename &&
    last.settings === settings;
  if (last && isLast) return last.verdict;
  const isAsked =
    mayConcern(text, filename, settings, QUICK) &&
    (namesClient(text, filename, settings, CLIENT) || mayBeGiven(text));
  const verdict = isAsked && neededAnalysis().mayMatter(text, filename, settings);
  last = { source, text, filename, settings, verdict };
  return verdict;
}
