import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** By its name in the list of SPDX. */
  readonly kind: string;
  /** What must go along with the code; null if the package leaves it out. */
  readonly text: string | null;
}

/** Those that ask for no more than that their text goes along. */
const ACCEPTED = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"]);
const TEXT = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;
const NOTICE = /^notice(?:\..*)?$/i;
/** Shorter, it only names the license. */
const SHORTEST = 300;

/** The license of the package in a folder, as it stands there. */
export function licenceIn(folder: string): Licence {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  ) as Readonly<Record<"name" | "version" | "license", string>>;
  if (!ACCEPTED.has(license))
    throw new Error(`${name} is bundled, and nobody has decided whether ${license} allows it.`);
  return { name, version, kind: license, text: textIn(folder) };
}

function textIn(folder: string): string | null {
  const files = readdirSync(folder).sort();
  const read = (file: string): string => readFileSync(path.join(folder, file), "utf8");
  const texts = files.filter((file) => TEXT.test(file)).map(read);
  const notices = files.filter((file) => NOTICE.test(file)).map(read);
  const [readme] = files.filter((file) => /^readme\.md$/i.test(file)).map(read);
  const all = texts.length > 0 ? texts : [sectionIn(readme ?? "")];
  const text = [...all, ...notices].map(plain).filter(Boolean).join("\n\n");
  return text.length < SHORTEST ? null : text;
}

/** Some packages have it at the end of their page only. */
const sectionIn = (readme: string): string =>
  /^Licen[cs]e\s*\n([^]*)/i.exec(
    readme.split(/^#+ /m).find((section) => /^Licen[cs]e\s*\n/i.test(section)) ?? "",
  )?.[1] ?? "";

/** Lines end and begin differently in the files of the same license. */
const plain = (text: string): string =>
  text
    .replaceAll("\r\n", "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/^\n+|\n+$/g, "");
