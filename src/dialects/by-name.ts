import type { Connection, Roots, TlsVersion } from "../model/connection.js";
import { isListed, textNamesHost } from "../model/hosts.js";
import { isTooOld, type Settings } from "../model/policy.js";
import { always, leaves, unless, type Setting } from "../model/setting.js";
import type { Atom, Plain } from "../document/plain.js";
import { atomOf, type Value } from "../document/value.js";
import { bundleOf, rootsFile } from "./bundle.js";
import { atom, flag, settle, UNKNOWN, withDoubt, type Codec, type Decoded } from "./codec.js";
import type { FacetCodecs } from "./connect.js";
import { remove, write } from "./edits.js";
import type { Meaning } from "./option-names.js";
import {
  contrary,
  highestMode,
  isOn,
  lowestVersion,
  modeOf,
  skipsCheck,
  switched,
  withoutOld,
} from "./option-words.js";
import { isCertificateFile, isPem, isSystemBundle } from "./reading.js";

/** Why nothing that depends on the client is edited unseen. */
export const DOUBT = "the client is not known";

/** What is written at a key, or its default. */
function atomAt(options: Value, key: Meaning): Atom {
  const value = options.kind === "mapping" ? options.get(key) : options;
  const written = value.kind === "choice" ? value.of.find(({ kind }) => kind === "scalar") : value;
  return written?.kind === "scalar" ? atomOf(written) : null;
}

type Reads = (value: Atom) => Decoded<boolean>;

/** An option that says something of one facet; left out it says nothing that is wrong. */
const said = (key: Meaning, reads: Reads, instead: (value: Atom) => Plain): Codec<boolean> =>
  withDoubt(
    {
      read: (options) => settle(options, key, { absent: true }, atom(reads)),
      repair: (options) => write(options, key, instead(atomAt(options, key))),
    },
    DOUBT,
  );

/** Several options about one thing: the first that says what must not be speaks for all. */
function firstOf(codecs: readonly [Codec<boolean>, ...Codec<boolean>[]]): Codec<boolean> {
  const isKnown = (setting: Setting<boolean>): boolean =>
    leaves(setting).some(({ kind }) => kind === "known");
  const isWrong = (setting: Setting<boolean>): boolean =>
    always(setting, ({ value }) => !value).length > 0;
  const speaker = (options: Value): Codec<boolean> =>
    codecs.find((codec) => isWrong(codec.read(options))) ??
    codecs.find((codec) => isKnown(codec.read(options))) ??
    codecs[0];
  return {
    read: (options) => speaker(options).read(options),
    repair: (options, wish) => speaker(options).repair(options, wish),
  };
}

const isEncrypted: Reads = (value) => {
  const mode = modeOf(value);
  return mode === null ? switched(value) : mode !== "fallsBack";
};
/** `REQUIRED` is no check in any client that has the word. FACTS-dialects.md 0.4. */
const isVerified: Reads = (value) => {
  const mode = modeOf(value);
  return mode === null || mode === "fallsBack" ? UNKNOWN : mode !== "encrypted";
};
/** The name of a switch does not say whose words it takes. */
const isVerifiedBySwitch: Reads = (value) =>
  skipsCheck(value) || modeOf(value) !== "encrypted" ? isVerified(value) : UNKNOWN;
const isIdentityVerified: Reads = (value) => {
  const mode = modeOf(value);
  return mode === "chain" || mode === "full" ? mode === "full" : UNKNOWN;
};
const isNot: Reads = (value) => {
  const is = isOn(value);
  return is === null ? UNKNOWN : !is;
};

/** A mode of two words stays one. */
const inMode = (value: Atom): Plain =>
  isOn(value) === null || /disable|none/i.test(String(value))
    ? highestMode(value)
    : contrary(value);
const inSwitch = (value: Atom): Plain =>
  isOn(value) !== null || skipsCheck(value) ? contrary(value) : highestMode(value);

/** Prisma alone has this parameter. FACTS-js.md 5.2. */
const ACCEPT: Codec<boolean> = {
  read: (options) =>
    settle(
      options,
      "accept",
      { absent: true },
      atom((value) => value === "strict"),
    ),
  repair: (options) => write(options, "accept", "strict"),
};

