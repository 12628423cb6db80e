import type { Mapping, Scalar } from "../document/value.js";
import { readJson } from "../notations/json.js";
import { textScalar } from "../notations/text-scalar.js";
import { readUri } from "../notations/uri.js";

/**
 * An address in the hands of mysql or mysql2, and of what hands it to them: every parameter is tried as JSON, else it is a
 * string. Which of two equal ones counts depends on the package. FACTS-js.md 5.
 */
export const readMysqlAddress = (scalar: Scalar, wins: "first" | "last"): Mapping | null =>
  readUri(scalar, { read: (text, at) => readJson(text, at) ?? textScalar(text, at), wins });
