import { parser as typescript } from "typescript-eslint";
import { Linter } from "eslint";
import type { Plugin } from "../precision/lint.js";

// The built plugin under its own name: what users get.
const { default: plugin } = (await import(import.meta.resolve("eslint-plugin-tidb-tls"))) as {
  default: Plugin;
};

/** Milliseconds of CPU that one file may take. */
export const MOST_TIME = 1_000;

export interface Looked {
  /** It is no program at all. */
  readonly isUnread: boolean;
  readonly findings: number;
  readonly edits: number;
  /** What must not be, in words. */
  readonly faults: readonly string[];
  /** Milliseconds of CPU; of a slow file, those of the rules alone. */
  readonly time: number;
}

interface Options {
  readonly text: string;
  readonly file: string;
  readonly connections: "evident" | "all";
  /** No message may hold it. */
  readonly secret?: string;
}

const linter = new Linter();

const configFor = (
  { file, connections }: Options,
  sourceType: "module" | "script",
): Linter.Config[] => [
  {
    files: ["**/*.*"],
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
    languageOptions: {
      sourceType,
      ...(/tsx?$/.test(file) && { parser: typescript }),
      parserOptions: { ecmaFeatures: { jsx: !file.endsWith("ts") } },
    },
    settings: { "tidb-tls": { connections } },
  },
  plugin.configs.strict,
];

const isFatal = ({ fatal }: Linter.LintMessage): boolean => fatal === true;
const edited = (
  text: string,
  { range: [start, end], text: inserted }: { range: readonly [number, number]; text: string },
): string => text.slice(0, start) + inserted + text.slice(end);

/** Lints a text, makes each edit that is offered, and says what must not be. */
export function look(options: Options): Looked {
  const [config, filename] = [configFor(options, "module"), `fuzz/${options.file}`];
  const verify = (text: string): Linter.LintMessage[] => linter.verify(text, config, { filename });
  const start = process.cpuUsage();
  let messages: readonly Linter.LintMessage[];
  try {
    messages = verify(options.text);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      isUnread: false,
      findings: 0,
      edits: 0,
      faults: [`throws: ${stack.slice(0, 600)}`],
      time: 0,
    };
  }
  const whole = since(start);
  if (messages.some(isFatal)) return { isUnread: true, findings: 0, edits: 0, faults: [], time: 0 };
  const time = whole > MOST_TIME ? timeOfRules(options, config) : whole;

  const edits = messages.flatMap(({ fix, suggestions = [] }) =>
    [fix, ...suggestions.map((each) => each.fix)].filter((each) => each !== undefined),
  );
  const faults = [
    ...(time > MOST_TIME ? [`takes ${time.toFixed(0)} ms of CPU`] : []),
    ...secretsIn(messages, options.secret),
    ...edits.flatMap((edit) =>
      verify(edited(options.text, edit)).some(isFatal)
        ? [`is no program after ${JSON.stringify(edit)}`]
        : [],
    ),
    ...unsettled(options.text, config, filename),
  ];
  return { isUnread: false, findings: messages.length, edits: edits.length, faults, time };
}

const since = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

/** A large file takes ESLint itself a while: what the rules add, at the best of three times, since other work disturbs both. */
function timeOfRules({ text, file }: Options, config: readonly Linter.Config[]): number {
  const least = (configs: readonly Linter.Config[]): number => {
    const times = Array.from({ length: 3 }, () => {
      const start = process.cpuUsage();
      linter.verify(text, [...configs], { filename: `fuzz/${file}` });
      return since(start);
    });
    return Math.min(...times);
  };
  return Math.max(0, least(config) - least(config.slice(0, 1)));
}

function secretsIn(
  messages: readonly Linter.LintMessage[],
  secret: string | undefined,
): readonly string[] {
  if (secret === undefined) return [];
  const words = messages.flatMap(({ message, suggestions = [] }) => [
    message,
    ...suggestions.map(({ desc }) => desc),
  ]);
  return words.filter((text) => text.includes(secret)).map((text) => `shows a secret: ${text}`);
}

/** What `--fix` leaves must be a program that it leaves as it is. */
function unsettled(text: string, config: Linter.Config[], filename: string): readonly string[] {
  const { output, messages } = linter.verifyAndFix(text, config, { filename });
  if (output === text) return [];
  if (messages.some(isFatal)) return ["is no program after --fix"];
  return messages.some(({ fix }) => fix)
    ? [`is not settled after --fix: ${messages.map(({ ruleId }) => ruleId).join(", ")}`]
    : [];
}
