import type { Plain } from "../document/plain.js";
import { isUnread, type Mapping } from "../document/value.js";
import { port, text } from "./codec.js";
import { secret } from "./password.js";
import type { FacetCodecs } from "./connect.js";
import type { IneffectiveRow } from "./ineffective.js";

/** What a driver does with TLS options, wherever a client keeps them for it. */
export interface Driver {
  readonly name: string;
  /** What the service's document writes, as far as this driver honours it. */
  readonly documented: Plain;
  /**
   * The facets of TLS, where the options stand at this path. `home` is the path of the object that
   * names the server.
   */
  tls(path: string, home?: string): Partial<FacetCodecs>;
  /** What is written there, or beside it, and does not do what it seems to. */
  ineffective(path: string): readonly IneffectiveRow[];
}

/** How one client spells a connection: its facets, and its mistakes. */
export interface Reading {
  readonly facets: Partial<FacetCodecs>;
  readonly ineffective: readonly IneffectiveRow[];
}

/**
 * Where a client keeps what every driver needs: under `home`, by default at the top, and by default
 * under the drivers' own names. The port left out is 3306: FACTS-js.md 2.3.
 */
export function credentials(
  names: Partial<Readonly<Record<"host" | "port" | "user" | "password", string>>> = {},
  home = "",
): Partial<FacetCodecs> {
  const at = (name: string): string => (home === "" ? name : `${home}.${name}`);
  return {
    host: text(at(names.host ?? "host"), "localhost"),
    port: port(at(names.port ?? "port"), 3306),
    user: text(at(names.user ?? "user")),
    password: secret(at(names.password ?? "password")),
  };
}

/** Words that name another database than MySQL, in a value that is not known whole. */
const ELSEWHERE =
  /postgre|pg|sqlite|mssql|tedious|oracle|cockroach|snowflake|db2|mongo|redshift|maria/i;

/**
 * The driver that a key of the options names: `dialect: "mysql"`, `dialect: MySqlDialect`. Null for
 * another database. Where only the running program knows, `otherwise`: the connection is judged
 * because its host is the service's, which speaks MySQL only.
 */
export function driverNamed(
  options: Mapping,
  key: string,
  drivers: Readonly<Record<string, Driver>>,
  otherwise: Driver | null,
): Driver | null {
  const value = options.get(key);
  const branches = value.kind === "choice" ? value.of : [value];
  const named = branches.flatMap((branch) =>
    branch.kind === "scalar" && typeof branch.value === "string" ? [branch.value] : [],
  );
  const found = named.find((name) => Object.hasOwn(drivers, name));
  if (found !== undefined) return drivers[found] ?? null;
  if (named.length > 0) return null;
  const names = isUnread(value) ? value.clues.names : [];
  const imported = names.find((name) => Object.hasOwn(drivers, name));
  if (imported !== undefined) return drivers[imported] ?? null;
  return names.some((name) => ELSEWHERE.test(name)) ? null : otherwise;
}
