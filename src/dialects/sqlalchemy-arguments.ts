import { combined } from "../document/combine.js";
import { emptyMapping, partial } from "../document/mappings.js";
import { isOpen, missing, type Mapping, type Value, type Written } from "../document/value.js";
import { allWritten } from "../document/written.js";
import { SCHEME } from "../notations/uri.js";

/** What SQLAlchemy moves from a URL's query into `ssl`, for the drivers that have a mapping there. FACTS-dialects.md 4.6. */
const MOVED: Readonly<Record<string, string>> = {
  ca: "ssl_ca",
  key: "ssl_key",
  cert: "ssl_cert",
  capath: "ssl_capath",
  cipher: "ssl_cipher",
  check_hostname: "ssl_check_hostname",
};
const MOVED_KEYS: readonly string[] = Object.values(MOVED);

const YES = /^(?:true|yes|on|y|t|1)$/i;
const asBoolean = (value: Value): Value =>
  value.kind === "scalar" ? { ...value, value: YES.test(String(value.value)) } : value;

const nameOf = (key: string): string => MOVED[key] ?? key;
/** `ssl` as a driver gets it from a URL. */
const sslOf = (url: Mapping): Mapping => ({
  ...emptyMapping(url.head),
  keys: () => Object.keys(MOVED).filter((key) => url.keys().includes(nameOf(key))),
  get(key) {
    const value = Object.hasOwn(MOVED, key) ? url.get(nameOf(key)) : missing(url.head);
    return key === "check_hostname" ? asBoolean(value) : value;
  },
  spell: (path, value) => url.spell(path.slice(-1).map(nameOf), value),
  word: url.word,
  put: (key, value) => url.put(nameOf(key), value),
  remove: (keys) => url.remove(keys.map(nameOf)),
  rename: (from, to, value) => url.rename(nameOf(from), nameOf(to), value),
  place: (key) => url.place(nameOf(key)),
  code: () => null,
});

/** The keyword arguments that a driver gets of a URL; its texts stay texts. */
export function argumentsOf(url: Mapping, isMoving: boolean): Mapping {
  const moved = isMoving ? url.keys().filter((key) => MOVED_KEYS.includes(key)) : [];
  if (moved.length === 0) return url;
  const ssl = sslOf(url);
  return {
    ...url,
    keys: () => [...url.keys().filter((key) => !moved.includes(key)), "ssl"],
    get(key) {
      if (key === "ssl") return ssl;
      return moved.includes(key) ? missing(url.head) : url.get(key);
    },
    spell: (path, value) => url.spell(path.join() === "ssl" ? moved.slice(0, 1) : path, value),
    remove: (keys) => url.remove(keys.flatMap((key) => (key === "ssl" ? moved : [key]))),
  };
}

/** Parts of a URL that nobody gives beside it. */
const OWN = new Set(["host", "port", "user", "password", "database", SCHEME]);

/** The arguments of a URL with those in `connect_args` over them, which take what is new. */
export const withArguments = (url: Mapping, args: Value, head: Mapping["head"]): Mapping => {
  const upper = args.kind === "mapping" ? args : partial(args.at);
  const both = combined(upper, url, {
    counts: (said, key) => said.kind !== "missing" && !(key !== null && OWN.has(key)),
    takesNew: (key) => (OWN.has(key) ? "lower" : "upper"),
  });
  // Another `ssl` takes the place of the one that SQLAlchemy makes of a URL.
  const isMoved = (key = ""): boolean =>
    key === "ssl" && upper.get(key).kind === "missing" && url.get(key).kind === "mapping";
  return {
    ...both,
    head,
    put: (key, value, after) =>
      isMoved(key)
        ? allWritten([url.remove([key]), upper.put(key, value)])
        : both.put(key, value, after),
    spell: (path, value) =>
      value !== undefined && path.length === 1 && isMoved(path[0])
        ? upper.spell(path, value)
        : both.spell(path, value),
    word: (value, key) => (isMoved(key) ? upper.word(value) : both.word(value, key)),
  };
};

/** Drivers that take nothing, or not enough, from a URL; without a name it is mysqlclient. */
const BY_ARGUMENTS = /^(?:mysql|mariadb)(?:\+(?:mysqldb|mysqlconnector|aiomysql))?$/;
const SPEAKS = /ssl|tls/i;

