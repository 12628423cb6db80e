import type { Settings } from "../model/policy.js";
import { holdsHost, mayBeGiven } from "../model/signs.js";
import { neededAnalysis } from "./when-needed.js";
import { CLIENT_HINTS } from "./worked-out.js";

const CLIENT = new RegExp(CLIENT_HINTS);

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
  const isNamed = CLIENT.test(text) || mayBeGiven(text) || holdsHost(text, settings.hosts);
  const verdict = isNamed && neededAnalysis().mayMatter(text, filename, settings);
  last = { source, text, filename, settings, verdict };
  return verdict;
}
