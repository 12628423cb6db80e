/**
 * Stryker's plugin that runs the tests. Vitest starts anew for each mutant, which takes seconds: this runs the tests in one
 * process, each mutant in a new program. `docs/decisions/014-mutation-testing.md` has the figures.
 */
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
} from "@stryker-mutator/api/test-runner";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";
import type { Logger } from "@stryker-mutator/api/logging";
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { once, remembered } from "../../src/document/memo.js";
import { bundled, SETUP, type Bundle, type Switches } from "./bundle.js";
import { reachOf, textOf, type Outcome } from "./coverage.js";
import { planFor, type Plan } from "./plan.js";
import { opened, started, TookTooLong, type Opened } from "./running.js";
import { isSampled } from "./sample.js";
import { testFiles } from "./tests.js";

/** What a process needs to know of a test that another one has found. */
interface Row {
  readonly file: string;
  readonly name: string;
  readonly milliseconds: number;
}

/** The folder of `src` that is mutated, and the tests that are asked if not all are. */
const { STRYKER_FOLDER: FOLDER = "rules", STRYKER_TESTS: NAMED = "" } = process.env;

/** Written by the process that runs all tests once, and read by the others. */
const LIST = "stryker-tests.json";
/** More failures than these of a hundred tests are a mistake of the runner. */
const MOST_FAILURES = 1;

/** How long a test may take with a mutant: the machine may be busy. */
const NO_MUTANT: Switches = { act: () => false, cov: () => undefined };
const LEAST_MILLISECONDS = 4_000;
const FACTOR = 20;

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

type Open = (file: string) => Opened;

/** Runs a test; throws what it throws. */
async function asked({ file, name, milliseconds }: Row, open: Open): Promise<void> {
  const { tests, run } = open(file);
  const test = tests.get(name);
  // The tables of tests are made with `src`: a mutant may have changed them.
  if (!test) throw new Error(`There is no test "${name}" any more.`);
  await run(test, LEAST_MILLISECONDS + FACTOR * Math.ceil(milliseconds));
}

class Runner implements TestRunner {
  private readonly root = process.cwd();
  private bundle: Bundle | null = null;
  private rows: readonly Row[] | null = null;
  /** Tests that have lately noticed a mutant of a file: they notice others of it. */
  private readonly noticing = new Map<string, string[]>();
  private mutants = 0;
  private cpuBefore = 0;
  private readonly trusted = new Map<string, boolean>();

