/** `$name =`, `$env:NAME +=`: what a variable is set to, or gets besides. */
const SET = /^\s*(?:\[[\w.[\]]+\][ \t]*)?\$\{?(?:env:|\w+:)?(?<name>\w+)\}?[ \t]*(?<sign>\+?)=/i;
/** One text, or what a command prints. */
const ALONE = /^[ \t]*(?:(?:"(?:`[^]|""|[^"`])*"|'(?:''|[^'])*')[ \t]*(?:[;#]|$)|[A-Za-z&])/;
/** Texts between parentheses are for an operator. */
const IN_PARENTHESES = /^[\s(]*\(\s*["'$[@]/;

/** The variable that a line sets. */
export const nameSet = (line: string): string | undefined =>
  SET.exec(line)?.groups?.name?.toLowerCase();

/** Whether a line sets a variable to more than one text: an address in it goes on in ways that are not read. */
export function isMoreThanText(line: string, addedTo: (name: string) => boolean): boolean {
  if (IN_PARENTHESES.test(line)) return true;
  const { name, sign } = SET.exec(line)?.groups ?? {};
  if (name === undefined) return false;
  return sign === "+" || addedTo(name) || !ALONE.test(line.replace(SET, ""));
}

/** More of a word, and operators and methods that make more of a text. */
const BEHIND = String.raw`(?:["']?[ \t]*(?:\+|-\w?(?:f|join|replace)\b)|\.(?:Replace|Insert|Trim)\w*\()`;
const BEFORE = String.raw`(?:\+[ \t]*|-f[ \t]+|::(?:Concat|Join|Format)\([^\r\n()]*)`;
const REFERENCE = /\$\{?(?:env:)?(\w+)\}?/;
const ADDED = new RegExp(`${REFERENCE.source}${BEHIND}|${BEFORE}${REFERENCE.source}`, "gi");

/** More of a word behind it. What a variable of the environment leads to, the file is asked elsewhere. */
const IN_WORD = new RegExp(`${REFERENCE.source}(?=[?&\x60$])`, "gi");

/** The variables that a script adds something to somewhere; names have no case. */
export function namesAddedTo(source: string, inWords = false): (name: string) => boolean {
  const names = new Set(
    Array.from(source.matchAll(inWords ? IN_WORD : ADDED), ([, first, second]) =>
      (first ?? second ?? "").toLowerCase(),
    ),
  );
  return (name) => names.has(name.toLowerCase());
}
