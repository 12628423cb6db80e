import type { Assignment, Document, Root, Scope, Use } from "../../document/document.js";
import { fixedMapping } from "../../document/mappings.js";
import { listOf } from "../../document/lists.js";
import { sliced } from "../../document/text.js";
import type { Scalar, Value } from "../../document/value.js";
import { textScalar } from "../../notations/text-scalar.js";
import { emptyMapping } from "../../document/mappings.js";
import { once } from "../../document/memo.js";
import { commandsWritten, isLooking, wordsOf } from "../commands.js";
import { commentsNear } from "./comments.js";
import type { World } from "./context.js";
import type { ProgramFile } from "./file.js";
import { evaluatorOf, type Evaluator } from "./evaluate.js";
import { guardsAt } from "./guards.js";
import { originsOf } from "./origin.js";
import { commandsOf } from "./runs.js";
import { sitesOf } from "./sites.js";
import type { Call, Code, EntriesCode, Expression, Setting } from "./tree.js";

/** A program as values, read when they are asked for. */
export function programDocument(filename: string, file: ProgramFile): Document {
  const evaluator = evaluatorOf(file);
  const { lists, texts, ...sites } = sitesOf(file, evaluator);
  const sitesOfUses = once(() => useSites(file, evaluator));
  const run = once(() => commandsOf(file, evaluator));
  const ran = once(
    () => new Set(run().flatMap(({ line }) => line.words.map(({ at }) => String(at)))),
  );
  const texted = once(() => new Set(run().flatMap(({ text }) => (text ? [String(text.at)] : []))));
  const environment = once(() => environmentSet(file, evaluator));
  return {
    filename,
    language: file.language.name,
    versionOf: () => null,
    uses: (modules) =>
      sitesOfUses().flatMap(({ origins, read }) => {
        const found = splitBy(origins, modules);
        return found ? read(found) : [];
      }),
    roots: once(() => [topLevel(file, evaluator)]),
    scopes: once(() => scopesOf(environment())),
    assignments: environment,
    ...sites,
    texts,
    words: (sign) =>
      wordsOf(run().filter((command) => !isLooking(command))).filter(({ value }) =>
        sign.test(value.text?.value ?? ""),
      ),
    commands: (sign, programs) => [
      ...run(),
      ...commandsWritten(
        texts(sign).filter(({ value }) => !texted().has(String(value.at))),
        lists(programs),
      ).filter(({ line: { words } }) => !ran().has(String(words[0]?.at))),
    ],
  };
}

interface Way {
  readonly module: string;
  readonly path: string;
}

/** A whole way as a module and what follows it. What is written counts before what may come from a module of which all is brought in. */
const splitBy = ([first, ...others]: readonly string[], modules: readonly string[]): Way | null =>
  longest(first === undefined ? [] : [first], modules) ?? longest(others, modules);

/** The longest module counts. */
function longest(origins: readonly string[], modules: readonly string[]): Way | null {
  let found: Way | null = null;
  for (const origin of origins)
    for (const module of modules)
      if (origin === module || origin.startsWith(`${module}.`))
        if (!found || found.module.length < module.length)
          found = { module, path: origin.slice(module.length + 1) };
  return found;
}

interface Site {
  readonly origins: readonly string[];
  /** As it stands there, and with what each caller in the file gives. */
  read(way: Way): readonly Use[];
}

/** Everything that is called of a module, and every object that has a type of one. */
function useSites(file: ProgramFile, evaluator: Evaluator): readonly Site[] {
  const { bindings } = file;
  const around = (code: Expression) => ({
    comments: commentsNear(code, file),
    guards: guardsAt(code, file, evaluator.test),
  });
  const inWorlds = (code: Expression) => [undefined, ...evaluator.worldsOf(code)];
  const objectOf = ({ callee }: Call, world: World | undefined): Pick<Use, "object"> =>
    callee.kind === "member" ? { object: () => evaluator.evaluate(callee.of, "fix", world) } : {};
  const ofCall = (code: Call): Site => ({
    origins: originsOf(code.callee, bindings),
    read: (way) =>
      inWorlds(code).map((world) => ({
        ...way,
        how: code.isNew ? "constructed" : "called",
        at: code.callee.at,
        given: evaluator.given(code, world),
        named: evaluator.named(code, world),
        ...objectOf(code, world),
        functions: () => evaluator.functions(code),
        ...around(code),
      })),
  });
  const ofEntries = (code: EntriesCode, type: Expression): Site => ({
    origins: originsOf(type, bindings),
    read: (way) =>
      inWorlds(code).map((world) => ({
        ...way,
        how: "typed",
        at: type.at,
        given: listOf(type.at, [evaluator.held(code, world)]),
        named: emptyMapping(type.at),
        ...around(code),
      })),
  });
  return bindings.all.flatMap((code) => {
    if (code.kind === "call") return [ofCall(code)];
    return code.kind === "entries" && code.type ? [ofEntries(code, code.type)] : [];
  });
}

