import { claimsOf } from "../document/claims.js";
import { inEnvironment } from "../document/given.js";
import type { Document } from "../document/document.js";
import { fixedMapping } from "../document/mappings.js";
import { once, remembered } from "../document/memo.js";
import { constant } from "../document/text.js";
import type { Value } from "../document/value.js";
import { mapFacets, type Connection } from "../model/connection.js";
import { always, ever, leaves, type Span } from "../model/setting.js";
import { textScalar } from "../notations/text-scalar.js";
import { DIALECTS } from "./index.js";
import { ALWAYS_SAFE } from "./packages.js";

/** A client that a program hands an address from a variable to. */
export interface Taker {
  readonly variable: string;
  /** The dialect in whose words it reads the address; null where it reads it in its own way, or is told of TLS elsewhere. */
  readonly words: string | null;
  /** It gets the variable as it stands. */
  readonly isWhole: boolean;
}

/** Dialects that an address alone is enough for. */
const WORDS = ["mysql2", "mysql", "mariadb", "prisma", "prisma-mariadb", "rails-config"];

/** Whoever reads these alike reads any address alike. */
const QUERIES = [
  "",
  "?ssl=true",
  '?ssl={"rejectUnauthorized":false}',
  '?ssl={"verifyIdentity":true,"minVersion":"TLSv1.1"}',
  "?sslaccept=strict",
  "?ssl_mode=verify_identity",
];

/** Hosts that lead nowhere, from which a connection is known again. */
const WHOLE = ".whole.invalid";
const PART = ".part.invalid";

const addressOf = (scheme: string, host: string, query: string, at: Span): Value =>
  textScalar(constant(`${scheme}://user:word@${host}:4000/db${query}`, at), at);

const NOWHERE: Span = [0, 0];
const SETTINGS = { caPath: null, hosts: [] };

/** Who takes an address with that scheme from a variable, as a program shows it. */
export function takersIn(document: Document, scheme: string): readonly Taker[] {
  const [first = [], ...others] = QUERIES.map((query) => probed(document, scheme, query));
  const isComplete = others.every(({ length }) => length === first.length);
  const wordsOf = wordsReader(document, scheme);
  return first.map(({ host, connection }, index) => {
    const all = [connection, ...others.flatMap((each) => each[index]?.connection ?? [])];
    const isWhole = host.endsWith(WHOLE);
    return {
      variable: host.slice(0, -(isWhole ? WHOLE : PART).length),
      words: isComplete ? wordsOf(all) : null,
      isWhole,
    };
  });
}

/** The connections of a program whose variables hold such an address, apart from those that it sets itself. */
function probed(
  document: Document,
  scheme: string,
  query: string,
): readonly { readonly host: string; readonly connection: Connection }[] {
  const set = new Set(
    document.assignments().flatMap(({ home, name }) => (home === "process.env" ? [name] : [])),
  );
  const known = inEnvironment(document, (variable, at, isWhole) => {
    const host = variable + (isWhole ? WHOLE : PART);
    return set.has(variable) ? null : addressOf(scheme, host, query, at);
  });
  return connectionsIn(known).flatMap((connection) => {
    const host = probedHost(connection);
    return host === null ? [] : [{ host, connection }];
  });
}

/** Whose words these are: of whoever reads each address as they were read. */
function wordsReader(
  document: Document,
  scheme: string,
): (read: readonly Connection[]) => string | null {
  const expected = remembered((client: string) =>
    QUERIES.map((query) => {
      const address = addressOf(scheme, `HOST${WHOLE}`, query, NOWHERE);
      const [connection] = connectionsIn(givenTo(client, address, document));
      return connection ? verdictOf(connection) : "";
    }).join("\n"),
  );
  return (read) => {
    if (read[0]?.dialect === ALWAYS_SAFE) return ALWAYS_SAFE;
    const own = read.map(verdictOf).join("\n");
    return WORDS.find((client) => expected(client) === own) ?? null;
  };
}

/** Whether a client takes an address for one without TLS. */
export function isPlainFor(client: string, address: Value, document: Document): boolean {
  const [connection] = connectionsIn(givenTo(client, address, document));
  return connection !== undefined && always(connection.encrypted, ({ value }) => !value).length > 0;
}

/** An address in the hands of a client, and nothing else. */
const givenTo = (client: string, address: Value, { versionOf }: Document): Document => ({
  filename: "",
  language: "env",
  versionOf,
  clientsAround: new Set([client]),
  handedTo: () => ({ client, isWhole: true, isSure: true }),
  uses: () => [],
  roots: () => [],
  scopes: () => [{ variables: fixedMapping(address.at, { ADDRESS: () => address }) }],
  assignments: () => [],
  texts: () => [],
  words: () => [],
  commands: () => [],
  objects: () => [],
  named: () => [],
});

function connectionsIn(document: Document): readonly Connection[] {
  const claims = claimsOf();
  return CLIENTS().flatMap((dialect) => {
    const found = dialect.find(document, claims.hold, SETTINGS);
    claims.add(found.flatMap((connection) => connection.claims));
    return found;
  });
}
const CLIENTS = once(() => DIALECTS.filter(({ table }) => table !== undefined));

/** The probe that a connection goes to, on all its paths. */
function probedHost({ host }: Connection): string | null {
  const [only = "", another] = new Set(ever(host, () => true).map(({ value }) => value));
  const isProbe = only.endsWith(WHOLE) || only.endsWith(PART);
  return isProbe && another === undefined ? only : null;
}

/** What a client makes of an address. */
function verdictOf(connection: Connection): string {
  const read: string[] = [];
  mapFacets(connection, (setting, facet) => {
    const said = leaves(setting).map((leaf) => [leaf.kind, "value" in leaf ? leaf.value : null]);
    if (!LOGIN.has(facet)) read.push(JSON.stringify([facet, said]));
    return setting;
  });
  return read.join();
}
const LOGIN = new Set(["host", "port", "user", "password"]);
