import type { Repair } from "../model/connection.js";
import { isBelow } from "./version.js";

/** What helps against older versions, which use no TLS where the server offers none. FACTS-dialects.md 4.3. */
export const gapOfPymysql = (version: string | null): string | undefined =>
  version !== null && isBelow(version, "1.2.0")
    ? "Upgrade PyMySQL to 1.2.0, which does not give TLS up."
    : undefined;

/** Version 1.4.6 throws on `ssl_mode`. */
export const hasNoModes = (version: string | null): boolean =>
  version !== null && isBelow(version, "2.0.0");
/** Nothing else makes it use TLS. */
export const toModes = (): Repair => ({
  words: "Upgrade mysqlclient to 2.0 or newer, which has `ssl_mode`.",
  change: null,
});
