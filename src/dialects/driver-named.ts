import { endsOf } from "../document/choices.js";
import { isNullish, isUnread, type Mapping, type Value } from "../document/value.js";
import { commonDriver } from "./common-driver.js";
import type { Driver } from "./driver.js";

/** Words that name another database than MySQL, in a value that is not known whole. */
const ELSEWHERE =
  /postgre|pg|sqlite|mssql|tedious|oracle|cockroach|snowflake|db2|mongo|redshift|maria/i;

/**
 * The driver that a key of the options names: `dialect: "mysql"`, `dialect: MySqlDialect`. Null for
 * another database. Where only the running program knows, `otherwise`: the connection is judged
 * because its host is the service's, which speaks MySQL only. Of several, what holds for all.
 */
export function driverNamed(
  options: Mapping,
  key: string,
  drivers: Readonly<Record<string, Driver>>,
  otherwise: Driver | null,
): Driver | null {
  const branches = endsOf(options.get(key));
  const texts = branches.flatMap((branch) =>
    branch.kind === "scalar" && typeof branch.value === "string" ? [branch.value] : [],
  );
  const found = texts.flatMap((name) => (Object.hasOwn(drivers, name) ? [drivers[name]] : []));
  if (found.length > 0) {
    // A class of the file has members.
    const isOpen = branches.some((branch) => isUnread(branch) || branch.kind === "mapping");
    return anyOf([...found, isOpen ? otherwise : null]);
  }
  if (texts.length > 0) return null;
  const isOwn = (name: string): boolean => Object.hasOwn(drivers, name);
  const named = branches.filter(isUnread).map(namesOf);
  const isOther = (names: readonly string[]): boolean =>
    !names.some(isOwn) && names.some((name) => ELSEWHERE.test(name));
  if (named.some(isOther)) return null;
  if (branches.some((branch) => isMade(branch) && !namesOf(branch).some(isOwn))) return null;
  const imported = named.flatMap((each) => each.find(isOwn) ?? []);
  return imported.length > 0 ? anyOf(imported.map((name) => drivers[name])) : otherwise;
}

/** What does not come as a text from somewhere: a class of the file, another module. It may do anything. */
const isMade = (value: Value): boolean =>
  value.kind === "mapping" ||
  value.kind === "producer" ||
  (value.kind === "opaque" && value.module !== undefined);

/** What a value is called. Of a module of the project the name says nothing: it may be around another one. */
function namesOf(value: Value): readonly string[] {
  if (!isUnread(value)) return [];
  const module = value.kind === "opaque" ? (value.module ?? "") : "";
  if (/^[./]/.test(module)) return value.clues.names.filter((name) => ELSEWHERE.test(name));
  return [...value.clues.names, ...module.split("/")];
}

/** Whether something else than one of these modules may stand in the place of the driver: `dialectModule: wrapped`. */
export function isReplaced(
  options: Mapping,
  keys: readonly string[],
  modules: readonly string[],
): boolean {
  const isDriver = (value: Value): boolean => {
    const module = value.kind === "opaque" ? value.module : value.kind === "scalar" && value.value;
    return typeof module === "string" && modules.includes(module);
  };
  return keys
    .flatMap((key) => endsOf(options.get(key)))
    .some((end) => end.kind !== "missing" && !isNullish(end) && !isDriver(end));
}

function anyOf(drivers: readonly (Driver | null | undefined)[]): Driver | null {
  const [first, ...others] = new Set(drivers.filter((driver) => driver != null));
  if (!first) return null;
  return others.length > 0 ? commonDriver([first, ...others]) : first;
}
