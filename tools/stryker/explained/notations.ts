import type { Explained } from "../report.js";
import { explained } from "./explain.js";

/** Mutants of `src/notations` that no test needs to notice. */
export const NOTATIONS: readonly Explained[] = [
  ...explained("notations/ado.ts")("Behind the end stands nothing, of which nothing is made.", [
    "start < text.length",
    "start <= text.length",
  ]),
  ...explained("notations/sqlalchemy-url.ts")(
    "Without such a sign there is no user, and none begins at the slash before it either.",
    ["/[:/@]|$/", "/[:/@]/"],
  ),
];
