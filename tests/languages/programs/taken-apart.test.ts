import { describe, expect, it } from "vitest";
import { go } from "../../../src/languages/go/index.js";
import { java } from "../../../src/languages/java/index.js";
import type { ProgramLanguage } from "../../../src/languages/programs/language.js";
import { php } from "../../../src/languages/php/index.js";
import { python } from "../../../src/languages/python/index.js";
import { fatesShown } from "./values.js";

const takenOf = (language: ProgramLanguage, program: string): readonly string[] =>
  fatesShown(language, program)
    .split("; ")
    .map((fate) => fate.split(" ")[1] ?? "");

const ofPython = (use: string): string => `url = "a://b"\nconnect(url)\n${use}`;
const ofGo = (use: string): string =>
  `package main\n\nimport "net/url"\n\nconst dsn = "a://b"\n\nfunc main() {\n\tclient.open(dsn)\n\t${use}\n}`;
const ofJava = (use: string): string =>
  `class A {\n  void f() {\n    String url = "a://b";\n    connect(url);\n    ${use}\n  }\n}`;

describe("an address that the program also takes apart", () => {
  it.each([
    'name = url.split("/")[-1]',
    'print(url.rsplit("/", 1)[1])',
    "name = urlparse(url).path",
    "name = url[3:]",
    "name = url[0]",
    'if url.endswith("/b"):\n    pass',
    'if "?" in url:\n    pass',
    'if url == "a://b":\n    pass',
    'm = re.match("a://(.*)", url)',
    'name = "db " + url',
    'name = f"{x}{url}"',
  ])("is not edited unseen in Python: %s", (use) => {
    expect(takenOf(python, ofPython(use))[0]).toBe("none");
  });

  it.each([
    'name := dsn[strings.LastIndex(dsn, "/")+1:]',
    'if strings.HasSuffix(dsn, "/app") {\n\t}',
    'name := strings.Split(dsn, "/")[1]',
    "u, err := url.Parse(dsn)",
    'if dsn == "a://b" {\n\t}',
  ])("is not edited unseen in Go: %s", (use) => {
    expect(takenOf(go, ofGo(use))[0]).toBe("none");
  });

  it.each([
    'if (url.endsWith("/app")) {}',
    'String n = url.split("/")[3];',
    "String n = java.net.URI.create(url).getPath();",
  ])("is not edited unseen in Java: %s", (use) => {
    expect(takenOf(java, ofJava(use))[0]).toBe("none");
  });
});

describe("an address that is only asked for what no edit changes, or shown", () => {
  it.each([
    "if url:\n    pass",
    "if not url:\n    pass",
    'if url == "":\n    pass',
    "if url is None:\n    pass",
    'if url.startswith("mysql://"):\n    pass',
    'if "tidbcloud.com" in url:\n    pass',
    'print("opening %s" % url)',
    'logging.info("opening %s", url)',
  ])("is edited in Python: %s", (use) => {
    expect(takenOf(python, ofPython(use))[0]).toBe("known");
  });

  it.each([
    'if dsn == "" {\n\t}',
    'if strings.Contains(dsn, "tidbcloud.com") {\n\t}',
    'fmt.Println("opening", dsn)',
    'log.Println(fmt.Sprintf("opening %s", dsn))',
    "if len(dsn) == 0 {\n\t}",
  ])("is edited in Go: %s", (use) => {
    expect(takenOf(go, ofGo(use))[0]).toBe("known");
  });

  it.each(['if (url.contains("tidbcloud")) {}', "if (url != null && !url.isEmpty()) {}"])(
    "is edited in Java: %s",
    (use) => {
      expect(takenOf(java, ofJava(use))[0]).toBe("known");
    },
  );
});

describe("an address in a variable that is set in several places", () => {
  const inGo = (body: string): string =>
    `package main\n\nimport "os"\n\nconst other = "c"\n\nfunc main() {\n\t${body}\n\tclient.open(dsn)\n}`;
  it.each([
    [go, inGo('dsn := os.Getenv("DSN")\n\tif dsn == "" {\n\t\tdsn = "a://b"\n\t}')],
    [go, inGo('var dsn string\n\tdsn = "a://b"')],
    [go, inGo('dsn := "a://b"\n\tif prod {\n\t\tdsn = os.Getenv("DSN")\n\t}')],
    [go, inGo('dsn := ""\n\tif prod {\n\t\tdsn = "a://b"\n\t} else {\n\t\tdsn = other\n\t}')],
    [python, 'if prod:\n    url = "a://b"\nelse:\n    url = "a://c"\nconnect(url)'],
    [python, 'url = "a://b"\nfor url in urls:\n    pass\nconnect(url)'],
    [php, "<?php\n$url = 'a://b';\nif ($x) { $url = getenv('URL'); }\nconnect($url);"],
    [
      java,
      'class A {\n  void f() {\n    String url;\n    url = "a://b";\n    connect(url);\n  }\n}',
    ],
  ])("is edited: %#", (language, program) => {
    expect(takenOf(language, program)).toContain("known");
  });

  it.each([
    [go, inGo('var dsn string\n\tdsn = "a://b"\n\tname := dsn[3:]')],
    [python, 'url = x\nurl = "a://b"\nconnect(url)\nname = url.split("/")[-1]'],
    [python, 'url = "a://b"\nurl = url + "?c"\nconnect(url)'],
  ])("is not where it is also taken apart or goes on: %#", (language, program) => {
    expect(takenOf(language, program)).not.toContain("known");
  });
});
