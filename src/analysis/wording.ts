import { originOf, shownOrigin } from "../document/abroad.js";
import { SERVICE } from "../model/policy.js";
import { filled, forEslint, waysOf, type Template } from "../model/template.js";
import { toldOnce, withoutName, withoutValues, type Told } from "./brevity.js";
import type { Finding } from "./finding.js";
import { fitted } from "./fitted.js";

/** What the template of a message is filled with. */
type Data = Readonly<Record<string, string>>;

/** One way to say it. */
interface Form extends Told {
  readonly way: string;
  /** What is said of the edit. */
  readonly note: string;
}

/**
 * A finding in words that fit on a line of a terminal, if any do. Of what is said of the edit,
 * `notes` are all ways to say it, the longest first.
 */
export function worded(template: Template, told: Told, notes: readonly string[]): Data {
  const [first, ...shorter] = formsOf(told, waysOf(template), notes);
  const message = forEslint(template);
  return fitted([dataOf(first), ...shorter.map(dataOf)], (data) => filled(message, data));
}

/**
 * First nothing is told twice; then the rule puts it in fewer words; then less is said of the edit;
 * and at last no long value is shown.
 */
function formsOf(
  { finding, words }: Told,
  ways: readonly string[],
  notes: readonly string[],
): readonly [Form, ...Form[]] {
  const [way = ""] = ways;
  const [note = ""] = notes;
  const whole: Form = { finding, words: withoutName(words, finding.says), way, note };
  const once: Form = { ...whole, ...toldOnce({ finding, words }) };
  const putBriefly = ways.map((shorter) => ({ ...once, way: shorter }));
  const brief = putBriefly.at(-1) ?? once;
  const noted = notes.map((shorter) => ({ ...brief, note: shorter }));
  const least = noted.at(-1) ?? brief;
  return [whole, ...putBriefly, ...noted, { ...least, ...withoutValues(least) }];
}

const dataOf = ({ finding, words, way, note }: Form): Data => ({
  says: withOrigin(finding),
  service: SERVICE,
  way: filled(way, { service: SERVICE }),
  repair: whereIs(finding) + (words === "" ? "" : ` ${words}`),
  unfixed: note,
  ...finding.data,
});

/** Where it stands, for sentences that do not show it. */
function whereIs({ at, says }: Finding<string>): string {
  const origin = says === "" ? originOf(at) : null;
  return origin ? ` It stands in ${shownOrigin(origin)}.` : "";
}

/** What is found, and the file that it stands in, where that is another one. */
function withOrigin({ at, says }: Finding<string>): string {
  const origin = originOf(at);
  return origin ? `${says} in ${shownOrigin(origin)}` : says;
}
