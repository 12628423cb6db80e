import { dottedName, stringIn, unwrap, type Node } from "./syntax.js";
import type { TSESTree } from "@typescript-eslint/utils";

const REPLACING =
  /^(?:(?:vi|vitest|jest)\.(?:mock|doMock|unstable_mockModule)|(?:\w+\.)?mock\.module|td\.replace(?:Cjs|Esm)?)$/;

/**
 * The modules that a test puts something else in the place of: what is called there connects to
 * nothing.
 */
export const mockedModules = (
  calls: readonly (TSESTree.CallExpression | TSESTree.NewExpression)[],
): ReadonlySet<string> =>
  new Set(
    calls.flatMap(({ callee, arguments: [module] }) =>
      REPLACING.test(dottedName(callee) ?? "") ? (nameOf(module) ?? []) : [],
    ),
  );

/** `"mysql2"` or `import("mysql2")`. */
const nameOf = (module: Node | undefined): string | null =>
  stringIn(module?.type === "ImportExpression" ? unwrap(module.source) : module);
