import { rememberedOf } from "../../document/memo.js";
import type { Call, Code, EntriesCode, Entry } from "./tree.js";

/** The entries by their keys and their values: each of thousands may be asked for. */
export const entryWith = rememberedOf(
  ({ entries }: EntriesCode): ReadonlyMap<Code, Entry> =>
    new Map(
      entries.flatMap((entry) =>
        [entry.key, entry.value].flatMap((code) => (code ? [[code, entry] as const] : [])),
      ),
    ),
);

/** The places of the arguments of a call. */
export const placeIn = rememberedOf(
  ({ given }: Call): ReadonlyMap<Code, number> =>
    new Map(given.map(({ value }, index) => [value, index])),
);
