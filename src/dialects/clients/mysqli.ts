import type { Document, Use } from "../../document/document.js";
import { fixedMapping } from "../../document/mappings.js";
import { Verbatim } from "../../document/plain.js";
import { sliced } from "../../document/text.js";
import {
  isNullish,
  isOpen,
  missing,
  opaque,
  type Mapping,
  type Value,
} from "../../document/value.js";
import { textScalar } from "../../notations/text-scalar.js";
import { bundleOf } from "../bundle.js";
import { defineDialect, type Found, type Places } from "../define.js";
import { credentials } from "../driver.js";
import { AT_ONCE, FLAGS, mysqli as driver, SSL_SET, WITHOUT } from "../drivers/mysqli.js";

/** What the functions and methods do. The methods of what is made here are known by how it is made. */
const MADE = ["mysqli_init()", "mysqli()"] as const;
const MODULES = ["mysqli", "mysqli_init", ...MADE].concat(
  ["connect", "ssl_set", "real_connect"].map((name) => `mysqli_${name}`),
);
/** Functions that leave a handle as it is, for all that TLS has to do with. */
const HARMLESS = [
  ...["autocommit", "begin_transaction", "close", "commit", "connect_errno", "connect_error"],
  ...["errno", "error", "error_list", "execute_query", "fetch_all", "fetch_array", "fetch_assoc"],
  ...["fetch_object", "fetch_row", "free_result", "get_client_info", "get_host_info"],
  ...["get_server_info", "insert_id", "multi_query", "num_rows", "options", "ping", "prepare"],
  ...["query", "real_escape_string", "real_query", "report", "rollback", "select_db"],
  ...["set_charset", "set_opt", "stat", "stmt_init", "store_result", "thread_id", "affected_rows"],
].map((name) => `mysqli_${name}`);
const SERVER = ["host", "user", "password", "database", "port", "socket"] as const;

type Step =
  | { readonly does: "begins" | "connects"; readonly use: Use; readonly from: number }
  | { readonly does: "sets" | "opens"; readonly use: Use; readonly from: number };

function stepOf(use: Use): Step | null {
  const { module, path, how, given } = use;
  const isMethod = (MADE as readonly string[]).includes(module);
  const name = isMethod ? path : module.replace("mysqli_", "");
  const from = isMethod ? 0 : 1;
  if (!isMethod && path !== "") return null;
  switch (name) {
    case "init":
      return { does: "begins", use, from };
    case "mysqli":
      if (how !== "constructed") return null;
      return { does: given.items().length > 0 ? "connects" : "begins", use, from: 0 };
    case "connect":
      // The method counts what was set before, as `real_connect` does.
      return { does: isMethod ? "opens" : "connects", use, from: 0 };
    case "ssl_set":
      return { does: "sets", use, from };
    case "real_connect":
      return { does: "opens", use, from };
    default:
      return null;
  }
}

/** Arguments by name are not told apart. What is set later, as `set_charset` does, is none of them. */
const NAMED =
  /^(?:(?:host|user)name|password|database|port|socket|flags|key|certificate|c[ai]\w*)$/;

/** What a call is given from a place on, by these names; null where it may be anything. */
function argumentsOf(
  { use, from }: Step,
  names: readonly string[],
): Readonly<Record<string, Value>> | null {
  const items = use.given.items();
  if (use.given.isOpen || items.some(({ isSpread }) => isSpread)) return null;
  if (use.named.keys().some((key) => NAMED.test(key))) return null;
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const value = items[from + index]?.value;
      return value ? [[name, value] as const] : [];
    }),
  );
}

/** `p:` before a host asks for a lasting connection. */
function withoutPrefix(value: Value): Value {
  const text = value.kind === "scalar" ? value.text : null;
  if (!text?.value.startsWith("p:")) return value;
  return textScalar(sliced(text, 2, text.value.length), value.at);
}

/**
 * `host:4000`: the port behind a host counts, also where another is given. Measured with PHP 8.2:
 * `new mysqli("127.0.0.1:4998", $user, $password, "", 4997)` connects to 4998.
 */
function portApart(host: Value): Readonly<Record<string, Value>> {
  const text = host.kind === "scalar" ? host.text : null;
  const end = /^[^:]+(?=:\d+$)/.exec(text?.value ?? "")?.[0].length;
  if (!text || end === undefined) return { host };
  const part = (from: number, to: number): Value => textScalar(sliced(text, from, to), host.at);
  return { host: part(0, end), port: part(end + 1, text.value.length) };
}

