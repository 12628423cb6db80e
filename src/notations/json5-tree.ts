import type { AnyNode, MemberNode } from "@humanwhocodes/momoa";
import type { Node } from "jsonc-parser";
import { parserOf } from "../parsers/load.js";

/** A file of JSON5 as the tree that JSON has; null where it is none. */
export function json5Tree(text: string): Node | null {
  try {
    const options = { mode: "json5", ranges: true, allowTrailingCommas: true } as const;
    return nodeOf(parserOf("json5").parse(text, options).body, text);
  } catch {
    return null;
  }
}

function nodeOf(node: AnyNode, text: string): Node {
  const place = placeOf(node);
  switch (node.type) {
    case "Object":
      return {
        ...place,
        type: "object",
        children: node.members.map((member) => propertyOf(member, text)),
      };
    case "Array":
      return {
        ...place,
        type: "array",
        children: node.elements.map(({ value }) => nodeOf(value, text)),
      };
    case "String":
      return { ...place, type: "string", value: node.value };
    case "Boolean":
      return { ...place, type: "boolean", value: node.value };
    case "Number":
      return { ...place, type: "number", value: node.value };
    case "NaN":
    case "Infinity":
      return { ...place, type: "number", value: Number.NaN };
    default:
      return { ...place, type: "null", value: null };
  }
}

function propertyOf({ name, value, ...member }: MemberNode, text: string): Node {
  const key = {
    ...placeOf(name),
    type: "string" as const,
    value: name.type === "Identifier" ? name.name : name.value,
  };
  return {
    ...placeOf(member),
    type: "property",
    colonOffset: text.indexOf(":", key.offset + key.length),
    children: [key, nodeOf(value, text)],
  };
}

const placeOf = ({ loc }: Pick<AnyNode, "loc">): Pick<Node, "offset" | "length"> => ({
  offset: loc.start.offset,
  length: loc.end.offset - loc.start.offset,
});
