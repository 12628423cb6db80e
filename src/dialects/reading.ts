import { HOLE } from "../model/hole.js";
import { holdsPlace } from "../model/placeholder.js";
import { isReference } from "../model/reference.js";
import type { Leaf } from "../document/dig.js";
import type { Atom } from "../document/plain.js";
import { isNullish } from "../document/value.js";

/** `null` and `undefined`: the clients treat them as left out. FACTS-js.md 3.1 and 3.2. */
export const isUnset = (leaf: Leaf): boolean => isNullish(leaf);

/** Whether the running program, or somebody else, fills in a part of a value. `ssl={}` is JSON. */
export const isUncertain = (value: Atom): boolean =>
  typeof value === "string" &&
  value !== "{}" &&
  (value.includes(HOLE) || holdsPlace(value) || isReference(value));

export const isPem = (text: string): boolean => text.includes("-----BEGIN ");
export const isCertificateFile = (text: string): boolean =>
  /\.(?:pem|crt|cer|der|key|p12|pfx|jks|keystore|truststore)$/i.test(text) && !isSystemBundle(text);

/** Bundles that hold the system's own roots are no pinned certificate. FACTS-dialects.md 8.1. */
const SYSTEM_BUNDLES = new Set([
  "/etc/ssl/cert.pem",
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/var/lib/ca-certificates/ca-bundle.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/pki/tls/cert.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/ssl/certs/ca-bundle.crt",
  "/usr/local/share/certs/ca-root-nss.crt",
  "/usr/local/etc/ssl/cert.pem",
  "/etc/openssl/certs/ca-certificates.crt",
  "/usr/lib/ssl/cert.pem",
]);
/**
 * Mozilla's bundle, wherever somebody saved it; a shell has taken the signs between the folders for
 * escapes.
 */
const MOZILLAS = /(?:^|[\\/]|^[a-z]:.*)cacert\.pem$/i;
export const isSystemBundle = (path: string): boolean =>
  SYSTEM_BUNDLES.has(path) || MOZILLAS.test(path);

/** Bundlers put variables with these prefixes into what every visitor downloads. */
const SHIPPED =
  /^(?:VITE|NEXT_PUBLIC|NUXT_PUBLIC|REACT_APP|VUE_APP|EXPO_PUBLIC|GATSBY|PUBLIC|SNOWPACK_PUBLIC|STORYBOOK|NG_APP|RSBUILD|RSPACK|PARCEL)_/;
export const shippedName = (names: readonly string[]): string | undefined =>
  names.find((name) => SHIPPED.test(name));
