import { rememberedOf } from "../../document/memo.js";
import type { Bindings } from "./bindings.js";
import type { Node } from "./syntax.js";
import type { End, Steps } from "./text-holders.js";
import { stepsFrom } from "./text-steps.js";

/** All ends of a text, and longer texts that begin with it. */
export interface Ends {
  readonly ends: ReadonlySet<End>;
  readonly longer: readonly Node[];
}

/** A text that goes further than this is not followed to its ends. */
const MOST_STEPS = 200;

/** Everything that is done with what an expression gives, wherever it goes in the file. */
export function endsIn(bindings: Bindings): (start: Node) => Ends {
  // Texts that stand beside each other go the same ways.
  const steps = rememberedOf((place: Node) => stepsFrom(place, bindings));
  return (start) => endsOf(start, steps);
}

function endsOf(start: Node, steps: (place: Node) => Steps): Ends {
  const ends = new Set<End>();
  const longer: Node[] = [];
  const places = new Set<Node>([start]);
  const beside = new Set<Node>();
  // What is added on the way is gone through, too.
  for (const place of places) {
    if (places.size > MOST_STEPS) return { ends: ends.add("other"), longer };
    for (const step of steps(place)) {
      if (typeof step === "string") ends.add(step);
      else if ("longer" in step) longer.push(step.longer);
      else if ("beside" in step) beside.add(step.beside);
      else places.add(step);
    }
  }
  for (const place of beside) {
    if (beside.size > MOST_STEPS) return { ends: ends.add("other"), longer };
    if (places.has(place)) continue;
    for (const step of steps(place)) {
      if (step === "continued") ends.add(step);
      else if (typeof step === "string") continue;
      else if ("longer" in step) longer.push(step.longer);
      else beside.add("beside" in step ? step.beside : step);
    }
  }
  return { ends, longer };
}
