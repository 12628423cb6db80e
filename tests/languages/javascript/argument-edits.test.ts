import { describe, expect, it } from "vitest";
import { argumentCode, argumentEdits, listEdits } from "./sites.js";

describe("what a function is given is changed", () => {
  it.each([
    ["open(a);", "open(a, 'x', { a: 1 }); | open(); | - | - | open('x'); | -"],
    [
      "open(a, b);",
      "open(a, b, 'x', { a: 1 }); | open(b); | open(a); | open(); | open('x', b); | open(a, process.env.A_B);",
    ],
    [
      "open(a, b, c);",
      "open(a, b, c, 'x', { a: 1 }); | open(b, c); | open(a, c); | open(c); | open('x', b, c); | open(a, process.env.A_B, c);",
    ],
    ["open(a,);", "open(a, 'x', { a: 1 }); | open(); | - | - | open('x',); | -"],
    [
      "open(a, b,);",
      "open(a, b, 'x', { a: 1 }); | open(b,); | open(a); | open(); | open('x', b,); | open(a, process.env.A_B,);",
    ],
    ['open("a");', `open("a", "x", { a: 1 }); | open(); | - | - | open("x"); | -`],
    [
      "open(\n\ta,\n);",
      "open(\n\ta,\n\t'x', { a: 1 },\n); | open(\n\t); | - | - | open(\n\t'x',\n); | -",
    ],
    [
      "open({\n  a,\n}\n);",
      "open({\n  a,\n}, 'x', { a: 1 }\n); | open(); | - | - | open('x'\n); | -",
    ],
    ['open(`"`);', "open(`\"`, 'x', { a: 1 }); | open(); | - | - | open('x'); | -"],
    ["open();", "- | - | - | - | - | -"],
    ["open(...a);", "- | - | - | - | - | -"],
    ["open(a, ...b);", "- | open(...b); | - | - | open('x', ...b); | -"],
    ["open(...a, b);", "open(...a, b, 'x', { a: 1 }); | - | - | - | - | -"],
    ["open(a /* one */);", "- | - | - | - | open('x' /* one */); | -"],
    [
      "open(/* one */ a);",
      "open(/* one */ a, 'x', { a: 1 }); | - | - | - | open(/* one */ 'x'); | -",
    ],
    [
      "open(a, /* one */ b);",
      "open(a, /* one */ b, 'x', { a: 1 }); | - | - | - | open('x', /* one */ b); | open(a, /* one */ process.env.A_B);",
    ],
    [
      "open(a, b /* one */, c);",
      "open(a, b /* one */, c, 'x', { a: 1 }); | open(b /* one */, c); | - | - | open('x', b /* one */, c); | open(a, process.env.A_B /* one */, c);",
    ],
    [
      "open((a), (b));",
      "open((a), (b), 'x', { a: 1 }); | - | - | - | open(('x'), (b)); | open((a), (process.env.A_B));",
    ],
    [
      "open(\n  a,\n  b,\n);",
      "open(\n  a,\n  b,\n  'x', { a: 1 },\n); | open(\n  b,\n); | open(\n  a); | open(\n  ); | open(\n  'x',\n  b,\n); | open(\n  a,\n  process.env.A_B,\n);",
    ],
    [
      "new open(a, b);",
      "new open(a, b, 'x', { a: 1 }); | new open(b); | new open(a); | new open(); | new open('x', b); | new open(a, process.env.A_B);",
    ],
    [
      "open(\n  a,\n  b\n)",
      "open(\n  a,\n  b,\n  'x', { a: 1 }\n) | open(\n  b\n) | open(\n  a) | open(\n  ) | open(\n  'x',\n  b\n) | open(\n  a,\n  process.env.A_B\n)",
    ],
    ["open(a)(b);", "open(a)(b, 'x', { a: 1 }); | open(a)(); | - | - | open(a)('x'); | -"],
    ["open(a // one\n);", "- | - | - | - | open('x' // one\n); | -"],
    ["open.call(x, a, b);", "- | - | - | - | - | -"],
  ])("%s", (code, expected) => {
    expect(argumentEdits(code)).toBe(expected);
  });
});

