import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Identity } from "./authority.js";

export const isInstalled = ["mariadbd", "mariadb-install-db"].every(
  (name) => spawnSync("which", [name]).status === 0,
);

export interface RealServer {
  readonly port: number;
  /** How each client that was let in came, by the server's own log. */
  clients(): readonly ("in the clear" | "inside TLS")[];
  stop(): Promise<void>;
}

const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";

/** A data folder that servers can be started on, one after the other. */
export function installMariaDb(): string {
  const folder = mkdtempSync(join(tmpdir(), "mariadb-"));
  const owner = process.getuid?.() === 0 ? ["--user=root"] : [];
  execFileSync(
    "mariadb-install-db",
    ["--no-defaults", `--datadir=${join(folder, "data")}`, "--skip-test-db", ...owner],
    {
      stdio: "ignore",
    },
  );
  writeFileSync(
    join(folder, "init.sql"),
    [
      `CREATE DATABASE IF NOT EXISTS test;`,
      `CREATE USER IF NOT EXISTS '${USER}'@'%' IDENTIFIED BY '${PASSWORD}';`,
      `GRANT ALL ON test.* TO '${USER}'@'%';`,
      "",
    ].join("\n"),
  );
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("data", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => {
      resolve(false);
    });
  });

/** Starts MariaDB with a certificate of its own, or without TLS. */
export async function startMariaDb(folder: string, identity: Identity | null): Promise<RealServer> {
  const port = await freePort();
  const log = join(folder, `general-${port}.log`);
  const tls = identity
    ? [`--ssl-cert=${join(folder, "server.pem")}`, `--ssl-key=${join(folder, "server.key")}`]
    : ["--skip-ssl"];
  if (identity) {
    writeFileSync(join(folder, "server.pem"), identity.certificate);
    writeFileSync(join(folder, "server.key"), identity.key);
  }
  const child = spawn(
    "mariadbd",
    [
      ...[
        "--no-defaults",
        `--datadir=${join(folder, "data")}`,
        `--port=${port}`,
        "--bind-address=127.0.0.1",
        "--skip-name-resolve",
      ],
      ...[
        `--socket=${join(folder, "mariadb.sock")}`,
        `--init-file=${join(folder, "init.sql")}`,
        `--pid-file=${join(folder, "mariadb.pid")}`,
      ],
      ...[
        "--general-log=1",
        `--general-log-file=${log}`,
        ...(process.getuid?.() === 0 ? ["--user=root"] : []),
        ...tls,
      ],
    ],
    { stdio: "ignore" },
  );
  const ended = new Promise<void>((resolve) =>
    child.once("exit", () => {
      resolve();
    }),
  );
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error("MariaDB does not start.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    port,
    clients() {
      const lines = readFileSync(log, "utf8")
        .split("\n")
        .filter(
          (line) =>
            line.includes("Connect") && line.includes(USER) && !line.includes("Access denied"),
        );
      return lines.map((line) => (line.includes("SSL/TLS") ? "inside TLS" : "in the clear"));
    },
    async stop() {
      child.kill();
      await ended;
      rmSync(log, { force: true });
    },
  };
}
