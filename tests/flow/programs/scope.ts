/** What an expression is good for. */
export type Kind = "options" | "tls" | "text" | "flag" | "address";

/** Something to read, and perhaps to write: `a`, `box.inner`, `list[1]`. */
export interface Name {
  readonly path: string;
  readonly kind: Kind;
  readonly isWritable: boolean;
}

export interface Callable {
  readonly path: string;
  readonly takes: readonly Kind[];
  readonly gives: Kind | null;
  readonly isAsync: boolean;
}

/** What can be named at one place of a program. */
export interface Scope {
  readonly names: readonly Name[];
  readonly callables: readonly Callable[];
  readonly mayAwait: boolean;
  /** What a `return` gives; undefined outside of functions. */
  readonly returns: Kind | null | undefined;
  readonly isLoop: boolean;
}

export const OUTERMOST: Scope = {
  names: [],
  callables: [],
  mayAwait: true,
  returns: undefined,
  isLoop: false,
};

const rootOf = (path: string): string => /^[\w$]+/.exec(path)?.[0] ?? path;

/** A name hides all others that begin with the same word. */
export const declare = (scope: Scope, ...names: readonly Name[]): Scope => {
  const hidden = new Set(names.map(({ path }) => rootOf(path)));
  return {
    ...scope,
    names: [...scope.names.filter(({ path }) => !hidden.has(rootOf(path))), ...names],
    callables: scope.callables.filter(({ path }) => !hidden.has(rootOf(path))),
  };
};

export const without = (scope: Scope, word: string): Scope => ({
  ...scope,
  names: scope.names.filter(({ path }) => rootOf(path) !== word),
  callables: scope.callables.filter(({ path }) => rootOf(path) !== word),
});

/**
 * Decisions, one after the other, read from a list of numbers. Where the list ends every decision is the first one, which is
 * always the plainest: a shorter list of smaller numbers is a plainer program.
 */
export class Choices {
  #place = 0;
  #names = 0;
  constructor(
    private readonly numbers: readonly number[],
    names = 0,
  ) {
    this.#names = names;
  }

  upTo(count: number): number {
    return (this.numbers[this.#place++] ?? 0) % count;
  }

  /** One of them; the first is the plainest. */
  pick<T>(all: readonly [T, ...T[]]): T {
    return all[this.upTo(all.length)] ?? all[0];
  }

  /** True in one of `count` cases. */
  rarely(count: number): boolean {
    return this.upTo(count) === count - 1;
  }

  get namesUsed(): number {
    return this.#names;
  }

  fresh(stem: string): string {
    return `${stem}${++this.#names}`;
  }
}
