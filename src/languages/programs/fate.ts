import type { Audience, Extent, Taken } from "../../document/located.js";
import { rememberedOf } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import { namesAction, namesClient, namesRunner, namesText } from "../naming.js";
import { isBegun } from "./begun.js";
import { isBuiltElsewhere } from "./built.js";
import { isCompared, isVerified } from "./compared.js";
import { endsByName, keyText, type End } from "./ends.js";
import { functionOf, methodOf, parameterFor } from "./functions.js";
import type { Habits, ProgramLanguage } from "./language.js";
import { goesOnAfter, goesOnInList, isBuiltOn } from "./goes-on.js";
import { isAskedOnly } from "./harmless.js";
import { isMadeAnew } from "./made-anew.js";
import { dottedOf, originsOf, sureOriginsOf } from "./origin.js";
import { isFillingIn } from "./replaced.js";
import { functionAround, type Bindings, type Scope } from "./scopes.js";
import { entryWith, placeIn } from "./places.js";
import { formatOf } from "./texts.js";
import { isInTable } from "./tables.js";
import { isAmongOthers, isBesideMore, isToldOfTls } from "./told.js";
import type { Call, Code, EntriesCode, Expression, Member, Name, Setting } from "./tree.js";

/** What becomes of a text, as far as the file shows it. */
export interface Fate {
  readonly audience: Audience;
  readonly taken: Taken;
  readonly extent: Extent;
}

/** What decides it. */
export interface Asked {
  readonly bindings: Bindings;
  readonly habits: Habits;
  readonly language: ProgramLanguage;
  isReader(origin: string): boolean;
  /** Whether another file goes on with a text; left out where nobody asks what it lacks. */
  isGoneOnElsewhere?(code: Expression): boolean;
  /** Variables whose uses have been followed. */
  readonly seen: Set<object>;
  /** What becomes of what a variable holds: thousands of texts may be put into one. */
  readonly known: Map<object, readonly End[]>;
}

/** Names are followed to their uses, and those that these are set to, no further than this. */
const DEEPEST = 4;
/** What becomes of a text that stands at an expression, wherever it goes in the file. */
export const fatesIn = (asked: Omit<Asked, "seen" | "known">): ((code: Expression) => Fate) => {
  const known: Asked["known"] = new Map();
  return (code) => fateOf(code, { ...asked, known, seen: new Set() });
};

function fateOf(code: Expression, asked: Asked): Fate {
  const ends = new Set(endsOf(code, asked));
  const has = (...some: readonly End[]): boolean => some.some((end) => ends.has(end));
  const isUsed = has("used", "named");
  return {
    audience: audienceOf(ends, isUsed),
    taken: isUsed && !has("goneOn") && !(isText(code) && has(...APART)) ? "known" : "none",
    extent: !has("used") && asked.isGoneOnElsewhere?.(code) ? "beginning" : extentOf(has),
  };
}

/** What else is done with a text that somebody uses may depend on characters that an edit changes. */
const APART = ["comparison", "other"] as const;
const isText = ({ kind }: Expression): boolean => kind !== "entries" && kind !== "items";

function audienceOf(ends: ReadonlySet<End>, isUsed: boolean): Audience {
  if (isUsed || ends.has("goneOn") || ends.has("other")) return "program";
  if (ends.has("comparison") || ends.has("asked")) return "comparison";
  if (ends.has("message")) return "message";
  return ends.has("page") ? "page" : "program";
}

function extentOf(has: (...some: readonly End[]) => boolean): Extent {
  if (has("goneOn")) return "beginning";
  return has("used") || !has("other") ? "whole" : "unsure";
}

function endsOf(code: Expression, asked: Asked, depth = 0): readonly End[] {
  const { bindings } = asked;
  const parent = bindings.parentOf(code);
  if (!parent || depth > DEEPEST) return ["other"];
  if (isAskedOnly(code, bindings)) return ["asked"];
  switch (parent.kind) {
    case "doing":
      // A text by itself is there for readers.
      return ["page"];
    case "setting":
      if (parent.value === code) return endsOfSetting(parent.target, asked, depth);
      // To be given another value does nothing with the one before.
      return parent.target === code ? [] : ["other"];
    case "call":
      return endsInCall(code, parent, asked, depth);
    case "comparison":
      return ["comparison"];
    case "member":
      return endsOfMethod(parent, asked, depth);
    case "index":
      return parent.key === code ? ["comparison"] : ["other"];
    case "joined":
      return parent.parts[0] === code ? ["goneOn"] : endsInside(parent, asked, depth);
    case "either":
      return parent.test === code ? ["comparison"] : endsOf(parent, asked, depth);
    case "entries":
      return endsInEntries(code, parent, asked, depth);
    case "items":
      if (isInTable(code, asked)) return ["comparison"];
      return goesOnInList(code, parent, asked) ? ["goneOn"] : endsOf(parent, asked, depth);
    case "leaving":
      return parent.how === "throws" ? ["message"] : endsOfResult(parent, asked);
    case "function":
      // What a parameter is without anything given.
      return endsOfParameter(code, parent);
    default:
      return ["other"];
  }
}

