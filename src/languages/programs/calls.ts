import { asMapping, emptyMapping, MADE_BY } from "../../document/mappings.js";
import { constant } from "../../document/text.js";
import type { Mapping, Value } from "../../document/value.js";
import { textScalar } from "../../notations/text-scalar.js";
import { chainedOn } from "./changes.js";
import { readerAt, startOf, unknown, type Context, type Place } from "./context.js";
import { spreadOver } from "../../document/combine.js";
import { isOfOthers, mayBeCompleted } from "./completed.js";
import { entryWith } from "./places.js";
import { environmentValue } from "./defaults.js";
import { environmentName } from "./environment.js";
import { functionOf, methodOf, onlyMethod } from "./functions.js";
import { fieldOf, fieldsIn, instanceOf, type Instance } from "./instances.js";
import { gotten } from "./members.js";
import { afterChanges, withChange, type Stretch } from "./changed.js";
import { afterFieldChanges, fieldWith } from "./in-fields.js";
import { namedArguments, openedMapping } from "./objects.js";
import type { Habits } from "./language.js";
import { merged } from "./merged.js";
import { originsOf } from "./origin.js";
import { propertiesOn } from "./properties.js";
import { queryValue } from "./queries.js";
import { isReplacing, replacedText } from "./replaced.js";
import { formatOf, formatted } from "./texts.js";
import { entered } from "./entered.js";
import { givenTo } from "./worlds.js";
import type { Call, Code, Expression, FunctionCode } from "./tree.js";

/** What a call gives. */
export function callValue(context: Context, code: Call, place: Place): Value {
  const { bindings, habits } = context;
  if (environmentName(code, context) !== null) return environmentValue(context, code, place);
  const format = formatOf(code, context);
  if (format) return formatted(context, code, format, place);
  const { callee } = code;
  const method = methodOf(code);
  const origins = originsOf(callee, bindings);
  const kept = keptIn(code, origins, habits);
  if (kept !== undefined) return keptValue(context, code, kept, place);
  if (habits.encodes?.test(method)) return queryValue(context, code, place);
  if (isReplacing(code, context)) return replacedText(context, code, place);
  if (method === ".get" && callee.kind === "member") return gotten(context, code, callee.of, place);
  if (isCollected(code, origins, context)) return collected(context, code, place);
  if (isOne(origins, habits.merges)) return merged(context, code, origins, place);
  if (isOne(origins, habits.unfolds)) return unfolded(context, code, place);
  const instance = instanceOf(context, code);
  if (instance?.call === code) return instanceValue(context, code, instance, place);
  const fn = functionOf(context, code) ?? methodOfInstance(context, code);
  if (fn) return returned(context, fn, code, place);
  const origin = origins.find(context.isMaker);
  return origin === undefined ? unknown(context, code) : made(context, code, { origin, place });
}

const isOne = (origins: readonly string[], pattern: RegExp | undefined): boolean =>
  pattern !== undefined && origins.some((name) => pattern.test(name));

/** `dict(key=value)`, `dict(object, key=value)` */
const isCollected = ({ given }: Call, origins: readonly string[], { habits }: Context): boolean =>
  isOne(origins, habits.collects) &&
  given.every(({ name, isSpread }, index) => index === 0 || name !== null || isSpread);

function collected(context: Context, code: Call, place: Place): Value {
  const [first] = code.given;
  const named = argumentsNamed(context, code, place);
  const isNamed = first?.name !== null;
  if (isNamed || first.isSpread) return named;
  const base = context.valueOf(first.value, place);
  if (base.kind === "mapping") return spreadOver(base, named);
  // Whatever it holds, what stands behind it counts.
  return code.given.length > 1 ? spreadOver(unknown(context, code), named) : unknown(context, code);
}

/** `asdict(object)` */
function unfolded(context: Context, code: Call, place: Place): Value {
  const [only] = code.given;
  const instance = only ? instanceOf(context, only.value) : null;
  return instance ? fieldsIn(context, code, instance, place) : unknown(context, code);
}

/** `str(value)`, `cast(type, value)`, `value.strip()`. Undefined where a call gives another value. */
function keptIn({ callee, given }: Call, origins: readonly string[], { keeps, passes }: Habits) {
  const place = origins.map((name) => passes?.get(name)).find((index) => index !== undefined);
  if (place !== undefined) return given[place]?.value ?? null;
  if (callee.kind === "member" && keeps.test(`.${callee.name}`)) return callee.of;
  return isOne(origins, keeps) ? (given[0]?.value ?? null) : undefined;
}

