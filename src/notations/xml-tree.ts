import { nameAt, NO_CHARACTER, readsReferences } from "./xml-names.js";

/** Characters between two others: of a text, or in a CDATA section, where they stand for themselves. */
export interface XmlPiece {
  readonly from: number;
  readonly to: number;
  readonly isPlain: boolean;
}
export interface XmlAttribute {
  readonly name: string;
  readonly start: number;
  /** Between the quotes. */
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}
export interface XmlElement {
  readonly name: string;
  readonly start: number;
  /** Where its first tag ends. */
  readonly head: number;
  end: number;
  readonly attributes: readonly XmlAttribute[];
  readonly pieces: XmlPiece[];
  readonly children: XmlElement[];
}
interface Comment {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}
/** What stands in a file of XML; without a root where it is broken, or declares something of its own. */
export interface XmlFile {
  readonly root: XmlElement | null;
  /** All elements, each after those in it. */
  readonly elements: readonly XmlElement[];
  readonly comments: readonly Comment[];
  /** Where it is broken. */
  readonly failedAt: number | null;
}

/** A file that is read up to a place. Each step goes on to the next one, or to null where the file is broken. */
interface State {
  readonly source: string;
  readonly open: XmlElement[];
  readonly elements: XmlElement[];
  readonly comments: Comment[];
  root: XmlElement | null;
  /** It has a DTD, which may declare entities. */
  hasType: boolean;
  /** The DTD stands in it, and is not read: it may give attributes to elements, too. */
  declares: boolean;
}
type Step = (state: State, at: number) => number | null;

/** Reads a file by its tags, in one go: what XML calls well-formed, or nothing. */
export function xmlIn(source: string): XmlFile {
  const state: State = {
    ...{ source, open: [], elements: [], comments: [] },
    root: null,
    hasType: false,
    declares: false,
  };
  const { elements, comments } = state;
  const failed = (failedAt: number): XmlFile => ({ root: null, elements, comments, failedAt });
  const odd = source.search(NO_CHARACTER);
  for (let at = 0; at < source.length;) {
    const next = source.indexOf("<", at);
    const end = next < 0 ? source.length : next;
    if (!takesText(state, at, end)) return failed(at);
    if (next < 0) break;
    const after = stepAt(source, next)(state, next);
    if (after === null) return failed(next);
    at = after;
  }
  const isWhole = state.root !== null && state.open.length === 0 && odd < 0;
  if (!isWhole) return failed(odd < 0 ? (state.open.at(-1)?.start ?? 0) : odd);
  return { root: state.declares ? null : state.root, elements, comments, failedAt: null };
}

const STEPS: readonly (readonly [sign: string, step: Step])[] = [
  ["<!--", commentAt],
  ["<![CDATA[", cdataAt],
  ["<!DOCTYPE", doctypeAt],
  ["<?", instructionAt],
  ["</", closeAt],
];
const stepAt = (source: string, at: number): Step =>
  STEPS.find(([sign]) => source.startsWith(sign, at))?.[1] ?? openAt;

/** Text between two tags. Outside of the root there is none. */
function takesText({ source, open, hasType }: State, from: number, to: number): boolean {
  if (from === to) return true;
  const text = source.slice(from, to);
  const element = open.at(-1);
  if (!element) return /^[ \t\r\n]*$/.test(text);
  element.pieces.push({ from, to, isPlain: false });
  return !text.includes("]]>") && readsReferences(text, hasType);
}

function commentAt({ source, comments }: State, start: number): number | null {
  const close = source.indexOf("--", start + 4);
  if (close < 0) return null;
  const isClosed = source.startsWith("-->", close);
  const end = close + 3;
  if (isClosed) comments.push({ start, end, value: source.slice(start + 4, close) });
  return isClosed ? end : null;
}

