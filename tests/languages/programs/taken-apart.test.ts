import { describe, expect, it } from "vitest";
import { go } from "../../../src/languages/go/index.js";
import { java } from "../../../src/languages/java/index.js";
import type { ProgramLanguage } from "../../../src/languages/programs/language.js";
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
