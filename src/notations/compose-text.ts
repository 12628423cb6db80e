import { joinClues } from "../document/clues.js";
import { decoded, type Text } from "../document/text.js";
import { HOLE } from "../model/hole.js";
import { fillingOf } from "./shell-holes.js";
import { unknownVariable } from "./shell-variables.js";

/** `$$` is the sign itself; `$NAME` and `${NAME:-default}` are variables of whoever runs Compose. */
const SIGN = /\$\$|\$\{[^{}]*\}|\$[A-Za-z_]\w*/g;

/** A text as Compose hands it to a container. No edit touches what is filled in. */
export function composed(text: Text): Text {
  if (!text.value.includes("$")) return text;
  const filled = Array.from(text.value.matchAll(SIGN), ([written]) => written).filter(
    (written) => written !== "$$",
  );
  const own = decoded(text, 0, text.value.length, {
    escape: SIGN,
    decode: (written) => (written === "$$" ? "$" : HOLE),
    encode: (written) => written.replaceAll("$", "$$$$"),
  });
  const holes = Array.from(own.value.matchAll(new RegExp(HOLE, "g")), ({ index }, nth) => {
    const filling = fillingOf(filled[nth] ?? "", unknownVariable);
    return { index, clues: "hole" in filling ? filling.hole : null };
  });
  return {
    ...own,
    clues: (start, end) =>
      joinClues([
        own.clues(start, end),
        ...holes.flatMap(({ index, clues }) =>
          clues && start <= index && index < end ? [clues] : [],
        ),
      ]),
    splice: (start, end, insert) =>
      own.value.slice(start, end).includes(HOLE) ? null : own.splice(start, end, insert),
  };
}

/** The shell of a container, whose script stands in quotes of Compose's own: nobody puts anything into them before. */
const SHELL = /\b(?:ba|z|da|a|k)?sh(?:\\?["'],)?[ \t]+(?:\\?["'])?-\w*c(?:\\?["'],)?[ \t]+\\?["']/g;

/** What the shells of containers are given to run, as they read it. */
export const runInContainers = (text: string): string =>
  text.includes("$$")
    ? text
        .replaceAll("$$", "$")
        .replace(SHELL, " ")
        .replaceAll(String.raw`\"`, '"')
    : "";
