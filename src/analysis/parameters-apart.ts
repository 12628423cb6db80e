import type { Edit } from "../model/setting.js";

/** A database that is written with parameters, apart from an address: `"shop?charset=utf8"`. */
const APART = /(?<![\w/.$}-])[\w-]{1,60}[?;]\w{1,60}=/;
/** The first parameter, as it is written into a text or put behind one. */
const FIRST = /^[\s+.'"`\\]{0,8}[?;]\w/;
/** An address up to its database, which stands there itself. */
const WHOLE = /[/=][\w-]*$/;
/** So much of what stands before is looked at. */
const BEFORE = 80;

/** Why first parameters are left to a person behind a database that may bring its own; null where none does. */
export const doubtAboutDatabase = (edit: Edit, text: string): string | null =>
  edit.some(
    ({ at: [start, end], text: insert }) =>
      start === end &&
      FIRST.test(insert) &&
      !WHOLE.test(text.slice(Math.max(0, start - BEFORE), start)),
  ) && APART.test(text)
    ? "a database here has parameters of its own"
    : null;
