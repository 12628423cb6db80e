import { parse, type ParseError } from "jsonc-parser";
import { kept } from "./kept.js";
import { textOf } from "./sources.js";

/** An object of a JSON file. Any text may be a key, so only its own are asked for. */
export type Data = Readonly<Record<string, unknown>>;

export const isData = (value: unknown): value is Data =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const at = (data: Data | null, key: string): unknown =>
  data !== null && Object.hasOwn(data, key) ? data[key] : undefined;

export const dataAt = (data: Data | null, key: string): Data | null => {
  const value = at(data, key);
  return isData(value) ? value : null;
};

export const textAt = (data: Data | null, key: string): string | undefined => {
  const value = at(data, key);
  return typeof value === "string" && value !== "" ? value : undefined;
};

/** The texts of a list; undefined where there is no list. */
export const textsAt = (data: Data | null, key: string): readonly string[] | undefined => {
  const value = at(data, key);
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : undefined;
};

const MARK = /^\uFEFF/;

/** A `package.json`; null where there is none, and where it is broken. */
export const packageAt = kept((file, stats) =>
  dataOf(JSON.parse(textOf(file, stats).replace(MARK, ""))),
);

/** A `tsconfig.json`, which may have comments; null as above. */
export const configAt = kept((file, stats) => {
  const errors: ParseError[] = [];
  const options = { allowTrailingComma: true };
  const data: unknown = parse(textOf(file, stats).replace(MARK, ""), errors, options);
  return errors.length > 0 ? null : dataOf(data);
});

const dataOf = (value: unknown): Data | null => (isData(value) ? value : null);
