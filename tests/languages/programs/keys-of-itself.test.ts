import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { rulesIn } from "../../lint.js";
import { HOST, java, opens } from "./lint-program.js";

const found = (filename: string, code: string): readonly string[] =>
  rulesIn(new Linter().verify(code, plugin.configs.files, { filename }));

const url = `String url = "jdbc:mysql://${HOST}:4000/test?sslMode=DISABLED";`;
const opening = `${url}\n${opens("url")}`;

describe("what is done to an object under a key that the object itself gives", () => {
  it.each([
    `${url}\nint at = url.lastIndexOf("/");\nlog(url.substring(at));\n${opens("url")}`,
    `${url}\nlog(url.substring(url.indexOf("@")));\n${opens("url")}`,
    `Map<Integer, String> seen = new HashMap<>();\nseen.put(seen.size(), "a");\n${opening}`,
    `String a = "a";\nString b = a.substring(n.get(a));\nn.put(b, n.get(b));\n${opening}`,
  ])("keeps no file from being read in Java: %s", (body) => {
    expect(found("App.java", java(body))).toEqual(["require-tls"]);
  });

  it.each([
    "seen = {}\nseen[len(seen)] = 1",
    "seen = {}\nseen[seen.get('a')] = 1",
    "text = 'abc'\nat = text.find('b')\nprint(text[at])",
  ])("keeps no file from being read in Python: %s", (lines) => {
    const code = `import os\nimport MySQLdb\n\n${lines}\nMySQLdb.connect(host="${HOST}", port=4000, user="3pTAoNNegb47Uc8.root", password=os.environ["PW"], ssl_mode="DISABLED")\n`;
    expect(found("a.py", code)).toEqual(["require-tls"]);
  });
});