/** Whether nothing is said of TLS in a URL. */
export const saysNothing = (url: Mapping): boolean =>
  !isOpen(url) && !url.keys().some((key) => SPEAKS.test(key));

/** Whether nothing is said of TLS in a URL whose driver is best told beside it. */
export const isSilent = (url: Mapping): boolean => {
  const scheme = url.get(SCHEME);
  return scheme.kind === "scalar" && BY_ARGUMENTS.test(String(scheme.value)) && saysNothing(url);
};

/** A URL, and beside it the place where its driver is told more. */
export const besideUrl = (url: Mapping, engine: Mapping, key: string): Mapping => ({
  ...url,
  head: engine.head,
  get: (asked) => (asked === key ? engine.get(key) : url.get(asked)),
  put: (asked, value, after) => (asked === key ? engine : url).put(asked, value, after),
  spell: (path, value) => (path[0] === key ? engine : url).spell(path, value),
  word: (value, asked) => (asked === undefined || asked === key ? engine : url).word(value, asked),
});

/** What makes an address of its parts. */
export const URL_MAKERS: readonly string[] = ["", ".engine", ".engine.url"].flatMap((home) =>
  ["URL", "URL.create"].map((name) => `sqlalchemy${home}.${name}`),
);

/** The parts of `URL.create("mysql+pymysql", host=..., query={...})`, under the names that a URL has. */
const PARTS: Readonly<Record<string, string>> = {
  [SCHEME]: "drivername",
  user: "username",
  host: "host",
  port: "port",
  password: "password",
  database: "database",
};

/** The parts in the order in which they may be given without their names. */
const ORDER = ["drivername", "username", "password", "host", "port", "database", "query"];
function partOf(created: Mapping, name: string): Value {
  const named = created.get(name);
  return named.kind === "missing" ? created.get(String(ORDER.indexOf(name))) : named;
}

/** What is given without its name is changed where it stands: with its name it would be given twice. */
function putPart(created: Mapping, name: string, ...[value, after]: PutRest): Written | null {
  const given = created.get(String(ORDER.indexOf(name)));
  if (created.get(name).kind !== "missing" || given.kind === "missing")
    return created.put(name, value, after);
  return given.kind === "scalar" ? given.replace(value) : null;
}
type PutRest = [value: Parameters<Mapping["put"]>[1], after: string | undefined];

export function createdUrl(created: Mapping): Mapping {
  const nameOf = (key: string): string | undefined =>
    Object.hasOwn(PARTS, key) ? PARTS[key] : undefined;
  const query = (): Value => partOf(created, "query");
  const inQuery = (): Mapping | null => {
    const found = query();
    return found.kind === "mapping" ? found : null;
  };
  return {
    ...created,
    keys: () => [
      ...Object.keys(PARTS).filter((key) => partOf(created, nameOf(key) ?? "").kind !== "missing"),
      ...(inQuery()?.keys() ?? []),
    ],
    get(key) {
      const name = nameOf(key);
      if (name !== undefined) return partOf(created, name);
      const found = query();
      if (found.kind === "mapping") return found.get(key);
      return found.kind === "missing" ? missing(created.head) : partial(found.at).get(key);
    },
    rest: () => {
      const found = query();
      return found.kind === "mapping" ? found.rest() : missing(created.head);
    },
    spell: ([key = "", ...inner], value) => {
      const name = nameOf(key);
      if (name !== undefined) return created.spell([name, ...inner], value);
      const held = inQuery();
      if (held && held.keys().length > 0) return held.spell([key, ...inner], value);
      return value === undefined
        ? key
        : created.spell(["query"], `{${created.word(key)}: ${value}}`);
    },
    word: (value, key) =>
      key !== undefined && nameOf(key) === undefined
        ? (inQuery() ?? created).word(value)
        : created.word(value),
    put(key, value, after) {
      const name = nameOf(key);
      if (name !== undefined) return putPart(created, name, value, after && nameOf(after));
      const found = query();
      if (found.kind === "mapping") return found.put(key, value);
      return found.kind === "missing"
        ? putPart(created, "query", { [key]: value as string }, undefined)
        : null;
    },
    remove: (keys) => inQuery()?.remove(keys) ?? null,
    rename: (from, to, value) => inQuery()?.rename(from, to, value) ?? null,
    place: (key) => {
      const name = nameOf(key);
      return name === undefined ? (inQuery()?.place(key) ?? null) : created.place(name);
    },
    code: () => null,
  };
}
