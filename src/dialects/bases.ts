import type { Root } from "../document/document.js";
import type { Mapping } from "../document/value.js";
import type { Span } from "../model/setting.js";

const TLS = /ssl|tls/i;
/** Names under which a framework looks for the options of an environment. */
const ENVIRONMENT = /^(?:dev|test|prod|stag|ci$|qa$|uat$|local|preview|review)/i;

const isTold = (options: Mapping): boolean => options.keys().some((key) => TLS.test(key));
const isIn = ([start, end]: Span, [from, to]: Span): boolean => from <= start && end <= to;

/**
 * Whether options are only there for others to go on from, `default: &default`, all of which add what it says nothing of:
 * TLS. Nobody connects with them as they are.
 */
export function isBase(
  options: Mapping,
  all: readonly Mapping[],
  { root, holds }: { readonly root: Root; readonly holds: readonly string[] },
): boolean {
  if (isTold(options) || all.length === 1) return false;
  const takers = all.filter(
    (each) =>
      !isIn(each.at, options.at) &&
      holds.some((key) => each.keys().includes(key) && isIn(each.get(key).at, options.at)),
  );
  return takers.length > 0 && takers.every(isTold) && !isNamed(options, root);
}

/** Whether an environment is called so. */
function isNamed({ at }: Mapping, { value }: Root): boolean {
  const names = value.kind === "mapping" ? value.keys() : [];
  const own = names.find((name) => value.kind === "mapping" && value.get(name).at === at);
  return own === undefined || ENVIRONMENT.test(own);
}
