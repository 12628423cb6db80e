import { isBuiltin } from "node:module";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { readOrigins } from "./origin.js";
import { dottedName, type Node } from "./syntax.js";

/** Global functions that are given an object and leave it as it is, and keep nothing of it. */
const READING =
  /^(?:console\.\w+|JSON\.stringify|Object\.(?:keys|hasOwn|is\w*|getOwn\w+)|Reflect\.(?:ownKeys|has|get)|structuredClone|Boolean|String|Number|parseInt|Array\.isArray|encodeURIComponent|(?:\w+\.)*(?:log|logger)(?:\.\w+)?)$/;
/** Methods of clients that come from outside: `this.mysql.createPool(options)`. */
const CONNECTING = /(?:^|\.)(?:create(?:Connection|Pool)|connect|add)$/;

export const isReading = (name: string): boolean => READING.test(name);

/**
 * Whether a function that the file does not show leaves its arguments as they are: a client does,
 * and so do Node's own modules. Any other package and any other file may do anything, whatever its
 * name.
 */
export function isReader(callee: Node, bindings: Bindings): boolean {
  const origin = readOrigins(bindings)(callee);
  if (!origin) return CONNECTING.test(dottedName(callee) ?? "");
  return (
    origin.path !== "_extend" && (bindings.readers.has(origin.module) || isBuiltin(origin.module))
  );
}

/** `server.register(client, options)`: whoever takes both hands the options to the client. */
export function isHandedWithReader(
  { arguments: [plugin] }: TSESTree.CallExpression | TSESTree.NewExpression,
  bindings: Bindings,
): boolean {
  const origin = plugin && readOrigins(bindings)(plugin);
  return origin?.path === "" && bindings.readers.has(origin.module);
}
