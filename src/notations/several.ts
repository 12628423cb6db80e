/** `mysql://h/a,mysql://i/b`: the sign between two, and the scheme of the next. */
const NEXT = /[,;|]\s*(?:jdbc:|[a-z][\w+.:-]*:\/\/)/i;

/** Several addresses in one text, which its reader takes apart: where one of them ends is the reader's to say. */
export const holdsSeveral = (text: string): boolean => NEXT.test(text);

/** The same of DSNs of Go, which have no scheme: `u:p@tcp(h)/a,u:p@tcp(i)/b`. */
export function holdsSeveralDsns(text: string): boolean {
  const [, ...others] = text.slice(text.indexOf(")/")).split(/[,;|]/);
  return others.some((other) => /@\w*\(/.test(other));
}
