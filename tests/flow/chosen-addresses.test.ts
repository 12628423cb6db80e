import fc from "fast-check";
import { expect, it } from "vitest";
import { fix } from "../lint.js";

const { FLOW_RUNS } = process.env;
const DRAWN =
  FLOW_RUNS === undefined
    ? { numRuns: 150, seed: 20261128 }
    : { numRuns: Number(FLOW_RUNS), seed: Date.now() };
const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";

/** A part of a template: a text, or what conditions choose of several. */
function part(...texts: readonly string[]): fc.Arbitrary<string> {
  const text = fc.constantFrom(...texts);
  const literal = text.map((each) => JSON.stringify(each));
  const chosen = (then: fc.Arbitrary<string>, otherwise: fc.Arbitrary<string>) =>
    fc
      .tuple(fc.constantFrom("isLive", "isLoud"), then, otherwise)
      .map(([test, one, other]) => `${test} ? ${one} : ${other}`);
  const one = chosen(literal, literal);
  const nested = chosen(
    one.map((code) => `(${code})`),
    literal,
  );
  const inserted = fc.oneof(one, one, nested).map((code) => `\${${code}}`);
  return fc.oneof(text, inserted, inserted);
}

const STRICT = '?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}';
const address = fc
  .tuple(
    part("3pTAoNNegb47Uc8.root", "root"),
    part(HOST, HOST, "localhost"),
    part(":4000", ":3306", ""),
    part("test", "plain"),
    part("", "?ssl={}", '?ssl={"rejectUnauthorized":false}', STRICT, "?debug=true", "?ssl=false"),
    part("", "", "&connectTimeout=3"),
  )
  .map(
    ([user, host, ...rest]) =>
      `\`mysql://${user}:secret@${host}${rest[0]}/${rest.slice(1).join("")}\``,
  );

const program = fc.oneof(
  address.map((code) => `mysql.createPool(${code});`),
  address.map((code) => `const url = ${code};\nmysql.createPool(url);`),
  fc
    .tuple(address, address)
    .map(
      ([one, other]) =>
        `const urls = { one: ${one}, other: ${other} };\nmysql.createPool(urls[isLive ? 'one' : 'other']);`,
    ),
);

/** What the driver is given in each state of the conditions. */
function addressesOf(code: string): readonly string[] {
  const given: string[] = [];
  const mysql = { createPool: (url: string) => given.push(url) };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a program of this file
  const run = new Function("mysql", "isLive", "isLoud", code) as (...values: unknown[]) => void;
  for (const isLive of [true, false])
    for (const isLoud of [true, false]) run(mysql, isLive, isLoud);
  return given;
}

const SHAPE = /^mysql:\/\/([\w.]+):secret@([\w.-]+)(?::\d+)?\/(\w+)(\?.*)?$/;
interface Read {
  /** User without a prefix, which a fix may add, host and database. */
  readonly to: string;
  readonly level: number;
}
/** Null where it is no address, or one that a fix did not have to keep. */
function read(url: string): Read | null {
  const [, user, host, database, query = ""] = SHAPE.exec(url) ?? [];
  const values = query
    .slice(1)
    .split("&")
    .filter((entry) => entry.startsWith("ssl="));
  if (host === undefined || query.lastIndexOf("?") > 0 || values.length > 1) return null;
  return {
    to: `${user?.split(".").at(-1)}@${host}/${database}`,
    level: levelOf(values[0]?.slice(4)),
  };
}

function levelOf(value: string | undefined): number {
  if (value === undefined || value === "false") return 0;
  const options = JSON.parse(value) as Readonly<Record<string, unknown>>;
  return options.rejectUnauthorized === false ? 1 : 2;
}

function harmDone(before: string, after: string): string | null {
  if (before === after) return null;
  const [old, now] = [read(before), read(after)];
  if (!before.includes(HOST)) return "another server's address is changed";
  if (old === null) return null;
  if (now === null) return "it is no address any more";
  if (old.to !== now.to) return "it leads elsewhere";
  return now.level < old.level ? "it is weaker" : null;
}

it("a fixed address is no worse in any state of the conditions that choose its parts", () => {
  let changed = 0;
  const holds = fc.property(program, (body) => {
    const code = `import mysql from 'mysql2';\n${body}\n`;
    const { output } = fix(code, { preset: "strict" });
    if (output === code) return;
    const now = addressesOf(output.replace(/^import .*\n/, ""));
    const harm = addressesOf(body).map((before, state) => harmDone(before, now[state] ?? ""));
    const found = harm.find((each) => each !== null);
    if (found !== undefined) throw new Error(`${found}\nin\n${code}\nwhich becomes\n${output}`);
    changed++;
  });
  fc.assert(holds, DRAWN);
  expect(changed).toBeGreaterThan(DRAWN.numRuns / 20);
});
