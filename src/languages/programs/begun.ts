import { rememberedOf } from "../../document/memo.js";
import type { Bindings } from "./scopes.js";

/** Whether a longer text of the file begins with what stands under a name: `url + "?sslMode=" + mode`, of a field. */
export const isBegun = (name: string, bindings: Bindings): boolean => begunIn(bindings).has(name);

const begunIn = rememberedOf(
  ({ all }: Bindings): ReadonlySet<string> =>
    new Set(
      all.flatMap((code) => {
        const first = code.kind === "joined" ? code.parts[0] : undefined;
        return first?.kind === "name" || first?.kind === "member" ? first.name : [];
      }),
    ),
);
