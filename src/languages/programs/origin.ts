import type { Bindings, Scope } from "./scopes.js";
import type { Code, Expression } from "./tree.js";

/** Deeper chains of members are generated. */
const DEEPEST = 12;

/**
 * The whole way from a module to what an expression stands for: `mysql.connector.pooling.MySQLConnectionPool`. Null where it is
 * nothing that is imported.
 */
export function originOf(code: Expression, bindings: Bindings, depth = 0): string | null {
  if (depth > DEEPEST) return null;
  if (code.kind === "member") {
    const of = originOf(code.of, bindings, depth + 1);
    return of === null ? null : `${of}.${code.name}`;
  }
  if (code.kind === "call") {
    const of = originOf(code.callee, bindings, depth + 1);
    return of === null ? null : `${of}()`;
  }
  return code.kind === "name" ? originOfName(code.name, code, bindings, depth) : null;
}

function originOfName(name: string, at: Code, bindings: Bindings, depth: number): string | null {
  const scope = bindings.find(name, at);
  if (!scope) return null;
  const imported = scope.imports.get(name);
  if (imported !== undefined && !scope.settings.has(name)) return imported === "" ? null : imported;
  const only = onlySetting(scope, name);
  // `assert := assert.New(t)`
  if (only && isWithin(at, only)) return bindings.file.imports.get(name) ?? null;
  return only ? originOf(only, bindings, depth + 1) : null;
}

const isWithin = ({ at: [start, end] }: Code, { at }: Code): boolean =>
  at[0] <= start && end <= at[1];

/** What a name is set to, where it is set once. */
function onlySetting(scope: Scope, name: string): Expression | null {
  const [only, another] = scope.settings.get(name) ?? [];
  const isAlone = !another && !scope.parameters.has(name) && !scope.changed.has(name);
  return isAlone ? (only?.value ?? null) : null;
}

type Brought = Bindings["broughtIn"];

/** The same, with what a name may come from that all of a module's names are brought in by, and what is no import as it is spelled. */
export const originsOf = (code: Expression, bindings: Bindings): readonly string[] =>
  originsBy(bindings.broughtIn, code, bindings);

/** The same, without what may be the user's own although the names of a module are brought in. */
export const sureOriginsOf = (code: Expression, bindings: Bindings): readonly string[] =>
  originsBy((name) => bindings.broughtIn(name).filter(bindings.isSure), code, bindings);

function originsBy(brought: Brought, code: Expression, bindings: Bindings): readonly string[] {
  const origin = originOf(code, bindings);
  if (origin !== null) return [origin];
  const held = throughField(brought, code, bindings);
  if (held.length > 0) return held;
  const dotted = spelledOf(code);
  if (dotted === null) return [];
  const [first = ""] = dotted.split(/\.|\(\)/, 1);
  const isBound = bindings.find(first, code) !== null;
  return [...(isBound ? [] : [dotted]), ...fromStars(brought, code, bindings)];
}

/** The ways from the modules all of whose names are brought in. */
function fromStars(
  brought: Brought,
  code: Expression,
  bindings: Bindings,
  depth = 0,
): readonly string[] {
  if (depth > DEEPEST || bindings.file.stars.length === 0) return [];
  const onFrom = (of: Expression, step: string): readonly string[] =>
    fromStars(brought, of, bindings, depth + 1).map((way) => way + step);
  if (code.kind === "member") return onFrom(code.of, `.${code.name}`);
  if (code.kind === "call") return onFrom(code.callee, "()");
  if (code.kind !== "name") return [];
  const scope = bindings.find(code.name, code);
  if (!scope) return brought(code.name);
  const only = onlySetting(scope, code.name);
  return only ? onFrom(only, "") : [];
}

/** What is in a class: the names of a module itself may be anybody's. */
const IN_CLASS = /(?:^|\.)[A-Z]\w*\.\w+$/;

/** The whole way to a constant, also of a client all of whose names are brought in. */
export function originOfConstant(
  code: Expression,
  { bindings, isReader }: { readonly bindings: Bindings; isReader(origin: string): boolean },
): string | null {
  const origin = originOf(code, bindings);
  if (origin !== null) return origin;
  return (
    fromStars(bindings.broughtIn, code, bindings).find(
      (way) => IN_CLASS.test(way) && isReader(way),
    ) ?? null
  );
}

/** `self.db.connect`, of what the class puts into its field. */
function throughField(brought: Brought, code: Expression, bindings: Bindings): readonly string[] {
  const field = code.kind === "member" ? bindings.fieldSetAt(code.of) : null;
  if (!field || code.kind !== "member") return [];
  const of = originOf(field, bindings);
  const ways = of === null ? fromStars(brought, field, bindings) : [of];
  return ways.map((way) => `${way}.${code.name}`);
}

/** `a.b().c` as it is spelled; null where it is more. */
function spelledOf(code: Expression, depth = 0): string | null {
  if (code.kind === "name") return code.name;
  if (depth > DEEPEST || (code.kind !== "member" && code.kind !== "call")) return null;
  const of = spelledOf(code.kind === "call" ? code.callee : code.of, depth + 1);
  return of && of + (code.kind === "call" ? "()" : `.${code.name}`);
}

/** `a.b.c` as it is spelled; null where it is more. */
export function dottedOf(code: Expression, depth = 0): string | null {
  if (code.kind === "name") return code.name;
  if (code.kind !== "member" || depth > DEEPEST) return null;
  const of = dottedOf(code.of, depth + 1);
  return of === null ? null : `${of}.${code.name}`;
}
