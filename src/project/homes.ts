import path from "node:path";
import { endsOf } from "../document/choices.js";
import type { Document } from "../document/document.js";
import { keysOf, type Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import { below } from "./below.js";
import { foldersOf, type Folder } from "./folders.js";

/** Whose variables a place of a file sets. */
export interface Home {
  /** From that of the program on, the nearest first. */
  readonly folders: readonly Folder[];
  /** The program may be another than that folder's. */
  readonly isGuess: boolean;
}

/** The folder of the program that a place of a file is for; null where the file speaks of several. */
export function homeOf(document: Document, at: Span): Home | null {
  const folder = path.dirname(document.filename);
  const home = KINDS.find(({ files }) => files.test(document.filename))?.home ?? beside;
  const found = path.isAbsolute(folder) ? home(document, at) : null;
  if (!found) return null;
  const folders = foldersOf(path.resolve(folder, found.named, "file"));
  // A block of a page has a folder that is none; what a file names must be there.
  const isThere = found.named === "." || folders[0]?.names.size !== 0;
  return isThere ? { folders, isGuess: found.isGuess } : null;
}

/** A folder as the file names it, from its own. */
interface Named {
  readonly named: string;
  readonly isGuess: boolean;
}

const KINDS: readonly {
  readonly files: RegExp;
  readonly home: (document: Document, at: Span) => Named | null;
}[] = [
  { files: /(?:^|[\\/])(?:docker-)?compose[\w.-]*\.ya?ml$/, home: inCompose },
  { files: /[\\/]\.github[\\/]workflows[\\/][^\\/]+\.ya?ml$/, home: inWorkflow },
];

const entriesAt = (value: Value, key: string): readonly Value[] =>
  below(value, key).flatMap(insideOf);
const holds =
  ([start, end]: Span) =>
  ({ at: [from, to] }: Value): boolean =>
    from <= start && end <= to;
const textsAt = (value: Value, key: string): readonly string[] =>
  below(value, key).flatMap((end) =>
    end.kind === "scalar" && typeof end.value === "string" ? [end.value] : [],
  );
const rootsOf = (document: Document): readonly Value[] =>
  document.roots().flatMap(({ value }) => endsOf(value));

/** The file's own folder. What has an image around it may hold any program. */
const beside = (document: Document, at: Span): Named => ({
  named: ".",
  isGuess: rootsOf(document)
    .flatMap((root) => around(root, at))
    .some((each) => keysOf(each).includes("image")),
});

/** More levels than these no file has that a person wrote. */
const DEEPEST = 20;
/** The values that a place stands in. */
const around = (value: Value, at: Span, depth = 0): readonly Value[] =>
  holds(at)(value) && depth < DEEPEST
    ? [value, ...insideOf(value).flatMap((each) => around(each, at, depth + 1))]
    : [];
const insideOf = (value: Value): readonly Value[] =>
  value.kind === "list"
    ? value.items().flatMap((item) => endsOf(item.value))
    : keysOf(value).flatMap((key) => below(value, key));

/** `build: ./api`, or `build: { context: ./api }`, of the service; of a set that stands outside, of all of them. */
function inCompose(document: Document, at: Span): Named | null {
  const all = rootsOf(document).flatMap((root) => entriesAt(root, "services"));
  const own = all.filter(holds(at));
  const services = own.length > 0 ? own : all;
  const [named = ".", another] = new Set(
    services.flatMap((service) => [
      ...textsAt(service, "build"),
      ...below(service, "build").flatMap((build) => textsAt(build, "context")),
    ]),
  );
  if (another !== undefined || /:\/\/|^git@|\$/.test(named)) return null;
  const isGuess = services.some(
    (service) => below(service, "image").some(isSaid) && !below(service, "build").some(isSaid),
  );
  return { named, isGuess };
}

const isSaid = ({ kind }: Value): boolean => kind !== "missing";

/** The root of the repository, or the one folder that the steps run in. */
function inWorkflow(document: Document, at: Span): Named | null {
  const root = rootsOf(document);
  const jobs = root.flatMap((each) => entriesAt(each, "jobs"));
  const own = jobs.filter(holds(at));
  const steps = (own.length > 0 ? own : jobs).flatMap((job) => entriesAt(job, "steps"));
  const step = steps.filter(holds(at));
  const ownFolders = step.flatMap((each) => textsAt(each, WORKING));
  const defaults = [...own, ...root].map((each) =>
    below(each, "defaults").flatMap((all) =>
      below(all, "run").flatMap((run) => textsAt(run, WORKING)),
    ),
  );
  const all = step.length > 0 ? ownFolders : steps.flatMap((each) => textsAt(each, WORKING));
  const [named = ".", another] = new Set([
    ...all,
    ...(ownFolders.length > 0 ? [] : (defaults.find((each) => each.length > 0) ?? [])),
  ]);
  return another !== undefined || named.includes("$")
    ? null
    : { named: path.join("..", "..", named), isGuess: false };
}
const WORKING = "working-directory";
