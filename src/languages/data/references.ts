import { joinClues, NO_CLUES } from "../../document/clues.js";
import type { Text } from "../../document/text.js";
import type { Scalar } from "../../document/value.js";
import { HOLE } from "../../model/hole.js";
import { textNamesHost } from "../../model/hosts.js";
import { lastOf } from "../../notations/references.js";
import { namesOf } from "./goes-on.js";
import type { Part } from "./parts.js";

/** A reference where an address has its host. What stands before `@` is no host. */
const AS_HOST = new RegExp(
  String.raw`(?:@|//|\()(${HOLE}|\$?\{\{-?\s*[\w.-]+\s*-?\}\}|\$\{[\w.-]+\}|\$\([\w.-]+\)|\$\w+)` +
    String.raw`(?=[:/?)]|$)(?![^/?\s]*@)`,
  "g",
);
const HOST = /^[\w-]+(?:\.[\w-]+)+$/;

/**
 * Addresses that take their host from a variable or a key of the same file: `mysql://${DB_HOST}/shop`. Its readers do not
 * agree on who fills that in, so the reference stays what it is; but the file says whose host it is.
 */
export function referringIn(
  parts: () => readonly Part[],
  text: string,
): (scalar: Scalar) => Scalar {
  if (!textNamesHost(text)) return (scalar) => scalar;
  let known: ReadonlyMap<string, string> | null = null;
  return (scalar) => {
    const places = scalar.text ? Array.from(scalar.text.value.matchAll(AS_HOST)) : [];
    if (!scalar.text || places.length === 0) return scalar;
    known ??= hostsIn(parts());
    const hosts = known;
    const found = places.flatMap(({ 0: whole, 1: reference = "", index }) => {
      const start = index + whole.length - reference.length;
      const host = hosts.get(nameAt(scalar.text, start, reference));
      return host === undefined ? [] : [{ start, end: start + reference.length, host }];
    });
    return found.length === 0 ? scalar : { ...scalar, text: withHosts(scalar.text, found) };
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly host: string;
}

const withHosts = (text: Text, places: readonly Place[]): Text => ({
  ...text,
  clues: (from, to) =>
    joinClues([
      text.clues(from, to),
      ...places.flatMap(({ start, end, host }) =>
        start < to && from < end ? [{ ...NO_CLUES, texts: [host] }] : [],
      ),
    ]),
});

/** The name in a reference; of a hole, that of the only variable in it. */
function nameAt(text: Text | null, start: number, reference: string): string {
  const names = reference === HOLE ? (text?.clues(start, start + 1).variables ?? []) : [reference];
  const [name = "", another] = names;
  // What is left without its signs: `${{ env.DB_HOST }}`.
  return another === undefined ? lastOf(name.replace(/[^\w.-]/g, "")) : "";
}

/** The hosts of the service by the names that hold them, each the only value of its name in the file. */
function hostsIn(parts: readonly Part[]): ReadonlyMap<string, string> {
  const values = new Map<string, Set<string>>();
  for (const { value, ...part } of parts) {
    if (value.kind === "mapping" || value.kind === "list") continue;
    const [name, said] = namedValue(value.kind === "scalar" ? String(value.value) : "", part);
    if (name !== "") values.set(name, (values.get(name) ?? new Set()).add(said));
  }
  const found = new Map<string, string>();
  for (const [name, [only = "", another]] of values)
    if (another === undefined && HOST.test(only) && textNamesHost(only)) found.set(name, only);
  return found;
}

/** What a part holds under which name: `DB_HOST=...` in a list, `{ name, value }`, or a key. */
function namedValue(said: string, part: Omit<Part, "value">): readonly [string, string] {
  const { assigned, paired } = namesOf(said, part.holder);
  if (part.isItem) return [lastOf(assigned), said.slice(said.indexOf("=") + 1)];
  return [lastOf(part.name === "value" && paired !== "" ? paired : part.name), said];
}
