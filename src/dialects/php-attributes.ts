import { mapBranches } from "../document/choices.js";
import { Environment, Verbatim, type Plain } from "../document/plain.js";
import { opaque, type Mapping, type Value } from "../document/value.js";
import { withPlace } from "./keywords.js";

/** `PDO::MYSQL_ATTR_SSL_CA`, and since PHP 8.4 `Pdo\Mysql::ATTR_SSL_CA`, as a file's language names them. */
const ATTRIBUTE = /^(?:PDO\.MYSQL|Pdo\\Mysql\.)_?ATTR_(?<name>\w+)$/;
const NEW = "Pdo\\Mysql.";
/** The value of such a constant, which is not the same in each version: `[1009 => "ca.pem"]`. */
const NUMBER = /^1\d{3}$/;

/** Options of PDO under their own names, `SSL_CA`, whichever constants the file has them by. */
export const attributes = (value: Value): Value =>
  mapBranches(value, (branch) => (branch.kind === "mapping" ? named(branch) : branch));

const shortOf = (key: string): string => ATTRIBUTE.exec(key)?.groups?.name ?? key;

function named(base: Mapping): Mapping {
  const isNew = base.keys().some((key) => key.startsWith(NEW));
  const own = new Map(base.keys().map((key) => [shortOf(key), key]));
  const keyOf = (name: string): string => own.get(name) ?? constantOf(name, isNew);
  const isAny = base.keys().some((key) => NUMBER.test(key));
  return {
    ...base,
    keys: () => [...own.keys()],
    get: (name) => (isAny && !own.has(name) ? opaque(base.head) : base.get(keyOf(name))),
    spell(path, value) {
      const name = path.at(-1) ?? "";
      if (!own.has(name)) return attributeShown(name, value, isNew);
      const key = keyOf(name);
      return value === undefined ? key.replace(".", "::") : base.spell([key], value);
    },
    word: (value, key) => base.word(value, key === undefined ? undefined : keyOf(key)),
    put: (name, value, after) => base.put(keyOf(name), value, after),
    remove: (names) => base.remove(names.map(keyOf)),
    rename: (from, to, value) => base.rename(keyOf(from), keyOf(to), value),
    place: (name) => base.place(keyOf(name)),
    code: (name) => base.code(keyOf(name)),
  };
}

/** An option as people write it. */
export function attributeShown(name: string, value: string | undefined, isNew = false): string {
  const key = constantOf(name, isNew).replace(".", "::");
  return value === undefined ? key : `${key} => ${value}`;
}

/** What an option is called in a file that has none yet. */
const constantOf = (name: string, isNew: boolean): string =>
  name.startsWith("SSL_") ? `${isNew ? "Pdo\\Mysql.ATTR" : "PDO.MYSQL_ATTR"}_${name}` : name;

/** Data whose keys are such names, as a file that has none yet writes it. */
export function withConstants<Data extends Plain | Environment>(
  value: Data,
): Data | Readonly<Record<string, Plain>> {
  const isObject = typeof value === "object" && value !== null;
  if (!isObject || value instanceof Verbatim || value instanceof Environment) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [constantOf(name, false), each]),
  );
}

/** A mapping with the options of PDO at a key of it. */
export const withAttributes = (base: Mapping, home: string): Mapping =>
  withPlace(
    {
      ...base,
      get: (key) => (key === home ? attributes(base.get(key)) : base.get(key)),
      put: (key, value, after) => base.put(key, key === home ? withConstants(value) : value, after),
      word: (value, key) => base.word(withConstants(value), key),
      spell: ([first = "", ...inner], value) =>
        first === home && inner[0] !== undefined
          ? attributeShown(inner[0], value)
          : base.spell([first, ...inner], value),
    },
    home,
  );
