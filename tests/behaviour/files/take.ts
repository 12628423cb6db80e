import { execFileSync } from "node:child_process";
import { parse as dotenv } from "dotenv";
import { parse as yaml } from "yaml";
import { parse as toml } from "smol-toml";
import { javaProperties } from "../../languages/references/properties.js";
import type { Text } from "../packaged/texts.js";
import type { Example } from "./examples.js";

/** Ways to come by what stands in a file, by readers that are not the plugin's. */
type Take = Example["take"];

type Read = (text: string) => unknown;
export const READERS = {
  env: dotenv,
  json: (text: string): unknown => JSON.parse(text),
  properties: javaProperties,
  toml,
  yaml: (text: string): unknown => yaml(text, { merge: true }),
} satisfies Readonly<Record<string, Read>>;

/** The value below some keys. */
function valueAt(data: unknown, keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string, unknown>>)[key],
    data,
  );
}

const textOf = (value: unknown): Text => {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  throw new Error(`Nothing to connect with: ${String(value)}`);
};

/** A text, words or options below some keys. */
export const at =
  (read: Read, ...keys: readonly (string | number)[]): Take =>
  (text) =>
    textOf(valueAt(read(text), keys));

/** The same, as the shell's line that it is. */
export const line =
  (read: Read, ...keys: readonly (string | number)[]): Take =>
  (text) => ["sh", "-c", String(valueAt(read(text), keys))];

/** What a pattern finds in a format that nothing else here reads. */
export function found(text: string, pattern: RegExp): string {
  const what = pattern.exec(text)?.[1];
  if (what === undefined) throw new Error(`${String(pattern)} is not in: ${text}`);
  return what;
}

/** The file is run, by its path behind some words. */
export const run =
  (...words: readonly string[]): Take =>
  (_, path) => [...words, path];

/** What a program prints that gets the path behind its words. */
export const printed =
  (program: string, ...words: readonly string[]): Take =>
  (_, path) =>
    execFileSync(program, [...words, path], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
