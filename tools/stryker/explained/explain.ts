import type { Explained } from "../report.js";

/** Mutants of a file of `src` that have one reason, each as what is replaced, and by what. */
export const explained =
  (file: string) =>
  (why: string, ...mutants: readonly (readonly [from: string, to: string | null])[]) =>
    mutants.map(([from, to]): Explained => ({ file: `src/${file}`, from, to, why }));
