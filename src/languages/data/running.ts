import type { Command } from "../../document/command.js";
import type { Extent, Located } from "../../document/located.js";
import { once } from "../../document/memo.js";
import { fixedMapping } from "../../document/mappings.js";
import { missing, type Mapping, type Scalar, type Value } from "../../document/value.js";
import type { Text } from "../../document/text.js";
import type { Span } from "../../model/setting.js";
import { readPowershell } from "../../notations/powershell.js";
import {
  readScript,
  type HereDocument,
  type ShellScript,
  type ShellVariable,
} from "../../notations/shell-script.js";
import { asWritten, unknownVariable, type Variables } from "../../notations/shell-variables.js";
import { withTemplateHoles } from "../../notations/holes.js";
import { linesIn } from "../../notations/line.js";
import { stepsOfLines } from "../../notations/script.js";
import { composed } from "../../notations/compose-text.js";
import { textScalar } from "../../notations/text-scalar.js";
import { withContext } from "../../notations/workflow-context.js";
import { commandsRun, stepsOfList } from "../commands.js";
import { namesEnvironment } from "../naming.js";
import type { Carried } from "./carried.js";
import type { Composed } from "./runs.js";
import { scriptText } from "./scripts.js";
import type { Shell } from "./shells.js";

/** What a data file runs at one place, and what stands in a script there. */
export interface Running {
  readonly commands: readonly Command[];
  /** Null where it is no script, or sets none. */
  readonly variables: Mapping | null;
  readonly documents: readonly HereDocument[];
}

/** What a script is handed by what runs it. */
interface Handed {
  readonly carried: Carried | null;
  readonly composed: Composed | null;
  /** How much of a command stands there. */
  readonly extent?: Extent;
  /** By default one that reads as Bash does. */
  readonly shell?: Shell;
}

/** A text that a shell runs, or a command as a list of its words. */
export function runningOf(
  located: Located<Value>,
  filename: string,
  { carried, composed: way, extent = "whole", shell = "sh" }: Handed,
): Running {
  const { comments } = located;
  const value = way ? composedValue(located.value) : located.value;
  const given = carried?.variables ?? unknownVariable;
  const around = { environment: carried?.environment ?? environmentOf(located), comments, extent };
  if (value.kind !== "scalar" || !value.text)
    return { ...NOTHING, commands: commandsRun(stepsOfList(value, given), around) };
  if (shell === "other") return NOTHING;
  if (shell === "powershell") return inPowershell(value, value.text, { given, around });
  const { steps, variables, documents } = scriptOf(
    isOfPackage(filename) ? scriptText(value) : value,
    given,
    way?.isInShell === false,
  );
  return {
    commands: commandsRun(steps, around),
    variables: variables.length > 0 ? mappingOf(variables, value.at) : null,
    documents,
  };
}

const NOTHING: Running = { commands: [], variables: null, documents: [] };

/** Its own variables are others than those of the environment, so nothing that is given is filled in for them. */
function inPowershell(
  { at }: Scalar,
  text: Text,
  {
    given,
    around,
  }: { given: Variables; around: Pick<Command, "environment" | "comments" | "extent"> },
): Running {
  const script = readPowershell(withContext(text, given), at);
  const [lines, env] = [script.get("lines"), script.get("env")];
  const steps = (lines.kind === "list" ? lines.items() : []).flatMap(({ value }) =>
    value.kind === "scalar" ? scriptOf(value, unknownVariable, false).steps : [],
  );
  const hasVariables = env.kind === "mapping" && env.keys().length > 0;
  return { ...NOTHING, commands: commandsRun(steps, around), variables: hasVariables ? env : null };
}

/** A script, or a command that no shell reads but one that is in it. */
function scriptOf({ text, at }: Scalar, given: Variables, isBare: boolean): ShellScript {
  if (text && !isBare) return readScript(withContext(text, given), at, given);
  const lines = text ? linesIn(withTemplateHoles(text), at, false, asWritten) : [];
  const steps = stepsOfLines(lines, given);
  return { steps, variables: [], documents: [] };
}

/** A text or a list of words, as Compose hands it on. */
function composedValue(value: Value): Value {
  if (value.kind === "scalar") return value.text ? { ...value, text: composed(value.text) } : value;
  if (value.kind !== "list") return value;
  const items = once(() =>
    value.items().map((item) => ({ ...item, value: composedWord(item.value) })),
  );
  return { ...value, items };
}

function composedWord(word: Value): Value {
  const text = word.kind === "scalar" && word.text ? composed(word.text) : null;
  const isOwn = text === null || (word.kind === "scalar" && text === word.text);
  return isOwn ? word : { ...textScalar(text, word.at), at: word.at };
}

/** `npm run` hands scripts to the shell of whatever machine it is. */
const isOfPackage = (filename: string): boolean => /(?:^|[\\/])package\.json$/.test(filename);

/** The variables that stand beside it, under a name that says so. */
function environmentOf({ value, holders }: Located<Value>): Value {
  const [holder] = holders();
  const name = holder?.mapping.keys().find(namesEnvironment);
  return holder && name !== undefined ? holder.mapping.get(name) : missing(value.at);
}

/** Variables of a script, of which the last of a name counts. */
function mappingOf(variables: readonly ShellVariable[], at: Span): Mapping {
  const values = Object.fromEntries(variables.map(({ name, value }) => [name, value]));
  const places = new Map(variables.map(({ name, at: place }) => [name, place]));
  return {
    ...fixedMapping(at, values),
    spell: (path, value) => path.join(".") + (value === undefined ? "" : `=${value}`),
    place: (name) => places.get(name) ?? null,
  };
}
