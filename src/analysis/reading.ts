import { budgetFor, spending, type Budget } from "../document/steps.js";
import type { SourceFile } from "../languages/language.js";
import { looking } from "../project/kept.js";
import { complain } from "./debug.js";

/** What a file has cost so far, for all rules together. */
const budgets = new WeakMap<SourceFile, Budget>();
export function budgetOf(file: SourceFile): Budget {
  const budget = budgets.get(file) ?? budgetFor(file.text);
  budgets.set(file, budget);
  return budget;
}

const unreadable = new WeakSet<SourceFile>();

/**
 * Everything that rules do with a file is done in here. A mistake of ours ends the reading of this
 * one file, for all rules, and nothing else: people lint more than their database. The tests hear
 * of it, and so does who asks for it. Returns whether the file could be read so far.
 */
export function reading(file: SourceFile, filename: string, read: () => void): boolean {
  if (unreadable.has(file)) return false;
  try {
    looking(() => spending(budgetOf(file), read));
    return true;
  } catch (error) {
    unreadable.add(file);
    complain(filename, error);
    if (process.env.TIDB_TLS_ERRORS === "throw") throw error;
    return false;
  }
}
