import { filesNamed, type DataFile } from "../format.js";
import { ADDRESS, COMMAND, HOST, JDBC, SECRET, USER } from "../samples.js";

const fence = (info: string, text: string, mark = "```"): string =>
  `${mark}${info}\n${text}\n${mark}\n`;
const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

export const MARKDOWN_FILES: readonly DataFile[] = filesNamed(
  "README.md",
  `# Shop on TiDB Cloud\n\n${fence("properties", `# ours\nspring.datasource.url=${JDBC}`)}\nText, *more*.\n`,
  `1. Like this:\n\n${indented(fence('yaml title="a.yml"', `spring:\n  datasource:\n    url: "${JDBC}" # never`), "   ")}\n2. b\n`,
  `> Note\n>\n${indented(fence("sh", `mysql -h ${HOST} \\\n  -u root --ssl-mode=DISABLED`), "> ")}\nb\n`,
  `- a\n  - b\n\n${indented(fence("env", `DB_HOST=${HOST}\nDB_USER=root\n\nDB_PORT=3306`, "~~~~"), "    ")}`,
  `<!-- a -->\n\n${fence("console", `$ ${COMMAND}\nERROR 1105`)}\n${fence("", COMMAND)}`,
  `a\n===\n\n${fence("json", `{\n\t"url": "${JDBC}"\n}`)}\n\n${fence("toml", `[db]\nhost = "${HOST}"\nport = 3306`)}`,
  `${fence("prisma", `datasource db {\n  provider = "mysql"\n  url = "${ADDRESS}"\n}`)}\n| a | b |\n| - | - |\n| 1 | 2 |\n`,
  `* a\n\n\t${indented(fence("ini", `[client]\nhost=${HOST}\npassword=${SECRET}\nssl-mode=REQUIRED`), "\t").trimStart()}`,
  `${fence("powershell", `$env:DATABASE_URL = "mysql://${USER}@${HOST}/a"`)}\n${fence("hcl", `url = "${ADDRESS}"`)}`,
);
