import type { Document } from "../../document/document.js";
import { readJavaScript } from "./document.js";
import { sourceAlone } from "./source-alone.js";

/** A program that nobody lints, as a Document. Null where it cannot be read. */
export function programIn(
  filename: string,
  text: string,
  readers: ReadonlySet<string>,
): Document | null {
  const sourceCode = sourceAlone(filename, text);
  return sourceCode && readJavaScript(sourceCode, filename, readers);
}
