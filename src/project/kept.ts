import { statSync, type Stats } from "node:fs";

/** What is read of a file or a folder; read again when its time or its size is another. Null for what may not be read. */
export function kept<T>(read: (path: string, stats: Stats) => T): (path: string) => T | null {
  const known = new Map<string, { readonly stamp: string; readonly value: T | null }>();
  return (path) => {
    const stats = attempted(() => statSync(path, { throwIfNoEntry: false }));
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
