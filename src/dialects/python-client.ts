import type { Mapping } from "../document/value.js";
import type { Bundle } from "./bundle.js";
import { bundleOf } from "./bundle.js";
import type { ClientTable } from "./client-table.js";
import type { FacetCodecs } from "./connect.js";
import { credentials, type Driver } from "./driver.js";
import { truthOf } from "./keywords.js";

type Part = "host" | "port" | "user" | "password";

/** The same part under several names, of which one is written. */
export const aliased = (
  options: Mapping,
  names: Readonly<Partial<Record<Part, readonly string[]>>>,
): Partial<FacetCodecs> => {
  const written = options.keys();
  const chosen = Object.entries(names).flatMap(([part, all]) => {
    const name = all.find((each) => written.includes(each));
    return name === undefined ? [] : [[part, name] as const];
  });
  return credentials(Object.fromEntries(chosen));
};

/** Old and new names that the drivers of Python have for one thing. */
const NAMES = { user: ["user", "username"], password: ["password", "passwd"] } as const;

/** What a driver of Python reads of its keyword arguments; nothing where they lead to a socket. */
export const readsKeywords =
  (driver: (bundle: Bundle, version: string | null) => Driver): ClientTable["reads"] =>
  (options, version, _installed, settings) => {
    if (truthOf(options.get("unix_socket")) === true) return null;
    const made = driver(bundleOf(settings), version);
    return {
      facets: { ...aliased(options, NAMES), ...made.tls("") },
      ineffective: made.ineffective(""),
    };
  };
