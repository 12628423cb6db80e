import { MADE_BY } from "../document/mappings.js";
import type { Repair, Roots, TlsVersion } from "../model/connection.js";
import { HOLE } from "../model/hole.js";
import type { Setting } from "../model/setting.js";
import type { Found } from "../document/dig.js";
import { endsOf } from "../document/choices.js";
import { Verbatim } from "../document/plain.js";
import { isUnread, type Mapping, type Value } from "../document/value.js";
import { LEFT_OVER } from "../document/written.js";
import { atom, settle, UNKNOWN, withDoubt, type Codec, type Decoded } from "./codec.js";
import type { FacetCodecs } from "./connect.js";
import { change, isMissing, remove, repair } from "./edits.js";
import type { IneffectiveRow } from "./ineffective.js";
import type { Rung } from "./ladder.js";
import { isCertificateFile, isPem, isSystemBundle } from "./reading.js";

/** Fields of a `tls.Config` with checks of its own: what they do, nobody can tell. */
const CHECKS = ["VerifyConnection", "VerifyPeerCertificate"];
const SKIP = "InsecureSkipVerify";

/** What makes one, and what makes pools of certificates. */
export const TLS_MAKERS = [
  "crypto/tls.Config",
  ...["NewCertPool", "SystemCertPool"].map((name) => `crypto/x509.${name}`),
];

/** How much a configuration checks. FACTS-dialects.md 3.2. */
export function rungOfConfig(config: Mapping): Setting<Rung> {
  const hasOwnChecks = CHECKS.some((key) => !isMissing(config, key));
  const skipped = hasOwnChecks ? UNKNOWN : "encrypted";
  return settle<Rung>(
    config,
    SKIP,
    { absent: "full" },
    atom((value): Decoded<Rung> => (value === true ? skipped : "full")),
  );
}

/** Whether what stands at a key may be such a configuration that skips the check. */
export const hasSkip = (options: Value, path: string): boolean =>
  !isMissing(options, `${path}.${SKIP}`);

/** A variable that stands there may be used nowhere else, and Go refuses what is not used. */
function withoutLiteral(options: Value, path: string): Repair {
  const { words } = remove(options, path);
  const edit = change(options, path, (place, key) =>
    /^(?:true|"[^"]*"|`[^`]*`)$/.test(place.code(key)?.code ?? "") ? place.remove([key]) : null,
  );
  return repair(words.replace(/\.$/, ""), edit);
}
export const withoutSkip = (options: Value, path: string): Repair =>
  withoutLiteral(options, `${path}.${SKIP}`);

/** As constants of `crypto/tls`, `VersionTLS10` and so on, and as numbers from this one on. */
const VERSIONS: readonly TlsVersion[] = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];
const FIRST = 0x0301;

function versionOf({ leaf }: Found): Decoded<TlsVersion> {
  const origin = leaf.kind === "opaque" ? (leaf.origin ?? "") : "";
  const [, last] = /^crypto\/tls\.VersionTLS1([0-3])$/.exec(origin) ?? [];
  const number = leaf.kind === "scalar" ? Number(leaf.value) - FIRST : -1;
  return VERSIONS[last === undefined ? number : Number(last)] ?? UNKNOWN;
}

const CONSTANT = /^(\w+\.)VersionTLS1[0-3]$/;

/** `MinVersion: tls.VersionTLS12` */
const version = (path: string, absent: TlsVersion): Codec<TlsVersion> => ({
  read: (options) => settle(options, path, { absent, shorthand: () => absent }, versionOf),
  repair(options, wish) {
    const field = path.split(".").at(-1) ?? "";
    const constant = `VersionTLS1${wish.at(-1) ?? "2"}`;
    const edit = change(options, path, (place, key) => {
      const [, home] = CONSTANT.exec(place.code(key)?.code ?? "") ?? [];
      return home === undefined ? null : place.put(key, new Verbatim(home + constant));
    });
    return repair(`Write \`${field}: tls.${constant}\``, edit);
  },
});

/** What is put into a pool of certificates. */
const PUT = "PEM";

function rootsOf({ leaf }: Found): Decoded<Roots> {
  if (leaf.kind !== "mapping") return UNKNOWN;
  const maker = leaf.get(MADE_BY);
  if (maker.kind !== "scalar") return UNKNOWN;
  if (String(maker.value).endsWith(".SystemCertPool")) return "system";
  const put = endsOf(leaf.get(PUT));
  const texts = put.flatMap((value) => {
    if (value.kind === "scalar") return [String(value.value)];
    return isUnread(value) && value.clues.variables.length === 0 ? value.clues.texts : [];
  });
  if (texts.some(isSystemBundle)) return "copied";
  return texts.some((text) => isPem(text) || isCertificateFile(text)) ? "pinned" : UNKNOWN;
}

/** A list with something in it, or a function. */
const isPresent = ({ leaf }: Found): Decoded<boolean> => {
  if (leaf.kind === "list") return leaf.items().length > 0;
  return leaf.kind === "producer" || UNKNOWN;
};

function certificates(path: string): Codec<boolean> {
  const paths = [`${path}.Certificates`, `${path}.GetClientCertificate`] as const;
  const spoken = (options: Value): string =>
    paths.find((each) => !isMissing(options, each)) ?? paths[0];
  return {
    read: (options) =>
      settle(
        options,
        spoken(options),
        { absent: false, shorthand: () => false, isWrongByItself: true },
        isPresent,
      ),
    repair: (options) => remove(options, ...paths),
  };
}

/** The facets that a `tls.Config` at a key has besides its rung; with a word there they are the driver's own. */
export const goTls = (path: string): Partial<FacetCodecs> => ({
  minVersion: version(`${path}.MinVersion`, "TLSv1.2"),
  maxVersion: version(`${path}.MaxVersion`, "TLSv1.3"),
  roots: withDoubt(
    {
      read: (options) =>
        settle<Roots>(
          options,
          `${path}.RootCAs`,
          { absent: "system", shorthand: () => "system", isWrongByItself: true },
          rootsOf,
        ),
      repair: (options) => remove(options, `${path}.RootCAs`),
    },
    LEFT_OVER,
  ),
  clientCertificate: withDoubt(certificates(path), LEFT_OVER),
});

/** `gateway01.us-east-1...` and `gateway02.us-east-1...` have one certificate. */
const domainOf = (host: string): string => host.toLowerCase().replace(/^[^.]*\./, "");

/** A text that is known whole. */
const knownText = (value: Value): string | null =>
  value.kind === "scalar" && typeof value.value === "string" && !value.value.includes(HOLE)
    ? value.value
    : null;

/** Whether a configuration at a key names another server than the options. */
function isOfAnother(options: Mapping, path: string): boolean {
  const own = knownText(options.get("host"));
  return endsOf(options.get(path)).some((config) => {
    // Where nothing is checked, no name is.
    const isChecked = config.kind === "mapping" && config.get(SKIP).kind === "missing";
    const name = isChecked ? knownText(config.get("ServerName")) : null;
    const isName = name !== null && /^[\w-]+(?:\.[\w-]+)+$/.test(name);
    return own !== null && isName && domainOf(name) !== domainOf(own);
  });
}

/** A name that the server does not have. */
export const otherServer = (path: string): IneffectiveRow => ({
  paths: (options) => (isOfAnother(options, path) ? [`${path}.ServerName`] : []),
  follows: "is not the name of this server, so Go refuses its certificate",
  repair: withoutLiteral,
});
