import { rememberedOf } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import type { Edit, Span } from "../../model/setting.js";
import { BY_TEST, CONNECTING, MOST_NAMES, OF_TLS } from "../expecting.js";
import { childrenOf } from "./children.js";
import { errorsWanted, isOfError } from "./errors-wanted.js";
import type { ProgramFile } from "./file.js";
import { homeOfField, methodOf } from "./functions.js";
import type { Failing, Habits } from "./language.js";
import { placeOf } from "./lists.js";
import { dottedOf, originsOf } from "./origin.js";
import type { Bindings } from "./scopes.js";
import { suppressedInTest, triedInTest } from "./tries.js";
import type { Block, Call, Code, Expression, Member, Name, Statement } from "./tree.js";

interface Asked {
  readonly bindings: Bindings;
  readonly habits: Habits;
}

/** Why an edit is left to a person where a test expects what it mends to fail; null where none does. */
export function doubtAboutEdit(edit: Edit, { bindings, language }: ProgramFile): string | null {
  const spans = spansToFail(bindings)(language.habits);
  const isExpected = ({ at: [place] }: Edit[number]): boolean =>
    spans.some(([start, end]) => start <= place && place <= end);
  return edit.some(isExpected) ? BY_TEST : null;
}

/** The code that a test expects to fail, and what that is made of in the file. */
const spansToFail = rememberedOf((bindings: Bindings) =>
  rememberedOf((habits: Habits): readonly Span[] => {
    const { fails } = habits;
    if (!fails) return [];
    const asked = { bindings, habits };
    const found = new Set<Code>();
    let latest: readonly Code[] = bindings.all.flatMap((code) => failingIn(code, fails, asked));
    for (let names = 0; names <= MOST_NAMES && latest.length > 0; names++) {
      const added = latest.filter((code) => !found.has(code));
      for (const code of added) found.add(code);
      latest = added.flatMap(namesIn).flatMap((name) => makersOf(name, asked));
    }
    return [...found].map(({ at }) => at);
  }),
);

/** What a piece of code says of other code, that it is to fail. */
function failingIn(code: Code, fails: Failing, asked: Asked): readonly Code[] {
  switch (code.kind) {
    case "call":
      return failingInCall(code, fails, asked);
    case "function":
      return code.marks.some(isOfFailure) ? [code] : [];
    case "block":
      return code.body.some((head) => opensFailure(head, fails, asked))
        ? [code]
        : [...resourcesOf(code), ...suppressedInTest(code, asked.bindings)];
    case "branch":
      return errorsWanted(code, asked.bindings);
    case "perhaps":
      return [
        ...code.bodies.filter((body) => body.length > 1 && body.some(isFail)).flat(),
        ...triedInTest(code, asked.bindings),
      ];
    default:
      return [];
  }
}

function failingInCall(call: Call, fails: Failing, asked: Asked): readonly Code[] {
  if (isOfQuery(call)) return [];
  const { called, present } = fails;
  const names = namesOf(call, asked);
  const given = call.given.map(({ value }) => value);
  if (names.some((name) => called.test(name)))
    return [...given, ...(given.some(isTextOfTls) ? around(call, asked) : [])];
  if (names.some((name) => present?.test(name) === true))
    return given.filter((each) => isOfError(each, asked.bindings));
  return failsAround(call, fails, asked) ? around(call, asked) : [];
}

/** The function that a call stands in. */
function around(call: Call, { bindings }: Asked): readonly Code[] {
  const { home } = bindings.scopeOf(call);
  return home?.kind === "function" ? [home] : [];
}

/** `require.ErrorContains(t, err, "insecure transport")`: whatever fails in that test, it is about TLS. */
const isTextOfTls = (code: Expression): boolean =>
  code.kind === "text" && OF_TLS.test(code.text.value);

/** What only a statement on a connection that works can fail with: https://peps.python.org/pep-0249/#exceptions */
const OF_QUERY = /Integrity|DuplicateKey|ConstraintViolation|^DataError$/;
/** `pytest.raises(pymysql.IntegrityError)`, `assertThrows(DuplicateKeyException.class, f)` */
const isOfQuery = ({ given }: Call): boolean =>
  given.some(({ value }) => {
    const names = dottedOf(value)?.split(".") ?? [];
    return OF_QUERY.test(names.findLast((name) => name !== "class") ?? "");
  });

/** `thrown.expect(SQLException.class);` */
function failsAround(call: Call, { around, aroundClass }: Failing, { bindings }: Asked): boolean {
  const isOne = (pattern: RegExp | undefined): boolean =>
    [...originsOf(call.callee, bindings), methodOf(call)].some(
      (name) => pattern?.test(name) === true,
    );
  return isOne(around) || (isOne(aroundClass) && call.given.some(({ value }) => isClass(value)));
}

const isClass = (code: Expression): boolean => code.kind === "member" && code.name === "class";

/** How a call is named, and what is called on what it gives: `expect(f).toThrow()`. */
function namesOf(call: Call, { bindings, habits }: Asked): readonly string[] {
  const { suites } = habits.fails ?? {};
  const names = [
    ...originsOf(call.callee, bindings),
    ...(suites ? throughSuite(call, suites, bindings) : []),
    methodOf(call),
  ];
  let inner: Expression = call;
  while (pay()) {
    const member = bindings.parentOf(inner);
    if (member?.kind !== "member" || member.of !== inner) break;
    const outer = bindings.parentOf(member);
    names.push(`.${member.name}`);
    inner = outer?.kind === "call" && outer.callee === member ? outer : member;
  }
  return names.includes(".not") ? [] : names;
}

