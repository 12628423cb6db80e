/** Runs a program against a driver that only writes down what it is given. */
export async function recorded(code: string): Promise<unknown> {
  let options: unknown;
  const connection = { query: () => Promise.resolve(), end: () => Promise.resolve() };
  const mysql = {
    createConnection(given: unknown) {
      options = given;
      return connection;
    },
  };
  const fs = { readFileSync: (path: string) => `contents of ${path}` };
  const process = { env: { TIDB_PASSWORD: "from the environment", TIDB_HOST: "from the environment" } };
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
    ...parts: string[]
  ) => (...values: unknown[]) => Promise<void>;
  await new AsyncFunction("mysql", "fs", "process", code.replace(/^import .*$/gm, ""))(mysql, fs, process);
  return typeof options === "string" ? fromUri(options) : options;
}

/** As mysql2 reads it: lib/connection_config.js, parseUrl. */
function fromUri(uri: string): Record<string, unknown> {
  const { hostname, port, pathname, username, password, searchParams } = new URL(uri);
  const options: Record<string, unknown> = {
    host: hostname,
    port: Number.parseInt(port, 10),
    database: pathname.slice(1),
    user: username,
    password,
  };
  for (const [key, value] of searchParams) {
    if (key in options) continue;
    try {
      options[key] = JSON.parse(value);
    } catch {
      options[key] = value;
    }
  }
  return options;
}
