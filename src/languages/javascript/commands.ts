import type { Document } from "../../document/document.js";
import { once } from "../../document/memo.js";
import { commandsWritten, isLooking, wordsOf } from "../commands.js";
import { RUNNING, runBy } from "./runners.js";
import type { TextSites } from "./text-sites.js";

/** The commands of a file, and texts with what commands say of them. */
export function readCommands(
  uses: Document["uses"],
  { texts, lists }: Pick<TextSites, "texts" | "lists">,
): Pick<Document, "commands" | "words" | "texts"> {
  const run = once(() => uses(RUNNING).flatMap(runBy));
  const words = once(() => wordsOf(run().filter((command) => !isLooking(command))));
  /** Where the words stand that a command looks for. */
  const sought = once(
    () => new Set(wordsOf(run().filter(isLooking)).map(({ value }) => value.at[0])),
  );
  /** The texts that are run, by their places: as what is written down they would say the same once more. */
  const ran = once(
    () => new Map(run().flatMap(({ text }) => (text ? [[text.at[0], text.value]] : []))),
  );
  return {
    commands: (sign, programs) => [
      ...run(),
      ...commandsWritten(
        texts(sign).filter(({ value }) => ran().get(value.at[0]) !== value.value),
        lists(programs),
      ),
    ],
    words: (sign) => words().filter(({ value }) => sign.test(value.text?.value ?? "")),
    texts: (sign) =>
      texts(sign).map((text) =>
        sought().has(text.value.at[0]) ? { ...text, audience: "comparison" } : text,
      ),
  };
}
