import type { TSESTree } from "@typescript-eslint/utils";
import { mapBranches } from "../../document/choices.js";
import { NO_CLUES } from "../../document/clues.js";
import { hiddenBy } from "../../document/combine.js";
import { collapsed } from "../../document/states.js";
import { allWritten } from "../../document/written.js";
import { once } from "../../document/memo.js";
import { Verbatim } from "../../document/plain.js";
import { pay } from "../../document/steps.js";
import {
  isOpen,
  keyText,
  type Mapping,
  missing,
  opaque,
  type Value,
  valueAt,
  type Written,
} from "../../document/value.js";
import type { Edit } from "../../model/setting.js";
import { functionValue } from "./functions.js";
import type { Evaluator, Place } from "./evaluator.js";
import { insertEntry, removeEntries, replaceNode } from "./object-edits.js";
import { inKindOf, ON_ONE_LINE, spell, spellKey, styleOf } from "./spelling.js";
import { isFunction, isInside, type Node, propertyName, spanOf } from "./syntax.js";

/** Replacing these loses nothing that a program could need. */
const isData = (node: Node): boolean =>
  /^(?:Literal|TemplateLiteral|ObjectExpression|Identifier|UnaryExpression|TSAsExpression)$/.test(
    node.type,
  );

/** An object literal. Its last writer of a key wins; after a spread that is not understood nothing is certain. */
export function objectMapping(
  evaluator: Evaluator,
  node: TSESTree.ObjectExpression,
  place: Place,
): Mapping {
  const { sourceCode, readVariable, isTyped, accepted } = evaluator;
  const evaluate = (inner: Node, at: Place): Value => evaluator.evaluate(inner, at);
  const { head, trust, clues } = place;
  const find = (key: string): TSESTree.Property | undefined =>
    node.properties.findLast(
      (entry): entry is TSESTree.Property =>
        entry.type === "Property" && propertyName(entry) === key,
    );
  const written = (edit: Edit | null, fits: boolean, sure = true): Written | null =>
    edit && {
      edit,
      trust: fits && sure ? trust : "suggest",
      isTyped,
      ...(!fits && { doubt: "its type does not accept it" }),
    };
  const style = () => styleOf(node, sourceCode);
  const entry = (key: string, value: Parameters<Mapping["put"]>[1]): string =>
    `${spellKey(key, style())}: ${spell(value, style(), readVariable)}`;

  const values = new Map<Node, Value>();
  function read(property: TSESTree.Property): Value {
    const value = values.get(property) ?? readOnce(property);
    values.set(property, value);
    return value;
  }

  function readOnce(property: TSESTree.Property): Value {
    const span = spanOf(property);
    const inner: Place = { ...place, head: spanOf(property.key), clues: NO_CLUES };
    if (property.kind === "set") return opaque(span);
    const value =
      property.kind === "get" && isFunction(property.value)
        ? functionValue(evaluator, property.value, property, inner)
        : evaluate(property.value, inner);
    return value.kind !== "mapping" && isInside(value.at, span) ? { ...value, at: span } : value;
  }

  /** Answers are kept: a key is asked for by many, and a spread leads to further objects. */
  const spreads = new Map<Node, Value>();
  function spreadAt({ argument }: TSESTree.SpreadElement): Value {
    const value = spreads.get(argument) ?? evaluate(argument, { ...place, trust: "suggest" });
    spreads.set(argument, value);
    return value;
  }
  const answers = new Map<string | null, Value>();
  function get(key: string | null): Value {
    const value =
      answers.get(key) ??
      evaluator.deeper<Value>(() => lookUp(key, node.properties.length), opaque(head));
    answers.set(key, value);
    return value;
  }

  const names = new Map<Node, string | null>();
  /** The key of an entry, also where it is computed of what is known. */
  function nameOf(entry: TSESTree.Property): string | null {
    if (!entry.computed) return propertyName(entry);
    const before = names.get(entry);
    if (before !== undefined) return before;
    const key = evaluate(entry.key, place);
    const name = keyText(key);
    names.set(entry, name);
    return name;
  }

  /** Where what is below a spread is asked for on each way through it, it is looked up once. */
  const below = new Map<string | null, Value[]>();
  function lookUp(key: string | null, count: number): Value {
    const found = below.get(key) ?? [];
    below.set(key, found);
    return (found[count] ??= lookFor(key, count));
  }

  /** Which entries hold which key, and which may hold any: of many entries, most have nothing to say of a key. */
  const places = once((): ReadonlyMap<string | null, readonly number[]> => {
    const found = new Map<string | null, number[]>();
    node.properties.forEach((entry, index) => {
      for (const key of keysAt(entry)) {
        const before = found.get(key);
        if (before) before.push(index);
        else found.set(key, [index]);
      }
    });
    return found;
  });
  /** Null stands for any key. */
  function keysAt(entry: TSESTree.ObjectLiteralElement): readonly (string | null)[] {
    if (!pay()) return [null];
    if (entry.type === "Property") return [nameOf(entry)];
    const spread = spreadAt(entry);
    return isClosed(spread) ? [...new Set(keysOf(spread))] : [null];
  }

  /** The value of a key, or of any that is not listed, among the first entries. */
  function lookFor(key: string | null, count: number): Value {
    const named = key === null ? [] : (places().get(key) ?? []);
    const own = [...named, ...(places().get(null) ?? [])].filter((index) => index < count);
    for (const index of own.sort((one, other) => other - one)) {
      const entry = node.properties[index];
      if (!entry) break;
      if (!pay()) return opaque(head);
      if (entry.type === "Property") {
        const name = nameOf(entry);
        if (name === null) return opaque(spanOf(entry));
        if (name === key) return read(entry);
        continue;
      }
      const spread = spreadAt(entry);
      // Nothing is spread of a number, a boolean, null or undefined.
      if (
        spread.kind === "scalar" ||
        (spread.kind === "mapping" && valueAt(spread, key).kind === "missing")
      )
        continue;
      const found = mapBranches(spread, (branch) => {
        if (branch.kind === "scalar") return lookUp(key, index);
        if (branch.kind === "missing") return opaque(spanOf(entry));
        if (branch.kind !== "mapping")
          return hiddenBy({ ...branch, at: spanOf(entry) }, lookUp(key, index));
        return mapBranches(valueAt(branch, key), (value) =>
          value.kind === "missing" ? lookUp(key, index) : value,
        );
      });
      return collapsed(found);
    }
    // A prototype brings keys of its own.
    return node.properties.some(isPrototype) ? opaque(head) : missing(head);
  }

  const keys = once((): readonly string[] =>
    node.properties.flatMap((property) => {
      if (!pay()) return [];
      if (property.type === "Property") return nameOf(property) ?? [];
      return evaluator.deeper<readonly string[]>(
        () => [...new Set(keysOf(spreadAt(property)))],
        [],
      );
    }),
  );

  /** Whether something after an entry may overwrite it. */
  const isOverwritten = (property: TSESTree.Property, key: string): boolean =>
    node.properties.slice(node.properties.indexOf(property) + 1).some((entry) => {
      if (entry.type === "Property") return propertyName(entry) === null;
      const spread = spreadAt(entry);
      return (
        spread.kind !== "scalar" &&
        !(spread.kind === "mapping" && spread.get(key).kind === "missing")
      );
    });

  /** An entry that a new one may stand after: what is spread in behind it would have the last word. */
  function placeAfter(key: string | undefined): TSESTree.Property | undefined {
    const place = key === undefined ? undefined : find(key);
    const isLast =
      place &&
      !node.properties
        .slice(node.properties.indexOf(place))
        .some(({ type }) => type === "SpreadElement");
    return isLast ? place : undefined;
  }
  const entries = { range: node.range, entries: node.properties };
  return {
    kind: "mapping",
    at: spanOf(node),
    head,
    clues,
    get,
    rest: () => get(null),
    keys,
    spell: (path, value) => (value === undefined ? path.join(".") : `${path.join(".")}: ${value}`),
    word: (value) => spell(value, ON_ONE_LINE, readVariable),
    put(key, value, after) {
      const property = find(key);
      const asItWas = property ? inKindOf(property.value, value) : value;
      const put = accepted.entry(node, key, value) ? value : asItWas;
      const fits = accepted.entry(node, key, put);
      if (!property)
        return written(
          insertEntry(
            { ...entries, after: placeAfter(after) },
            entry(key, value),
            sourceCode,
            style(),
          ),
          fits,
        );
      if (
        property.shorthand ||
        property.method ||
        property.kind !== "init" ||
        isOverwritten(property, key)
      )
        return null;
      const code = spell(put, style(), readVariable);
      return written(replaceNode(property.value, code, sourceCode), fits, isData(property.value));
    },
    remove(keys) {
      const chosen = node.properties.filter(
        (entry) => entry.type === "Property" && keys.includes(propertyName(entry) ?? ""),
      );
      const own = written(
        removeEntries(entries, chosen, sourceCode),
        keys.every((key) => accepted.without(node, key)),
        chosen.every((entry) => entry.type === "Property" && isInert(entry.value)),
      );
      const spread = node.properties.flatMap((entry) =>
        entry.type === "SpreadElement" ? removeFrom(spreadAt(entry), keys) : [],
      );
      return allWritten([...(chosen.length > 0 ? [own] : []), ...spread]);
    },
    rename(from, to, value) {
      const property = find(from);
      const fits = accepted.entry(node, to, value) && (from === to || accepted.without(node, from));
      return property ? written(replaceNode(property, entry(to, value), sourceCode), fits) : null;
    },
    place(key) {
      const property = find(key);
      return property ? spanOf(property) : null;
    },
    code(key) {
      const property = find(key);
      const isMovable =
        property?.kind === "init" && sourceCode.getCommentsInside(property).length === 0;
      return isMovable ? new Verbatim(sourceCode.getText(property.value)) : null;
    },
  };
}

/** `__proto__: base`. A computed key of the name, a shorthand or a method is a plain key. */
const isPrototype = (entry: Node): boolean =>
  entry.type === "Property" &&
  !entry.computed &&
  !entry.shorthand &&
  !entry.method &&
  propertyName(entry) === "__proto__";

/** What is spread keeps what it has of the keys, so it must lose them too. One of several objects is not ours to change. */
function removeFrom(spread: Value, keys: readonly string[]): readonly (Written | null)[] {
  const known = keysOf(spread);
  const present = keys.filter((key) => known.includes(key));
  if (present.length === 0) return [];
  return [spread.kind === "mapping" ? spread.remove(present) : null];
}

/** Whether nothing is in it but what its keys say. */
const isClosed = (value: Value): boolean => {
  if (value.kind === "choice") return value.of.every(isClosed);
  return value.kind === "scalar" || (value.kind === "mapping" && !isOpen(value));
};

function keysOf(value: Value): readonly string[] {
  if (value.kind === "choice") return value.of.flatMap(keysOf);
  return value.kind === "mapping" ? value.keys() : [];
}

/** Taking these out leaves no variable, import or call behind. */
const isInert = (node: Node): boolean => node.type === "Literal" || node.type.includes("Function");
