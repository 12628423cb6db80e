import { describe, expect, it } from "vitest";
import { spelled } from "./printed.js";

describe("an edit is spelled as its file is", () => {
  it.each([
    [
      "use({ a: 1 });",
      "use({ a: 1, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nuse({ a: process.env.A_B });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({a: 1});",
      "use({a: 1, ssl: {ca: 'x', 'min-version': 2, sub: {}}});\nuse({a: process.env.A_B});\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({ 'a': 1 });",
      "use({ 'a': 1, 'ssl': { 'ca': 'x', 'min-version': 2, 'sub': {} } });\nuse({ 'a': process.env.A_B });\n{ a: 'it\\'s', b: null }",
    ],
    [
      'use({ "a": 1 });',
      'use({ "a": 1, "ssl": { "ca": "x", "min-version": 2, "sub": {} } });\nuse({ "a": process.env.A_B });\n{ a: \'it\\\'s\', b: null }',
    ],
    [
      'use({ a: "x" });',
      'use({ a: "x", ssl: { ca: "x", "min-version": 2, sub: {} } });\nuse({ a: process.env.A_B });\n{ a: \'it\\\'s\', b: null }',
    ],
    [
      "use({ a: 'x' });",
      "use({ a: 'x', ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nuse({ a: process.env.A_B });\n{ a: 'it\\'s', b: null }",
    ],
    [
      'import y from "y"; use({ a: 1 });',
      'import y from "y"; use({ a: 1, ssl: { ca: "x", "min-version": 2, sub: {} } });\nimport y from "y"; use({ a: process.env.A_B });\n{ a: \'it\\\'s\', b: null }',
    ],
    [
      'const y = require("y"); use({ a: 1 });',
      'const y = require("y"); use({ a: 1, ssl: { ca: "x", "min-version": 2, sub: {} } });\nconst y = require("y"); use({ a: process.env.A_B });\n{ a: \'it\\\'s\', b: null }',
    ],
    [
      'import("y"); use({ a: 1 });',
      'import("y"); use({ a: 1, ssl: { ca: "x", "min-version": 2, sub: {} } });\nimport("y"); use({ a: process.env.A_B });\n{ a: \'it\\\'s\', b: null }',
    ],
    [
      'const y = "y"; use({ a: 1 });',
      "const y = \"y\"; use({ a: 1, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nconst y = \"y\"; use({ a: process.env.A_B });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({ a: 1, b: { c: 2 } });",
      "use({ a: 1, b: { c: 2 }, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nuse({ a: process.env.A_B, b: { c: 2 } });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({ a: 1, b: {\n    c: 2,\n  } });",
      "use({ a: 1, b: {\n    c: 2,\n  }, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nuse({ a: process.env.A_B, b: {\n    c: 2,\n  } });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({\n  a: 1,\n  b: {\n    c: 2,\n  },\n});",
      "use({\n  a: 1,\n  b: {\n    c: 2,\n  },\n  ssl: {\n    ca: 'x',\n    'min-version': 2,\n    sub: {},\n  },\n});\nuse({\n  a: process.env.A_B,\n  b: {\n    c: 2,\n  },\n});\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({\n  a: 1,\n  b: {\n    c: 2\n  }\n});",
      "use({\n  a: 1,\n  b: {\n    c: 2\n  },\n  ssl: {\n    ca: 'x',\n    'min-version': 2,\n    sub: {}\n  }\n});\nuse({\n  a: process.env.A_B,\n  b: {\n    c: 2\n  }\n});\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({\n  a: 1,\n  b: { c: 2 },\n});",
      "use({\n  a: 1,\n  b: { c: 2 },\n  ssl: { ca: 'x', 'min-version': 2, sub: {} },\n});\nuse({\n  a: process.env.A_B,\n  b: { c: 2 },\n});\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({\n\ta: 1,\n\tb: {\n\t\tc: 2,\n\t},\n});",
      "use({\n\ta: 1,\n\tb: {\n\t\tc: 2,\n\t},\n\tssl: {\n\t\tca: 'x',\n\t\t'min-version': 2,\n\t\tsub: {},\n\t},\n});\nuse({\n\ta: process.env.A_B,\n\tb: {\n\t\tc: 2,\n\t},\n});\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({\r\n  a: 1,\r\n  b: {\r\n    c: 2,\r\n  },\r\n});",
      "use({\r\n  a: 1,\r\n  b: {\r\n    c: 2,\r\n  },\r\n  ssl: {\r\n    ca: 'x',\r\n    'min-version': 2,\r\n    sub: {},\r\n  },\r\n});\nuse({\r\n  a: process.env.A_B,\r\n  b: {\r\n    c: 2,\r\n  },\r\n});\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({\n  a: 1,\n  b: {\n    c: {\n      d: 1,\n    },\n  },\n});",
      "use({\n  a: 1,\n  b: {\n    c: {\n      d: 1,\n    },\n  },\n  ssl: {\n    ca: 'x',\n    'min-version': 2,\n    sub: {},\n  },\n});\nuse({\n  a: process.env.A_B,\n  b: {\n    c: {\n      d: 1,\n    },\n  },\n});\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({\n  a: 1,\n  b: { c: {\n    d: 1,\n  } },\n});",
      "use({\n  a: 1,\n  b: { c: {\n    d: 1,\n  } },\n  ssl: { ca: 'x', 'min-version': 2, sub: {} },\n});\nuse({\n  a: process.env.A_B,\n  b: { c: {\n    d: 1,\n  } },\n});\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({ a: 1, [k]: 2 });",
      "use({ a: 1, [k]: 2, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\n\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({ 'a': 1, [k]: 2 });",
      "use({ 'a': 1, [k]: 2, 'ssl': { 'ca': 'x', 'min-version': 2, 'sub': {} } });\n\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({ 'a': 1, ...x });",
      "use({ 'a': 1, ...x, 'ssl': { 'ca': 'x', 'min-version': 2, 'sub': {} } });\n\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({ a });",
      "use({ a, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\n\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({ 'a': 1, b });",
      "use({ 'a': 1, b, 'ssl': { 'ca': 'x', 'min-version': 2, 'sub': {} } });\nuse({ 'a': process.env.A_B, b });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "process.env.X; use({ a: 1 });",
      "process.env.X; use({ a: 1, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nprocess.env.X; use({ a: process.env.A_B });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "Deno.env.get('X'); use({ a: 1 });",
      "Deno.env.get('X'); use({ a: 1, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nDeno.env.get('X'); use({ a: Deno.env.get('A_B') });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "import.meta.env.X; use({ a: 1 });",
      "import.meta.env.X; use({ a: 1, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nimport.meta.env.X; use({ a: import.meta.env.A_B });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "Bun.env.X; use({ a: 1 });",
      "Bun.env.X; use({ a: 1, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nBun.env.X; use({ a: Bun.env.A_B });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "process.env.X; Bun.env.X; use({ a: 1 });",
      "process.env.X; Bun.env.X; use({ a: 1, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nprocess.env.X; Bun.env.X; use({ a: process.env.A_B });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "Other.env.X; use({ a: 1 });",
      "Other.env.X; use({ a: 1, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nOther.env.X; use({ a: process.env.A_B });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({ a: 1, b: {} });",
      "use({ a: 1, b: {}, ssl: { ca: 'x', 'min-version': 2, sub: {} } });\nuse({ a: process.env.A_B, b: {} });\n{ a: 'it\\'s', b: null }",
    ],
    [
      "use({\n  a: 1,\n  b: x,\n});",
      "use({\n  a: 1,\n  b: x,\n  ssl: { ca: 'x', 'min-version': 2, sub: {} },\n});\nuse({\n  a: process.env.A_B,\n  b: x,\n});\n{ a: 'it\\'s', b: null }",
    ],
  ])("%s", (code, expected) => {
    expect(spelled(code)).toBe(expected);
  });
});