function keptValue(context: Context, code: Call, of: Expression | null, place: Place): Value {
  const value = of && context.valueOf(of, { ...place, trust: "suggest" });
  return !value || value.kind === "opaque" ? unknown(context, code) : value;
}

/** An object of a class of the file, of which only its fields are known. */
const instanceValue = (context: Context, code: Call, instance: Instance, place: Place): Value => ({
  ...unknown(context, code),
  field(name) {
    const { at } = code;
    return fieldOf(context, { kind: "member", at, of: code, name }, instance, place);
  },
});

/** The method of an object that a function of the file gives. */
function methodOfInstance(context: Context, call: Call): FunctionCode | null {
  const { callee } = call;
  if (callee.kind !== "member") return null;
  const instance = instanceOf(context, callee.of);
  return instance && onlyMethod(context, instance.home, callee.name, call);
}

/** What a function of the file gives, where it returns at one place. */
function returned(context: Context, fn: FunctionCode, call: Call, place: Place): Value {
  const [only, another] = context.bindings.returnsOf(fn);
  const isDecorated = fn.marks.length > 0 && !isProperty(fn);
  if (!only?.value || another || isDecorated) return unknown(context, call);
  const given = new Map([...place.given, ...givenTo(context, fn, call, place)]);
  const calls = entered(context, fn, call, place);
  return context.valueOf(only.value, { ...place, trust: "suggest", given, calls });
}

/** What is only marked with how it is called gives what it returns. */
const isProperty = ({ marks }: FunctionCode): boolean =>
  marks.every((mark) => {
    const [only] = mark.kind === "other" ? mark.of : [mark];
    return only?.kind === "name" && /^(?:static|class)method$|^Override$/.test(only.name);
  });

/** An object that is known by how it is made: under `MADE_BY` stands by what, and under numbers what has no names. */
function made(
  context: Context,
  code: Call,
  { origin, place: before }: { readonly origin: string; readonly place: Place },
): Mapping {
  const place = startOf("fix", { ...before, trust: before.writing });
  const named = argumentsNamed(context, code, place);
  const { at } = code.callee;
  const maker = textScalar(constant(origin, at), at);
  const given = code.given.filter(({ name }) => name === null);
  const spread = given.findIndex(({ isSpread }) => isSpread);
  const known = new Map(
    given
      .slice(0, spread < 0 ? given.length : spread)
      .map(({ value }, index) => [String(index), value] as const),
  );
  const isDict = context.isMaker(`${origin}{}`);
  return {
    ...named,
    get(key) {
      if (key === MADE_BY) return maker;
      const item = known.get(key);
      if (item) return context.valueOf(item, place);
      const value = named.get(key);
      return isDict && value.kind === "missing" && !/^\d+$/.test(key)
        ? openedMapping(emptyMapping(value.at))
        : value;
    },
    keys: () => [MADE_BY, ...named.keys()],
    put(key, value, after) {
      if (key !== MADE_BY) return named.put(key, value, after);
      // Another name of the same module needs no import, where the module is named as well.
      const isWhole = context.source.text.slice(...at) === origin;
      return isWhole && typeof value === "string"
        ? { edit: [{ at, text: value }], trust: "fix" }
        : null;
    },
  };
}

/** What a call is given by name. What is spread has none of these names: no call is given one twice. */
function argumentsNamed(context: Context, call: Call, place: Place): Mapping {
  const own = namedArguments(call, call.callee.at, readerAt(context, call, place));
  const spreads = call.given.filter(({ isSpread, value }) => isSpread && value.kind !== "items");
  const all = spreads.reduce((value: Value, { value: code }) => {
    const spread = context.valueOf(code, place);
    // A list that is spread has no names.
    return spread.kind === "list" ? value : spreadOver(value, spread);
  }, own);
  if (all.kind !== "mapping") return openedMapping(own);
  if (all === own) return own;
  const written = new Set(own.keys());
  return { ...all, get: (key) => (written.has(key) ? own : all).get(key) };
}

