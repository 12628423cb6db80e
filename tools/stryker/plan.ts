/** Which tests are asked about each mutant of the bundle. */
import path from "node:path";
import type { Bundle } from "./bundle.js";
import { testsByMutant } from "./coverage.js";
import { Selection, type Known } from "./selection.js";

/** By the id of a mutant. */
export type Plan = ReadonlyMap<number, readonly Known[]>;

const stemOf = (file: string): string =>
  (file.split("/").at(-1) ?? "").replace(/(?:\.test)?\.ts$/, "");
/** A client, or a rule: tests name it. */
const isNamed = (file: string): boolean =>
  /^src\/(?:rules|dialects\/(?:clients|drivers|runtimes))\//.test(file) &&
  !file.endsWith("/index.ts");

/** Tests that name what a file is about: the table of a driver is about all that use it. */
function naming(bundle: Bundle, file: string): (test: Known) => boolean {
  if (!isNamed(file)) return () => false;
  const stems = new Set(bundle.importersOf(file).filter(isNamed).map(stemOf));
  const escaped = [...stems].map((stem) => stem.replace(/\W/g, "\\$&"));
  const names = new RegExp(`(?<![\\w-])(?:${escaped.join("|")})(?![\\w-])`, "i");
  return ({ file: from, name }) => names.test(`${stemOf(from)} ${name}`);
}

/** Tests of the folder that has the same name: `src/languages/php` and `tests/languages/php`, `src/dialects` and `tests/dialects`. */
function beside(file: string, folders: ReadonlySet<string>): (test: Known) => boolean {
  const [, ...parts] = path.posix.dirname(file).split("/");
  while (parts.length > 1 && !folders.has(`tests/${parts.join("/")}`)) parts.pop();
  const folder = `tests/${parts.join("/")}/`;
  return (test) => test.file.startsWith(folder);
}

/** `tests/model/setting.test.ts` and `src/model/setting.ts`. */
const isUnit = (test: string, file: string): boolean =>
  test.startsWith(`tests/${file.split("/")[1] ?? ""}/`);

export function planFor(bundle: Bundle, tests: readonly Known[]): Plan {
  const selection = new Selection(tests);
  const byMutant = testsByMutant(tests, bundle.mutants);
  const reachers = testsByFile(bundle, tests);
  const folders = new Set(tests.map(({ file }) => path.posix.dirname(file)));
  const plan = new Map<number, readonly Known[]>();
  for (const [file, ids] of bundle.mutantsOf) {
    const isNaming = naming(bundle, file);
    const isBeside = beside(file, folders);
    // `literal.test.ts` is about `literal.ts`, also where it asks through a whole file.
    const isNamesake = (test: Known): boolean =>
      isBeside(test) && stemOf(test.file) === stemOf(file);
    const own = tests.filter(
      (test) => isNaming(test) || isNamesake(test) || bundle.importsOf(test.file).includes(file),
    );
    // Those of its own folder are the fastest, and know it best.
    const unit = own.filter((test) => isUnit(test.file, file));
    const near = { unit, own, beside: tests.filter(isBeside) };
    // A table is read when the program starts, for nobody in particular: those are asked who reach its functions, or are about it.
    const ofTable = () => {
      const found = new Set([
        ...[...own, ...near.beside].map(({ id }) => id),
        ...(reachers.get(file) ?? []),
      ]);
      const importers = bundle.importersOf(file);
      return selection.of(
        found.size > 0 ? found : importers.flatMap((each) => [...(reachers.get(each) ?? [])]),
        near,
      );
    };
    let asked: readonly Known[] | null = null;
    for (const id of ids) {
      const reaching = byMutant[id] ?? [];
      plan.set(id, reaching.length > 0 ? selection.of(reaching, near) : (asked ??= ofTable()));
    }
  }
  return plan;
}

/** By a file of `src`, the tests that reach something in it. */
function testsByFile(
  bundle: Bundle,
  tests: readonly Known[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const files = [...bundle.mutantsOf.keys()];
  const fileOf = new Uint32Array(bundle.mutants);
  files.forEach((file, index) => {
    for (const id of bundle.mutantsOf.get(file) ?? []) fileOf[id] = index;
  });
  const found = files.map(() => new Set<number>());
  for (const { id: test, reaches } of tests)
    for (const id of reaches) found[fileOf[id] ?? 0]?.add(test);
  return new Map(files.map((file, index) => [file, found[index] ?? new Set()]));
}
