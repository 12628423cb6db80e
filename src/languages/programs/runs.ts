import type { Command, Step } from "../../document/command.js";
import { keptApart } from "../../document/apart.js";
import { endsOf } from "../../document/choices.js";
import { missing, type List, type Value } from "../../document/value.js";
import { commandsRun, isClosedList, listedLine, stepsOf, stepsOfList } from "../commands.js";
import { withInner } from "../../notations/script.js";
import { commentsNear } from "./comments.js";
import type { ProgramFile } from "./file.js";
import type { Evaluator } from "./evaluate.js";
import { methodOf } from "./functions.js";
import type { Taking } from "./language.js";
import { originsOf } from "./origin.js";
import type { Call } from "./tree.js";

/** The commands that a program runs. */
export function commandsOf(file: ProgramFile, evaluator: Evaluator): readonly Command[] {
  const { bindings, language } = file;
  const { runs } = language.habits;
  return bindings.all.flatMap((code): readonly Command[] => {
    if (code.kind !== "call") return [];
    const names = [...originsOf(code.callee, bindings), methodOf(code)];
    const name = names.find((each) => Object.hasOwn(runs, each));
    const taking = name === undefined ? undefined : runs[name];
    return taking ? commandsBy(code, taking, file, evaluator) : [];
  });
}

function commandsBy(
  call: Call,
  taking: Taking,
  file: ProgramFile,
  evaluator: Evaluator,
): readonly Command[] {
  const named = evaluator.named(call);
  const given = evaluator.given(call);
  const [first] = given.items();
  const command = first?.value ?? named.get("args");
  const isShell = named.get("shell");
  const hasShell = isShell.kind === "scalar" && isShell.value === true;
  // Each is run by itself, and what several of them say is said to several servers.
  const ways = command.kind === "choice" ? keptApart(command) : command;
  return endsOf(ways).flatMap((value) =>
    commandsRun(stepsOfTaking(value, taking, given, hasShell), {
      environment: named.get("env").kind === "missing" ? missing(call.at) : named.get("env"),
      comments: commentsNear(call, file),
      ...(value.kind === "scalar" && { text: value }),
    }),
  );
}

function stepsOfTaking(
  value: Value,
  taking: Taking,
  given: List,
  hasShell: boolean,
): readonly Step[] {
  if (taking === "words" && isClosedList(given) && value.kind === "scalar") {
    const line = listedLine(null, given, given.at);
    return withInner({ line, exported: [] });
  }
  if (value.kind === "list") return stepsOfList(value);
  return value.kind === "scalar" ? stepsOf(value, taking === "shell" || hasShell) : [];
}
