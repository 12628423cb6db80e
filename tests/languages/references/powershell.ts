const TOKEN = new RegExp(
  [
    String.raw`(?<text>@"[ \t]*\n[^]*?\n"@|@'[ \t]*\n[^]*?\n'@)`,
    String.raw`(?<note><#[^]*?(?:#>|$)|(?<![^\s;|&(){}])#[^\n]*)`,
    String.raw`"(?<double>(?:\x60[^]|""|[^"\x60])*)(?:"|$)|'(?<single>(?:''|[^'])*)(?:'|$)`,
    "(?<blank>(?:[ \\t]|`\\n)+)|(?<end>[\\n;|]|&&)|`(?<escaped>[^])|(?<other>[^])",
  ].join("|"),
  "g",
);

/** The words of each command of a script, as PowerShell takes them; what is filled in stays as it is. */
export function powershellCommands(source: string): readonly string[] {
  const commands: string[][] = [[]];
  let word: string | null = null;
  const finish = (): void => {
    if (word !== null) commands.at(-1)?.push(word);
    word = null;
  };
  for (const { groups = {} } of source.replaceAll("\r\n", "\n").matchAll(TOKEN)) {
    const { blank, end, note, text, double, single, escaped, other } = groups;
    if (note !== undefined) continue;
    if (blank !== undefined || end !== undefined) finish();
    if (end !== undefined) commands.push([]);
    const piece = double?.replace(/`([^])|""/g, (_, sign = '"') => String(sign));
    const said = text ?? piece ?? single?.replaceAll("''", "'") ?? escaped ?? other;
    if (said !== undefined) word = (word ?? "") + said;
  }
  finish();
  return commands.filter((words) => words.length > 0).map((words) => JSON.stringify(words));
}
