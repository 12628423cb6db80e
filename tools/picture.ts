import { parser } from "typescript-eslint";
import { unifiedDiff } from "./docs/diff.js";
import { EXAMPLES, showExamples, stylish } from "./docs/examples.js";
import { plugin } from "./docs/plugin.js";
import { parseAnsi, PLAIN, type Line, type Run, type Style } from "./docs/terminal.js";

const FILE = "server.ts";
/** ESLint prints whole paths. In the picture the examples are in this folder, wherever the repository is. */
export const SHOWN_FOLDER = "/home/you/shop";
const FONT = { size: 13, advance: 7.8, line: 20 };
const PAD = { x: 26, top: 62, bottom: 24 };
const PALETTE = {
  window: "#0d1117",
  bar: "#161b22",
  edge: "#30363d",
  text: "#e6edf3",
  dim: "#8b949e",
  red: "#ff7b72",
  green: "#7ee787",
  yellow: "#e3b341",
  cyan: "#79c0ff",
  added: "#12261e",
  removed: "#2d1619",
} as const;

/** `docs/report.svg`: what ESLint says of one example, and what `--fix` changes in it. Drawn from a real run of the source. */
export async function picture(): Promise<string> {
  const [shown] = await showExamples(
    [FILE],
    [{ files: ["**/*.ts"], languageOptions: { parser } }, plugin.configs.recommended],
  );
  if (!shown || shown.report.messages.length === 0)
    throw new Error(`Nothing is reported in examples/${FILE}, so there is nothing to draw.`);
  const filePath = shown.report.filePath.replace(EXAMPLES, SHOWN_FOLDER);
  const report = parseAnsi(await stylish([{ ...shown.report, filePath }], true));
  const diff = parseAnsi(unifiedDiff([shown], { color: true, context: 1 }))
    // One file only: its name says nothing here.
    .filter((line) => !/^(?:---|\+\+\+)/.test(line[0]?.text ?? ""));
  const title = `examples/${FILE}`;
  return draw(title, [
    prompt(`npx eslint ${FILE}`),
    [],
    ...trimmed(report),
    [],
    remark(`What npx eslint --fix ${FILE} writes:`),
    ...trimmed(diff),
  ]);
}

const run = (text: string, style: Partial<Style> = {}): Run => ({ ...PLAIN, ...style, text });
const remark = (text: string): Line => [run(`# ${text}`, { dim: true })];
const prompt = (command: string): Line => [
  run("$ ", { color: "green" }),
  run(command, { bold: true }),
];

/** Without the empty lines around it. */
function trimmed(lines: readonly Line[]): readonly Line[] {
  const isText = (line: Line): boolean => line.some(({ text }) => text.trim() !== "");
  const last = lines.findLastIndex(isText);
  return lines.slice(Math.max(lines.findIndex(isText), 0), last + 1);
}

const XML: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => XML[character] ?? character);
const round = (value: number): string => String(Math.round(value * 100) / 100);

function draw(title: string, lines: readonly Line[]): string {
  const columns = Math.max(
    ...lines.map((line) => line.reduce((sum, { text }) => sum + text.length, 0)),
  );
  const width = Math.ceil(columns * FONT.advance + 2 * PAD.x);
  const places = placesOf(lines);
  const height = (places.at(-1) ?? PAD.top) + PAD.bottom;
  const summary = escape(lines.map((line) => line.map(({ text }) => text).join("")).join("\n"));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escape(title)}</title>`,
    `<desc>${summary}</desc>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9.5" fill="${PALETTE.window}" stroke="${PALETTE.edge}"/>`,
    `<path d="M1 36V10a9 9 0 0 1 9-9h${width - 20}a9 9 0 0 1 9 9v26z" fill="${PALETTE.bar}"/>`,
    ...["#ff5f57", "#febc2e", "#28c840"].map(
      (fill, index) => `<circle cx="${22 + 20 * index}" cy="18.5" r="6" fill="${fill}"/>`,
    ),
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="${FONT.size}" fill="${PALETTE.text}" xml:space="preserve">`,
    `<text x="${width / 2}" y="23" text-anchor="middle" fill="${PALETTE.dim}">${escape(title)}</text>`,
    ...lines.flatMap((line, index) => drawLine(line, places[index] ?? 0, width)),
    "</g>",
    "</svg>",
  ].join("\n")}\n`;
}

/** Where each line stands: an empty one and the next finding are set apart a little. */
function placesOf(lines: readonly Line[]): readonly number[] {
  let y = PAD.top - FONT.line;
  return lines.map((line) => {
    const isFinding = line.length > 1 && /^\d+:\d+$/.test(line[1]?.text ?? "");
    y += line.length === 0 ? FONT.line / 2 : FONT.line + (isFinding ? 7 : 0);
    return y;
  });
}

/** Each run stands at its own column, so that a font of another width does not move the next. */
function drawLine(line: Line, y: number, width: number): readonly string[] {
  const drawn: string[] = [];
  const first = line[0];
  const mark =
    first?.color === "green" && first.text.startsWith("+")
      ? "added"
      : first?.color === "red" && first.text.startsWith("-")
        ? "removed"
        : null;
  if (mark)
    drawn.push(
      `<rect x="1" y="${y - 14.5}" width="${width - 2}" height="${FONT.line}" fill="${PALETTE[mark]}"/>`,
    );
  let column = 0;
  for (const { text, color, bold, dim, underline } of line) {
    const bare = text.trim();
    const start = column + text.length - text.trimStart().length;
    column += text.length;
    if (bare === "") continue;
    const fill = color ? PALETTE[color] : dim ? PALETTE.dim : null;
    const attributes = [
      `x="${round(PAD.x + start * FONT.advance)}"`,
      `y="${y}"`,
      `textLength="${round(bare.length * FONT.advance)}"`,
      ...(fill ? [`fill="${fill}"`] : []),
      ...(bold ? ['font-weight="bold"'] : []),
      ...(underline ? ['text-decoration="underline"'] : []),
    ];
    drawn.push(`<text ${attributes.join(" ")}>${escape(bare)}</text>`);
  }
  return drawn;
}
