import type { ProgramLanguage } from "./language.js";
import type { Bindings } from "./scopes.js";
import { isBeginning } from "./texts.js";
import { dottedOf } from "./origin.js";
import type { Call, Code, Expression, ItemsCode } from "./tree.js";

interface Asked {
  readonly bindings: Bindings;
  readonly language: ProgramLanguage;
}

/** Whether what a call gives goes on from a text that it is given: `Sprintf("%s?tls=true", url)`. */
export const goesOnAfter = (code: Expression, call: Code | null, asked: Asked): boolean =>
  call?.kind === "call" && isBeginning(code, call, asked);

/** The same of a list: `"%s?%s" % (url, query)`, `sep.join([url, query])`, `strings.Join([]string{dsn, query}, "?")`. */
export function goesOnInList(code: Expression, list: ItemsCode, asked: Asked): boolean {
  const call = asked.bindings.parentOf(list);
  const [first, another] = list.items;
  const isJoined =
    first?.value === code &&
    another !== undefined &&
    call?.kind === "call" &&
    /^(?:join|implode)$/i.test(nameOf(call.callee));
  return isJoined || goesOnAfter(code, call, asked);
}

const nameOf = (code: Expression): string =>
  code.kind === "member" || code.kind === "name" ? code.name : "";

/** What makes something of a text by itself: `of`, `fromUriString`, `parse`. */
const MAKING = /(?:^|\.)(?:of|from(?:[A-Z]\w*)?|parse|create|valueOf)$/;

/** `UriComponentsBuilder.fromUriString(url).queryParam(key, value)`, `Optional.of(url).map(f)`: what it is made of goes on. */
export function isBuiltOn(call: Call, bindings: Bindings): boolean {
  const member = MAKING.test(dottedOf(call.callee) ?? "") ? bindings.parentOf(call) : null;
  const next = member?.kind === "member" && member.of === call ? bindings.parentOf(member) : null;
  return next?.kind === "call" && next.callee === member && next.given.length > 0;
}
