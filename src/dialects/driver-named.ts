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
  const value = options.get(key);
  const branches = endsOf(value);
  const named = branches.flatMap((branch) =>
    branch.kind === "scalar" && typeof branch.value === "string" ? [branch.value] : [],
  );
  const found = named.flatMap((name) => (Object.hasOwn(drivers, name) ? [drivers[name]] : []));
  if (found.length > 0) {
    const isOpen = branches.some(isUnread);
    return anyOf([...found, isOpen ? otherwise : null]);
  }
  if (named.length > 0) return null;
  const names = isUnread(value) ? value.clues.names : [];
  const imported = names.find((name) => Object.hasOwn(drivers, name));
  if (imported !== undefined) return drivers[imported] ?? null;
  return names.some((name) => ELSEWHERE.test(name)) ? null : otherwise;
}

function anyOf(drivers: readonly (Driver | null | undefined)[]): Driver | null {
  const [first, ...others] = new Set(drivers.filter((driver) => driver != null));
  if (!first) return null;
  return others.length > 0 ? commonDriver([first, ...others]) : first;
}
