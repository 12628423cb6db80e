import { remembered } from "../../document/memo.js";
import type { Edit } from "../../model/setting.js";
import { isAddress, namesServer } from "../../notations/continued.js";

/** What is written into a variable, in a line of its own: `NAME=value`, `export NAME = value`. */
const WRITTEN =
  /^[ \t]*(?<exported>export[ \t]+|(?:declare|typeset)[ \t]+-[a-wyz]*x\w*[ \t]+)?(?<name>[A-Za-z_]\w*)[ \t]*[:?+]?=(?<value>[^\n]*)/;
/** All variables are exported. */
const ALL = /\bset[ \t]+-\w*a|\ballexport\b/;
const exporting = (name: string): RegExp =>
  new RegExp(String.raw`\bexport\b[^\n;=]*[ \t]${name}(?![\w=])`);

/** Why an edit of a variable that names no server is left to a person: other programs may get it, too. */
export function doubtAboutVariable(text: string, isUsed: (name: string) => boolean) {
  const isExported = remembered(
    (name: string): boolean => ALL.test(text) || exporting(name).test(text),
  );
  return (edit: Edit): string | null => {
    const doubts = edit.map(({ at: [place] }) => {
      const start = text.lastIndexOf("\n", place - 1) + 1;
      const { exported, name, value = "" } = WRITTEN.exec(text.slice(start))?.groups ?? {};
      if (name === undefined || isAddress(value) || namesServer(value)) return null;
      if (exported !== undefined || isExported(name)) return "other programs may use it";
      return isUsed(name) ? "another file uses it, too" : null;
    });
    return doubts.find((doubt) => doubt !== null) ?? null;
  };
}
