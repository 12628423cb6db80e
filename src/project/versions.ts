import path from "node:path";
import { MAVEN, PYPI } from "../model/packages.js";
import { foldersOf, type Folder } from "./folders.js";
import { versionsOfJava } from "./java-versions.js";
import { versionsOfPython } from "./python-versions.js";
import { highestAmong } from "./highest.js";

/**
 * The highest version of a package that the files around a file allow, nearest first. Null where they do not say: it may be
 * the newest. `name` is a package URL without a version: `pkg:pypi/pymysql`.
 */
export function versionAround(name: string, filename: string): string | null {
  if (!path.isAbsolute(filename)) return null;
  const folders = foldersOf(filename);
  if (name.startsWith(PYPI)) return highestAmong(nearest(name.slice(PYPI.length), folders));
  if (!name.startsWith(MAVEN)) return null;
  return highestAmong(versionsOfJava(name.slice(MAVEN.length).replace("/", ":"), folders));
}

function nearest(name: string, folders: readonly Folder[]): readonly (string | null)[] {
  for (const folder of folders) {
    const said = versionsOfPython(name, folder);
    if (said.length > 0) return said;
  }
  return [];
}
