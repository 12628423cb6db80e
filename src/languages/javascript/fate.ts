import type { Extent, Taken } from "../../document/located.js";
import { remembered } from "../../document/memo.js";
import type { Bindings } from "./bindings.js";
import { endsIn, type Ends } from "./ends.js";
import type { Node } from "./syntax.js";
import type { End } from "./text-holders.js";

/** What becomes of a text, as far as the file shows it. */
export interface Fate {
  readonly taken: Taken;
  readonly extent: Extent;
  /** Something is compared with it, and it is nothing else. */
  readonly isNeedle: boolean;
  /** Longer texts that begin with it. */
  readonly longer: readonly Node[];
}

/** What becomes of a text, or of a list of words, that stands at a node. */
export function fatesIn(bindings: Bindings): (node: Node) => Fate {
  const endsOf = endsIn(bindings);
  return remembered((node) => fateOf(endsOf(node)));
}

function fateOf(found: Ends): Fate {
  const { ends, longer } = found;
  const isAny = (...asked: readonly End[]): boolean => asked.some((end) => ends.has(end));
  const isAlone = longer.length === 0 && !isAny("needle", "changed", "continued", "other");
  return {
    taken: isAlone ? takenOf(ends) : "none",
    extent: extentOf(found),
    isNeedle: ends.has("needle") && !isAny("used", "named", "exported"),
    longer,
  };
}

function takenOf(ends: Ends["ends"]): Taken {
  if (ends.has("used") || ends.has("named")) return "known";
  return ends.has("exported") ? "exported" : "none";
}

function extentOf({ ends, longer }: Ends): Extent {
  if (ends.has("changed")) return "changed";
  if (ends.has("continued")) return "beginning";
  if (ends.has("used")) return "whole";
  if (longer.length > 0) return "beginning";
  return ends.has("other") ? "unsure" : "whole";
}
