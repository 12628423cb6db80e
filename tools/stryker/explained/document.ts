import type { Explained } from "../report.js";
import { explained } from "./explain.js";

const claims = explained("document/claims.ts");

/** Mutants of `src/document` that no test needs to notice. */
export const DOCUMENT: readonly Explained[] = [
  ...claims(
    "Whether they are in order changes how long it takes to look through them, and not which places are held.",
    [
      "{ ordered = [...ordered, ...others].sort(([one], [other]) => one - other); others = []; let reach = 0; starts = ordered.map(([start]) => start); reaches = ordered.map(([, end]) => (reach = Math.max(reach, end))); }",
      "{}",
    ],
    ["others.length > FEW", null],
  ),
  ...explained("document/combine.ts")(
    "An empty path means no key, and no file has one that is called so.",
    ['""', '"Stryker was here!"'],
  ),
  ...explained("document/dig.ts")("At each of these depths the path has a key.", [
    '""',
    '"Stryker was here!"',
  ]),
  ...explained("document/entries.ts")(
    "An empty path means no key, and no file has one that is called so.",
    ['""', '"Stryker was here!"'],
  ),
  ...explained("document/text.ts")(
    "Without an escape, each character is found where it stands, also when it is looked up one by one.",
    ["escapes.length === 0", "false"],
  ),
];