/** What stands under the names at the top of a file, as a module that others import. */
function topLevel({ bindings }: ProgramFile, evaluator: Evaluator): Root {
  const { settings, body } = bindings.file;
  const [first] = body;
  const at = first?.at ?? [0, 0];
  const returned = body.find((each) => each.kind === "leaving" && each.how === "returns");
  if (returned?.kind === "leaving" && returned.value)
    return { value: evaluator.evaluate(returned.value), comments: [], guards: [] };
  const values = [...settings].flatMap(([name, [only, another]]) => {
    const code = only?.value;
    if (!only || (!another && !code)) return [];
    const value = (): Value =>
      code && !another ? evaluator.held(code) : endOf(only.target, evaluator);
    return [[name, value] as const];
  });
  return { value: fixedMapping(at, Object.fromEntries(values)), comments: [], guards: [] };
}

const endOf = (target: Expression, evaluator: Evaluator): Value =>
  target.kind === "name" ? evaluator.inTheEnd(target) : evaluator.evaluate(target);

/** `os.environ["X"] = value`, `putenv("X=value")`. */
function environmentSet(file: ProgramFile, evaluator: Evaluator): readonly Assignment[] {
  const { bindings, source } = file;
  return bindings.all.flatMap((code): readonly Assignment[] => {
    const set =
      code.kind === "setting" ? bySetting(code, file, evaluator) : byCall(code, file, evaluator);
    if (!set) return [];
    const { name, value, shown } = set;
    const says = source.text.slice(...shown);
    return [{ home: "process.env", name, value, at: code.at, says, remove: () => null }];
  });
}

interface VariableSet {
  readonly name: string;
  readonly value: Value;
  /** What messages show of it. */
  readonly shown: Expression["at"];
}

function bySetting(
  { target, value }: Setting,
  { bindings, language }: ProgramFile,
  evaluator: Evaluator,
): VariableSet | null {
  if (target.kind !== "index" || !value) return null;
  const { environment, environmentSet: changed = environment } = language.habits;
  const isSet = originsOf(target.of, bindings).some((origin) => changed.test(origin));
  const name = isSet ? evaluator.keyOf(target.key) : null;
  return name === null ? null : { name, value: evaluator.evaluate(value), shown: target.at };
}

/** `putenv("NAME=value")`, `os.Setenv("NAME", "value")` */
function byCall(code: Code, file: ProgramFile, evaluator: Evaluator): VariableSet | null {
  const { setsEnvironment } = file.language.habits;
  if (code.kind !== "call" || !setsEnvironment) return null;
  const [first, second] = code.given;
  const isSet = originsOf(code.callee, file.bindings).some((origin) =>
    setsEnvironment.test(origin),
  );
  if (!isSet || !first || first.isSpread) return null;
  if (second) {
    const name = evaluator.keyOf(first.value);
    return name === null
      ? null
      : { name, value: evaluator.evaluate(second.value), shown: first.value.at };
  }
  const both = evaluator.evaluate(first.value);
  const assigned = both.kind === "scalar" ? assignedTo(both) : null;
  return assigned && { ...assigned, shown: code.callee.at };
}

function assignedTo({ text, at }: Scalar): Omit<VariableSet, "shown"> | null {
  const [start, name] = /^([A-Za-z_]\w*)=/.exec(text?.value ?? "") ?? [];
  if (!text || start === undefined || name === undefined) return null;
  return { name, value: textScalar(sliced(text, start.length, text.value.length), at) };
}

function scopesOf(set: readonly Assignment[]): readonly Scope[] {
  const [first] = set;
  if (!first) return [];
  const values = set.map(({ name, value }) => [name, () => value] as const);
  return [{ variables: fixedMapping(first.at, Object.fromEntries(values)) }];
}
