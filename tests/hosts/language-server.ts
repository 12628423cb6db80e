import { spawn } from "node:child_process";
import path from "node:path";
import { env } from "./environment.js";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** A conversation with a language server over its standard input and output, as an editor has it. */
export interface Session {
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  readonly end: () => void;
}

/** Starts it; `answer` is asked what the server asks the editor. */
export function startServer(
  command: string,
  folder: string,
  answer: (method: string, params: unknown) => unknown,
): Session {
  const PATH = [path.join(folder, "node_modules/.bin"), process.env.PATH].join(path.delimiter);
  const server = spawn(command, ["--stdio"], {
    cwd: folder,
    env: { ...env, PATH },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const waiting = new Map<number, (message: Message) => void>();
  let asked = 0;

  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const take = (message: Message): void => {
    const { id, method, params } = message;
    if (method === undefined) waiting.get(id ?? -1)?.(message);
    else if (id !== undefined) send({ id, result: answer(method, params) ?? null });
  };

  let rest = Buffer.alloc(0);
  server.stdout.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const begin = rest.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, begin).toString())?.[1]);
      if (begin < 0 || rest.length < begin + 4 + length) return;
      const body = rest.subarray(begin + 4, begin + 4 + length).toString();
      rest = rest.subarray(begin + 4 + length);
      take(JSON.parse(body) as Message);
    }
  });

  return {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        waiting.set(id, ({ result, error }) =>
          error === undefined ? resolve(result) : reject(new Error(JSON.stringify(error))),
        );
        send({ id, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    end: () => server.kill(),
  };
}
