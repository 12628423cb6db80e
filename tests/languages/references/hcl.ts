/** A file of HCL as two kinds of tokens; it need not be whole. */
interface Hcl {
  /** Strings and heredocs, with the templates in them as they are. */
  readonly texts: readonly string[];
  /** Everything else. */
  readonly code: string;
}

/** Where reading has come to. */
interface Reading {
  readonly source: string;
  at: number;
  readonly texts: string[];
  code: string;
}

export function hcl(source: string): Hcl {
  const reading: Reading = { source: source.replaceAll("\r\n", "\n"), at: 0, texts: [], code: "" };
  while (reading.at < reading.source.length) {
    readCode(reading);
    // A brace that nothing has opened.
    reading.code += reading.source.charAt(reading.at++);
  }
  return { texts: reading.texts, code: reading.code };
}

const taken = (reading: Reading, pattern: RegExp): RegExpExecArray | null => {
  const found = new RegExp(pattern, "y");
  found.lastIndex = reading.at;
  const match = found.exec(reading.source);
  reading.at += match?.[0].length ?? 0;
  return match;
};

/** As far as a brace that is not opened in it. */
function readCode(reading: Reading): void {
  for (let depth = 0; reading.at < reading.source.length;) {
    const sign = reading.source.charAt(reading.at);
    if (sign === "}" && depth === 0) return;
    if (taken(reading, /#[^\n]*|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/)) continue;
    const [, mark] = taken(reading, /<<-?([A-Za-z_]\w*)[ \t]*\n/) ?? [];
    if (mark !== undefined) {
      readHeredoc(reading, mark);
      continue;
    }
    reading.at++;
    if (sign === '"') readString(reading);
    else {
      reading.code += sign;
      if (sign === "{") depth++;
      if (sign === "}") depth--;
    }
  }
}

function readHeredoc(reading: Reading, mark: string): void {
  const lines: string[] = [];
  while (reading.at < reading.source.length) {
    const line = taken(reading, /([^\n]*)\n?/)?.[1] ?? "";
    if (line.trim() === mark) break;
    lines.push(line);
  }
  reading.code += "<<\n";
  reading.texts.push(...lines);
}

const MEANT: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
function readString(reading: Reading): void {
  const parts: string[] = [];
  for (;;) {
    const piece = taken(
      reading,
      /[^"\\$%\n]+|\\u[\da-fA-F]{4}|\\[^\n]|\$\$\{|%%\{|[$%]\{|[$%]/,
    )?.[0];
    if (piece === undefined) break;
    if (piece === "${" || piece === "%{") parts.push(templateIn(reading));
    else if (/^(?:\$\$|%%)/.test(piece)) parts.push(piece.slice(1));
    else if (piece.startsWith("\\u")) parts.push(String.fromCharCode(parseInt(piece.slice(2), 16)));
    else parts.push(piece.startsWith("\\") ? (MEANT[piece.charAt(1)] ?? piece.charAt(1)) : piece);
  }
  const isClosed = taken(reading, /"/) !== null;
  reading.code += isClosed ? '""' : '"';
  reading.texts.push(parts.join(""));
}

/** What stands in a template is a part of the text around it. */
function templateIn(reading: Reading): string {
  const start = reading.at;
  const inner: Reading = { ...reading, texts: [], code: "" };
  readCode(inner);
  reading.at = inner.at + 1;
  return `\${${reading.source.slice(start, inner.at)}}`;
}
