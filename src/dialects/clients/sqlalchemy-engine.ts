import { alternatives } from "../../document/alternatives.js";
import { endsOf } from "../../document/choices.js";
import { emptyMapping, MADE_BY } from "../../document/mappings.js";
import type { Mapping, Value } from "../../document/value.js";
import { isOpen, missing, opaque } from "../../document/value.js";
import { along } from "../../document/ways.js";
import type { Guard } from "../../model/setting.js";
import { GIVEN, readSqlAlchemyUrl } from "../../notations/sqlalchemy-url.js";
import { SCHEME } from "../../notations/uri.js";
import { bundleOf, type Bundle } from "../bundle.js";
import { candidatesOfEach } from "../candidates.js";
import type { Candidate } from "../client-table.js";
import { defineClient } from "../client.js";
import { credentials, type Driver } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { aiomysql } from "../drivers/aiomysql.js";
import { asyncmy } from "../drivers/asyncmy.js";
import { mysqlConnectorPython } from "../drivers/mysql-connector-python.js";
import { mysqlclient } from "../drivers/mysqlclient.js";
import { pymysql } from "../drivers/pymysql.js";
import * as inUrl from "../drivers/sqlalchemy.js";
import { truthOf, withPlace } from "../keywords.js";
import { installedAs } from "../registries.js";
import { called, signature } from "../signature.js";
import {
  argumentsOf,
  besideUrl,
  createdUrl,
  isSilent,
  saysNothing,
  URL_MAKERS,
  withArguments,
} from "../sqlalchemy-arguments.js";
import { STORE_MODULES, STORES } from "../sqlalchemy-stores.js";
import { withEveryScheme } from "../sqlalchemy-schemes.js";
import { ENGINE_MODULES, isHeard } from "../sqlalchemy-told.js";
import { CONTEXT_MAKERS, contextIn } from "../ssl-context.js";

type MakeDriver = (bundle: Bundle, version: string | null) => Driver;

/** Each driver, as a URL names it: with what stands in the URL alone, and with arguments besides. */
const DRIVERS: Readonly<Record<string, readonly [url: MakeDriver, args: MakeDriver]>> = {
  mysqldb: [inUrl.mysqldb, mysqlclient],
  pymysql: [inUrl.pymysql, pymysql],
  mysqlconnector: [inUrl.mysqlconnector, mysqlConnectorPython],
  aiomysql: [inUrl.aiomysql, aiomysql],
  asyncmy: [inUrl.asyncmy, asyncmy],
};
const schemesOf = (name: string): readonly string[] => [
  `mysql+${name}`,
  `mariadb+${name}`,
  // Without a name it is this one.
  ...(name === "mysqldb" ? ["mysql", "mariadb"] : []),
];
const ARGS = "connect_args";

/** The URL that an engine is given: a text, or one that is made of its parts. */
function urlIn(value: Value): Mapping | null {
  if (value.kind === "scalar") return readSqlAlchemyUrl(value, GIVEN)[0] ?? null;
  const made = contextIn(value);
  const maker = made?.get(MADE_BY);
  const isUrl = maker?.kind === "scalar" && /(?:^|\.)URL(?:\.create)?$/.test(String(maker.value));
  return made && isUrl ? createdUrl(made) : null;
}

const isNone = (value: Value): boolean =>
  value.kind === "missing" ||
  (value.kind === "mapping" ? value.keys().length === 0 && !isOpen(value) : isFalse(value));
const isFalse = (value: Value): boolean => value.kind === "scalar" && truthOf(value) === false;

/** A URL with arguments, of which each may be chosen by conditions. */
function withEither(url: Mapping, args: Value, head: Mapping["head"]): Mapping {
  const own = argumentsOf(url, !schemeOf(url).endsWith("mysqlconnector"));
  const withOne = (end: Value): Mapping =>
    withArguments(own, isNone(end) ? emptyMapping(end.at) : end, head);
  return (args.kind === "choice" ? alternatives(args, withOne) : null) ?? withOne(args);
}

/** Whether a condition adds what says something of TLS to a URL of the same server: the URL without it is no mistake. */
function withoutBare(all: readonly Candidate[]): readonly Candidate[] {
  const [bare, told] = [all.filter(isBare), all.filter((each) => !isBare(each))];
  const completed = bare.filter((each) => told.some((other) => hostOf(other) === hostOf(each)));
  return all
    .filter((each) => !completed.includes(each))
    .map((each) => ({
      ...each,
      claims: [...each.claims, ...completed.flatMap(({ claims }) => claims)],
    }));
}
const isBare = ({ options }: Candidate): boolean => saysNothing(options);
function hostOf({ options }: Candidate): unknown {
  const host = options.get("host");
  return host.kind === "scalar" ? host.value : null;
}

