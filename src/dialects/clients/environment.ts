import { mapBranches } from "../../document/choices.js";
import { NO_CLUES } from "../../document/clues.js";
import type { Document, Scope } from "../../document/document.js";
import { asMapping } from "../../document/mappings.js";
import { missing, opaque, type Mapping, type Value } from "../../document/value.js";
import { withDefault } from "../../notations/interpolation.js";
import { readJson } from "../../notations/json.js";
import { plainWord, textScalar } from "../../notations/text-scalar.js";
import { readHostAndPort, readUri } from "../../notations/uri.js";
import { below } from "../address.js";
import { DOUBT, namesHost, oneCause, tlsByName } from "../by-name.js";
import { port, text, withDoubt } from "../codec.js";
import { defineDialect, type Found, type Search } from "../define.js";
import type { DialectSettings } from "../dialect.js";
import type { Reading } from "../driver.js";
import { meaningOf, plainName } from "../option-names.js";
import { lendHosts, roleFirst } from "../roles.js";
import { addName, noNames, parted, synonymsIn, type PartNames, type Parts } from "../parted.js";
import { secret } from "../password.js";
import { isProgram } from "../../model/program-languages.js";

/** Nothing can be written here that would not be a secret again. */
const WAYS_OUT = {
  program: "Set the variable outside the program.",
  data: "Take it from a secret instead.",
};

const tlsReading = (settings: DialectSettings): Reading => ({
  facets: { host: text("host"), ...tlsByName(settings) },
  ineffective: [],
});

const readingFor = (document: Document, settings: DialectSettings): Reading => ({
  facets: {
    ...tlsReading(settings).facets,
    port: withDoubt(port("port", 4000), DOUBT),
    user: withDoubt(text("user"), DOUBT),
    password: {
      ...secret("password"),
      repair: () => ({
        words: isProgram(document.language) ? WAYS_OUT.program : WAYS_OUT.data,
        change: null,
      }),
    },
  },
  ineffective: [],
});

/**
 * Variables of an environment that have one stem are one connection: `DB_HOST`, `DB_PORT`,
 * `DB_SSL_CA`. Who reads them is not known.
 */
