import { NO_CLUES } from "../../document/clues.js";
import { opaque, type Producer } from "../../document/value.js";
import type { Context, Place } from "./context.js";
import { homeOfField } from "./functions.js";
import type { Bindings } from "./scopes.js";
import type { Call, Expression, FunctionCode, Name, Parameter } from "./tree.js";

/** A function that is handed on. */
export function producer(context: Context, code: FunctionCode, place: Place): Producer {
  const returns = code.body.find((each) => each.kind === "leaving");
  const value = returns?.kind === "leaving" ? returns.value : null;
  return {
    kind: "producer",
    at: code.at,
    says: context.says(code.at),
    clues: NO_CLUES,
    result: () => (value ? context.valueOf(value, place) : opaque(code.at)),
    onlySets: (index) => keysSet(context, code, parametersOf(code, context)[index]),
  };
}

/** What callers give: all but the object of a method. */
const parametersOf = ({ parameters }: FunctionCode, { habits }: Context): readonly Parameter[] =>
  habits.self.test(parameters[0]?.name ?? "") ? parameters.slice(1) : parameters;

function keysSet(
  context: Context,
  code: FunctionCode,
  parameter: Parameter | undefined,
): readonly string[] | null {
  const { bindings } = context;
  const gives = bindings.returnsOf(code).some(({ value }) => value && !isNothing(value));
  if (!parameter || gives) return null;
  const scope = bindings.scopeOfHome(code);
  const isFollowed = bindings
    .usesOf(parameter.name, scope)
    .every((use) => isLookedInto(use, bindings));
  const changes = context.changesOf(parameter.name, scope);
  if (!isFollowed || changes.some(({ kind }) => kind !== "set")) return null;
  return changes.flatMap(({ path: [key] }) => key ?? []);
}

const isNothing = (code: Expression): boolean => code.kind === "atom" && code.value === null;

/** `object[key]`, `object.key`: nothing else is done to it under another name. */
function isLookedInto(use: Name, bindings: Bindings): boolean {
  const parent = bindings.parentOf(use);
  return (parent?.kind === "index" || parent?.kind === "member") && parent.of === use;
}

/** The functions of the file that a call marks, or is given by their names or as they are. */
export function functionsOf(context: Context, call: Call): readonly FunctionCode[] {
  const marked = context.bindings.parentOf(call);
  const own =
    marked?.kind === "function" && marked.marks.some((mark) => mark === call) ? [marked] : [];
  return [...own, ...call.given.flatMap(({ value }) => functionNamed(context, value) ?? [])];
}

function functionNamed(context: Context, code: Expression): FunctionCode | null {
  const { bindings } = context;
  if (code.kind === "function") return code;
  const only = (all: readonly FunctionCode[] = []): FunctionCode | null =>
    all.length === 1 ? (all[0] ?? null) : null;
  if (code.kind === "member") {
    const home = homeOfField(context, code);
    return home && only(bindings.scopeOfHome(home).functions.get(code.name));
  }
  const scope = code.kind === "name" ? bindings.find(code.name, code) : null;
  return code.kind === "name" && scope && !scope.settings.has(code.name)
    ? only(scope.functions.get(code.name))
    : null;
}
