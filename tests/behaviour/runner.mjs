// Runs programs, one after the other, each once for each server. A message is a task of runner.ts; the answer tells how each run ended.
// The host's names, the arguments, are answered with the loopback, every other name with nothing; whatever port is asked for becomes the server's.
import { AsyncLocalStorage } from "node:async_hooks";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { pathToFileURL } from "node:url";

const hosts = process.argv.slice(2);
/** What a program leaves behind, a pool that tries again, goes on to its own server and not to that of the next one. */
const server = new AsyncLocalStorage();

dns.lookup = (name, options, callback) => {
  const answer = typeof options === "function" ? options : callback;
  if (!hosts.includes(name))
    return process.nextTick(
      answer,
      Object.assign(new Error(`No such host here: ${name}`), { code: "ENOTFOUND" }),
    );
  return process.nextTick(
    answer,
    null,
    ...(options?.all ? [[{ address: "127.0.0.1", family: 4 }]] : ["127.0.0.1", 4]),
  );
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const port = server.getStore();
  // Node hands itself [options, callback]; a program may hand over options or a port and a host.
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof options === "object")
    Object.assign(options, { port }, net.isIP(options.host ?? "") && { host: "127.0.0.1" });
  else args[0] = port;
  return connect.apply(this, args);
};

syncBuiltinESMExports();

process.on("uncaughtException", () => undefined);
process.on("unhandledRejection", () => undefined);
const late = (longest) => new Promise((resolve) => setTimeout(resolve, longest, "timeout").unref());

const runOnce = (program, port, longest) =>
  Promise.race([
    server.run(port, () =>
      import(`${pathToFileURL(program).href}?port=${port}`).then(
        () => "done",
        (error) => `${error?.code ?? error?.name ?? ""}: ${error?.message ?? error}`,
      ),
    ),
    late(longest),
  ]);

process.on("message", async ({ program, ports, longest, together }) => {
  const ends = [];
  for (const port of ports) {
    const end = runOnce(program, port, longest);
    ends.push(together ? end : await end);
  }
  process.send(await Promise.all(ends));
});
