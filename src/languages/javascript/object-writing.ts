import type { TSESTree } from "@typescript-eslint/utils";
import { Verbatim, type Environment, type Plain } from "../../document/plain.js";
import { keysOf, type Mapping, type Value, type Written } from "../../document/value.js";
import { allWritten, LEFT_OVER } from "../../document/written.js";
import type { Trust } from "../../model/connection.js";
import type { Edit } from "../../model/setting.js";
import { isLeftOver, ownConstant } from "./constants.js";
import type { Evaluator } from "./evaluator.js";
import { insertEntry, removeEntries, replaceNode } from "./object-edits.js";
import { inKindOf, ON_ONE_LINE, spell, spellKey, styleOf } from "./spelling.js";
import { isOf, propertyName, spanOf, type Node } from "./syntax.js";
import { isWidened } from "./widened.js";

/** An object literal that is to be changed. */
interface Target {
  readonly evaluator: Evaluator;
  readonly node: TSESTree.ObjectExpression;
  readonly trust: Trust;
  readonly spreadAt: (entry: TSESTree.SpreadElement) => Value;
}

type Writing = Pick<Mapping, "spell" | "word" | "put" | "remove" | "rename" | "place" | "code">;

/** The half of a mapping that writes code. */
export function writingTo(target: Target): Writing {
  const { readVariable } = target.evaluator;
  return {
    spell: (path, value) => (value === undefined ? path.join(".") : `${path.join(".")}: ${value}`),
    word: (value) => spell(value, ON_ONE_LINE, readVariable),
    put: (key, value, after) => put(target, key, value, after),
    remove: (keys) => remove(target, keys),
    rename: (from, to, value) => rename(target, from, to, value),
    place(key) {
      const property = propertyAt(target, key);
      return property ? spanOf(property) : null;
    },
    code: (key) => codeAt(target, key),
  };
}

function put(
  target: Target,
  key: string,
  value: Plain | Environment,
  after: string | undefined,
): Written | null {
  const { node, evaluator } = target;
  const { sourceCode, bindings, accepted, isTyped, readVariable } = evaluator;
  const property = propertyAt(target, key);
  const asItWas = property ? inKindOf(property.value, value) : value;
  const given = accepted.entry(node, key, value) ? value : asItWas;
  const fits = accepted.entry(node, key, given);
  if (!property) {
    const place = { ...entriesOf(node), after: placeAfter(target, after) };
    const code = entryCode(target, key, value);
    const edit = insertEntry(place, code, sourceCode, styleOf(node, sourceCode));
    return written(target, edit, fits);
  }
  const literal = ownConstant(property.value, bindings);
  const constant = literal && accepted.inPlaceOf(literal, given) ? literal : null;
  if (!(constant ?? isPlain(property)) || isOverwritten(target, property, key)) return null;
  const style = styleOf(node, sourceCode);
  const replaced = constant ?? property.value;
  const edit = replaceNode(replaced, spell(given, style, readVariable), sourceCode);
  // A type in a comment shows that a compiler may check JavaScript, too.
  const isChecked = isTyped || literal !== constant;
  const leavesOver = isChecked && isLeftOver(replaced, bindings);
  return written(target, edit, fits, { isSure: isData(replaced), leavesOver });
}

function remove(target: Target, keys: readonly string[]): Written | null {
  const { node, evaluator, spreadAt } = target;
  const { sourceCode, accepted } = evaluator;
  const chosen = node.properties.filter(
    (entry) => entry.type === "Property" && keys.includes(propertyName(entry) ?? ""),
  );
  const own = written(
    target,
    removeEntries(entriesOf(node), chosen, sourceCode),
    keys.every((key) => accepted.without(node, key)),
    { isSure: chosen.every((entry) => entry.type === "Property" && isInert(entry.value)) },
  );
  const spread = node.properties.flatMap((entry) =>
    entry.type === "SpreadElement" ? removeFrom(spreadAt(entry), keys) : [],
  );
  return allWritten([...(chosen.length > 0 ? [own] : []), ...spread]);
}

