import { rememberedOf } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import type { Bindings } from "./scopes.js";
import type { Call, Name } from "./tree.js";

/** Whether an object that is told an address is told more than the file shows: `config.addDataSourceProperty(key, value)`. */
export function isAmongOthers({ callee }: Call, bindings: Bindings): boolean {
  const object = callee.kind === "member" ? callee.of : null;
  if (object?.kind !== "name" || !pay()) return false;
  return areTold(bindings)(bindings.usesOf(object.name, bindings.scopeNaming(object)));
}

const areTold = rememberedOf((bindings: Bindings) =>
  rememberedOf((uses: readonly Name[]) => uses.some((use) => isToldOfAny(use, bindings))),
);

const PROPERTIES = /Propert(?:y|ies)$/;

function isToldOfAny(use: Name, bindings: Bindings): boolean {
  const member = bindings.parentOf(use);
  if (member?.kind !== "member" || member.of !== use || !PROPERTIES.test(member.name)) return false;
  const call = bindings.parentOf(member);
  const isCalled = call?.kind === "call" && call.callee === member;
  return !isCalled || call.given.length !== 2 || call.given[0]?.value.kind !== "text";
}
