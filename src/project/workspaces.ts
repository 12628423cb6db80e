import { readdirSync } from "node:fs";
import path from "node:path";
import type { Document } from "../document/document.js";
import { at, configAt, dataAt, packageAt, textAt, textsAt } from "./data.js";
import { below } from "./below.js";
import { foldersOf, type Folder } from "./folders.js";
import { kept } from "./kept.js";
import { fits, fitsName, spread } from "./patterns.js";
import { realPath } from "./programs.js";
import { keptOf } from "./sources.js";

const patternsOfPnpm = keptOf("yaml", (document: Document) =>
  document
    .roots()
    .flatMap(({ value }) => below(value, "packages"))
    .flatMap((list) => (list.kind === "list" ? list.items().map((item) => item.value) : []))
    .flatMap((value) => (value.kind === "scalar" && value.text ? [value.text.value] : [])),
);

/** Where a folder says that the packages of its workspace are. */
function patternsOf(folder: Folder): readonly string[] {
  const file = (name: string): string => path.join(folder.path, name);
  if (folder.names.has("pnpm-workspace.yaml"))
    return patternsOfPnpm(file("pnpm-workspace.yaml")) ?? [];
  const data = folder.names.has("package.json") ? packageAt(file("package.json")) : null;
  const lerna = folder.names.has("lerna.json") ? configAt(file("lerna.json")) : null;
  return (
    textsAt(data, "workspaces") ??
    textsAt(dataAt(data, "workspaces"), "packages") ??
    textsAt(lerna, "packages") ??
    []
  );
}

const foldersIn = kept((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(".")),
);

/** So many folders are looked into. */
const MOST = 5000;

/** The folders below one that fit a pattern. Links are not followed, so there is no circle. */
function foldersFitting(
  folder: string,
  [part, ...rest]: readonly string[],
  budget: { left: number },
): readonly string[] {
  if (part === undefined) return [folder];
  if (budget.left-- <= 0 || part === "..") return [];
  const below = (foldersIn(folder) ?? []).map((name) => ({ name, path: path.join(folder, name) }));
  if (part !== "**")
    return below.flatMap((each) =>
      fitsName(part, each.name) ? foldersFitting(each.path, rest, budget) : [],
    );
  return [
    ...foldersFitting(folder, rest, budget),
    ...below.flatMap((each) => foldersFitting(each.path, ["**", ...rest], budget)),
  ];
}

const partsOf = (pattern: string): readonly string[] =>
  pattern.split("/").filter((part) => part !== "" && part !== ".");

/** The folders of a workspace's packages, and its own. */
function membersOf(root: Folder): readonly string[] {
  const patterns = patternsOf(root).flatMap(spread);
  const not = patterns.filter((each) => each.startsWith("!")).map((each) => partsOf(each.slice(1)));
  const isWanted = (folder: string): boolean => {
    const names = path.relative(root.path, folder).split(path.sep);
    return !not.some((pattern) => fits(pattern, names));
  };
  const budget = { left: MOST };
  const found = patterns
    .filter((each) => !each.startsWith("!"))
    .flatMap((each) => foldersFitting(root.path, partsOf(each), budget));
  return patterns.length > 0 ? [root.path, ...new Set(found.filter(isWanted))] : [];
}

/** The nearest folder with a `package.json`. */
export const scopeOf = (folders: readonly Folder[]): Folder | undefined =>
  folders.find(({ names }) => names.has("package.json"));

const KINDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Which version a package asks for, of another one. */
const askedFor = (scope: string, name: string): string | undefined => {
  const data = packageAt(path.join(scope, "package.json"));
  return KINDS.map((kind) => textAt(dataAt(data, kind), name)).find((asked) => asked !== undefined);
};

const OF_FOLDER = /^(?:file|link|portal):/;
/** `npm:other@1`, `workspace:other@*`, `git+ssh://...`, `owner/name`. */
const OF_ANOTHER = /^(?!workspace:[*^~\d])[^ ]*[:/]/;

/** The folder of a package that is not installed, but is the project's own. */
function folderInWorkspace(name: string, folders: readonly Folder[]): string | null {
  const scope = scopeOf(folders)?.path;
  if (scope === undefined) return null;
  const asked = askedFor(scope, name) ?? "";
  if (OF_FOLDER.test(asked)) return realPath(path.resolve(scope, asked.replace(OF_FOLDER, "")));
  if (OF_ANOTHER.test(asked)) return null;
  for (const root of folders) {
    const members = membersOf(root);
    if (!members.includes(scope)) continue;
    const named = members.filter(
      (folder) => at(packageAt(path.join(folder, "package.json")), "name") === name,
    );
    const [found, other] = named;
    return found !== undefined && other === undefined ? realPath(found) : null;
  }
  return null;
}

/** Where a package is that a file imports by its name: installed, linked, or in the workspace. */
export function folderOfPackage(name: string, filename: string): string | null {
  const folders = foldersOf(filename);
  for (const folder of folders) {
    if (!folder.names.has("node_modules")) continue;
    const installed = realPath(path.join(folder.path, "node_modules", name));
    if (installed !== null) return installed;
  }
  return folderInWorkspace(name, folders);
}
