const NAME = "tidb-tls";

/**
 * `DEBUG=tidb-tls`, as ESLint's own `DEBUG=eslint:*`: names with `*` in them, between commas or
 * blanks; `-` takes one out.
 */
export function isDebugged(asked: string): boolean {
  const words = asked.split(/[\s,]+/).filter((word) => word !== "");
  const isMeant = (word: string): boolean =>
    new RegExp(`^${word.split("*").map(quoted).join(".*")}$`).test(NAME);
  return (
    words.some(isMeant) && !words.some((word) => word.startsWith("-") && isMeant(word.slice(1)))
  );
}
const quoted = (text: string): string => text.replace(/[^\w]/g, "\\$&");

/** Says what went wrong, to who wants to know. */
export function complain(filename: string, error: unknown): void {
  if (!isDebugged(process.env.DEBUG ?? "")) return;
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  process.stderr.write(`${NAME} cannot read ${filename}: ${stack}\n`);
}
