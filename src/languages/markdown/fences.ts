/** What the languages of blocks are called, and the ending of their files. */
const ENDINGS: Readonly<Record<string, string>> = {
  ...{ sh: "sh", bash: "sh", zsh: "sh", shell: "sh", shellscript: "sh" },
  ...{ console: "sh", terminal: "sh", "shell-session": "sh", "sh-session": "sh" },
  ...{ powershell: "ps1", ps1: "ps1", pwsh: "ps1" },
  ...{ env: "env", dotenv: "env", properties: "properties" },
  ...{ yaml: "yaml", yml: "yaml", toml: "toml", json: "json", jsonc: "json", json5: "json" },
  ...{ "java-properties": "properties", ini: "ini", dosini: "ini", cnf: "cnf", "my.cnf": "cnf" },
  ...{ prisma: "prisma", hcl: "tf", terraform: "tf", tf: "tf" },
  ...{ python: "py", py: "py", python3: "py", pycon: "py" },
  ...{ go: "go", golang: "go", java: "java", php: "php", xml: "xml" },
  ...{ dockerfile: "dockerfile", docker: "dockerfile", makefile: "mk", make: "mk" },
};
const PROGRAMS: ReadonlySet<string> = new Set([
  "js",
  "cjs",
  "mjs",
  "jsx",
  "ts",
  "cts",
  "mts",
  "tsx",
]);

/** A block of a Markdown file, as ESLint gets it. */
export interface Block {
  readonly filename: string;
  readonly text: string;
}

/** The block as a file of a language that is read; null where it is none. */
export function fileOfBlock({ filename, text }: Block, takesPrograms: boolean): Block | null {
  const numbered = /^(\d+)\.([^.]+)$/.exec(filename);
  // A block may have the name of a file, as its author wrote it.
  if (!numbered) return { filename, text: asScript(filename, text) };
  const [, number = "", language = ""] = numbered;
  const name = language.toLowerCase();
  if (takesPrograms && PROGRAMS.has(name)) return { filename, text };
  const ending = Object.hasOwn(ENDINGS, name) ? endingOf(ENDINGS[name] ?? "", text) : undefined;
  if (ending === undefined) return null;
  return { filename: `${number}.${ending}`, text: asScript(ending, withHashes(ending, text)) };
}

/** Options of MySQL's programs are called INI as often as they have a name of their own. */
const endingOf = (ending: string, text: string): string =>
  ending === "ini" && /^\[(?:client|mysql|mariadb)[\w-]*\]/im.test(text) ? "cnf" : ending;

/** Comments for ESLint stand before the block, as JavaScript has them. */
const withHashes = (ending: string, text: string): string =>
  HAS_STARS.has(ending)
    ? text
    : text.replace(/^(?:\/\*.*\*\/\n)+/, (comments) =>
        comments.replace(/^\/\*(.*)\*\/$/gm, "# $1  "),
      );
const HAS_STARS: ReadonlySet<string> = new Set(["json", "go", "java", "php"]);

const PROMPT = /^(?:[\w.@~:-]*[$%#]|PS>) (?=\S)/;

/**
 * What a person types after a prompt, and not what is answered. Blanks stand for the rest, so that everything stays in
 * its place.
 */
function asScript(ending: string, text: string): string {
  if (!/(?:^|\.)(?:sh|bash|zsh)$/.test(ending) || !/^[\w.@~:-]*[$%] \S/m.test(text)) return text;
  let isTyped = false;
  return text
    .split("\n")
    .map((line) => {
      const [prompt = ""] = PROMPT.exec(line) ?? [];
      const isKept = prompt !== "" || isTyped || line.startsWith("#");
      isTyped = isKept && /\\\r?$/.test(line);
      return isKept
        ? " ".repeat(prompt.length) + line.slice(prompt.length)
        : line.replace(/\S/g, " ");
    })
    .join("\n");
}
