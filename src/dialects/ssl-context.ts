import type { TlsVersion } from "../model/connection.js";
import type { Found } from "../document/dig.js";
import { MADE_BY } from "../document/mappings.js";
import { isUnread, type Mapping, type Value } from "../document/value.js";
import { settle, UNKNOWN, type Codec, type Decoded } from "./codec.js";
import { change, isMissing, placesOf, quoted, remove, repair } from "./edits.js";
import type { Repair } from "../model/connection.js";
import { truthOf, type Verdict, within } from "./keywords.js";

/**
 * An `SSLContext` of Python, as the language shows it: a mapping whose key `()` holds the name of the function that made it
 * (`ssl.create_default_context`), with what that one was given by name (`cafile`, `purpose`), and what was set on it since
 * (`check_hostname`, `verify_mode`, `minimum_version`; `certfile` by `load_cert_chain`, `cafile` by
 * `load_verify_locations`). Putting another text at `()` calls another function; taking a property out takes the statement
 * that sets it out.
 */
/** What makes one. */
export const CONTEXT_MAKERS: readonly string[] = [
  ...["create_default_context", "_create_default_https_context"],
  ...["_create_unverified_context", "SSLContext"],
].map((name) => `ssl.${name}`);
export const contextIn = (value: Value): Mapping | null =>
  value.kind === "mapping" && value.keys().includes(MADE_BY) ? value : null;

const VERIFYING = /(?:^|\.)create_default_context$/;
const TRUSTING = /(?:^|\.)_create_unverified_context$/;
const BARE = /(?:^|\.)SSLContext$/;
const DEFAULT = "ssl.create_default_context";

const namesIn = (value: Value): readonly string[] => {
  if (value.kind === "scalar") return [String(value.value)];
  if (value.kind === "opaque" && value.origin !== undefined) return value.origin.split(".");
  return isUnread(value) ? value.clues.names.flatMap((name) => name.split(".")) : [];
};

/** Whether a new context checks anything; null where that is not known. */
function checksAtFirst(context: Mapping): boolean | null {
  const maker = context.get(MADE_BY);
  const name = maker.kind === "scalar" ? String(maker.value) : "";
  if (TRUSTING.test(name)) return false;
  if (BARE.test(name)) return checksByProtocol(context);
  if (!VERIFYING.test(name)) return null;
  const purpose = firstOf(context, "purpose");
  if (purpose.kind === "missing") return true;
  const names = namesIn(purpose);
  if (names.includes("CLIENT_AUTH")) return false;
  return names.includes("SERVER_AUTH") ? true : null;
}

/** What a context is given first: a purpose, or a protocol. */
const firstOf = (context: Mapping, name: string): Value => {
  const first = context.get("0");
  return first.kind === "missing" ? context.get(name) : first;
};

/**
 * `ssl.SSLContext()` is one for `PROTOCOL_TLS`. Of all protocols, only `PROTOCOL_TLS_CLIENT` checks anything at first: measured
 * with Python 3.11, and https://docs.python.org/3/library/ssl.html#ssl.SSLContext.
 */
function checksByProtocol(context: Mapping): boolean | null {
  const protocol = firstOf(context, "protocol");
  if (protocol.kind === "missing") return false;
  const names = namesIn(protocol);
  if (names.includes("PROTOCOL_TLS_CLIENT")) return true;
  return names.some((name) => UNCHECKED.test(name)) ? false : null;
}
const UNCHECKED = /^PROTOCOL_(?:TLS|SSLv23|TLSv1(?:_[12])?)$/;

function checksChain(context: Mapping): boolean | null {
  const mode = context.get("verify_mode");
  // A context that checks names checks certificates, too: Python sets the mode together with `check_hostname`.
  if (mode.kind === "missing" && truthOf(context.get("check_hostname")) === true) return true;
  if (mode.kind === "missing") return checksAtFirst(context);
  const names = namesIn(mode);
  if (names.some((name) => name === "CERT_NONE" || name === "0")) return false;
  const isChecked = names.some((name) => /^(?:CERT_REQUIRED|CERT_OPTIONAL|[12])$/.test(name));
  return isChecked ? true : null;
}

