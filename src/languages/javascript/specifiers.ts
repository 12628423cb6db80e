import type { TSESTree } from "@typescript-eslint/utils";
import { dottedName, stringIn, type Node, type Variable } from "./syntax.js";

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
    !/^(?:path\.)?(?:join|resolve)$/.test(dottedName(source.callee) ?? "")
  )
    return null;
  const [folder, ...parts] = source.arguments;
  const names = parts.map(textOf);
  return folder && isFolder(folder) && names.every((name) => name !== null && !name.startsWith("/"))
    ? `./${names.join("/")}`
    : null;
}

const isFolder = (node: Node): boolean => dottedName(node) === "__dirname";

/** A string, also one between backticks. */
export function textOf(node: Node): string | null {
  if (node.type === "TemplateLiteral")
    return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null;
  return stringIn(node);
}

/** The function that loads a module. */
export const isRequire = (callee: Node): boolean => dottedName(callee) === "require";

/** `require("./config")`, `import("./config")`. */
export const isLoading = (node: Node): boolean =>
  node.type === "ImportExpression" || (node.type === "CallExpression" && isRequire(node.callee));

type ImportDefinition = Extract<Variable["defs"][number], { readonly type: "ImportBinding" }>;

/** A module, and the name that something has there; null for all of it. */
interface Binding {
  readonly specifier: string;
  readonly name: string | null;
}

export function bindingOf({ node, parent }: ImportDefinition): Binding | null {
  if (node.type === "TSImportEqualsDeclaration") {
    const { moduleReference } = node;
    const specifier =
      moduleReference.type === "TSExternalModuleReference"
        ? textOf(moduleReference.expression)
        : null;
    return specifier === null ? null : { specifier, name: null };
  }
  return parent?.type === "ImportDeclaration"
    ? { specifier: parent.source.value, name: nameAbroad(node) }
    : null;
}

/** Null for all that a module exports. */
function nameAbroad(node: TSESTree.ImportClause): string | null {
  if (node.type === "ImportNamespaceSpecifier") return null;
  if (node.type === "ImportDefaultSpecifier") return "default";
  return node.imported.type === "Identifier" ? node.imported.name : node.imported.value;
}
