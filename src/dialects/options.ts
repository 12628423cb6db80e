import type { Connection } from "../model/connection.js";
import type { Span } from "../model/setting.js";
import type { Call, Document } from "../document/document.js";
import type { Mapping, Scalar, Value } from "../document/value.js";
import { overlay, unreadable } from "../notations/overlay.js";
import { connect, facets, type FacetCodecs } from "./connect.js";
import type { Dialect } from "./dialect.js";
import { ineffectiveOptions, type IneffectiveRow } from "./ineffective.js";

/** A client that takes an options object, or an address in its place or beside it. */
export interface OptionsTable {
  readonly name: string;
  readonly hint: RegExp;
  readonly modules: readonly string[];
  /** What is called, and which argument holds the options (negative: from the end). */
  readonly calls: Readonly<Record<string, number>>;
  /** Reads a string in the options' place; null where it is no address. */
  readonly address: (scalar: Scalar) => Mapping | null;
  /** The key that may hold an address, under the other keys. */
  readonly addressKey: string;
  /** With this key written the connection does not leave the machine. */
  readonly localKey: string;
  readonly facets: Partial<FacetCodecs>;
  readonly ineffective: readonly IneffectiveRow[];
}

export function defineOptions(table: OptionsTable): Dialect {
  return {
    name: table.name,
    hint: table.hint,
    find: (document: Document) =>
      document.calls(table.modules).flatMap((call) => {
        const position = Object.hasOwn(table.calls, call.path) ? table.calls[call.path] : undefined;
        const options = position === undefined ? undefined : call.arguments.at(position);
        return options ? connections(table, call, options) : [];
      }),
  };
}

/** One connection for each thing that the options may be. */
function connections(table: OptionsTable, call: Call, value: Value): readonly Connection[] {
  if (value.kind === "choice") return value.of.flatMap((branch) => connections(table, call, branch));
  return layers(table, value).map(({ options, claims }) =>
    connect(facets(table.facets), options, {
      dialect: table.name,
      comments: call.comments,
      claims,
      ineffective: ineffectiveOptions(table.ineffective, options),
    }),
  );
}

interface Layered {
  readonly options: Mapping;
  readonly claims: readonly Span[];
}

/** An address, an options object, or an options object over each address that stands in it. */
function layers(table: OptionsTable, value: Value): readonly Layered[] {
  if (value.kind === "choice") return value.of.flatMap((branch) => layers(table, branch));
  if (value.kind === "scalar") {
    const options = table.address(value);
    return options ? [{ options, claims: [value.at] }] : [];
  }
  if (value.kind !== "mapping" || (value.keys().includes(table.localKey) && isWritten(value.get(table.localKey)))) return [];
  const address = value.get(table.addressKey);
  if (address.kind === "mapping") return [{ options: overlay(value, address), claims: [] }];
  const below = layers(table, address).map(({ options, claims }) => ({ options: overlay(value, options), claims }));
  if (below.length > 0) return below;
  return [{ options: address.kind === "opaque" ? overlay(value, unreadable(value)) : value, claims: [] }];
}

const isWritten = (value: Value): boolean => value.kind !== "missing" && !(value.kind === "scalar" && !value.value);
