import { groupedBy } from "../document/grouped.js";
import { namesHandedOn, namesInOptions } from "./handed-words.js";
import { namesMarkedUp } from "./marked-up.js";
import { namesRunByPrograms } from "./run-by-programs.js";
import { scriptsIn, withoutShebang } from "./script-files.js";
import { putInto, readAgainIn, unescaped, withParts } from "./shell-again.js";

/** The variables of a file that a shell reads once more where another one has put them in. */

/** The words behind the name of a program, to the end of the command; quotes that stay open hold the rest of the line. */
const WORDS = /(?:"(?:\\[^\n]|[^"\\\n])*(?:"|\\?(?![^\n]))|'[^'\n]*'|(?!&&)[^"\n;|])*/.source;
const BEFORE = String.raw`(?:^|[\s"'[(|;&/\\]|(?<=^[ \t]{1,8})[@+-]{1,3})`;
/** A list names the program in a word of its own: nobody puts variables into the others. */
const BEHIND = String.raw`(?=[\s"'])(?!\\?["'][ \t]*[,\]])`;

/** These run all their words, or put them into a script of their own. */
const RUN_WORDS =
  /(?:ssh|rsh|autossh|pdsh|wsl|eval|watch|clush|dsh|iex|Invoke-Expression|g?make|\$\(MAKE\)|\[scriptblock\]::Create\(|cmd(?:\.exe)?[ \t]+\/c|\w[\w-]{0,50}\.(?:cmd|bat))/;
/** These run the text behind `-c`. */
const RUN_TEXT = /(?:(?:ba|z|da|a|k|fi)?sh|su|runuser|flock|script|powershell|pwsh)/;
/** These run each text among their words that is more than one word. */
const RUN_TEXTS = /(?:trap|alias|tmux|screen|concurrently|nodemon|hyperfine|heroku|pm2)/;

const RUN_BY = new RegExp(
  String.raw`${BEFORE}(?:(?<all>${RUN_WORDS.source})|(?<one>${RUN_TEXT.source})|${RUN_TEXTS.source})${BEHIND}(?<words>${WORDS})`,
  "gim",
);
const ASKING = /(?:^|\s)-\w*c(?:ommand)?[\s"']/i;
/** What stays open is found, too: else each of its quotes would be tried as the first one. */
const QUOTED = /'[^'\n]*'|"((?:\\[^]|[^"\\])*)("?)/g;

/** The texts among words, into which variables are put before. */
const textsIn = (words: string): readonly string[] =>
  Array.from(words.matchAll(QUOTED), ([, text = "", end]) =>
    end === "" ? "" : unescaped(text.replaceAll("\\$", "")),
  );

function scriptsRun(text: string): readonly string[] {
  return Array.from(text.matchAll(RUN_BY)).flatMap(({ groups = {} }) => {
    const { all, one, words = "" } = groups;
    if (all !== undefined) return [putInto(words)];
    if (one === undefined) return textsIn(words).filter((text) => /\s/.test(text));
    return ASKING.test(words) ? textsIn(words) : [];
  });
}

const PRINTED = new RegExp(String.raw`\b(?:echo|printf)(?<words>${WORDS})`, "g");
const TO_SHELL = /^\|[ \t]*(?:sudo[ \t]+)?(?:(?:ba|z|da|a|k)?sh|ssh|crontab|at)\b/;
const SOURCED = /(?:\bsource|(?:^|[\s;&])\.)[ \t]+<\($/;
/** A text that a command prints or is given, and what the command does with it. */
interface Written {
  readonly command: string;
  readonly body: string;
  readonly isRead: boolean;
}

/** `echo "app $URL" | sh`, `. <(echo "X=$URL")`, `echo "export X=$URL" >> ~/.bashrc`. */
const printedIn = (text: string): readonly Written[] =>
  Array.from(text.matchAll(PRINTED), ({ 0: whole, index, groups: { words = "" } = {} }) => {
    const behind = text.slice(index + whole.length);
    const before = text.slice(Math.max(0, index - 20), index);
    const [tee = ""] = TO_TEE.exec(behind) ?? [];
    return {
      ...{ command: words + tee, body: words },
      isRead: TO_SHELL.test(behind) || SOURCED.test(before),
    };
  });
const TO_TEE = /^\|[^\n;&]*/;

const READING = /\b(?:(?:ba|z|da|a|k)?sh|ssh|crontab|at)\b/;
const GIVEN_ONE = /<<<(?<body>[^\n;|]*)/g;
const GIVEN_LINES =
  /<<-?[ \t]*(?<end>\w+)(?<rest>[^\w\n][^\n]*|)\n(?<body>[^]{0,20000}?)\n[ \t]*\k<end>\b/g;
const lineBefore = (text: string, index: number): string =>
  text.slice(text.lastIndexOf("\n", index) + 1, index);

/** `sh <<< "app $URL"`. */
const scriptsGiven = (text: string): readonly string[] =>
  Array.from(text.matchAll(GIVEN_ONE)).flatMap(({ index, groups: { body = "" } = {} }) =>
    READING.test(lineBefore(text, index)) ? [putInto(body)] : [],
  );

/** The lines of `bash <<EOF` and `cat > a.sh <<EOF`. */
const linesIn = (text: string): readonly Written[] =>
  Array.from(text.matchAll(GIVEN_LINES), ({ index, groups: { rest = "", body = "" } = {} }) => {
    const head = lineBefore(text, index);
    return {
      ...{ command: head + rest, body: body.replaceAll("\\$", "") },
      isRead: READING.test(head),
    };
  });

/** `[xml]"<url>$url</url>"`, and the lines of `@"`. */
const MARKUP = /@"\r?\n[^]{0,5000}?\n[ \t]*"@|"<[^"\n]{0,500}"/g;

/** `%URL%`: its characters are there before the command line is read. */
const OF_BATCH = /(?<!["'][^"'\s]{0,200})%([a-z_]\w*)%/gi;

/** What is written into variables: one text, or the words of an array. */
const WRITTEN =
  /(?<![\w.-])(?<name>[a-z_]\w*)=(?<value>\((?:[^()\n]*)\)|"(?:\\.|[^"\\\n])*"|\$\S*)/gi;

/** The variables that stand without quotes in a text that is read after they were put in. */
export function namesRunAgain(text: string): ReadonlySet<string> {
  const isScript = scriptsIn(text);
  const isRead = ({ command, body, isRead: isReadAtOnce }: Written): boolean =>
    isReadAtOnce || isScript(command, body);
  const printed = printedIn(text);
  const lines = linesIn(text);
  const scripts = [
    ...[...scriptsRun(text), ...scriptsGiven(text)],
    ...printed.filter(isRead).map(({ body }) => putInto(body)),
    ...lines.filter(isRead).map(({ body }) => body),
  ];
  const markup = [...printed, ...lines].map(({ body }) => body);
  const names = [
    ...scripts.flatMap((script) => readAgainIn(withoutShebang(script))),
    ...[...namesHandedOn(text), ...namesInOptions(text), ...inBatches(text)],
    ...namesRunByPrograms(text),
    ...[...markup, ...Array.from(text.matchAll(MARKUP), ([own]) => own)].flatMap(namesMarkedUp),
  ];
  if (names.length === 0) return new Set();
  const written = groupedBy(Array.from(text.matchAll(WRITTEN)), ({ groups }) => groups?.name ?? "");
  return withParts(names, (name) =>
    (written.get(name) ?? []).flatMap(({ groups }) => readAgainIn(putInto(groups?.value ?? ""))),
  );
}

const inBatches = (text: string): readonly string[] =>
  Array.from(text.matchAll(OF_BATCH), ([, name = ""]) => name);
