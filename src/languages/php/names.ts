import type { SyntaxNode } from "@lezer/common";
import type { Span } from "../../model/setting.js";
import { between, partNamed, partsOf, spanOf } from "../programs/nodes.js";
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
  const parts = partsOf(node).filter(({ name }) => !/^(?:use|function|const|;)$/.test(name));
  const group = partNamed(node, "UseGroup");
  const inner = group ? partsOf(group).filter(({ name }) => name === "UseClause") : [];
  const clauses = group ? inner.map((clause) => partsOf(clause)) : between(parts, ",");
  const start = group ? joinedName(parts, all) : "";
  const names = clauses.map((clause) => {
    const as = clause.findIndex(({ name }) => name === "as");
    const path = start + joinedName(as < 0 ? clause : clause.slice(0, as), all);
    const local = as < 0 ? path : joinedName(clause.slice(as + 1), all);
    return { local: local.slice(local.lastIndexOf("\\") + 1), of: path };
  });
  for (const { local, of } of names) all.aliases.set(local, of);
  return { kind: "import", at: spanOf(node), names };
}

/** Case says nothing in the names of classes and functions; tables have these in one way. */
const KNOWN: Readonly<Record<string, string>> = { pdo: "PDO", mysqli: "mysqli" };

function known(name: string): string {
  const small = name.toLowerCase();
  if (Object.hasOwn(KNOWN, small)) return KNOWN[small] ?? name;
  return /^(?:mysqli_\w+|getenv|env|define|sprintf|array_\w+|die|exit)$/.test(small) &&
    name !== name.toUpperCase()
    ? small
    : name;
}

/** What PHP itself has of databases: every file knows these names, as if they were brought in. */
const BUILT_IN = /^(?:PDO|Pdo\\Mysql|mysqli|mysqli_\w+|MYSQLI_\w+)$/;

/** `\A\B` and `A\B` in full; one name alone is what the file knows by it. */
export function nameCode(node: SyntaxNode, all: Translator): Name {
  const isWhole = node.firstChild?.name === "\\";
  const path = joinedName([node], all);
  const [first = path, ...others] = path.split("\\");
  const alias = isWhole || others.length === 0 ? undefined : all.aliases.get(first);
  const name = known(alias === undefined ? path : [alias, ...others].join("\\"));
  if (BUILT_IN.test(name) && !all.aliases.has(name)) all.builtIn.add(name);
  return { kind: "name", at: spanOf(node), name };
}

/** Of names that PHP itself has. */
export const builtIn = (at: Span, names: ReadonlySet<string>): Import => ({
  kind: "import",
  at,
  names: Array.from(names, (name) => ({ local: name, of: name })),
});
