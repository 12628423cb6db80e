import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { inRepository, read } from "../tools/docs/files.js";
import { packageOf } from "../tools/licences/bundled.js";
import { licenceIn, type Licence } from "../tools/licences/licence.js";
import { licencesPage } from "../tools/licences/page.js";

const MIT = `MIT License\n\nCopyright (c) Somebody\n\n${"Permission is hereby granted. ".repeat(20)}`;
const BUNDLER = inRepository("node_modules/rolldown");

/** The folder of a package with these files. */
function folderOf(license: string, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "tidb-tls-licence-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const manifest = JSON.stringify({ name: "one", version: "1.2.3", license });
  for (const [name, text] of Object.entries({ "package.json": manifest, ...files }))
    writeFileSync(path.join(folder, name), text);
  return folder;
}

describe("the package of a module", () => {
  it.each([
    ["/p/node_modules/yaml/dist/index.js", "/p/node_modules/yaml"],
    ["/p/node_modules/@lezer/go/dist/index.js", "/p/node_modules/@lezer/go"],
    ["/p/node_modules/a/node_modules/b/index.js", "/p/node_modules/a/node_modules/b"],
    ["\0rolldown/runtime.js", BUNDLER],
    ["/p/src/index.ts", null],
    ["\0levn", null],
  ])("%s", (module, folder) => {
    expect(packageOf(module)).toBe(folder);
  });
});

describe("the license of a package", () => {
  it.each(["LICENSE", "license", "LICENCE.md", "LICENSE.BSD", "COPYING"])("is in %s", (file) => {
    expect(licenceIn(folderOf("MIT", { [file]: `\r\n${MIT}\r\n` }))).toEqual({
      name: "one",
      version: "1.2.3",
      kind: "MIT",
      text: MIT.trim(),
    });
  });

  it("has a notice that goes along", () => {
    const { text } = licenceIn(folderOf("Apache-2.0", { LICENSE: MIT, NOTICE: "Of Somebody." }));
    expect(text).toBe(`${MIT.trim()}\n\nOf Somebody.`);
  });

  it("may stand on its page", () => {
    const readme = `# one\n\nWords.\n\n## License\n\n${MIT}\n\n## Questions\n\nNone.\n`;
    expect(licenceIn(folderOf("MIT", { "README.md": readme })).text).toBe(MIT.trim());
    const named = "# one\n\n## License\n\nApache 2.0\n\n## Questions\n\nNone.\n";
    expect(licenceIn(folderOf("MIT", { "README.md": named })).text).toBe(null);
    expect(licenceIn(folderOf("MIT", {})).text).toBe(null);
  });

  it.each(["GPL-3.0", "UNLICENSED", "SEE LICENSE IN x"])(
    "must be one that allows it: %s",
    (kind) => {
      expect(() => licenceIn(folderOf(kind, { LICENSE: MIT }))).toThrow(`decided whether ${kind}`);
    },
  );
});

describe("the page", () => {
  const licence = (name: string, kind: string, text: string | null): Licence => ({
    name,
    version: "1.0.0",
    kind,
    text,
  });

  it("has every text once", () => {
    const page = licencesPage([
      licence("a", "MIT", "Text of A."),
      licence("b", "MIT", "Text of B."),
      licence("c", "MIT", "Text of A."),
    ]);
    expect(page.match(/^## .*$/gm)).toEqual(["## a, c", "## b"]);
    expect(page.match(/Text of A\./g)).toHaveLength(1);
    for (const name of "abc") expect(page).toContain(`/package/${name}) | 1.0.0 | MIT |`);
  });

  it("borrows a text only where it names nobody", () => {
    const pages = (kind: string) => () =>
      licencesPage([licence("a", kind, "Text of A."), licence("b", kind, null)]);
    expect(pages("Apache-2.0")()).toContain("## a, b\n");
    expect(pages("MIT")).toThrow("b is bundled without the text of its license (MIT).");
    expect(() => licencesPage([licence("b", "Apache-2.0", null)])).toThrow("without the text");
  });
});

// That the page is up to date is asked where everything is that is generated: tests/docs.test.ts.
it("names each package that a file of `dist` says it has code of", () => {
  const files = readdirSync(inRepository("dist")).filter((file) => file.endsWith(".mjs"));
  const modules = files.flatMap((file) => [
    ...readFileSync(inRepository(`dist/${file}`), "utf8").matchAll(
      /^\/\/#region (node_modules\/\S+)/gm,
    ),
  ]);
  const named = new Set(modules.map(([, module = ""]) => packageOf(module) ?? ""));
  const page = read("THIRD-PARTY.md");
  expect(named.size).toBeGreaterThan(25);
  for (const folder of named)
    expect(page).toContain(`/package/${folder.replace(/^.*node_modules\//, "")})`);
});
