import type { ProgramFile } from "./file.js";
import { originsOf } from "./origin.js";
import type { Expression } from "./tree.js";

/** The variable of the environment that an expression reads. */
export function environmentName(
  code: Expression,
  { bindings, language }: Pick<ProgramFile, "bindings" | "language">,
): string | null {
  const isRead = (of: Expression): boolean =>
    originsOf(of, bindings).some((origin) => language.habits.environment.test(origin));
  if (code.kind === "index")
    return code.key.kind === "text" && isRead(code.of) ? code.key.text.value : null;
  const [first] = code.kind === "call" ? code.given : [];
  if (code.kind !== "call" || first?.value.kind !== "text") return null;
  return isRead(code.callee) ? first.value.text.value : null;
}
