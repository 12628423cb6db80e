import { combined } from "../document/combine.js";
import { fixedMapping } from "../document/mappings.js";
import type { Command } from "../document/command.js";
import type { Document } from "../document/document.js";
import { sliced } from "../document/text.js";
import { missing, type Mapping, type Value } from "../document/value.js";
import { HOLE } from "../model/hole.js";
import { isPlaceholder } from "../model/placeholder.js";
import { mapFacets, type Connection, type Secret } from "../model/connection.js";
import type { Settings } from "../model/policy.js";
import { leaves, mapLeaves } from "../model/setting.js";
import { readArgv, type Argv, type Grammar } from "../notations/argv.js";
import { lineFrom } from "../notations/line.js";
import { wordOf } from "../notations/script.js";
import { programIn, programName } from "../notations/programs.js";
import { textScalar } from "../notations/text-scalar.js";
import type { Codec } from "./codec.js";
import { secret } from "./password.js";
import { defineDialect, type Found, type Places, type Search } from "./define.js";
import type { Dialect } from "./dialect.js";
import { ofExtent } from "./extent.js";
import type { Reading } from "./driver.js";
import { isOfService } from "./text.js";

/** A client that is a program with a command line. */
export interface CommandTable {
  readonly name: string;
  readonly hint: RegExp;
  /** What stands in the code of a command. */
  readonly sign: RegExp;
  /** The names of the programs. */
  readonly programs: RegExp;
  /** One program for each way the options are read. */
  readonly forms: readonly string[];
  grammar(program: string): Grammar;
  /** The options of a connection; by default those of the command. */
  options?(argv: Argv, program: string): Mapping;
  reads(options: Mapping, program: string, settings: Pick<Settings, "caPath">): Reading;
  /** Its options in files of its own, by the names of these. */
  readonly files?: { readonly names: RegExp; readonly places: Places };
}

/** Under this key stands a password that the environment gives. */
export const PASSWORD_VARIABLE = "MYSQL_PWD";

/** A password in the options, or in the environment that goes before them. */
export function passwordAt(path: string): Codec<Secret, "environment"> {
  const spoken = (options: Value): Codec<Secret, "environment"> => {
    const inEnvironment = secret(PASSWORD_VARIABLE);
    const isExposed = leaves(inEnvironment.read(options)).some((leaf) => leaf.kind === "known");
    return isExposed ? inEnvironment : secret(path);
  };
  return {
    read: (options) => spoken(options).read(options),
    repair: (options, wish) => spoken(options).repair(options, wish),
  };
}

/** A password that is set before the command, in it, or beside it. */
function passwordBefore({ line, exported, environment }: Command, program: number): Value | null {
  const assigned = [...exported, ...line.words.slice(0, program)].findLast((word) =>
    wordOf(word).startsWith(`${PASSWORD_VARIABLE}=`),
  );
  if (assigned?.kind === "scalar" && assigned.text) {
    return textScalar(
      sliced(assigned.text, PASSWORD_VARIABLE.length + 1, assigned.text.value.length),
      assigned.at,
    );
  }
  const given =
    environment.kind === "mapping" ? environment.get(PASSWORD_VARIABLE) : missing(line.at);
  return given.kind === "missing" ? null : given;
}

function withPassword(options: Mapping, password: Value | null): Mapping {
  if (!password) return options;
  return combined(fixedMapping(options.at, { [PASSWORD_VARIABLE]: () => password }), options);
}

/** What is only written down counts where it says to whom it goes, and waits for nobody to fill it in. */
function namesHost(options: Mapping): boolean {
  const [host, user] = [options.get("host"), options.get("user")];
  const isGiven = (value: Value): boolean =>
    value.kind === "scalar" && !isPlaceholder(String(value.value));
  return isGiven(host) && !wordOf(host).includes(HOLE) && (user.kind !== "scalar" || isGiven(user));
}

export const defineCommand = (table: CommandTable): Dialect =>
  defineDialect({
    name: table.name,
    hint: table.hint,
    ...(table.files && { files: table.files.names }),
    forms: Object.fromEntries(
      table.forms.map((program) => [
        program,
        (options, settings) => table.reads(options, program, settings),
      ]),
    ),
    places: [
      function* (search) {
        for (const command of search.document.commands(table.sign, table.programs))
          yield* foundIn(table, command, search);
      },
      ...(table.files ? [table.files.places] : []),
    ],
  });

function foundIn(
  table: CommandTable,
  command: Command,
  { document, isOpen, settings }: Search,
): readonly Found[] {
  const { line, isRun, comments, extent } = command;
  const place = programIn(line, table.programs);
  const head = line.words[place];
  // What begins here and is run elsewhere is judged there: `exec(base + " --ssl-mode=...")`.
  const isFree =
    isRun || (isOpen(line.at) && (extent !== "beginning" || isOpen(head?.at ?? line.at)));
  if (!head || !isFree) return [];
  const program = programName(head);
  const options = optionsOf(table, command, place, program);
  if (!isRun && !isConnection(options, command)) return [];
  // Nobody goes on with a command who does not say so.
  const own = ofExtent(extent === "unsure" ? "whole" : extent, options);
  const limited = hasOwnFile(table, document) ? (one: Connection) => onlyKnown(own(one)) : own;
  const reading = table.reads(options, program, settings);
  return [{ options, reading, comments, claims: [line.at, head.at], limited }];
}

/** What the file writes for the user whom the program runs as, it reads before its words. */
const hasOwnFile = ({ files }: CommandTable, document: Document): boolean =>
  files !== undefined &&
  document
    .roots()
    .some(({ filename = "" }) => OF_THE_USER.test(filename) && files.names.test(filename));
const OF_THE_USER = /(?:^|\/)\.[\w.]+$/;

/** What is left out may stand in it. */
const onlyKnown = (connection: Connection): Connection => ({
  ...connection,
  ...mapFacets(connection, (setting) =>
    mapLeaves(setting, (leaf) =>
      leaf.kind === "absent" ? { kind: "unknown", at: leaf.at } : leaf,
    ),
  ),
});

function optionsOf(
  { grammar, options = (argv) => argv.options }: CommandTable,
  command: Command,
  place: number,
  program: string,
): Mapping {
  const argv = readArgv(lineFrom(command.line, place), grammar(program));
  return withPassword(options(argv, program), passwordBefore(command, place));
}

/** Whether what is only written down, or shown on a page, is a connection. */
const isConnection = (options: Mapping, { audience }: Command): boolean =>
  audience === "page" ? isOfService(options) : namesHost(options);
