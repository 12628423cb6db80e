import type { Mapping, Scalar } from "../document/value.js";
import { textScalar } from "../notations/text-scalar.js";
import { readUri } from "../notations/uri.js";

/**
 * An address in the hands of the mariadb package: `ssl=true` is the whole check, any other value is
 * none at all. FACTS-js.md 5.1 (parseOptionDataType).
 */
export function readMariadbAddress(scalar: Scalar, scheme: RegExp): Mapping | null {
  const address = scheme.test(scalar.text?.value ?? "")
    ? readUri(scalar, { read: textScalar, wins: "last" })
    : null;
  if (!address) return null;
  return {
    ...address,
    get(key) {
      const value = address.get(key);
      return key === "ssl" && value.kind === "scalar"
        ? { ...value, value: value.value === "true" }
        : value;
    },
    word: (value) => address.word(typeof value === "object" ? true : value),
    put: (key, value) => address.put(key, key === "ssl" ? true : value),
    rename: (from, to, value) => address.rename(from, to, to === "ssl" ? true : value),
  };
}
