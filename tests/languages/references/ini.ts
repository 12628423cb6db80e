/** A group's keys, each with all values that it is given; null stands for none. */
export type Groups = Record<string, Record<string, (string | null)[]>>;

function add(groups: Groups, group: string, key: string, value: string | null): void {
  const own = (groups[group] ??= Object.create(null) as Groups[string]);
  (own[key] ??= []).push(value);
}
const empty = (): Groups => Object.create(null) as Groups;

/** What MySQL's programs make of a file of options: `my_print_defaults`. It goes on where they would stop. */
export function optionFile(source: string): Groups {
  const groups = empty();
  let group = "";
  for (const line of source.split("\n").map((each) => each.trim())) {
    const head = /^\[([^\]]*)\]/.exec(line);
    if (head) group = (head[1] ?? "").trimEnd().toLowerCase();
    else if (line !== "" && !/^[#;!]/.test(line)) {
      const content = withoutHash(line);
      const at = content.indexOf("=");
      const key = (at < 0 ? content : content.slice(0, at)).trimEnd();
      add(groups, group, key, at < 0 ? null : optionValue(content.slice(at + 1).trim()));
    }
  }
  return groups;
}

/** A `#` begins a comment, unless a quote is open, wherever it was opened. */
const withoutHash = (line: string): string =>
  /^(?:[^#"']|"(?:\\[^]|[^"\\])*(?:"|\\?$)|'(?:\\[^]|[^'\\])*(?:'|\\?$))*/.exec(line)?.[0] ?? "";

const MEANT: Readonly<Record<string, string>> = {
  ...{ b: "\b", t: "\t", n: "\n", r: "\r", s: " ", '"': '"', "'": "'", "\\": "\\" },
};
const optionValue = (written: string): string =>
  written
    .replace(/^(["'])([^]*)\1$/, "$2")
    .replace(/\\([^])/g, (escape, sign: string) => MEANT[sign] ?? escape);

/** Python's ConfigParser. Others know comments after values, too; quotes are left as they are. */
export const configParser = (source: string): Groups => parsed(source, /^\s*[#;].*$/);
export const withComments = (source: string): Groups => parsed(source, /(?:^|\s)[#;].*$/);

function parsed(source: string, comment: RegExp): Groups {
  const groups = empty();
  let group = "";
  let key: string | null = null;
  let indent = 0;
  for (const line of source.split(/\r\n|[\r\n]/)) {
    const content = line.replace(comment, "").trim();
    const depth = line.length - line.trimStart().length;
    if (content === "") continue;
    if (key !== null && depth > indent) {
      add(groups, group, key, content);
      continue;
    }
    indent = depth;
    const head = /^\[([^\]]+)\]/.exec(content);
    const [, name = "", value = null] = /^([^=:]*?)\s*(?:[=:]\s*(.*))?$/.exec(content) ?? [];
    if (head) group = head[1] ?? "";
    else add(groups, group, name, value);
    key = head ? null : name;
  }
  return groups;
}
