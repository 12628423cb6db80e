import type { Document } from "../../document/document.js";
import type { Held, Holder, Located } from "../../document/located.js";
import { isPart } from "./parts.js";
import { entryWith, placeIn } from "./places.js";
import { endsOf, mapBranches } from "../../document/choices.js";
import { remembered, rememberedOf } from "../../document/memo.js";
import { offeredList, offeredScalar } from "../../document/offered.js";
import { firstFrom } from "../../document/order.js";
import type { Scalar, Value } from "../../document/value.js";
import { commentsNear } from "./comments.js";
import type { ProgramFile } from "./file.js";
import type { Evaluator } from "./evaluate.js";
import { fatesIn } from "./fate.js";
import { dottedOf } from "./origin.js";
import type { Bindings } from "./scopes.js";
import { formatOf, isBeginning } from "./texts.js";
import { isGoneOnElsewhere } from "./used-elsewhere.js";
import type { Code, EntriesCode, Expression, Name } from "./tree.js";

export interface Sites extends Pick<Document, "texts" | "objects" | "named"> {
  /** Lists with such a text in them. */
  lists(word: RegExp): readonly Located<Value>[];
}

/** Strings, lists and objects, wherever they stand, each with what becomes of it. */
export function sitesOf(file: ProgramFile, evaluator: Evaluator): Sites {
  const { bindings, source, language } = file;
  const around = aroundIn(file, evaluator);
  const textAt = rememberedOf((code: Expression): readonly Located<Scalar>[] => {
    const place = around(code);
    const isOffered = place.taken === "none";
    return [undefined, ...evaluator.worldsOf(code)].flatMap((world) => {
      const all = mapBranches(
        evaluator.evaluate(code, isOffered ? "suggest" : "fix", world),
        (value) => (value.kind === "scalar" && isOffered ? offeredScalar(value) : value),
      );
      const ways = all.kind === "choice" && { ways: all };
      return endsOf(all).flatMap((value) =>
        value.kind === "scalar" && value.text ? [{ ...place, ...ways, value }] : [],
      );
    });
  });
  const wholesOf = wholesIn(file);
  const found = <C extends Code>(is: (code: Code) => code is C): readonly C[] =>
    bindings.all.filter(is);

  return {
    texts: remembered((sign: RegExp) => {
      const holdsSign = holding(sign, source.text);
      const signed = found(isText).filter((code) => holdsSign(code));
      const wholes = [...new Set(signed.map(wholesOf))];
      return [...new Set(wholes.flat())].flatMap(textAt);
    }),
    named: (name) =>
      found(isLiteral)
        .filter((code) => name.test(nameOf(code, bindings, evaluator) ?? ""))
        .flatMap(textAt),
    objects: (key, isOpen = () => true) =>
      found(isEntries)
        .filter((code) => holdsKey(code, key) && isOpen(code.at))
        .map((code): Held => ({
          ...around(code),
          value: evaluator.held(code),
          isPart: isPart(code, { bindings, habits: language.habits }),
          taker: takerOf(code, bindings),
        })),
    lists: (word) =>
      found(isItems)
        .filter(({ items }) =>
          items.some(({ value }) => isLiteral(value) && word.test(value.text.value)),
        )
        .map((code) => {
          const place = around(code);
          const value = evaluator.evaluate(code);
          const isOffered = place.taken === "none" && value.kind === "list";
          return { ...place, value: isOffered ? offeredList(value) : value };
        }),
  };
}

const isLiteral = (code: Code): code is Code & { readonly kind: "text" } => code.kind === "text";
const isText = (code: Code): code is Code & { readonly kind: "text" | "joined" } =>
  code.kind === "text" || code.kind === "joined";
const isEntries = (code: Code): code is EntriesCode => code.kind === "entries";
const isItems = (code: Code): code is Code & { readonly kind: "items" } => code.kind === "items";
const holdsKey = ({ entries }: EntriesCode, name: RegExp): boolean =>
  entries.some(({ key }) => key?.kind === "text" && name.test(key.text.value));

/** Whether a sign begins in a piece of code. */
function holding(sign: RegExp, text: string): (code: Code) => boolean {
  const matches = text.matchAll(new RegExp(sign, `${sign.flags}g`));
  const places = Array.from(matches, ({ index }) => index);
  return ({ at: [start, end] }) => (places[firstFrom(places, start)] ?? Infinity) < end;
}

