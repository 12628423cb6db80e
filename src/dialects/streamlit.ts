import { combined } from "../document/combine.js";
import type { Document } from "../document/document.js";
import { frozen, rawText } from "../document/text.js";
import type { Mapping, Value } from "../document/value.js";
import type { Settings } from "../model/policy.js";
import type { Span } from "../model/setting.js";
import { textScalar } from "../notations/text-scalar.js";
import { SCHEME } from "../notations/uri.js";
import type { Found, Places } from "./define.js";
import type { Reading } from "./driver.js";
import { projected } from "./projected.js";

/** Streamlit's place for what its connections are made of. */
export const SECRETS = /(?:^|[\\/])\.streamlit[\\/]secrets\.toml$/;
/** What it makes an address of, with the query that stands there. */
const PARTS = {
  ...{ host: "host", port: "port", user: "username", password: "password" },
  database: "database",
};

type Reads = (
  options: Mapping,
  settings: Pick<Settings, "caPath">,
  installed: Document["versionOf"],
) => Reading | null;

/**
 * Connections that Streamlit hands to SQLAlchemy: `[connections.tidb]` with a `query`, which is all that the address says of
 * TLS. What is given besides may say more: `streamlit/connections/sql_connection.py`.
 */
export const inStreamlit = (reads: Reads): Places =>
  function* ({ document, settings }) {
    if (!SECRETS.test(document.filename)) return;
    for (const { value } of document.roots())
      for (const connection of connectionsIn(value)) {
        const options = optionsOf(connection);
        const reading = options && reads(options, settings, document.versionOf);
        if (reading) yield foundIn(connection, options, reading);
      }
  };

const foundIn = ({ at }: Mapping, options: Mapping, reading: Reading): Found => ({
  options,
  reading,
  comments: [],
  claims: [at],
});

function connectionsIn(root: Value): readonly Mapping[] {
  const all = root.kind === "mapping" ? root.get("connections") : root;
  return all.kind === "mapping"
    ? all.keys().flatMap((name) => {
        const value = all.get(name);
        return value.kind === "mapping" ? [{ ...value, head: headOf(value) }] : [];
      })
    : [];
}

/** Several tables may have one head: what says who connects stands in this one. */
function headOf(connection: Mapping): Span {
  const [first] = connection.keys();
  return (first === undefined ? null : connection.place(first)) ?? connection.head;
}

const isMissing = (mapping: Mapping, key: string): boolean => mapping.get(key).kind === "missing";
const wordAt = (mapping: Mapping, key: string, absent: string): string => {
  const value = mapping.get(key);
  if (value.kind === "missing") return absent;
  return value.kind === "scalar" ? String(value.value) : "";
};

/** Null where an address stands in its place, or more is handed to the driver. */
function optionsOf(connection: Mapping): Mapping | null {
  const query = connection.get("query");
  const isWhole = ["url", "create_engine_kwargs"].every((key) => isMissing(connection, key));
  const dialect = wordAt(connection, "dialect", "");
  if (query.kind !== "mapping" || !isWhole || !/^(?:mysql|mariadb)$/.test(dialect)) return null;
  const scheme = `${dialect}+${wordAt(connection, "driver", "mysqldb")}`;
  const both = combined(query, projected(connection, PARTS), {
    takesNew: (key) => (Object.hasOwn(PARTS, key) ? "lower" : "upper"),
  });
  const { at } = connection;
  const word = textScalar(frozen(rawText(scheme, [0, scheme.length])), at);
  return { ...both, get: (key) => (key === SCHEME ? word : both.get(key)) };
}
