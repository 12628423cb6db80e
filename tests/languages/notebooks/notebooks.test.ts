import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ESLint } from "eslint";
import { afterAll, describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { blamed, fixed, HOST, notebook, sources, verify } from "./notebook.js";

const USER = "3pTAoNNegb47Uc8.root";
const IMPORT = `import pymysql\n\nHOST = "${HOST}"`;
const TLS = 'ssl={"ca": "/etc/ssl/cert.pem"}';
const connect = (port: number, before = ""): string =>
  `c = pymysql.connect(\n    host=HOST,\n    port=${port},${before}\n    user="a.root",\n    password=PW,\n    ${TLS},\n)\n`;
const BAD = [IMPORT, connect(3306)];
const GOOD = [IMPORT, connect(4000)];
const PORT = ["no-wrong-port: 3306"];
const COMMAND = `mysql -h ${HOST} -P 3306 -u ${USER} --ssl-mode=VERIFY_IDENTITY --ssl-ca=/a.pem`;

describe("the cells of a notebook", () => {
  it("are one program", () => {
    const text = notebook(BAD);
    expect(blamed(text)).toEqual(PORT);
    expect(fixed(text)).toBe(notebook(GOOD));
    expect(fixed(fixed(text))).toBe(fixed(text));
  });

  it.each([
    ["one string for each cell", (text: string) => joined(text, 1)],
    ["no line ends between strings", (text: string) => joined(text)],
    ["lines that end with CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["cells whose lines end with CRLF", (text: string) => text.replaceAll("\\n", "\\r\\n")],
    ["the mark of the byte order", (text: string) => `\uFEFF${text}`],
    [
      "characters that are escapes",
      (text: string) => text.replaceAll("port=", "\\u0070\\u006frt\\u003d").replaceAll("/", "\\/"),
    ],
    [
      "pairs that are escapes",
      (text: string) => text.replaceAll("HOST,", "HOST, # \\ud83d\\ude00é\\t"),
    ],
  ])("may have %s", (_, written) => {
    const text = written(notebook(BAD));
    expect(blamed(text)).toEqual(PORT);
    expect(fixed(text)).toBe(written(notebook(GOOD)));
  });

  it("keep what is beside an edit, and what an edit adds is escaped", () => {
    const cell = 'd = pymysql.connect(host=HOST, port=4000, user="a.root", password=PW)';
    const text = notebook([IMPORT, cell]);
    const [{ fix } = { fix: null }] = verify(text).flatMap(({ suggestions = [] }) => suggestions);
    if (!fix) throw new Error("No suggestion.");
    const after = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
    expect(sources(after)[1]).toMatch(/password=PW, ssl_ca="\/etc.*"/);
    expect(fix.text).toContain('\\"');
  });

  it.each([
    ["a switch", "# eslint-disable-next-line tidb-tls/no-wrong-port", 1],
    ["nothing", "# the port", 0],
  ])("may have %s in a comment", (_, comment, number) => {
    const text = notebook([IMPORT, connect(3306).replace("    port", `    ${comment}\n    port`)]);
    expect(blamed(text)).toEqual(PORT.slice(number));
  });

  it("may have a switch for all that follow", () => {
    expect(blamed(notebook(["# eslint-disable tidb-tls/no-wrong-port", ...BAD]))).toEqual([]);
  });
});

/** A notebook whose cells have strings: one, or a list of one. */
function joined(text: string, levels = 0): string {
  const data = JSON.parse(text) as { cells: { source: unknown }[] };
  sources(text).forEach((source, index) =>
    Object.assign(data.cells[index] ?? {}, { source: levels === 1 ? source : [source] }),
  );
  return `${JSON.stringify(data, null, "\t")}\n`;
}

describe("what is no Python", () => {
  it.each([
    ["a magic", "%pip install 'pymysql\n%matplotlib inline"],
    ["a magic that goes on", "!pip install \\\n  'pymysql\\\n  (b"],
    ["a cell for SQL", "%%sql mysql+pymysql://a:b@c/d\nSELECT '"],
    ["a cell for a shell", '%%bash\necho "a\'" (\n'],
    ["a cell of Databricks", "%sql\nSELECT 'a"],
    ["text of Databricks", "%md # It's (a"],
    ["a command", "!ls 'a\nfiles = !ls 'a"],
    ["a question", "?pymysql\npymysql.connect??"],
    ["a cell that is not finished", "x = ('''\n"],
    ["a cell that begins further right", "  host = 'a"],
    ["an empty cell", ""],
  ])("does no harm: %s", (_, cell) => {
    const text = notebook([cell, ...BAD, cell]);
    expect(blamed(text)).toEqual(PORT);
    expect(fixed(text)).toBe(notebook([cell, ...GOOD, cell]));
  });

  it("may stand in a cell of Python", () => {
    const text = notebook([IMPORT, `%%time\n!ls (\n${connect(3306)}%who`]);
    expect(fixed(text)).toBe(notebook([IMPORT, `%%time\n!ls (\n${connect(4000)}%who`]));
  });

  it("is only what begins a statement", () => {
    const text = notebook([IMPORT, `q = """\n!x (\n%who (\n"""\nz = (1\n%who)\n${connect(3306)}`]);
    expect(blamed(text)).toEqual(PORT);
  });

  it("gives names values that nobody knows", () => {
    const text = notebook([`import pymysql\nHOST = "${HOST}"\nHOST = !hostname`, connect(3306)]);
    expect(blamed(text)).toEqual([]);
  });

  it.each([
    ["a command", `!${COMMAND}`, true],
    ["a cell", `%%bash\n${COMMAND}`, true],
    ["a cell of Databricks", `%sh\n${COMMAND}`, true],
    ["a command with the notebook's names", `!${COMMAND} -p{password}`, false],
    ["a string", `x = """\n!${COMMAND}"""`, false],
  ])("is read by the shell's language: %s", (_, cell, isRead) => {
    const text = notebook([cell]);
    expect(blamed(text).includes("no-wrong-port: -P 3306")).toBe(isRead);
    expect(fixed(text)).toBe(isRead ? text.replace("-P 3306", "-P 4000") : text);
  });
});

describe("what is not read", () => {
  const cell = (own: object): string =>
    JSON.stringify({ cells: [{ cell_type: "code", source: BAD.join("\n"), ...own }] });

  it.each([
    ["nothing but cells", cell({}), 1],
    ["a text", cell({ cell_type: "markdown" }), 0],
    ["a raw cell", cell({ cell_type: "raw" }), 0],
    ["a cell of another language", cell({ metadata: { vscode: { languageId: "sql" } } }), 0],
    ["another language", notebook(BAD, { kernelspec: { language: "R" } }), 0],
    ["another kernel", notebook(BAD, { language_info: { name: "julia" } }), 0],
    ["Python", notebook(BAD, { language_info: { name: "python" } }), 1],
    ["an output", cell({ source: [], outputs: [{ text: BAD }] }), 0],
    ["no source", cell({ source: null }), 0],
    ["a source of other things", cell({ source: [1, BAD.join("\n"), null] }), 1],
    ["a key twice", cell({}).replace(/\}\]\}$/, ',"source":[]}]}'), 0],
    ["broken", notebook(BAD).slice(0, -4), 0],
    ["with a comment", `// a\n${notebook(BAD)}`, 0],
    ["a list", '["tidbcloud"]', 0],
    ["too deep", `{"cells":${"[".repeat(20_000)}"tidbcloud"`, 0],
    ["empty", "", 0],
    ["long", cell({ outputs: ["a".repeat(20_000_000)] }), 0],
  ])("%s", (_, text, number) => {
    expect(verify(text)).toHaveLength(number);
  });
});

