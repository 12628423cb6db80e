/** An element by the book: the names of its attributes with `@`, its own text with `#`, and the elements in it, numbered. */
export type XmlNode = Readonly<Record<string, unknown>>;

const BLANK = String.raw`[ \t\r\n]`;
const NAME = String.raw`[A-Za-z_:\u00C0-\uFFFD][\w:.\-\u00B7-\uFFFD]*`;
const VALUE = String.raw`"[^"<]*"|'[^'<]*'`;
const ATTRIBUTE = String.raw`${BLANK}+${NAME}${BLANK}*=${BLANK}*(?:${VALUE})`;
const SYSTEM = `(?:"[^"]*"|'[^']*')`;
const PUBLIC = String.raw`(?:"[\w \n()+,./:=?;!*#@$%'-]*"|'[\w \n()+,./:=?;!*#@$%-]*')`;
const EQUALS = `${BLANK}*=${BLANK}*`;
const DECLARATION = new RegExp(
  String.raw`^<\?xml${BLANK}+version${EQUALS}["']1\.\d+["'](?:${BLANK}+encoding${EQUALS}["'][A-Za-z][\w.-]*["'])?${BLANK}*\?>`,
);
/** XML's own grammar, piece by piece: https://www.w3.org/TR/xml/ */
const PIECE = new RegExp(
  [
    String.raw`<!--(?:(?!--)[^])*-->`,
    String.raw`<!\[CDATA\[(?:(?!\]\]>)[^])*\]\]>`,
    String.raw`<!DOCTYPE${BLANK}+${NAME}(?:${BLANK}+(?:PUBLIC${BLANK}+${PUBLIC}|SYSTEM)${BLANK}+${SYSTEM})?${BLANK}*>`,
    String.raw`<\?(?!xml${BLANK})(?![xX][mM][lL][?\s])${NAME}(?:${BLANK}(?:(?!\?>)[^])*)?\?>`,
    `</${NAME}${BLANK}*>`,
    `<${NAME}(?:${ATTRIBUTE})*${BLANK}*/?>`,
    String.raw`(?:(?!\]\]>)[^<])+`,
  ].join("|"),
  "y",
);

const MEANT: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** What a text says. Throws for what is no reference. */
function spoken(text: string, hasType: boolean): string {
  return text
    .split(/(&[^;&]*;?)/)
    .map((part) => {
      if (!part.startsWith("&")) return part;
      const [, decimal, hex, name = ""] = /^&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));$/.exec(part) ?? [];
      const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
      const known = MEANT[name] ?? (hasType && name !== "" ? part : undefined);
      const meant = Number.isNaN(code) ? known : String.fromCodePoint(code);
      if (meant === undefined || NO_CHARACTER.test(meant)) throw new Error(part);
      return meant;
    })
    .join("");
}
const NO_CHARACTER = /(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]/u;

interface Open {
  readonly name: string;
  readonly node: Record<string, unknown>;
}

/** A whole file. Throws where it is none. */
export function xmlOf(source: string): XmlNode {
  if (NO_CHARACTER.test(source)) throw new Error("no character");
  const text = source.replace(/\r\n?/g, "\n");
  const document: Open = { name: "", node: {} };
  const open: Open[] = [document];
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    PIECE.lastIndex = at;
    const [piece = ""] = PIECE.exec(text) ?? [];
    if (piece === "") throw new Error(`broken at ${String(at)}`);
    take(piece, open, text.includes("<!DOCTYPE"));
    at += piece.length;
  }
  if (open.length !== 1 || Object.keys(document.node).length !== 1) throw new Error("no one root");
  return document.node;
}

function take(piece: string, open: Open[], hasType: boolean): void {
  const holder = open.at(-1) ?? { name: "", node: {} };
  const isOutside = open.length === 1;
  if (/^<(?:!--|\?)/.test(piece)) return;
  const isLate = piece.startsWith("<!D") && (!isOutside || Object.keys(holder.node).length > 0);
  if (isLate) throw new Error("a late DTD");
  if (piece.startsWith("<!D")) return;
  if (piece.startsWith("</")) {
    if (isOutside || piece.slice(2, -1).trim() !== holder.name) throw new Error(piece);
    open.pop();
  } else if (/^<[^!]/.test(piece)) begin(piece, open, hasType);
  else addText(piece, open, hasType);
}

function addText(piece: string, open: readonly Open[], hasType: boolean): void {
  const isOutside = open.length === 1;
  const { node } = open.at(-1) ?? { name: "", node: {} };
  const isPlain = piece.startsWith("<![CDATA[");
  if (isOutside && (isPlain || /[^ \t\n]/.test(piece))) throw new Error("text outside");
  if (isOutside) return;
  const text = isPlain ? piece.slice(9, -3) : spoken(piece, hasType);
  const before = node["#"];
  node["#"] = (typeof before === "string" ? before : "") + text;
}

function begin(piece: string, open: Open[], hasType: boolean): void {
  const { node } = open.at(-1) ?? { name: "", node: {} };
  const [, name = ""] = new RegExp(`^<(${NAME})`).exec(piece) ?? [];
  const own: Record<string, unknown> = {};
  const attribute = new RegExp(`(${NAME})${BLANK}*=${BLANK}*(${VALUE})`, "g");
  for (const [, key = "", value = ""] of piece.matchAll(attribute)) {
    if (`@${key}` in own) throw new Error("twice");
    own[`@${key}`] = spoken(value.slice(1, -1).replace(/[\n\t]/g, " "), hasType);
  }
  node[`${String(Object.keys(node).filter((key) => /^\d/.test(key)).length)} ${name}`] = own;
  if (!piece.endsWith("/>")) open.push({ name, node: own });
}
