import type { Command } from "../../document/command.js";
import type { Located } from "../../document/located.js";
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
import { unknownVariable, type Variables } from "../../notations/shell-variables.js";
import { withContext } from "../../notations/workflow-context.js";
import { commandsRun, stepsOfList } from "../commands.js";
import { namesEnvironment } from "../naming.js";
import type { Carried } from "./carried.js";
import { scriptText } from "./scripts.js";
import type { Shell } from "./shells.js";

/** What a data file runs at one place, and what stands in a script there. */
export interface Running {
  readonly commands: readonly Command[];
  /** Null where it is no script, or sets none. */
  readonly variables: Mapping | null;
  readonly documents: readonly HereDocument[];
}

/** A text that a shell runs, or a command as a list of its words. */
export function runningOf(
  located: Located<Value>,
  filename: string,
  carried: Carried | null,
  shell: Shell = "sh",
): Running {
  const { value, comments } = located;
  const around = { environment: carried?.environment ?? environmentOf(located), comments };
  if (value.kind !== "scalar" || !value.text)
    return { ...NOTHING, commands: commandsRun(stepsOfList(value), around) };
  if (shell === "other") return NOTHING;
  const given = carried?.variables ?? unknownVariable;
  if (shell === "powershell") return inPowershell(value, value.text, { given, around });
  const { steps, variables, documents } = scriptOf(
    isOfPackage(filename) ? scriptText(value) : value,
    given,
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
  { given, around }: { given: Variables; around: Pick<Command, "environment" | "comments"> },
): Running {
  const script = readPowershell(withContext(text, given), at);
  const [lines, env] = [script.get("lines"), script.get("env")];
  const steps = (lines.kind === "list" ? lines.items() : []).flatMap(({ value }) =>
    value.kind === "scalar" ? scriptOf(value, unknownVariable).steps : [],
  );
  const hasVariables = env.kind === "mapping" && env.keys().length > 0;
  return { ...NOTHING, commands: commandsRun(steps, around), variables: hasVariables ? env : null };
}

const scriptOf = ({ text, at }: Scalar, given: Variables): ShellScript =>
  text
    ? readScript(withContext(text, given), at, given)
    : { steps: [], variables: [], documents: [] };

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
