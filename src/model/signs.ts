import type { Settings } from "./policy.js";
import { isJavaScript } from "./program-languages.js";

/**
 * Whether a text may hold a sign of the service: a host, a name, a comment, a user's prefix, or the
 * place for a host in a sample. Most files do not, and need not be read. `Promise<HostAddress>` is a type.
 */
export const holdsSign = (text: string): boolean => NAME.test(text) || holdsPrefix(text);
const SERVICE = /[Tt][Ii][Dd][Bb]/;
const PLACE = /<\w*[Hh][Oo][Ss][Tt]/;
const NAME = new RegExp(`${SERVICE.source}|(?:(?<!\\w)|-h)${PLACE.source}`);

/** `./formatDistances.js` is a file with a name as long as a prefix. */
const holdsPrefix = (text: string): boolean => PREFIX.test(text);
const PREFIX =
  /(?:["'`/=:]|-u ?|--user |[Uu](?:ser|SER)(?:_?[Nn](?:ame|AME))?[ \t:=]{1,40})[1-9A-HJ-NP-Za-km-z]{15}\.(?![cm]?[jt]sx?["'`])/;

/** Regular expressions for what names a client. */
export interface ClientHints {
  readonly anywhere: RegExp;
  /** In a program in JavaScript that has no sign of the service. */
  readonly withoutSign: RegExp;
}

/**
 * The cheapest question, which tells of most programs in JavaScript that they concern nobody. `quick` finds something
 * wherever a client is named that needs no sign, and wherever `SIGN_WORDS` are.
 */
export const mayConcern = (
  text: string,
  filename: string,
  settings: Pick<Settings, "connections" | "hosts" | "privateHosts">,
  quick: RegExp,
): boolean => !isJavaScript(filename) || isNamed(settings) || quick.test(text) || holdsPrefix(text);
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

/** All that `holdsSign` and `mayBeGiven` look for, but a user's prefix. Regular expressions. */
export const SIGN_WORDS: readonly string[] = [SERVICE, PLACE, ...GIVEN].map(({ source }) => source);