/** `s.Require().Error`, of the suite whose method it stands in. */
function throughSuite({ callee }: Call, suites: RegExp, bindings: Bindings): readonly string[] {
  let [at, way]: [Expression, string] = [callee, ""];
  while ((at.kind === "member" || at.kind === "call") && pay())
    [at, way] = at.kind === "call" ? [at.callee, `()${way}`] : [at.of, `.${at.name}${way}`];
  const home = at.kind === "name" ? bindings.scopeNaming(at).home : null;
  const isOwn = at.kind === "name" && home?.kind === "function" && home.receiver?.name === at.name;
  const modules = isOwn ? [...bindings.file.imports.values()] : [];
  return modules.filter((module) => suites.test(module)).map((module) => module + way);
}

/** `with pytest.raises(Error):`, which is given nothing that it would call itself; a `Regex` is given what to look for. */
function opensFailure(head: Statement, { opened }: Failing, asked: Asked): boolean {
  const call = head.kind === "doing" || head.kind === "setting" ? head.value : null;
  if (call?.kind !== "call" || !opened) return false;
  const names = namesOf(call, asked).filter((name) => opened.test(name));
  const most = names.some((name) => name.includes("Regex")) ? 2 : 1;
  const given = call.given.filter(({ name }) => name === null).length;
  return names.length > 0 && !isOfQuery(call) && given <= most;
}

/** What `try (Connection c = open()) { fail(); }` opens, which begins where its block does. */
function resourcesOf({ body, at: [start] }: Block): readonly Code[] {
  const isFailing = (each: Statement): boolean =>
    each.kind === "perhaps" && each.at[0] === start && (each.tried?.body ?? []).some(isFail);
  return body.slice(0, Math.max(body.findIndex(isFailing), 0));
}

/** `@Test(expected = SQLException.class)`, `@pytest.mark.xfail`. */
const isOfFailure = (mark: Expression): boolean =>
  mark.kind === "call"
    ? isOfFailure(mark.callee) ||
      (!isOfQuery(mark) && mark.given.some(({ name }) => name?.startsWith("expected") === true))
    : /(?:^|\.)(?:xfail|expectedFailure)$/.test(dottedOf(mark) ?? "");

/** `fail("...");` behind what is to throw, also `throw new AssertionError("...")`. */
function isFail(code: Statement): boolean {
  const isThrown = code.kind === "leaving" && code.how === "throws";
  const value = isThrown || code.kind === "doing" ? code.value : null;
  const called = value?.kind === "call" ? (dottedOf(value.callee) ?? "") : "";
  return (isThrown ? /(?:^|\.)Assertion\w*Error$/ : /(?:^|\.)fail$/).test(called);
}

/** The names and own members that stand for what fails somewhere in a piece of code. */
function namesIn(code: Code): readonly (Name | Member)[] {
  const inside: Code[] = [code];
  const names: (Name | Member)[] = [];
  for (const each of inside) {
    if (!pay()) return [];
    if (each.kind === "name" || each.kind === "member") names.push(each);
    if (each.kind === "setting" && each.target.kind === "name") {
      if (each.value) inside.push(each.value);
      continue;
    }
    const isOther = each.kind === "member" && !CONNECTING.test(each.name);
    if (!isOther || each.of.kind !== "name") inside.push(...childrenOf(each));
  }
  return names;
}

/** What makes what a name stands for at a place; of members, the methods of the own class. */
function makersOf(name: Name | Member, asked: Asked): readonly Code[] {
  const { bindings } = asked;
  if (name.kind === "member") {
    const home = homeOfField(asked, name);
    return (home && bindings.scopeOfHome(home).functions.get(name.name)) ?? [];
  }
  const scope = bindings.scopeNaming(name);
  const settings = scope.settings.get(name.name) ?? [];
  const before = settings.filter(({ at: [, end] }) => end <= name.at[0]);
  const made = before.length > 0 ? before.slice(-1) : settings;
  const told = bindings.usesOf(name.name, scope).flatMap((use) => toldTo(use, asked));
  return [
    ...made.map((setting) => (setting.value ? setting : besideSetting(setting, bindings))),
    ...(made.length > 0 ? told : []),
    ...(scope.functions.get(name.name) ?? []),
  ];
}

/** `db, err := open()`: what is opened stands for both names. */
function besideSetting(setting: Code, bindings: Bindings): Code {
  const place = placeOf(setting, bindings);
  const first = place?.list.slice(0, place.index).findLast((each) => each.kind === "setting");
  return first?.kind === "setting" && first.value ? first : setting;
}

/** `config.setUrl(url);` */
function toldTo(use: Name, { bindings, habits }: Asked): readonly Code[] {
  const member = bindings.parentOf(use);
  const call = member?.kind === "member" && member.of === use ? bindings.parentOf(member) : null;
  if (member?.kind !== "member" || call?.kind !== "call" || call.callee !== member) return [];
  const keys = call.given.map(({ value }) => (value.kind === "text" ? value.text.value : null));
  return habits.property(member.name, keys) === null ? [] : [call];
}