/** What becomes of a text within a longer one: people are told of it, or anything else. */
function endsInside(longer: Expression, asked: Asked, depth: number): readonly End[] {
  const ends = endsOf(longer, asked, depth);
  return ends.length > 0 && ends.every((end) => end === "message") ? ends : ["other"];
}

function endsOfSetting(target: Expression, asked: Asked, depth: number): readonly End[] {
  const name = target.kind === "name" || target.kind === "member" ? target.name : keyText(target);
  const byName = name === null ? [] : endsByName(name);
  if (target.kind === "member" && isBegun(target.name, asked.bindings)) return ["goneOn"];
  if (target.kind !== "name") return byName.length > 0 ? byName : ["other"];
  const { bindings } = asked;
  const scope = bindings.scopeNaming(target);
  const all = bindings.usesOf(target.name, scope);
  // The list of its uses stands for a variable.
  if (asked.seen.has(all)) return byName;
  const ends = endsOfUses(all, target, asked, depth);
  // A name counts for less than the only thing that is done with it.
  if (ends.length > 0 && ends.every((end) => end === "comparison" || end === "asked")) return ends;
  const isWanted = byName.includes("comparison");
  if (isWanted && !ends.includes("used")) return byName;
  return [
    ...(isWanted ? [] : byName),
    ...ends,
    ...(isGrown(target.name, scope, asked) ? (["goneOn"] as const) : []),
  ];
}

/** What becomes of what all uses of a name stand for, but the one that it is put into. */
function endsOfUses(
  all: readonly Name[],
  target: Name | null,
  asked: Asked,
  depth: number,
): readonly End[] {
  // Only what no other name has led to is the same each time.
  const isFirst = asked.seen.size === 0 && depth === 0;
  const known = isFirst ? asked.known.get(all) : undefined;
  if (known) return known;
  if (!pay(all.length)) return ["other"];
  asked.seen.add(all);
  const uses = all.filter((use) => use !== target);
  const ends = [...new Set(uses.flatMap((use) => endsOf(use, asked, depth + 1)))];
  if (isFirst) asked.known.set(all, ends);
  return ends;
}

/** Whether something is added to what a variable holds, or a function makes something else of it. */
const isGrown = (name: string, scope: Scope, asked: Asked): boolean =>
  isAddedTo(scope.settings.get(name) ?? []) ||
  isBuiltElsewhere(asked, name, scope) ||
  isMadeAnew(name, scope, asked);

const isAddedTo = rememberedOf((settings: readonly Setting[]) =>
  settings.some(({ isAdded }) => isAdded === true),
);

/** `text.format(...)`, `text.startswith(...)`. */
function endsOfMethod(member: Member, asked: Asked, depth: number): readonly End[] {
  const call = asked.bindings.parentOf(member);
  if (call?.kind !== "call" || call.callee !== member) return ["other"];
  const method = `.${member.name}`;
  const { habits } = asked;
  const isWhole = formatOf(call, asked)?.isMethod === true || isFillingIn(call, asked);
  if (isWhole || habits.keeps.test(method)) return endsOf(call, asked, depth);
  if (habits.grows?.test(method) === true) return ["goneOn"];
  return habits.seeks.test(method) ? ["comparison"] : ["other"];
}

