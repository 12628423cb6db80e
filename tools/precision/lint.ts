import { parser as typescript } from "typescript-eslint";
import { Linter, type ESLint } from "eslint";

export type Mode = "evident" | "all";
/** `settings["tidb-tls"]` */
export type Settings = Readonly<Record<string, unknown>>;

export interface Finding extends Linter.LintMessage {
  readonly rule: string;
}

export type Outcome =
  | { readonly kind: "linted"; readonly findings: readonly Finding[] }
  | { readonly kind: "unparsed"; readonly why: string }
  | { readonly kind: "crash"; readonly stack: string };

const isTypeScript = (file: string): boolean => /\.[cm]?tsx?$/.test(file);
const SOURCE_TYPES = ["module", "commonjs", "script"] as const;

/** Lints one text like ESLint would, whatever comments in it say, and survives what a rule throws. Without a preset it only parses. */
export function makeLint(
  preset: Linter.Config | null,
): (text: string, file: string, settings: Settings) => Outcome {
  const linter = new Linter({ configType: "flat" });

  function once(
    text: string,
    file: string,
    settings: Settings,
    sourceType: (typeof SOURCE_TYPES)[number],
  ): Outcome {
    const config: Linter.Config[] = [
      {
        files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"],
        linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
        languageOptions: {
          sourceType,
          ...(isTypeScript(file) && { parser: typescript }),
          parserOptions: { ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(file) } },
        },
        settings: { "tidb-tls": settings },
      },
      ...(preset ? [preset] : []),
    ];
    let messages: readonly Linter.LintMessage[];
    try {
      messages = linter.verify(text, config, { filename: `precision/${file}` });
    } catch (error) {
      return {
        kind: "crash",
        stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
    }
    const fatal = messages.find((message) => message.fatal);
    if (fatal) return { kind: "unparsed", why: fatal.message };
    // Without a rule: ESLint's own remarks on comments.
    return {
      kind: "linted",
      findings: messages.flatMap((message) =>
        message.ruleId === null ? [] : { ...message, rule: message.ruleId },
      ),
    };
  }

  return (text, file, settings) => {
    let outcome: Outcome = { kind: "unparsed", why: "" };
    for (const sourceType of SOURCE_TYPES) {
      outcome = once(text, file, settings, sourceType);
      if (outcome.kind !== "unparsed" || isTypeScript(file)) break;
    }
    return outcome;
  };
}

export type Plugin = ESLint.Plugin & {
  readonly configs: { readonly recommended: Linter.Config; readonly strict: Linter.Config };
};

/** What an address, a user name or a quoted word may give away. Option names and numbers stay. */
export const masked = (message: string): string =>
  message
    .replace(/\b[1-9A-HJ-NP-Za-km-z]{15}\.\w+/g, "***")
    .replace(/(\/\/|`)[^\s/`'"@]*@/g, "$1***@")
    .replace(
      /(?<=(?:user|username|password|pass|pwd)['"]?\s*[:=]\s*)(['"])(?:(?!\1).)*\1/gi,
      "'***'",
    )
    .replace(/\s+/g, " ");
