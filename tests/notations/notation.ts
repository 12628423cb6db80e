import { rawText } from "../../src/document/text.js";
import type { Mapping, Plain, Scalar, Value, Written } from "../../src/document/value.js";
import { jsonOrText, readUri } from "../../src/notations/uri.js";
import { textScalar } from "../../src/notations/text-scalar.js";
import { applied, show, valueIn } from "../languages/javascript/harness.js";

/** A file that is one text and nothing else. */
export function scalarOf(source: string): Scalar {
  const value = textScalar(rawText(source, [0, source.length]), [0, source.length]);
  if (value.kind !== "scalar") throw new Error(`${source} is no text`);
  return value;
}

/** An address in a file that is nothing else. */
export function addressOf(source: string, wins: "first" | "last" = "first"): Mapping {
  const address = readUri(scalarOf(source), { read: jsonOrText, wins });
  if (!address) throw new Error(`${source} is no address`);
  return address;
}

/** The address in the one `use("...")` of a program. */
export function addressIn(code: string): Mapping {
  const value = valueIn(code);
  const address = value.kind === "scalar" ? readUri(value, { read: jsonOrText, wins: "first" }) : null;
  if (!address) throw new Error(`${show(value)} is no address`);
  return address;
}

/** The text after an edit of the mapping that it holds. */
export const after = (source: string, written: Written | null): string | null => applied(source, written);

/** Data in the place of a value. Throws for what is not known: this is for what was just written. */
export function plain(value: Value): Plain {
  if (value.kind === "scalar") return value.value;
  if (value.kind !== "mapping") throw new Error(`${show(value)} is no data`);
  return Object.fromEntries(value.keys().map((key) => [key, plain(value.get(key))]));
}
