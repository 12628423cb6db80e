import type { Plain } from "../document/plain.js";
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
