import { groupedBy } from "../document/grouped.js";
import { putInto, readAgainIn, unescaped, withParts } from "./shell-again.js";

/** The variables of a file that a shell reads once more where another one has put them in. */

/** The words behind the name of a program, to the end of the command. */
const WORDS = /(?:"(?:\\.|[^"\\\n])*"|'[^'\n]*'|(?!&&)[^\n;|])*/.source;
const BEFORE = String.raw`(?:^|[\s"'[(|;&/\\]|(?<=^[ \t]{1,8})[@+-]{1,3})`;
/** A list names the program in a word of its own: nobody puts variables into the others. */
const BEHIND = String.raw`(?=[\s"'])(?!\\?["'][ \t]*[,\]])`;

/** These run all their words, or put them into a script of their own. */
const RUN_WORDS =
  /(?:ssh|rsh|autossh|pdsh|wsl|eval|watch|iex|Invoke-Expression|g?make|\$\(MAKE\)|cmd(?:\.exe)?[ \t]+\/c|\w[\w-]{0,50}\.(?:cmd|bat))/;
/** These run the text behind `-c`. */
const RUN_TEXT = /(?:(?:ba|z|da|a|k|fi)?sh|su|runuser|flock|script|powershell|pwsh)/;
/** These run each text among their words that is more than one word. */
const RUN_TEXTS = /(?:trap|alias|tmux|screen|concurrently|nodemon|hyperfine|heroku|pm2)/;

const RUN_BY = new RegExp(
  String.raw`${BEFORE}(?:(?<all>${RUN_WORDS.source})|(?<one>${RUN_TEXT.source})|${RUN_TEXTS.source})${BEHIND}(?<words>${WORDS})`,
  "gim",
);
const ASKING = /(?:^|\s)-\w*c(?:ommand)?[\s"']/i;
const QUOTED = /'[^'\n]*'|"((?:\\[^]|[^"\\])*)"/g;

/** The texts among words that are more than one word, or hold more. */
const textsIn = (words: string, isScript: RegExp): readonly string[] =>
  Array.from(words.matchAll(QUOTED), ([, text = ""]) => text)
    .filter((text) => isScript.test(text))
    .map((text) => unescaped(text.replaceAll("\\$", "")));

function scriptsRun(text: string): readonly string[] {
  return Array.from(text.matchAll(RUN_BY)).flatMap(({ groups = {} }) => {
    const { all, one, words = "" } = groups;
    if (all !== undefined) return [putInto(words)];
    if (one === undefined) return textsIn(words, /\s/);
    return ASKING.test(words) ? textsIn(words, /\s|^\$/) : [];
  });
}

const PRINTED = new RegExp(String.raw`\b(?:echo|printf)(?<words>${WORDS})`, "g");
const TO_SHELL = /^\|[ \t]*(?:sudo[ \t]+)?(?:(?:ba|z|da|a|k)?sh|ssh|crontab|at)\b/;
const SOURCED = /(?:\bsource|(?:^|[\s;&])\.)[ \t]+<\($/;
/** Into a script, or what a shell reads when it starts. */
const INTO_SCRIPT =
  /(?:>|\btee\b(?:[ \t]+-\w+)?)[ \t]*["']?[^\s"'>]{0,200}(?:\.(?:(?:ba|z)?sh|cmd|bat|ps1|envrc)|profile|rc)(?![\w.])/;

/** `echo "app $URL" | sh`, `. <(echo "X=$URL")`, `echo "export X=$URL" >> ~/.bashrc`. */
const scriptsPrinted = (text: string): readonly string[] =>
  Array.from(text.matchAll(PRINTED)).flatMap(({ 0: whole, index, groups: { words = "" } = {} }) =>
    TO_SHELL.test(text.slice(index + whole.length, index + whole.length + 50)) ||
    SOURCED.test(text.slice(Math.max(0, index - 20), index)) ||
    INTO_SCRIPT.test(words)
      ? [putInto(words)]
      : [],
  );

const READING = /\b(?:(?:ba|z|da|a|k)?sh|ssh|crontab|at)\b/;
const GIVEN_ONE = /<<<[ \t]*(?<body>[^\n;|]*)/g;
const GIVEN_LINES = /<<-?[ \t]*(?<end>\w+)(?<rest>\W[^\n]*|)\n(?<body>[^]*?)\n[ \t]*\k<end>\b/g;
const lineBefore = (text: string, index: number): string =>
  text.slice(text.lastIndexOf("\n", index) + 1, index);

/** `sh <<< "app $URL"`, and the lines of `bash <<EOF` and `cat > a.sh <<EOF`. */
const scriptsGiven = (text: string): readonly string[] => [
  ...Array.from(text.matchAll(GIVEN_ONE)).flatMap(({ index, groups: { body = "" } = {} }) =>
    READING.test(lineBefore(text, index)) ? [putInto(body)] : [],
  ),
  ...Array.from(text.matchAll(GIVEN_LINES)).flatMap(
    ({ index, groups: { rest = "", body = "" } = {} }) => {
      const head = lineBefore(text, index);
      const isScript = READING.test(head) || INTO_SCRIPT.test(head + rest);
      return isScript ? [body.replaceAll("\\$", "")] : [];
    },
  ),
];

/** `%URL%`: its characters are there before the command line is read. */
const OF_BATCH = /(?<!["'][^"'\s]{0,200})%([a-z_]\w*)%/gi;

/** What is written into variables: one text, or the words of an array. */
const WRITTEN =
  /(?<![\w.-])(?<name>[a-z_]\w*)=(?<value>\((?:[^()\n]*)\)|"(?:\\.|[^"\\\n])*"|\$\S*)/gi;

/** The variables that stand without quotes in a text that is read after they were put in. */
export function namesRunAgain(text: string): ReadonlySet<string> {
  const scripts = [...scriptsRun(text), ...scriptsPrinted(text), ...scriptsGiven(text)];
  const names = [...scripts.flatMap((script) => readAgainIn(script)), ...inBatches(text)];
  if (names.length === 0) return new Set();
  const written = groupedBy(Array.from(text.matchAll(WRITTEN)), ({ groups }) => groups?.name ?? "");
  return withParts(names, (name) =>
    (written.get(name) ?? []).flatMap(({ groups }) => readAgainIn(putInto(groups?.value ?? ""))),
  );
}

const inBatches = (text: string): readonly string[] =>
  Array.from(text.matchAll(OF_BATCH), ([, name = ""]) => name);