/** A URL beside which nothing stands, whatever else may be in it. */
const alone = (url: Mapping): Mapping => ({
  ...url,
  get: (key) => (key === ARGS ? missing(url.head) : url.get(key)),
});

/** What connects in the place of the driver. */
const INSTEAD = ["creator", "pool", "module"];

/** The connection of an engine. What is all in one text is read as such a text. */
function candidates(engine: Value): readonly Candidate[] {
  if (engine.kind === "choice") return candidatesOfEach(engine, candidates);
  if (engine.kind !== "mapping") return [];
  // What connects instead may have other options.
  const isOwn = INSTEAD.every((key) => engine.get(key).kind === "missing");
  const all = isOwn ? engine.get(ARGS) : opaque(engine.at);
  const withUrl = (url: Value, guards: readonly Guard[] = []): readonly Candidate[] => {
    if (url.kind === "choice")
      return withoutBare(
        candidatesOfEach(url, (branch, own) => withUrl(branch, [...guards, ...own])),
      );
    const read = urlIn(url);
    return read ? [withArgs(read, url, along(all, guards))] : [];
  };
  const withArgs = (url: Mapping, source: Value, told: Value): Candidate => {
    const claims = [engine.at, ...endsOf(source).map(({ at }) => at)];
    if (isNone(told)) {
      const whole = isSilent(url) ? besideUrl(url, withPlace(engine, ARGS), ARGS) : alone(url);
      return { options: whole, claims };
    }
    const both = withEither(url, told, engine.head);
    return { options: { ...both, get: (key) => (key === ARGS ? told : both.get(key)) }, claims };
  };
  const url = engine.get("url");
  return withUrl(url).map((candidate) => withEveryDriver(candidate, url, all));
}

/** What a URL is given, for the drivers of all URLs that are given it. */
function withEveryDriver(candidate: Candidate, url: Value, told: Value): Candidate {
  const isKnown = (scheme: string): boolean =>
    Object.keys(DRIVERS).some((name) => schemesOf(name).includes(scheme));
  const schemes = { of: (end: Value) => schemeIn(end), isKnown };
  return withEveryScheme(candidate, { url, told, isNone: isNone(told) }, schemes);
}

/** The same where code of the file may give the driver anything besides. */
function withAnyArguments(options: Mapping): Mapping {
  const anything = opaque(options.head);
  const both = withArguments(options, anything, options.head);
  return { ...both, get: (key) => (key === ARGS ? anything : both.get(key)) };
}

const schemeOf = (url: Mapping): string => {
  const scheme = url.get(SCHEME);
  return scheme.kind === "scalar" ? String(scheme.value) : "";
};

/** Null where nobody knows whether it is a URL. */
function schemeIn(end: Value): string | null {
  const url = urlIn(end);
  if (url) return schemeOf(url);
  return end.kind === "scalar" ? String(end.value) : null;
}

const engine = signature("url");

/** Engines of SQLAlchemy and SQLModel, and of what makes such an engine. FACTS-dialects.md 4.6. */
export const sqlAlchemyEngine = defineClient({
  name: "sqlalchemy-engine",
  hint: /sqlalchemy|sqlmodel|TiDB(?:Vector|Loader|Chat|Client)/,
  language: "python",
  modules: [...ENGINE_MODULES, ...STORE_MODULES],
  makers: [...URL_MAKERS, ...CONTEXT_MAKERS],
  calls: { ...called({ create_engine: engine, create_async_engine: engine }), ...STORES },
  candidates,
  completed: (options, document, use) =>
    use && isHeard(document, use) ? withAnyArguments(options) : options,
  reads(options, _version, installed, settings) {
    const bundle = bundleOf(settings);
    const way = options.get(ARGS).kind === "missing" ? 0 : 1;
    const home = isSilent(options) && isNone(options.get(ARGS)) ? ARGS : "";
    const drivers = Object.fromEntries(
      Object.entries(DRIVERS).flatMap(([name, makers]) =>
        schemesOf(name).map(
          (scheme) => [scheme, makers[way](bundle, installedAs(name, installed))] as const,
        ),
      ),
    );
    const driver = driverNamed(options, SCHEME, drivers, null);
    if (!driver) return null;
    return {
      facets: { ...credentials(), ...driver.tls(home) },
      ineffective: driver.ineffective(home),
    };
  },
});
