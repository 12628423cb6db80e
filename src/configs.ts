import type { Linter } from "eslint";
import { rules } from "./rules/index.js";

export const NAMESPACE = "tidb-tls";
type Preset = "recommended" | "strict";

/**
 * What a preset turns on, as its rules' own meta says. Everything is an error: bulk suppressions
 * count errors only.
 */
export function rulesOf(preset: Preset): Linter.RulesRecord {
  const entries = Object.entries(rules).flatMap(
    ([name, { meta }]): [string, Linter.RuleEntry][] => {
      const { presets = [], strictOptions = [] } = meta.docs ?? {};
      if (!presets.includes(preset)) return [];
      return [
        [
          `${NAMESPACE}/${name}`,
          preset === "strict" && strictOptions.length > 0 ? ["error", ...strictOptions] : "error",
        ],
      ];
    },
  );
  return Object.fromEntries(entries);
}
