import type { TSESTree } from "@typescript-eslint/utils";
import type { Context } from "./context.js";
import type { Origin } from "./origin.js";
import { dottedName, memberName, propertyName, stringIn, unwrap, type Node } from "./syntax.js";

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

const REPLACING =
  /^(?:(?:vi|vitest|jest)\.(?:mock|doMock|unstable_mockModule)|(?:\w+\.)?mock\.module|td\.replace(?:Cjs|Esm)?)$/;
/** `vi.spyOn(mysql, "createPool")`, `sinon.stub(mysql)`, `Object.assign(mysql, { createPool })`. */
const REPLACING_MEMBER = /^(?:spyOn|stub|replace|replaceProperty|method|defineProperty|assign)$/;
/** They need no name: all that the object has is replaced. */
const REPLACING_ALL = /^stub$/;

/**
 * The modules that a test puts something else in the place of: what is called there connects to
 * nothing.
 */
export const mockedModules = (calls: readonly Call[]): ReadonlySet<string> =>
  new Set(
    calls.flatMap(({ callee, arguments: [module] }) =>
      REPLACING.test(dottedName(callee) ?? "") ? (nameOf(module) ?? []) : [],
    ),
  );

/** `"mysql2"` or `import("mysql2")`. */
const nameOf = (module: Node | undefined): string | null =>
  stringIn(module?.type === "ImportExpression" ? unwrap(module.source) : module);

/** Modules, and exports of them, that the file puts something else in the place of. */
export function replacedIn({ found, origin }: Context): readonly Origin[] {
  const below = (object: Node, names: readonly string[]): readonly Origin[] => {
    const from = names.length > 0 ? origin(object) : null;
    return from ? names.map((name) => stepTo(from, name)) : [];
  };
  return [
    ...[...mockedModules(found.calls)].map((module) => ({ module, path: "" })),
    ...found.calls.flatMap(({ callee, arguments: [object, ...given] }) =>
      object && REPLACING_MEMBER.test(memberName(callee) ?? "")
        ? below(object, namesIn(memberName(callee) ?? "", given))
        : [],
    ),
    ...found.assignments.flatMap(({ left }) =>
      left.type === "MemberExpression" ? below(left.object, [memberName(left) ?? ""]) : [],
    ),
  ];
}

const stepTo = ({ module, path }: Origin, name: string): Origin => ({
  module,
  path: path === "" || name === "" ? `${path}${name}` : `${path}.${name}`,
});

/** What a call replaces; nothing in a name is the whole object. */
function namesIn(replacing: string, [name]: readonly Node[]): readonly string[] {
  if (!name) return REPLACING_ALL.test(replacing) ? [""] : [];
  if (name.type === "ObjectExpression")
    return name.properties.map((each) =>
      each.type === "Property" ? (propertyName(each) ?? "") : "",
    );
  return [stringIn(name) ?? ""];
}

/** Whether what is called is, or comes from, something that is replaced. */
export const isReplaced = (replaced: readonly Origin[], { module, path }: Origin): boolean =>
  replaced.some(
    (each) =>
      each.module === module &&
      (each.path === "" || path === each.path || /^[.(]/.test(after(path, each.path))),
  );

const after = (path: string, beginning: string): string =>
  path.startsWith(beginning) ? path.slice(beginning.length) : "";

/** Whether a file replaces a client: what its tests hand around connects to nothing. */
export const isClientReplaced = (context: Context): boolean =>
  replacedIn(context).some(({ module }) => context.bindings.readers.has(module));
