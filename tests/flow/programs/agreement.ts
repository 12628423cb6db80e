import { valuesIn } from "../../../src/document/lists.js";
import type { Document } from "../../../src/document/document.js";
import type { Value } from "../../../src/document/value.js";
import { mysql2 } from "../../../src/dialects/clients/mysql2.js";
import { HOLE } from "../../../src/model/hole.js";
import type { Connection } from "../../../src/model/connection.js";
import { leaves, type Setting } from "../../../src/model/setting.js";
import { connectionsOf } from "../../lint.js";
import { runs, type Recorded } from "./run.js";

export type Read =
  | { readonly kind: "known" | "absent"; readonly value: unknown }
  | { readonly kind: "inapplicable" };
export const FACETS = [
  "host",
  "port",
  "user",
  "encrypted",
  "certificateVerified",
  "identityVerified",
  "minVersion",
] as const;
export type Facet = (typeof FACETS)[number];

const isUnset = (value: unknown): boolean => value === null || value === undefined;
const settled = (
  value: unknown,
  absent: unknown,
  read: (value: unknown) => unknown = (same) => same,
): Read =>
  isUnset(value) ? { kind: "absent", value: absent } : { kind: "known", value: read(value) };

/** What mysql2 makes of its options: the table of the dialect, written a second time. */
export function reading({ host, port, user, ssl }: Recorded): Readonly<Record<Facet, Read>> {
  const isRefused = typeof ssl === "string" || ssl === true;
  const tls = typeof ssl === "object" && ssl !== null ? (ssl as Recorded) : null;
  const within = (read: (options: Recorded) => Read): Read =>
    tls ? read(tls) : { kind: "inapplicable" };
  return {
    host: settled(host, "localhost", String),
    port: settled(port, 3306, Number),
    user: settled(user, "", String),
    encrypted: isRefused ? { kind: "inapplicable" } : settled(ssl, false, Boolean),
    certificateVerified: within(({ rejectUnauthorized }) =>
      settled(rejectUnauthorized, true, (value) => value !== false),
    ),
    identityVerified: within(({ verifyIdentity }) => settled(verifyIdentity, false, Boolean)),
    minVersion: within(({ minVersion }) => settled(minVersion, "TLSv1.2")),
  };
}

const isSame = (said: unknown, value: unknown): boolean => {
  if (typeof said !== "string" || !said.includes(HOLE)) return said === value;
  const pattern = said.split(HOLE).map((part) => part.replace(/[^\w]/g, "\\$&"));
  return new RegExp(`^${pattern.join("[^]*")}$`).test(String(value));
};

/** Whether one of the things that a setting may be is what was read; what is unknown may be anything. */
const allows = (setting: Setting<unknown>, read: Read): boolean =>
  leaves(setting).some((leaf) => {
    if (leaf.kind === "unknown") return true;
    if (leaf.kind === "inapplicable" || read.kind === "inapplicable")
      return leaf.kind === read.kind;
    return leaf.kind === read.kind && isSame(leaf.value, read.value);
  });

const contradictions = (connection: Connection, recorded: Recorded): readonly string[] => {
  const read = reading(recorded);
  return FACETS.filter((facet) => !allows(connection[facet], read[facet])).map(
    (facet) =>
      `${facet} is said to be ${show(connection[facet])} and was ${JSON.stringify(read[facet])}`,
  );
};

const show = (setting: Setting<unknown>): string =>
  leaves(setting)
    .map((leaf) => ("value" in leaf ? `${leaf.kind} ${JSON.stringify(leaf.value)}` : leaf.kind))
    .join(" | ");

/** What the evaluator says of a program. */
export interface Said {
  readonly connections: readonly Connection[];
  /** The options may be something that is not understood at all. */
  readonly isOpen: boolean;
}
export type Reader = (code: string) => Said;

const isOpen = (value: Value | undefined): boolean =>
  value === undefined ||
  value.kind === "opaque" ||
  (value.kind === "choice" && value.of.some(isOpen));
/** An address that is not known whole gives no connection either. */
const mayBeAddress = (value: Value): boolean => {
  if (value.kind === "choice") return value.of.some(mayBeAddress);
  if (value.kind === "mapping") return isOpen(value.get("uri"));
  return value.kind === "scalar" && typeof value.value === "string" && value.value.includes(HOLE);
};

export const said: Reader = (code) => {
  let open = false;
  const find = (document: Document): readonly Connection[] => {
    const given = document.uses(["mysql2"]).map((use) => valuesIn(use.given)[0]);
    open = given.some((value) => isOpen(value) || (value && mayBeAddress(value)));
    return mysql2.find(document, () => false, { caPath: null, hosts: [] });
  };
  return { connections: connectionsOf({ ...mysql2, find }, code), isOpen: open };
};

export interface Verdict {
  readonly contradictions: readonly string[];
  /** How many calls the driver got in all runs. */
  readonly calls: number;
  readonly connections: readonly Connection[];
}

/** Runs a program and compares what the driver was given with what is said of it. */
export async function compare(code: string, read: Reader = said): Promise<Verdict> {
  const calls = (await runs(code)).flat();
  const { connections, isOpen: open } = read(code);
  const wrong = new Set<string>();
  if (connections.length > 0 && !open) {
    for (const call of calls) {
      const all = connections.map((connection) => contradictions(connection, call));
      if (all.every((found) => found.length > 0))
        wrong.add(all.map((found) => found.join(", ")).join("; or "));
    }
  }
  return { contradictions: [...wrong], calls: calls.length, connections };
}
