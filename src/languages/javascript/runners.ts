import { withoutBeginnings } from "../../document/beginnings.js";
import { endsOf } from "../../document/choices.js";
import type { Command, Step } from "../../document/command.js";
import type { How, Use } from "../../document/document.js";
import { valuesIn } from "../../document/lists.js";
import { missing, type List, type Value } from "../../document/value.js";
import { withInner } from "../../notations/script.js";
import { commandsRun, isClosedList, listedLine, stepsOf, stepsOfList } from "../commands.js";

/**
 * How a function takes a command: `shell` and `line` as one string, with a shell or without;
 * `words` as a program and a list, or as one string; `list` as one list.
 */
type Taking = "shell" | "line" | "words" | "list";

/** What is called, or what a template is handed to, and how it takes the command. */
type Runner = Partial<Record<How, Readonly<Record<string, Taking>>>>;

const NODE: Runner = {
  called: {
    ...{ exec: "shell", execSync: "shell" },
    ...{ spawn: "words", spawnSync: "words", execFile: "words", execFileSync: "words" },
  },
};
const EXECA: Runner = {
  called: {
    ...{ "": "words", sync: "words", command: "line", commandSync: "line" },
    ...{ execa: "words", execaSync: "words", execaCommand: "line", execaCommandSync: "line" },
  },
  tagged: { $: "line", "$()": "line", "$.sync": "line", execa: "line", "execa()": "line" },
};
const RUNNERS: Readonly<Record<string, Runner>> = {
  child_process: NODE,
  util: { called: { "promisify()": "words" } },
  "cross-spawn": { called: { "": "words", spawn: "words", sync: "words" } },
  execa: EXECA,
  zx: { tagged: { $: "shell", "$()": "shell", "$.sync": "shell" } },
  shelljs: { called: { exec: "shell" } },
  bun: { called: { spawn: "list", spawnSync: "list" }, tagged: { $: "shell" } },
  tinyexec: { called: { x: "words", exec: "words" } },
  "nano-spawn": { called: { "": "words" } },
  "@actions/exec": { called: { exec: "words", getExecOutput: "words" } },
};
/** The modules of these. */
export const RUNNING: readonly string[] = Object.keys(RUNNERS);

function takingOf({ module, how, path }: Use): Taking | undefined {
  const paths = Object.hasOwn(RUNNERS, module) ? RUNNERS[module]?.[how] : undefined;
  return paths && Object.hasOwn(paths, path) ? paths[path] : undefined;
}

/** The commands that a function runs with what it is given. */
export function runBy(use: Use): readonly Command[] {
  const taking = takingOf(use);
  const given = valuesIn(use.given);
  const [first, second] = given;
  if (!taking || !first) return [];
  const options = given.slice(1).find(({ kind }) => kind === "mapping");
  const environment = options?.kind === "mapping" ? options.get("env") : missing(use.at);
  return endsOf(withoutBeginnings(first)).flatMap((value) =>
    commandsRun(stepsGiven(taking, value, second), {
      environment,
      comments: use.comments,
      ...(value.kind === "scalar" && { text: value }),
    }),
  );
}

/** The commands in a first argument, whose words may stand in the second. */
function stepsGiven(taking: Taking, value: Value, second: Value | undefined): readonly Step[] {
  if (taking === "list") return stepsOfList(value);
  if (taking === "words" && second && isClosedList(second)) return stepsOfProgram(value, second);
  // What is no literal list may hold anything.
  const isUnknown =
    taking === "words" && second && second.kind !== "mapping" && second.kind !== "producer";
  return isUnknown || value.kind !== "scalar" ? [] : stepsOf(value, taking !== "line");
}

const stepsOfProgram = (program: Value, words: List): readonly Step[] =>
  withInner({
    line: listedLine(program, words, [program.at[0], words.at[1]]),
    exported: [],
  });
