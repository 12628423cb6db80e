import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { readOrigins } from "./origin.js";
import type { Node } from "./syntax.js";

/** They stand for the type in their brackets, as far as keys are concerned. */
const ALIKE = /^(?:Partial|Readonly|Required|NonNullable|NoInfer|Promise|Awaited)$/;
/** Global types that are made of others in ways that are not followed. */
const MADE = /^(?:Exclude|Extract|ReturnType|InstanceType|Parameters|ConstructorParameters)$/;
/** Knex's types of connections and of their TLS options know no `minVersion`, which mysql2 reads. */
const NARROW = /^(?:MySql2?ConnectionConfig|MariaSqlConnectionConfig|MariaSslConfiguration)$/;
/** A module of the program itself, whose types the file does not show. */
export const OWN_MODULE = /^(?:[./~#]|@\/|src\/)/;

/**
 * The declaration that a name stands for; `foreign` of a package, whose types let its own keys
 * pass, and `narrow` if they know fewer keys than what reads the value; null where nobody knows.
 */
export type NameOf = (name: TSESTree.TSTypeReference) => Node | "foreign" | "narrow" | null;

export function readNames(bindings: Bindings): NameOf {
  const origin = readOrigins(bindings);
  return ({ typeName, typeArguments }) => {
    if (typeName.type === "Identifier") {
      if (ALIKE.test(typeName.name)) return typeArguments?.params[0] ?? null;
      const variable = bindings.variable(typeName);
      // What is global belongs to a package, too.
      if (!variable) return MADE.test(typeName.name) ? null : "foreign";
      const declared = variable.defs[0].node;
      if (declared?.type === "TSInterfaceDeclaration") return declared;
      if (declared?.type === "TSTypeAliasDeclaration" && !declared.typeParameters)
        return declared.typeAnnotation;
    }
    const [root, last] =
      typeName.type === "TSQualifiedName" ? [typeName.left, typeName.right] : [typeName, typeName];
    const from = root.type === "Identifier" ? origin(root) : null;
    const isNarrow = last.type === "Identifier" && NARROW.test(last.name);
    if (!from || OWN_MODULE.test(from.module)) return null;
    return isNarrow ? "narrow" : "foreign";
  };
}
