import { putInto, readAgainIn, unescaped } from "./shell-again.js";

/** Texts of several words that a command is given as one: some commands hand them to a shell, and nobody knows them all. */

/** These are known to take such a text for what it is; of a shell, others ask for its `-c`. */
const LITERAL =
  /^(?:(?:(?:ba|z|da|a|k|fi)?sh|echo|printf|print|logger|test|read|export|local|declare|readonly|return|case|for|\[+|[ef]?grep|sed|[gmn]?awk|cut|jq|cat|tee|curl|wget|mysql\w*|mycli|java|mvnw?|gradlew?|python[\d.]*|node|php|perl|ruby|write-\w+|throw|env|arg|label|git[ \t]+(?:commit|tag))(?![\w.-])|\w*(?:log|info|warn|err|die|debug))/i;

/** What stays open is found, too: else each of its quotes would be tried as the first one. */
const TEXTS = /"(?<text>(?:\\.|[^"\\\n])*)(?<end>"?)/g;
const QUOTED = /"(?:\\.|[^"\\])*"|'[^']*'/g;
/** What ends a command, or comes before one. */
const ENDS =
  /[;|&(`{]|\b(?:then|do|else|if|elif|while|until|exec|sudo|time|nohup|command)\b|!(?=\s)/;
/** The key of a command, an instruction, the signs of a recipe, and variables for this command alone. */
const LEAD =
  /^\s{0,99}(?:-[ \t]{1,9})?(?:["']?[\w.-]{1,60}["']?:[ \t]{1,9}["']?)?(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK(?:[ \t]+--\S{1,30})*|[@+-]{1,3})?/;
const VARIABLES = /^(?:\w+=\S*(?:[ \t]+|$))+/;
const COMMAND = /^[\w./@-]+(?=[ \t])/;

/** So much of a line before a text is looked at. */
const BEFORE = 300;

/** What stands before a text in the command that is given it; empty where no command is. */
function commandBefore(text: string, index: number): string {
  const line = text.slice(Math.max(text.lastIndexOf("\n", index - 1) + 1, index - BEFORE), index);
  const ended = line.replace(LEAD, "").replace(QUOTED, "_").split(ENDS).at(-1) ?? "";
  const words = ended.trimStart().replace(VARIABLES, "");
  return COMMAND.test(words) ? words.slice(words.lastIndexOf("/", words.search(/\s/)) + 1) : "";
}

/** The variables in texts that are handed on so, outside of the quotes in them. */
export const namesHandedOn = (text: string): readonly string[] =>
  Array.from(text.matchAll(TEXTS)).flatMap(
    ({ index, groups: { text: own = "", end = "" } = {} }) => {
      if (end === "" || !own.includes("$") || !/\s/.test(own)) return [];
      const command = commandBefore(text, index);
      // A script may be a text of JSON.
      if (command === "") return own.includes('\\"') ? namesHandedOn(unescaped(own)) : [];
      if (LITERAL.test(command)) return [];
      // AppleScript takes the quotes of its own texts away.
      const script = command.startsWith("osascript") ? own.replaceAll('\\"', " ") : own;
      return readAgainIn(unescaped(script.replaceAll("\\$", "")));
    },
  );

/** `CATALINA_OPTS="... $URL"`: options that the script of a program evaluates where it starts the program. */
const OPTIONS =
  /_OPTS["']?[ \t]{0,9}[=:][ \t]{0,9}(?<words>\\?"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^\n"']*)/g;
export const namesInOptions = (text: string): readonly string[] =>
  Array.from(text.matchAll(OPTIONS)).flatMap(({ groups: { words = "" } = {} }) =>
    readAgainIn(putInto(words)),
  );