function endsInCall(code: Expression, call: Call, asked: Asked, depth: number): readonly End[] {
  const { habits, isReader, bindings } = asked;
  const { callee, given } = call;
  const method = methodOf(call);
  const origins = originsOf(callee, bindings);
  const isOne = (pattern: RegExp): boolean =>
    [...origins, method].some((name) => pattern.test(name));
  const called = dottedOf(callee) ?? method;
  if (isOne(habits.shows) || /(?:Error|Exception)$/.test(called)) return ["message"];
  if (isOne(habits.seeks)) return ["comparison"];
  if (habits.parses && isOne(habits.parses)) return ["other"];
  if (habits.grows && isOne(habits.grows)) return ["goneOn"];
  const isUsed = (): readonly End[] => (isAmongOthers(call, asked) ? ["goneOn"] : ["used"]);
  const isTested = !namesAction(called) && isCompared(call, asked);
  if (sureOriginsOf(callee, bindings).some(isReader))
    return isTested && PARSING.test(called) ? ["other"] : isUsed();
  const index = placeIn(call).get(code) ?? -1;
  const format = formatOf(call, asked);
  if (goesOnAfter(code, call, asked)) return ["goneOn"];
  if (format)
    return index === 0 && !format.isMethod
      ? endsOf(call, asked, depth)
      : endsInside(call, asked, depth);
  if (isOne(habits.keeps)) return endsOf(call, asked, depth);
  const inside = endsInFunction(code, call, asked, depth);
  if (inside) return inside;
  if (isOne(habits.environment) && endsOf(call, asked, depth + 1).includes("goneOn"))
    return ["goneOn"];
  if (habits.defaults && isOne(habits.defaults)) return endsOfDefault(call, asked, depth);
  const name = given[index]?.name ?? null;
  // What a test asks of an address is as often what is wrong with it.
  if (isTested || isVerified(call)) return ["other"];
  if (name !== null && namesText(name)) return ["named"];
  if (isToldOfTls(call, bindings) || isBuiltOn(call, bindings)) return ["goneOn"];
  if (!namesClient(called) && !namesText(called)) return ["other"];
  if (!namesRunner(called) && isBesideMore(call, index)) return ["goneOn"];
  return isUsed();
}

/** What gives the parts of an address, and does not connect. */
const PARSING = /(?:^|\.)parse/i;

/** What a variable holds where nothing else is given: `flag.String("dsn", value)`, `flag.StringVar(&dsn, "dsn", value)`. */
function endsOfDefault(call: Call, asked: Asked, depth: number): readonly End[] {
  const variable = call.given[0]?.value;
  const ends =
    variable?.kind === "name"
      ? endsOfSetting(variable, asked, depth + 1)
      : endsOf(call, asked, depth + 1);
  return ends.includes("goneOn") ? ["goneOn"] : ["other"];
}

/** What a function of the file does with what it is given; null where that is not seen. */
function endsInFunction(
  code: Expression,
  call: Call,
  asked: Asked,
  depth: number,
): readonly End[] | null {
  const { bindings } = asked;
  const fn = functionOf(asked, call);
  const parameter = fn && parameterFor(fn, call, code, asked.habits);
  if (!fn || !parameter) return null;
  const scope = bindings.scopeOfHome(fn);
  const uses = bindings.usesOf(parameter.name, scope);
  if (asked.seen.has(uses)) return [];
  if (isGrown(parameter.name, scope, asked)) return ["goneOn"];
  const ends = endsOfUses(uses, null, asked, depth);
  return ends.length > 0 ? ends : null;
}

function endsInEntries(
  code: Expression,
  entries: EntriesCode,
  asked: Asked,
  depth: number,
): readonly End[] {
  const entry = entryWith(entries).get(code);
  if (!entry || entry.key === code) return ["comparison"];
  const name = entry.key?.kind === "text" ? entry.key.text.value : "";
  if (isInTable(code, asked) && !isTakenFrom(name, asked, depth)) return ["comparison"];
  const byName = endsByName(name);
  return byName.length > 0 ? byName : endsOf(entries, asked, depth).filter((end) => end !== "used");
}

/** Whether a client takes what stands in a field of this name, of whatever object. */
const isTakenFrom = (name: string, asked: Asked, depth: number): boolean =>
  asked.bindings.members(name).some((use) => {
    const parent = asked.bindings.parentOf(use);
    const isMethod = parent?.kind === "call" && parent.callee === use;
    return !isMethod && endsOf(use, asked, depth + 1).includes("used");
  });

/** What a function of such a name gives is a whole address. */
function endsOfResult(leaving: Code, { bindings }: Asked): readonly End[] {
  const name = functionAround(bindings.scopeOf(leaving))?.name ?? "";
  const byName = endsByName(name.replace(/^(?:get|build|make|create)_?/i, ""));
  return byName.length > 0 ? byName : ["other"];
}

function endsOfParameter(code: Expression, fn: Code): readonly End[] {
  if (fn.kind !== "function") return ["other"];
  const parameter = fn.parameters.find(({ otherwise }) => otherwise === code);
  const byName = parameter ? endsByName(parameter.name) : [];
  return byName.length > 0 ? byName : ["other"];
}
