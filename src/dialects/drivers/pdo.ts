import { inapplicable } from "../../document/dig.js";
import type { Atom } from "../../document/plain.js";
import { atomOf, type Mapping, type Value } from "../../document/value.js";
import type { Roots } from "../../model/connection.js";
import type { Setting } from "../../model/setting.js";
import { rootsFile, type Bundle } from "../bundle.js";
import { clientCertificate } from "../certificates.js";
import { REFUSED, type Codec } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, placesOf, remove, write } from "../edits.js";
import type { IneffectiveRow } from "../ineffective.js";
import { judged, within, writeTree, type Rule, type Verdict } from "../keywords.js";
import { ladder } from "../ladder.js";
import { whereWrong } from "../switches.js";

const CA = "SSL_CA";
const CAPATH = "SSL_CAPATH";
const VERIFY = "SSL_VERIFY_SERVER_CERT";
const CERT = "SSL_CERT";
const KEY = "SSL_KEY";
const BRINGING = [CA, CAPATH, CERT, KEY, "SSL_CIPHER"];

/** What keeps PDO from connecting where it checks: it is the name of no file. */
const isNoFile = (value: unknown): boolean => typeof value !== "string" || value === "";

/** What PDO makes of a value as a number: a text that begins with none is 0. */
const isZero = (value: Atom): boolean =>
  typeof value === "string" ? !Number.parseInt(value, 10) : !value;

/** Whether the check is left on: it is, without a word. */
function isChecked(options: Mapping, is: (key: string) => boolean): boolean {
  const value = options.get(VERIFY);
  if (value.kind === "scalar") return !isZero(atomOf(value));
  return value.kind === "missing" || is(VERIFY);
}

/** Any of the options brings TLS, whatever its value, and with it all checks. FACTS-dialects.md 7, measured. */
const rule: Rule = {
  switches: [VERIFY],
  files: BRINGING,
  verdict(is, options): Verdict {
    const key = BRINGING.find((each) => is(each) || options.get(each).kind === "scalar");
    if (key === undefined) return { rung: "plain", key: CA };
    if (!isChecked(options, is)) return { rung: "encrypted", key: VERIFY };
    const ca = options.get(CA);
    const isRefused = ca.kind === "scalar" && isNoFile(ca.value);
    return { rung: isRefused ? REFUSED : "full", key };
  },
};

/** Whether what is written is no file, where that matters. */
const refusesAll = (place: Mapping | undefined): boolean => {
  const ca = place?.get(CA);
  const verify = place?.get(VERIFY);
  const isOn = verify?.kind === "missing" || (verify?.kind === "scalar" && !isZero(atomOf(verify)));
  return ca?.kind === "scalar" && isNoFile(ca.value) && isOn;
};

const rootsOf = (home: string, bundle: Bundle): Codec<Roots> => {
  const file = rootsFile(within(home, CA), bundle);
  const read = (options: Value): Setting<Roots> => {
    const ca = placesOf(options, home)[0]?.get(CA);
    return ca?.kind === "scalar" && isNoFile(ca.value) ? inapplicable(ca.at) : file.read(options);
  };
  return { ...file, read };
};

/** Words for TLS among the parts of a DSN. */
const IN_DSN = /^(?:ssl|tls)|^(?:require_?ssl|use_?ssl|verify\w*)$/i;
const inDsn = (home: string): IneffectiveRow => ({
  paths: (options) => options.keys().filter((key) => IN_DSN.test(key) && key !== home),
  follows: "is ignored by PDO in a DSN: TLS is among the options of the constructor",
  meansTls: true,
  repair: (options, path) => remove(options, path),
});

/** PDO with mysqlnd 8.2. FACTS-dialects.md 7. */
export function pdo(bundle: Bundle): Driver {
  const climb = (options: Value, home: string) => {
    const [place] = placesOf(options, home);
    const ca = place?.get(CA);
    const isWrong = ca?.kind === "scalar" && isNoFile(ca.value);
    const isGiven = BRINGING.some((key) => !isMissing(options, within(home, key)));
    const verify = place?.get(VERIFY);
    const isOff = verify?.kind === "scalar" && isZero(atomOf(verify));
    const isSaid = isGiven && !isWrong;
    // Only a condition leaves it out: what it is to be is in the other branch.
    if (isSaid && !isOff)
      return { words: write(options, within(home, CA), bundle.path).words, change: null };
    const entries = isSaid ? [] : [[CA, bundle.path] as const];
    return writeTree(options, home, { entries, instead: isOff ? [VERIFY] : [] }, bundle);
  };
  return {
    name: "PDO",
    documented: bundle.path,
    tls: (home) => ({
      ...ladder({
        read: (options) => judged(rule, options, home),
        repair: (options) => climb(options, home),
      }),
      roots: rootsOf(home, bundle),
      clientCertificate: clientCertificate(within(home, CERT), within(home, KEY)),
    }),
    ineffective: (home) => [
      inDsn(home),
      whereWrong(within(home, CA), (options) => refusesAll(placesOf(options, home)[0]), {
        follows: "keeps PDO from connecting: it names no file",
        repair: (options) => climb(options, home),
      }),
      whereWrong(
        within(home, VERIFY),
        (options) => {
          const [place] = placesOf(options, home);
          const hasNone = place && BRINGING.every((key) => place.get(key).kind === "missing");
          return hasNone === true && isChecked(place, () => false);
        },
        {
          follows: "brings no TLS to PDO without roots",
          meansTls: true,
          repair: (options) => climb(options, home),
        },
      ),
    ],
  };
}

/** A DSN by itself: what is among the options of the constructor, it does not say. */
export const pdoDsn: readonly IneffectiveRow[] = [inDsn("options")];
