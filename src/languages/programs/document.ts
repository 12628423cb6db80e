import type { Assignment, Document, Root, Scope, Use } from "../../document/document.js";
import { fixedMapping } from "../../document/mappings.js";
import { listOf } from "../../document/lists.js";
import type { Value } from "../../document/value.js";
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
import type { Call, EntriesCode, Expression } from "./tree.js";

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

/** A whole way as a module and what follows it; the longest module counts. */
function splitBy(origins: readonly string[], modules: readonly string[]): Way | null {
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
    guards: guardsAt(code, file),
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

/** `os.environ["X"] = value`. */
function environmentSet(
  { bindings, language, source }: ProgramFile,
  evaluator: Evaluator,
): readonly Assignment[] {
  return bindings.all.flatMap((code): readonly Assignment[] => {
    if (code.kind !== "setting" || code.target.kind !== "index" || !code.value) return [];
    const { of, key } = code.target;
    const { environment, environmentSet: changed = environment } = language.habits;
    const isSet = originsOf(of, bindings).some((origin) => changed.test(origin));
    const name = isSet ? evaluator.keyOf(key) : null;
    if (name === null) return [];
    return [
      {
        home: "process.env",
        name,
        value: evaluator.evaluate(code.value),
        at: code.at,
        says: source.text.slice(...code.target.at),
        remove: () => null,
      },
    ];
  });
}

function scopesOf(set: readonly Assignment[]): readonly Scope[] {
  const [first] = set;
  if (!first) return [];
  const values = set.map(({ name, value }) => [name, () => value] as const);
  return [{ variables: fixedMapping(first.at, Object.fromEntries(values)) }];
}
