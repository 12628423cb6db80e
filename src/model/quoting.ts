import { HOLE } from "./hole.js";
import { isToFillIn, namesPassword } from "./placeholder.js";

/**
 * A piece of code: a name or a sign as it stands, or a literal with the characters that it means.
 */
export interface Piece {
  readonly code: string;
  /** Null where it is no literal. */
  readonly literal: string | null;
  /** Something stands between it and the piece before, if one does. */
  readonly isApart: boolean;
}

/** No more of a file than this stands in a message at once. */
const LONGEST = 40;

/**
 * Names of keys, flags and variables whose value may be a secret: `password`, `--ssl-key`,
 * `CLIENT_TOKEN`.
 */
const SECRET_NAME =
  /(?:^|[^A-Z])keys?$|key(?=[_-]?pass)|token|credential|private[_-]?key|(?:^|[_.-])(?:pfx|pin|auth)$|pkcs/i;
const SECRET_CAMEL_NAME = /[a-z](?:Key|Pfx|Auth|Pin)$/;
export const mayHoldSecret = (name: string): boolean =>
  SECRET_NAME.test(name) || SECRET_CAMEL_NAME.test(name) || namesPassword(name);

/**
 * What options and conditions about TLS, environments and databases are made of. A text of nothing
 * else gives nothing away.
 */
const WORDS = new Set(
  `
  ssl tls mode verify verified verification identity ca cacert cert certs certificate certificates full strict
  require required requires prefer prefered preferred allow accept disable disabled enable enabled true false yes no on off
  none any auto always never null undefined default skip ignore insecure secure transport trust trusted self signed chain
  server client host hostname name user username root admin app reader writer readonly readwrite role guest
  sql db database mysql mysql2 mariadb postgres sqlite tidb tidbcloud cloud com gateway serverless dedicated starter essential
  prod production dev development develop test testing tests stage staging local localhost remote public private ci preview
  qa demo live docker utf8 base64 ascii env environment node http https jdbc url uri port min max version versions method option options
  reject unauthorized profile amazon rds azure aws gcp not and the of is use with rsa ecdsa pss rsae sha1 sha256 sha384 sha512 p pem
`.split(/\s+/),
);
/** `TLSv1`, `v1`, `2`, `33060`. */
const NUMBERED = /^(?:(?:tls|ssl)v?|v)?\d{1,5}$/;
const isKnown = (text: string): boolean =>
  /^[\w .,*/\\+-]*$/.test(text) &&
  text
    .replace(/([a-z])(?=[A-Z])/g, "$1 ")
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .every((word) => word === "" || WORDS.has(word) || NUMBERED.test(word));
/** Whether code is made of nothing but known words, whatever signs are between them. */
export const isAllKnown = (code: string): boolean => isKnown(code.replace(/\W/g, " "));
const HOST = /^(?:[a-z0-9-]{1,40}\.){1,8}(?:com|net|org|io|dev|local|internal)$/i;
const SERVICE_HOST = /^[\w.*-]{0,80}\.?tidb-?cloud\.[\w.-]{1,10}$/i;
const CERTIFICATE_FILE = /^(?:[a-z]:|~)?[\w ./\\-]+\.(?:pem|crt|cer|der|key|p12|pfx|jks)$/i;
const SYSTEM_PATH = /^\/(?:etc|usr|var|opt)\/[\w./-]+$/;
/** A user of the service: before the dot stands the cluster, which is no secret. */
const PREFIXED = /^([1-9A-HJ-NP-Za-km-z]{15}\.)(.+)/s;

const isHarmless = (text: string): boolean =>
  text.length <= 100 &&
  (isKnown(text) ||
    HOST.test(text) ||
    SERVICE_HOST.test(text) ||
    CERTIFICATE_FILE.test(text) ||
    SYSTEM_PATH.test(text) ||
    isToFillIn(text));

const shortened = (line: string): string =>
  line.length > LONGEST ? `${line.slice(0, LONGEST - 3)}...` : line;
const HIDDEN = "...";
/** Whether a quote says nothing. */
export const isHidden = (quote: string): boolean => /^(["'`]?)\.{3}\1$/.test(quote);

/** Characters of a file, if they can give nothing away: else only that there are some. */
export function quoteText(text: string): string {
  if (text.length > 200) return HIDDEN;
  const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return isQuoted ? `"${quoteCharacters(text.slice(1, -1))}"` : quoteCharacters(text);
}

function quoteCharacters(text: string): string {
  const [, prefix, name] = PREFIXED.exec(text) ?? [];
  if (prefix !== undefined && name !== undefined)
    return isHarmless(name) ? prefix + name : `${prefix}…`;
  return isHarmless(text.replaceAll(HOLE, ""))
    ? shortened(text.replaceAll(HOLE, "…").replace(/\s+/g, " "))
    : HIDDEN;
}

/** Code is quoted with all code around it, so each piece is looked at once. */
const near = new WeakMap<Piece, boolean>();
function namesSecret(piece: Piece): boolean {
  const before = near.get(piece);
  if (before !== undefined) return before;
  const names = mayHoldSecret(piece.literal ?? piece.code);
  near.set(piece, names);
  return names;
}

/**
 * Code of a file on one line. Beside a secret's name no literal is shown, not even a harmless one:
 * it may be the secret.
 */
export function quoteCode(pieces: readonly Piece[]): string {
  let isNearSecret: boolean | undefined;
  const isShown = (literal: string): boolean => {
    if (!isHarmless(literal)) return false;
    isNearSecret ??= pieces.some(namesSecret);
    return !isNearSecret;
  };
  const spelled = ({ code, literal }: Piece): string =>
    literal === null || isShown(literal) ? code : hidden(code);
  let line = "";
  // What is cut need not be looked at.
  for (const piece of pieces)
    if (line.length <= LONGEST)
      line += `${piece.isApart && line !== "" ? " " : ""}${spelled(piece)}`;
  return shortened(line);
}

/** How a literal begins and ends that is not shown. */
function hidden(code: string): string {
  const first = code.charAt(0);
  if (first === "'" || first === '"' || first === "/") return first + HIDDEN + first;
  if (first !== "`" && first !== "}") return HIDDEN;
  return first + HIDDEN + (code.endsWith("${") ? "${" : "`");
}
