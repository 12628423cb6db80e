import type { Document, LanguageName } from "../../document/document.js";
import type { Extent, Located } from "../../document/located.js";
import { once, remembered } from "../../document/memo.js";
import { offeredList, offeredScalar } from "../../document/offered.js";
import { firstFrom } from "../../document/order.js";
import { frozen } from "../../document/text.js";
import { keysOf, type Scalar, type Value } from "../../document/value.js";
import { runInContainers } from "../../notations/compose-text.js";
import { namesGoneOn } from "../../notations/gone-on.js";
import { withPlainSigns } from "../../notations/read-again.js";
import { namesReadAgain, namesTakenApart } from "../../notations/taken-apart.js";
import type { Modules } from "../modules.js";
import { commandsWritten, isLooking, wordsOf } from "../commands.js";
import { installedVersion } from "../installed.js";
import { namesEnvironment, namesText } from "../naming.js";
import { audienceOf, isInSchema } from "./audience.js";
import { carriedIn } from "./carried.js";
import {
  isContinued,
  isCopy,
  isHandled,
  isJoined,
  isOneOf,
  isWordOfShell,
  namesEvaluated,
  namesFilledIn,
  namesPasted,
  namesSpliced,
  type Named,
} from "./goes-on.js";
import { goneOnElsewhere } from "./gone-on-elsewhere.js";
import { fileNamed, fileWritten } from "./inner-files.js";
import { holdersOf, mostParts, partsIn, type Part } from "./parts.js";
import { profilesIn } from "./profiles.js";
import { referringIn } from "./references.js";
import { composedIn, pastesIn, runsIn } from "./runs.js";
import { isKeptElsewhere } from "./secrets.js";
import { runningOf } from "./running.js";
import { isToldByAnother } from "./spring-files.js";
import { assignmentsOf, scopesIn } from "./scopes.js";
import { shellOf } from "./shells.js";
import { filledByOthers, textsOf } from "./texts.js";

/**
 * A file that is data: nothing in it is called, and everything stands where it is used. Null as its root makes an empty
 * Document.
 */
export function dataDocument(file: File, root: Value | null): Document {
  const { language, filename, text } = file;
  const { locatedAt, guardAt, extentOf, asWord } = locating(file);
  const { parts, run, files } = contentsOf(file, root, locatedAt);
  const found = (isWanted: (part: Part) => boolean): readonly Part[] =>
    mostParts(parts().filter(isWanted), text);
  const textAt = textsAt(file, parts, { locatedAt, guardAt, extentOf });
  const texts = remembered((sign: RegExp): readonly Located<Scalar>[] => {
    const holdsSign = holding(sign, text);
    return found(({ value }) => textsOf(value).length > 0 && holdsSign(value))
      .flatMap(views())
      .flatMap(textAt);
  });
  const views = once(() => remembered(profilesIn(root)));
  const lists = (word: RegExp): readonly Located<Value>[] =>
    found(({ value }) => isCommand(value, word)).map(locatedAt);
  const ran = once(
    () => new Set(run().flatMap(({ line }) => line.words.map(({ at }) => String(at)))),
  );
  const scopes = once(() =>
    scopesIn(parts(), { filename, text, isEnvironment: language === "env" }),
  );
  return {
    filename,
    language,
    versionOf: (module) => installedVersion(module, filename),
    uses: () => [],
    roots: () => [...(root ? [{ value: root, comments: [], guards: [] }] : []), ...files()],
    scopes,
    assignments: () => assignmentsOf(scopes()),
    texts,
    words: (sign) =>
      wordsOf(run().filter((command) => !isLooking(command)))
        .filter(({ value }) => says(value, sign))
        .map((word) => asWord(word, parts())),
    commands: (sign, programs) => [
      ...run(),
      // A command in a variable is judged where it is run.
      ...commandsWritten(texts(sign), lists(programs)).filter(
        ({ line: { words } }) => !ran().has(String(words[0]?.at)),
      ),
    ],
    objects: (key) =>
      found(({ value }) => keysOf(value).some((name) => key.test(name))).map((part) => ({
        ...locatedAt(part),
        isPart: false,
        taker: null,
      })),
    named: (name) =>
      found((part) => name.test(part.name) && textsOf(part.value).length > 0).flatMap(textAt),
  };
}

