import { rememberedOf } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import { callersIn } from "./callers.js";
import { functionOf, parameterFor, type Naming } from "./functions.js";
import { dottedOf, sureOriginsOf } from "./origin.js";
import { functionAround, type Bindings } from "./scopes.js";
import type { Call, Expression, Name } from "./tree.js";

/** What the file has to say of an object that is told an address. */
interface Asked extends Naming {
  isReader(origin: string): boolean;
}

/**
 * Whether an object that is told an address is told more than the file shows, or elsewhere:
 * `config.addDataSourceProperty(key, value)`, `return config`.
 */
export function isAmongOthers({ callee }: Call, asked: Asked): boolean {
  const { bindings } = asked;
  if (callee.kind === "name") return OWN_SETTER.test(callee.name);
  const object = callee.kind === "member" ? callee.of : null;
  if (object?.kind !== "name" || !pay()) return false;
  const uses = bindings.usesOf(object.name, bindings.scopeNaming(object));
  return areTold(bindings)(uses) || areToldTls(bindings)(uses) || areCompleted(uses, asked);
}

/** `new HikariConfig() {{ setJdbcUrl(...); }}`: what else the object is told stands around. */
const OWN_SETTER = /^set[A-Z]/;

/** Whether a function gets it that goes on with it, or returns it to somebody in the file who does. */
function areCompleted(uses: readonly Name[], asked: Asked): boolean {
  const known = completed.get(uses) ?? uses.some((use) => isCompleted(use, asked));
  completed.set(uses, known);
  return known;
}
const completed = new WeakMap<readonly Name[], boolean>();

function isCompleted(use: Name, asked: Asked): boolean {
  const { bindings } = asked;
  const leaving = bindings.parentOf(use);
  if (leaving?.kind === "call" && leaving.callee !== use) return isCompleting(use, leaving, asked);
  const fn = leaving?.kind === "leaving" ? functionAround(bindings.scopeOf(leaving)) : null;
  return fn !== null && callersIn(asked)(fn).calls.some((call) => isGoneOnWith(call, asked));
}

/**
 * `complete(config);`, `return open(config);`: what is called for itself may set anything, if it does not keep what it gets,
 * or show it. So may what gives it on.
 */
function isCompleting(use: Name, call: Call, asked: Asked): boolean {
  const { bindings, habits, isReader } = asked;
  const { callee } = call;
  if (call.isNew) return false;
  const around = bindings.parentOf(call)?.kind;
  const method = callee.kind === "member" ? callee.name : "";
  const names = [...sureOriginsOf(callee, bindings), `.${method}`];
  const isSafe = names.some((name) => habits.reads.test(name) || habits.shows.test(name));
  if (isSafe || names.some(isReader)) return false;
  if (around === "leaving") return true;
  return !CHANGES.test(method) && (around === "doing" || isGivenOn(use, call, asked));
}

/** `new HikariDataSource(tls(config))`, `config = tls(config)`, `Optional.of(config).map(A::tls)` */
function isGivenOn(use: Name, call: Call, asked: Asked): boolean {
  const { bindings } = asked;
  const parent = bindings.parentOf(call);
  if (parent?.kind === "member") return EACH.test(parent.name);
  const held = usesOfResult(call, bindings);
  const isTaken = isGivenToClient(call, asked) || held.some((each) => isGivenToClient(each, asked));
  return isTaken && mayGiveBack(use, call, asked);
}
const EACH = /^(?:map|flatMap|filter|peek|forEach|ifPresent|ifPresentOrElse)$/;

function isGivenToClient(code: Expression, { bindings, isReader }: Asked): boolean {
  const call = bindings.parentOf(code);
  return (
    call?.kind === "call" &&
    call.callee !== code &&
    sureOriginsOf(call.callee, bindings).some(isReader)
  );
}

/** Whether a function may give what it is given: one that is not in the file may. */
function mayGiveBack(use: Name, call: Call, asked: Asked): boolean {
  const fn = functionOf(asked, call);
  const parameter = fn && parameterFor(fn, call, use, asked.habits);
  if (!fn || !parameter) return true;
  return asked.bindings
    .returnsOf(fn)
    .some(({ value }) => value?.kind === "name" && value.name === parameter.name);
}

