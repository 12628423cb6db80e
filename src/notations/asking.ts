/** What no edit of an address changes: its scheme, and which server it is for. */
const SERVER = /^(?:[a-z][\w+]*:(?:\/\/)?|[\w.-]*(?:tidbcloud|localhost|127\.0\.0\.1)[\w.-]*)$/i;

/** Whether an address has a text before each edit if it has it afterwards. */
export const namesServer = (text: string): boolean => SERVER.test(text);

/** What stands around an operand of an operator. */
const AROUND = /^(?:[,\s]+|\w*[!({]+(?=\$))|[)\]{};\s]{1,9}$/g;
/** What a pattern takes for anything, at an end of it. */
const ANYTHING = /^[\^.*%]+|[.*%]{1,9}$/g;

/**
 * Whether a script only asks with this operand what an edit does not change: whether there is an address, and for which
 * server it is. `[ "x$URL" = x ]` has a sign in front.
 */
export function asksOnly(operand: string, lead = ""): boolean {
  const text = operand.replace(AROUND, "").replace(/["']/g, "");
  const own = text.startsWith(lead) ? text.slice(lead.length) : text;
  const isNothing = /^(?:\$null)?$/i.test(own);
  return isNothing || namesServer(own.replaceAll("\\.", ".").replace(ANYTHING, ""));
}
