import path from "node:path";
import { dependenciesOf } from "./dependencies.js";
import { folderAt, foldersOf } from "./folders.js";
import { scopeOf } from "./workspaces.js";

/** What `config` loads as data, or as a program. */
const DEFAULT = /^default\.(?:json|[cm]?[jt]s)$/;
/** Everything that it may load. */
const ANY = /\.(?:json5?|hjson|toml|cson|properties|xml|ya?ml|iced|coffee|[cm]?[jt]s)$/;

/** The file in which the package `config` finds what is so by default; undefined where there is none, or another kind. */
export function defaultConfig(from: string): string | undefined {
  const scope = scopeOf(foldersOf(from));
  if (!scope?.names.has("config") || !dependenciesOf(scope).packages.has("config"))
    return undefined;
  const folder = folderAt(path.join(scope.path, "config"));
  const [name = "", another] = [...folder.names].filter(
    (each) => each.startsWith("default.") && ANY.test(each),
  );
  return another === undefined && DEFAULT.test(name) ? path.join(folder.path, name) : undefined;
}

/** Files beside that one of which some are laid over it; which ones, the environment says. */
export const configsOver = (file: string): readonly string[] => {
  const folder = folderAt(path.dirname(file));
  return [...folder.names]
    .filter((name) => ANY.test(name) && !name.startsWith("default."))
    .map((name) => path.join(folder.path, name));
};
