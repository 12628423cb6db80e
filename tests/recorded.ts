/** Runs a program against a driver that only writes down what it is given. */
export async function recorded(code: string): Promise<unknown> {
  let options: unknown;
  const query = (_: string, done?: () => void): Promise<void> => Promise.resolve(done?.());
  const driver = {
    createConnection(given: unknown) {
      options = given;
      return { query, end: () => Promise.resolve(), destroy: () => undefined };
    },
  };
  const name = /^import (\w+)/.exec(code)?.[1] ?? "driver";
  const fs = { readFileSync: (path: string) => `contents of ${path}` };
  const process = {
    env: { TIDB_PASSWORD: "from the environment", TIDB_HOST: "from the environment" },
  };
  const body = `return (async () => {${code.replace(/^import .*$/gm, "")}})();`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the samples are programs, to be run
  await (new Function(name, "fs", "process", body) as (...values: unknown[]) => Promise<void>)(
    driver,
    fs,
    process,
  );
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