interface File {
  readonly language: LanguageName;
  readonly filename: string;
  readonly text: string;
  /** Left out where nothing is known of other files. */
  readonly isGoneOn?: Modules["isGoneOn"];
}

/** The texts that a part of a file may be. */
function textsAt(
  { language, filename, text: file }: File,
  parts: () => readonly Part[],
  { locatedAt, guardAt, extentOf }: Omit<ReturnType<typeof locating>, "asWord">,
): (part: Part) => readonly Located<Scalar>[] {
  // What Compose fills in does not come from the file.
  const isComposed = composedIn(language, filename) !== null;
  const referring = isComposed ? (text: Scalar) => text : referringIn(parts, file);
  return remembered((part) => {
    const located = locatedAt(part);
    return textsOf(part.value)
      .filter((text) => !isKeptElsewhere(text, filename))
      .map((text) => {
        const value = guardAt(part)(filledByOthers(referring(text)));
        return {
          ...located,
          value: located.taken === "known" ? value : offeredScalar(value),
          extent: extentOf(part, located),
        };
      });
  });
}

/** What stands in a file, and the commands that are run of it. */
function contentsOf(
  { language, filename, text }: File,
  root: Value | null,
  locatedAt: (part: Part) => Located<Value>,
) {
  const own = once(() => (root ? partsIn(root, text) : []));
  const runs = runsIn(language, filename);
  const carriedTo = carriedIn({ language, filename, text }, own);
  const composedAt = composedIn(language, filename);
  const running = once(() =>
    mostParts(own().filter(runs), text)
      // What is run is taken, whatever its name says.
      .map((part) => ({ part, located: { ...locatedAt(part), value: part.value } }))
      .filter(({ located: { audience } }) => audience === "program")
      .map(({ part, located: script }) =>
        runningOf(script, filename, {
          carried: carriedTo(part),
          composed: composedAt?.(part) ?? null,
          shell: shellOf(part, root),
          extent: isContinued(part) ? "beginning" : "whole",
        }),
      ),
  );
  // A script is read for what it runs, and a file for what is in it: neither is a text among others.
  const isScript = (part: Part): boolean => part.value.kind === "scalar" && runs(part);
  const fileAt = remembered(fileNamed);
  const files = once(() => [
    ...own().flatMap((part) => fileAt(part) ?? []),
    ...running().flatMap(({ documents }) => documents.flatMap((each) => fileWritten(each) ?? [])),
  ]);
  return {
    files,
    run: once(() => running().flatMap(({ commands }) => commands)),
    parts: once(() => [
      ...own().filter((part) => !isScript(part) && !fileAt(part)),
      ...running().flatMap(({ variables }) => (variables ? partsIn(variables, text, "env") : [])),
      ...files().flatMap(({ value }) => partsIn(value, text)),
    ]),
  };
}

/** Whether a value of a file holds a sign. Most hold none, and need not be looked through one by one. */
function holding(sign: RegExp, text: string): (value: Value) => boolean {
  const places = Array.from(
    text.matchAll(new RegExp(sign, `${sign.flags}g`)),
    ({ index }) => index,
  );
  return (value) => {
    const [start, end] = value.at;
    const next = places[firstFrom(places, start)];
    const own = (): string => text.slice(start, end);
    if (next !== undefined && next < end && sign.test(own())) return true;
    // `mysql:\/\/` shows no sign before it is read.
    return own().includes("\\") && says(value, sign);
  };
}

const says = (value: Value, word: RegExp): boolean =>
  value.kind === "scalar" && word.test(value.text?.value ?? "");

/** No command has as many words. */
const LONGEST = 500;
const isCommand = (value: Value, word: RegExp): boolean => {
  const items = value.kind === "list" ? value.items() : [];
  return items.length <= LONGEST && items.some((item) => says(item.value, word));
};

