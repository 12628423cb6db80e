import { endsOf } from "../document/choices.js";
import { isUnread, type Mapping } from "../document/value.js";
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
  const named = branches.filter(isUnread).map(({ clues }) => clues.names);
  const isOwn = (name: string): boolean => Object.hasOwn(drivers, name);
  if (named.some((each) => !each.some(isOwn) && each.some((name) => ELSEWHERE.test(name))))
    return null;
  const imported = named.flatMap((each) => each.find(isOwn) ?? []);
  return imported.length > 0 ? anyOf(imported.map((name) => drivers[name])) : otherwise;
}

function anyOf(drivers: readonly (Driver | null | undefined)[]): Driver | null {
  const [first, ...others] = new Set(drivers.filter((driver) => driver != null));
  if (!first) return null;
  return others.length > 0 ? commonDriver([first, ...others]) : first;
}
