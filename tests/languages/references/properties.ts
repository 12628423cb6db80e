/** Java's own way to read properties, character by character: `Properties.load`. */
export function javaProperties(source: string): Record<string, string> {
  const found: [string, string][] = [];
  for (const line of logicalLines(source)) {
    let key = 0;
    while (key < line.length && !/[=: \t\f]/.test(line.charAt(key)))
      key += line.charAt(key) === "\\" ? 2 : 1;
    let value = Math.min(key, line.length);
    while (/[ \t\f]/.test(line.charAt(value))) value++;
    if (/[=:]/.test(line.charAt(value))) value++;
    while (/[ \t\f]/.test(line.charAt(value))) value++;
    found.push([unescaped(line.slice(0, key)), unescaped(line.slice(value))]);
  }
  return Object.fromEntries(found);
}

/** Lines with those that they go on in, without comments and what is empty. */
function logicalLines(source: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const natural of source.split(/\r\n|[\r\n]/)) {
    const own = natural.replace(/^[ \t\f]+/, "");
    if (line === "" && /^[#!]/.test(own)) continue;
    line += own;
    const isFolded = (/\\*$/.exec(own)?.[0].length ?? 0) % 2 === 1;
    if (isFolded) line = line.slice(0, -1);
    else if (line !== "") {
      lines.push(line);
      line = "";
    }
  }
  return line === "" ? lines : [...lines, line];
}

const MEANT: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f" };
const unescaped = (text: string): string =>
  text.replace(/\\(?:u([\da-fA-F]{4})|([^]))/g, (_, code: string | undefined, sign = "") =>
    code === undefined
      ? (MEANT[String(sign)] ?? String(sign))
      : String.fromCharCode(parseInt(code, 16)),
  );
