import type { Change, Trust } from "../model/connection.js";
import type { Judged } from "./connections.js";

/** The lowest of three opinions: the language's and the dialect's are in the change, the policy's is added here. */
export function trustIn(change: Change, connection: Judged | null): Trust {
  if (!connection) return change.trust;
  const { level, shared, isOwn } = connection.evidence;
  // A hint may be wrong, a private endpoint may do without, a shared connection may be somebody else's too, and a cluster's
  // own endpoint may need an authority that is not there yet.
  return shared || isOwn || level === "hinted" || level === "private" ? "suggest" : change.trust;
}
