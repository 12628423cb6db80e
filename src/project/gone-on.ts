import { readdirSync } from "node:fs";
import path from "node:path";
import { continuationsIn, namedBy, type Naming } from "../notations/continued.js";
import { SHORT } from "../languages/language.js";
import { foldersOf } from "./folders.js";
import { kept, seen } from "./kept.js";
import { textOf } from "./sources.js";

/** Programs, scripts and files of data. */
const READ =
  /^(?:\.env.*|(?:.+\.)?(?:Dockerfile|Containerfile|Makefile|Justfile|Procfile|Jenkinsfile)(?:\..+)?|.+\.(?:env|ba?sh|zsh|ksh|sh|ps1|bat|cmd|ya?ml|jsonc?|json5|toml|ini|cfg|conf|cnf|properties|xml|gradle|kts?|java|scala|groovy|go|py|rb|php|rs|cs|exs?|[cm]?[jt]sx?|vue|svelte|astro|tf|tfvars|hcl|tpl|tmpl|mk))$/i;
/** What is installed, and what is made of the files. */
const LEFT = /^(?:node_modules|vendor|dist|target|out|coverage|__pycache__|venv)$/;
/** Folders of tools whose names begin with a dot. */
const HIDDEN = /^\.(?:github|circleci|gitlab|devcontainer|buildkite|vscode|docker|config|mvn)$/;

const entriesIn = kept((folder) =>
  readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    path: path.join(folder, entry.name),
    isFile: entry.isFile() && READ.test(entry.name),
    isFolder:
      entry.isDirectory() &&
      (entry.name.startsWith(".") ? HIDDEN.test(entry.name) : !LEFT.test(entry.name)),
  })),
);

/** So many folders and files are looked at, those nearest to where it is asked first. */
const [MOST_FOLDERS, MOST_FILES] = [1000, 3000];

/** The files of folders and of those in them, the nearest first. */
export function filesAround(folders: readonly string[]): readonly string[] {
  const found: string[] = [];
  const all = new Set(folders);
  let looked = 0;
  // A set goes on to what is added to it meanwhile.
  for (const folder of all) {
    if (++looked > MOST_FOLDERS || found.length >= MOST_FILES) break;
    for (const entry of entriesIn(folder) ?? []) {
      if (entry.isFolder) all.add(entry.path);
      if (entry.isFile) found.push(entry.path);
    }
  }
  return found.slice(0, MOST_FILES);
}

const continuationsAt = kept((file, stats) =>
  stats.size <= SHORT ? continuationsIn(textOf(file, stats)) : [],
);

const continuationsAround = seen((folder) => {
  const folders = foldersOf(path.join(folder, "file")).map((each) => each.path);
  return filesAround(folders).flatMap((file) => {
    const all = continuationsAt(file) ?? [];
    return all.length > 0 ? [{ file, all }] : [];
  });
});

/** Whether another file of the project goes on with what is called so in a file. */
export const isGoneOn = (names: readonly Naming[], filename: string): boolean => {
  const isNamed = names.map(namedBy);
  return (
    path.isAbsolute(filename) &&
    continuationsAround(path.dirname(filename)).some(
      ({ file, all }) => file !== filename && all.some((each) => isNamed.some((is) => is(each))),
    )
  );
};
