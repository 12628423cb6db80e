import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { makeAuthority, type Authority } from "./authority.js";
import { Runner } from "./runner.js";
import { startWebServer } from "./web-server.js";
import { SERVERS, startServer, type ServerName, type Verdict } from "./server.js";

/** One client: the name that programs import, and the folder of `node_modules` that holds this version of it. */
export interface Client {
  readonly package: string;
  readonly folder: string;
  /** Other packages that programs import. */
  readonly others?: readonly string[];
  /** The program that connects, where what is observed only exports its options from this file. */
  readonly starts?: (file: string) => string;
  /** It speaks to a web server. */
  readonly isOverHttps?: true;
  /** What starts them is a command: it loads itself, and leaves behind what it likes. */
  readonly isCommand?: true;
  /** It tries for many seconds before it gives up, and keeps its connections apart: all servers are asked at the same time. */
  readonly isPatient?: true;
}

/** What a program did with each server, and how it ended. */
export interface Observation {
  readonly verdicts: Readonly<Record<ServerName, Verdict>>;
  readonly ends: readonly string[];
}

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** Processes that wait for the next program of their client. */
const MOST_IDLE = 4;
/** What takes so long hangs, and does so with every server: two programs do. In milliseconds. */
const LONGEST = 20_000;

/** OpenSSL refuses old versions by itself, whatever a program says. Here it shall be the program who refuses them. */
const ALLOWS_OLD = `nodejs_conf = node
[node]
ssl_conf = ssl
[ssl]
system_default = defaults
[defaults]
CipherString = DEFAULT@SECLEVEL=0
`;

/** A folder with a program's world: the driver, the authority to trust, and the files that samples read. */
export class Laboratory {
  #programs = 0;
  readonly #idle: Runner[] = [];
  private constructor(
    readonly folder: string,
    readonly authority: Authority,
  ) {}

  static async open(): Promise<Laboratory> {
    const laboratory = new Laboratory(await mkdtemp(join(tmpdir(), "behaviour-")), makeAuthority());
    const { certificate, client } = laboratory.authority;
    const files = {
      ...{
        "isrgrootx1.pem": certificate,
        "client.pem": client.certificate,
        "client.key": client.key,
        "client.p12": "",
      },
      "openssl.cnf": ALLOWS_OLD,
    };
    await Promise.all(
      Object.entries(files).map(([name, text]) => writeFile(join(laboratory.folder, name), text)),
    );
    return laboratory;
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.map((runner) => runner.end()));
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Runs a program's own text with the real driver against all servers. */
  async observe(code: string, client: Client): Promise<Observation> {
    const start = client.isOverHttps ? startWebServer : startServer;
    const servers = await Promise.all(SERVERS.map((name) => start(name, this.authority)));
    try {
      const ports = servers.map(({ port }) => port);
      const ends = await this.run(code, client, ports);
      const verdicts = Object.fromEntries(
        SERVERS.map((name, index) => [name, servers[index]?.verdict() ?? "throws"]),
      );
      return { verdicts: verdicts as Record<ServerName, Verdict>, ends };
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
  }

  async #place(code: string, client: Client): Promise<string> {
    const world = join(this.folder, client.folder);
    const packages = [
      [client.package, client.folder] as const,
      ...(client.others ?? []).map((name) => [name, name] as const),
    ];
    for (const [name, folder] of packages) {
      const link = join(world, "node_modules", name);
      await mkdir(dirname(link), { recursive: true });
      await symlink(join(modules, folder), link).catch(() => undefined);
    }
    const program = join(world, `program-${this.#programs++}.mjs`);
    const file = program.replace(/program(?=-\d+\.mjs$)/, "options");
    if (client.starts) await writeFile(file, code);
    await writeFile(program, client.starts?.(relative(this.folder, file)) ?? code);
    return program;
  }

  /** Runs a program's own text once for each port, and tells how it ended. */
  async run(code: string, client: Client, ports: readonly number[]): Promise<readonly string[]> {
    const program = await this.#place(code, client);
    const runner = this.#take(client.folder);
    const ends = await runner.run({
      program,
      ports,
      longest: LONGEST,
      together: client.isPatient === true,
    });
    // What has hung may still do something.
    const isClean = runner.isAlive && !client.isCommand && !ends.includes("timeout");
    await (isClean ? this.#keep(runner) : runner.end());
    return ends;
  }

  #take(folder: string): Runner {
    const index = this.#idle.findIndex(({ client }) => client === folder);
    return this.#idle.splice(index, index < 0 ? 0 : 1)[0] ?? new Runner(folder, this.folder);
  }

  async #keep(runner: Runner): Promise<void> {
    this.#idle.push(runner);
    if (this.#idle.length > MOST_IDLE) await this.#idle.shift()?.end();
  }
}
