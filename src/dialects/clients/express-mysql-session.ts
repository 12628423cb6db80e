import { valuesIn } from "../../document/lists.js";
import type { Use } from "../../document/document.js";
import { never } from "../codec.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import type { IneffectiveRow } from "../ineffective.js";

const WAY_OUT = "Pass a mysql2 pool that has `ssl` as the second argument.";
const dropped: IneffectiveRow = {
  paths: () => ["ssl"],
  follows: "is dropped by express-mysql-session, as are all TLS options",
  meansTls: true,
  repair: () => ({ words: WAY_OUT, change: null }),
};

/**
 * express-mysql-session can have no TLS of its own; with a pool handed to it, the pool decides.
 * FACTS-js.md 2.2, 4.2.
 */
export const expressMysqlSession = defineClient({
  name: "express-mysql-session",
  hint: /express-mysql-session/,
  modules: ["express-mysql-session"],
  calls: Object.fromEntries(
    ["new ()", "new ", "()"].map((path) => [
      path,
      ({ given }: Use) => {
        const [options, pool] = valuesIn(given);
        return options && !pool ? [options] : [];
      },
    ]),
  ),
  reads: () => ({
    facets: { ...credentials(), encrypted: never("`express-mysql-session`", WAY_OUT) },
    ineffective: [dropped],
  }),
});
