import { HOLE } from "./hole.js";
import { isPlaceholder } from "./placeholder.js";

/** The hosts that are the service's, by the settings. A host is a name or `*.` and a suffix. */
export interface HostSettings {
  readonly hosts: readonly string[];
  readonly privateHosts: readonly string[];
}

/**
 * `own`: a public endpoint that a cluster has for itself; `public` and `private` are the gateways
 * that many share.
 */
export type HostKind = "public" | "own" | "private" | "endpoint" | "elsewhere" | "unknown";

const ANY_SERVICE_HOST = /(?:^|[.@/])tidbcloud(?:\.com)?(?![\w-])/i;
export const HOST_NAME = /(?:host|hostname|url|uri|endpoint)$/i;

/**
 * The HTTPS and PostgreSQL front ends, Kafka's brokers, the data services and the web sites share
 * the domain.
 */
const OTHER_SERVICES =
  /^(?:https?[:-]|(?:pg|api|www|docs|play|status|console|partner-console|b\d+)\.)|\.(?:data|plc|lake)\.(?:[\w-]+\.)*tidbcloud\.com$/;
/** Older clusters of TiDB Cloud Dedicated. */
const DEDICATED = /^(?:private-)?tidb\./;
/** What only the running program knows may be a gateway. */
const GATEWAY = new RegExp(`^(?:gateway\\d*\\.|[^.]*${HOLE})`);

const plainHost = (written: string): string => written.trim().toLowerCase().replace(/\.$/, "");
const matches = (host: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) =>
    pattern.startsWith("*.")
      ? host.endsWith(pattern.slice(1).toLowerCase())
      : host === pattern.toLowerCase(),
  );
/** Whether a host is one of those in the settings. */
export const isListed = (written: string, patterns: readonly string[]): boolean =>
  matches(plainHost(written), patterns);

/** The kinds of hosts that speak TLS only. */
export const isPublic = (kind: HostKind): boolean => kind === "public" || kind === "own";

export function kindOfHost(written: string, settings: HostSettings): HostKind {
  const host = plainHost(written);
  if (matches(host, settings.privateHosts)) return "private";
  if (matches(host, settings.hosts)) return "public";
  if (host.endsWith(".tidbcloud.com")) {
    if (OTHER_SERVICES.test(host) || DEDICATED.test(host)) return "elsewhere";
    if (/-privatelink\b/.test(host)) return "private";
    return GATEWAY.test(host) ? "public" : "own";
  }
  if (host.endsWith(".privatelink.aliyuncs.com") || /^vpce-.*\.amazonaws\.com$/.test(host))
    return "endpoint";
  if (host.includes(HOLE) || isPlaceholder(host)) return "unknown";
  return "elsewhere";
}

export const textNamesHost = (text: string): boolean =>
  ANY_SERVICE_HOST.test(text) && !/^https?:/i.test(text);

export const isHere = (text: string): boolean =>
  /^(?:localhost|127\.0\.0\.1|::1|0\.0\.0\.0)$/i.test(text);

/** Hosts of a network of one's own, wherever they stand: private addresses (RFC 1918), Kubernetes, Docker. */
const PRIVATE =
  /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|[\w.-]+\.svc(?:\.cluster\.local)?|host\.docker\.internal)$/i;
export const isPrivate = (text: string): boolean => PRIVATE.test(text);

/** In the place of a host, what only a network's own servers resolve: names without a dot, and `.local`. */
const INSIDE = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?|[\w.-]+\.(?:internal|local|lan|intranet))$/i;
/** Words that say that there is no host, and the beginnings of the service's own. */
const NO_MACHINE = /^(?:undefined|null|none|missing|unset|unknown|empty|gateway\d*|tidbcloud)$/i;
export function isInside(written: string): boolean {
  const host = plainHost(written);
  const isName = INSIDE.test(host) && !NO_MACHINE.test(host);
  return isPrivate(host) || (isName && !isHere(host) && !isPlaceholder(host));
}
