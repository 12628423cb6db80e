import type { Opaque, Scalar, Value } from "../../document/value.js";
import { NO_CLUES } from "../../document/clues.js";
import { Environment, type Plain } from "../../document/plain.js";
import type { Text } from "../../document/text.js";
import type { Trust } from "../../model/connection.js";
import type { Span } from "../../model/setting.js";
import type { Callers } from "./callers.js";
import type { Change, Surroundings } from "./changes.js";
import { cluesIn } from "./clues.js";
import { ownConstant, readsVariables } from "./constants.js";
import { environmentName } from "./environment.js";
import type { ProgramFile } from "./file.js";
import type { Quote } from "./language.js";
import type { Reader } from "./objects.js";
import { originOfConstant } from "./origin.js";
import type { Scope } from "./scopes.js";
import type { ClassCode, Code, Expression, FunctionCode, Parameter, Setting } from "./tree.js";

/** On the way to a value. */
export interface Place {
  readonly trust: Trust;
  /** Steps that may still be made from here: programs can be written that fold out without end. */
  readonly left: number;
  /** What parameters are given here. */
  readonly given: Given;
  /** The calls that have been entered on the way here. */
  readonly calls: Calls;
  /** How far an edit of the code itself is trusted, not of what it is given: others may run it, too. */
  readonly writing: Trust;
}

export type Given = ReadonlyMap<Parameter, Value>;

/** The functions that have been entered for a call. What they ask of their own names is asked in that call only. */
export type Calls = ReadonlyMap<FunctionCode, Entered>;

export interface Entered {
  /** The calls on the way into the function, by where they stand. */
  readonly way: string;
  /** What questions call the parameters that have the same answer outside. */
  readonly named: ReadonlyMap<string, string>;
}

/** What the functions around a piece of code are given on one way to it. */
export interface World {
  readonly given: Given;
  readonly calls?: Calls;
  /** How far an edit of the code is trusted: others may come to it, too. */
  readonly trust: Trust;
}

const DEEPEST = 24;
export const NO_CALLS: Calls = new Map();
const ANYWHERE: World = { given: new Map(), trust: "fix" };
export const startOf = (trust: Trust = "fix", world: World = ANYWHERE): Place => ({
  trust: world.trust === "fix" ? trust : "suggest",
  left: DEEPEST,
  given: world.given,
  calls: world.calls ?? NO_CALLS,
  writing: world.trust,
});

interface Known {
  readonly trust: Trust;
  readonly left: number;
  readonly value: Value;
}

/** What every part of the evaluation needs. */
export interface Context extends ProgramFile, Surroundings {
  /** What is known already, and how far it was followed: conditions that build on each other would double it at each step. */
  knownWith(given: Given): Map<Expression, Known>;
  /** The quotes of a literal that is written at a place. */
  quoteAt(code: Code): Quote;
  says(at: Span): string;
  valueOf(code: Expression, place: Place): Value;
  changesOf(name: string, scope: Scope): readonly Change[];
  fieldsOf(home: ClassCode): ReadonlyMap<string, readonly Setting[]>;
  callersOf(fn: FunctionCode): Callers;
}

export const unknown = (context: Context, code: Expression): Opaque => ({
  kind: "opaque",
  at: code.at,
  get says() {
    return context.says(code.at);
  },
  get clues() {
    return cluesIn(code, context.bindings);
  },
  variable: environmentName(code, context) ?? undefined,
  origin: originOfConstant(code, context) ?? undefined,
});

/** A literal, in the place of which another can be put. */
export function scalarAt(
  { says, language, quoteAt }: Context,
  code: Expression,
  value: Scalar["value"],
  text: Text | null,
  { trust }: Place,
): Scalar {
  const { at } = code;
  return {
    kind: "scalar",
    value,
    at,
    get says() {
      return says(at);
    },
    clues: NO_CLUES,
    text,
    replace(by) {
      const isData = !(by instanceof Environment);
      const word = isData ? language.spelling.word(inKindOf(value, by), quoteAt(code)) : null;
      return word === null ? null : { edit: [{ at, text: word }], trust };
    },
  };
}

/** Data in the kind that stands there: a port in quotes stays in quotes. */
const inKindOf = (value: Scalar["value"], by: Plain): Plain =>
  typeof value === "string" && typeof by === "number" ? String(by) : by;

export const trusted = (text: Text, { trust }: Pick<Place, "trust">): Text =>
  trust === "fix" ? text : { ...text, trust: () => "suggest" };

/** What a caller gives under a name; null of all but a parameter and a field. */
function givenFor(context: Context, code: Expression, place: Place): Value | null {
  const { given } = place;
  if (given.size > 0 && code.kind === "member") return context.valueOf(code, place);
  if (code.kind !== "name") return null;
  const { bindings } = context;
  const parameter = bindings.find(code.name, code)?.parameters.get(code.name);
  return (parameter && given.get(parameter)) ?? null;
}

/** What several places use is changed for all of them. */
const trustIn = ({ trust, writing }: Place): Trust => (trust === "fix" ? writing : "suggest");

function constantFor(context: Context, code: Expression, place: Place): Value | null {
  const constant = ownConstant(code, context.bindings);
  return constant && context.valueOf(constant, { ...place, trust: trustIn(place) });
}

export const readerAt = (context: Context, code: Code, place: Place): Reader => ({
  source: context.source,
  spelling: context.language.spelling,
  quote: context.quoteAt(code),
  says: context.says,
  trust: trustIn(place),
  elsewhere: (each) => givenFor(context, each, place) ?? constantFor(context, each, place),
  mayLeaveOver: (each) =>
    context.language.refusesUnused === true && readsVariables(each, context.bindings),
  value: (code) => context.valueOf(code, place),
});
