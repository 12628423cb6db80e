import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plain } from "../../src/document/plain.js";
import type { Mapping } from "../../src/document/value.js";
import { addressIn, addressOf, after, plain } from "./notation.js";

/** Characters that mean something to a URL, to JSON or to JavaScript. */
const character = fc.constantFrom(
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
  '"',
  "'",
  "`",
  "\\",
  "$",
  "{",
  "}",
  "é",
  "😀",
  "\n",
);
const text = fc.string({ unit: character, maxLength: 6 });
const atom = fc.oneof(
  text.map((value) => `t${value}`),
  fc.boolean(),
  fc.integer(),
  fc.constant(null),
);
const flat = fc.dictionary(
  fc.constantFrom("ca", "minVersion", "rejectUnauthorized", "x y", 'q"'),
  atom,
  {
    maxKeys: 4,
    noNullPrototype: true,
  },
);
const value: fc.Arbitrary<Plain> = fc.oneof(atom, flat, fc.record({ outer: flat }));
const key = fc.constantFrom("ssl", "charset", "a", "flags");

/** A query as somebody may have written it: raw where that can be read, or percent-encoded. */
const raw = (characters: string): string =>
  characters.replace(/[%&#+\s'\\`$]/g, (one) => (one === "'" ? "%27" : encodeURIComponent(one)));
const encodings = fc.constantFrom(encodeURIComponent, raw);
const spell = (data: Plain): string => (typeof data === "string" ? data : JSON.stringify(data));
const parameters = fc
  .tuple(
    fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 3 }),
    encodings,
  )
  .map(([pairs, encode]) => pairs.map(([name, data]) => `${name}=${encode(spell(data))}`));
const address = fc
  .tuple(
    fc.constantFrom("", "u@", "u:p@", "u%40v:p%3Aq@"),
    fc.constantFrom("", ":3306"),
    fc.constantFrom("", "/", "/d"),
    parameters,
    fc.constantFrom("", "#f"),
  )
  .map(
    ([user, port, path, query, hash]) =>
      `mysql://${user}h${port}${path}${query.length > 0 ? `?${query.join("&")}` : ""}${hash}`,
  );

/** What stands at every key but one. */
const others = (mapping: Mapping, but: string): Record<string, unknown> =>
  Object.fromEntries(
    mapping
      .keys()
      .filter((name) => name !== but)
      .map((name) => [name, plainOrText(mapping, name)]),
  );
const plainOrText = (mapping: Mapping, name: string): unknown => plain(mapping.get(name));

