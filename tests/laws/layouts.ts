import * as parser from "@typescript-eslint/parser";
import type { TSESTree } from "@typescript-eslint/utils";

type ObjectNode = TSESTree.ObjectExpression;

/** How the entries of an object stand. */
interface Layout {
  readonly name: string;
  readonly lines: boolean;
  readonly trailingComma?: boolean;
  readonly quotedKeys?: boolean;
  readonly aligned?: boolean;
  readonly comments?: boolean;
  readonly tight?: boolean;
  readonly indent?: string;
  readonly newline?: string;
}

export const LAYOUTS: readonly Layout[] = [
  { name: "on one line", lines: false },
  { name: "on one line, tight", lines: false, tight: true },
  { name: "on one line, trailing comma", lines: false, trailingComma: true },
  { name: "on lines", lines: true },
  { name: "on lines, trailing comma", lines: true, trailingComma: true },
  { name: "aligned", lines: true, trailingComma: true, aligned: true },
  { name: "quoted keys", lines: true, quotedKeys: true },
  { name: "comments", lines: true, comments: true },
  { name: "comments, trailing comma", lines: true, comments: true, trailingComma: true },
  { name: "CRLF", lines: true, comments: true, newline: "\r\n" },
  { name: "tabs", lines: true, trailingComma: true, indent: "\t" },
];

/** The same program with its options written in another way. Null where it has no options object. */
export function relaid(code: string, layout: Layout): string | null {
  const options = optionsOf(code);
  if (!options) return null;
  const text =
    code.slice(0, options.range[0]) +
    print(options, code, layout, 0) +
    code.slice(options.range[1]);
  return text.replaceAll("\n", layout.newline ?? "\n");
}

/** The same program with every entry in a constant of its own: `{ host, port, ssl }`. */
export function shorthand(code: string): string | null {
  const options = optionsOf(code);
  if (!options || options.properties.length === 0) return null;
  const entries = options.properties.flatMap((entry) =>
    entry.type === "Property" ? [[keyOf(entry), code.slice(...entry.value.range)]] : [],
  );
  // A client's own names may be those of the program.
  if (entries.some(([key = ""]) => code.includes(`const ${key} =`))) return null;
  const constants = entries.map(([key = "", value = ""]) => `const ${key} = ${value};\n`).join("");
  const place = startOf(code, options);
  const names = entries.map(([key = ""]) => key).join(", ");
  return `${code.slice(0, place)}${constants}${code.slice(place, options.range[0])}{ ${names} }${code.slice(options.range[1])}`;
}

/** The options as a constant of their own. */
export function hoisted(code: string): string | null {
  const options = optionsOf(code);
  if (!options) return null;
  const place = startOf(code, options);
  const [start, end] = options.range;
  return `${code.slice(0, place)}const options = ${code.slice(start, end)};\n${code.slice(place, start)}options${code.slice(end)}`;
}

/** How options stand in two places, one laid over the other. */
interface Holder {
  readonly name: string;
  /** The base holds all of them, so the last one stands twice. */
  readonly isTwice: boolean;
  /** The options of TLS, and not those that hold them. */
  readonly isDeep?: true;
  readonly lay: (last: string) => string;
}

/** An edit must see both: what it takes out of one of them may still stand in the other. */
export const HOLDERS: readonly Holder[] = [
  { name: "laid over a base", isTwice: false, lay: (last) => `{ ...base, ${last} }` },
  {
    name: "laid over a base that has it, too",
    isTwice: true,
    lay: (last) => `{ ...base, ${last} }`,
  },
  { name: "under a base that has the rest", isTwice: false, lay: (last) => `{ ${last}, ...base }` },
  { name: "assigned to a base", isTwice: false, lay: (last) => `Object.assign(base, { ${last} })` },
  {
    name: "assigned to a base that has it, too",
    isTwice: true,
    lay: (last) => `Object.assign(base, { ${last} })`,
  },
  {
    name: "assigned with a base",
    isTwice: true,
    lay: (last) => `Object.assign({}, base, { ${last} })`,
  },
  {
    name: "TLS laid over a base",
    isTwice: false,
    isDeep: true,
    lay: (last) => `{ ...base, ${last} }`,
  },
  {
    name: "TLS laid over a base that has it, too",
    isTwice: true,
    isDeep: true,
    lay: (last) => `{ ...base, ${last} }`,
  },
];

