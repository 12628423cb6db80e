import type { Mapping, Value } from "../../document/value.js";
import { isUnread } from "../../document/value.js";
import type { Repair } from "../../model/connection.js";
import type { Setting } from "../../model/setting.js";
import { guessed, rootsFile, type Bundle } from "../bundle.js";
import { clientCertificate } from "../certificates.js";
import type { Driver } from "../driver.js";
import { change, isMissing, quoted, repair, write } from "../edits.js";
import { ladder, type Rung } from "../ladder.js";
import { flagNames, flagsIn, withCheck } from "../mysqli-flags.js";
import { truthOf } from "../keywords.js";
import { onEachWay } from "../ways.js";

/** The arguments of `ssl_set`, in their order. */
export const SSL_SET = ["ssl_key", "ssl_cert", "ssl_ca", "ssl_capath", "ssl_cipher"] as const;
export const FLAGS = "flags";
const CA = "ssl_ca";
/** What stands there where `ssl_set` is not called, and where it cannot be: the object is made and connects at once. */
export const WITHOUT = "without ssl_set";
export const AT_ONCE = "at once";
/** How the driver is told: by calls of its functions, or by keys of the same names. */
type Told = "calls" | "keys";

const isGiven = (value: Value): boolean => isUnread(value) || truthOf(value) === true;

interface Verdict {
  readonly rung: Rung;
  readonly key: string;
}

/** FACTS-dialects.md 7, the measurements. Null for what only the running program knows. */
function verdict(options: Mapping): Verdict | null {
  const flags = flagsIn(options.get(FLAGS));
  if (!flags) return null;
  const { ssl, isUnchecked, isChecked } = flags;
  const given = [CA, ...SSL_SET].find((key) => isGiven(options.get(key)));
  if (given !== undefined) {
    if (isUnchecked && !isChecked) return { rung: "encrypted", key: FLAGS };
    return { rung: "full", key: given };
  }
  if (ssl) return { rung: isChecked ? "full" : "encrypted", key: FLAGS };
  const keys = [WITHOUT, FLAGS, CA].filter((key) => !isMissing(options, key));
  return { rung: "plain", key: isUnchecked || isChecked ? FLAGS : (keys[0] ?? WITHOUT) };
}

const settingOf = (found: Verdict | null, options: Mapping, told: Told): Setting<Rung> => {
  if (!found) return { kind: "unknown", at: options.at };
  const { rung, key } = found;
  const value = options.get(key);
  if (key === WITHOUT)
    return {
      kind: "absent",
      value: rung,
      at: options.head,
      says: `No ${quoted(told === "calls" ? "mysqli_ssl_set" : CA)}`,
      documented: true,
    };
  const says = "says" in value ? value.says : "";
  return { kind: "known", value: rung, at: value.at, says: quoted(says === "" ? key : says) };
};

const KEYS = [...SSL_SET, FLAGS];
const readIn =
  (told: Told) =>
  (options: Value): Setting<Rung> =>
    options.kind === "mapping"
      ? onEachWay(options, KEYS, (held) => settingOf(verdict(held), held, told))
      : { kind: "unknown", at: options.at };

/** The flag that asks for the check, or roots in the place of `null`. */
function climb(options: Value, bundle: Bundle, told: Told): Repair {
  const place = options.kind === "mapping" ? options : null;
  const hasRoots = place !== null && SSL_SET.some((key) => isGiven(place.get(key)));
  const names = place && flagNames(place.get(FLAGS));
  if (names) {
    const flags = withCheck(names, hasRoots);
    const written = change(options, FLAGS, (holder) => holder.put(FLAGS, flags));
    return repair(`Write ${quoted(flags)}`, written);
  }
  if (told === "keys" || place?.get(CA).kind === "scalar")
    return guessed(write(options, CA, bundle.path), bundle);
  const [set, open] = [quoted("ssl_set"), quoted("real_connect")];
  const isAtOnce = place !== null && place.get(AT_ONCE).kind !== "missing";
  const words = isAtOnce
    ? `Use ${quoted("mysqli_init")}, ${set} and ${open} with ${quoted("MYSQLI_CLIENT_SSL")}.`
    : `Call ${set} with a file of roots before ${open}.`;
  return { words, change: null };
}

/** mysqli with mysqlnd 8.2, by what `ssl_set` and `real_connect` are given. FACTS-dialects.md 7. */
export const mysqli = (bundle: Bundle, told: Told = "calls"): Driver => ({
  name: "mysqli",
  documented: bundle.path,
  tls: () => ({
    ...ladder({ read: readIn(told), repair: (options) => climb(options, bundle, told) }),
    roots: rootsFile(CA, bundle),
    clientCertificate: clientCertificate("ssl_cert", "ssl_key"),
  }),
  ineffective: () => [],
});
