import { createHash } from "node:crypto";

/**
 * What stays the same of a finding while lines move: its rule and its words, and which of its
 * equals in the file it is. The text of the line is left out: a password may stand in it.
 */
export function fingerprints(): (
  uri: string,
  ruleId: string,
  text: string,
) => Readonly<Record<string, string>> {
  const seen = new Map<string, number>();
  return (uri, ruleId, text) => {
    const key = JSON.stringify([uri, ruleId, text]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const hash = createHash("sha256")
      .update(JSON.stringify([ruleId, text, before]))
      .digest("hex");
    return { "ruleAndMessage/v1": hash };
  };
}
