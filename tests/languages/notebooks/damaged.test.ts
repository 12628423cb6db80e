import { expect, it } from "vitest";
import { random } from "../../../tools/fuzz/mutants.js";
import { fixed, HOST, notebook, sources, verify } from "./notebook.js";

const FILES = [
  notebook([
    "%pip install pymysql\nimport os, pymysql\n",
    `HOST = "${HOST}"\nfiles = !ls`,
    'c = pymysql.connect(\n    host=HOST,\n    port=3306,\n    user="a.root",\n    password=PW,\n)\n',
    `!mysql -h ${HOST} -P 3306 -u a.root --ssl-mode=DISABLED`,
  ]),
  notebook([
    "from sqlalchemy import create_engine\n",
    `engine = create_engine("mysql+pymysql://a.root@${HOST}:3306/a?ssl_verify_cert=false") # "ü"\n`,
    `%%bash\nmysql -h ${HOST} \\\n  -P 3306 --skip-ssl\n`,
  ]).replaceAll("\n", "\r\n"),
];
const TOKEN = /\\u[\da-f]{4}|\\?\w+|\s+|[^]/g;
const SIGNS = [
  ...['"', "\\", "\\n", "\\u000a", "\\ud83d", '",\n"', '"],["', "{", "}", "[", "]", ",", ":", "'"],
  ...[
    "%%bash\\n",
    "!",
    "%",
    "#",
    "(",
    ")",
    '\\"\\"\\"',
    "\n",
    "\r",
    "\u2028",
    "\uFEFF",
    "null",
    "1",
  ],
];

/** The same ones each time; more of them with a number in the environment, as for other files. */
const NUMBER = Number(process.env.MUTANTS ?? 60);

/** A notebook changed in one to four places. */
function damaged(pick: ReturnType<typeof random>): string {
  const tokens: string[] = (FILES[pick(FILES.length)] ?? "").match(TOKEN) ?? [];
  for (let times = 1 + pick(4); times > 0; times--) {
    const at = pick(tokens.length);
    const by = SIGNS[pick(SIGNS.length)] ?? "";
    tokens.splice(at, pick(2), ...(pick(3) === 0 ? [] : [by]));
  }
  return tokens.join("");
}

const isJson = (text: string): boolean => {
  try {
    sources(text);
    return true;
  } catch {
    return false;
  }
};

it("is silent or right about damaged notebooks", () => {
  const pick = random(20261129);
  const faults: string[] = [];
  let [read, edits] = [0, 0];
  for (let index = 0; index < NUMBER; index++) {
    const text = damaged(pick);
    const body = text.replace(/^\uFEFF/, "");
    const lines = body.split(/\r\n|[\r\n]/);
    const messages = verify(text);
    if (!isJson(text)) {
      if (messages.length > 0) faults.push(`is reported: ${text}`);
      continue;
    }
    read++;
    const numbers = sources(text).length;
    for (const {
      line,
      column,
      endLine = line,
      endColumn = column,
      fix,
      suggestions = [],
    } of messages) {
      const isInside = (at: number, place: number): boolean =>
        place >= 1 && place - 1 <= (lines[at - 1]?.length ?? -1);
      if (!isInside(line, column) || !isInside(endLine, endColumn)) faults.push(`where: ${text}`);
      for (const edit of [fix, ...suggestions.map((each) => each.fix)]) {
        if (!edit) continue;
        edits++;
        const after = body.slice(0, edit.range[0]) + edit.text + body.slice(edit.range[1]);
        const isKept = isJson(after) && sources(after).length === numbers;
        if (!isKept || after.split("\n").length !== body.split("\n").length)
          faults.push(`${JSON.stringify(edit)} breaks ${text}`);
      }
    }
    const once = fixed(text);
    if (!isJson(once) || fixed(once) !== once) faults.push(`is not settled: ${text}`);
  }
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(NUMBER / 4);
  expect(edits).toBeGreaterThan(NUMBER / 4);
});
