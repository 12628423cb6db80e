import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { cache } from "./corpus.js";

const LIST = path.join(import.meta.dirname, "debian.txt");
const FOLDER = `${cache}-debian`;

/** The packages: `name version`, one a line. */
const debianPackages = (): readonly (readonly [name: string, version: string])[] =>
  readFileSync(LIST, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [name = "", version = ""] = line.trim().split(" ");
      return name === "" || name.startsWith("#") ? [] : [[name, version] as const];
    });

/** A package of Debian, unpacked and not installed. */
function unpacked(name: string, version: string): string {
  const folder = path.join(FOLDER, name);
  if (existsSync(path.join(folder, "unpacked"))) return folder;
  mkdirSync(folder, { recursive: true });
  execFileSync("apt-get", ["download", `${name}=${version}`], { cwd: folder, stdio: "ignore" });
  const [file = ""] = readdirSync(folder).filter((each) => each.endsWith(".deb"));
  execFileSync("dpkg-deb", ["-x", file, "unpacked"], { cwd: folder });
  return folder;
}

/** Where the packages of the list are. One that is no longer to be had is told and left out. */
export const debianFolders = (): readonly string[] =>
  debianPackages().flatMap(([name, version]) => {
    try {
      return [unpacked(name, version)];
    } catch {
      console.error(`There is no ${name} ${version}.`);
      return [];
    }
  });

const IS_PROGRAM = /\.(?:py|go|java|php)$/;

/** The programs below a folder, always in one order. Links are not followed. */
export function* programFilesIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* programFilesIn(place);
    else if (entry.isFile() && IS_PROGRAM.test(entry.name)) yield place;
  }
}
