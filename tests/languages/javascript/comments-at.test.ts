import { describe, expect, it } from "vitest";
import { commentsOf } from "./sites.js";

describe("what comments say of a call", () => {
  it.each([
    ["open({ a: 1 });", ""],
    ["// one\nopen({ a: 1 });", "one"],
    ["// one\n// two\nopen({ a: 1 });", "one; two"],
    ["/* one */ open({ a: 1 });", "one"],
    ["open({ a: 1 }); // one", "one"],
    ["open({ a: 1 }); /* one */", "one"],
    ["open({ a: 1 });\n// one", ""],
    ["open({ /* one */ a: 1 });", "one"],
    ["open(/* one */ { a: 1 });", "one"],
    ["open({\n  // one\n  a: 1,\n});", "one"],
    ["f(); // one\nopen({ a: 1 });", ""],
    ["f(); /* one */ open({ a: 1 });", "one"],
    ["if (a) { // one\n  open({ a: 1 });\n}", "one"],
    ["if (a) {\n  f(); // one\n  open({ a: 1 });\n}", ""],
    ["switch (a) { case 1: // one\n  open({ a: 1 }); }", "one"],
    ["// one\nconst db = open({ a: 1 });", "one"],
    ["// one\nexport const db = open({ a: 1 });", "one"],
    ["// one\nexport default open({ a: 1 });", "one"],
    ["const db = /* one */ open({ a: 1 });", ""],
    ["const db =\n  // one\n  open({ a: 1 });", ""],
    ["// one\nconst f = () => open({ a: 1 });", "one"],
    ["const f = () => // one\n  { open({ a: 1 }); };", ""],
    ["// eslint no-x: 0\nopen({ a: 1 });", ""],
    ["// oxlint-disable\nopen({ a: 1 });", ""],
    ["// biome-ignore x\nopen({ a: 1 });", ""],
    ["// prettier-ignore\nopen({ a: 1 });", ""],
    ["// @ts-ignore\nopen({ a: 1 });", ""],
    ["// @ts-expect-error\nopen({ a: 1 });", ""],
    ["// global x\nopen({ a: 1 });", ""],
    ["// globals x\nopen({ a: 1 });", ""],
    ["// exported x\nopen({ a: 1 });", ""],
    ["// globally\nopen({ a: 1 });", "globally"],
    ["// exportedly\nopen({ a: 1 });", "exportedly"],
    ["// a eslint\nopen({ a: 1 });", "a eslint"],
    ["/** one */\nfunction f() { open({ a: 1 }); }", "* one"],
    ["/* one */\nfunction f() { open({ a: 1 }); }", ""],
    ["// one\nfunction f() { open({ a: 1 }); }", ""],
    ["/** one */\nexport function f() { open({ a: 1 }); }", "* one"],
    ["/** one */\nconst f = () => { open({ a: 1 }); };", "* one"],
    ["class A { /** one */ f() { open({ a: 1 }); } }", "* one"],
    ["class A {\n  /** one */\n  static f() { open({ a: 1 }); } }", "* one"],
    ["const o = { /** one */ f() { open({ a: 1 }); } };", "* one"],
    ["class A { /** one */ p = open({ a: 1 }); }", "* one"],
    ["class A { /** one */ static { open({ a: 1 }); } }", ""],
    ["/** one */\nfunction f() { g(() => { open({ a: 1 }); }); }", ""],
    ["/** one */ class A { f() { open({ a: 1 }); } }", ""],
    ["// one\nconst o = { a: 1 };\nopen(o);", "one"],
    ["const o = { a: 1 }; // one\nopen(o);", "one"],
    ["const o = {\n  // one\n  a: 1,\n};\nopen(o);", "one"],
    ["const all = {\n  // one\n  in: { a: 1 },\n};\nopen(all.in);", "one"],
    ["const all = {\n  in: { a: 1 }, // one\n};\nopen(all.in);", ""],
    ["const all = {\n  in: { a: 1 }, // one\n  other: { a: 2 }, // two\n};\nopen(all.other);", ""],
    ["// one\nconst o = { a: 1 };\nopen({ ...o });", "one"],
    ["// one\nconst o = { a: 1 };\nopen({ b: 2, in: o });", "one"],
    ["// one\nconst o = { a: 1 };\nconst p = { in: o };\nopen({ in: p });", "one"],
    [
      "// one\nconst o = { a: 1 };\nconst p = { in: o };\nconst q = { in: p };\nopen({ in: q });",
      "one",
    ],
    [
      "// one\nconst o = { a: 1 };\nconst p = { in: o };\nconst q = { in: p };\nconst r = { in: q };\nopen({ in: r });",
      "",
    ],
    ["// one\nconst o = { a: 1 };\nopen(x ? o : { b: 1 });", "one"],
    ["// one\nconst s = 'a';\nopen(s);", ""],
  ])("%s", (row, expected) => {
    expect(
      commentsOf(`import { open } from 'lib';

${row}`),
    ).toBe(expected);
  });
});

describe("comments that are about something else", () => {
  it.each([
    ["import { open } from 'lib';\n//eslint no-x: 0\nopen({ a: 1 });", ""],
    ["import { open } from 'lib';\n//  eslint no-x: 0\nopen({ a: 1 });", ""],
    ["import { open } from 'lib'; open({ a: 1 });\n// one\nf();", ""],
    ["import { open } from 'lib';\n//* one\nfunction f() { open({ a: 1 }); }", ""],
  ])("%s", (code, expected) => {
    expect(commentsOf(code)).toBe(expected);
  });
});
