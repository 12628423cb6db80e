import type { ClientTable } from "../../src/dialects/client-table.js";
import { isProgram } from "../../src/model/program-languages.js";
import { files } from "./plugin.js";

/** The languages of programs besides JavaScript, in the order of the pages. */
export const PROGRAMS = files.filter(({ name }) => isProgram(name));

/** The language of a client's programs; null for JavaScript and for files of data. */
export const programOf = ({ language }: Pick<ClientTable, "language">) =>
  PROGRAMS.find(({ name }) => name === language) ?? null;

/** The modules of a client, without those that are inside another one: `MySQLdb` has `MySQLdb.connections` in it. */
export const modulesOf = ({ modules }: Pick<ClientTable, "modules">): readonly string[] =>
  modules.filter((module) => !modules.some((other) => module.startsWith(`${other}.`)));