function checksName(context: Mapping): boolean | null {
  const said = context.get("check_hostname");
  return said.kind === "missing" ? checksAtFirst(context) : truthOf(said);
}

/** What a context at a key promises. FACTS-dialects.md 4.3, 4.5. */
export function verdictOn(options: Mapping, context: Mapping): Verdict {
  const [chain, name] = [checksChain(context), checksName(context)];
  const isSet = (key: string): boolean => context.keys().includes(key);
  const maker = context.get(MADE_BY);
  const byMaker = {
    key: "ssl",
    said: { at: maker.at, says: quoted(options.spell(["ssl"], `${makerOf(context)}()`)) },
  };
  if (chain === false)
    return { rung: "encrypted", ...(isSet("verify_mode") ? { key: "ssl.verify_mode" } : byMaker) };
  if (chain === null || name === null) return { rung: UNKNOWN, key: "ssl" };
  const by = isSet("check_hostname") ? { key: "ssl.check_hostname" } : byMaker;
  return { rung: name ? "full" : "chain", ...by };
}

const makerOf = (context: Mapping): string => {
  const maker = context.get(MADE_BY);
  return maker.kind === "scalar" ? String(maker.value) : "";
};

const SWITCHES = ["check_hostname", "verify_mode"] as const;

/** Makes the context one that checks everything. */
export function verifying(options: Value, home: string): Repair {
  const ssl = within(home, "ssl");
  const held = SWITCHES.filter((key) => !isMissing(options, `${ssl}.${key}`));
  const [first, ...others] = held.map((key) => `${ssl}.${key}`);
  const isBare = placesOf(options, ssl).some((context) => BARE.test(makerOf(context)));
  if (first !== undefined && !isBare) return withoutSwitches(options, ssl, [first, ...others]);
  const edit = change(options, `${ssl}.${MADE_BY}`, (place, key) => {
    // What a bare context is given is no purpose, and what is set on it may be for it alone.
    const isKept = isBare && (first !== undefined || firstOf(place, "protocol").kind !== "missing");
    return place.get(key).kind === "scalar" && !isKept ? place.put(key, DEFAULT) : null;
  });
  return repair(`Write ${quoted(`${DEFAULT}()`)}`, edit);
}

/** A context whose name is checked has no mode without a check: one of them is not changed alone. */
function withoutSwitches(
  options: Value,
  ssl: string,
  paths: readonly [string, ...string[]],
): Repair {
  const removed = remove(options, ...paths);
  if (removed.change || paths.length > 1 || !isMissing(options, `${ssl}.verify_mode`))
    return removed;
  const name = `${ssl}.check_hostname`;
  const edit = change(options, name, (place, key) => place.put(key, true));
  return repair("Set `check_hostname` to `True`", edit);
}

const VERSIONS: Readonly<Record<string, TlsVersion>> = {
  MINIMUM_SUPPORTED: "TLSv1",
  TLSv1: "TLSv1",
  TLSv1_1: "TLSv1.1",
  TLSv1_2: "TLSv1.2",
  TLSv1_3: "TLSv1.3",
};
const versionOf = ({ leaf }: Found): Decoded<TlsVersion> => {
  const names = namesIn(leaf);
  const name = names.find((each) => Object.hasOwn(VERSIONS, each));
  return (name === undefined ? undefined : VERSIONS[name]) ?? UNKNOWN;
};

/** Since Python 3.10 a context begins at TLS 1.2: FACTS-dialects.md 4.1. */
export const minVersionOf = (home: string): Codec<TlsVersion> => ({
  read: (options) =>
    settle<TlsVersion>(
      options,
      within(home, "ssl.minimum_version"),
      { absent: "TLSv1.2" },
      versionOf,
    ),
  repair: (options) => remove(options, within(home, "ssl.minimum_version")),
});