/** The longest text that a text is a part of. */
function wholeText(code: Expression, file: ProgramFile): Expression {
  const { bindings } = file;
  const parent = bindings.parentOf(code);
  if (parent?.kind === "joined") return wholeText(parent, file);
  const format = parent?.kind === "items" ? bindings.parentOf(parent) : parent;
  if (format?.kind === "call" && isBeginning(code, format, file)) return wholeText(format, file);
  const isObject = parent?.kind === "member" && parent.of === code;
  const call = isObject ? bindings.parentOf(parent) : parent;
  if (call?.kind !== "call") return code;
  const isTemplate = isObject ? call.callee === parent : call.given[0]?.value === code;
  return isTemplate && formatOf(call, file)?.isMethod === isObject ? wholeText(call, file) : code;
}

/** A text that goes on through more variables than these is generated. */
const MOST_VARIABLES = 8;

/** The texts that a text is a part of in the end: those that go on from the variable that holds it, or itself. */
function wholesIn(file: ProgramFile): (code: Expression) => readonly Expression[] {
  const { bindings } = file;
  // Thousands of texts may be put into one variable. The list of its uses stands for it.
  const known = new Map<object, readonly Expression[]>();
  return rememberedOf((code: Expression) => wholeTexts(code, new Set()));

  function wholeTexts(code: Expression, seen: Set<object>): readonly Expression[] {
    const whole = wholeText(code, file);
    const parent = bindings.parentOf(whole);
    const isHeld = parent?.kind === "setting" && parent.value === whole;
    if (!isHeld || parent.target.kind !== "name") return [whole];
    const { target } = parent;
    const uses = bindings.usesOf(target.name, bindings.scopeNaming(target));
    const found =
      seen.size === 0
        ? (known.get(uses) ?? textsOf(target, uses, seen))
        : textsOf(target, uses, seen);
    return found.length > 0 ? found : [whole];
  }
  function textsOf(target: Name, uses: readonly Name[], seen: Set<object>): readonly Expression[] {
    if (seen.has(uses) || seen.size >= MOST_VARIABLES) return [];
    const isFirst = seen.size === 0;
    seen.add(uses);
    const settings = bindings.scopeNaming(target).settings.get(target.name);
    const isPiece = (use: Name): boolean => wholeText(use, file) !== use;
    const longer = uses.filter(isPiece);
    const added = settings?.findLast(({ isAdded }) => isAdded === true);
    const grown = added && uses.find((use) => use.at[0] >= added.at[1] && !isPiece(use));
    const found = [...longer.flatMap((use) => wholeTexts(use, seen)), ...(grown ? [grown] : [])];
    if (isFirst) known.set(uses, found);
    return found;
  }
}

/** What stands around a value. */
const aroundIn = (file: ProgramFile, evaluator: Evaluator) => {
  const { bindings, language, isReader } = file;
  const fateOf = fatesIn({
    ...{ bindings, habits: language.habits, language, isReader },
    isGoneOnElsewhere: (code) => isGoneOnElsewhere(code, file),
  });
  return rememberedOf((code: Expression): Omit<Located<Value>, "value"> => ({
    ...fateOf(code),
    comments: commentsNear(code, file),
    name: nameOf(code, bindings, evaluator),
    holders: () => holdersOf(code, bindings, evaluator),
  }));
};

/** The name that a value has from its place: of a variable, a field, a key or an argument. */
function nameOf(code: Code, bindings: Bindings, { keyOf }: Evaluator): string | null {
  const parent = bindings.parentOf(code);
  switch (parent?.kind) {
    case "setting": {
      const { target } = parent;
      if (target.kind === "index") return keyOf(target.key);
      return target.kind === "name" || target.kind === "member" ? target.name : null;
    }
    case "entries": {
      const entry = entryWith(parent).get(code);
      return entry?.key && entry.value === code ? keyOf(entry.key) : null;
    }
    case "call":
      return parent.given[placeIn(parent).get(code) ?? -1]?.name ?? null;
    default:
      return null;
  }
}

function holdersOf(code: Expression, bindings: Bindings, evaluator: Evaluator): readonly Holder[] {
  const parent = bindings.parentOf(code);
  const key = nameOf(code, bindings, evaluator);
  if (key === null) return [];
  if (parent?.kind === "call") return [{ mapping: evaluator.named(parent), key }];
  const mapping = parent?.kind === "entries" ? evaluator.held(parent) : null;
  return mapping?.kind === "mapping" ? [{ mapping, key }] : [];
}

/** The function that an object is handed to as it stands. */
function takerOf(code: Expression, bindings: Bindings): string | null {
  const parent = bindings.parentOf(code);
  return parent?.kind === "call" ? (dottedOf(parent.callee) ?? "") : null;
}
