import type { Value } from "../document/value.js";
import { wordOf } from "../notations/script.js";

const WORDS = "ssl_?mode|use_?ssl|require_?ssl|enabled_?tls_?protocols|tls_?versions";
/**
 * An option, a property or a variable that hands the driver a word of TLS, or a file that may:
 * `-jdbcProperties.sslMode=...`, `--connection-param-file`.
 */
const TOLD = new RegExp(
  String.raw`^[\w.-]*(?:properties[._[]{0,2}(?:${WORDS})\]?=|(?:connection-param|driver-?propert(?:y|ies))-?file(?:=|$))`,
  "i",
);

/** Whether one of several words tells a driver of TLS: an address among the others need not. */
export const tellsOfTls = (words: readonly Value[]): boolean =>
  words.some((word) => TOLD.test(wordOf(word)));
