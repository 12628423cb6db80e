// Runs one program once for each server, in a process of its own. Arguments: the program, the ports, the host, how long a run may take.
// The host's name is answered with the loopback, every other name with nothing; whatever port is asked for becomes the server's.
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { pathToFileURL } from "node:url";

const [program, ports, host, longest] = process.argv.slice(2);
// A command that is run in here ends itself.
const { exit } = process;
let port = 0;

dns.lookup = (name, options, callback) => {
  const answer = typeof options === "function" ? options : callback;
  if (name !== host) return process.nextTick(answer, Object.assign(new Error(`No such host here: ${name}`), { code: "ENOTFOUND" }));
  return process.nextTick(answer, null, ...(options?.all ? [[{ address: "127.0.0.1", family: 4 }]] : ["127.0.0.1", 4]));
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  // Node hands itself [options, callback]; a program may hand over options or a port and a host.
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof options === "object") Object.assign(options, { port }, net.isIP(options.host ?? "") && { host: "127.0.0.1" });
  else args[0] = port;
  return connect.apply(this, args);
};

syncBuiltinESMExports();

process.on("uncaughtException", () => undefined);
process.on("unhandledRejection", () => undefined);
const late = () => new Promise((resolve) => setTimeout(resolve, Number(longest), "timeout").unref());

const ends = [];
for (const each of JSON.parse(ports)) {
  port = each;
  const run = import(`${pathToFileURL(program).href}?port=${port}`).then(
    () => "done",
    (error) => `${error?.code ?? error?.name ?? ""}: ${error?.message ?? error}`,
  );
  ends.push(await Promise.race([run, late()]));
}
process.stdout.write(`\n${JSON.stringify(ends)}`, () => exit(0));
