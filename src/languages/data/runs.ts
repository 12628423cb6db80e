import type { LanguageName } from "../../document/document.js";
import type { Part } from "./parts.js";

/** Who runs what stands in a file. */
interface Runner {
  /** The names of such files; of a language, all are. */
  readonly file?: RegExp;
  readonly language?: LanguageName;
  /** The keys to texts that a shell runs: `*` is any key, and `[]` any item of a list. */
  readonly scripts?: readonly string[];
  /** The keys to commands, each a text or a list of its words. */
  readonly commands?: readonly string[];
}

const RUNNERS: readonly Runner[] = [
  { language: "shell", scripts: [""] },
  {
    language: "dockerfile",
    commands: ["RUN[]", "CMD[]", "ENTRYPOINT[]", "HEALTHCHECK[]"],
  },
  { language: "makefile", scripts: ["recipes[]"] },
  { file: /^package\.json$/, scripts: ["scripts.*"] },
  { file: /^\.github\/workflows\/[^/]+\.ya?ml$/, scripts: ["jobs.*.steps[].run"] },
  { file: /^action\.ya?ml$/, scripts: ["runs.steps[].run"] },
  {
    file: /^(?:[\w.-]*\.)?gitlab-ci\.ya?ml$/,
    scripts: [
      "before_script",
      "after_script",
      "*.script",
      "*.before_script",
      "*.after_script",
    ].flatMap((keys) => [keys, `${keys}[]`]),
  },
  {
    file: /^(?:docker-)?compose[\w.-]*\.ya?ml$/,
    commands: ["services.*.command", "services.*.entrypoint", "services.*.healthcheck.test"],
  },
];

/** Whether a file runs a part of it, as what. */
export function runsIn(language: LanguageName, filename: string): (part: Part) => boolean {
  const path = filename.replaceAll("\\", "/");
  // Each expression begins at the name of the file, or of the folder above it.
  const tails = path.split("/").map((_, index, all) => all.slice(index).join("/"));
  const all = RUNNERS.filter(
    ({ file, language: own }) =>
      own === language || (file && tails.some((tail) => file.test(tail))),
  );
  const scripts = all.flatMap(({ scripts: keys = [] }) => keys).map(partsOf);
  const commands = all.flatMap(({ commands: keys = [] }) => keys).map(partsOf);
  return ({ value, path: above, name }) => {
    const keys = [...above, name].slice(1);
    const matches = (pattern: readonly string[]): boolean =>
      pattern.length === keys.length &&
      pattern.every((part, index) => part === "*" || part === keys[index]);
    return commands.some(matches) || (value.kind !== "list" && scripts.some(matches));
  };
}

/** An item of a list has the list's own key once more. */
const partsOf = (keys: string): readonly string[] =>
  keys
    .split(".")
    .filter(Boolean)
    .flatMap((key) => {
      const list = key.replace("[]", "");
      return list === key ? [key] : [list, list];
    });
