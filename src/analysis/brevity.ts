import type { Finding } from "./finding.js";

/** What there is to say of a finding. */
export interface Told {
  readonly finding: Finding<string>;
  /** The words of the repair. */
  readonly words: string;
}

/** What a line has named already is "it". */
export function withoutName(words: string, says: string): string {
  const [, name] = /^Remove `([^`]+)`/.exec(words) ?? [];
  const isNamed =
    name !== undefined &&
    says.startsWith(`\`${name}`) &&
    !/^[\w.-]/.test(says.slice(name.length + 1));
  return isNamed ? words.replace(`\`${name}\``, "it") : words;
}

/** The same in fewer words: what stands on the line already is not told again. */
export const toldOnce = ({ finding, words }: Told): Told =>
  withoutWay({
    finding: withoutReader(finding, words),
    words: withoutValue(withoutName(words, finding.says), finding.says),
  });

/** Whether code to write begins with a key, whatever quotes are around it. */
const writes = (words: string, key: string): boolean =>
  ["=", ": "].some((sign) => words.replace(/["']/g, "").startsWith(`Write \`${key}${sign}`));

/** The way to a key, which is named at both places. */
function withoutWay({ finding, words }: Told): Told {
  const [way] = /(?<=^(?:No )?`)(?:[\w-]+\.)+/.exec(finding.says) ?? [];
  if (way === undefined) return { finding, words };
  const says = finding.says.replace(way, "");
  return writes(words, way.slice(0, -1))
    ? { finding: { ...finding, says }, words }
    : { finding, words: words.replace(`Write \`${way}`, "Write `") };
}

/** The value of an option that only gets another name. */
function withoutValue(words: string, says: string): string {
  const [, name = "", value] = /^Write `([\w-]+)((?:=|: )[^`]+)` instead\.$/.exec(words) ?? [];
  const isSame = value !== undefined && says.endsWith(`${value}\``);
  return isSame ? `Write \`${name}\` instead.` : words;
}

/** The name of the option that is read, where the repair writes it; the way to it stays. */
function withoutReader(finding: Finding<string>, words: string): Finding<string> {
  const { follows = "" } = finding.data ?? {};
  const [clause, way, name = ""] = /, which reads `(?:([\w.-]+)\.)?([\w-]+)`$/.exec(follows) ?? [];
  if (clause === undefined || !writes(words, name)) return finding;
  const where = way === undefined ? "" : ` outside \`${way}\``;
  const brief = follows.slice(0, -clause.length) + where;
  return { ...finding, data: { ...finding.data, follows: brief } };
}

/** A value in a message of which there is nothing left to tell: it stands where the message points. */
const LONG_VALUE = 20;
function withoutValueOf(says: string): string {
  const [key] = /^`[\w."'-]+(?==(?!=)|: )/.exec(says) ?? [];
  return key !== undefined && says.length - key.length > LONG_VALUE ? `${key}\`` : says;
}

/** The error of a client in its own words: what follows says the same. */
function withoutError(finding: Finding<string>): Finding<string> {
  const { follows } = finding.data ?? {};
  return follows === undefined
    ? finding
    : { ...finding, data: { ...finding.data, follows: follows.replace(/ \("[^"]*"\)$/, "") } };
}

/** The same without long values: what is found has its key, and the edit shows each path. */
export const withoutValues = ({ finding, words }: Told): Told => ({
  finding: { ...withoutError(finding), says: withoutValueOf(finding.says) },
  words: words.replace(/(?<=["'= ])(?:[A-Za-z]:)?[\\/][^"'` ]+/g, "..."),
});
