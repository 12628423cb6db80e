import { claimsOf } from "../document/claims.js";
import type { Document } from "../document/document.js";
import type { Mapping } from "../document/value.js";
import type { Connection } from "../model/connection.js";
import type { Guard, Span } from "../model/setting.js";
import { connect } from "./connect.js";
import type { Dialect, DialectSettings } from "./dialect.js";
import type { Reading } from "./driver.js";
import { ineffectiveOptions } from "./ineffective.js";

/** Options that a file hands to a client, and how the client reads them. */
export interface Found {
  readonly options: Mapping;
  readonly reading: Reading;
  readonly comments: readonly string[];
  /** What was asked before the program comes to them. */
  readonly guards?: readonly Guard[];
  /** The places that they account for. */
  readonly claims: readonly Span[];
  /** What may be said of the connection where not all of it stands here; by default everything. */
  readonly limited?: (connection: Connection) => Connection;
}

/** A file, and the places in it that nothing found before accounts for. */
export interface Search {
  readonly document: Document;
  readonly settings: DialectSettings;
  isOpen(place: Span): boolean;
}

/** One way in which a file holds options of a client: in a call, as a text, as a command. */
export type Places = (search: Search) => Iterable<Found>;

export interface Definition extends Omit<Dialect, "find"> {
  /** Tried one after the other. What one of them finds is no longer open to the next. */
  readonly places: readonly Places[];
}

/** The only way to make a dialect. */
export function defineDialect({ places, ...dialect }: Definition): Dialect {
  return {
    ...dialect,
    find(document, isClaimed, settings) {
      const claims = claimsOf();
      const isOpen = (place: Span): boolean => !isClaimed(place) && !claims.hold(place);
      const connections: Connection[] = [];
      for (const placesIn of places) {
        for (const found of placesIn({ document, settings, isOpen })) {
          claims.add(found.claims);
          connections.push(connectionOf(dialect.name, found, document));
        }
      }
      return connections;
    },
  };
}

function connectionOf(dialect: string, found: Found, document: Document): Connection {
  const { options, reading, comments, claims, guards = [], limited } = found;
  const ineffective = ineffectiveOptions(reading.ineffective, options, document.asksFor);
  const around = { dialect, comments, guards, claims, ineffective };
  const connection = connect(reading.facets, options, around);
  return limited ? limited(connection) : connection;
}
