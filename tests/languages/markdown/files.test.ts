import { ESLint, Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { fileOf, itReads, OWN } from "../files.js";
import type { UserFile } from "../user-file.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const COMMAND = `mysql -h ${HOST} -P 4000 -u ${USER} --ssl-mode=DISABLED`;
const URL = `jdbc:mysql://${HOST}:4000/shop`;
const SAFE = "sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";

const FILES: readonly UserFile[] = [
  {
    name: "a page with blocks of several languages",
    filename: "README.md",
    text: `# Shop

Set this first:

\`\`\`properties
# the database
spring.datasource.url=${URL}?useSSL=false
\`\`\`

1. Or this:

   \`\`\`yaml title="application.yml"
   spring:
     datasource:
       url: "${URL}?sslMode=DISABLED" # never
   \`\`\`

> \`\`\`sh
> ${COMMAND}
> \`\`\`

~~~dotenv
DATABASE_URL="mysql://${USER}:<password>@${HOST}:3306/shop"
~~~
`,
    found: [
      ["require-tls", 7, 89],
      ["require-tls", 15, 80],
      ["require-tls", 19, 87],
      ["no-wrong-port", 23, 98],
    ],
    fixed: `# Shop

Set this first:

\`\`\`properties
# the database
spring.datasource.url=${URL}?${SAFE}
\`\`\`

1. Or this:

   \`\`\`yaml title="application.yml"
   spring:
     datasource:
       url: "${URL}?${SAFE}" # never
   \`\`\`

> \`\`\`sh
> ${COMMAND}
> \`\`\`

~~~dotenv
DATABASE_URL="mysql://${USER}:<password>@${HOST}:4000/shop"
~~~
`,
  },
];

const foundIn = (text: string, configs: readonly Linter.Config[] = OWN): readonly string[] =>
  new Linter()
    .verify(text, [...configs], fileOf("docs/page.md"))
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? "?"} ${String(line)}`);
const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;

describe("Markdown files of users", () => {
  itReads(FILES, OWN);
});

describe("a block", () => {
  it.each([
    ["of a shell", block("bash", COMMAND), 2],
    ["in capitals", block("Shell", COMMAND), 2],
    ["of a console", block("console", `$ ls\na.txt it's\n$ ${COMMAND}\nERROR`), 4],
    [
      "of a console that goes on",
      block("console", `$ ${COMMAND.replace(" -P", " \\\n  -P")}\nit's`),
      3,
    ],
    ["with a prompt", block("sh", `user@host:~$ ${COMMAND}`), 2],
    ["of PowerShell", block("powershell", COMMAND), 2],
    ["of a Dockerfile", block("dockerfile", `RUN ${COMMAND}`), 2],
    ["of options", block("ini", `[client]\nhost=${HOST}\nport=4000\nskip-ssl`), 5],
    ["of Java's properties", block("java-properties", `url=${URL}?useSSL=false`), 2],
    ["of Terraform", block("hcl", `url = "${URL}?useSSL=false"`), 2],
    [
      "of Prisma",
      block(
        "prisma",
        `datasource db {\n  provider = "mysql"\n  url = "mysql://${USER}@${HOST}:4000/a"\n}`,
      ),
      4,
    ],
    ["of a Makefile", block("makefile", `db:\n\t${COMMAND}`), 3],
    [
      "with a name",
      block('yaml filename="compose.yaml"', `services: { db: { command: "${COMMAND}" } }`),
      2,
    ],
  ])("is read: %s", (_, text, line) => {
    expect(foundIn(text)).toEqual([`require-tls ${String(line)}`]);
  });

  it.each([
    ["without a language", block("", COMMAND)],
    ["of words", block("text", COMMAND)],
    ["that is not fenced", `    ${COMMAND}`],
    ["in a comment", `<!--\n${block("sh", COMMAND)}-->\n`],
    ["with another server", block("sh", COMMAND.replace(HOST, "localhost"))],
    [
      "as documented",
      block("sh", COMMAND.replace("DISABLED", "VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem")),
    ],
    ["silenced in it", block("sh", `# eslint-disable-next-line tidb-tls/require-tls\n${COMMAND}`)],
    [
      "silenced before it",
      `<!-- eslint-disable tidb-tls/require-tls -->\n\n${block("sh", COMMAND)}`,
    ],
    ["skipped", `<!-- eslint-skip -->\n\n${block("sh", COMMAND)}`],
    ["that is broken", block("json", `{ "${URL}`)],
    ["of the answers alone", block("console", `$ ls\n${COMMAND}`)],
  ])("is left alone: %s", (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  const program = block("js", `require("mysql2").createPool({ host: "${HOST}", ssl: false });`);

  it("with a program is read where that is asked for, and need not be whole", () => {
    const all: readonly Linter.Config[] = [
      plugin.configs.recommended,
      ...OWN,
      { files: ["**/*.md"], processor: "tidb-tls/markdown-and-programs" },
    ];
    expect(foundIn(program)).toEqual([]);
    expect(foundIn(program, all)).toEqual(expect.arrayContaining(["require-tls 2"]));
    expect(foundIn(block("js", `const a = ; // ${HOST}`), all)).toEqual([]);
  });

  it("is fixed in its file", async () => {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [...OWN], fix: true });
    const text = `- a\n\n  ${block("env", `JDBC_URL=${URL}?useSSL=false`).replaceAll("\n", "\n  ")}`;
    const [result] = await eslint.lintText(text, { filePath: "docs/page.md" });
    expect(result?.output).toBe(text.replace("useSSL=false", "sslMode=VERIFY_IDENTITY"));
  });
});

