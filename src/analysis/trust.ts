import type { Change, Trust } from "../model/connection.js";
import { OBJECTION } from "../model/policy.js";
import type { Judged } from "./finding.js";
import type { Finding } from "./finding.js";

interface Opinions {
  readonly change: Change | null;
  readonly finding: Finding<string>;
  readonly connection: Judged | null;
  /** The rule's reason for never editing unseen, if it has one. */
  readonly unfixed: string | undefined;
  /** The file could not be read again with the edit in it. */
  readonly isUnread: boolean;
  /** The file speaks against it, as a clause. */
  readonly ofFile: string | null;
}

/**
 * How far an edit is trusted, and what is said of it, with the blank before it: why no further, or
 * else how to object; at length, and then in fewer words. That it is not made is always said.
 */
export function trustOf(opinions: Opinions): {
  readonly trust: Trust;
  readonly notes: readonly string[];
} {
  const { change, connection } = opinions;
  const presumed = connection && presumedOf(connection);
  const doubt = change && doubtOf(opinions);
  if (doubt === null) {
    const objections = presumed === null ? [] : objectionsTo(presumed);
    return { trust: "fix", notes: [...objections.map((each) => ` If ${each}.`), ""] };
  }
  const reasons = presumed === null ? [doubt, withoutAside(doubt)] : reasonsOf(presumed);
  return {
    trust: "suggest",
    notes: [...reasons.map((reason) => ` Not autofixed: ${reason}.`), " Not autofixed."],
  };
}

/** How a reader objects to what a name says. */
const objectionsTo = (presumed: string): readonly string[] => [
  `${presumed} is self-hosted, ${OBJECTION}`,
  `self-hosted, ${OBJECTION}`,
];
/** Why an edit is left to a person where only a name says whom it is for: the name stays the longest. */
function reasonsOf(presumed: string): readonly string[] {
  const objections = objectionsTo(presumed);
  const inFile = presumed.replace(/(?<= in )\S+\//, "");
  return [
    `if ${objections.at(0)}`,
    `${presumed} may be self-hosted`,
    `${inFile} may be self-hosted`,
    `if ${objections.at(-1)}`,
  ];
}
const withoutAside = (clause: string): string => clause.replace(/ \(.*\)$/, "");

/**
 * The lowest of all opinions: the policy's, the rule's, and the language's and the dialect's, which
 * are in the change.
 */
function doubtOf(opinions: Opinions): string | null {
  const { change, finding, connection, unfixed, isUnread, ofFile } = opinions;
  const doubts = [
    connection && doubtAbout(connection),
    unfixed ?? null,
    finding.doubt ?? null,
    ofFile,
    isUnread ? "the file could not be read again with it" : null,
    change?.trust === "suggest" ? (change.doubt ?? "other code may need it") : null,
  ];
  return doubts.find((doubt) => doubt !== null) ?? null;
}

/** What may be wrong about whom a connection is for. */
function doubtAbout({ evidence: { level, shared, isOwn } }: Judged): string | null {
  if (level === "private") return "a private endpoint may do without";
  // The same code may connect to somebody else's database, too.
  if (shared || level === "hinted") return "it may be for another database";
  return isOwn ? "this endpoint may have an authority of its own" : null;
}

/**
 * What the service is known by where no host of it stands there: a TiDB of one's own may be called
 * the same.
 */
const presumedOf = ({ evidence: { level, because } }: Judged): string | null =>
  level === "hinted" || level === "likely" ? because : null;
