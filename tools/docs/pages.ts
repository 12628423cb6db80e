/** A fenced block of a page. */
export interface Block {
  /** The headings it stands under, outermost first. */
  readonly under: readonly string[];
  readonly language: string;
  readonly code: string;
  /** The line of the page where it begins. */
  readonly line: number;
}

export interface Page {
  readonly headings: readonly string[];
  readonly blocks: readonly Block[];
}

/** The headings and blocks of a page; all that the checks need to know of Markdown. */
export function readPage(text: string): Page {
  const headings: string[] = [];
  const blocks: Block[] = [];
  const under: string[] = [];
  let open: { readonly language: string; readonly line: number; readonly code: string[] } | null =
    null;
  for (const [index, line] of text.split("\n").entries()) {
    if (open) {
      if (line === "```") {
        blocks.push({
          under: [...under],
          language: open.language,
          code: `${open.code.join("\n")}\n`,
          line: open.line,
        });
        open = null;
      } else open.code.push(line);
      continue;
    }
    const fence = /^```(\w*)$/.exec(line);
    if (fence) open = { language: fence[1] ?? "", line: index + 1, code: [] };
    const heading = /^(#+) (.*)$/.exec(line);
    if (!heading?.[1] || heading[2] === undefined) continue;
    under.splice(heading[1].length - 1);
    under[heading[1].length - 1] = heading[2];
    headings.push(`${heading[1]} ${heading[2]}`);
  }
  if (open) throw new Error(`The block that begins on line ${open.line} is never closed.`);
  return { headings, blocks };
}

/** The examples in a section. */
export const examplesIn = ({ blocks }: Page, section: string): readonly Block[] =>
  blocks.filter(({ language, under }) => EXAMPLES.has(language) && under.includes(section));
/** Languages of programs, as pages name them. */
const EXAMPLES: ReadonlySet<string> = new Set(["js", "ts", "python", "go", "java", "php"]);

const SETTINGS = /^\/\* settings: (\{.*\}) \*\/$/m;

/** `settings["tidb-tls"]` that a block asks for in a comment of its own: `settings: { "connections": "all" }`. */
export function settingsOf(code: string): Readonly<Record<string, unknown>> | undefined {
  const written = SETTINGS.exec(code)?.[1];
  return written === undefined ? undefined : (JSON.parse(written) as Record<string, unknown>);
}
