import { describe, expect, it } from "vitest";
import { keptApart } from "../../src/document/apart.js";
import { endsOf } from "../../src/document/choices.js";
import { joined, rawText, type Text } from "../../src/document/text.js";
import type { Choice, Scalar, Value } from "../../src/document/value.js";
import { valueIn } from "../languages/javascript/harness.js";
import { choose, scalar } from "./chosen.js";

function choiceOf(value: Value): Choice {
  if (value.kind !== "choice") throw new Error(value.kind);
  return value;
}
const textsOf = (value: Value): readonly Scalar[] =>
  endsOf(value).filter((end) => end.kind === "scalar");
const FILE = "'mysql://' 'hh' '/t' 'i'";
const raw = (start: number, end: number): Text => rawText(FILE, [start, end]);
const addressOf = (host: Text): Scalar =>
  scalar("", { text: joined([raw(1, 9), host, raw(17, 19)]) });
/** `mysql://hh/t`, beside `mysql://i/t`. */
const apart = (): Scalar => {
  const [own] = textsOf(keptApart(choose("x", addressOf(raw(12, 14)), addressOf(raw(22, 23)))));
  return own ?? scalar("none");
};

describe("texts that lead to different servers", () => {
  it.each([
    ["at its beginning", 0, 0, "suggest"],
    ["in what others have, too", 2, 4, "suggest"],
    ["behind what others have", 8, 8, "suggest"],
    ["in what is its own", 8, 10, "fix"],
    ["at the beginning of what is its own", 8, 9, "fix"],
    ["within what is its own", 9, 9, "fix"],
    ["behind what is its own", 10, 10, "fix"],
    ["in both", 7, 9, "suggest"],
    ["in both, further on", 9, 11, "suggest"],
    ["in what others have behind it", 10, 12, "suggest"],
    ["at its end", 12, 12, "suggest"],
  ])("are changed by a person in what several have: %s", (_, start, end, trust) => {
    expect(apart().text?.trust(start, end)).toBe(trust);
  });

  it("are replaced by a person where they share anything", () => {
    expect(apart().replace("new")?.trust).toBe("suggest");
    const own = textsOf(keptApart(choiceOf(valueIn("use(x ? 'mysql://h' : 'mysql://i');"))));
    expect(own.map((each) => [each.replace("new")?.trust, each.text?.trust(0, 9)])).toEqual([
      ...[
        ["fix", "fix"],
        ["fix", "fix"],
      ],
    ]);
  });

  it("are as they were where there is no other", () => {
    const text = valueIn("use('mysql://h');");
    const choice = choose("x", text, choose("y", text, scalar(1)));
    expect(keptApart(choice)).toBe(choice);
    const two = keptApart(choose("x", text, choose("y", scalar(1), valueIn("use('mysql://h');"))));
    expect(textsOf(two).map((each) => each.text?.trust(0, 1))).toEqual([
      ...["suggest", undefined, "suggest"],
    ]);
  });
});
