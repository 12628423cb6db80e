import { HOST, toldIn, type Settings } from "./read.js";

export interface Block {
  /** The client that the block is about, as its file is called. */
  readonly client: string;
  /** A module, or a file. */
  readonly name: string;
  readonly code: string;
  /** What is said, and what is offered, in the words of `told`. */
  readonly told: string;
}

/** `# client`, `@ name | code`, and below it what is said. */
export function blocks(table: string): readonly Block[] {
  const [, ...parts] = table.split(/^\s*(?=[#@] )/m);
  let client = "";
  return parts.flatMap((part) => {
    const [head = "", ...lines] = part.trim().split("\n");
    if (head.startsWith("#")) client = head.slice(2);
    const [name = "", code = ""] = head.slice(2).split(/ \| (?!MYSQLI)/);
    const told = lines.map((line) => line.trim()).join("\n");
    return head.startsWith("#") ? [] : [{ client, name, code, told }];
  });
}

/** Messages on lines of their own, with `~` for the quotes around code, and the names of `written` for what is long. */
export const told = (text: string, filename: string, settings?: Settings): string =>
  toldIn(text, filename, settings)
    .map((line) =>
      line
        .trim()
        .replaceAll("`", "~")
        .replaceAll(HOST, "GATEWAY")
        .replaceAll("kT4vXq9LmZ2pWs7R", "SECRET")
        .replaceAll(/ ?\n ?/g, " LINE "),
    )
    .join("\n");
