import { setTimeout } from "node:timers/promises";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import {
  createSecureContext,
  TLSSocket,
  type SecureContext,
  type SecureContextOptions,
} from "node:tls";
import type { Authority, Identity } from "./authority.js";

/** Servers that lie, each in one way; and one that does not. A row of the page, and of what was measured, tells of these. */
export const ROW = ["good", "untrusted", "wrongHost", "expired", "oldTls", "noTls"] as const;
/** And one that speaks old versions and new ones: who takes an old one here asked for nothing better. */
export const SERVERS = [...ROW, "anyTls"] as const;
export type ServerName = (typeof SERVERS)[number];

/** What a client did: the worst of its connections counts. */
export type Verdict =
  /** User name and password proof in the clear. */
  | "PLAINTEXT"
  /** Credentials inside an old version, although the server speaks newer ones. */
  | "outdated"
  /** Credentials inside TLS, and the client went on. */
  | "connects"
  /** Credentials inside TLS, and only then the client left. */
  | "late"
  /** No credentials. */
  | "refuses"
  /** It never even connected. */
  | "throws";

export interface LyingServer {
  readonly port: number;
  /** The worst since it was started, or asked to forget. */
  verdict(): Verdict;
  /** Waits until nobody is connected any more. */
  idle(): Promise<void>;
  forget(): void;
  close(): Promise<void>;
}

const Capability = {
  protocol41: 0x200,
  ssl: 0x800,
  transactions: 0x2000,
  secure: 0x8000,
  pluginAuth: 0x80000,
  withDatabase: 8,
  longPassword: 1,
};
const COMMAND_QUIT = 1;

