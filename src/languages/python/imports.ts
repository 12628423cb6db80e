import type { SyntaxNode } from "@lezer/common";
import { between, partsWithout, spanOf } from "../programs/nodes.js";
import type { Statement } from "../programs/tree.js";
import { codeOf, type Translator } from "./translator.js";

/** `import a.b`, `import a.b as c`, `from a import b as c`, `from a import *`. */
export function importCode(node: SyntaxNode, all: Translator): Statement {
  const parts = partsWithout(node, "(", ")");
  const start = parts.findIndex(({ name }) => name === "import");
  const dotted = (nodes: readonly SyntaxNode[]): string =>
    nodes.map((part) => codeOf(part, all)).join("");
  const from = dotted(parts.slice(1, Math.max(start, 1)));
  const names = between(parts.slice(start + 1), ",").map((group) => {
    const [path = "", alias] = between(group, "as").map(dotted);
    if (from !== "") return { local: alias ?? path, of: `${from}.${path}` };
    // `import a.b` brings `a`.
    const [first = path] = path.split(".");
    return alias === undefined ? { local: first, of: first } : { local: alias, of: path };
  });
  return { kind: "import", at: spanOf(node), names };
}
