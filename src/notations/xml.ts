import { NO_CLUES } from "../document/clues.js";
import { groupedBy } from "../document/grouped.js";
import { fixedList } from "../document/lists.js";
import { emptyMapping, fixedMapping } from "../document/mappings.js";
import { once } from "../document/memo.js";
import { constant, decoded, joined, sliced, type Text } from "../document/text.js";
import { opaque, type Mapping, type Value } from "../document/value.js";
import { isReference } from "../model/reference.js";
import type { Span } from "../model/setting.js";
import { replaceable, withDefault } from "./interpolation.js";
import { plainWord, textScalar } from "./text-scalar.js";
import { IN_ATTRIBUTE, IN_CDATA, IN_TEXT, localName, namesEntity } from "./xml-names.js";
import { isAddressName, toldElsewhere, untoldName } from "./xml-told.js";
import { entriesOf, type XmlEntry } from "./xml-entries.js";
import { xmlIn, type XmlAttribute, type XmlElement } from "./xml-tree.js";

/** A file of XML: each element is a mapping of its attributes and of what is in it. Null where it is broken. */
export function readXml(text: Text, at: Span, filename: string): Value | null {
  const { root, elements, failedAt } = xmlIn(text.value);
  if (failedAt !== null) return null;
  // What its own DTD says of it is not read.
  if (!root) return opaque(at);
  const file = { text, at, isTold: toldElsewhere(text.value, elements, filename) };
  const place = spanOf(file, root.start, root.end);
  return fixedMapping(at, { [localName(root.name)]: once(() => contentOf(file, root, place)) });
}

interface File {
  readonly text: Text;
  readonly at: Span;
  readonly isTold: (element: XmlElement) => boolean;
}

const spanOf = ({ text, at }: File, start: number, end: number): Span =>
  text.locate(start, end) ?? at;

/** What is in an element: its text, or what it holds by names. */
function contentOf(file: File, element: XmlElement, place: Span): Value {
  const { attributes, children } = element;
  const isText = children.length === 0 && (attributes.length === 0 || hasText(file.text, element));
  return isText ? textOf(file, element, place) : mappingOf(file, element);
}

const hasText = ({ value }: Text, { pieces }: XmlElement): boolean =>
  pieces.some(({ from, to }) => /\S/.test(value.slice(from, to)));

/** The text of an element, without the blanks around it, as most readers of configurations take it. */
function textOf({ text }: File, { pieces }: XmlElement, span: Span): Value {
  if (pieces.length === 0) return textScalar(constant("", span), span);
  if (pieces.some(({ from, to, isPlain }) => !isPlain && namesEntity(text.value.slice(from, to))))
    return opaque(span);
  const own = joined(
    pieces.map(({ from, to, isPlain }) => decoded(text, from, to, isPlain ? IN_CDATA : IN_TEXT)),
  );
  const [from, to] = [own.value.length - own.value.trimStart().length, own.value.trimEnd().length];
  return scalarOf(sliced(own, Math.min(from, to), to), span);
}

function attributeOf(file: File, { from, to, quote }: XmlAttribute, span: Span): Value {
  const { text } = file;
  const own = IN_ATTRIBUTE[quote] ?? IN_TEXT;
  if (namesEntity(text.value.slice(from, to))) return opaque(span);
  return scalarOf(decoded(text, from, to, own), span);
}

function scalarOf(text: Text, at: Span): Value {
  if (isReference(text.value)) return opaque(at);
  const scalar = { ...textScalar(text, at), at };
  const own = replaceable(text.value, { from: 0, to: text.value.length }, /\$\{/);
  return withDefault(own || scalar.kind === "opaque" ? scalar : { ...scalar, replace: () => null });
}

/** What an element holds, by the names in it. What has one name is a list. */
function mappingOf(file: File, element: XmlElement): Mapping {
  const at = spanOf(file, element.start, element.end);
  const named = groupedBy(entriesOf(file.text.value, element), ({ key }) => key);
  const values = new Map<string, () => Value>(
    Array.from(named, ([key, all]) => [key, once(() => valueOf(file, all, at))]),
  );
  if (file.isTold(element))
    for (const key of named.keys())
      if (isAddressName(key)) values.set(untoldName(key), () => untold(at));
  return {
    ...fixedMapping(at, Object.fromEntries(values)),
    head: spanOf(file, element.start, element.head),
    spell: (path, value) => path.join(".") + (value === undefined ? "" : `="${value}"`),
    word: plainWord,
    place(key) {
      const entry = named.get(key)?.[0];
      return entry ? spanOf(file, entry.start, entry.end) : null;
    },
  };
}

/** Something beside an address may tell its driver anything of TLS. */
function untold(at: Span): Mapping {
  const empty = emptyMapping(at);
  return {
    ...empty,
    get: (key) => (/ssl|tls|certificate|store/i.test(key) ? opaque(at) : empty.get(key)),
  };
}

function valueOf(file: File, entries: readonly XmlEntry[], at: Span): Value {
  const items = entries.map(({ start, end, attribute, element }) => {
    const place = spanOf(file, start, end);
    const value = once(() =>
      attribute ? attributeOf(file, attribute, place) : contentOf(file, element, place),
    );
    return { value, at: place };
  });
  const [only, another] = items;
  if (only && !another) return only.value();
  return fixedList({ at, says: "", clues: NO_CLUES }, () =>
    items.map(({ value, at: place }) => ({
      isSpread: false,
      at: place,
      get value() {
        return value();
      },
    })),
  );
}