/** Arguments as options: another value can be put in the place of one that is written, and that is all. */
function optionsOf(step: Step, values: Readonly<Record<string, Value>>): Mapping {
  const own = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      isNullish(value) && SERVER_NAMES.has(name) ? [] : [[name, () => value] as const],
    ),
  );
  const { use, from } = step;
  const base = fixedMapping(use.at, own);
  return {
    ...base,
    put(key, value) {
      if (key !== FLAGS || typeof value !== "string") return base.put(key, value);
      return use.given.replace(from + SERVER.length, new Verbatim(value));
    },
  };
}
const SERVER_NAMES: ReadonlySet<string> = new Set(SERVER);

/** The `ssl_set` that belongs to a connection; unknown where that cannot be told. */
function rootsFor(
  steps: readonly Step[],
  open: Step,
  isLastSet: boolean,
): Readonly<Record<string, Value>> | null {
  const before = steps
    .slice(0, steps.indexOf(open))
    // The same call, with what another caller gives.
    .filter(({ use }) => use.at !== open.use.at)
    .toReversed();
  const set = before[0]?.does === "sets" ? before[0] : null;
  const [begin, earlier] = set ? before.slice(1) : before;
  if (begin?.does !== "begins") return null;
  // Of two that are open at once nobody can tell which is meant.
  if (earlier?.does === "begins" || earlier?.does === "sets") return null;
  if (set) return isSameWay(set.use, open.use) ? argumentsOf(set, SSL_SET) : null;
  // What a field holds may be told of roots by a method that stands further down.
  const isSure = isUntouched(begin.use) || (isLastSet && isUntouchedAt(open));
  return isSure ? { [WITHOUT]: opaque(open.use.at) } : null;
}

/** Nobody but the functions of mysqli gets it. */
const isUntouched = ({ named }: Use): boolean => !isOpen(named);
const isUntouchedAt = ({ from, use }: Step): boolean => {
  const handle = from === 1 ? use.given.items()[0]?.value : use.object?.();
  return handle?.kind === "mapping" && !isOpen(handle);
};

/** Whether whoever comes to one comes from the other. */
const isSameWay = (set: Use, open: Use): boolean =>
  set.guards.every(({ test, holds }) =>
    open.guards.some((guard) => guard.test.says === test.says && guard.holds === holds),
  );

const unknownRoots = (use: Use): Readonly<Record<string, Value>> =>
  Object.fromEntries([...SSL_SET, FLAGS].map((name) => [name, opaque(use.at)]));

function optionsIn(document: Document): readonly { options: Mapping; use: Use }[] {
  const steps = document.uses(MODULES).flatMap((use) => stepOf(use) ?? []);
  const lastSet = steps.findLastIndex(({ does }) => does === "sets");
  return steps.flatMap((step, at) => {
    const isOpened = step.does === "opens";
    const names = isOpened ? [...SERVER, FLAGS] : SERVER;
    const server = step.does === "connects" || isOpened ? argumentsOf(step, names) : null;
    if (!server) return [];
    const { host = missing(step.use.at) } = server;
    const without = { [WITHOUT]: opaque(step.use.at), [AT_ONCE]: opaque(step.use.at) };
    const roots = isOpened ? rootsFor(steps, step, lastSet < at) : without;
    const named = portApart(withoutPrefix(host));
    const all = { ...server, ...(roots ?? unknownRoots(step.use)), ...named };
    return [{ options: optionsOf(step, all), use: step.use }];
  });
}

const inCalls: Places = ({ document, settings, isOpen: isFree }): readonly Found[] => {
  if (document.language !== "php") return [];
  const own = driver(bundleOf(settings));
  const reading = { facets: { ...credentials(), ...own.tls("") }, ineffective: [] };
  return optionsIn(document).flatMap(({ options, use }): readonly Found[] => {
    const { comments, guards, at } = use;
    return isFree(at) ? [{ options, reading, comments, guards, claims: [at] }] : [];
  });
};

/** PHP's mysqli: what is set before a connection is opened counts. FACTS-dialects.md 7. */
export const mysqli = defineDialect({
  name: "mysqli",
  hint: /[mM][yY][sS][qQ][lL][iI]/,
  modules: [...MODULES, ...HARMLESS],
  makers: ["mysqli_init", "mysqli"],
  builtIn: [...MODULES, ...HARMLESS],
  places: [inCalls],
});
