import type { Use } from "../../document/document.js";
import type { Mapping, Value } from "../../document/value.js";
import { readConnectorJ } from "../../notations/connector-j.js";
import { defineClient } from "../client.js";
import { beginningWith, isUnreadable, partsOf, withAddress, withWords } from "../data-source.js";
import { credentials, type Reading } from "../driver.js";
import { connectorJ as driver } from "../drivers/connector-j.js";

/** With an address, that counts: what it leaves out is taken from what is set beside it. */
const byAddress = partsOf({
  url: ["named.url", "named.URL"],
  user: "named.user",
  password: "named.password",
  properties: "named",
});

/** Setters of the driver's own classes throw what the method around a new one may not declare. */
const own = (options: Mapping): Mapping => ({
  ...options,
  put(key, value, after) {
    const written = options.put(key, value, after);
    const isNew = options.get(key).kind === "missing";
    return written && isNew
      ? { ...written, trust: "suggest", doubt: "the setter throws `SQLException`" }
      : written;
  },
});

const driven = partsOf({ url: "0", properties: "1", arguments: 2 });
const set = (use: Use): readonly Value[] =>
  use.named.get("serverName").kind === "missing" ? byAddress(use) : [own(withWords(use.named))];

/** Hikari makes a data source by the name of its class, and calls its setters. */
function byHikari({ named }: Use): readonly Value[] {
  const className = named.get("dataSourceClassName");
  const properties = beginningWith("dataSource.", named);
  const isOurs =
    className.kind === "scalar" &&
    /^com\.mysql\.cj\.jdbc\.Mysql\w*DataSource$/.test(String(className.value));
  return isOurs && properties.kind === "mapping" ? [withWords(properties)] : [];
}

const readAddress = withAddress(readConnectorJ, "address");
const hasServer = (value: Value): value is Mapping =>
  value.kind === "mapping" && value.get("serverName").kind !== "missing";

function reads(options: Mapping): Reading | null {
  if (!hasServer(options) && isUnreadable(options)) return null;
  const port = options.get("portNumber").kind === "missing" ? "port" : "portNumber";
  const names = hasServer(options) ? { host: "serverName", port } : {};
  return {
    facets: { ...credentials(names), ...driver.tls("") },
    ineffective: driver.ineffective(""),
  };
}

/** The data sources of MySQL Connector/J: what is set is read as what an address says. FACTS-dialects.md 1. */
export const mysqlDataSource = defineClient({
  name: "mysql-data-source",
  hint: /Mysql\w*DataSource|mysql\.cj\.jdbc/,
  language: "java",
  modules: ["com.mysql.cj.jdbc", "com.zaxxer.hikari"],
  readers: ["com.mysql.cj.conf"],
  calls: {
    "new MysqlDataSource": set,
    "new MysqlConnectionPoolDataSource": set,
    "new MysqlXADataSource": set,
    "Driver().connect": driven,
    "new HikariConfig": byHikari,
    "new HikariDataSource": byHikari,
  },
  candidates: (value) =>
    hasServer(value) ? [{ options: value, claims: [value.at] }] : readAddress(value),
  reads,
});