function cdataAt({ source, open }: State, start: number): number | null {
  const [from, to] = [start + 9, source.indexOf("]]>", start + 9)];
  open.at(-1)?.pieces.push({ from, to, isPlain: true });
  return to < 0 || open.length === 0 ? null : to + 3;
}

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;
function instructionAt({ source }: State, start: number): number | null {
  if (start === 0 && /^<\?xml\s/.test(source)) return DECLARATION.exec(source)?.[0].length ?? null;
  const target = nameAt(source, start + 2);
  const close = source.indexOf("?>", start + 2 + target.length);
  const isBlank = /[ \t\r\n?]/.test(source.charAt(start + 2 + target.length));
  // A declaration stands at the very beginning.
  return /^(?:xml)?$/i.test(target) || close < 0 || !isBlank ? null : close + 2;
}

const BLANKS = /[ \t\r\n]*/y;
function blanksAt(source: string, at: number): number {
  BLANKS.lastIndex = at;
  return at + (BLANKS.exec(source)?.[0].length ?? 0);
}

const SYSTEM = `(?:"[^"]*"|'[^']*')`;
const PUBLIC = `(?:"[\\w \\r\\n()+,./:=?;!*#@$%'-]*"|'[\\w \\r\\n()+,./:=?;!*#@$%-]*')`;
const DOCTYPE = new RegExp(
  `<!DOCTYPE[ \\t\\r\\n]+([^ \\t\\r\\n<>[\\]"']+)(?:[ \\t\\r\\n]+(?:PUBLIC[ \\t\\r\\n]+${PUBLIC}|SYSTEM)[ \\t\\r\\n]+${SYSTEM})?[ \\t\\r\\n]*([>[])`,
  "y",
);
function doctypeAt(state: State, start: number): number | null {
  const { source, root } = state;
  DOCTYPE.lastIndex = start;
  const [whole = "", name = "", sign = ""] = DOCTYPE.exec(source) ?? [];
  if (root || state.hasType || nameAt(name, 0) !== name || whole === "") return null;
  const end = start + whole.length;
  state.hasType = true;
  if (sign === ">") return end;
  state.declares = true;
  const close = source.indexOf("]", end);
  const last = blanksAt(source, close + 1);
  return close >= 0 && source.charAt(last) === ">" ? last + 1 : null;
}

function closeAt({ source, open, elements }: State, start: number): number | null {
  const name = nameAt(source, start + 2);
  const end = blanksAt(source, start + 2 + name.length);
  const element = open.pop();
  if (element?.name !== name || source.charAt(end) !== ">") return null;
  element.end = end + 1;
  elements.push(element);
  return element.end;
}

function openAt(state: State, start: number): number | null {
  const { source, open, elements } = state;
  const name = nameAt(source, start + 1);
  const found = name === "" ? null : attributesAt(state, start + 1 + name.length);
  if (!found) return null;
  const { attributes, at } = found;
  const isEmpty = source.startsWith("/>", at);
  if (!isEmpty && source.charAt(at) !== ">") return null;
  const head = at + (isEmpty ? 2 : 1);
  const element = { name, start, head, end: head, attributes, pieces: [], children: [] };
  const holder = open.at(-1);
  if (!holder && state.root) return null;
  state.root ??= element;
  holder?.children.push(element);
  (isEmpty ? elements : open).push(element);
  return head;
}

interface Attributes {
  readonly attributes: readonly XmlAttribute[];
  /** Where they end. */
  readonly at: number;
}
function attributesAt({ source, hasType }: State, from: number): Attributes | null {
  const attributes: XmlAttribute[] = [];
  const names = new Set<string>();
  for (let at = from; ;) {
    const start = blanksAt(source, at);
    const name = nameAt(source, start);
    if (name === "") return { attributes, at: start };
    const sign = blanksAt(source, start + name.length);
    const open = blanksAt(source, sign + 1);
    const quote = source.charAt(open);
    const to = source.indexOf(quote, open + 1);
    const isPaired = source.charAt(sign) === "=" && /["']/.test(quote) && to >= 0;
    if (!isPaired || start === at || names.has(name)) return null;
    const value = source.slice(open + 1, to);
    if (value.includes("<") || !readsReferences(value, hasType)) return null;
    names.add(name);
    attributes.push({ name, start, from: open + 1, to, quote });
    at = to + 1;
  }
}
