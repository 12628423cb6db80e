import { describe, expect, it } from "vitest";
import { guardsOf } from "../../src/document/choices.js";
import { connect } from "../../src/dialects/connect.js";
import { optionsOrAddress } from "../../src/dialects/named.js";
import { secret } from "../../src/dialects/password.js";
import { leaves } from "../../src/model/setting.js";
import type { Connection } from "../../src/model/connection.js";
import { show, valueIn, valueOf } from "../languages/javascript/harness.js";
import { optionsIn } from "./harness.js";

const codec = secret("password");
const read = (code: string): string =>
  leaves(codec.read(valueOf(code)))
    .map((leaf) => ("value" in leaf ? JSON.stringify(leaf.value) : leaf.kind))
    .join(" ");
function repaired(code: string): string {
  const text = `use(${code});`;
  const { words, change } = codec.repair(valueIn(text), "environment");
  const [edit] = change?.edit ?? [];
  if (!change || !edit) return `${words} -`;
  const after = text.slice(0, edit.at[0]) + edit.text + text.slice(edit.at[1]);
  return `${words} ${change.trust}: ${after.replace(/^use\(|\);$/g, "")}`;
}

describe("a password", () => {
  it.each([
    ["{ password: 'kT4vXq9LmZ2pWs7R' }", '{"exposed":"literal"}'],
    ["{ password: 4711 }", '{"exposed":"literal"}'],
    ["{ password: '' }", '{"exposed":"no","isEmpty":true}'],
    ["{ user: 'u' }", '{"exposed":"no"}'],
    ["{ password: null }", '{"exposed":"no"}'],
    ["{ password: '<password>' }", "unknown"],
    ["{ password: `a${b()}` }", "unknown"],
    ["{ password: process.env.DB_PASSWORD }", "unknown"],
    [
      "{ password: import.meta.env.VITE_DB_PASSWORD }",
      '{"exposed":"shipped","name":"VITE_DB_PASSWORD"}',
    ],
    ["{ password: {} }", "unknown"],
    ["{ password: a ? 'kT4vXq9LmZ2pWs7R' : process.env.X }", '{"exposed":"literal"} unknown'],
  ])("in %s: %s", (code, expected) => {
    expect(read(code)).toBe(expected);
  });

  it("is never said", () => {
    const setting = codec.read(optionsIn('{"password": "kT4vXq9LmZ2pWs7R"}'));
    expect(setting).toMatchObject({ says: "`password`" });
  });

  it.each([
    ["{ password: 'kT4v' }", "TIDB_PASSWORD", "suggest: { password: process.env.TIDB_PASSWORD }"],
    [
      "{ password: process.env.DB_PASSWORD || 'kT4v' }",
      "DB_PASSWORD",
      "suggest: { password: process.env.DB_PASSWORD }",
    ],
    [
      "{ password: a ? 'kT4v' : process.env.X }",
      "TIDB_PASSWORD",
      "suggest: { password: process.env.X }",
    ],
    ["{ password: {} }", "TIDB_PASSWORD", "-"],
  ])("in %s is read from %s", (code, name, expected) => {
    expect(repaired(code)).toBe(`Read it from the variable \`${name}\`. ${expected}`);
  });

  it.each(["PASSWORD", "HOST", "HOSTNAME", "USER", "USERNAME", "PORT", "DATABASE"])(
    "goes with the variables around it: MY_%s",
    (name) => {
      const words = (variable: string): string => {
        const options = optionsIn('{"password": "x"}');
        const clues = { ...options.clues, variables: ["OTHER", variable] };
        return codec.repair({ ...options, clues }, "environment").words;
      };
      expect(words(`MY_${name}`)).toBe("Read it from the variable `MY_PASSWORD`.");
      expect(words(`VITE_${name}`)).toBe("Read it from the variable `TIDB_PASSWORD`.");
      expect(words(`MY_${name}X`)).toBe("Read it from the variable `TIDB_PASSWORD`.");
      expect(words(name)).toBe("Read it from the variable `TIDB_PASSWORD`.");
    },
  );
});

describe("a connection", () => {
  const options = optionsIn('{"password": "kT4vXq9LmZ2pWs7R"}');
  const around = { dialect: "x", comments: ["c"], claims: [] } as const;
  const connection: Connection = connect({ password: codec }, options, around);
  it("has every facet, and knows nothing of those that have no words", () => {
    expect(connection.password).toMatchObject({ kind: "known" });
    expect(connection.encrypted).toEqual({ kind: "unknown", at: options.at });
    expect(connection.repair("encrypted", true)).toEqual({ words: "", change: null });
    expect(connection).toMatchObject({
      at: options.head,
      ineffective: [],
      guards: [],
      comments: ["c"],
    });
  });
});

describe("what stands where options or an address may stand", () => {
  const found = (code: string): string =>
    optionsOrAddress(valueOf(code), (address) => address)
      .map(show)
      .join(" and ");
  it.each([
    ["{ a: 1 }", "{ a: 1 }"],
    ["'mysql://h'", '"mysql://h"'],
    ["process.env.DATABASE_URL", "?"],
    ["process.env.DATABASE_URI", "?"],
    ["process.env.TIDB_DSN", "?"],
    ["process.env.DB_ADDRESS", "?"],
    ["process.env.CONNECTION_STRING", "?"],
    ["process.env.DB_CONFIG", ""],
    ["config.database", ""],
    ["given()", ""],
    ["a ? { a: 1 } : given()", "{ a: 1 }"],
  ])("%s: %s", (code, expected) => {
    expect(found(code)).toBe(expected);
  });
});

describe("what chooses one of two", () => {
  const guards = (code: string, index: number): string => {
    const value = valueOf(code);
    if (value.kind !== "choice") throw new Error(code);
    return guardsOf(value, index)
      .map(({ test, holds }) => `${test.says} ${String(holds)}`)
      .join();
  };
  it.each([
    ["a ? { x: 1 } : { x: 2 }", 0, "`a` true"],
    ["a ? { x: 1 } : { x: 2 }", 1, "`a` false"],
    ["a ? { x: 1 } : b ? { x: 2 } : { x: 3 }", 0, "`a` true"],
  ])("%s, %i", (code, index, expected) => {
    expect(guards(code, index).replaceAll("`", "")).toBe(expected.replaceAll("`", ""));
  });
});
