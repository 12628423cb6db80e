import type { Licence } from "./licence.js";

const HEAD = `# Third-party software

The files in \`dist\` contain code of the packages below. They are not installed with the plugin; what it needs of them is part of its files. Each is under its own license, and the texts of all licenses follow the table.

This page is generated (\`npm run update\`) from what the bundler really puts into \`dist\`.
`;

/** The text of a license that names no holder, and so is the same for everybody. */
const IMPERSONAL = new Set(["Apache-2.0"]);

/** A page with every license once, and the packages that are under it. */
export function licencesPage(licences: readonly Licence[]): string {
  const texts = new Map<string, Licence[]>();
  for (const licence of licences) {
    const text = textOf(licence, licences);
    texts.set(text, [...(texts.get(text) ?? []), licence]);
  }
  const rows = licences.map(
    ({ name, version, kind }) => `| ${linked(name)} | ${version} | ${kind} |`,
  );
  const sections = [...texts].map(([text, under]) => {
    const names = under.map(({ name }) => name).join(", ");
    return `## ${names}\n\n${under[0]?.kind ?? ""}:\n\n\`\`\`text\n${text}\n\`\`\`\n`;
  });
  return [
    HEAD,
    ["| Package | Version | License |", "| --- | --- | --- |", ...rows, ""].join("\n"),
    ...sections,
  ].join("\n");
}

const linked = (name: string): string => `[${name}](https://www.npmjs.com/package/${name})`;

function textOf({ name, kind, text }: Licence, all: readonly Licence[]): string {
  if (text !== null) return text;
  const same = all.find((other) => other.kind === kind && other.text !== null);
  if (IMPERSONAL.has(kind) && same?.text) return same.text;
  throw new Error(`${name} is bundled without the text of its license (${kind}).`);
}