/** The same, with the properties that are set on what the call gives, as long as it is in a variable. */
export function namedIn(context: Context, call: Call, before: Place): Mapping {
  const place = writtenFor(context, call, before);
  const named = argumentsNamed(context, call, place);
  const isOpen = isOpenEnded(context, call);
  const base = withChain(context, call, isOpen ? openedMapping(named) : named, place);
  const stretch = heldIn(context, call);
  if (!stretch) return isOpen ? base : asMapping(inField(context, call, base, place));
  const { language, source, habits } = context;
  const quote = context.quoteAt(call);
  const changes = context.changesOf(stretch.name, stretch.scope);
  const settable = propertiesOn(base, changes, {
    source,
    spelling: language.spelling,
    quote,
    trust: place.writing,
  });
  const isSafe = habits.keepsGiven === true;
  return asMapping(afterChanges(context, settable, { ...stretch, isSafe }, place));
}

/** What others get, too, is changed by people. */
const writtenFor = (context: Context, code: Expression, place: Place): Place =>
  hasNoNames(context) && (isOfOthers(context, code) || fieldWith(code, context))
    ? { ...place, trust: "suggest", writing: "suggest" }
    : place;

/** Where arguments have no names, what is called on what a call gives names them: `create().url(u).build()`. */
function withChain(context: Context, call: Call, base: Mapping, place: Place): Mapping {
  const changes = hasNoNames(context) ? chainedOn(call, [], context) : [];
  if (changes.length === 0) return base;
  const all = changes.reduce(
    (value: Value, change) => withChange(context, value, change, { isPerhaps: false, place }),
    base,
  );
  const spell: Mapping["spell"] = (path, value) =>
    path.length > 1 || value === undefined ? base.spell(path, value) : `${path.join()}(${value})`;
  return { ...asMapping(all), spell };
}

/** Where arguments have no names, all that a call is told by name are properties, and some may be set out of sight. */
const isOpenEnded = (context: Context, call: Call): boolean =>
  hasNoNames(context) && mayBeCompleted(context, call);

const hasNoNames = ({ language }: Context): boolean =>
  language.spelling.argument("name", "value") === null;

/** An object, with what is set on it as long as it is in a variable. */
export function heldObject(context: Context, code: Expression, before: Place): Value {
  const place = writtenFor(context, code, before);
  const own = context.valueOf(code, place);
  const isOpen =
    code.kind === "entries" &&
    code.type !== null &&
    own.kind === "mapping" &&
    mayBeCompleted(context, code);
  const value = isOpen ? openedMapping(own) : own;
  const stretch = value.kind === "mapping" ? heldInside(context, code) : null;
  const held = stretch ? afterChanges(context, value, stretch, place) : value;
  return isOpen ? held : inField(context, code, held, place);
}

/** An object that is put into a field, with what is set there before a client gets it. */
function inField(context: Context, code: Expression, value: Value, place: Place): Value {
  const field = value.kind === "mapping" ? fieldWith(code, context) : null;
  return field ? afterFieldChanges(context, value, field, place) : value;
}

/** The variable that holds an object, also deep inside: `DATABASES = {"default": {...}}`. */
function heldInside(context: Context, code: Expression): Stretch | null {
  const inside: string[] = [];
  let whole: Expression = code;
  for (
    let parent = context.bindings.parentOf(whole);
    parent?.kind === "entries";
    parent = context.bindings.parentOf(whole)
  ) {
    const entry = entryWith(parent).get(whole);
    const key = entry?.key && entry.value === whole ? context.keyOf(entry.key) : null;
    if (key === null) break;
    inside.unshift(key);
    whole = parent;
  }
  const stretch = heldIn(context, whole);
  return stretch && { ...stretch, inside };
}

/** The variable that holds what is made at a place, also at the end of a chain: `Builder.create().url(...).build()`. */
function heldIn({ bindings }: Context, code: Expression): Stretch | null {
  let made: Code = code;
  let parent = bindings.parentOf(made);
  while (parent && isChain(parent, made)) {
    made = parent;
    parent = bindings.parentOf(made);
  }
  if (parent?.kind !== "setting" || parent.value !== made || parent.target.kind !== "name")
    return null;
  const { name } = parent.target;
  const scope = bindings.find(name, parent.target);
  return scope && { name, from: parent, until: null, scope };
}

const isChain = (parent: Code, code: Code): boolean =>
  (parent.kind === "member" && parent.of === code) ||
  (parent.kind === "call" && parent.callee === code);
