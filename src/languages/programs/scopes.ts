import { once, remembered, rememberedOf } from "../../document/memo.js";
import { childrenOf } from "./children.js";
import type {
  ClassCode,
  Code,
  Expression,
  FunctionCode,
  Leaving,
  Member,
  Name,
  Parameter,
  Program,
  Setting,
  Statement,
} from "./tree.js";

/** What names stand for in the file, in a function or in a class. */
export interface Scope {
  readonly home: FunctionCode | ClassCode | null;
  readonly outer: Scope | null;
  readonly body: readonly Statement[];
  readonly settings: Map<string, Setting[]>;
  readonly parameters: Map<string, Parameter>;
  readonly functions: Map<string, FunctionCode[]>;
  readonly classes: Map<string, ClassCode>;
  readonly imports: Map<string, string>;
  /** Modules all of whose names are brought in. */
  readonly stars: string[];
  /** Names that functions of the scope set although they are not theirs. */
  readonly changed: Set<string>;
}

/** The parts of a program, and how they hang together. */
export interface Bindings {
  readonly program: Program;
  readonly file: Scope;
  /** Everything in the program, in the order of the file. */
  readonly all: readonly Code[];
  parentOf(code: Code): Code | null;
  /** The scope that a piece of code is in; of a function or a class, the one around it. */
  scopeOf(code: Code): Scope;
  scopeOfHome(home: FunctionCode | ClassCode): Scope;
  /** Where a name is bound that is used at a piece of code. */
  find(name: string, at: Code): Scope | null;
  /** The same of a name where it stands; the file's where nothing binds it. */
  scopeNaming(name: Name): Scope;
  /** Wherever a name of a scope is written. */
  usesOf(name: string, scope: Scope): readonly Name[];
  /** The places where a function gives something back. */
  returnsOf(fn: FunctionCode): readonly Leaving[];
  /** What a class sets one of its fields to, where that is at one place: of `self.name`. */
  fieldSetAt(code: Expression): Expression | null;
  /** Wherever a member of this name is asked for, of whatever object. */
  members(name: string): readonly Member[];
  /** The ways to a name that nothing binds, from the modules all of whose names are brought in. */
  broughtIn(name: string): readonly string[];
  /** Whether such a way leads there: the name may as well be another's, as that of a class of the same package. */
  isSure(way: string): boolean;
}

const newScope = (home: Scope["home"], outer: Scope | null, body: readonly Statement[]): Scope => ({
  home,
  outer,
  body,
  settings: new Map(),
  parameters: new Map(),
  functions: new Map(),
  classes: new Map(),
  imports: new Map(),
  stars: [],
  changed: new Set(),
});

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Whether a language's methods see the fields of their class by their bare names. */
export interface Rules {
  readonly hasBareFields: boolean;
  /** What a function sets without declaring it belongs to the code around it. */
  readonly hasDeclarations: boolean;
  /** How an object speaks of itself. */
  readonly self: RegExp;
  /** Of a whole package only names with capitals are brought in: its types, or what it exports. */
  readonly bringsCapitals?: true;
  /** Whether what is brought in with a whole module is what it seems to be; by default it may be another's. */
  isSure?(way: string): boolean;
}

export function bindingsOf(program: Program, rules: Rules): Bindings {
  const parents = new Map<Code, Code | null>();
  const scopes = new Map<Code, Scope>();
  const homes = new Map<Code, Scope>();
  const names = new Map<string, Name[]>();
  const members = new Map<string, Member[]>();
  const all: Code[] = [];
  const returns = new Map<Scope["home"], Leaving[]>();
  const file = newScope(null, null, program.body);
  // Code nests as deep as the parser lets it: a stack of one's own has no end.
  const stack = program.body
    .toReversed()
    .map((code): readonly [Code, Code | null, Scope] => [code, null, file]);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [code, parent, scope] = next;
    parents.set(code, parent);
    scopes.set(code, scope);
    all.push(code);
    if (code.kind === "name") pushTo(names, code.name, code);
    if (code.kind === "member") pushTo(members, code.name, code);
    if (code.kind === "leaving" && code.how === "returns") pushTo(returns, scope.home, code);
    const inner = enter(code, scope);
    if (inner !== scope) homes.set(code, inner);
    const marks: readonly Code[] = "marks" in code ? (code.marks ?? []) : [];
    for (const child of childrenOf(code).toReversed())
      stack.push([child, code, marks.includes(child) ? scope : inner]);
  }
  for (const code of all) if (code.kind === "outer") moveOut(code.names, scopes.get(code) ?? file);
  if (rules.hasDeclarations) for (const scope of homes.values()) moveUndeclared(scope);
  const find: Bindings["find"] = (name, at) => {
    const own = scopes.get(at) ?? file;
    for (let scope: Scope | null = own; scope; scope = scope.outer) {
      const isSeen = scope === own || scope.home?.kind !== "class" || rules.hasBareFields;
      if (isSeen && holds(scope, name)) return scope;
    }
    return null;
  };
  const usesByScope = remembered((name: string) => byScope(names.get(name) ?? [], find));
  const usesIn = rememberedOf((scope: Scope) =>
    remembered((name: string): readonly Name[] => usesByScope(name).get(scope) ?? []),
  );
  const bindings: Bindings = {
    program,
    file,
    all,
    parentOf: (code) => parents.get(code) ?? null,
    scopeOf: (code) => scopes.get(code) ?? file,
    scopeOfHome: (home) => homes.get(home) ?? file,
    find,
    scopeNaming: (name) => find(name.name, name) ?? file,
    usesOf: (name, scope) => usesIn(scope)(name),
    returnsOf: (fn) => returns.get(fn) ?? [],
    fieldSetAt: (code) => fieldSetting(code, bindings, rules.self, fields),
    members: (name) => members.get(name) ?? [],
    broughtIn: (name) => broughtInBy(file, name, rules),
    isSure: (way) => rules.isSure?.(way) === true,
  };
  const fields = fieldsOf(bindings, rules.self);
  return bindings;
}

