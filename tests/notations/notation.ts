import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMysqlAddress } from "../../src/dialects/mysql-address.js";
import { rawText } from "../../src/document/text.js";
import type { Plain } from "../../src/document/plain.js";
import type { Mapping, Scalar, Value, Written } from "../../src/document/value.js";
import { textScalar } from "../../src/notations/text-scalar.js";
import { applied, show, valueIn } from "../languages/javascript/harness.js";

/** A file that is one text and nothing else. */
export function scalarOf(source: string): Scalar {
  const value = textScalar(rawText(source, [0, source.length]), [0, source.length]);
  if (value.kind !== "scalar") throw new Error(`${source} is no text`);
  return value;
}

/** An address in a file that is nothing else. */
export function addressOf(source: string, wins: "first" | "last" = "first"): Mapping {
  const address = readMysqlAddress(scalarOf(source), wins);
  if (!address) throw new Error(`${source} is no address`);
  return address;
}

/** The address in the one `use("...")` of a program. */
export function addressIn(code: string): Mapping {
  const value = valueIn(code);
  const address = value.kind === "scalar" ? readMysqlAddress(value, "first") : null;
  if (!address) throw new Error(`${show(value)} is no address`);
  return address;
}

/** The text after an edit of the mapping that it holds. */
export const after = (source: string, written: Written | null): string | null =>
  applied(source, written);

/** Data in the place of a value. Throws for what is not known: this is for what was just written. */
export function plain(value: Value): Plain {
  if (value.kind === "scalar") return value.value ?? null;
  if (value.kind !== "mapping") throw new Error(`${show(value)} is no data`);
  return Object.fromEntries(value.keys().map((key) => [key, plain(value.get(key))]));
}

/** Characters that mean something to a notation or to JavaScript. */
const CHARACTERS = [
  "a",
  "b",
  "1",
  " ",
  "%",
  "&",
  "=",
  "#",
  "+",
  "?",
  "/",
  ":",
  "@",
  ",",
  ";",
  "(",
  ")",
  '"',
  "'",
  "`",
  "\\",
  "$",
  "{",
  "}",
  "é",
  "\n",
];

/** A notation, texts that it reads, and keys that may be written into them. */
interface Lawful {
  readonly read: (scalar: Scalar) => Mapping | null;
  readonly sources: fc.Arbitrary<string>;
  readonly keys: readonly string[];
  /** Values that the notation cannot hold, and so does not write. */
  readonly refuses?: RegExp;
}

/** What every notation keeps: what is written is read, and nothing else is different, as a file and in any literal. */
export function lawsOf({ read, sources, keys, refuses = /(?!)/ }: Lawful): void {
  const unit = fc.constantFrom(...CHARACTERS);
  // Blanks around a value may mean nothing.
  const value = fc.string({ unit, maxLength: 6 }).map((text) => `t${text}t`);
  const key = fc.constantFrom(...keys);
  const mappingIn = (scalar: Value): Mapping => {
    const mapping = scalar.kind === "scalar" ? read(scalar) : null;
    if (!mapping) throw new Error(`${show(scalar)} is none`);
    return mapping;
  };
  const all = (mapping: Mapping, but: string): Record<string, unknown> =>
    Object.fromEntries(
      [...new Set(mapping.keys())]
        .filter((name) => name !== but)
        .map((name) => [name, plain(mapping.get(name))]),
    );

  describe("laws", () => {
    it("put-get, frame and put-put", () => {
      fc.assert(
        fc.property(sources, key, value, (source, name, data) => {
          const before = mappingIn(scalarOf(source));
          const [start, end] =
            before.get(name).kind === "missing" ? [0, source.length] : before.get(name).at;
          const output = after(source, before.put(name, data)) ?? "";
          if (refuses.test(data) && output === "") return;
          const written = mappingIn(scalarOf(output));
          expect(plain(written.get(name))).toBe(data);
          expect(all(written, name)).toEqual(all(before, name));
          expect(after(output, written.put(name, data))).toBe(output);
          if (before.get(name).kind === "missing") {
            // One insertion, wherever it goes.
            const head = Array.from({ length: output.length }).findIndex(
              (_, index) => output[index] !== source[index],
            );
            expect(output.endsWith(source.slice(head < 0 ? source.length : head))).toBe(true);
          } else {
            expect(output.startsWith(source.slice(0, start))).toBe(true);
            expect(output.endsWith(source.slice(end))).toBe(true);
          }
        }),
      );
    });

    it("remove-get", () => {
      fc.assert(
        fc.property(sources, key, (source, name) => {
          const before = mappingIn(scalarOf(source));
          fc.pre(before.get(name).kind !== "missing");
          const written = mappingIn(scalarOf(after(source, before.remove([name])) ?? ""));
          expect(written.get(name).kind).toBe("missing");
          expect(all(written, name)).toEqual(all(before, name));
        }),
      );
    });

    it.each([
      ["single quotes", (raw: string) => `use('${raw.replace(/['\\\n]/g, escaped)}');`],
      ["double quotes", (raw: string) => `use("${raw.replace(/["\\\n]/g, escaped)}");`],
      ["a template", (raw: string) => `use(\`${raw.replace(/[`\\]|\$(?=\{)/g, "\\$&")}\`);`],
      [
        "escapes",
        (raw: string) =>
          `use('${raw.replace(/[^]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)}');`,
      ],
    ])("put-get and frame in %s", (_, literal) => {
      fc.assert(
        fc.property(sources, key, value, (source, name, data) => {
          const code = literal(source);
          const before = mappingIn(valueIn(code));
          expect(all(before, "")).toEqual(all(mappingIn(scalarOf(source)), ""));
          const output = after(code, before.put(name, data)) ?? "";
          if (refuses.test(data) && output === "") return;
          const written = mappingIn(valueIn(output));
          expect(plain(written.get(name))).toBe(data);
          expect(all(written, name)).toEqual(all(before, name));
        }),
        { numRuns: 25 },
      );
    });
  });
}
const escaped = (character: string): string => (character === "\n" ? "\\n" : `\\${character}`);