describe("code goes from one place to another", () => {
  it.each([
    ["open(a);", "a | - | open({ uri: a }); | open(a, { ssl: true }); | - | 'it\\'s'"],
    [
      "open('x', b);",
      "'x' | b | open({ uri: 'x' }, b); | open('x', b, { ssl: true }); | - | 'it\\'s'",
    ],
    ["open(...a);", "- | - | - | - | - | 'it\\'s'"],
    ["open(a, ...b);", "a | - | open({ uri: a }, ...b); | - | - | 'it\\'s'"],
    [
      "open(a, (b, c));",
      "a | - | open({ uri: a }, (b, c)); | open(a, (b, c), { ssl: true }); | - | 'it\\'s'",
    ],
    [
      "open(`a${b}`);",
      "`a${b}` | - | open({ uri: `a${b}` }); | open(`a${b}`, { ssl: true }); | - | 'it\\'s'",
    ],
    ["open();", "- | - | - | - | - | 'it\\'s'"],
    ["open(a /* one */);", "a | - | open({ uri: a } /* one */); | - | - | 'it\\'s'"],
    [
      "open({ a: 1 }, { b: 2 });",
      "{ a: 1 } | { b: 2 } | open({ uri: { a: 1 } }, { b: 2 }); | open({ a: 1 }, { b: 2 }, { ssl: true }); | - | 'it\\'s'",
    ],
    [
      "function* f() { open(yield a); }",
      "- | - | - | function* f() { open(yield a, { ssl: true }); } | - | 'it\\'s'",
    ],
  ])("%s", (code, expected) => {
    expect(argumentCode(code)).toBe(expected);
  });
});

describe("a list is changed", () => {
  it.each([
    ["['a']", "open(['a', 'x', 'y']); | open([]); | open([]); | open(['x']); | 'a'"],
    [
      "['a', 'b']",
      "open(['a', 'b', 'x', 'y']); | open(['b']); | open([]); | open(['x', 'b']); | 'a'",
    ],
    [
      "['a', 'b', 'c']",
      "open(['a', 'b', 'c', 'x', 'y']); | open(['b', 'c']); | open(['c']); | open(['x', 'b', 'c']); | 'a'",
    ],
    [
      "[\"a\", 'b']",
      'open(["a", \'b\', "x", "y"]); | open([\'b\']); | open([]); | open(["x", \'b\']); | "a"',
    ],
    ["[]", "open(['x', 'y']); | - | - | - | -"],
    [
      "[\n  'a',\n  'b',\n]",
      "open([\n  'a',\n  'b',\n  'x', 'y',\n]); | open([\n  'b',\n]); | open([\n]); | open([\n  'x',\n  'b',\n]); | 'a'",
    ],
    ["[, 'a']", "- | - | - | - | 'a'"],
    [
      "['a', ...x]",
      "open(['a', ...x, 'x', 'y']); | open([...x]); | open([]); | open(['x', ...x]); | 'a'",
    ],
    ["[...x]", "open([...x, 'x', 'y']); | open([]); | open([]); | open(['x']); | -"],
    [
      "['a', /* one */ 'b']",
      "open(['a', /* one */ 'b', 'x', 'y']); | - | - | open(['x', /* one */ 'b']); | 'a'",
    ],
    [
      "['a', 'b',]",
      "open(['a', 'b', 'x', 'y',]); | open(['b',]); | open([]); | open(['x', 'b',]); | 'a'",
    ],
    ["[ 'a' ]", "open([ 'a', 'x', 'y' ]); | open([ ]); | open([ ]); | open([ 'x' ]); | 'a'"],
  ])("%s", (row, expected) => {
    expect(listEdits(`open(${row});`)).toBe(expected);
  });
});
