import type { Use } from "../document/document.js";
import { opaque, type Mapping, type Value } from "../document/value.js";
import { withPlace } from "./keywords.js";
import { called, signature } from "./signature.js";

/** Packages for vectors and documents that hand an address to `create_engine`. FACTS-dialects.md 4.6. */
export const STORE_MODULES = [
  "tidb_vector.integrations",
  ...["vectorstores", "document_loaders", "chat_message_histories"].flatMap((name) => [
    `langchain_community.${name}`,
    `langchain_community.${name}.${name === "vectorstores" ? "tidb_vector" : "tidb"}`,
  ]),
  "llama_index.vector_stores.tidbvector",
  ...["pytidb", "pytidb.client"],
];
export const ADDRESS = "connection_string";
/** What they hand to `create_engine` besides. */
export const ENGINE_ARGS = "engine_args";

type Options = (use: Use) => readonly Value[];
const stored =
  (...parameters: readonly string[]): Options =>
  (use) =>
    signature(...parameters)(use).map((given) =>
      given.kind === "mapping" ? engineIn(given) : given,
    );

/** The engine that a store makes of what it is given, as if `create_engine` were given it. */
function engineIn(given: Mapping): Mapping {
  const place = withPlace(given, ENGINE_ARGS);
  const args = place.get(ENGINE_ARGS);
  const inner = args.kind === "mapping" ? args : null;
  const isThere = given.get(ENGINE_ARGS).kind !== "missing";
  return {
    ...given,
    keys: () => ["url", ...(inner?.keys() ?? [])],
    get: (key) => (key === "url" ? given.get(ADDRESS) : (inner?.get(key) ?? opaque(args.at))),
    put: (key, value, after) => inner?.put(key, value, after) ?? null,
    spell([key = "", ...path], value) {
      if (isThere && inner) return inner.spell([key, ...path], value);
      return value === undefined || path.length > 0
        ? [key, ...path].join(".")
        : given.spell([ENGINE_ARGS], `{${given.word(key)}: ${value}}`);
    },
    word: (value) => (isThere && inner ? inner : given).word(value),
    remove: (keys) => inner?.remove(keys) ?? null,
    place: (key) => (key === "url" ? given.place(ADDRESS) : (inner?.place(key) ?? null)),
  };
}

const store = stored(ADDRESS);
/** pytidb hands on what it does not read itself. */
const client = signature("url");

export const STORES: Readonly<Record<string, Options>> = called({
  TiDBVectorClient: store,
  TiDBVectorStore: store,
  "TiDBVectorStore.from_texts": stored(),
  "TiDBVectorStore.from_documents": stored(),
  "TiDBVectorStore.from_existing_vector_table": stored("embedding", ADDRESS),
  "TiDBClient.connect": client,
  TiDBLoader: store,
  TiDBChatMessageHistory: stored("session_id", ADDRESS),
});
