import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Linter, type ESLint } from "eslint";
import { cpu, shuffled } from "./measure.js";

const root = path.resolve(import.meta.dirname, "../..");
const load = createRequire(import.meta.url);
const ADDRESS =
  "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/test?sslMode=DISABLED";
/** Microseconds that a file without a sign may add to ESLint's own, as with files of data. */
const MOST_WITHOUT = 20;
/** How much of the sources of a language is parsed. */
const MOST_BYTES = 6_000_000;

const told = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();

/** The sources that come with one of the Javas on this machine, unpacked once. */
function javaSources(): string {
  const folder = path.join(root, "node_modules/.cache/tidb-tls-bench/java");
  if (existsSync(folder)) return folder;
  const home = path.resolve(told("readlink", "-f", told("which", "javac")), "../..");
  const zips = readdirSync(path.dirname(home)).map((one) =>
    path.join(path.dirname(home), one, "lib/src.zip"),
  );
  const zip = zips.find((one) => existsSync(one)) ?? "";
  execFileSync("unzip", ["-qo", zip, "java.base/java/*", "-d", folder], { stdio: "ignore" });
  return folder;
}

interface Language {
  readonly ending: string;
  /** Where sources of the language are on this machine; it fails where there are none. */
  readonly sources: () => string;
  readonly entry: (index: number) => string;
  readonly around: (entries: string, address: string) => string;
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  python: {
    ending: "py",
    sources: () => told("python3", "-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"),
    entry: (index) =>
      `def item_${index}(a, b=1):\n    return {"id": ${index}, "name": f"{a} {b}"}\n`,
    around: (entries, address) => `import shop\n\n${entries}\nshop.connect("${address}")\n`,
  },
  go: {
    ending: "go",
    sources: () => path.join(told("go", "env", "GOROOT"), "src"),
    entry: (index) =>
      `func item${index}(a string) (int, error) {\n\treturn shop.Add(${index}, a)\n}\n`,
    around: (entries, address) =>
      `package main\n\n${entries}\nfunc main() {\n\tshop.Open("${address}")\n}\n`,
  },
  java: {
    ending: "java",
    sources: javaSources,
    entry: (index) => `  int item${index}(String a) {\n    return shop.add(${index}, a);\n  }\n`,
    around: (entries, address) =>
      `class Main {\n${entries}\n  Object main() {\n    return shop.open("${address}");\n  }\n}\n`,
  },
  php: {
    ending: "php",
    sources: () => "/usr/share/php",
    entry: (index) =>
      `function item${index}($a) {\n    return ["id" => ${index}, "name" => "$a"];\n}\n`,
    around: (entries, address) => `<?php\n${entries}\nconnect("${address}");\n`,
  },
};

/** Some of the sources on this machine, evenly from all of them; none where the language is not installed. */
function sourcesOf({ sources, ending }: Language): readonly string[] {
  try {
    const folder = sources();
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(`.${ending}`) && !/(?:^|[\\/])testdata[\\/]/.test(file))
      .sort();
    const step = Math.max(1, Math.floor(files.length / 500));
    let size = 0;
    return files
      .filter((_, index) => index % step === 0)
      .map((file) => readFileSync(path.join(folder, file), "utf8"))
      .filter((text) => (size += text.length) <= MOST_BYTES);
  } catch {
    return [];
  }
}

interface Parser {
  readonly parser: { parse(text: string): unknown };
}

/** Megabytes that the parser of the package reads in a second, without translating them. */
function speedOf(name: string, texts: readonly string[]): string {
  if (texts.length === 0) return "no sources here";
  const { parser } = load(path.join(root, `dist/${name}.mjs`)) as Parser;
  // The first files are slow, until Node has compiled the parser.
  for (const text of texts.slice(0, 50)) parser.parse(text);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const time = cpu(() => {
    for (const text of texts) parser.parse(text);
  });
  return `${(size / time).toFixed(1)} MB/s parsed of ${(size / 1e6).toFixed(1)} MB`;
}

const textOf = ({ entry, around }: Language, length: number, address: string): string =>
  around(
    Array.from({ length: Math.ceil(length / entry(0).length) }, (_, index) => entry(index)).join(
      "",
    ),
    address,
  );

/** What programs of other languages cost: small ones without a sign, which nobody parses, and others with one. */
export function reportPrograms(
  plugin: ESLint.Plugin,
  recommended: Linter.Config,
  repeats: number,
): void {
  console.log(`\nPrograms in other languages, CPU, the least of ${repeats} repetitions:`);
  const off = Object.fromEntries(Object.keys(recommended.rules ?? {}).map((id) => [id, 0]));
  for (const [name, language] of Object.entries(LANGUAGES)) {
    const base = {
      files: ["**/?*"],
      plugins: { "tidb-tls": plugin },
      language: `tidb-tls/${name}`,
    };
    const all: readonly Linter.Config[] = [base, recommended];
    const none = [...all, { rules: off as Linter.RulesRecord }];
    /** Microseconds a file. A process does not tell single ones, so that many files are read in a row. */
    const batch = (text: string, times: number, config: readonly Linter.Config[]): number => {
      const linter = new Linter();
      const texts = Array.from({ length: times }, (_, index) => `${text}${"\n".repeat(index % 7)}`);
      const time = cpu(() => {
        for (const one of texts) linter.verify(one, [...config], `file.${language.ending}`);
      });
      return time / times;
    };
    const added = (text: string, times: number): number => {
      const [own, ours]: [number[], number[]] = [[], []];
      for (let repeat = 0; repeat < repeats; repeat++)
        for (const isOurs of shuffled([true, false]))
          (isOurs ? ours : own).push(batch(text, times, isOurs ? all : none));
      return Math.min(...ours) - Math.min(...own);
    };
    const without = added(textOf(language, 4_000, "jdbc:mysql://db.internal:3306/test"), 400);
    const small = added(textOf(language, 4_000, ADDRESS), 10) / 1_000;
    const large = added(textOf(language, 150_000, ADDRESS), 1) / 1_000;
    console.log(
      `  ${name.padEnd(8)}${without.toFixed(0).padStart(5)} µs for 4 kB without a sign (goal ${MOST_WITHOUT})${small.toFixed(1).padStart(7)} ms with one${large.toFixed(0).padStart(6)} ms for 150 kB with one; ${speedOf(name, sourcesOf(language))}`,
    );
  }
}