/** How the parts of a file are located, by what the whole of it does with their names. */
function locating({ language, filename, text, isGoneOn = () => false }: File) {
  const goneOn = once(() => namesGoneOn(text));
  const offeredNames = once(
    () => new Set([...namesSpliced(text), ...namesTakenApart(text), ...pasted()]),
  );
  const pasted = once(() => (pastesIn(language, filename) ? namesPasted(text) : []));
  // A recipe has `$$` for what its shell puts in.
  const script = language === "makefile" ? text.replaceAll("$$", "$") : text;
  const inner = language === "yaml" ? runInContainers(text) : "";
  const readAgain = once(
    () => new Set([script, inner].flatMap((each) => [...namesReadAgain(each)]).concat(filledIn())),
  );
  const filledIn = (): readonly string[] =>
    language === "yaml" || language === "json" ? namesFilledIn(text) : [];
  const isToldBySpring = once(() => isToldByAnother(filename, text));
  const isElsewhere = (part: Part): boolean =>
    isJoined(part) ||
    isHandled(part) ||
    isContinued(part) ||
    (says(part.value, /^jdbc:/) && isToldBySpring());
  const locatedAt = (part: Part): Located<Value> => ({
    // A shell may take an `&` in it for its own, and a program a part of it.
    ...located(part, filename, isOneOf(offeredNames(), part.value, part)),
    extent: isOneOf(goneOn(), part.value, part) || isElsewhere(part) ? "beginning" : "whole",
  });
  const isGoneOnElsewhere = goneOnElsewhere({ filename, isGoneOn });
  /** The other files are asked of addresses only. */
  const extentOf = (part: Part, { extent }: Located<Value>): Extent =>
    extent === "whole" && isGoneOnElsewhere(part) ? "beginning" : extent;
  const guardAt = (part: Named & Pick<Part, "value">): ((text: Scalar) => Scalar) => {
    if (isCopy(part)) return unchanged;
    const isRead = namesEvaluated(part.value, part) || isOneOf(readAgain(), part.value, part);
    return isRead || isWordOfShell(part) ? withPlainSigns : (scalar) => scalar;
  };
  /** `BASE=jdbc:...` as a word of a command, or `$BASE`. */
  const asWord = (word: Located<Scalar>, parts: readonly Part[]): Located<Scalar> => {
    const part = ownerOf(word.value, parts) ?? { name: "", holder: null, value: word.value };
    const isBeginning = isOneOf(goneOn(), part.value, part) || isGoneOnElsewhere(part);
    const value = guardAt(part)(word.value);
    const isOffered = isOneOf(offeredNames(), part.value, part);
    return {
      ...word,
      value: isOffered ? offeredScalar(value) : value,
      ...(isBeginning && { extent: "beginning" }),
    };
  };
  return { locatedAt, guardAt, extentOf, asWord };
}

/** The variable that the end of a word is put in from. */
function ownerOf({ text }: Scalar, parts: readonly Part[]): Part | undefined {
  const length = text?.value.length ?? 0;
  const [start, end] = text?.locate(Math.max(0, length - 1), length) ?? [-1, -1];
  return parts.find(
    ({ value: { kind, at } }) => kind === "scalar" && at[0] <= start && end <= at[1],
  );
}

/** The scalar, of which no edit is made. */
const unchanged = (scalar: Scalar): Scalar => ({
  ...scalar,
  text: scalar.text && frozen(scalar.text),
  replace: () => null,
});

/** Nobody changes data: the name of a key says who takes what stands there. */
function located(part: Part, filename: string, isOffered: boolean): Omit<Located<Value>, "extent"> {
  const { value, name, path } = part;
  const above = path.at(-1) ?? "";
  const audience = audienceOf(part, filename);
  const isNamed = namesText(name) || namesText(above) || namesEnvironment(above);
  const isTaken = isNamed && audience === "program" && !isInSchema(part) && !isOffered;
  return {
    value: isTaken ? value : offered(value),
    name,
    comments: [],
    audience,
    taken: isTaken ? "known" : "none",
    holders: () => holdersOf(part),
  };
}

/** Without a use, every edit in it is left to a person. */
function offered(value: Value): Value {
  if (value.kind === "scalar") return offeredScalar(value);
  return value.kind === "list" ? offeredList(value) : value;
}
