import { remembered, rememberedOf } from "../document/memo.js";
import type { SourceFile } from "../languages/language.js";
import type { Edit } from "../model/setting.js";

/** What a parameter is written behind, where it is put into a text or behind one: a blank, a sign and a quote. */
const LEAD = /^[\s+.'"`\\]{0,8}/.source;
const ADDED = new RegExp(String.raw`${LEAD}(?<sign>[?&])(?<key>\w+)`);
/** An address up to its database or a value, which stands there itself. */
const WHOLE = /[/=][\w.-]*$/;
/** So much of what stands before is looked at. */
const BEFORE = 80;

/** A database that is written with parameters, apart from an address: `"shop?charset=utf8"`. */
const APART = /(?<![\w/.$}-])[\w-]{1,60}\?\w{1,60}=/;
/** A variable that gets some: `DB+="?a=b"`, `DB="$DB?a=b"`. */
const GROWN =
  /(?<![\w.-])(\w{1,60})[ \t]{0,9}(?:\+=[ \t]{0,9}|:?=[ \t]{0,9}["']?\$[({]?\1[)}]?)["']?\?\w{1,60}=/;
const hasDatabase = rememberedOf(
  ({ text }: SourceFile): boolean => APART.test(text) || GROWN.test(text),
);
/** Whether a line that has no address has a certain parameter. */
const hasKey = rememberedOf(({ text }: SourceFile) =>
  remembered((key: string) =>
    new RegExp(String.raw`^(?!.*(?:://|tcp\()).*[?&]${key}=`, "m").test(text),
  ),
);

/**
 * Why parameters are left to a person that are put behind something else than an address that stands there: it may bring its
 * own. Null where no text of the file looks like that.
 */
export function doubtAboutParameters(edit: Edit, file: SourceFile): string | null {
  const isApart = edit.some(({ at: [start, end], text: insert }) => {
    const { sign, key = "" } = ADDED.exec(insert)?.groups ?? {};
    if (start !== end || sign === undefined) return false;
    if (WHOLE.test(file.text.slice(Math.max(0, start - BEFORE), start))) return false;
    return sign === "&" ? hasKey(file)(key) : hasDatabase(file);
  });
  return isApart ? "another text here has parameters of its own" : null;
}
