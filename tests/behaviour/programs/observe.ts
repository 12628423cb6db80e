import { CA, foundIn, repairedIn } from "../../clients/python/lint.js";
import { examine } from "../../lint.js";
import type { Connection } from "../../../src/model/connection.js";
import type { Laboratory, Observation } from "../laboratory.js";
import { observeAll } from "../packaged/observe.js";
import { predict, withOwn, withoutThrows, type Said } from "../predict.js";
import { SERVERS, type ServerName, type Verdict } from "../server.js";
import type { Program, ProgramSet } from "./program.js";

/** A text, what is reported in it, and what came of it. */
interface Run {
  readonly code: string;
  readonly found: readonly string[];
  readonly seen: Observation;
}
export interface Runs {
  readonly program: Program;
  readonly connection: Connection;
  readonly before: Run;
  readonly after: Run;
}

/** Runs each program as it is and with every edit. Many become the same one, which is run once. */
export async function runAll(
  { filename, programs, prepare }: ProgramSet,
  { folder, authority }: Laboratory,
): Promise<ReadonlyMap<string, Runs>> {
  const repaired = programs.map(({ code }) => repairedIn(code, filename));
  const codes = [...new Set([...programs.map(({ code }) => code), ...repaired])];
  const { command, texts } = prepare(folder, codes);
  const seen = await observeAll({ folder, authority, command }, texts);
  const runOf = (code: string): Run => {
    const observation = seen[codes.indexOf(code)];
    if (!observation) throw new Error(`It was not run: ${code}`);
    return { code, found: foundIn(code, filename), seen: observation };
  };
  return new Map(
    programs.map((program, index) => {
      const { connections } = examine(program.code, { filename, settings: { caPath: CA } });
      const [connection, another] = connections;
      if (!connection || another)
        throw new Error(`A program is one connection: ${program.name} has ${connections.length}`);
      const [before, after] = [runOf(program.code), runOf(repaired[index] ?? "")];
      return [program.name, { program, connection: withOwn(connection), before, after }];
    }),
  );
}

/** What is said of a program. One that throws has not talked to anybody, as one that leaves. */
export const saidOf = (connection: Connection, allowsOld: boolean): Said =>
  withoutThrows(predict(connection, { allowsOld }));

export const settled = (verdicts: Observation["verdicts"]): Observation["verdicts"] =>
  Object.fromEntries(
    SERVERS.map((server): [ServerName, Verdict] => [
      server,
      verdicts[server] === "throws" ? "refuses" : verdicts[server],
    ]),
  ) as Record<ServerName, Verdict>;

/** Somebody gets the password who should not. */
export const isExposed = ({ verdicts }: Observation, isStrippable = false): boolean =>
  SERVERS.some((server) => {
    if (isStrippable && server === "noTls") return false;
    const isRight = server === "good" || server === "anyTls";
    return ["PLAINTEXT", "outdated", ...(isRight ? [] : ["connects", "late"])].includes(
      verdicts[server],
    );
  });

/** It ends before it connects, whoever is there. */
export const isBroken = ({ verdicts }: Observation): boolean =>
  SERVERS.every((server) => verdicts[server] === "throws");
