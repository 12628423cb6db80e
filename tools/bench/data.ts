import { Linter, type ESLint } from "eslint";
import { cpu, shuffled } from "./measure.js";

/** Microseconds that a file without a sign may add to ESLint's own, and milliseconds of a large one with a sign. */
const [MOST_WITHOUT, MOST_LARGE] = [20, 2_000];
const ADDRESS =
  "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/test?sslMode=DISABLED";

/** Files of a format: an entry that says nothing, and how the address stands among many of them. */
interface Format {
  readonly entry: (index: number) => string;
  readonly around: (entries: string, address: string) => string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  json: {
    entry: (index) => `{ "id": ${index}, "name": "item ${index}", "isOpen": true },\n`,
    around: (entries, address) => `{ "rows": [\n${entries}1],\n"url": "${address}" }\n`,
  },
  yaml: {
    entry: (index) => `  - id: ${index}\n    name: item ${index}\n`,
    around: (entries, address) => `rows:\n${entries}db:\n  url: ${address}\n`,
  },
  toml: {
    entry: (index) => `[[rows]]\nid = ${index}\nname = "item ${index}"\n`,
    around: (entries, address) => `${entries}[db]\nurl = "${address}"\n`,
  },
  properties: {
    entry: (index) => `service.${index}.address=http\\://service-${index}.internal\\:80\n`,
    around: (entries, address) => `${entries}db.url=${address}\n`,
  },
  env: {
    entry: (index) => `SERVICE_${index}_ADDRESS="http://service-${index}.internal" # ok\n`,
    around: (entries, address) => `${entries}DATABASE_URL="${address}"\n`,
  },
};

const textOf = ({ entry, around }: Format, length: number, address: string): string =>
  around(
    Array.from({ length: Math.ceil(length / entry(0).length) }, (_, index) => entry(index)).join(
      "",
    ),
    address,
  );

/** What files of data cost: small ones of which most are read, and one of five megabytes. */
export function reportData(
  plugin: ESLint.Plugin,
  recommended: Linter.Config,
  repeats: number,
): void {
  console.log(`\nFiles of data, CPU, the least of ${repeats} repetitions:`);
  for (const [name, format] of Object.entries(FORMATS)) {
    const base = {
      files: ["**/?*"],
      plugins: { "tidb-tls": plugin },
      language: `tidb-tls/${name}`,
    };
    const run = (text: string, ...configs: Linter.Config[]): number =>
      cpu(() => new Linter().verify(text, [base, ...configs], `file.${name}`));
    const small = textOf(format, 2_000, "jdbc:mysql://db.internal:3306/test");
    const [own, ours]: [number[], number[]] = [[], []];
    // A process does not tell single microseconds, so that many files are read in a row.
    const batch = (...configs: Linter.Config[]): number => {
      const linter = new Linter();
      const all = [base, ...configs];
      const texts = Array.from({ length: 200 }, (_, index) => `${small}${" ".repeat(index % 7)}`);
      return (
        cpu(() => {
          for (const text of texts) linter.verify(text, all, `file.${name}`);
        }) / texts.length
      );
    };
    const off = Object.fromEntries(Object.keys(recommended.rules ?? {}).map((id) => [id, 0]));
    for (let repeat = 0; repeat < repeats; repeat++)
      for (const isOurs of shuffled([true, false]))
        (isOurs ? ours : own).push(
          isOurs ? batch(recommended) : batch(recommended, { rules: off as Linter.RulesRecord }),
        );
    const added = Math.min(...ours) - Math.min(...own);
    const large = textOf(format, 5_000_000, ADDRESS);
    const time = run(large, recommended) / 1_000;
    console.log(
      `  ${name.padEnd(12)}${added.toFixed(0).padStart(5)} µs without a sign (goal ${MOST_WITHOUT})${time.toFixed(0).padStart(7)} ms for ${(large.length / 1e6).toFixed(1)} MB with one (goal ${MOST_LARGE})`,
    );
  }
}