/** What a server tells a client of itself; null where it speaks no TLS. */
export function tlsOf(name: ServerName, authority: Authority): SecureContextOptions | null {
  if (name === "noTls") return null;
  const { good } = authority;
  const identities: Readonly<Record<Exclude<ServerName, "noTls">, Identity>> = {
    ...authority,
    oldTls: good,
    anyTls: good,
  };
  const { certificate, key } = identities[name];
  const allowsOld = { minVersion: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" } as const;
  const versions: Partial<Record<ServerName, SecureContextOptions>> = {
    oldTls: { ...allowsOld, maxVersion: "TLSv1.1" },
    anyTls: { ...allowsOld, maxVersion: "TLSv1.3" },
  };
  return { cert: certificate, key, ...versions[name] };
}

const isTooOld = (version: string | null): boolean => version === "TLSv1" || version === "TLSv1.1";
/** What is to be said of credentials that came inside TLS. */
export const verdictInside = (server: ServerName, socket: TLSSocket): Verdict =>
  server === "anyTls" && isTooOld(socket.getProtocol()) ? "outdated" : "connects";

const framed = (sequence: number, payload: Buffer): Buffer => {
  const header = Buffer.alloc(4);
  header.writeUIntLE(payload.length, 0, 3);
  header[3] = sequence;
  return Buffer.concat([header, payload]);
};

/** Protocol::HandshakeV10, as TiDB greets. */
function greeting(offersTls: boolean): Buffer {
  const flags = Object.entries(Capability).reduce(
    (sum, [key, bit]) => (key === "ssl" && !offersTls ? sum : sum | bit),
    0,
  );
  const salt = Buffer.alloc(20, "s");
  const head = Buffer.concat([
    Buffer.from([10]),
    Buffer.from("8.0.11-TiDB-v7.5.0\0"),
    Buffer.from([1, 0, 0, 0]),
    salt.subarray(0, 8),
    Buffer.from([0]),
  ]);
  const middle = Buffer.alloc(18);
  middle.writeUInt16LE(flags & 0xffff, 0);
  middle[2] = 45;
  middle.writeUInt16LE(2, 3);
  middle.writeUInt16LE(flags >>> 16, 5);
  middle[7] = 21;
  return framed(
    0,
    Buffer.concat([
      head,
      middle,
      salt.subarray(8),
      Buffer.from([0]),
      Buffer.from("mysql_native_password\0"),
    ]),
  );
}

const ok = (sequence: number): Buffer => framed(sequence, Buffer.from([0, 0, 0, 2, 0, 0, 0]));
/** Error 1105, which the service's gateway uses for all that it refuses. */
const refusal = (sequence: number, text = "The laboratory has seen enough."): Buffer =>
  framed(sequence, Buffer.concat([Buffer.from([0xff, 0x51, 0x04]), Buffer.from(`#HY000${text}`)]));

/** Speaks MySQL as far as the first command and writes down when the credentials came. */
class Conversation {
  verdict: Verdict = "refuses";
  #state: "greeted" | "authenticated" = "greeted";
  #received = Buffer.alloc(0);
  #stream: Socket;

  constructor(
    socket: Socket,
    readonly server: ServerName,
    readonly context: SecureContext | null,
    /** What it says to every login, in the place of a welcome. */
    readonly refuses: string | null,
  ) {
    this.#stream = socket;
    this.#listen(socket);
    socket.write(greeting(context !== null));
  }

  #listen(stream: Socket): void {
    stream.on("error", () => undefined);
    stream.on("data", this.#onData);
  }

  readonly #onData = (chunk: Buffer): void => {
    this.#received = Buffer.concat([this.#received, chunk]);
    while (this.#received.length >= 4) {
      const end = 4 + this.#received.readUIntLE(0, 3);
      if (this.#received.length < end) return;
      const sequence = this.#received[3] ?? 0;
      const payload = this.#received.subarray(4, end);
      this.#received = this.#received.subarray(end);
      this.#onPacket(sequence, payload);
    }
  };

  #onPacket(sequence: number, payload: Buffer): void {
    const isEncrypted = this.#stream instanceof TLSSocket;
    if (this.#state === "authenticated") {
      if (this.verdict === "late" && payload[0] !== COMMAND_QUIT) this.verdict = "connects";
      this.#stream.end(refusal(sequence + 1));
      return;
    }
    const asksForTls = payload.length === 32 && (payload.readUInt32LE(0) & Capability.ssl) !== 0;
    if (asksForTls && !isEncrypted) {
      this.#upgrade();
      return;
    }
    // The response to the greeting: the user name and the proof of the password.
    this.verdict = this.#verdictOnLogin();
    this.#state = "authenticated";
    if (this.refuses === null) this.#stream.write(ok(sequence + 1));
    else this.#stream.end(refusal(sequence + 1, this.refuses));
  }

  #verdictOnLogin(): Verdict {
    if (!(this.#stream instanceof TLSSocket)) return "PLAINTEXT";
    // Whether it goes on remains to be seen.
    const verdict = verdictInside(this.server, this.#stream);
    return verdict === "connects" ? "late" : verdict;
  }

  #upgrade(): void {
    const plain = this.#stream;
    if (!this.context) {
      plain.destroy();
      return;
    }
    // The client may have sent its hello already: paused, so that nobody but TLS takes it.
    plain.pause();
    plain.off("data", this.#onData);
    if (this.#received.length > 0) plain.unshift(this.#received);
    this.#received = Buffer.alloc(0);
    this.#stream = new TLSSocket(plain, { isServer: true, secureContext: this.context });
    this.#listen(this.#stream);
  }
}

const WORST: readonly Verdict[] = ["PLAINTEXT", "outdated", "connects", "late", "refuses"];
export const worst = (verdicts: readonly Verdict[]): Verdict =>
  WORST.find((verdict) => verdicts.includes(verdict)) ?? "throws";

/** Where a server listens: by default at any free port. */
export interface Place {
  readonly host: string;
  readonly ports: readonly number[];
}

export async function startServer(
  name: ServerName,
  authority: Authority,
  { host, ports }: Place = { host: "127.0.0.1", ports: [0] },
  refuses: string | null = null,
): Promise<LyingServer> {
  const tls = tlsOf(name, authority);
  const context = tls && createSecureContext(tls);
  let conversations: Conversation[] = [];
  const sockets = new Set<Socket>();
  const listeners = ports.map((): Server =>
    createServer((socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      conversations.push(new Conversation(socket, name, context, refuses));
    }),
  );
  await Promise.all(
    listeners.map(
      (listener, index) =>
        new Promise<void>((resolve, reject) => {
          listener.once("error", reject).listen(ports[index], host, resolve);
        }),
    ),
  );
  return {
    port: (listeners[0]?.address() as AddressInfo).port,
    verdict: () => worst(conversations.map(({ verdict }) => verdict)),
    async idle() {
      // Who has just come may not be in the set yet.
      for (let turn = 0; turn < 3 || (sockets.size > 0 && turn < 200); turn++)
        await setTimeout(turn < 3 ? 1 : 10);
    },
    forget: () => (conversations = []),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(
        listeners.map((listener) => new Promise((resolve) => listener.close(resolve))),
      );
    },
  };
}
