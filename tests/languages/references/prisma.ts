const STRING = String.raw`"(?:\\.|[^"\\\r\n])*"`;
const NOTE = new RegExp(String.raw`${STRING}|//[^\r\n]*|/\*[^]*?(?:\*/|$)`, "g");

/** The entries of the blocks of a schema, without comments, by the name of each block. */
export function prismaSchema(source: string): Record<string, string[]> {
  const blocks: Record<string, string[]> = {};
  let open = "";
  const withoutNotes = source.replace(NOTE, (token) => (token.startsWith('"') ? token : ""));
  for (const line of withoutNotes.split(/\r\n|[\r\n]/).map((each) => each.trim())) {
    const [head = "", kind = "", name = ""] = /^(\w+)\s+(\w+)\s*\{/.exec(line) ?? [];
    if (head !== "") open = `${kind} ${name}`;
    const content = line.slice(head.length).trim();
    if (content !== "") (blocks[open] ??= []).push(spoken(content));
    if (/\}\s*$/.test(line)) open = "";
  }
  return blocks;
}

/** Without what is between words, and with texts as they are read. */
const spoken = (content: string): string =>
  content
    .split(new RegExp(`(${STRING})`))
    .map((part, index) =>
      index % 2 === 0 ? part.replace(/\s+/g, " ") : part.replace(/\\(.)/g, "$1"),
    )
    .join("");