describe("an edit", () => {
  it("is left out where it would reach over two strings", () => {
    // The number is in two strings.
    const text = notebook(BAD).replace("port=3306", 'port=33",\n"06');
    expect(sources(text)[1]).toBe(BAD[1]);
    expect(verify(text).map(({ ruleId, fix }) => [ruleId, fix])).toEqual([
      ["tidb-tls/no-wrong-port", undefined],
    ]);
    expect(fixed(text)).toBe(text);
  });
});

describe("the command", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "notebooks-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("reads the notebooks of a folder", async () => {
    mkdirSync(path.join(folder, "a"));
    const file = path.join(folder, "a", "load.ipynb");
    writeFileSync(file, notebook(BAD));
    const run = async (fix: boolean): Promise<readonly ESLint.LintResult[]> =>
      new ESLint({
        cwd: folder,
        overrideConfigFile: true,
        overrideConfig: [...plugin.configs.files],
        fix,
      }).lintFiles(["."]);
    expect((await run(false))[0]?.messages).toHaveLength(1);
    const command = path.resolve("dist/command.mjs");
    const runCommand = (...words: readonly string[]): string => {
      try {
        return execFileSync(process.execPath, [command, ...words], {
          cwd: folder,
          encoding: "utf8",
        });
      } catch (error) {
        return (error as { stdout: string }).stdout;
      }
    };
    expect(runCommand()).toMatch(/load\.ipynb[^]*no-wrong-port/);
    runCommand("--fix");
    expect(readFileSync(file, "utf8")).toBe(notebook(GOOD));
    runCommand("--fix");
    expect(readFileSync(file, "utf8")).toBe(notebook(GOOD));
  });
});
