import type { Address, Document } from "../document/document.js";
import type { Mapping, Scalar } from "../document/value.js";
import type { Connection } from "../model/connection.js";
import { HOLE } from "../model/hole.js";
import { textNamesHost } from "../model/policy.js";
import type { Span } from "../model/setting.js";
import { connect, facets } from "./connect.js";
import type { Dialect } from "./dialect.js";
import type { Reading } from "./driver.js";
import { ineffectiveOptions } from "./ineffective.js";

/** A client of any language that takes one text: a URL, a DSN. It is known by the text alone. */
export interface TextTable {
  readonly name: string;
  /** What stands in the code of such a text, and so in the file. */
  readonly hint: RegExp;
  /** Each connection of a text, one for each host; empty where the text is none of this client's. */
  texts(scalar: Scalar): readonly Mapping[];
  /** How these options are read; null where they are no connection of this client. */
  reads(options: Mapping): Reading | null;
}

export function defineText({ name, hint, texts, reads }: TextTable): Dialect {
  function connectionsOf({ scalar, comments, isShown }: Address): readonly Connection[] {
    return texts(scalar).flatMap((options) => {
      const reading = isShown && !isOfService(options) ? null : reads(options);
      if (!reading) return [];
      const ineffective = ineffectiveOptions(reading.ineffective, options);
      return [connect(facets(reading.facets), options, { dialect: name, comments, claims: [scalar.at], ineffective })];
    });
  }
  return {
    name,
    hint,
    find(document, isClaimed) {
      const all = document.texts(hint).filter(({ scalar, isCompared }) => !isCompared && !isClaimed(scalar.at));
      return withoutBeginnings(all).flatMap(connectionsOf);
    },
  };
}

/** In a log line or an error only an address of the service itself is worth a word. */
function isOfService(options: Mapping): boolean {
  const host = options.get("host");
  return host.kind === "scalar" && textNamesHost(String(host.value)) && !String(host.value).includes(HOLE);
}

/** A text that goes on elsewhere is judged there: `const base = "jdbc:..."; const url = base + "?sslMode=..."`. */
function withoutBeginnings(all: ReturnType<Document["texts"]>): readonly Address[] {
  const longest = new Map<number, number>();
  const read = all.map((address) => {
    const { value = "" } = address.scalar.text ?? {};
    const start = startOf(address);
    longest.set(start, Math.max(longest.get(start) ?? 0, value.length));
    return { address, start, length: value.length };
  });
  return read.filter(({ start, length }) => length === longest.get(start)).map(({ address }) => address);
}
const startOf = ({ scalar }: Address): Span[0] => scalar.text?.locate(0, 1)?.[0] ?? scalar.at[0];
