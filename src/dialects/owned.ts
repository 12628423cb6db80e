import { endsOf } from "../document/choices.js";
import type { Document, Owner } from "../document/document.js";
import type { Text } from "../document/text.js";
import type { Scalar } from "../document/value.js";
import { mapFacets, type Connection, type Facet, type Repair } from "../model/connection.js";
import { mapLeaves, type Setting, type Span } from "../model/setting.js";
import { DOUBT } from "./by-name.js";

/** An address that another file hands to its client. */
interface Owned {
  readonly value: Scalar;
  /** What may be said of it: what that file may add is not judged, and edits need its proof. */
  readonly limited: (connection: Connection) => Connection;
}

/** The addresses in variables that the project hands to a client. */
export function* ownedBy(
  client: string,
  document: Document,
  isOpen: (place: Span) => boolean,
): Generator<Owned & { readonly comments: readonly string[] }> {
  const { handedTo, clientsAround } = document;
  if (clientsAround?.has(client) !== true) return;
  for (const { variables, sets = variables.keys(), commentsAt } of document.scopes())
    for (const name of sets)
      for (const value of endsOf(variables.get(name))) {
        const owner = value.kind === "scalar" && isOpen(value.at) && handedTo?.(value);
        if (!owner || owner.client !== client) continue;
        yield { ...owned(owner, value, document), comments: commentsAt?.(name) ?? [] };
      }
}

function owned(owner: Owner, address: Scalar, { language }: Document): Owned {
  const encoded = language === "env" ? withQuotes(address) : null;
  const spelled = (repair: Repair): Repair => (encoded ? inPercents(repair) : repair);
  const offered = (repair: Repair): Repair => (owner.isSure ? repair : doubted(repair));
  if (owner.isShared === true) return { value: address, limited: whatIsShared };
  return {
    value: encoded ?? address,
    limited: (connection) => ({
      ...connection,
      ...(owner.isWhole ? {} : whatIsWritten(connection)),
      repair: (facet, wish) => offered(spelled(connection.repair(facet, wish))),
      ineffective: connection.ineffective.map((each) => ({
        ...each,
        repair: offered(spelled(each.repair)),
      })),
    }),
  };
}

/** What every client takes from an address alone. */
const LOGIN: ReadonlySet<Facet> = new Set(["host", "port", "user", "password"]);

/** A connection of which only what is written counts: what is left out may stand elsewhere. */
export function whatIsWritten(connection: Connection): Partial<Connection> {
  const { at } = connection;
  // What is written and as good as nothing, `ssl=false`, is left out at its own place.
  const isOff = ({ at: [start, end] }: { readonly at: Span }): boolean =>
    start > at[0] || end < at[1];
  const written = <T>(setting: Setting<T>, facet: Facet): Setting<T> =>
    mapLeaves(setting, (leaf) =>
      leaf.kind === "absent" && !(facet === "encrypted" && isOff(leaf))
        ? { kind: "unknown", at: leaf.at }
        : leaf,
    );
  return mapFacets(connection, (setting, facet) =>
    LOGIN.has(facet) ? setting : written(setting, facet),
  );
}

/** That there is no TLS; no one option would bring it. */
const whatIsShared = (connection: Connection): Connection => ({
  ...connection,
  ...mapFacets(connection, (setting, facet) =>
    LOGIN.has(facet) || facet === "encrypted" ? setting : { kind: "unknown", at: setting.at },
  ),
  ineffective: [],
  repair: (facet, wish) =>
    LOGIN.has(facet)
      ? connection.repair(facet, wish)
      : { words: "Each of its clients needs its own option.", change: null },
});

const doubted = ({ words, change }: Repair): Repair => ({
  words,
  change: change && { doubt: DOUBT, ...change, trust: "suggest" },
});

const QUOTE = '"';
const ENCODED = "%22";

/** The same where a value holds no quotes: they are percent-encoded. Null where it holds them. */
function withQuotes(scalar: Scalar): Scalar | null {
  const { text } = scalar;
  const end = text?.value.length ?? 0;
  if (text?.splice(end, end, QUOTE) !== null) return null;
  const splice: Text["splice"] = (start, to, insert) =>
    text.splice(start, to, typeof insert === "string" ? insert.replaceAll(QUOTE, ENCODED) : insert);
  return { ...scalar, text: { ...text, splice } };
}

/** `ssl={%22minVersion%22:...}`, as it is written there. */
function inPercents({ words, change }: Repair): Repair {
  const spelled = (sentence: string): string =>
    sentence.replace(/=\{[^`]*\}/g, (json) => json.replaceAll(QUOTE, ENCODED));
  return { words: spelled(words), change: change && { ...change, does: spelled(change.does) } };
}