/** The same program with the last of its options laid over the others. Null where there are no two. */
export function laid(code: string, { isTwice, isDeep, lay }: Holder): string | null {
  const outer = optionsOf(code);
  const options = isDeep ? outer && tlsOf(outer) : outer;
  if (!outer || !options || options.properties.length < (isDeep ? 1 : 2)) return null;
  if (options.properties.some(({ type }) => type !== "Property")) return null;
  const entries = options.properties.map(({ range }) => code.slice(...range));
  const base = (isTwice ? entries : entries.slice(0, -1)).join(", ");
  const place = startOf(code, outer);
  const [start, end] = options.range;
  return `${code.slice(0, place)}const base = { ${base} };\n${code.slice(place, start)}${lay(entries.at(-1) ?? "")}${code.slice(end)}`;
}

function tlsOf({ properties }: ObjectNode): ObjectNode | null {
  for (const entry of properties)
    if (
      entry.type === "Property" &&
      keyOf(entry) === "ssl" &&
      entry.value.type === "ObjectExpression"
    )
      return entry.value;
  return null;
}

/** The last program that was asked for: each is written in many ways, one after the other. */
let asked: { readonly code: string; readonly options: ObjectNode | null } | null = null;

function optionsOf(code: string): ObjectNode | null {
  if (asked?.code !== code) asked = { code, options: firstOptionsIn(code) };
  return asked.options;
}

function firstOptionsIn(code: string): ObjectNode | null {
  const { body } = parser.parse(code, { range: true, sourceType: "module" });
  for (const statement of body) {
    if (statement.type !== "VariableDeclaration") continue;
    const init = statement.declarations[0].init;
    const call = init?.type === "AwaitExpression" ? init.argument : init;
    const options =
      call?.type === "CallExpression" || call?.type === "NewExpression"
        ? call.arguments[0]
        : undefined;
    if (options?.type === "ObjectExpression") return options;
  }
  return null;
}

/** Where the line of an object begins. */
const startOf = (code: string, { range }: ObjectNode): number =>
  code.lastIndexOf("\n", range[0]) + 1;

const keyOf = ({ key }: TSESTree.Property): string =>
  key.type === "Identifier" ? key.name : String((key as TSESTree.Literal).value);

function print(node: ObjectNode, code: string, layout: Layout, depth: number): string {
  const entries = node.properties.map((entry) => printEntry(entry, code, layout, depth, node));
  if (entries.length === 0) return "{}";
  const comma = layout.trailingComma ? "," : "";
  if (!layout.lines)
    return layout.tight ? `{${entries.join(",")}${comma}}` : `{ ${entries.join(", ")}${comma} }`;
  const indent = (layout.indent ?? "  ").repeat(depth + 1);
  const lines = entries.map((entry, index) => {
    const end = index === entries.length - 1 ? comma : ",";
    return layout.comments
      ? `${indent}/* before ${index} */\n${indent}${entry}${end} // behind ${index}`
      : `${indent}${entry}${end}`;
  });
  return `{\n${lines.join("\n")}\n${(layout.indent ?? "  ").repeat(depth)}}`;
}

function printEntry(
  entry: ObjectNode["properties"][number],
  code: string,
  layout: Layout,
  depth: number,
  node: ObjectNode,
): string {
  if (entry.type !== "Property") return code.slice(...entry.range);
  const value =
    entry.value.type === "ObjectExpression"
      ? print(entry.value, code, layout, depth + 1)
      : code.slice(...entry.value.range);
  const name = layout.quotedKeys ? `'${keyOf(entry)}'` : code.slice(...entry.key.range);
  const widest = Math.max(
    ...node.properties.map((other) => (other.type === "Property" ? keyOf(other).length : 0)),
  );
  const key = layout.aligned ? name.padEnd(widest) : name;
  return layout.tight ? `${key}:${value}` : `${key}: ${value}`;
}
