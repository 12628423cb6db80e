import { MADE_BY, emptyMapping } from "../document/mappings.js";
import { isOpen, type Mapping, type Value } from "../document/value.js";
import { textScalar } from "../notations/text-scalar.js";
import { readUri } from "../notations/uri.js";
import { bundleOf } from "./bundle.js";
import { candidatesOfEach } from "./candidates.js";
import type { Candidate } from "./client-table.js";
import { defineClient } from "./client.js";
import type { Dialect } from "./dialect.js";
import { djangoDriver, djangoTls, OPTIONS, type DjangoDrivers } from "./django-options.js";
import { credentials, type Driver, type Reading } from "./driver.js";

/** How a package makes a database of Django of an address. */
interface Package {
  readonly name: string;
  readonly hint: RegExp;
  readonly modules: readonly string[];
  readonly drivers: DjangoDrivers;
  /** Where each of its functions has the address, by its place and by its name. */
  readonly makers: Readonly<Record<string, readonly [place: string, name: string]>>;
  /** Arguments behind which the database may be any. */
  readonly unread: readonly string[];
  /** What the driver is given of the address, and of the call. */
  given(url: Mapping, made: Mapping): Mapping;
  /** What else is to be said where only the address counts. */
  refined(reading: Reading, options: Mapping, driver: Driver): Reading;
}

const ADDRESS = /^mysql2?:\/\//;
/** What the keys of Django are in an address. */
const PARTS: Readonly<Record<string, string>> = {
  host: "HOST",
  port: "PORT",
  user: "USER",
  password: "PASSWORD",
};
const ENGINES = ["django.db.backends.mysql", "django_tidb"];

/** The database that a call makes, with what is put into it later; null where that is not known. */
function database(url: Mapping, made: Mapping, { given }: Package): Mapping | null {
  const set = made.keys();
  const own = set.includes(OPTIONS) ? made.get(OPTIONS) : null;
  if (own && (own.kind !== "mapping" || isOpen(own))) return null;
  const base: Mapping = own
    ? { ...url, keys: () => [OPTIONS], get: (key) => (key === OPTIONS ? own : url.get(key)) }
    : given(url, made);
  return {
    ...base,
    get(key) {
      const name = Object.hasOwn(PARTS, key) ? PARTS[key] : undefined;
      return name !== undefined && set.includes(name) ? made.get(name) : base.get(key);
    },
  };
}

function isMysql(made: Mapping): boolean {
  if (!made.keys().includes("ENGINE")) return true;
  const engine = made.get("ENGINE");
  return engine.kind === "scalar" && ENGINES.includes(String(engine.value));
}

function inAddress(address: Value, made: Mapping, from: Package): readonly Candidate[] {
  if (address.kind === "choice")
    return candidatesOfEach(address, (branch) => inAddress(branch, made, from));
  if (address.kind !== "scalar") return [];
  const url = readUri(address, { read: textScalar, wins: "last" }, ADDRESS);
  const options = url && database(url, made, from);
  return options ? [{ options, claims: [made.at, address.at] }] : [];
}

function candidates(value: Value, from: Package): readonly Candidate[] {
  if (value.kind === "scalar") return inAddress(value, emptyMapping(value.at), from);
  if (value.kind !== "mapping" || !isMysql(value)) return [];
  const maker = value.get(MADE_BY);
  const by = maker.kind === "scalar" ? String(maker.value) : "";
  const [place, name] = (Object.hasOwn(from.makers, by) ? from.makers[by] : undefined) ?? [];
  if (place === undefined || name === undefined) return [];
  const isUnread = from.unread.some((key) =>
    /^\d+$/.test(key) ? value.get(key).kind !== "missing" : value.keys().includes(key),
  );
  if (isUnread) return [];
  return inAddress(value.get(value.keys().includes(name) ? name : place), value, from);
}

/** A package that makes databases of Django of addresses. */
export const defineDjangoUrls = (from: Package): Dialect =>
  defineClient({
    name: from.name,
    hint: from.hint,
    language: "python",
    modules: from.modules,
    makers: Object.keys(from.makers).flatMap((name) => [name, `${name}{}`]),
    calls: {},
    configs: {
      file: /(?!)/,
      optionPaths: ["0.DATABASES.*"],
      holds: [MADE_BY],
      named: [MADE_BY, Object.keys(from.makers)],
    },
    candidates: (value) => candidates(value, from),
    reads(options, _version, installed, settings) {
      const home = options.keys().includes(OPTIONS) ? OPTIONS : "";
      const given = home === "" ? options : options.get(home);
      const driver = djangoDriver(from.drivers, given, bundleOf(settings), installed);
      const reading = {
        facets: { ...credentials(), ...djangoTls(driver, home) },
        ineffective: driver.ineffective(home),
      };
      return home === "" ? from.refined(reading, options, driver) : reading;
    },
  });
