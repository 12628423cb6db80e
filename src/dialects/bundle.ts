import type { Repair, Roots } from "../model/connection.js";
import { HOLE } from "../model/hole.js";
import { isPlaceholder } from "../model/placeholder.js";
import type { Settings } from "../model/policy.js";
import type { Plain } from "../document/plain.js";
import type { Mapping, Value, Written } from "../document/value.js";
import { REFUSED, settle, UNKNOWN, type Codec } from "./codec.js";
import { change, repair, isMissing, quoted, write } from "./edits.js";
import { isSystemBundle } from "./reading.js";

/** A file of roots that a client must be told of. */
export interface Bundle {
  readonly path: string;
  /** Nobody said so: it is where Debian has it. */
  readonly isGuess: boolean;
}
export const bundleOf = ({ caPath }: Pick<Settings, "caPath">): Bundle => ({
  path: caPath ?? "/etc/ssl/certs/ca-certificates.crt",
  isGuess: caPath === null,
});
const AS_GUESSED = "the path is Debian's (`caPath` in the settings names yours)";

/** Files of one authority, wherever they stand. FACTS-dialects.md 8.2. */
const ONE_AUTHORITY = /isrg|lets?-?encrypt|digicert|amazon|baltimore|globalsign/i;
/** FACTS-dialects.md 8.2, 4. */
const BUNDLE =
  /^(?:\/(?:etc|opt|usr\/(?:lib|share|local))\/|C:\\ProgramData\\).*(?:bundle|ca-certificates|cacert|openssl)/i;

/**
 * The roots in a file: all that are public, or those that somebody chose. What the running program
 * knows may be either.
 */
export const rootsFile = (path: string, bundle: Bundle): Codec<Roots> => ({
  read: (options) =>
    settle<Roots>(options, path, { absent: "system" }, ({ leaf }) => {
      const file = leaf.kind === "scalar" ? String(leaf.value) : HOLE;
      if (file === "") return REFUSED;
      if (file === bundle.path || isSystemBundle(file) || BUNDLE.test(file)) return "system";
      if (file.includes(HOLE)) return ONE_AUTHORITY.test(file) ? "pinned" : UNKNOWN;
      return isPlaceholder(file) ? UNKNOWN : "pinned";
    }),
  repair: (options) => guessed(write(options, path, bundle.path), bundle),
});

/** An edit that writes a path which nobody named needs a person's eyes. */
export const guessed = ({ words, change }: Repair, { isGuess }: Bundle): Repair =>
  isGuess
    ? { words, change: change && { ...change, trust: "suggest", doubt: AS_GUESSED } }
    : { words, change };

/** Several entries that only make sense together, in the place of those that go. */
export interface Wanted {
  readonly entries: readonly (readonly [key: string, value: Plain])[];
  /** Entries that must not stand beside them. */
  readonly instead: readonly string[];
}

/** The entries that do not stand there already. */
const missed = (place: Mapping, { entries }: Wanted): Wanted["entries"] =>
  entries.filter(([key, value]) => !says(place.get(key), value));

/** The first option that goes makes room for one that is new; the others are taken out. */
function writtenIn(place: Mapping, wanted: Wanted): Written | null {
  const stale = wanted.instead.filter((key) => place.keys().includes(key));
  const needed = missed(place, wanted);
  const free = stale.length > 0 ? needed.find(([key]) => isMissing(place, key)) : undefined;
  const [room] = free ? stale.splice(0, 1) : [];
  const edits: readonly (Written | null)[] = [
    ...needed.map(([key, value]) =>
      free?.[0] === key && room !== undefined
        ? place.rename(room, key, value)
        : place.put(key, value),
    ),
    ...stale.map((key) => place.remove([key])),
  ];
  const all = edits.filter((one) => one !== null);
  if (all.length < edits.length) return null;
  return {
    edit: all.flatMap((one) => one.edit),
    trust: all.every(({ trust }) => trust === "fix") ? "fix" : "suggest",
  };
}

export function writeAll(options: Value, wanted: Wanted, bundle: Bundle): Repair {
  const { entries, instead } = wanted;
  const spelled =
    options.kind === "mapping"
      ? missed(options, wanted).map(([key, value]) =>
          options.spell([key], options.word(value, key)),
        )
      : [];
  const edit = change(options, entries[0]?.[0] ?? "", (place) => writtenIn(place, wanted));
  const gone =
    options.kind === "mapping"
      ? instead.filter((key) => !isMissing(options, key)).map((key) => options.spell([key]))
      : instead;
  const found = repair(
    spelled.length > 0
      ? `Write ${quoted(spelled.join(" "))}`
      : `Remove ${gone.map(quoted).join(" and ")}`,
    edit,
  );
  return spelled.some((words) => words.includes(bundle.path)) ? guessed(found, bundle) : found;
}
const says = (value: Value, wanted: Plain): boolean =>
  value.kind === "scalar" && value.value === wanted;
