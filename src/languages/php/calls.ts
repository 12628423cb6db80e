import type { SyntaxNode } from "@lezer/common";
import {
  acrossOf,
  argument,
  type Group,
  insideOf,
  isOf,
  other,
  partNamed,
  partsOf,
  partsWithout,
  spanOf,
} from "../programs/nodes.js";
import type {
  Argument,
  Call,
  EntriesCode,
  Entry,
  Expression,
  ItemsCode,
  Name,
} from "../programs/tree.js";
import { classCode } from "./functions.js";
import { defined, groupsIn, unknownFrom } from "./settings.js";
import { mayChange } from "./shared.js";
import { codeOf, type Translator } from "./translator.js";

/** `f(a, name: b, ...c)`; `f(...)` is the function itself. */
export function call(node: SyntaxNode, all: Translator): Expression {
  const [callee, list] = partsOf(node);
  if (!callee || !list) return other(spanOf(node), callee ? [all.expression(callee)] : []);
  const [first] = groupsIn(list);
  const isItself = first?.[0]?.name === "SpreadArgument" && partsOf(first[0]).length === 1;
  const code = all.expression(callee);
  if (isItself) return other(spanOf(node), [code]);
  const made: Call = {
    kind: "call",
    at: spanOf(node),
    callee: code,
    isNew: false,
    given: argumentsOf(list, all),
    inside: insideOf(list),
  };
  const called = code.kind === "name" || code.kind === "member" ? code.name : null;
  for (const [place, [variable]] of groupsIn(list).entries())
    if (
      called !== null &&
      variable.name === "VariableName" &&
      mayChange(called, place, all.changing)
    )
      all.before(unknownFrom(variable, all));
  const filtered = filteredArray(made);
  if (filtered) return filtered;
  const setting = defined(made);
  if (!setting) return made;
  all.before(setting);
  return other(made.at);
}

/** `array_filter([...])`: what is false there goes. */
function filteredArray({ callee, given }: Call): EntriesCode | null {
  const [only, another] = given;
  const isFilter = callee.kind === "name" && callee.name === "array_filter" && !another;
  if (!isFilter || only?.value.kind !== "entries") return null;
  const entries = only.value.entries.map((entry) =>
    isFalse(entry.value) ? { ...entry, value: other(entry.value.at) } : entry,
  );
  return { ...only.value, entries };
}
const isFalse = (code: Expression): boolean =>
  (code.kind === "atom" && !code.value) || (code.kind === "text" && code.text.value === "");

const argumentsOf = (list: SyntaxNode, all: Translator): readonly Argument[] =>
  groupsIn(list).flatMap((group) => itemOf(group, all));

function itemOf(group: Group, all: Translator): readonly Argument[] {
  const [first] = group;
  const at = spanOf(first);
  const [start, middle, value] = partsOf(first);
  if (isOf(first, "SpreadArgument", "VariadicUnpacking"))
    return middle ? [{ at, name: null, value: all.expression(middle), isSpread: true }] : [];
  if (first.name === "NamedArgument" && start && value)
    return [{ at, name: codeOf(start, all), value: all.expression(value), isSpread: false }];
  if (group.length === 1) return [argument(all.expression(first))];
  return [argument(other(acrossOf(group), group.map(all.expression)))];
}

/** `new A(b)`; of a class without a name, what is in it. */
export function created(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const parts = partsWithout(node, "new", "Attributes");
  const [callee] = parts;
  const list = partNamed(node, "ArgList");
  const given = list ? argumentsOf(list, all) : [];
  if (!callee) return other(at);
  if (partNamed(node, "class"))
    return other(at, [...given.map(({ value }) => value), classCode(node, all)]);
  return {
    kind: "call",
    at,
    callee: all.expression(callee),
    isNew: true,
    given,
    inside: list ? insideOf(list) : [at[1], at[1]],
  };
}

/** `[a, b]`, `['key' => value]`, and the same with `array(...)`. */
export function array(node: SyntaxNode, all: Translator): EntriesCode | ItemsCode {
  const at = spanOf(node);
  const groups = groupsIn(node);
  const inside = insideOf(partNamed(node, "ValueList") ?? node);
  const hasKeys = groups.some(([first]) => first?.name === "Pair");
  // An array without anything may get keys.
  if (!hasKeys && groups.length > 0)
    return { kind: "items", at, items: groups.flatMap((group) => itemOf(group, all)), inside };
  // What has no key is counted from the greatest number before.
  let index: number | null = 0;
  const entries: Entry[] = [];
  for (const group of groups) {
    const [first] = group;
    const isPair = first?.name === "Pair";
    const [item] = isPair ? [] : itemOf(group, all);
    const found = isPair ? pair(first, all) : counted(item, index);
    entries.push(...found);
    const hasText = isPair && found.every(({ key }) => key?.kind === "text");
    if (!isPair && !item?.isSpread && index !== null) index += 1;
    else if (!hasText) index = null;
  }
  return { kind: "entries", at, type: null, entries, inside };
}

function counted(item: Argument | undefined, index: number | null): readonly Entry[] {
  if (!item) return [];
  const {
    at: [from],
    value,
    isSpread,
  } = item;
  if (isSpread) return [{ at: item.at, key: null, value }];
  const key: Expression =
    index === null ? other([from, from]) : { kind: "atom", at: [from, from], value: index };
  return [{ at: item.at, key, value }];
}

function pair(node: SyntaxNode, all: Translator): readonly Entry[] {
  const [key, , ...values] = partsOf(node);
  const value = values.at(-1);
  if (!key || !value) return [];
  const at = spanOf(node);
  const code = all.expression(value);
  const isShared = values.length > 1;
  return [{ at, key: all.expression(key), value: isShared ? other(spanOf(value), [code]) : code }];
}

/** Something of the language that is given one thing and is spelled like no call: `echo a`. */
export const intrinsic = (node: SyntaxNode, name: string, given: readonly Expression[]): Call => {
  const at = spanOf(node);
  const callee: Name = { kind: "name", at: [at[0], at[0]], name };
  return {
    kind: "call",
    at,
    callee,
    isNew: false,
    given: given.map((each) => argument(each)),
    inside: at,
  };
};
