import { layouts, type Layout } from "./layout.js";

/** Options with a value that are no switches, which may stand without one. */
const NAMES = /^(host|port|user|password|ssl.ca)=(.*)$/gm;

/** Files of options, of others with groups, schemas, scripts, and pages. */
export const OTHER_LAYOUTS: readonly Layout[] = [
  ...layouts(
    "option files",
    "options",
    "my.cnf",
  )({
    "as usual": (text) => `# A\n${text}\n[mysqld]\nskip-ssl\n`,
    "with blanks": (text) => `[mysqldump]\nquick\n\n${text.replaceAll("=", " = ")}`,
    "with comments": (text) => `; A\n${text.replaceAll("\n", " # B\n")}# C\n`,
    "in double quotes": (text) => text.replace(NAMES, '$1="$2"'),
    "in single quotes": (text) => text.replace(NAMES, "$1='$2'"),
    "with tabs and another dash": (text) =>
      text.replace(/^(?!\[)/gm, "\t").replace("ssl-ca", "ssl_ca"),
    "with a group twice": (text) => `[CLIENT]\ncompress\n\n${text}\n[client]\nB=c\n`,
    "with a key twice": (text) => text.replace("]\n", "]\nport=1\nhost=localhost\n"),
    "without an end of the last line": (text) => `[mysqld]\nb\n\n${text.trimEnd()}`,
  }),
  ...layouts(
    "ini",
    "address",
    "config/settings.ini",
  )({
    "as usual": (text) => `# A\n[app]\ndatabase_url=${text}\nb = c\n`,
    "with blanks": (text) => `[app]\n\tdatabase_url = ${text} ; B\n\n[b]\nc\n`,
    "with colons": (text) => `[app]\ndatabase_url : ${text}\nb: c\n`,
    "in double quotes": (text) => `[app]\ndatabase_url = "${text}" ; B\n`,
    "in single quotes": (text) => `[app]\ndatabase_url='${text}'\n; B\n`,
    "without a group": (text) => `database_url = ${text}\n`,
  }),
  ...layouts(
    "ini",
    "address",
    "setup.cfg",
  )({
    "on a line of its own": (text) => `[a]\nb =\n    c\n    DATABASE_URL=${text}\n    # D\n    e\n`,
  }),
  ...layouts(
    "json5",
    "address",
    "config/default.json5",
  )({
    "in single quotes": (text) => `// A\n{\n  databaseUrl: '${text}', // B\n  c: [.5, +1,],\n}\n`,
    "in double quotes": (text) => `{ 'databaseUrl': "${text}", /* A */ b: 0xF }\n`,
    "on several lines": (text) =>
      `{\n\tdatabaseUrl: '${text.replace("/test", "/\\\ntest")}',\n\tb: NaN\n}\n`,
    "with escapes": (text) => `{ databaseUrl: "${text.replace("/test", "/\\x74\\est")}" }\n`,
    "with a key twice": (text) => `{ databaseUrl: 'a', databaseUrl: '${text}' }`,
  }),
  ...layouts(
    "prisma",
    "schema",
    "prisma/schema.prisma",
  )({
    "as usual": (text) =>
      `// A\ndatasource db {\n  provider = "mysql"\n  url      = "${text}" // B\n}\n\nmodel C {\n  id Int @id\n}\n`,
    "beside a variable": (text) =>
      `datasource db {\n\tprovider="mysql"\n\turl=env("DATABASE_URL")\n\tdirectUrl="${text}"\n}\n`,
    "with comments over lines": (text) =>
      `/* A\n*/\ndatasource db { // B\n  url = "${text}" /* C */\n  provider = "mysql"\n}\n`,
    "with escapes": (text) =>
      `datasource db {\n  provider = "mysql"\n  url = "${text.replace("/test", "/\\u0074est")}"\n}\n`,
  }),
  ...layouts(
    "terraform",
    "address",
    "main.tf",
  )({
    "as a local": (text) => `# A\nlocals {\n  database_url = "${text}" # B\n  c = "\${var.d}"\n}\n`,
    "as a default": (text) => `variable "database_url" {\n  default = "${text}" // A\n}\n`,
    "under a name beside it": (text) =>
      `resource "a" "b" {\n\tset {\n\t\tname = "database.url"\n\t\tvalue = "${text}"\n\t}\n}\n`,
    "in an object": (text) => `a = { "database_url" : "${text}", b = ["c",] }\n/* D */`,
    "with escapes": (text) => `database_url = "${text.replace("/test", "/\\u0074est")}"\n`,
  }),
  ...layouts(
    "terraform",
    "command",
    "main.tf",
  )({
    "as a command": (text) => `resource "a" "b" {\n  command = "${text}"\n}\n`,
    "in a heredoc": (text) => `a {\n  command = <<EOT\n# B\n${text}\necho\nEOT\n}\n`,
  }),
  ...layouts(
    "powershell",
    "command",
    "scripts/db.ps1",
  )({
    "on a line": (text) => `# it's A\n${text}\necho B # C\n`,
    "on several lines": (text) => `<# A #>\n${text.replace(" -D", " `\n  -D")}\necho B\n`,
    called: (text) => `& ${text.replace(/^\w+/, '"C:\\MySQL Shell\\bin\\$&.exe"')}\n`,
    "in a block": (text) => `if ($a) {\n\t${text}\n}\n`,
  }),
  ...layouts(
    "powershell",
    "address",
    "scripts/db.ps1",
  )({
    "in double quotes": (text) => `# A\n$env:DATABASE_URL = "${text}" # B\necho "it's"\n`,
    "in single quotes": (text) => `$env:DATABASE_URL='${text}'\n$env:B = "c"\n`,
    "before a command": (text) => `\t$env:DATABASE_URL = "${text}"; npx prisma db push\n`,
  }),
  ...layouts(
    "markdown",
    "command",
    "README.md",
  )({
    "in a block": (text) => `# A\n\n\`\`\`sh\n# B\n${text}\n\`\`\`\n\nC\n`,
    "after a prompt": (text) => `~~~console\n$ ${text}\nmysql>\n~~~\n`,
    "in a list": (text) => `1. A\n\n   \`\`\`bash\n   ${text}\n   \`\`\`\n\n2. B\n`,
    "in a quotation": (text) => `> A\n>\n> \`\`\`shell\n> ${text}\n>\n> echo b\n> \`\`\`\n`,
    "in a list in a quotation": (text) => `> - A\n>   \`\`\`zsh\n>   ${text}\n>   \`\`\`\n`,
    "of PowerShell": (text) => `\`\`\`powershell\n${text.replace(" -D", " `\n  -D")}\n\`\`\`\n`,
    "of a Dockerfile": (text) => `\`\`\`dockerfile\nFROM a\nRUN ${text}\n\`\`\`\n`,
    "of a workflow": (text) =>
      `\`\`\`yaml title=".github/workflows/a.yml"\njobs:\n  a:\n    steps:\n      - run: ${text}\n\`\`\`\n`,
  }),
  ...layouts(
    "markdown",
    "address",
    "docs/page.md",
  )({
    "of variables": (text) => `\`\`\`env\n# A\nDATABASE_URL='${text}'\n\`\`\`\n`,
    "of YAML": (text) => `- A\n\n  \`\`\`yml\n  a:\n    database_url: "${text}" # B\n  \`\`\`\n`,
    "of properties": (text) => `~~~~java-properties\napp.database-url=${text}\n~~~~\n`,
    "of JSON": (text) => `> \`\`\`json\n> {\n>   "databaseUrl": "${text}"\n> }\n> \`\`\`\n`,
    "of TOML": (text) => `\`\`\`toml\n[a]\ndatabase_url = "${text}"\n\`\`\`\n`,
    "of INI": (text) => `\`\`\`ini\n[a]\ndatabase_url = ${text}\n\`\`\`\n`,
    "of Terraform": (text) => `\`\`\`hcl\ndatabase_url = "${text}"\n\`\`\`\n`,
  }),
  ...layouts(
    "markdown",
    "options",
    "docs/page.md",
  )({
    "of options": (text) => `A\n\n\`\`\`cnf\n${text}\`\`\`\n`,
    "of options in a list": (text) =>
      `- A\n\n  \`\`\`ini\n${text.replace(/^(?=.)/gm, "  ")}  \`\`\`\n`,
  }),
  ...layouts(
    "markdown",
    "schema",
    "docs/page.md",
  )({
    "of Prisma": (text) =>
      `\`\`\`prisma\ndatasource db {\n  provider = "mysql"\n  url = "${text}"\n}\n\`\`\`\n`,
  }),
];