it.each(["> ", "  "])("is fixed in its place after an empty line, indented by %j", (by) => {
  const wrong = block("sh", `\n${COMMAND.replace(" -P 4000", "")} \\\n  test\n\nls`).trimEnd();
  const lines = wrong.split("\n").map((line) => (by + line).trimEnd());
  const fixed = (text: string): string =>
    new Linter().verifyAndFix(text, [...OWN], fileOf("docs/page.md")).output;
  const page = `- a\n\n${lines.join("\n")}\n`;
  expect(fixed(page)).toBe(page.replace("DISABLED", "DISABLED --port=4000"));
  expect(fixed(page.replaceAll("\n", "\r\n"))).toBe(fixed(page).replaceAll("\n", "\r\n"));
});

it("ends where the text ends that is meant, also in a block that is indented", () => {
  const text = `- a\n  - b\n\n    ${block("env", `DB_HOST=${HOST}\nDB_PORT=3306`).replace(/\n(?=.)/g, "\n    ")}`;
  const [message] = new Linter().verify(text, [...OWN], fileOf("docs/page.md"));
  const { line = 0, column = 0, endLine, endColumn = 0 } = message ?? {};
  expect(endLine).toBe(line);
  expect(text.split("\n")[line - 1]?.slice(column - 1, endColumn - 1)).toBe("DB_PORT=3306");
});

it("does not load the parser for a page without a sign", () => {
  const { markdown } = plugin.processors;
  expect(markdown.preprocess?.(block("sh", "mysql -h db"), "a.md")).toEqual([]);
  expect(markdown.preprocess?.(block("sh", COMMAND), "a.md")).toHaveLength(1);
});

describe("a block whose edits would land in another place", () => {
  const lint = async (text: string, fix: boolean) => {
    const overrideConfig = plugin.configs.files;
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig, fix });
    const [result] = await eslint.lintText(text, { filePath: "README.md" });
    return { text: result?.output ?? text, messages: result?.messages ?? [] };
  };
  const quoted = (before: string): string =>
    `> Note\n>\n${before}> \`\`\`sh\n> mysql -h ${HOST} \\\n>   -u ${USER}\n> \`\`\`\n`;
  const listed = (mark: string, indent: string): string =>
    `${mark}\`\`\`ini\n${indent}[client]\n${indent}host=${HOST}\n${indent}\`\`\`\n`;

  it.each([
    ["lines of a quotation", quoted("")],
    ["lines of a list", `1. a\n\n${listed("   ", "   ")}`],
  ])("is no other: %s", async (_, text) => {
    expect((await lint(text, true)).text).toMatch(/^(?:> | {3}).*port=4000$/m);
  });

  it.each([
    ["lines that begin differently", quoted("  "), 4],
    ["beside the mark of a list", listed("1. ", "   "), 2],
    ["beside the mark of a list, with tabs", listed("1. \t", "\t"), 2],
  ])("is left alone, and what is wrong is reported: %s", async (_, text, line) => {
    expect((await lint(text, true)).text).toBe(text);
    const { messages } = await lint(text, false);
    const message = messages.find((each) => each.message.includes("port=4000"));
    expect([message?.line, message?.column, message?.fix]).toEqual([line, 1, undefined]);
  });
});
