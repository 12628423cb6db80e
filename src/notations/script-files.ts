/** Texts that are written into files, and whether a shell reads these as scripts. */

/** What a shell reads when it starts, and scripts by what they are called or by where they stand. */
const OF_SHELLS =
  /\.(?:(?:ba|z)?sh|cmd|bat|ps1|envrc)$|(?:profile|rc|zshenv|\$\{?BASH_ENV\}?)$|\/etc\/(?:default|cron\.d)\//;
const SHEBANG = /#![ \t]*\/[^\n\\]{0,100}?\b(?:ba|z|da|a|k)?sh\b/;
/** A script without the name of its shell, which takes no quotes away in it. */
export const withoutShebang = (script: string): string => script.replace(SHEBANG, "");

/** `> file`, `tee -a file`. */
const INTO_FILE = /(?:>|\btee\b(?:[ \t]+-\w+)?)[ \t]*["']?([^\s"'>|;&]{1,200})/g;
/** `. ./file`, `sh file`, `chmod +x file`, `eval "$(cat file)"`. */
const RUN_FILE =
  /(?:(?:^|[\s;&|({])(?:\.|source)|(?<![\w.-])(?:ba|z|da|a|k)?sh(?:[ \t]+-\w+)?|\bchmod[ \t]+(?:\S{0,9}x|0?[1357][0-7]{2})|\beval[ \t]+["']?\$\((?:cat\b|<))[ \t]+["']?([^\s"';&|)]{1,200})/gm;

const baseName = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
const filesIn = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), ([, file = ""]) => file);

/** Whether what is written by a command is a script: by its file, by how it begins, or because the text runs it. */
export function scriptsIn(text: string): (command: string, body: string) => boolean {
  const run = new Set(filesIn(text, RUN_FILE).map(baseName));
  return (command, body) =>
    SHEBANG.test(body) ||
    filesIn(command, INTO_FILE).some((file) => OF_SHELLS.test(file) || run.has(baseName(file)));
}
