import type { Connection, Override, Repair } from "../model/connection.js";
import type { Evidence } from "../model/policy.js";
import { ever, type Settled, type SettingChoice, type Span } from "../model/setting.js";

/** A connection that is the service's, and why we think so. */
export interface Judged extends Connection {
  readonly evidence: Evidence;
}

/** One thing that is wrong, where, in whose words, and what to do about it. */
export interface Finding<Message extends string> {
  readonly message: Message;
  readonly at: Span;
  readonly says: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly repair?: () => Repair;
  /** Why the rule itself trusts its repair no further, as a clause: then it is left to a person. */
  readonly doubt?: string | null;
}

/** Why an edit is left to a person where another value than the one that stands there may come. */
export const MAY_BE_RIGHT = "what the program is given may be right";

/** Everything a rule may look at. */
export interface Subject<Options> {
  readonly options: Options;
  /** The setting. */
  readonly usernamePrefix: string | null;
  /** The only prefix that other connections of the file show for the same host. */
  prefixBeside(connection: Judged): string | null;
}

/** What a rule looks for. */
export interface Checks<Message extends string, Options> {
  check?(connection: Judged, subject: Subject<Options>): readonly Finding<Message>[];
  checkProcess?(override: Override): readonly Finding<Message>[];
}

/** Places where a setting is wrong, as findings that share a message and a repair. */
export const findings = <Message extends string>(
  where: readonly Settled<unknown>[],
  message: Message,
  repair?: () => Repair,
): readonly Finding<Message>[] =>
  where.map(({ at, says }) => ({ message, at, says, ...(repair && { repair }) }));

/**
 * Makes the branch of a choice the only one on which something holds. What is not `told` is done
 * without being asked for in words.
 */
export function keepBranch<T>(
  { of, keep }: SettingChoice<T>,
  holds: (settled: Settled<T>) => boolean,
  told: boolean,
): Repair {
  const does = "Keep the safe branch only.";
  const edit = keep(of.findIndex((branch) => ever(branch, holds).length > 0));
  return { words: told ? does : "", change: edit && { edit, trust: "suggest", does } };
}
