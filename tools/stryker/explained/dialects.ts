import type { Explained } from "../report.js";
import { explained } from "./explain.js";

const environment = explained("dialects/clients/environment.ts");

/** Mutants of dialects that no test needs to notice. */
export const DIALECTS: readonly Explained[] = [
  ...environment("What data say is told of their scopes already, at the same places.", [
    "!isProgram(document.language)",
    "false",
  ]),
  ...environment("A mistake is told once for each place, however many connections have it.", [
    "groupsIn(variables.keys(), isOurs) .filter((parts) => [...parts.values()].some((name) => own.has(name)))",
    "groupsIn(variables.keys(), isOurs)",
  ]),
  ...environment("This is no comment about a server, and no place.", [
    "[]",
    '["Stryker was here"]',
  ]),
  ...environment("A plain name has no characters that a stem may not have.", [
    String.raw`/^(?<stem>\w*?)_?(?<part>host|hostname|port|user|username|password|passwd|pass|pwd)$/`,
    String.raw`/(?<stem>\w*?)_?(?<part>host|hostname|port|user|username|password|passwd|pass|pwd)$/`,
  ]),
  ...environment("Nothing else has a text.", ['value.kind === "scalar"', "true"]),
  ...environment(
    "Only the host is asked for, and no parameter.",
    ['{ read: textScalar, wins: "first" }', "{}"],
    ['"first"', '""'],
  ),
];
