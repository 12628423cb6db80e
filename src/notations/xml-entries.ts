import { localName } from "./xml-names.js";
import type { XmlAttribute, XmlElement } from "./xml-tree.js";

/** Something that an element holds under a name: an attribute, or another element. */
export interface XmlEntry {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Null where it is what is in the element. */
  readonly attribute: XmlAttribute | null;
  readonly element: XmlElement;
}

/** `<param-name>url</param-name><param-value>...</param-value>` of `web.xml`. */
const NAME_IN = /^(?:[a-z]+-)*name$/;
const VALUE_IN = /^(?:[a-z]+-)*value$/;
/** What stands around the entries of a property: `<property name="properties"><props>...`. */
const AROUND = /^(?:value|props|map|properties)$/;

const attributeNamed = (
  { attributes }: XmlElement,
  names: readonly string[],
): XmlAttribute | undefined => attributes.find(({ name }) => names.includes(name));

const saysSomething = (source: string, { pieces }: XmlElement): boolean =>
  pieces.some(({ from, to }) => /\S/.test(source.slice(from, to)));

/** An element that only gives something a name: `<property name="url" value="..."/>`, `<entry key="url">...`. */
function pairOf(source: string, element: XmlElement): XmlEntry | null {
  const { start, end, children } = element;
  const [first, second, third] = children;
  const named = attributeNamed(element, ["name", "key"]);
  const key = named && source.slice(named.from, named.to);
  const at = { start, end };
  if (key !== undefined) {
    const attribute = attributeNamed(element, ["value"]);
    if (!first && attribute) return { ...at, key, attribute, element };
    if (!first && saysSomething(source, element)) return { ...at, key, attribute: null, element };
    const isAround = first !== undefined && !second && AROUND.test(localName(first.name));
    return isAround ? { ...at, key, attribute: null, element: first } : null;
  }
  const isPair =
    !third &&
    first?.children.length === 0 &&
    second?.children.length === 0 &&
    NAME_IN.test(localName(first.name)) &&
    VALUE_IN.test(localName(second.name));
  const [piece, another] = isPair ? first.pieces : [];
  if (!isPair || !piece || another) return null;
  return {
    ...at,
    key: source.slice(piece.from, piece.to).trim(),
    attribute: null,
    element: second,
  };
}

/** What an element is known by in the one around it. */
const entryOf = (source: string, element: XmlElement): XmlEntry =>
  pairOf(source, element) ?? {
    key: localName(element.name),
    start: element.start,
    end: element.end,
    attribute: null,
    element,
  };

/** All that an element holds, in the order of the file. */
export function entriesOf(source: string, element: XmlElement): readonly XmlEntry[] {
  const { attributes, children } = element;
  // Words around others are a page for people.
  const isPage = children.length > 0 && saysSomething(source, element);
  const inner = isPage ? children.filter((child) => child.children.length > 0) : children;
  return [
    ...attributes
      .filter(({ name }) => !/^xmlns(?::|$)/.test(name))
      .map((attribute) => ({
        key: localName(attribute.name),
        start: attribute.start,
        end: attribute.to + 1,
        attribute,
        element,
      })),
    ...inner.map((child) => entryOf(source, child)),
  ];
}
