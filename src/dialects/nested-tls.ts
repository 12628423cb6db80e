import { missing, type Mapping } from "../document/value.js";
import { plainName } from "./option-names.js";

/** `tls`, `db_ssl`, `ssl_options`: a stem, and that what stands in it is about TLS. */
const TLS = /^(?:(?<stem>\w+)_)?(?:ssl|tls)(?:_?(?:config|options|opts|context|settings))?$/;
/** What is in them is said of what holds them. */
const ASIDE =
  /(?:^|_)(?:options|opts|params|extra|connect_args|connect_options|connection_options|dialect_options|driver_options)$/;
/** A stem without that: `tidb.options.ssl-mode`. */
export const outerStem = (stem: string): string => stem.replace(ASIDE, "");

/** An option, by its own name and by what a name beside the host would be. */
interface Option {
  readonly name: string;
  readonly path: readonly string[];
  readonly holder: Mapping;
  readonly key: string;
}

/** Options do not nest deeper. */
const DEEPEST = 3;

function optionsIn(
  holder: Mapping,
  path: readonly string[],
  nameOf: (key: string) => string,
): readonly Option[] {
  return holder.keys().flatMap((key): readonly Option[] => {
    const value = holder.get(key);
    const name = nameOf(key);
    const own = { name, path: [...path, key], holder, key };
    if (value.kind !== "mapping" || own.path.length > DEEPEST) return [own];
    const inner = namesInside(name);
    return inner ? optionsIn(value, own.path, inner) : [own];
  });
}

/** What the options in another are called; null where they may be about anything. */
function namesInside(holder: string): ((key: string) => string) | null {
  const tls = TLS.exec(holder);
  const stem = tls?.groups?.stem;
  const lead = stem === undefined ? "" : `${stem}_`;
  if (tls)
    return (key) => {
      const name = plainName(key);
      return lead + (/^(?:ssl|tls)/.test(name) ? name : `tls_${name}`);
    };
  return outerStem(holder) === "" ? plainName : null;
}

/**
 * An object with the options of TLS that stand in objects in it, as if all of them stood beside the host:
 * `tls: { insecure_skip_verify: true }` is `tls_insecure_skip_verify`.
 */
export function withNestedTls(base: Mapping): Mapping {
  const all = new Map<string, Option>();
  for (const option of optionsIn(base, [], plainName))
    if (!all.has(option.name)) all.set(option.name, option);
  const through = <R>(name: string, ask: (holder: Mapping, key: string) => R): R | null => {
    const option = all.get(name);
    return option ? ask(option.holder, option.key) : null;
  };
  return {
    ...base,
    keys: () => [...all.keys()],
    get: (name) => through(name, (holder, key) => holder.get(key)) ?? missing(base.head),
    spell: ([first = "", ...inner], value) =>
      base.spell([...(all.get(first)?.path ?? [first]), ...inner], value),
    put: (name, value) => through(name, (holder, key) => holder.put(key, value)),
    remove(names) {
      const [name = "", another] = names;
      return another === undefined ? through(name, (holder, key) => holder.remove([key])) : null;
    },
    rename: () => null,
    place: (name) => through(name, (holder, key) => holder.place(key)),
    code: (name) => through(name, (holder, key) => holder.code(key)),
  };
}
