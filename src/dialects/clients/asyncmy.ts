import { defineClient } from "../client.js";
import { asyncmy as driver } from "../drivers/asyncmy.js";
import { readsKeywords } from "../python-client.js";
import { called } from "../signature.js";
import { CONTEXT_MAKERS } from "../ssl-context.js";

/** asyncmy. FACTS-dialects.md 4.1, 4.5. */
export const asyncmy = defineClient({
  name: "asyncmy",
  hint: /asyncmy/,
  language: "python",
  modules: ["asyncmy", "asyncmy.connection", "asyncmy.pool"],
  makers: CONTEXT_MAKERS,
  calls: called({
    connect: "named",
    Connection: "named",
    create_pool: "named",
  }),
  reads: readsKeywords(driver),
});
