import { dottedName, type Node } from "./syntax.js";

/** The name of a module, also `__dirname + "/config"` and `path.join(__dirname, "config")`. */
export function specifierOf(source: Node): string | null {
  const text = textOf(source);
  if (text !== null) return text;
  if (source.type === "BinaryExpression" && source.operator === "+") {
    const rest = isFolder(source.left) ? textOf(source.right) : null;
    return rest?.startsWith("/") ? `.${rest}` : null;
  }
  if (source.type === "TemplateLiteral") {
    const [before, after, another] = source.quasis.map(({ value }) => value.cooked);
    const [folder] = source.expressions;
    return folder && isFolder(folder) && before === "" && another === undefined
      ? `.${after ?? ""}`
      : null;
  }
  if (
    source.type !== "CallExpression" ||
    !/^path\.(?:join|resolve)$/.test(dottedName(source.callee) ?? "")
  )
    return null;
  const [folder, ...parts] = source.arguments;
  const names = parts.map(textOf);
  return folder && isFolder(folder) && names.every((name) => name !== null && !name.startsWith("/"))
    ? `./${names.join("/")}`
    : null;
}

const isFolder = (node: Node): boolean => node.type === "Identifier" && node.name === "__dirname";

/** A string, also one between backticks. */
export function textOf(node: Node): string | null {
  if (node.type === "TemplateLiteral")
    return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null;
  return node.type === "Literal" && typeof node.value === "string" ? node.value : null;
}
