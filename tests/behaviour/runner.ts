import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { HOST, WEB_HOST } from "./authority.js";

const MODULE = fileURLToPath(new URL("runner.mjs", import.meta.url));
/** A process that says nothing for so long is ended. In milliseconds. */
const SILENCE = 30 * 60_000;

export interface Task {
  readonly program: string;
  /** Those of the servers. */
  readonly ports: readonly number[];
  /** How long a run may take, in milliseconds. */
  readonly longest: number;
  /** Whether all runs start at the same time. */
  readonly together: boolean;
}

/** A process that runs programs of one client, whose modules it loads once. */
export class Runner {
  readonly #child: ChildProcess;

  constructor(
    readonly client: string,
    cwd: string,
  ) {
    const env = {
      PATH: process.env.PATH ?? "",
      NODE_EXTRA_CA_CERTS: join(cwd, "isrgrootx1.pem"),
      OPENSSL_CONF: join(cwd, "openssl.cnf"),
      TIDB_HOST: HOST,
      TIDB_PASSWORD: "kT4vXq9LmZ2pWs7R",
      TIDB_URL: `mysql://3pTAoNNegb47Uc8.root:kT4vXq9LmZ2pWs7R@${HOST}/test`,
    };
    this.#child = fork(MODULE, [HOST, WEB_HOST], {
      cwd,
      env,
      execArgv: [],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }

  /** How the program ended with each server. */
  run(task: Task): Promise<readonly string[]> {
    const child = this.#child;
    return new Promise((resolve) => {
      const silence = setTimeout(() => child.kill("SIGKILL"), SILENCE);
      const done = (ends: readonly string[]): void => {
        clearTimeout(silence);
        child.removeAllListeners();
        resolve(ends);
      };
      child.on("message", (ends) => done(ends as readonly string[]));
      child.on("error", (error) => done([error.message]));
      child.on("exit", (status, signal) => done([`the process ended with ${status ?? signal}`]));
      child.send(task);
    });
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async end(): Promise<void> {
    if (!this.isAlive) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }
}