/** The uses of the variable that what a call gives is put into. */
function usesOfResult(call: Call, bindings: Bindings): readonly Name[] {
  const parent = bindings.parentOf(call);
  if (parent?.kind !== "setting" || parent.target.kind !== "name") return [];
  const { target } = parent;
  return bindings.usesOf(target.name, bindings.scopeNaming(target));
}

/** `config = Other.with(url); config.setSslMode(...)`: an object that is made of an address elsewhere is told more of TLS. */
export const isToldOfTls = (call: Call, bindings: Bindings): boolean =>
  usesOfResult(call, bindings).some(
    (use) => isToldOfAny(use, bindings) || isToldTls(use, bindings),
  );

/**
 * `driver.connect(url, properties)`: what is given behind an address may say more of TLS, if it is not a text, a number, or
 * who connects.
 */
export const isBesideMore = ({ given }: Call, index: number): boolean =>
  given
    .slice(index + 1)
    .some(({ name, value, isSpread }) =>
      name === null ? isSpread || mayTellMore(value) : OPTIONS.test(name),
    );

const OPTIONS = /ssl|tls|trust|arg|cfg|conf|opt|param|prop|setting/i;
const WHO = /user|name|login|pass|pw|secret|token/i;

function mayTellMore(code: Expression): boolean {
  switch (code.kind) {
    case "name":
    case "member":
      return !WHO.test(code.name);
    case "call":
      return OPTIONS.test(dottedOf(code.callee) ?? "options") && mayTellMore(code.callee);
    case "either":
      return code.of.some(mayTellMore);
    case "entries":
      return code.entries.some(({ key }) => key?.kind !== "text" || TLS.test(key.text.value));
    case "items":
      return code.items.some(({ value }) => mayTellMore(value));
    default:
      return code.kind === "function" || code.kind === "index" || code.kind === "other";
  }
}

const TLS = /ssl|tls|trust/i;

function isToldTls(use: Name, bindings: Bindings): boolean {
  const member = bindings.parentOf(use);
  if (member?.kind !== "member" || member.of !== use) return false;
  const call = bindings.parentOf(member);
  const key = call?.kind === "call" && call.callee === member ? call.given[0]?.value : undefined;
  return TLS.test(member.name) || (key?.kind === "text" && TLS_KEY.test(key.text.value));
}
/** A key, and no address that has one. */
const TLS_KEY = /^[\w.-]*(?:ssl|tls|trust)[\w.-]*$/i;

/** `config = base(); config.setSslMode(...)`, `Optional.of(base()).map(...)` */
function isGoneOnWith(call: Call, { bindings, isReader }: Asked): boolean {
  const parent = bindings.parentOf(call);
  if (parent?.kind === "call" && parent.callee !== call)
    return !sureOriginsOf(parent.callee, bindings).some(isReader);
  return usesOfResult(call, bindings).some((use) => {
    const member = bindings.parentOf(use);
    return member?.kind === "member" && member.of === use && CHANGES.test(member.name);
  });
}
const CHANGES = /^(?:set|add|put|with)/;

const areTold = rememberedOf((bindings: Bindings) =>
  rememberedOf((uses: readonly Name[]) => uses.some((use) => isToldOfAny(use, bindings))),
);

/** What is told an address and the options of TLS apart is judged as a whole, or not at all. */
const areToldTls = rememberedOf((bindings: Bindings) =>
  rememberedOf((uses: readonly Name[]) => uses.some((use) => isToldTls(use, bindings))),
);

const PROPERTIES = /Propert(?:y|ies)$/;

function isToldOfAny(use: Name, bindings: Bindings): boolean {
  const member = bindings.parentOf(use);
  if (member?.kind !== "member" || member.of !== use || !PROPERTIES.test(member.name)) return false;
  const call = bindings.parentOf(member);
  const isCalled = call?.kind === "call" && call.callee === member;
  return !isCalled || call.given.length !== 2 || call.given[0]?.value.kind !== "text";
}