export const environment = defineDialect({
  name: "environment",
  hint: /process\.env|process['"]|tidbcloud|[Tt][Ii][Dd][Bb]_|_HOST|_USER/,
  places: [
    ({ document, settings }) => {
      const reading = readingFor(document, settings);
      return document.scopes().flatMap((scope) => foundIn(scope, reading, settings));
    },
    inPrograms,
  ],
});

const HOST_NAME = /^[A-Z]\w*_HOST/;

/** `env: { DB_HOST: "..." }` of pm2: all but TLS is what any options of a program say, and no matter of this dialect. */
function inPrograms({ document, settings, isOpen }: Search): readonly Found[] {
  if (!isProgram(document.language)) return [];
  const tls = tlsReading(settings);
  return document
    .objects(HOST_NAME, isOpen)
    .filter(({ audience, isPart }) => audience === "program" && !isPart)
    .flatMap(({ value, comments }) =>
      foundIn({ variables: asMapping(value) }, tls, settings)
        .filter(({ options }) => namesHost(options.get("host"), settings.hosts))
        .map((found) => ({ ...found, comments, claims: [] })),
    );
}

function foundIn(
  { variables, sets, commentsAt }: Scope,
  reading: Reading,
  { hosts }: DialectSettings,
): readonly Found[] {
  const own = new Set(sets ?? variables.keys());
  const isOurs = (name: string): boolean =>
    namesHost(mapBranches(variables.get(name), hostBefore), hosts);
  return groupsIn(variables.keys(), isOurs)
    .filter((parts) => [...parts.values()].some((name) => own.has(name)))
    .map((parts) => ({
      options: connectionOf(variables, parts),
      reading,
      comments: [...new Set([...parts.values()].flatMap((name) => commentsAt?.(name) ?? []))],
      // The options around them are read no more; an address is for those who know its words.
      claims: (isReached(parts) ? [...parts] : [])
        .filter(([part]) => part !== "url")
        .map(([, name]) => variables.place(name))
        .filter((place) => place !== null),
      limited: oneCause,
    }));
}

/** In small letters. */
const LOGIN = /^(?<stem>\w*?)_?(?<part>host|hostname|port|user|username|password|passwd|pass|pwd)$/;
const SERVER = /^(?:(?<stem>\w*?)_)?(?<part>server|endpoint|addr|address|url|uri|dsn)$/;
const PART: Readonly<Record<string, string>> = {
  hostname: "host",
  server: "host",
  endpoint: "host",
  addr: "host",
  address: "host",
  username: "user",
  passwd: "password",
  pass: "password",
  pwd: "password",
  uri: "url",
  dsn: "url",
};
/** `SPRING_DATASOURCE_URL`, `QUARKUS_DATASOURCE_JDBC_URL` and `MYSQL_ATTR_SSL_CA` are of the same stem as their neighbours. */
const ASIDE = /_(?:jdbc|attr|connection)$/;
/** Mail servers and others have users and passwords, too. */
const DATABASE = /(?:^|_)(?:db|database|mysql|mariadb|tidb|datasource)(?:_|$)/;

interface Named {
  readonly stem: string;
  readonly part: string;
}

function readName(name: string): Named | null {
  const plain = roleFirst(plainName(name));
  const tls = meaningOf(plain);
  if (tls) return { stem: tls.stem.replace(ASIDE, ""), part: tls.meaning };
  const { stem = "", part } = (LOGIN.exec(plain) ?? SERVER.exec(plain))?.groups ?? {};
  if (part === undefined) return null;
  return { stem: stem.replace(ASIDE, ""), part: PART[part] ?? part };
}

const isReached = (parts: Parts): boolean => parts.has("host") || parts.has("url");

/** The variables of each connection. */
function groupsIn(names: readonly string[], isOurs: (name: string) => boolean): readonly Parts[] {
  const stems = new Map<string, PartNames>();
  for (const name of names) {
    const named = readName(name);
    if (!named) continue;
    const own = stems.get(named.stem) ?? noNames();
    addName(own, named.part, name);
    stems.set(named.stem, own);
  }
  const lent = lendHosts(stems, isOurs);
  const reached = [...stems].filter(([, { first }]) => isReached(first));
  const whole = reached.filter(([stem]) => !lent.has(stem));
  const named = whole.filter(([stem]) => DATABASE.test(stem));
  const [only, another] = named.length > 0 ? named : whole;
  const others = [...stems].filter(([stem, { first }]) => DATABASE.test(stem) && !isReached(first));
  if (only && !another) for (const [, own] of others) adopt(only[1], own);
  // `USE_SSL` and `CA_PATH` may be about any server.
  const nameless = whole.length === 1 ? stems.get("") : undefined;
  if (only && nameless && !isReached(nameless.first)) adopt(only[1], nameless);
  return [
    ...[...reached, ...others].map(([, { first }]) => first),
    ...reached.flatMap(([, own]) => synonymsIn(own)),
  ];
}

const CREDENTIALS: ReadonlySet<string> = new Set(["user", "password", "port"]);

/** Laravel's `MYSQL_ATTR_SSL_CA` beside `DB_HOST`: with one database in a set, all that is said of TLS is said of that. */
function adopt(reached: PartNames, { first, further }: PartNames): void {
  for (const [part, name] of [...first, ...further]) {
    if (CREDENTIALS.has(part)) continue;
    addName(reached, part, name);
    first.delete(part);
  }
}

/** Variables as options. What is not set here may be set elsewhere, and none is ours to add. */
function connectionOf(variables: Mapping, group: Parts): Mapping {
  const own = parted(variables, group);
  const written = (part: string): Value =>
    mapBranches(mapBranches(own.get(part), filledIn), opened);
  const isAside = !group.has("port") && group.has("host");
  return {
    ...own,
    clues: isReached(group) ? { ...NO_CLUES, names: [...group.values()] } : NO_CLUES,
    get(part) {
      if (part === "host") return hostIn(written, group);
      if (part === "port" && isAside) return mapBranches(written("host"), portBehind);
      return written(part);
    },
    spell: (path, value) =>
      path[0] === "port" && isAside ? `:${value ?? "port"}` : own.spell(path, value),
    word: (value, part) => (part === "port" && isAside ? plainWord(value) : own.word(value, part)),
    put(part, value) {
      if (part !== "port" || !isAside) return own.put(part, value);
      const current = mapBranches(written("host"), portBehind);
      return current.kind === "scalar" ? current.replace(value) : null;
    },
  };
}

/** `${DB_HOST:-localhost}` is what is given, or its default. After a colon alone stands what others fill in. */
const filledIn = (value: Value): Value =>
  value.kind === "scalar" && /^\$\{\w+:-/.test(value.text?.value ?? "")
    ? withDefault(value)
    : value;

/** `{"rejectUnauthorized":false}`. */
function opened(value: Value): Value {
  const text = value.kind === "scalar" ? value.text : null;
  const object = text && readJson(text, value.at);
  return object?.kind === "mapping" ? below(object) : value;
}

const hostIn = (written: (part: string) => Value, group: Parts): Value =>
  group.has("host")
    ? mapBranches(written("host"), hostBefore)
    : mapBranches(written("url"), hostOf);

/** `localhost:4000` in the place of a host. */
const serverIn = (value: Value): Mapping | null =>
  value.kind === "scalar" ? readHostAndPort(value) : null;
const hostBefore = (value: Value): Value => serverIn(value)?.get("host") ?? value;
const portBehind = (value: Value): Value => serverIn(value)?.get("port") ?? missing(value.at);

const SCHEME = /^(?:[a-z][a-z0-9+.-]*:)+\/\//i;
function hostOf(value: Value): Value {
  const address =
    value.kind === "scalar" ? readUri(value, { read: textScalar, wins: "first" }, SCHEME) : null;
  return address?.get("host") ?? opaque(value.at);
}
