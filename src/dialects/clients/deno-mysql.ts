import { defineClient } from "../client.js";
import { credentials } from "../driver.js";

/**
 * Deno's own client; what its `tls` does was not measured, so only what every client shares is
 * judged.
 */
export const denoMysql = defineClient({
  name: "deno-mysql",
  hint: /deno\.land\/x\/mysql|@db\/mysql/,
  modules: ["https://deno.land/x/mysql/mod.ts", "jsr:@db/mysql"],
  calls: { "new Client.connect": "0" },
  reads: () => ({ facets: credentials({ host: "hostname", user: "username" }), ineffective: [] }),
});
