import { absence, PACKAGED, type Otherwise } from "../packaged/clients.js";
import { runner } from "../packaged/texts.js";
import type { FileClient } from "./examples.js";

/** What runs a client here. */
export interface FileRunner {
  /** Why it is not run; null where it is. */
  readonly why: string | null;
  /** Makes ready what connects to each line that it reads. */
  readonly prepare: (folder: string) => readonly string[];
  /** What this version does otherwise than the one that the plugin speaks of. */
  readonly otherwise: readonly Otherwise[];
}

/** A client of Node trusts the roots that it has with it, and those of a file. */
const node = (client: string): FileRunner => ({
  why: null,
  otherwise: [],
  prepare: (folder) => [
    ...["env", `NODE_EXTRA_CA_CERTS=${folder}/ca.pem`, process.execPath],
    ...[runner("node_clients.mjs"), client],
  ],
});

function packaged(name: string): FileRunner {
  const client = PACKAGED.find((each) => each.name === name);
  if (!client) throw new Error(`No client: ${name}`);
  return { why: absence(client), prepare: client.prepare, otherwise: client.otherwise };
}

/** Commands of several programs: one starts them all. */
const commands = (one: FileRunner, other: FileRunner): FileRunner => ({
  ...one,
  why: one.why ?? other.why,
  otherwise: [],
});

export const FILE_CLIENTS: Readonly<Record<FileClient, FileRunner>> = {
  "Go-MySQL-Driver": packaged("Go-MySQL-Driver"),
  "SQLAlchemy with PyMySQL": packaged("SQLAlchemy with PyMySQL"),
  command: commands(packaged("mariadb"), packaged("mycli")),
  knex: node("knex"),
  mysql2: node("mysql2"),
  sequelize: node("sequelize"),
  typeorm: node("typeorm"),
};
