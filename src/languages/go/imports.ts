import type { SyntaxNode } from "@lezer/common";
import { partNamed, partsOf, spanOf } from "../programs/nodes.js";
import type { Import } from "../programs/tree.js";
import { stringCode } from "./strings.js";
import { codeOf, type Translator } from "./translator.js";

/** `import "a/b"`, `import c "a/b"`, also several of them in parentheses. */
export function importCode(node: SyntaxNode, all: Translator): Import {
  const list = partNamed(node, "SpecList") ?? node;
  const names = partsOf(list).flatMap((spec): Import["names"] => {
    const path = spec.name === "ImportSpec" && partNamed(spec, "String");
    if (!path) return [];
    const of = stringCode(path, all.source).text.value;
    const alias = partNamed(spec, "DefName", ".");
    const local = alias ? codeOf(alias, all) : nameOf(of);
    return [{ local: local === "." ? "*" : local, of }];
  });
  return { kind: "import", at: spanOf(node), names };
}

/** What a package most likely calls itself: the file does not say. */
function nameOf(path: string): string {
  const segments = path.split("/").filter((segment) => !/^v\d+$/.test(segment));
  return (segments.at(-1) ?? path)
    .replace(/\.v\d+$/, "")
    .replace(/^go-(?=.)/, "")
    .replace(/(?<=.)[-.]go$/, "");
}
