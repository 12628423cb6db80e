import { statSync, type Stats } from "node:fs";

/** What was looked up is kept for as long as this is the same. */
let look = {};
let isLooking = false;

/** In milliseconds. The files of a project ask for the same others again and again. */
const KEPT = 1000;
let begun = -Infinity;
const asking = new Set<string>();

/**
 * A file is linted. What lies around it may have changed if it was linted before, as an editor
 * does, or if some time has passed.
 */
export function lookAgain(filename: string, now = performance.now()): void {
  if (isLooking) return;
  if (asking.has(filename) || now - begun > KEPT) {
    look = {};
    begun = now;
    asking.clear();
  }
  asking.add(filename);
}

/** Nothing is looked up twice in here, nor what was looked up a moment ago. Outside of it nothing is kept. */
export function looking<T>(work: () => T): T {
  if (isLooking) return work();
  isLooking = true;
  try {
    return work();
  } finally {
    isLooking = false;
  }
}

/** A function that keeps its answers for a moment. */
export function seen<T>(find: (name: string) => T): (name: string) => T {
  let known = new Map<string, { readonly value: T }>();
  let knownIn = look;
  return (name) => {
    if (!isLooking) return find(name);
    if (knownIn !== look) [known, knownIn] = [new Map<string, { readonly value: T }>(), look];
    const before = known.get(name) ?? { value: find(name) };
    known.set(name, before);
    return before.value;
  };
}

export const statsOf = seen((path) =>
  attempted(() => statSync(path, { throwIfNoEntry: false }) ?? null),
);

/** What is read of a file or a folder; read again when its time or its size is another. Null for what may not be read. */
export function kept<T>(read: (path: string, stats: Stats) => T): (path: string) => T | null {
  const known = new Map<string, { readonly stamp: string; readonly value: T | null }>();
  return (path) => {
    const stats = statsOf(path);
    if (!stats) return null;
    const stamp = `${stats.mtimeMs} ${stats.size}`;
    const before = known.get(path);
    if (before?.stamp === stamp) return before.value;
    const value = attempted(() => read(path, stats));
    known.set(path, { stamp, value });
    return value;
  };
}

/** What comes of it, and null where it fails. */
export function attempted<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
