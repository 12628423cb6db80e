import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { kept, seen } from "./kept.js";

/** A folder, with the names of what stands in it. */
export interface Folder {
  readonly path: string;
  readonly names: ReadonlySet<string>;
}

const namesIn = kept((folder) => new Set(readdirSync(folder)));

export const folderAt = seen((folder): Folder => ({
  path: folder,
  names: namesIn(folder) ?? new Set(),
}));

/** More levels than these no project has. */
const MOST = 30;

/**
 * The folders of a project that a file may take something from, the nearest first: from its own to that of the nearest
 * `package.json`, and on to the root of the workspace or the repository. Without any of these, to the working directory, or
 * its own folder alone.
 */
export const foldersOf = (filename: string): readonly Folder[] =>
  foldersFrom(path.dirname(filename));

const foldersFrom = seen((start): readonly Folder[] => {
  const folders: Folder[] = [];
  let last = 0;
  for (const folder of foldersAbove(start)) {
    folders.push(folder);
    if (folder.names.has(".git")) return folders;
    const isNearest = folder.names.has("package.json") && last === 0;
    if (isNearest || isWorkspace(folder)) last = folders.length;
  }
  const end = last > 0 ? last : 1 + Math.max(0, folders.findIndex(isWorking));
  return folders.slice(0, end);
});

const isWorking = ({ path: folder }: Folder): boolean => folder === process.cwd();

/** Whether something shows how far the project goes. */
export const isBounded = (folders: readonly Folder[]): boolean =>
  folders.some(
    (folder) => folder.names.has(".git") || folder.names.has("package.json") || isWorkspace(folder),
  );

function* foldersAbove(start: string): Generator<Folder> {
  let folder = start;
  for (let level = 0; level < MOST; level++) {
    yield folderAt(folder);
    const above = path.dirname(folder);
    if (above === folder) return;
    folder = above;
  }
}

const WORKSPACES = ["pnpm-workspace.yaml", "lerna.json", "nx.json", "turbo.json", "rush.json"];

export const isWorkspace = ({ path: folder, names }: Folder): boolean =>
  WORKSPACES.some((name) => names.has(name)) ||
  (names.has("package.json") && hasWorkspaces(path.join(folder, "package.json")) === true);

const hasWorkspaces = kept((file, stats) => {
  const data: unknown = stats.isFile() ? JSON.parse(readFileSync(file, "utf8")) : null;
  return typeof data === "object" && data !== null && "workspaces" in data;
});
