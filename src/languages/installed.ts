import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { isOfRegistry } from "../model/packages.js";

const known = new Map<string, string | null>();

/**
 * The version of a package that a file would load, by Node's way up the folders. Null where none is
 * installed there.
 */
export function installedVersion(module: string, filename: string): string | null {
  if (isOfRegistry(module)) return null;
  const name = /^(?:@[^/]+\/)?[^/:]+/.exec(module)?.[0];
  return name !== undefined && isAbsolute(filename) ? versionFrom(name, dirname(filename)) : null;
}

function versionFrom(name: string, folder: string): string | null {
  const key = `${name} ${folder}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const above = dirname(folder);
  const found =
    readVersion(join(folder, "node_modules", name, "package.json")) ??
    (above === folder ? null : versionFrom(name, above));
  known.set(key, found);
  return found;
}

function readVersion(file: string): string | null {
  // Most are not there, and an exception takes longer.
  if (!existsSync(file)) return null;
  try {
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version?: unknown };
    return typeof version === "string" ? version : null;
  } catch {
    // No package: the newest is assumed.
    return null;
  }
}
