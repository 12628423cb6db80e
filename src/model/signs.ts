/**
 * Whether a text may hold a sign of the service: a host, a name, a comment, a user's prefix, or the
 * place for a host in a sample. Most files do not, and need not be read. `./formatDistances.js` is
 * a file with a name as long as a prefix.
 */
export const holdsSign = (text: string): boolean => SIGN.test(text);
const SIGN =
  /[Tt][Ii][Dd][Bb]|(?:["'`/=:]|-u ?|--user |[Uu](?:ser|SER)(?:_?[Nn](?:ame|AME))?[ \t:=]{1,40})[1-9A-HJ-NP-Za-km-z]{15}\.(?![cm]?[jt]sx?["'`])|<\w*[Hh][Oo][Ss][Tt]/;

/** Whether a text names one of the hosts of the settings. */
export const holdsHost = (text: string, hosts: readonly string[]): boolean =>
  hosts.some((host) => text.includes(host.replace(/^\*/, "")));

/** Whether a file that names no client may hand something to a function that connects. */
export const mayBeGiven = (text: string): boolean => GIVEN.test(text);
const GIVEN = /[Tt][Ii][Dd][Bb]|\b(?:ssl|tls|rejectUnauthorized|minVersion)\b/;
