import { NO_CLUES } from "../../document/clues.js";
import type { Document } from "../../document/document.js";
import type { Held, Located } from "../../document/located.js";
import { fixedMapping } from "../../document/mappings.js";
import type { Mapping, Scalar, Value } from "../../document/value.js";
import type { Span } from "../../model/setting.js";
import type { Connection } from "../../model/connection.js";
import { isPlaceholder } from "../../model/placeholder.js";
import { isHere } from "../../model/hosts.js";
import { onlyWritten } from "../../model/policy.js";
import { withDefault } from "../../notations/interpolation.js";
import { flag, port, text, withDoubt, version } from "../codec.js";
import { DOUBT, namesHost, oneCause, tlsByName } from "../by-name.js";
import { defineDialect, type Found } from "../define.js";
import type { DialectSettings } from "../dialect.js";
import type { Reading } from "../driver.js";
import { outerStem, withNestedTls } from "../nested-tls.js";
import { meaningOf } from "../option-names.js";
import { addName, noNames, parted, synonymsIn, type PartNames, type Parts } from "../parted.js";
import { secret } from "../password.js";

/** `host`, `HOST`, `DB_HOST`, `dbHost`, `tidb.host`: a stem, and what it is. */
const KEY =
  /^(?<stem>\w*?)_?(?<part>hostname|host|port|username|user|password|passwd|pass|pwd|database|db_?name|db|schema|ssl|tls)$/i;
const HOST_KEY = /(?:^|[_.-]|[a-z](?=H))host(?:name)?$/i;
const PART: Readonly<Record<string, string>> = {
  ...{
    hostname: "host",
    username: "user",
    passwd: "password",
    pass: "password",
    pwd: "password",
    tls: "ssl",
  },
  ...{ db: "database", dbname: "database", db_name: "database", schema: "database" },
};
/** What asks a host for something else than MySQL: `type: tcp`, and the other types of TypeORM. */
const KIND = /^(?:type|kind|protocol|check)$/i;
const OTHER_KINDS =
  /^(?:tcp|udp|https?|icmp|ping|grpc|wss?|tls|ssl|dns|smtp|ssh|postgres\w*|redis|mongo\w*|aurora-\w+|cockroachdb|mssql|oracle|sap|spanner)$/i;
/** They take a host, and are no database. */
const OTHERS = /^(?:https?|http2|net|tls|dns|axios|got|ky|fetch|undici)(?:\.|$)/;

/**
 * What is written, and wrong for every client. The default port is 3306 everywhere: FACTS-js.md
 * 2.3.
 */
const LOGIN = {
  host: text("host"),
  port: withDoubt(port("port", 3306), DOUBT),
  user: withDoubt(text("user"), DOUBT),
  password: secret("password"),
};
const TLS_IN_PROGRAMS = {
  encrypted: withDoubt(flag("ssl", { absent: true, reads: (word) => word !== false }), DOUBT),
  certificateVerified: withDoubt(
    flag("ssl.rejectUnauthorized", { absent: true, reads: (value) => value !== false }),
    DOUBT,
  ),
  minVersion: withDoubt(version("ssl.minVersion", { absent: "TLSv1.2" }), DOUBT),
};
const PASSWORD = { password: LOGIN.password };

/** How the objects of a file are read. */
interface Objects {
  /** The same object with all keys that are looked at. */
  opened(object: Mapping): Mapping;
  readonly tlsOf: typeof meaningOf;
  readonly tls: Reading["facets"];
}

/** A program may do anything with what an option says, and so little of it is judged. */
const IN_PROGRAMS: Objects = {
  opened: (object) => object,
  tlsOf: () => null,
  tls: { host: LOGIN.host, ...TLS_IN_PROGRAMS },
};

/** Data say what they mean by their names alone: those of TLS are the ones that variables have. */
const inData = (settings: DialectSettings): Objects => ({
  opened: (object) => withDefaults(withNestedTls(object)),
  tlsOf: meaningOf,
  tls: { host: LOGIN.host, ...tlsByName(settings) },
});

/** `port: ${DB_PORT:3306}` is what is given, or its default. */
const withDefaults = (object: Mapping): Mapping => ({
  ...object,
  get: (key) => withDefault(object.get(key)),
});

/** A name that says whose password it holds. */
const PASSWORD_NAME = /tidb\w*(?:password|passwd|pwd|pass)$/i;
const TIDB_HOST_NAME = /tidb\w*host(?:name)?$/i;
/** The name of a variable, or words for people. */
const NO_PASSWORD = /^(?=[^_]*_)[A-Z][A-Z0-9_]*$|\s/;

/**
 * An options object whose client cannot be told: only what is written there and wrong for every
 * client is judged, and a person must see each edit. The host must stand in it.
 */