const VERIFIED = firstOf([
  said("checked", switched, contrary),
  said("unchecked", isNot, contrary),
  said("mode", isVerified, inMode),
  said("enabled", isVerifiedBySwitch, inSwitch),
  ACCEPT,
  withDoubt(
    flag("enabled.rejectUnauthorized", { absent: true, reads: (value) => value !== false }),
    DOUBT,
  ),
]);
const IDENTITY = firstOf([
  said("identity", switched, contrary),
  said("mode", isIdentityVerified, inMode),
]);

const encrypted = (whole: Plain | null): Codec<boolean> =>
  firstOf([
    said("enabled", isEncrypted, (value) => whole ?? inSwitch(value)),
    said("mode", isEncrypted, inMode),
    said("disabled", isNot, contrary),
  ]);

function fallsBack({ read, repair }: Codec<boolean>): Codec<boolean> {
  const tries = (key: Meaning): Codec<boolean> => ({
    read: (options) =>
      settle(
        options,
        key,
        { absent: false },
        atom((value) => modeOf(value) === "fallsBack"),
      ),
    repair,
  });
  const all = [tries("enabled"), tries("mode")];
  return {
    read: (options) =>
      all
        .map((codec) => codec.read(options))
        .find((setting) => always(setting, isTrue).length > 0) ?? {
        kind: "unknown",
        at: read(options).at,
      },
    repair,
  };
}
const isTrue = ({ value }: { readonly value: boolean }): boolean => value;

/** A file or a text of certificates; of a folder, or a name, nothing is known. */
function rootsByName(settings: Pick<Settings, "caPath">): Codec<Roots> {
  const file = rootsFile("ca", bundleOf(settings));
  return {
    read(options) {
      const value = String(atomAt(options, "ca"));
      const isRead = isPem(value) || isCertificateFile(value) || isSystemBundle(value);
      return isRead ? file.read(options) : { kind: "unknown", at: options.at };
    },
    repair: (options, wish) =>
      isPem(String(atomAt(options, "ca"))) ? remove(options, "ca") : file.repair(options, wish),
  };
}

const versionAt = (key: Meaning): Codec<TlsVersion> => ({
  read: (options) => settle<TlsVersion>(options, key, { absent: "TLSv1.2" }, atom(lowestVersion)),
  repair: (options) => write(options, key, withoutOld(atomAt(options, key), isTooOld)),
});

/**
 * TLS options whose client nobody tells, under what their names say of them: `option-names.ts`. What is left out may stand
 * elsewhere. `whole` is what is written where one switch holds all of them and is off.
 */
export function tlsByName(
  settings: Pick<Settings, "caPath">,
  whole: Plain | null = null,
): Partial<FacetCodecs> {
  const on = encrypted(whole);
  return {
    encrypted: on,
    fallsBack: fallsBack(on),
    certificateVerified: VERIFIED,
    identityVerified: IDENTITY,
    minVersion: withDoubt(versionAt("version"), DOUBT),
    maxVersion: withDoubt(versionAt("maxVersion"), DOUBT),
    roots: withDoubt(rootsByName(settings), DOUBT),
  };
}

/** Where TLS is off, or may be, nothing else is judged of it: one cause, one finding. */
export function oneCause(connection: Connection): Connection {
  const isOff = ({ value }: { readonly value: boolean }): boolean => !value;
  const { encrypted: on } = connection;
  return {
    ...connection,
    certificateVerified: unless(connection.certificateVerified, on, isOff),
    identityVerified: unless(connection.identityVerified, on, isOff),
    minVersion: unless(connection.minVersion, on, isOff),
    maxVersion: unless(connection.maxVersion, on, isOff),
  };
}

/** A host of the service, written out, on some path; `hosts` are those of the settings. */
export function namesHost(value: Value, hosts: readonly string[]): boolean {
  if (value.kind === "choice") return value.of.some((branch) => namesHost(branch, hosts));
  return (
    value.kind === "scalar" &&
    typeof value.value === "string" &&
    (textNamesHost(value.value) || isListed(value.value, hosts))
  );
}
