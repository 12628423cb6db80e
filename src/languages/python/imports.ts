import type { SyntaxNode } from "@lezer/common";
import { between, partsOf, spanOf } from "../programs/nodes.js";
import type { Statement } from "../programs/tree.js";
import { codeOf, type Translator } from "./translator.js";

/** `import a.b`, `import a.b as c`, `from a import b as c`, `from a import *`. */
export function importCode(node: SyntaxNode, all: Translator): Statement {
  const parts = partsOf(node).filter(({ name }) => !/^[()]$/.test(name));
  const start = parts.findIndex(({ name }) => name === "import");
  const dotted = (nodes: readonly SyntaxNode[]): string =>
    nodes.map((part) => codeOf(part, all)).join("");
  const from = dotted(parts.slice(1, Math.max(start, 1)));
  const names = between(parts.slice(start + 1), ",").map((group) => {
    const as = group.findIndex(({ name }) => name === "as");
    const path = dotted(as < 0 ? group : group.slice(0, as));
    const local = as < 0 ? path : dotted(group.slice(as + 1));
    if (from !== "") return { local, of: `${from}.${path}` };
    // `import a.b` brings `a`.
    const [first = path] = path.split(".");
    return as < 0 ? { local: first, of: first } : { local, of: path };
  });
  return { kind: "import", at: spanOf(node), names };
}
