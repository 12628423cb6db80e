import type { Habits } from "./language.js";
import type { Bindings } from "./scopes.js";
import type { Code, Expression } from "./tree.js";

/** Whether it stands in the table of a test, which compares what comes of one part of a row with another part. */
export function isInTable(
  code: Expression,
  { bindings, habits }: { readonly bindings: Bindings; readonly habits: Habits },
): boolean {
  if (habits.tests === undefined || !isTest(bindings, habits.tests)) return false;
  let depth = 0;
  let outermost: Code = code;
  for (let at = bindings.parentOf(code); at && isLiteral(at); at = bindings.parentOf(at)) {
    outermost = at;
    depth += 1;
  }
  const isList = outermost.kind === "items" || (outermost.kind === "entries" && !outermost.type);
  return depth > 1 && isList;
}

const isLiteral = ({ kind }: Code): boolean => kind === "items" || kind === "entries";

/** Whether a file is a test, as what it brings in says. */
const isTest = ({ file }: Bindings, tests: RegExp): boolean =>
  [...file.imports.values()].some((module) => tests.test(module));
