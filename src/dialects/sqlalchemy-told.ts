import { endsOf } from "../document/choices.js";
import type { Document, Use } from "../document/document.js";
import { rememberedOf } from "../document/memo.js";
import type { Located } from "../document/located.js";
import { isFilledIn, type Scalar, type Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import { isProgram } from "../model/program-languages.js";
import { keyOf } from "./client-table.js";
import { signature } from "./signature.js";
import { ENGINE_ARGS, STORE_MODULES, STORES } from "./sqlalchemy-stores.js";
import { contextIn } from "./ssl-context.js";

export const ENGINE_MODULES = [
  "sqlalchemy",
  "sqlalchemy.engine",
  "sqlalchemy.ext.asyncio",
  "sqlmodel",
];
const EVENTS = ["sqlalchemy.event", "sqlalchemy"];
const MODULES = [...ENGINE_MODULES, "flask_sqlalchemy"];
const ENGINE = /(?:^|\.)create_(?:async_)?engine$/;
const LISTEN = /(?:^|\.)listens?(?:_for)?$/;
/** The event whose listeners may change what a driver is given. */
const CONNECT = "do_connect";
const ARGS = "connect_args";
const TOLD = [ARGS, "creator", "engine_options"];
/** What adds to an address, or to what a driver is given. */
const ADDING = /(?:^|\.)make_url\(\)\.(?:update_query\w*|set)$/;

const engineOf = signature("url");
const listenerOf = signature("target", "identifier", "fn");

const enginesIn = (document: Document): readonly Use[] =>
  document.uses(ENGINE_MODULES).filter(({ path }) => ENGINE.test(path));

/** What a listener may tell the driver that is no matter of TLS, or of where it connects to: a token in the place of a password. */
const HARMLESS =
  /^(?:passwd|password|user|username|db|database|charset|(?:connect|read|write)_timeout)$/;
/** Where a listener is given the arguments of the driver: in order, and by name. */
const GIVEN = [2, 3];

function isHarmless({ functions }: Use): boolean {
  const [only, another] = functions?.() ?? [];
  return (
    only !== undefined &&
    !another &&
    GIVEN.every((place) => only.onlySets?.(place)?.every((key) => HARMLESS.test(key)) === true)
  );
}

/** What is listened to, where the listeners are given what the driver will be. */
const heardIn = (document: Document): readonly Value[] =>
  document
    .uses(EVENTS)
    .filter(({ path }) => LISTEN.test(path))
    .filter((use) => !isHarmless(use))
    .flatMap((use) => listenerOf(use))
    .flatMap((listener): readonly Value[] => {
      if (listener.kind !== "mapping") return [];
      const event = listener.get("identifier");
      const isOther = event.kind === "scalar" && event.value !== CONNECT;
      return isOther ? [] : endsOf(listener.get("target"));
    });

/** Where the calls begin whose engines are listened to; null where one of them is no engine of the file: it may be all of them. */
const heardAt = rememberedOf((document: Document): ReadonlySet<number> | null => {
  const begins = new Set(enginesIn(document).map(({ at }) => at[0]));
  // What a call gives stands where the call begins.
  const heard = heardIn(document).map(({ at }) => at[0]);
  return heard.every((begin) => begins.has(begin)) ? new Set(heard) : null;
});

/** Whether code of the file may change what the driver of an engine is given. */
export const isHeard = (document: Document, use: Use): boolean =>
  heardAt(document)?.has(use.at[0]) ?? true;

/** Whether all that an address may be is read where it is given, or stands outside the file. */
const isRead = (address: Value): boolean =>
  endsOf(address).every(
    (end) =>
      end.kind === "scalar" ||
      contextIn(end) !== null ||
      (end.kind === "opaque" && end.variable !== undefined),
  );

/** Whether an engine is given an address that is not read here: it may be any of the file. */
const takesAny = (use: Use): boolean =>
  engineOf(use).every((engine) => engine.kind !== "mapping" || !isRead(engine.get("url")));

const isInside = ([start, end]: Span, [from, to]: Span): boolean => from <= start && end <= to;

/** Where a store with an address of its own has what it hands to its engine. */
function argumentsOf(use: Use): readonly Span[] {
  const path = keyOf(use);
  const options = Object.hasOwn(STORES, path) ? STORES[path] : undefined;
  const engines = options?.(use) ?? [];
  return engines.some((engine) => engine.kind === "mapping" && isRead(engine.get("url")))
    ? [ENGINE_ARGS, ARGS].map((name) => use.named.get(name).at)
    : [];
}

/** What engines are told in an object that no engine with an address of its own is given. */
function isToldInObject(document: Document, engines: readonly Use[]): boolean {
  const own = [
    ...engines.filter((use) => !takesAny(use)).map(({ named }) => named.get(ARGS).at),
    ...document.uses(STORE_MODULES).flatMap((use) => argumentsOf(use)),
  ];
  return document
    .objects(/(?:^|\.)connect_args$/)
    .some(({ value }) => !own.some((at) => isInside(at, value.at)));
}

/** An engine of the program is told more than an address: nobody sees which of its addresses it is given. */
const isToldInProgram = rememberedOf((document: Document): boolean => {
  const uses = document.uses(MODULES);
  const engines = enginesIn(document);
  const isTold = ({ path, named }: Use): boolean =>
    ADDING.test(path) || TOLD.some((name) => named.get(name).kind !== "missing");
  return (
    uses.some((use) => isTold(use) && (!ENGINE.test(use.path) || takesAny(use))) ||
    engines.some((use) => takesAny(use) && isHeard(document, use)) ||
    heardAt(document) === null ||
    isToldInObject(document, engines)
  );
});

/**
 * Where data keep what an engine is given besides an address: `extra` beside Superset's
 * `sqlalchemy_uri` (superset/models/core.py), `SQLALCHEMY_ENGINE_OPTIONS` of Flask-SQLAlchemy.
 */
const BESIDE = /^extras?$|engine|connect_?args$/i;

/** Whether it may hold arguments of the driver: as data, or as a text of JSON. */
function mayHoldArguments(value: Value): boolean {
  if (value.kind === "scalar") return String(value.value).includes(ARGS) || isGivenByOthers(value);
  if (value.kind !== "mapping") return value.kind !== "missing";
  return value.keys().some((key) => key === ARGS || mayHoldArguments(value.get(key)));
}
const isGivenByOthers = (value: Value): boolean =>
  isFilledIn(value) && value.kind === "scalar" && value.value !== "{}";

function isToldBeside({ holders }: Located<Scalar>): boolean {
  const mapping = holders()[0]?.mapping;
  if (!mapping) return false;
  return mapping
    .keys()
    .filter((key) => BESIDE.test(key))
    .some((key) => key === ARGS || mayHoldArguments(mapping.get(key)));
}

/** Whether an engine may be told of TLS somewhere else than in this address. */
export const isToldElsewhere = (document: Document, text: Located<Scalar>): boolean =>
  isProgram(document.language) ? isToldInProgram(document) : isToldBeside(text);
