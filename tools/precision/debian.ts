import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
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

const APT = path.join(FOLDER, "apt");
const SOURCES = path.join(APT, "sources.list");
const KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg";
const apt = (folder: string, ...words: readonly string[]): void => {
  execFileSync("apt-get", words, { cwd: folder, stdio: "ignore" });
};
/** Lists of its own, as most machines have none of source packages. */
const OWN_LISTS = [
  ...["-o", `Dir::Etc::SourceList=${SOURCES}`, "-o", "Dir::Etc::SourceParts=-"],
  ...["-o", `Dir::State::Lists=${path.join(APT, "lists")}`],
];

/** Fetches the list of source packages once. */
function listSources(): void {
  if (existsSync(SOURCES)) return;
  mkdirSync(path.join(APT, "lists", "partial"), { recursive: true });
  writeFileSync(
    SOURCES,
    `deb-src [signed-by=${KEYS}] http://deb.debian.org/debian bookworm main\n`,
  );
  apt(APT, ...OWN_LISTS, "update");
}

/** What a package is made of, `src:NAME`, with its tests; for languages whose programs are compiled. */
function source(folder: string, name: string, version: string): void {
  listSources();
  apt(folder, ...OWN_LISTS, "source", "--download-only", `${name.slice("src:".length)}=${version}`);
  const [file = ""] = readdirSync(folder).filter((each) => /\.orig\.tar\.\w+$/.test(each));
  mkdirSync(path.join(folder, "unpacking"));
  execFileSync("tar", ["-xf", file, "-C", "unpacking"], { cwd: folder });
  renameSync(path.join(folder, "unpacking"), path.join(folder, UNPACKED));
}

const UNPACKED = "unpacked";

/** A package of Debian, unpacked and not installed. */
function unpacked(name: string, version: string): string {
  const folder = path.join(FOLDER, name.replace(":", "-"));
  if (existsSync(path.join(folder, UNPACKED))) return folder;
  mkdirSync(folder, { recursive: true });
  if (name.startsWith("src:")) {
    source(folder, name, version);
    return folder;
  }
  apt(folder, "download", `${name}=${version}`);
  const [file = ""] = readdirSync(folder).filter((each) => each.endsWith(".deb"));
  execFileSync("dpkg-deb", ["-x", file, UNPACKED], { cwd: folder });
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
