import type { SyntaxNode } from "@lezer/common";
import type { Span } from "../../model/setting.js";
import { between, partNamed, partsOf, partsWithout, spanOf } from "../programs/nodes.js";
import type { Import, Name } from "../programs/tree.js";
import { codeOf, type Translator } from "./translator.js";

const isPartOfName = ({ name }: SyntaxNode): boolean => /^(?:Name|NamespaceName|\\)$/.test(name);
const joinedName = (nodes: readonly SyntaxNode[], all: Translator): string =>
  nodes
    .flatMap((node) => (node.name === "QualifiedName" ? partsOf(node) : [node]))
    .filter(isPartOfName)
    .map((node) => codeOf(node, all))
    .join("")
    .replace(/^\\/, "");

/** `use A\B\C`, `use A\B as D, E`, `use A\{B, C as D}`, `use function A\f`. */
export function importCode(node: SyntaxNode, all: Translator): Import {
  const parts = partsWithout(node, "use", "function", "const", ";");
  const group = partNamed(node, "UseGroup");
  const inner = group ? partsOf(group).filter(({ name }) => name === "UseClause") : [];
  const clauses = group ? inner.map((clause) => partsOf(clause)) : between(parts, ",");
  const start = group ? joinedName(parts, all) : "";
  const names = clauses.map((clause) => {
    const [path = [], alias = path] = between(clause, "as");
    const local = joinedName(alias, all);
    return { local: local.slice(local.lastIndexOf("\\") + 1), of: start + joinedName(path, all) };
  });
  for (const { local, of } of names) all.aliases.set(local, of);
  return { kind: "import", at: spanOf(node), names };
}

/** Case says nothing in the names of classes and functions; tables have these in one way. */
export const namesIn = (known: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map(Array.from(known, (name) => [name.toLowerCase(), name]));

/** Functions of PHP that the reader of programs knows. */
const FUNCTION = /^(?:getenv|putenv|env|define|sprintf|array_\w+|die|exit)$/;

function spelled(name: string, { known }: Translator): string {
  const small = name.toLowerCase();
  const isConstant = /[A-Z]_|_[A-Z]/.test(name) && name === name.toUpperCase();
  if (isConstant) return name;
  return known.get(small) ?? (FUNCTION.test(small) ? small : name);
}

/** `\A\B` and `A\B` in full; one name alone is what the file knows by it. */
export function nameCode(node: SyntaxNode, all: Translator): Name {
  const isWhole = node.firstChild?.name === "\\";
  const path = joinedName([node], all);
  const [first = path, ...others] = path.split("\\");
  const alias = isWhole || others.length === 0 ? undefined : all.aliases.get(first);
  // A class of the program's own, which is called as one of PHP.
  const isOwn = !isWhole && all.aliases.get(path)?.includes("\\") === true;
  if (isOwn) return { kind: "name", at: spanOf(node), name: path };
  const name = spelled(alias === undefined ? path : [alias, ...others].join("\\"), all);
  const isKnown = all.known.get(name.toLowerCase()) === name && !all.aliases.has(name);
  // A class that is named in full needs no import.
  if (isKnown || name.includes("\\")) all.builtIn.add(name);
  return { kind: "name", at: spanOf(node), name };
}

/** Of names that PHP itself has. */
export const builtIn = (at: Span, names: ReadonlySet<string>): Import => ({
  kind: "import",
  at,
  names: Array.from(names, (name) => ({ local: name, of: name })),
});
