import type { Command } from "../../document/command.js";
import type { Document, LanguageName } from "../../document/document.js";
import type { Held, Located } from "../../document/located.js";
import { once, remembered } from "../../document/memo.js";
import { offeredScalar } from "../../document/offered.js";
import { keysOf, missing, type Scalar, type Value } from "../../document/value.js";
import {
  commandsRun,
  commandsWritten,
  isLooking,
  stepsOf,
  stepsOfList,
  wordsOf,
} from "../commands.js";
import { installedVersion } from "../installed.js";
import { namesEnvironment, namesText, namesWords } from "../naming.js";
import { partsIn, type Part } from "./parts.js";
import { runsIn } from "./runs.js";

/**
 * A file that is data: nothing in it is called, and everything stands where it is used. Null as its root makes an empty
 * Document.
 */
export function dataDocument(
  language: LanguageName,
  filename: string,
  text: string,
  root: Value | null,
): Document {
  const parts = once(() => (root ? partsIn(root) : []));
  const textAt = remembered((part: Part): readonly Located<Scalar>[] => {
    const { value } = part;
    if (value.kind !== "scalar" || !value.text) return [];
    const located = locatedAt(part);
    return [{ ...located, value: located.taken === "none" ? offeredScalar(value) : value }];
  });
  const texts: Document["texts"] = (sign) =>
    parts()
      .filter(({ value }) => isText(value) && sign.test(text.slice(...value.at)))
      .flatMap(textAt);
  const lists = (word: RegExp): readonly Located<Value>[] =>
    parts()
      .filter(
        ({ value }) =>
          value.kind === "list" && value.items().some((item) => says(item.value, word)),
      )
      .map(locatedAt);
  const run = once(() =>
    parts()
      .filter(runsIn(filename))
      .flatMap((part) => (part.value.kind === "list" ? locatedAt(part) : textAt(part)))
      .flatMap(commandsIn),
  );
  return {
    filename,
    language,
    versionOf: (module) => installedVersion(module, filename),
    uses: () => [],
    roots: () => (root ? [{ value: root, comments: [], guards: [] }] : []),
    scopes: () => [],
    assignments: () => [],
    texts,
    words: (sign) =>
      wordsOf(run().filter((command) => !isLooking(command))).filter(({ value }) =>
        says(value, sign),
      ),
    commands: (sign, programs) => [...run(), ...commandsWritten(texts(sign), lists(programs))],
    objects: (key) =>
      parts()
        .filter(({ value }) => keysOf(value).some((name) => key.test(name)))
        .map(heldAt),
    named: (name) =>
      parts()
        .filter((part) => isText(part.value) && name.test(part.name))
        .flatMap(textAt),
  };
}

const isText = (value: Value): boolean => value.kind === "scalar" && value.text !== null;
const says = (value: Value, word: RegExp): boolean =>
  value.kind === "scalar" && word.test(value.text?.value ?? "");

/** Nobody changes data: the name of a key says who takes what stands there. */
function locatedAt({ value, name, path, holder }: Part): Located<Value> {
  const above = path.at(-1) ?? "";
  const isNamed = namesText(name) || namesText(above) || namesEnvironment(above);
  return {
    value,
    name,
    comments: [],
    audience: namesWords(name) ? "message" : "program",
    taken: isNamed ? "known" : "none",
    extent: "whole",
    neighbours: () => holder,
  };
}

const heldAt = (part: Part): Held => ({ ...locatedAt(part), isPart: false, taker: null });

const commandsIn = ({ value, comments }: Located<Value>): readonly Command[] =>
  commandsRun(value.kind === "scalar" ? stepsOf(value, true) : stepsOfList(value), {
    environment: missing(value.at),
    comments,
  });
