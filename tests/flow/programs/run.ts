import { runInThisContext } from "node:vm";

type Start = (...values: unknown[]) => Promise<void>;
/** The program as a function, in the strict mode that modules have. */
const started = (code: string): Start =>
  runInThisContext(
    `(async (mysql, flags, pass, spoil) => { 'use strict';${code.replace(/^import .*$/m, "")}})`,
  ) as Start;

/** All ways in which three booleans can be. */
const SETTINGS = Array.from({ length: 8 }, (_, bits) =>
  [0, 1, 2].map((place) => ((bits >> place) & 1) === 1),
);

export type Recorded = Readonly<Record<string, unknown>>;

/** What the driver is given in each run of a program; one run for each way the flags can be. */
export async function runs(code: string): Promise<readonly (readonly Recorded[])[]> {
  const start = started(code);
  const all: (readonly Recorded[])[] = [];
  for (const flags of SETTINGS) {
    const calls: Recorded[] = [];
    const driver = {
      createConnection(given: unknown) {
        const recorded = copied(given);
        if (recorded) calls.push(recorded);
      },
    };
    // A program that throws has made the calls that it made.
    await start(driver, flags, pass, spoil).catch(() => undefined);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    all.push(calls);
  }
  return all;
}

/** Functions that the file does not show. */
const pass = (value: unknown): unknown => value;
function spoil(options: { ssl?: { rejectUnauthorized?: unknown } | null }): void {
  if (options.ssl) options.ssl.rejectUnauthorized = "spoilt";
  else options.ssl = { rejectUnauthorized: "spoilt" };
}

const KEYS = ["host", "port", "user", "ssl"] as const;
const TLS_KEYS = ["rejectUnauthorized", "verifyIdentity", "minVersion"] as const;

/** What the driver reads of its options, read when it is called. */
function copied(given: unknown): Recorded | null {
  if (typeof given === "string") return fromAddress(given);
  if (typeof given !== "object" || given === null) return null;
  const options = given as Recorded;
  const own = Object.fromEntries(
    KEYS.map((key) => [key, key === "ssl" ? ofTls(options[key]) : options[key]]),
  );
  if (typeof options.uri !== "string" || options.uri === "") return own;
  const below = fromAddress(options.uri);
  // What is falsy above leaves it to the address.
  const over = (key: string): unknown => {
    const above = own[key];
    return above || below?.[key] === undefined ? above : below[key];
  };
  return below && Object.fromEntries(KEYS.map((key) => [key, over(key)]));
}

const ofTls = (ssl: unknown): unknown =>
  typeof ssl === "object" && ssl !== null
    ? Object.fromEntries(TLS_KEYS.map((key) => [key, (ssl as Recorded)[key]]))
    : ssl;

/** As mysql2 reads it: lib/connection_config.js, parseUrl. */
function fromAddress(address: string): Recorded | null {
  if (!URL.canParse(address)) return null;
  const { hostname, port, username, searchParams } = new URL(address);
  const ssl = searchParams.get("ssl");
  return {
    host: hostname,
    port: Number.parseInt(port, 10),
    user: username,
    ssl: ssl === null ? undefined : ofTls(parsed(ssl)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
