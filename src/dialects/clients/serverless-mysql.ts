import type { Document, Use } from "../../document/document.js";
import { valuesIn } from "../../document/lists.js";
import { addressParts } from "../address.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { mysql2 as driver } from "../drivers/mysql2.js";
import { withUnseen } from "../unseen.js";

const MODULE = "serverless-mysql";

/** Each call of `config()` adds to what the ones before it have set. */
const isToldApart = (document: Document): boolean =>
  document.uses([MODULE]).filter((use) => /[cC]onfig$/.test(use.path) || isConfigured(use)).length >
  1;
const isConfigured = ({ path, given }: Use): boolean =>
  path === "" &&
  valuesIn(given).some((each) => each.kind === "mapping" && each.keys().includes("config"));

/** serverless-mysql, on mysql2. FACTS-js.md 2.1, 4.2; values in its addresses stay strings: 5. */
export const serverlessMysql = defineClient({
  name: "serverless-mysql",
  hint: /serverless-mysql/,
  modules: [MODULE],
  calls: { "": "0.config", "().config": "0" },
  candidates: addressParts("", {
    host: "host",
    port: "port",
    user: "user",
    password: "password",
    database: "database",
  }),
  completed: (options, document) => (isToldApart(document) ? withUnseen(options) : options),
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("ssl") },
    ineffective: driver.ineffective("ssl"),
  }),
});
