/**
 * What the parser does not know, in other words of the same length: `String.class`, `= switch`, `yield`, quotes in a text
 * block, and names that are only words of their own where a module is declared. Positions stay what they are, and characters are read from the program itself.
 */
export const masked = (source: string): string =>
  source.replace(TOKENS, (token) => {
    if (token.startsWith('"""')) return token.replace(/\\"/g, String.raw`\'`);
    // For a comment without an end, the parser would look for it again and again.
    if (/^\/\*(?![^]*\*\/$)/.test(token)) return " ".repeat(token.length);
    if (/["'/]/.test(token)) return token;
    if (token === ".class") return ".Class";
    if (token === "=") return ";";
    return (token === "yield" ? " " : "_").repeat(token.length);
  });

const TOKENS = new RegExp(
  [
    String.raw`"""(?:[^\\"]|\\[^]|"(?!""))*(?:"""|$)`,
    String.raw`"(?:[^"\\\n]|\\.)*"`,
    String.raw`'(?:[^'\\\n]|\\.)*'`,
    String.raw`\/\/.*`,
    String.raw`\/\*[^]*?(?:\*\/|$)`,
    String.raw`(?<=[\w$])(?<!\b(?:byte|short|int|long|char|float|double|boolean|void))\.class\b`,
    String.raw`(?<![=!<>+*/%&|^-])=(?=\s*switch\s*\()`,
    String.raw`(?<![\w$])(?:exports|opens|provides|requires|to|transitive|uses|with)(?![\w$])`,
    String.raw`(?<![\w$.])yield(?=\s+[^\s=.+*/-])`,
  ].join("|"),
  "g",
);