export const options = defineDialect({
  name: "options",
  hint: /tidbcloud|TIDB\w*PASS|tidb\w*[Pp]ass/,
  places: [
    ({ document, settings, isOpen }) =>
      document
        .objects(HOST_KEY, isOpen)
        .filter((held) => held.value.kind === "mapping" && isOpen(held.value.at))
        .filter((held) => !isForReaders(held))
        .flatMap((held) => {
          const how = document.language === "javascript" ? IN_PROGRAMS : inData(settings);
          return foundIn(held, how, settings.hosts, isOpen);
        }),
    ({ document, isOpen }) => passwordsIn(document).filter(({ options: { at } }) => isOpen(at)),
  ],
});

/** What is exported is for nobody to read, unlike an exported text. */
const isForReaders = ({ audience, taker }: Held): boolean =>
  audience === "message" || audience === "comparison" || OTHERS.test(taker ?? "");

function foundIn(
  { value, comments, isPart }: Held,
  how: Objects,
  hosts: readonly string[],
  isOpen: (place: Span) => boolean,
): readonly Found[] {
  if (value.kind !== "mapping") return [];
  if (value.keys().some((key) => KIND.test(key) && isOtherKind(value.get(key)))) return [];
  const object = how.opened(value);
  const asFound = (parts: Parts, facets: Reading["facets"]): Found => ({
    options: parted(object, parts),
    reading: { facets, ineffective: [] },
    comments,
    claims: [value.at],
    limited: onlyMistakes,
  });
  return connectionsIn(object, how.tlsOf)
    .filter(({ first }) => {
      const own = parted(object, first);
      // Variables of one stem may be accounted for, and those of another not.
      const isFree = isOpen(own.place("host") ?? value.at);
      return isFree && namesHost(own.get("host"), hosts) && isLogin(first);
    })
    .flatMap((names) => [
      // What the file makes of it may say more of TLS, and the password stands there all the same.
      asFound(names.first, isPart ? { ...PASSWORD, host: LOGIN.host } : { ...how.tls, ...LOGIN }),
      ...synonymsIn(names).map((parts) => asFound(parts, how.tls)),
    ]);
}

const isOtherKind = (value: Value): boolean =>
  value.kind === "scalar" && OTHER_KINDS.test(String(value.value));

/** With more beside its host an object is a login, and not a choice in a form. */
const isLogin = (parts: Parts): boolean =>
  [...parts.keys()].some((part) => part !== "host" && part !== "port");

/** Left out, TLS counts as on here, so that only what switches it off is found. */
const onlyMistakes = (connection: Connection): Connection =>
  oneCause({
    ...connection,
    ...onlyWritten(connection),
    encrypted: connection.encrypted,
  });

/** The connections in an object. */
function connectionsIn(object: Mapping, tlsOf: typeof meaningOf): readonly PartNames[] {
  const stems = new Map<string, PartNames>();
  for (const key of object.keys()) {
    const named = namedBy(key, tlsOf);
    if (!named) continue;
    const names = stems.get(named.stem) ?? noNames();
    addName(names, named.part, key);
    stems.set(named.stem, names);
  }
  return [...stems.values()].filter(({ first }) => first.has("host"));
}

function namedBy(key: string, tlsOf: typeof meaningOf) {
  const tls = tlsOf(key);
  if (tls) return { stem: outerStem(tls.stem), part: tls.meaning };
  const { stem = "", part } = KEY.exec(key)?.groups ?? {};
  const name = part?.toLowerCase();
  return name === undefined ? null : { stem, part: PART[name] ?? name };
}

/**
 * `TIDB_PASSWORD: "..."`: the name says whose it is, unless the file says that this TiDB is on this
 * machine.
 */
function passwordsIn(document: Document): readonly Found[] {
  const found = document.named(PASSWORD_NAME).filter(isPassword);
  if (
    found.length === 0 ||
    document.named(TIDB_HOST_NAME).some(({ value }) => isHere(String(value.value)))
  )
    return [];
  const reading = { facets: PASSWORD, ineffective: [] };
  return found.map(({ value, name, comments }) => ({
    options: holding(value, name ?? ""),
    reading,
    comments,
    claims: [value.at],
  }));
}

const isPassword = ({ value, audience }: Located<Scalar>): boolean =>
  audience === "program" &&
  !NO_PASSWORD.test(String(value.value)) &&
  !isPlaceholder(String(value.value));

/** A mapping for one value that has a name. */
const holding = (value: Scalar, name: string): Mapping => ({
  ...fixedMapping(value.at, { password: () => value }, { ...NO_CLUES, names: [name] }),
  spell: () => name,
  word: String,
});
