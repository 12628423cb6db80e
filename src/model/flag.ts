import { namesService } from "./policy.js";
import type { Test } from "./setting.js";

/**
 * Words that say of a name that it is a flag, and words that only say which service: `isTiDB`,
 * `USE_TIDB_CLOUD`.
 */
const ASKING = new Set(
  "is use uses using on for with has enable enabled should connect".split(" "),
);
const SAYING = new Set(
  "tidb cloud serverless starter essential mode target env flag to provider".split(" "),
);
/** Other names on the way to a variable or to its value. */
const CARRIER =
  /^(?:process|env|import|meta|config|settings|Deno|Bun|Boolean|Number|String|trim|toLowerCase|toUpperCase)$/;
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Whether a test asks for nothing but a flag of the service. */
export function asksForFlag({ clues, asks }: Test): boolean {
  const names = clues.names.filter(
    (name) => !CARRIER.test(name) && !asks.some(({ text }) => text === name),
  );
  return names.length > 0 && names.every(isFlag);
}

/** A name that says nothing but that the service is meant. `tidb` alone may be a pool. */
function isFlag(name: string): boolean {
  if (!namesService(name)) return false;
  const words = name
    .replace(/TiDB/g, "Tidb")
    .replace(/([a-z])(?=[A-Z])/g, "$1_")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return (
    words.every((word) => ASKING.has(word) || SAYING.has(word)) &&
    (VARIABLE.test(name) || words.some((word) => ASKING.has(word)))
  );
}

/** Whether a flag is set when it is this text; null where the text says nothing of it. */
export function answersFlag(text: string): boolean | null {
  if (/^(?:true|1|yes|on|enabled)$/i.test(text)) return true;
  return /^(?:false|0|no|off|disabled)$/i.test(text) ? false : null;
}

/** The service as a kind of database: `DB_TYPE === "tidb"`. */
export const isServiceKind = (text: string): boolean =>
  /^tidb(?:[ _-]?(?:cloud|serverless|starter|essential))*$/i.test(text);

/** A database of another kind, which speaks no MySQL: `DB_TYPE === "postgres"`. */
export const isOtherKind = (text: string): boolean =>
  /^(?:postgres(?:ql)?|pg|(?:better-)?sqlite3?|mssql|sqlserver|oracle(?:db)?|cockroachdb|mongo(?:db)?)$/i.test(
    text,
  );