/** A name that begins so, or is the last of a way: a class. */
const CAPITAL = /(?:^|\.)[A-Z]\w*$/;

const broughtInBy = (
  { stars }: Scope,
  name: string,
  { bringsCapitals }: Rules,
): readonly string[] =>
  stars
    .filter((module) => !bringsCapitals || CAPITAL.test(name) || CAPITAL.test(module))
    .map((module) => `${module}.${name}`);

/** The uses of a name in all scopes at once: as many may have one as the file has functions. */
function byScope(uses: readonly Name[], find: Bindings["find"]) {
  const found = new Map<Scope | null, Name[]>();
  for (const use of uses) pushTo(found, find(use.name, use), use);
  return found;
}

/** What a class sets the field to that `self.name` asks for. */
function fieldSetting(
  code: Expression,
  bindings: Bindings,
  self: RegExp,
  fields: ReturnType<typeof fieldsOf>,
): Expression | null {
  if (code.kind !== "member" || code.of.kind !== "name" || !self.test(code.of.name)) return null;
  const home = classAround(bindings.scopeOf(code));
  const [only, another] = (home && fields(home).get(code.name)) ?? [];
  return only && !another ? only.value : null;
}

const holds = ({ settings, parameters, functions, classes, imports }: Scope, name: string) =>
  settings.has(name) ||
  parameters.has(name) ||
  functions.has(name) ||
  classes.has(name) ||
  imports.has(name);

/** Notes what a piece of code binds, and gives the scope of what is in it. */
function enter(code: Code, scope: Scope): Scope {
  switch (code.kind) {
    case "setting":
      if (code.target.kind === "name") pushTo(scope.settings, code.target.name, code);
      return scope;
    case "import":
      for (const { local, of } of code.names)
        if (local === "*") scope.stars.push(of.replace(/\.\*$/, ""));
        else bring(scope, local, of);
      return scope;
    case "class":
      scope.classes.set(code.name, code);
      return newScope(code, scope, code.body);
    case "function": {
      if (code.name !== null) pushTo(scope.functions, code.name, code);
      const inner = newScope(code, scope, code.body);
      const { receiver, parameters } = code;
      for (const parameter of receiver ? [receiver, ...parameters] : parameters)
        inner.parameters.set(parameter.name, parameter);
      return inner;
    }
    default:
      return scope;
  }
}

/** What is brought in from one module or, where that fails, from another is from either. */
function bring({ imports }: Scope, local: string, of: string): void {
  const before = imports.get(local);
  imports.set(local, before === undefined || before === of ? of : "");
}

/** `global name`: what the function sets is not its own, and anybody may call it at any time. */
function moveOut(names: readonly string[], scope: Scope): void {
  for (const name of names) {
    scope.settings.delete(name);
    for (let outer = scope.outer; outer; outer = outer.outer)
      if (holds(outer, name) || !outer.outer) {
        outer.changed.add(name);
        break;
      }
  }
}

/** What is set without a declaration in the function is another's. */
function moveUndeclared(scope: Scope): void {
  if (scope.home?.kind !== "function") return;
  for (const [name, settings] of scope.settings) {
    const isOwn = scope.parameters.has(name) || settings.some(({ isDeclared }) => isDeclared);
    if (!isOwn) moveOut([name], scope);
  }
}

/** The nearest function around a piece of code; null at the top of the file and of a class. */
export const functionAround = (scope: Scope): FunctionCode | null =>
  scope.home?.kind === "function" ? scope.home : null;

/** The class whose method or body a scope is. */
export function classAround(scope: Scope): ClassCode | null {
  for (let at: Scope | null = scope; at; at = at.outer)
    if (at.home?.kind === "class") return at.home;
  return null;
}

/** A field that is only declared is set elsewhere. */
const isFilled = ({ isDeclared, value }: Setting): boolean => value !== null || !isDeclared;

/** The settings of a class's own fields in its methods and its body, by their names. */
export function fieldsOf(bindings: Bindings, self: RegExp) {
  const setInMethods = once(() => settingsByClass(bindings, self));
  return rememberedOf((home: ClassCode): ReadonlyMap<string, readonly Setting[]> => {
    const fields = new Map<string, Setting[]>();
    for (const [name, settings] of bindings.scopeOfHome(home).settings)
      fields.set(name, settings.filter(isFilled));
    for (const [name, code] of setInMethods().get(home) ?? []) pushTo(fields, name, code);
    return fields;
  });
}

/** `self.name = value`, of all classes at once: a file may have as many as it has functions. */
function settingsByClass(bindings: Bindings, self: RegExp) {
  const found = new Map<ClassCode, (readonly [name: string, code: Setting])[]>();
  for (const code of bindings.all) {
    if (code.kind !== "setting" || code.target.kind !== "member") continue;
    const { of, name } = code.target;
    if (of.kind !== "name" || !self.test(of.name)) continue;
    const home = classAround(bindings.scopeOf(code));
    if (home) pushTo(found, home, [name, code] as const);
  }
  return found;
}
