import { createServer as createWebServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { Authority } from "./authority.js";
import { tlsOf, verdictInside, worst, type ServerName, type Verdict } from "./server.js";

export interface WebServer {
  readonly port: number;
  verdict(): Verdict;
  close(): Promise<void>;
}

/** The same lies told by a web server, to clients that send their queries over HTTPS. It looks at who logs in and answers nothing. */
export async function startWebServer(name: ServerName, authority: Authority): Promise<WebServer> {
  const sockets = new Set<Socket>();
  const verdicts: Verdict[] = [];
  const answer: RequestListener = ({ headers, socket }, response) => {
    if (headers.authorization !== undefined)
      verdicts.push(socket instanceof TLSSocket ? verdictInside(name, socket) : "PLAINTEXT");
    response.writeHead(400, { connection: "close", "content-type": "application/json" });
    response.end(JSON.stringify({ code: "seen", message: "The laboratory has seen enough." }));
  };
  const tls = tlsOf(name, authority);
  const server = tls ? createSecureServer(tls, answer) : createWebServer(answer);
  server.on("connection", (socket: Socket) => {
    verdicts.push("refuses");
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    verdict: () => worst(verdicts),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
