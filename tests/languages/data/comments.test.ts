import { describe, expect, it } from "vitest";
import { hashComments } from "../../../src/languages/data/hash-comments.js";
import { commentsInJson } from "../../../src/languages/data/json-comments.js";
import { commentsInToml } from "../../../src/languages/data/toml-comments.js";
import { commentsInYaml } from "../../../src/languages/data/yaml-comments.js";

const FIND = {
  shell: hashComments,
  json: commentsInJson,
  toml: commentsInToml,
  yaml: commentsInYaml,
};

describe("the comments of a file, and where they stand", () => {
  it.each([
    ["yaml", "a: [b]\n# one", "7-12 one"],
    ["yaml", "a: {b: c}\n# one", "10-15 one"],
    ["yaml", "a: [b] # one", "7-12 one"],
    ["yaml", "- a\n- b # one\n...\n# two", "8-13 one|18-23 two"],
    ["yaml", "a: b\n---\nc: [d]\n# one", "16-21 one"],
    ["toml", "# eslint one", "0-12 eslint one"],
    ["toml", 'a = "# x" # one', "10-15 one"],
    ["toml", "a = '# x' # one", "10-15 one"],
    ["toml", 'a = """\n# x\n""" # one', "16-21 one"],
    ["toml", "a = '''\n# x\n''' # one", "16-21 one"],
    ["toml", 'a = """x\\"""# y""" # one', "19-24 one"],
    ["toml", 'a = """x""""" # one', "14-19 one"],
    ["toml", "a = '''x''''' # one", "14-19 one"],
    ["toml", 'a = "x\\"# y" # one', "13-18 one"],
    ["toml", 'a = "broken\n# one', "12-17 one"],
    ["toml", "a = 'broken\n# one", "12-17 one"],
    ["toml", 'a = """broken\n# one', ""],
    ["toml", "a = '''broken\n# one", ""],
    ["toml", "# one\r\n# two", "0-5 one|7-12 two"],
    ["toml", 'a = "" # one', "7-12 one"],
    ["toml", "a = '' # one", "7-12 one"],
    ["toml", '""""# x" # one', ""],
    ["shell", "# one", "0-5 one"],
    ["shell", "a # one", "2-7 one"],
    ["shell", "a# x", ""],
    ["shell", "a '# x' # one", "8-13 one"],
    ["shell", 'a "# x" # one', "8-13 one"],
    ["shell", 'a "x\\"# y" # one', "11-16 one"],
    ["shell", "a \\# x", ""],
    ["shell", "a;# one", "2-7 one"],
    ["shell", "a&# one", "2-7 one"],
    ["shell", "a|# one", "2-7 one"],
    ["shell", "(# one\n)", "1-6 one"],
    ["shell", ")# one", "1-6 one"],
    ["shell", "a 'broken\n# one", "10-15 one"],
    ["shell", 'a "broken\n# one', "10-15 one"],
    ["shell", "# one\r\n# two", "0-5 one|7-12 two"],
    ["shell", "a=$# # one", "5-10 one"],
    ["shell", "'' # one", "3-8 one"],
    ["shell", '"" # one', "3-8 one"],
    ["shell", "a\t# one", "2-7 one"],
    ["json", "// one\n{}", "0-6 one"],
    ["json", "{} // one", "3-9 one"],
    ["json", '{ "a": "// x" } /* one */', "16-25 one "],
    ["json", "/* one", "0-6 one"],
    ["json", "/** one **/", "0-11* one *"],
    ["json", "// a // b", "0-9 a // b"],
    ["json", "{ /* one */ /* two */ }", "2-11 one |12-21 two "],
    ["yaml", "# one", "0-5 one"],
    ["yaml", "a: b # one", "5-10 one"],
    ["yaml", "a: b# x", ""],
    ["yaml", 'a: "# x" # one', "9-14 one"],
    ["yaml", "a: |\n  # x\n# one", "11-16 one"],
    ["yaml", "# one\n---\n# two", "0-5 one|10-15 two"],
    ["yaml", "a: [b, # one\n c]", "7-12 one"],
    ["yaml", "a: '# x'\n# one", "9-14 one"],
    ["yaml", "a: 'x\n# one", ""],
  ] as const)("%s: %s", (language, text, expected) => {
    const found = FIND[language](text);
    expect(found.map(({ start, end, value }) => `${start}-${end}${value}`).join("|")).toBe(
      expected,
    );
  });
});
