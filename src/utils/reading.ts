import type { TSESLint } from "@typescript-eslint/utils";
import { budgetFor, spending, type Budget } from "../document/steps.js";
import { complain } from "./debug.js";

type SourceCode = TSESLint.SourceCode;

/** What a file has cost so far, for all rules together. */
const budgets = new WeakMap<SourceCode, Budget>();
export function budgetOf(sourceCode: SourceCode): Budget {
  const budget = budgets.get(sourceCode) ?? budgetFor(sourceCode.text);
  budgets.set(sourceCode, budget);
  return budget;
}

const unreadable = new WeakSet<SourceCode>();

/**
 * Everything that rules do with a file is done in here. A mistake of ours ends the reading of this
 * one file, for all rules, and nothing else: people lint more than their database. The tests hear
 * of it, and so does who asks for it.
 */
export function reading(sourceCode: SourceCode, filename: string, read: () => void): void {
  if (unreadable.has(sourceCode)) return;
  try {
    spending(budgetOf(sourceCode), read);
  } catch (error) {
    unreadable.add(sourceCode);
    complain(filename, error);
    if (process.env.TIDB_TLS_ERRORS === "throw" && !isTooDeep(error)) throw error;
  }
}

/** Code that nests deeper than the call stack is generated, and no mistake of ours. */
const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError && error.message.includes("call stack");
