import type { ClientTable } from "./client-table.js";

/** What a table names of its modules: `java.sql.DriverManager`, `java.sql.DriverManager.getConnection`. */
export const exportsOf = ({
  modules,
  readers = [],
  makers = [],
  calls,
}: ClientTable): readonly string[] => [
  ...[...readers, ...makers],
  ...modules.flatMap((module) =>
    Object.keys(calls)
      .flatMap(namesIn)
      .map((name) => `${module}.${name}`),
  ),
];

/** `new A`: `A`; `A.b().c`: `A` and `A.b`. */
function namesIn(call: string): readonly string[] {
  const [way = ""] = call.replace(/^\w+ /, "").split("(");
  const names = way.split(".");
  return names.map((_, index) => names.slice(0, index + 1).join("."));
}
