import { spawnSync } from "node:child_process";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENTRIES, type Entry } from "../errors-page.js";
import { makeStranger, type Authority } from "./authority.js";
import { Laboratory, type Client } from "./laboratory.js";
import { startServer, type LyingServer } from "./server.js";

/** Whoever has a text in front of him finds the page by it, so it must be there as the drivers say it. */
interface Case {
  readonly text: string;
  /** A program of the page's own entry, in this client. */
  readonly program: (entry: Entry) => string | undefined;
  readonly client: Client;
  readonly server: (own: Authority) => Promise<Pick<LyingServer, "port" | "close">>;
}

const MYSQL2: Client = { package: "mysql2", folder: "mysql2" };
const MARIADB: Client = { package: "mariadb", folder: "mariadb" };
const SEQUELIZE: Client = { package: "sequelize", folder: "sequelize", others: ["mysql2"] };
const SEQUELIZE_7: Client = {
  package: "@sequelize/core",
  folder: "@sequelize/core",
  others: ["@sequelize/mysql"],
};

const wrong =
  (index = 0) =>
  ({ wrong: blocks }: Entry) =>
    blocks[index]?.code;
const right = ({ right: blocks }: Entry): string | undefined => blocks[0]?.code;
/** A warning is made the program's end. */
const warned = (entry: Entry): string =>
  `console.error = (text) => {\n  throw new Error(text);\n};\n${wrong()(entry)}`;
/** Ten seconds are too long for a test. */
const hasty = (entry: Entry): string | undefined =>
  wrong()(entry)?.replace("port: 3306", "port: 3306, connectTimeout: 200");
const inMariadb = (entry: Entry): string | undefined =>
  right(entry)
    ?.replaceAll("mysql2/promise", "mariadb")
    .replaceAll("import mysql", "import mariadb")
    .replaceAll("mysql.", "mariadb.");

const lying =
  (...[name, says]: [Parameters<typeof startServer>[0], string?]): Case["server"] =>
  (own) =>
    startServer(name, own, undefined, says);
const stranger =
  (withRoot: boolean): Case["server"] =>
  (own) =>
    startServer("good", { ...own, good: makeStranger(withRoot) });
/** It takes the call and never says a word. */
const silent: Case["server"] = async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: (server.address() as AddressInfo).port, close };
};

const BOOLEAN = "SSL profile must be an object, instead it's a boolean";
const INSECURE = "Connections using insecure transport are prohibited";
const NO_TLS = "Server does not support secure connection";
const CASES: readonly Case[] = [
  // Our servers know no service: these two are told what to say.
  {
    text: INSECURE,
    program: wrong(),
    client: MYSQL2,
    server: lying("noTls", `${INSECURE}. See the documentation.`),
  },
  {
    text: INSECURE,
    program: wrong(1),
    client: SEQUELIZE,
    server: lying("good", `${INSECURE}. See the documentation.`),
  },
  {
    text: "Missing user name prefix",
    program: wrong(),
    client: MYSQL2,
    server: lying("good", "Missing user name prefix."),
  },
  { text: BOOLEAN, program: wrong(), client: MYSQL2, server: lying("good") },
  { text: BOOLEAN, program: wrong(1), client: MYSQL2, server: lying("good") },
  {
    text: "Unknown SSL profile 'require'",
    program: wrong(),
    client: MYSQL2,
    server: lying("good"),
  },
  {
    text: "self-signed certificate in certificate chain",
    program: right,
    client: MYSQL2,
    server: stranger(true),
  },
  {
    text: "unable to get local issuer certificate",
    program: right,
    client: MYSQL2,
    server: stranger(false),
  },
  {
    text: "unable to verify the first certificate",
    program: right,
    client: MYSQL2,
    server: lying("untrusted"),
  },
  { text: "certificate has expired", program: right, client: MYSQL2, server: lying("expired") },
  {
    text: "ENOENT: no such file or directory, open 'certs/isrgrootx1.pem'",
    program: wrong(),
    client: MYSQL2,
    server: lying("good"),
  },
  { text: "connect ETIMEDOUT", program: hasty, client: MYSQL2, server: silent },
  {
    text: "Hostname/IP does not match certificate's altnames",
    program: right,
    client: MYSQL2,
    server: lying("wrongHost"),
  },
  {
    text: "Ignoring invalid configuration option passed to Connection",
    program: warned,
    client: MYSQL2,
    server: lying("good"),
  },
  { text: NO_TLS, program: right, client: MYSQL2, server: lying("noTls") },
  {
    text: "Trying to connect with ssl, but ssl not enabled in the server",
    program: inMariadb,
    client: MARIADB,
    server: lying("noTls"),
  },
  { text: "tlsv1 alert protocol version", program: wrong(), client: MYSQL2, server: lying("good") },
  {
    text: "The following options are not recognized by Sequelize nor MySqlDialect: dialectOptions",
    program: wrong(),
    client: SEQUELIZE_7,
    server: lying("good"),
  },
];

/** Texts of programs, and of an engine that cannot be fetched here. */
const ON_THE_COMMAND_LINE = "unknown variable 'ssl-mode=VERIFY_IDENTITY'";
const UNHEARD = [
  "Error opening a TLS connection",
  "CA certificate is required if ssl-mode is VERIFY_CA or VERIFY_IDENTITY",
  "invalid value / unknown config name",
  "got an unexpected keyword argument 'ssl_mode'",
];

describe("docs/errors.md has the very text", () => {
  let laboratory: Laboratory;
  beforeAll(async () => {
    laboratory = await Laboratory.open();
  });
  afterAll(() => laboratory.close());

  it.concurrent.each(CASES)(
    "$text ($client.package)",
    async ({ text, program, client, server: start }) => {
      const code = ENTRIES.filter(({ texts }) => texts.includes(text)).map(program)[0];
      if (code === undefined) throw new Error("The page has no such program.");
      const server = await start(laboratory.authority);
      try {
        expect(await laboratory.run(code, client, [server.port])).toEqual([
          expect.stringContaining(text),
        ]);
      } finally {
        await server.close();
      }
    },
  );

  const { error, stderr } = spawnSync("mariadb", ["--no-defaults", "--ssl-mode=VERIFY_IDENTITY"], {
    encoding: "utf8",
  });
  it.skipIf(error)(ON_THE_COMMAND_LINE, () => {
    expect(stderr).toContain(ON_THE_COMMAND_LINE);
  });

  it("and none that nobody has heard", () => {
    const heard = new Set([...CASES.map(({ text }) => text), ON_THE_COMMAND_LINE, ...UNHEARD]);
    expect(new Set(ENTRIES.flatMap(({ texts }) => texts))).toEqual(heard);
  });
});
