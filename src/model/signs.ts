import type { Settings } from "./policy.js";
import { isJavaScript } from "./program-languages.js";

/**
 * Whether a text may hold a sign of the service: a host, a name, a comment, a user's prefix, or the
 * place for a host in a sample. Most files do not, and need not be read. `./formatDistances.js` is
 * a file with a name as long as a prefix, `Promise<HostAddress>` a type.
 */
export const holdsSign = (text: string): boolean => SIGN.test(text);
const SIGN =
  /[Tt][Ii][Dd][Bb]|(?:["'`/=:]|-u ?|--user |[Uu](?:ser|SER)(?:_?[Nn](?:ame|AME))?[ \t:=]{1,40})[1-9A-HJ-NP-Za-km-z]{15}\.(?![cm]?[jt]sx?["'`])|(?:(?<!\w)|-h)<\w*[Hh][Oo][Ss][Tt]/;

/** Regular expressions for what names a client. */
export interface ClientHints {
  readonly anywhere: RegExp;
  /** In a program in JavaScript that has no sign of the service. */
  readonly withoutSign: RegExp;
}
/**
 * Whether a file names a client. A program in JavaScript that has no sign of the service holds no
 * address of it, so there only what takes options counts. It is asked of every file.
 */
export function namesClient(
  text: string,
  filename: string,
  settings: Pick<Settings, "connections" | "hosts" | "privateHosts">,
  { anywhere, withoutSign }: ClientHints,
): boolean {
  const isShort = isJavaScript(filename) && !isNamed(settings) && !holdsSign(text);
  return (isShort ? withoutSign : anywhere).test(text) || holdsHost(text, settings.hosts);
}

/** Whether the user says which connections are meant: then a file needs no sign. */
export const isNamed = ({
  connections,
  hosts,
  privateHosts,
}: Pick<Settings, "connections" | "hosts" | "privateHosts">): boolean =>
  connections === "all" || hosts.length + privateHosts.length > 0;

/** Whether a text names one of the hosts of the settings. */
export const holdsHost = (text: string, hosts: readonly string[]): boolean =>
  hosts.some((host) => text.includes(host.replace(/^\*/, "")));

/** Whether a file that names no client may hand something to a function that connects. */
export const mayBeGiven = (text: string): boolean => GIVEN.some((sign) => sign.test(text));
/** Two take half the time of one. */
const GIVEN = [/[Tt][Ii][Dd][Bb]|\b(?:ssl|tls)\b/, /\b(?:rejectUnauthorized|minVersion)\b/];
