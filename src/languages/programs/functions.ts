import { rememberedOf } from "../../document/memo.js";
import { originOf } from "./origin.js";
import type { Habits } from "./language.js";
import { isOverridden, isOverriddenAt } from "./overridden.js";
import { classAround, type Bindings, type Scope } from "./scopes.js";
import type {
  Call,
  ClassCode,
  Expression,
  FunctionCode,
  Member,
  Parameter,
  Statement,
} from "./tree.js";

/** `.name` of a call of a method; nothing of any other call. */
export const methodOf = ({ callee }: Call): string =>
  callee.kind === "member" ? `.${callee.name}` : "";

/** What tells which function a call is of. */
export interface Naming {
  readonly bindings: Bindings;
  readonly habits: Habits;
}

/** The class of the file whose field a member is. */
export function homeOfField(
  { bindings, habits }: Naming,
  { of }: Pick<Member, "of">,
): ClassCode | null {
  if (of.kind !== "name") return null;
  if (habits.self.test(of.name)) return classAround(bindings.scopeOf(of));
  return bindings.find(of.name, of)?.classes.get(of.name) ?? null;
}

/** The function of the file that a call runs, where there is only one of its name. */
export function functionOf(naming: Naming, call: Call): FunctionCode | null {
  const { callee } = call;
  if (callee.kind === "function") return callee;
  const home = callee.kind === "member" ? homeOfMethod(naming, callee.of) : null;
  if (callee.kind === "member" && !home) return methodNamed(naming, callee.name, callee.of);
  if (callee.kind === "member" && home)
    return isOverriddenAt(naming, home, callee.of, callee.name)
      ? null
      : written(onlyMethod(naming, home, callee.name, call));
  return callee.kind === "name" ? functionNamed(naming, callee.name, call) : null;
}

function functionNamed(naming: Naming, name: string, call: Call): FunctionCode | null {
  const { bindings, habits } = naming;
  const scope = bindings.find(name, call.callee);
  // `this(a, b)` is another constructor of the class.
  if (!scope && habits.self.test(name)) {
    const home = classAround(bindings.scopeOf(call));
    return home && constructorOf(naming, home, call);
  }
  const made = scope?.classes.get(name);
  if (made) return constructorOf(naming, made, call);
  const named = scope?.functions.get(name);
  if (!scope || !named) return scope && functionIn(scope, name);
  if (scope.settings.has(name)) return null;
  const only = onlyFor(named, call, habits);
  if (scope.home?.kind !== "class") return only;
  return isOverridden(naming, scope.home, name) ? null : written(only);
}

/** A method that does something; others, which are abstract, are written in other files. */
const written = (method: FunctionCode | null): FunctionCode | null =>
  method?.body.every(isNothing) ? null : method;

/** `pass`, `raise NotImplementedError`, and a text for readers. */
function isNothing(code: Statement): boolean {
  if (code.kind === "leaving") return code.how === "throws";
  if (code.kind !== "doing") return false;
  const { value } = code;
  return value.kind === "text" || (value.kind === "other" && value.of.length === 0);
}

/** A function without a name that a variable holds for good. */
function functionIn({ settings, parameters, changed }: Scope, name: string): FunctionCode | null {
  const [only, another] = settings.get(name) ?? [];
  const isFixed = !another && !parameters.has(name) && !changed.has(name);
  return isFixed && only?.value?.kind === "function" ? only.value : null;
}

/** The method of a class that a call of its name runs, where there is only one. */
export const onlyMethod = (
  { bindings, habits }: Naming,
  home: ClassCode,
  name: string,
  call: Call,
): FunctionCode | null =>
  onlyFor(bindings.scopeOfHome(home).functions.get(name) ?? [], call, habits);

/** What a function calls what it is given at a place in a call; null behind a spread. */
export function parameterFor(
  { parameters }: FunctionCode,
  { given }: Call,
  code: Expression,
  { self }: Habits,
): Parameter | null {
  const index = given.findIndex(({ value }) => value === code);
  const argument = given[index];
  if (!argument || given.slice(0, index + 1).some(({ isSpread }) => isSpread)) return null;
  const start = self.test(parameters[0]?.name ?? "") ? 1 : 0;
  return (
    (argument.name === null
      ? parameters[index + start]
      : parameters.find(({ name }) => name.replace(/^\$/, "") === argument.name)) ?? null
  );
}

/** The only method of a name, of whatever the file makes: its object has no type that is written beside it. */
function methodNamed({ bindings }: Naming, name: string, object: Expression): FunctionCode | null {
  const [only, another] = methodsIn(bindings).get(name) ?? [];
  return only && !another && originOf(object, bindings) === null ? only : null;
}

/** Methods that name their object, by their own names. */
const methodsIn = rememberedOf(({ all }: Bindings) => {
  const byName = new Map<string, FunctionCode[]>();
  for (const code of all) {
    if (code.kind !== "function" || !code.receiver || code.name === null) continue;
    const named = byName.get(code.name);
    if (named) named.push(code);
    else byName.set(code.name, [code]);
  }
  return byName;
});

/** Of several functions of one name, only Java chooses by what it is given. */
function onlyFor(
  named: readonly FunctionCode[],
  { given }: Call,
  { hasBareFields }: Habits,
): FunctionCode | null {
  const fitting =
    named.length > 1 && hasBareFields
      ? named.filter(({ parameters }) => parameters.length === given.length)
      : named;
  const [only, another] = fitting;
  return only && !another ? only : null;
}

function constructorOf(naming: Naming, home: ClassCode, call: Call): FunctionCode | null {
  const { functions } = naming.bindings.scopeOfHome(home);
  const name = constructorsOf(home).find((each) => functions.has(each));
  return name === undefined ? null : onlyMethod(naming, home, name, call);
}

const constructorsOf = ({ name }: ClassCode): readonly string[] => [
  ...["__init__", "__construct"],
  name,
];
export const isConstructor = ({ name }: FunctionCode, home: ClassCode): boolean =>
  constructorsOf(home).some((each) => each === name);

/** The class of the object that a method is called on, as far as the file shows it. */
function homeOfMethod(naming: Naming, object: Expression): ClassCode | null {
  if (object.kind === "call") return madeBy(naming, object);
  if (object.kind !== "name") return null;
  const own = homeOfField(naming, { of: object });
  if (own) return own;
  const settings = naming.bindings.find(object.name, object)?.settings.get(object.name);
  const [only, another] = settings ?? [];
  return !another && only?.value?.kind === "call" ? madeBy(naming, only.value) : null;
}

/** The class that a call makes an object of. */
const madeBy = ({ bindings }: Naming, { callee }: Call): ClassCode | null =>
  callee.kind === "name"
    ? (bindings.find(callee.name, callee)?.classes.get(callee.name) ?? null)
    : null;
