import { describe, expect, it } from "vitest";
import { valueShown } from "./printed.js";

const names = (...lists: readonly string[]): readonly string[] =>
  lists.flatMap((list) => list.split(" "));
const of = (all: readonly string[], shown: string) => all.map((name) => [name, shown] as const);

/** Functions that leave an object as it is, and others, of which nobody knows. */
const READERS = names(
  "console.log console.x consolex.log JSON.stringify Object.keys Object.hasOwn",
  "Object.is Object.isFrozen Object.getOwnPropertyNames Reflect.ownKeys Reflect.has",
  "Reflect.get structuredClone Boolean String Number parseInt Array.isArray",
  "encodeURIComponent log logger logger.info a.log a.logger.info a.b.log createPool",
  "a.createPool a.createConnection a.connect connect add a.add Object.values",
  "Object.entries Object.seal Object.freeze",
);
const OTHERS = names(
  "JSON.stringifyx xJSON.stringify Object.keysx Object.getPrototypeOf Reflect.set",
  "Array.from a.logs xlog a.createPools connectx a.connector a.addx fill Object.assign",
  "lib.x fs.writeFileSync",
);

describe("an object that a function is given", () => {
  it.each([...of(READERS, "1"), ...of(OTHERS, "?")])("%s", (name, shown) => {
    expect(valueShown(`const o = { a: 1 }; ${name}(o); use(o.a);`)).toBe(shown);
  });
});

/** Methods that leave a list as it is, and others. */
const READING = names(
  "toString valueOf toJSON hasOwnProperty join includes indexOf startsWith endsWith",
  "split replace replaceAll trim match toUpperCase toLowerCase toXCase at slice concat",
  "values entries",
);
const CHANGING = names(
  "toFixed map forEach flatMap some every filter reduce push pop sort find keys",
  "mytoString toStringx joins",
);

describe("an object in a list, after a method of the list", () => {
  it.each([...of(READING, "1"), ...of(CHANGING, "?")])("%s", (name, shown) => {
    expect(valueShown(`const o = { a: 1 }; const l = [o]; l.${name}(); use(o.a);`)).toBe(shown);
  });
});
