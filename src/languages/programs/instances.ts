import { chosen } from "../../document/choices.js";
import { fixedMapping } from "../../document/mappings.js";
import { isNullish, opaque, type Value } from "../../document/value.js";
import { unknown, type Context, type Place } from "./context.js";
import { fieldValue } from "./fields.js";
import { dottedOf } from "./origin.js";
import type { Scope } from "./scopes.js";
import { entered } from "./entered.js";
import { givenTo } from "./worlds.js";
import type { Call, ClassCode, Expression, FunctionCode, Member } from "./tree.js";

/** An object of a class of the file, with the call that makes it where that is known. */
export interface Instance {
  readonly home: ClassCode;
  readonly call: Call | null;
}

/** What gives an object through more hands than these is generated. */
const DEEPEST = 4;

/** The object of a class of the file that an expression is; itself in the methods of its class. */
export function instanceOf(context: Context, code: Expression, depth = 0): Instance | null {
  if (depth > DEEPEST) return null;
  if (code.kind === "call") {
    if (code.callee.kind !== "name") return null;
    const scope = context.bindings.find(code.callee.name, code);
    const home = scope && classNamed(code.callee.name, scope);
    if (home) return { home, call: code };
    const given = scope && givenBy(context, code.callee.name, scope);
    return given ? instanceOf(context, given, depth + 1) : null;
  }
  if (code.kind !== "name") return null;
  const scope = context.bindings.find(code.name, code);
  const made = scope && onlyValue(code.name, scope);
  if (!made || isHandedOn(context, code.name, scope)) return null;
  return instanceOf(context, made, depth + 1);
}

function classNamed(name: string, { classes, imports, settings, functions }: Scope) {
  const isAlone = !imports.has(name) && !settings.has(name) && !functions.has(name);
  return isAlone ? (classes.get(name) ?? null) : null;
}

/** What a function gives that takes nothing, and is marked with nothing or that it keeps what it gives. */
function givenBy({ bindings }: Context, name: string, scope: Scope): Expression | null {
  const [only, another] = scope.functions.get(name) ?? [];
  if (!only || another || only.parameters.length > 0 || scope.settings.has(name)) return null;
  const isKept = only.marks.every((mark) => nameOfMark(mark).endsWith("cache"));
  const [returned, other] = bindings.returnsOf(only);
  return isKept && !other ? (returned?.value ?? null) : null;
}

const nameOfMark = (mark: Expression): string =>
  dottedOf(mark.kind === "call" ? mark.callee : mark) ?? "";

function onlyValue(name: string, { settings, parameters, changed }: Scope): Expression | null {
  const [only, another] = settings.get(name) ?? [];
  const isAlone = !another && !parameters.has(name) && !changed.has(name);
  return isAlone ? (only?.value ?? null) : null;
}

/** Whether other code gets the object, which may set its fields. */
const isHandedOn = (context: Context, name: string, scope: Scope): boolean =>
  context.changesOf(name, scope).some(({ kind, path }) => kind === "touched" && path.length === 0);

/** A field of an object: what a method gives that is read like one, what its class is given, or what is set. */
export function fieldOf(
  context: Context,
  code: Member,
  { home, call }: Instance,
  place: Place,
): Value {
  const getter = getterOf(context, home, code.name);
  if (getter) return gottenBy(context, code, getter, place);
  if (call?.given.some(({ isSpread }) => isSpread)) return unknown(context, code);
  const maker = methodOf(context, home, "__init__");
  const given = call?.given.find(({ name }) => name === code.name);
  if (given && !maker) return context.valueOf(given.value, { ...place, trust: "suggest" });
  const asked = { home, name: code.name, place: withGiven(context, maker, call, place) };
  // What is given without its name may be any field.
  const isSure = maker !== null || !call?.given.some(({ name }) => name === null);
  const set = isSure ? fieldValue(context, code, asked) : unknown(context, code);
  return isFilled(context, home) ? filledValue(context, code, set) : set;
}

/** All fields of an object by their names; what is given without its name may be any. */
export function fieldsIn(
  context: Context,
  { at }: Call,
  { home, call }: Instance,
  place: Place,
): Value {
  const given = call?.given ?? [];
  if (given.some(({ name }) => name === null)) return opaque(at);
  const names = [
    ...context.bindings.scopeOfHome(home).settings.keys(),
    ...given.flatMap(({ name }) => name ?? []),
  ];
  const of: Expression = { kind: "name", at, name: "" };
  const fields = [...new Set(names)].map((name) => {
    const member: Member = { kind: "member", at, of, name };
    return [name, () => fieldOf(context, member, { home, call }, place)] as const;
  });
  return fixedMapping(at, Object.fromEntries(fields));
}

const methodOf = ({ bindings }: Context, home: ClassCode, name: string): FunctionCode | null => {
  const [only, another] = bindings.scopeOfHome(home).functions.get(name) ?? [];
  return only && !another ? only : null;
};

function getterOf(context: Context, home: ClassCode, name: string): FunctionCode | null {
  const method = methodOf(context, home, name);
  const [only, another] = method?.marks ?? [];
  const isRead = only && !another && context.habits.reading?.test(nameOfMark(only));
  return isRead ? method : null;
}

function gottenBy(context: Context, code: Member, getter: FunctionCode, place: Place): Value {
  const [only, another] = context.bindings.returnsOf(getter);
  return only?.value && !another
    ? context.valueOf(only.value, { ...place, trust: "suggest", given: new Map() })
    : unknown(context, code);
}

/** The same place, where the parameters of what makes the object are what it is given. */
function withGiven(
  context: Context,
  maker: FunctionCode | null,
  call: Call | null,
  place: Place,
): Place {
  if (!maker || !call) return place;
  const given = givenTo(context, maker, call, { ...place, trust: "suggest" });
  return { ...place, given, calls: entered(context, maker, call, place) };
}

/** The settings of pydantic come from the environment. */
const isFilled = ({ habits }: Context, { bases }: ClassCode): boolean =>
  bases.some((base) => habits.filled?.test(dottedOf(base) ?? ""));

/** What the environment gives, or what stands there where it gives nothing. */
function filledValue(context: Context, code: Member, set: Value): Value {
  const own = { ...unknown(context, code), variable: code.name.toUpperCase() };
  if (set.kind === "opaque" || set.kind === "missing" || isNullish(set)) return own;
  const { says, at } = own;
  return chosen({ kind: "choice", at, says, of: [own, set], test: null, keep: () => null });
}
