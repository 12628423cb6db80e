import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Linter, type ESLint, type Rule } from "eslint";
import { generate } from "./generated.js";
import { median, shuffled } from "./measure.js";

/** Twice the program should take twice the time; what is above is room for noise. */
const GOAL = 2.3;

/** Milliseconds of one lint: within the rules, and outside of them. */
export interface Cost {
  readonly rules: number;
  readonly others: number;
  readonly findings: number;
}

/** A program of many connections against its half, and a bundle on one line. */
export function reportScaling(recommended: Linter.Config, repeats: number): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const programs = [
    { title: "25,000 lines, 1,000 connections", text: generate(25_000, 1_000).join("\n") },
    { title: "50,000 lines, 2,000 connections", text: generate(50_000, 2_000).join("\n") },
    { title: "One line of 5 MB, 200 connections", text: generate(109_000, 200).join(" ") },
  ].map((program) => ({ ...program, costs: [] as Cost[] }));
  // By turns, so that whatever disturbs the machine disturbs all of them alike.
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const { text, costs } of shuffled(programs)) {
      collect();
      costs.push(lint(text, recommended));
    }
  }
  console.log(`\nLarge programs, median of ${repeats} repetitions, real time:`);
  const [half = NaN, whole = NaN] = programs.map(({ title, text, costs }) => {
    const rules = median(costs.map((cost) => cost.rules));
    const others = median(costs.map((cost) => cost.others));
    const share = `${rules.toFixed(0)} ms on top of ESLint's ${others.toFixed(0)}, ${((100 * rules) / others).toFixed(0)} %`;
    console.log(
      `  ${title} (${(text.length / 1e6).toFixed(1)} MB, ${costs[0]?.findings ?? 0} findings): ${share}`,
    );
    return rules;
  });
  console.log(
    `  Twice the program takes the plugin ${(whole / half).toFixed(2)} times as long; the goal is at most ${GOAL}.`,
  );
}

/** Parses anew every time: what the plugin keeps of one tree must not help it in the next run. */
export function lint(text: string, recommended: Linter.Config): Cost {
  let rules = 0;
  const clock = <A extends unknown[], R>(work: (...given: A) => R) => {
    return (...given: A): R => {
      const start = performance.now();
      const result = work(...given);
      rules += performance.now() - start;
      return result;
    };
  };
  const timed = (rule: Rule.RuleModule): Rule.RuleModule => ({
    ...rule,
    create: clock((context) => {
      const visitor = Object.entries(rule.create(context)) as [
        string,
        (...given: unknown[]) => void,
      ][];
      return Object.fromEntries(visitor.map(([selector, listen]) => [selector, clock(listen)]));
    }),
  });
  const plugins = Object.entries(recommended.plugins ?? {}).map(
    ([name, plugin]): [string, ESLint.Plugin] => {
      const own = Object.entries(plugin.rules ?? {}) as [string, Rule.RuleModule][];
      return [name, { rules: Object.fromEntries(own.map(([id, rule]) => [id, timed(rule)])) }];
    },
  );
  const config: Linter.Config = { ...recommended, plugins: Object.fromEntries(plugins) };
  const start = performance.now();
  const messages = new Linter().verify(text, [config], "generated.mjs");
  const whole = performance.now() - start;
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return { rules, others: whole - rules, findings: messages.length };
}
