import { Linter } from "eslint";
import { fileOf, OWN } from "../files.js";

export const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";

/** A notebook as Jupyter writes it: each line of a cell is a string. */
export const notebook = (cells: readonly string[], metadata: object = {}): string =>
  `${JSON.stringify(
    {
      cells: cells.map((source) => ({
        cell_type: "code",
        execution_count: null,
        metadata: {},
        outputs: [],
        source: source.split(/(?<=\n)/),
      })),
      metadata,
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  )}\n`;

export const verify = (text: string): readonly Linter.LintMessage[] =>
  new Linter().verify(text, [...OWN], fileOf("a.ipynb"));
export const fixed = (text: string): string =>
  new Linter().verifyAndFix(text, [...OWN], fileOf("a.ipynb")).output;

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");
/** Rules, and the characters of the file that they blame. */
export const blamed = (text: string): readonly string[] =>
  verify(text).map(({ ruleId, line, column, endLine, endColumn }) => {
    const lines = withoutMark(text).split(/\r\n|\n/);
    const at = lines[line - 1]?.slice(
      column - 1,
      endLine === line ? endColumn && endColumn - 1 : undefined,
    );
    return `${ruleId?.replace("tidb-tls/", "") ?? "?"}: ${at ?? "?"}`;
  });
/** The sources of a notebook's cells. */
export const sources = (text: string): readonly string[] =>
  (JSON.parse(withoutMark(text)) as { cells: { source: string | string[] }[] }).cells.map(
    ({ source }) => [source].flat().join(""),
  );
