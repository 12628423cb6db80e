import { NO_CLUES } from "../../document/clues.js";
import type { Document } from "../../document/document.js";
import type { Held, Located } from "../../document/located.js";
import { fixedMapping } from "../../document/mappings.js";
import type { Mapping, Scalar } from "../../document/value.js";
import type { Span } from "../../model/setting.js";
import type { Connection } from "../../model/connection.js";
import { isPlaceholder } from "../../model/placeholder.js";
import { isHere, onlyWritten } from "../../model/policy.js";
import { flag, port, text, withDoubt, version } from "../codec.js";
import { DOUBT, namesHost } from "../by-name.js";
import { defineDialect, type Found } from "../define.js";
import { parted } from "../parted.js";
import { secret } from "../password.js";

/** `host`, `HOST`, `DB_HOST`, `dbHost`: a stem, and what it is. */
const KEY =
  /^(?<stem>\w*?)_?(?<part>hostname|host|port|username|user|password|passwd|pass|pwd|database|db_?name|db|schema|ssl|tls)$/i;
const HOST_KEY = /(?:^|_|[a-z](?=H))host(?:name)?$/i;
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
/** With one of these beside its host an object is a login, and not a choice in a form. */
const LOGIN = ["user", "password", "database", "ssl"];
/** They take a host, and are no database. */
const OTHERS = /^(?:https?|http2|net|tls|dns|axios|got|ky|fetch|undici)(?:\.|$)/;

/**
 * What is written, and wrong for every client. The default port is 3306 everywhere: FACTS-js.md
 * 2.3.
 */
const FACETS = {
  host: text("host", { absent: "" }),
  port: withDoubt(port("port", 3306), DOUBT),
  user: withDoubt(text("user", { absent: "" }), DOUBT),
  password: secret("password"),
  encrypted: withDoubt(flag("ssl", { absent: true, reads: (word) => word !== false }), DOUBT),
  certificateVerified: withDoubt(
    flag("ssl.rejectUnauthorized", { absent: true, reads: (value) => value !== false }),
    DOUBT,
  ),
  minVersion: withDoubt(version("ssl.minVersion", { absent: "TLSv1.2" }), DOUBT),
};
const PASSWORD = { password: secret("password") };

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
        .flatMap((held) => foundIn(held, settings.hosts, isOpen)),
    ({ document, isOpen }) => passwordsIn(document).filter(({ options: { at } }) => isOpen(at)),
  ],
});

/** What is exported is for nobody to read, unlike an exported text. */
const isForReaders = ({ audience, taker }: Held): boolean =>
  audience === "message" || audience === "comparison" || OTHERS.test(taker ?? "");

function foundIn(
  { value, comments, isPart }: Held,
  hosts: readonly string[],
  isOpen: (place: Span) => boolean,
): readonly Found[] {
  if (value.kind !== "mapping") return [];
  return stemsIn(value).flatMap((parts) => {
    const own = parted(value, parts);
    // Variables of one stem may be accounted for, and those of another not.
    if (!isOpen(own.place("host") ?? value.at)) return [];
    if (!namesHost(own.get("host"), hosts) || !LOGIN.some((part) => parts.has(part))) return [];
    // What the file makes of it may say more of TLS, and the password stands there all the same.
    const facets = isPart ? { ...PASSWORD, host: FACETS.host } : FACETS;
    const reading = { facets, ineffective: [] };
    return [{ options: own, reading, comments, claims: [value.at], limited: onlyMistakes }];
  });
}

/** Left out, TLS counts as on here, so that only what switches it off is found. */
const onlyMistakes = (connection: Connection): Connection => ({
  ...connection,
  ...onlyWritten(connection),
  encrypted: connection.encrypted,
});

/** The keys of each connection in an object, by what they are. */
function stemsIn(object: Mapping): readonly ReadonlyMap<string, string>[] {
  const stems = new Map<string, Map<string, string>>();
  for (const key of object.keys()) {
    const { stem = "", part } = KEY.exec(key)?.groups ?? {};
    if (part === undefined) continue;
    const name = part.toLowerCase();
    const parts = stems.get(stem) ?? new Map<string, string>();
    stems.set(stem, parts.set(PART[name] ?? name, key));
  }
  return [...stems.values()].filter((parts) => parts.has("host"));
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
