import type { Value } from "../../document/value.js";
import type { Part } from "./parts.js";

/** What reads a script: a shell as `sh` is, PowerShell, or a program of which nothing is known. */
export type Shell = "sh" | "powershell" | "other";

const SH = /^(?:(?:ba|z|da|a|k)?sh|wsl-bash)$/;
const POWERSHELL = /^(?:pwsh|powershell)$/;

/** `bash -l {0}`, `C:\tools\pwsh.exe`: the program comes first. */
export function shellNamed(words: string): Shell {
  const [first = ""] = words.trim().split(/\s/);
  const [name = ""] = first.toLowerCase().split(/[\\/]/).slice(-1);
  const program = name.replace(/\.exe$/, "");
  if (SH.test(program)) return "sh";
  return POWERSHELL.test(program) ? "powershell" : "other";
}

/** The last key to a script says it: `pwsh:` in Azure's steps. */
const BY_KEY: Readonly<Record<string, Shell>> = { pwsh: "powershell", powershell: "powershell" };

/** The shell of a step of GitHub: its own, or the default of its job, of the file or of the machine. */
export function shellOf(part: Part, root: Value | null): Shell {
  const byKey = BY_KEY[part.name];
  const isStep = part.path.includes("steps") && /^(?:run|command)$/.test(part.name);
  if (byKey || !isStep || root?.kind !== "mapping") return byKey ?? "sh";
  const job = part.path[1] === "jobs" ? below(root, ["jobs", part.path[2] ?? ""]) : null;
  const DEFAULT = ["defaults", "run", "shell"];
  const named = [part.holder?.get("shell"), job && below(job, DEFAULT), below(root, DEFAULT)].find(
    (value) => value && value.kind !== "missing",
  );
  if (named) return named.kind === "scalar" ? shellNamed(String(named.value)) : "other";
  return job && isWindows(below(job, ["runs-on"])) ? "powershell" : "sh";
}

const below = (value: Value, keys: readonly string[]): Value =>
  keys.reduce((inner, key) => (inner.kind === "mapping" ? inner.get(key) : NOTHING), value);
const NOTHING: Value = { kind: "missing", at: [0, 0] };

/** `windows-latest`, or a list of labels with `windows`. */
function isWindows(machine: Value): boolean {
  const labels = machine.kind === "list" ? machine.items().map(({ value }) => value) : [machine];
  return labels.some((label) => label.kind === "scalar" && /^windows\b/i.test(String(label.value)));
}