  static readonly inject = tokens(commonTokens.logger);
  constructor(private readonly log: Logger) {}

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    // A mistake of the plugin's own ends no run, unless one asks for it.
    process.env.TIDB_TLS_ERRORS = "throw";
    // What a test starts is no process of Stryker's.
    delete process.env.NODE_OPTIONS;
    this.bundle = await bundled(this.root, this.files());
  }

  private files(): readonly string[] {
    return testFiles(this.root, FOLDER, NAMED);
  }

  /** The machine may be busy: only time of the CPU says what a mutant costs. */
  async dispose(): Promise<void> {
    const cpu = cpuSeconds() - this.cpuBefore;
    if (this.mutants > 0) this.log.info(`${this.mutants} mutants took ${cpu.toFixed(0)} s of CPU.`);
    return Promise.resolve();
  }

  private get ready(): Bundle {
    if (!this.bundle) throw new Error("The runner is not ready.");
    return this.bundle;
  }

  async dryRun(): Promise<DryRunResult> {
    const bundle = this.ready;
    // What a test has linted, the next one lints again: it reaches the same.
    process.env.LINT_MEMORY = "off";
    const { outcomes, failed, most } = await reachOf(this.root, bundle, this.files());
    delete process.env.LINT_MEMORY;
    for (const each of failed) this.log.warn(`Fails without a mutant, and is not asked: ${each}`);
    if (failed.length * 100 > outcomes.length * MOST_FAILURES)
      return { status: DryRunStatus.Error, errorMessage: `${failed.length} tests fail.` };
    const rows = outcomes.map(({ test: { file, name }, milliseconds }) => ({
      file,
      name,
      milliseconds,
    }));
    const seconds = rows.reduce((sum, row) => sum + row.milliseconds, 0) / 1000;
    this.log.info(
      `${rows.length} tests take ${seconds.toFixed(0)} s, all of it ${cpuSeconds().toFixed(0)} s of CPU.`,
    );
    writeFileSync(path.join(this.root, LIST), JSON.stringify(rows));
    const plan = planFor(
      bundle,
      outcomes.map(({ test }) => test),
    );
    this.cpuBefore = cpuSeconds();
    return {
      status: DryRunStatus.Complete,
      tests: outcomes.map((outcome) => resultOf(this.root, bundle, outcome)),
      mutantCoverage: { static: {}, perTest: perTest(plan, most) },
    };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter = [] } = options;
    const hitLimit = endlessAfter(options.hitLimit ?? Infinity);
    this.rows ??= JSON.parse(readFileSync(path.join(this.root, LIST), "utf8")) as readonly Row[];
    const active = Number(activeMutant.id);
    this.mutants++;
    let hits = 0;
    const act = (id: number): boolean => {
      if (id !== active) return false;
      if (++hits > hitLimit) throw new Error("The mutant is reached without end.");
      return true;
    };
    const open = this.program({ ...NO_MUTANT, act });
    let nrOfTests = 0;
    for (const id of this.ordered(activeMutant.fileName, testFilter)) {
      const row = this.rows[Number(id)];
      if (!row) throw new Error(`There is no test ${id}.`);
      nrOfTests++;
      try {
        await asked(row, open);
      } catch (error) {
        if (error instanceof TookTooLong || hits > hitLimit)
          return { status: MutantRunStatus.Timeout, reason: row.name };
        if (!(await this.isTrusted(id, row))) continue;
        this.noticed(activeMutant.fileName, id);
        const failureMessage = textOf(error);
        return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
      }
      if (hits > hitLimit) return { status: MutantRunStatus.Timeout, reason: row.name };
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  /** Whether a test passes by itself, without a mutant: only then its failure says something. Asked once of each. */
  private async isTrusted(id: string, row: Row): Promise<boolean> {
    const before = this.trusted.get(id);
    if (before !== undefined) return before;
    const passes = await asked(row, this.program(NO_MUTANT)).then(
      () => true,
      () => false,
    );
    this.trusted.set(id, passes);
    if (!passes)
      this.log.warn(`Fails without a mutant, when it is run alone: ${row.file} ${row.name}`);
    return passes;
  }

  /** A new program, which evaluates files of tests, and of `src`, when they are needed. */
  private program(switches: Switches): Open {
    const program = once(() => started(this.root, this.ready, switches, [SETUP]));
    return remembered((file) => opened(program(), file));
  }

  /** The tests of a mutant, first those that have noticed its neighbours, then the files whose tests take least. */
  private ordered(file: string, tests: readonly string[]): readonly string[] {
    const first = (this.noticing.get(file) ?? []).filter((id) => tests.includes(id));
    const costs = this.costs();
    const cost = (id: string): number => costs.get(this.rows?.[Number(id)]?.file ?? "") ?? 0;
    const others = [...tests].sort((one, other) => cost(one) - cost(other));
    return [...new Set([...first, ...others])];
  }

  /** By a file of tests, the milliseconds that one of them takes. */
  private readonly costs = once((): ReadonlyMap<string, number> => {
    const sums = new Map<string, { milliseconds: number; count: number }>();
    for (const { file, milliseconds } of this.rows ?? []) {
      const before = sums.get(file) ?? { milliseconds: 0, count: 0 };
      sums.set(file, {
        milliseconds: before.milliseconds + milliseconds,
        count: before.count + 1,
      });
    }
    return new Map([...sums].map(([file, sum]) => [file, sum.milliseconds / sum.count]));
  });

  private noticed(file: string, test: string): void {
    const before = this.noticing.get(file) ?? [];
    this.noticing.set(file, [test, ...before.filter((each) => each !== test)].slice(0, 8));
  }
}

function resultOf(
  root: string,
  bundle: Bundle,
  { test, milliseconds: timeSpentMs }: Outcome,
): TestResult {
  return {
    status: TestStatus.Success,
    id: String(test.id),
    // A changed table or helper makes it another test, for a run that knows the last one's results.
    name: `${test.name} [${bundle.digestOf(test.file)}]`,
    fileName: path.join(root, test.file),
    timeSpentMs,
  };
}

/**
 * What never ends fills the memory before its time is over. Stryker allows a hundred times what a test takes without the
 * mutant: four times are enough where that is very often.
 */
const MANY_HITS = 2_000_000;
const endlessAfter = (limit: number): number => Math.min(limit, Math.max(limit / 25, MANY_HITS));

/** A table is reached once, before anybody counts. */
const LEAST_HITS = 1000;

function perTest(plan: Plan, most: Uint32Array): Record<string, Record<string, number>> {
  const found: Record<string, Record<string, number>> = {};
  for (const [mutant, tests] of plan)
    if (isSampled(mutant))
      for (const { id } of tests)
        (found[String(id)] ??= {})[String(mutant)] = Math.max(most[mutant] ?? 0, LEAST_HITS);
  return found;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-process", Runner)];
