import { execFileSync, spawn, spawnSync, type ChildProcessByStdio } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { HOST, type Authority } from "../authority.js";

/** Whoever is not the superuser may still be one in a world of his own. */
const UNSHARE = [
  "--mount",
  "--propagation",
  "private",
  ...(process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"]),
];
const ENTER = `
  mount --bind "$1/hosts-$2" /etc/hosts &&
  mount --bind "$1/ssl" /etc/ssl &&
  mount --bind "$1/empty" /etc/resolv.conf &&
  { [ ! -d /etc/mysql ] || mount --bind "$1/none" /etc/mysql; } &&
  shift 2 && exec "$@"`;

const works = (command: string, words: readonly string[]): boolean =>
  spawnSync(command, words).status === 0;
/** Whether this machine lets us show a client other names and other roots than its own. */
export const canMakeWorlds =
  works("unshare", [...UNSHARE, "mount", "--bind", "/tmp", "/tmp"]) &&
  works("openssl", ["version"]);

/** The files of all worlds: the laboratory's authority is the only one that they trust, in each place where a client may look. */
export function furnish(folder: string, { certificate, client }: Authority): void {
  const certificates = join(folder, "ssl", "certs");
  for (const each of [certificates, join(folder, "none"), join(folder, "home")])
    mkdirSync(each, { recursive: true });
  if (existsSync("/etc/ssl/openssl.cnf"))
    copyFileSync("/etc/ssl/openssl.cnf", join(folder, "ssl", "openssl.cnf"));
  const authorities = [
    "ssl/cert.pem",
    "ssl/certs/ca-certificates.crt",
    "ssl/certs/laboratory.pem",
    "ca.pem",
  ];
  const files = {
    ...Object.fromEntries(authorities.map((name) => [name, certificate])),
    ...{ "c.pem": client.certificate, "c.key": client.key, empty: "" },
    // A command line that nobody types at says nothing after the login, as if it had thought better of it.
    "home/.my.cnf": "[mysql]\ninit-command=select 1\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  // A folder of roots is searched by names that are made of what is in the files.
  execFileSync("openssl", ["rehash", certificates], { stdio: "ignore" });
}

/** A client that runs where the samples' host is one server of ours, and takes one connection a line. */
export class World {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #answers: AsyncIterator<string>;
  readonly #lines: Interface;
  #complaints = "";

  /** `address` is where the host's name leads; `folder` is furnished. */
  constructor(folder: string, address: string, command: readonly string[]) {
    writeFileSync(join(folder, `hosts-${address}`), `${address} ${HOST}\n127.0.0.1 localhost\n`);
    this.#child = spawn(
      "unshare",
      [...UNSHARE, "sh", "-c", ENTER, "world", folder, address, ...command],
      {
        cwd: folder,
        env: { PATH: process.env.PATH ?? "", HOME: join(folder, "home"), LANG: "C.UTF-8" },
        stdio: ["pipe", "pipe", "pipe"],
      },
    );
    this.#child.stderr.on("data", (chunk: Buffer) => (this.#complaints += chunk.toString()));
    this.#child.stdin.on("error", () => undefined);
    this.#lines = createInterface({ input: this.#child.stdout });
    this.#answers = this.#lines[Symbol.asyncIterator]();
  }

  /** Lets the client connect once, and hears how that ended. */
  async ask(what: unknown): Promise<string> {
    this.#child.stdin.write(`${JSON.stringify(what)}\n`);
    const answer = await this.#answers.next();
    if (answer.done === true) throw new Error(`The client is gone: ${this.#complaints}`);
    return JSON.parse(answer.value) as string;
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once("close", resolve));
    this.#child.stdin.end();
    await gone;
    this.#lines.close();
  }
}
