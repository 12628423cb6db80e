import type { TSESTree } from "@typescript-eslint/utils";
import type { Trust } from "../../model/connection.js";
import type { Clues, Edit, Span } from "../../model/setting.js";
import { missing, opaque, type Mapping, type Value, type Written } from "../../document/value.js";
import type { ReadVariable } from "./literal.js";
import { insertEntry, removeEntries, replaceNode } from "./object-edits.js";
import { spell, spellKey, styleOf } from "./spelling.js";
import { isInside, propertyName, spanOf, type Node, type SourceCode } from "./syntax.js";

/** How an object came to be asked: where a reader would point, and how far it is ours to change. */
export interface Place {
  readonly head: Span;
  readonly trust: Trust;
  readonly clues: Clues;
  /** Keys that are written somewhere else too; `"*"` stands for keys that cannot be told. */
  readonly written: ReadonlySet<string>;
}

interface Surroundings {
  readonly sourceCode: SourceCode;
  readonly readVariable: ReadVariable;
  evaluate(node: Node, place: Place): Value;
}

/** Replacing these loses nothing that a program could need. */
const isData = (node: Node): boolean =>
  /^(?:Literal|TemplateLiteral|ObjectExpression|Identifier|UnaryExpression|TSAsExpression)$/.test(node.type);

/** An object literal. Its last writer of a key wins; behind a spread that is not understood nothing is certain. */
export function objectMapping(
  node: TSESTree.ObjectExpression,
  place: Place,
  { sourceCode, readVariable, evaluate }: Surroundings,
): Mapping {
  const { head, trust, clues } = place;
  const find = (key: string): TSESTree.Property | undefined =>
    node.properties.findLast((entry): entry is TSESTree.Property => entry.type === "Property" && propertyName(entry) === key);
  const written = (edit: Edit | null, sure = true): Written | null => edit && { edit, trust: sure ? trust : "suggest" };
  const style = () => styleOf(node, sourceCode);
  const entry = (key: string, value: Parameters<Mapping["put"]>[1]): string =>
    `${spellKey(key, style())}: ${spell(value, style(), readVariable)}`;

  function read(property: TSESTree.Property, key: string): Value {
    const span = spanOf(property);
    if (place.written.has(key)) return opaque(span);
    const value = evaluate(property.value, { ...place, head: spanOf(property.key), written: new Set() });
    return value.kind !== "mapping" && isInside(value.at, span) ? { ...value, at: span } : value;
  }

  return {
    kind: "mapping",
    at: spanOf(node),
    head,
    clues,
    get(key) {
      let isOverridden = false;
      for (const property of node.properties.toReversed()) {
        if (property.type === "SpreadElement") {
          const spread = evaluate(property.argument, { ...place, trust: "suggest" });
          const value = spread.kind === "mapping" ? spread.get(key) : opaque(spanOf(property));
          if (value.kind === "missing") continue;
          if (value.kind !== "opaque") return isOverridden ? opaque(value.at) : value;
          isOverridden = true;
        } else if (propertyName(property) === null) {
          isOverridden = true;
        } else if (propertyName(property) === key) {
          return isOverridden ? opaque(spanOf(property)) : read(property, key);
        }
      }
      const isOpen = isOverridden || place.written.has(key) || place.written.has("*");
      return isOpen ? opaque(head) : missing(head);
    },
    keys: () =>
      node.properties.flatMap((property) => {
        if (property.type === "Property") return propertyName(property) ?? [];
        const spread = evaluate(property.argument, place);
        return spread.kind === "mapping" ? spread.keys() : [];
      }),
    spell: (path, value) => (value === undefined ? path.join(".") : `${path.join(".")}: ${value}`),
    word: (value) => spell(value, { quote: "'", quotedKeys: false, spaced: true }, readVariable),
    put(key, value) {
      const property = find(key);
      if (!property) return written(insertEntry(node, entry(key, value), sourceCode, style().spaced ? " " : ""));
      if (property.shorthand || property.method || property.kind !== "init") return null;
      return written(replaceNode(property.value, spell(value, style(), readVariable), sourceCode), isData(property.value));
    },
    remove(keys) {
      const chosen = node.properties.filter((entry) => entry.type === "Property" && keys.includes(propertyName(entry) ?? ""));
      return written(
        removeEntries(node, chosen, sourceCode),
        chosen.every((entry) => entry.type === "Property" && isInert(entry.value)),
      );
    },
    rename(from, to, value) {
      const property = find(from);
      return property ? written(replaceNode(property, entry(to, value), sourceCode)) : null;
    },
  };
}

/** Taking these out leaves no variable, import or call behind. */
const isInert = (node: Node): boolean => node.type === "Literal" || /Function/.test(node.type);