/**
 * What is spread keeps what it has of the keys, so it must lose them too. One of several objects is
 * not ours to change.
 */
function removeFrom(spread: Value, keys: readonly string[]): readonly (Written | null)[] {
  const known = keysOf(spread);
  const present = keys.filter((key) => known.includes(key));
  if (present.length === 0) return [];
  return [spread.kind === "mapping" ? spread.remove(present) : null];
}

function rename(target: Target, from: string, to: string, value: Plain): Written | null {
  const { node, evaluator } = target;
  const { sourceCode, accepted } = evaluator;
  const property = propertyAt(target, from);
  if (!property) return null;
  const fits = accepted.entry(node, to, value) && (from === to || accepted.without(node, from));
  return written(target, replaceNode(property, entryCode(target, to, value), sourceCode), fits);
}

function codeAt(target: Target, key: string): Verbatim | null {
  const { sourceCode } = target.evaluator;
  const property = propertyAt(target, key);
  const isMovable =
    property?.kind === "init" && sourceCode.getCommentsInside(property).length === 0;
  return isMovable ? new Verbatim(sourceCode.getText(property.value)) : null;
}

/** An edit is as good as its place, where the types accept it and nothing else is lost. */
function written(
  { evaluator: { isTyped }, node, trust }: Target,
  edit: Edit | null,
  fits: boolean,
  { isSure = true, leavesOver = false }: { isSure?: boolean; leavesOver?: boolean } = {},
): Written | null {
  if (!edit) return null;
  const typed = fits ? null : "its type does not accept it";
  const doubt = typed ?? (leavesOver ? LEFT_OVER : null);
  const compiled = { isTyped, isWidened: isTyped && isWidened(node) };
  const isTrusted = isSure && doubt === null;
  return {
    edit,
    trust: isTrusted ? trust : "suggest",
    ...compiled,
    ...(doubt !== null && { doubt }),
  };
}

function entryCode({ evaluator, node }: Target, key: string, value: Plain | Environment): string {
  const style = styleOf(node, evaluator.sourceCode);
  return `${spellKey(key, style)}: ${spell(value, style, evaluator.readVariable)}`;
}

const entriesOf = ({ range, properties }: TSESTree.ObjectExpression) => ({
  range,
  entries: properties,
});

const propertyAt = ({ node }: Target, key: string): TSESTree.Property | undefined =>
  node.properties.findLast(
    (entry): entry is TSESTree.Property => entry.type === "Property" && propertyName(entry) === key,
  );

/** `key: value`, and no shorthand, method or accessor. */
const isPlain = ({ shorthand, method, kind }: TSESTree.Property): boolean =>
  !shorthand && !method && kind === "init";

/** Whether something after an entry may overwrite it. */
const isOverwritten = (
  { node, spreadAt }: Target,
  property: TSESTree.Property,
  key: string,
): boolean =>
  node.properties.slice(node.properties.indexOf(property) + 1).some((entry) => {
    if (entry.type === "Property") return propertyName(entry) === null;
    const spread = spreadAt(entry);
    if (spread.kind === "mapping") return spread.get(key).kind !== "missing";
    return spread.kind !== "scalar";
  });

/**
 * An entry that a new one may stand after: what is spread in behind it would have the last word.
 */
function placeAfter(target: Target, key: string | undefined): TSESTree.Property | undefined {
  const { properties } = target.node;
  const place = key === undefined ? undefined : propertyAt(target, key);
  if (!place) return undefined;
  const behind = properties.slice(properties.indexOf(place));
  return behind.some(({ type }) => type === "SpreadElement") ? undefined : place;
}

/** Replacing these loses nothing that a program could need. */
const isData = (node: Node): boolean =>
  isOf(node, "Literal", "TemplateLiteral", "ObjectExpression", "Identifier", "UnaryExpression") ||
  node.type === "TSAsExpression";

/** Taking these out leaves no variable, import or call behind. */
const isInert = (node: Node): boolean => node.type === "Literal" || node.type.includes("Function");
