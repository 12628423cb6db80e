import { describe, expect, it } from "vitest";
import { BAD, GOOD } from "../hosts/programs.js";
import { folderWith, read, URL } from "./folder.js";

const NOT_UTF_8 = "cannot be read: its encoding is not UTF-8.\n";
const NONE_READ = "Read 0 files, none with connections to TiDB Cloud.\n";
const MARKDOWN = `Café\n\n\`\`\`js\n${BAD}\`\`\`\n`;
const NOTEBOOK = JSON.stringify({
  cells: [
    { cell_type: "markdown", source: ["Café"] },
    {
      cell_type: "code",
      source: [
        "import pymysql\n",
        'pymysql.connect(host="gateway01.us-east-1.prod.aws.tidbcloud.com", port=4000, ',
        'user="3xAbCdEfGhIjKl9.root", ssl_ca="ca.pem", ssl_verify_cert=False)',
      ],
    },
  ],
  metadata: {},
  nbformat: 4,
});

describe("a file that is not encoded in UTF-8", () => {
  const TEXTS: Readonly<Record<string, string>> = {
    "a.env": `# Café\nURL=${URL}\n`,
    "a.ipynb": NOTEBOOK,
    "a.md": MARKDOWN,
    "a.mjs": `// Café\n${BAD}`,
    "a.properties": `# Café\nurl=${URL}\n`,
    "a.py": `# Café\nURL = "${URL}"\n`,
    "a.yml": `name: Café\nurl: ${URL}\n`,
    // The edit would take the byte away.
    "b.env": `URL=${URL}&sslMode=Café\n`,
  };
  const names = Object.keys(TEXTS);

  it("is named and never written", () => {
    const bytes = names.map((name) => Buffer.from(TEXTS[name] ?? "", "latin1"));
    const all = folderWith(
      Object.fromEntries(names.map((name, index) => [name, bytes[index] ?? ""])),
    );
    const told = names.map((name) => `${name} ${NOT_UTF_8}`).join("") + NONE_READ;
    expect(all.run()).toEqual({ code: 2, stdout: "", stderr: told });
    const { stdout, ...fixed } = all.run("--fix", "--format", "json");
    expect(fixed).toEqual({ code: 2, stderr: told });
    expect(JSON.parse(stdout)).toMatchObject(
      names.map(() => ({ fatalErrorCount: 1, messages: [{ ruleId: null, fatal: true, line: 0 }] })),
    );
    expect(names.map(all.bytes)).toEqual(bytes);
  });

  it("would be fixed if it were", () => {
    const { run, text } = folderWith(TEXTS);
    expect(run("--fix")).toMatchObject({
      stderr: expect.stringContaining("fixed 8 files") as string,
    });
    expect(names.filter((name) => text(name) === TEXTS[name])).toEqual([]);
  });

  it("is read if it is", () => {
    const { run, text } = folderWith({ "a.mjs": `// Café \uFFFD\n${BAD}` });
    expect(run("--fix")).toMatchObject({
      code: 0,
      stderr: read(1, 1, "fixed 1 file, no findings left"),
    });
    expect(text("a.mjs")).toBe(`// Café \uFFFD\n${GOOD}`);
  });

  it("keeps no other from being fixed, in threads and from the cache, too", () => {
    const latin = Buffer.from(`// Café\n${BAD}`, "latin1");
    for (const more of [
      ["--concurrency", "2"],
      ["--cache", "--cache-location", "cache.txt"],
    ]) {
      const { run, text, bytes } = folderWith({ "a.mjs": latin, "b.mjs": BAD });
      run(...more);
      const { code, stderr } = run("--fix", ...more);
      expect({ code, stderr: stderr.replace(/^(?:\(node|ESLint).*\n/gm, "") }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(
          `a.mjs ${NOT_UTF_8}${read(1, 1, "fixed 1 file, no findings left")}`,
        ) as string,
      });
      expect(text("b.mjs")).toBe(GOOD);
      expect(bytes("a.mjs")).toEqual(latin);
    }
  });

  it("is not asked for where nothing concerns it", () => {
    const { run } = folderWith({ "a.mjs": Buffer.from("// Café\n", "latin1") });
    expect(run()).toMatchObject({
      code: 0,
      stderr: "Read 1 file, none with connections to TiDB Cloud.\n",
    });
  });
});

describe("a file with a NUL", () => {
  it("is read where it is UTF-8", () => {
    const { run, text } = folderWith({ "a.env": `A=\0\nURL=${URL}\n` });
    expect(run()).toMatchObject({ code: 1, stderr: read(1, 1, "1 finding") });
    expect(run("--fix")).toMatchObject({ code: 0 });
    expect(text("a.env")).toBe(`A=\0\nURL=${URL.replace("REQUIRED", "VERIFY_IDENTITY")}\n`);
  });

  it.each(["utf16le", "utf16be"])("is not read where it is UTF-16: %s", (encoding) => {
    const bytes = Buffer.from(`URL=${URL}\n`, "utf16le");
    const { run } = folderWith({ "a.env": encoding === "utf16le" ? bytes : bytes.swap16() });
    expect(run()).toEqual({ code: 2, stdout: "", stderr: `a.env ${NOT_UTF_8}${NONE_READ}` });
  });
});