describe("an address that is a file of its own", () => {
  it("put-get: what is written is read", () => {
    fc.assert(
      fc.property(address, key, value, (source, name, data) => {
        const output = after(source, addressOf(source).put(name, data)) ?? "";
        expect(plain(addressOf(output).get(name))).toEqual(data);
      }),
    );
  });

  it("frame: every other key says what it said, and no character outside the entry is touched", () => {
    fc.assert(
      fc.property(address, key, value, (source, name, data) => {
        const output = after(source, addressOf(source).put(name, data)) ?? "";
        expect(others(addressOf(output), name)).toEqual(others(addressOf(source), name));
        const [start, end] =
          addressOf(source).get(name).kind === "missing"
            ? [source.length, source.length]
            : addressOf(source).get(name).at;
        expect(output.startsWith(source.slice(0, Math.min(start, source.search(/#|$/))))).toBe(
          true,
        );
        expect(output.endsWith(source.slice(Math.max(end, source.search(/#|$/))))).toBe(true);
      }),
    );
  });

  it("put-put: twice says what once said, and then nothing changes any more", () => {
    fc.assert(
      fc.property(address, key, value, (source, name, data) => {
        const put = (from: string): string => after(from, addressOf(from).put(name, data)) ?? "";
        const [once, twice] = [put(source), put(put(source))];
        expect(others(addressOf(twice), "")).toEqual(others(addressOf(once), ""));
        expect(put(twice)).toBe(twice);
      }),
    );
  });

  it("remove-get: what is taken out is gone, and nothing else", () => {
    fc.assert(
      fc.property(address, key, (source, name) => {
        fc.pre(addressOf(source).get(name).kind !== "missing");
        const output = after(source, addressOf(source).remove([name])) ?? "";
        expect(addressOf(output).get(name).kind).toBe("missing");
        expect(others(addressOf(output), name)).toEqual(others(addressOf(source), name));
      }),
    );
  });
});

describe.each([
  ["raw", raw],
  ["percent-encoded", encodeURIComponent],
])("an object in JSON in a query, %s", (_, encode) => {
  const place = fc.tuple(flat, fc.constantFrom("", "?a=1", "?flags=x%20y"));
  const sourceOf = ([data, before]: readonly [Plain, string]): string =>
    `mysql://h/d${before}${before === "" ? "?" : "&"}ssl=${encode(JSON.stringify(data))}`;
  const ssl = (source: string): Mapping => {
    const object = addressOf(source).get("ssl");
    if (object.kind !== "mapping") throw new Error(`There is no object in ${source}`);
    return object;
  };
  const inner = fc.constantFrom("ca", "minVersion", "rejectUnauthorized", "verifyIdentity");

  it("put-get and frame", () => {
    fc.assert(
      fc.property(place, inner, atom, (where, name, data) => {
        const source = sourceOf(where);
        const output = after(source, ssl(source).put(name, data)) ?? "";
        expect(plain(ssl(output))).toEqual({ ...(plain(ssl(source)) as object), [name]: data });
        expect(others(addressOf(output), "ssl")).toEqual(others(addressOf(source), "ssl"));
      }),
    );
  });

  it("remove-get and frame", () => {
    fc.assert(
      fc.property(place, (where) => {
        const source = sourceOf(where);
        for (const name of ssl(source).keys()) {
          const output = after(source, ssl(source).remove([name])) ?? "";
          expect(plain(ssl(output))).toEqual(others(ssl(source), name));
        }
      }),
    );
  });
});

describe("an address in a literal of JavaScript", () => {
  const UNESCAPED: Readonly<Record<string, RegExp>> = {
    "'": /['\\\n]/g,
    '"': /["\\\n]/g,
    "`": /[`\\]|\$\{/g,
  };
  const hex = (code: number, length: number): string => code.toString(16).padStart(length, "0");
  /** Writes some characters in one of the ways that mean the same. */
  const literal = fc
    .tuple(fc.constantFrom("'", '"', "`"), fc.array(fc.nat(7), { minLength: 7, maxLength: 13 }))
    .map(([quote, choices]) => (raw: string): string => {
      const spelled = Array.from(raw).map((one, index) => {
        const choice = choices[index % choices.length];
        const code = one.codePointAt(0) ?? 0;
        if (choice === 0 && code < 256) return `\\x${hex(code, 2)}`;
        if (choice === 1 && code < 65536) return `\\u${hex(code, 4)}`;
        if (choice === 2) return `\\u{${hex(code, 1)}}`;
        return one;
      });
      const escaped = spelled.map((one) =>
        one.length > 2
          ? one
          : one.replace(UNESCAPED[quote] ?? /$^/, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`)),
      );
      return `use(${quote}${escaped.join("").replace(quote === "`" ? /\$(?=\{)/g : /$^/, "\\$")}${quote});`;
    });

  it("put-get and frame, in any quotes and through any escapes", () => {
    fc.assert(
      fc.property(address, literal, key, value, (source, write, name, data) => {
        const code = write(source);
        expect(others(addressIn(code), "")).toEqual(others(addressOf(source), ""));
        const output = after(code, addressIn(code).put(name, data)) ?? "";
        expect(plain(addressIn(output).get(name))).toEqual(data);
        expect(others(addressIn(output), name)).toEqual(others(addressIn(code), name));
      }),
      { numRuns: 100 },
    );
  });
});
