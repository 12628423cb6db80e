import type { Repair, Facet } from "../model/connection.js";
import type { Setting } from "../model/setting.js";
import type { Value } from "../document/value.js";
import { withDoubt, type Codec } from "./codec.js";
import type { FacetCodecs } from "./connect.js";
import type { Driver } from "./driver.js";

/** Why nothing is edited unseen that two drivers would have differently. */
const DOUBT = "the program chooses the driver";

/**
 * What holds for each of several drivers, one of which the running program chooses. What they read differently is unknown,
 * and what one of them ignores another one may need.
 */
export function commonDriver(drivers: readonly [Driver, ...Driver[]]): Driver {
  const [fullest] = drivers.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return {
    name: drivers.map(({ name }) => name).join(" or "),
    documented: (fullest ?? drivers[0]).documented,
    tls(path, home) {
      const own = (fullest ?? drivers[0]).tls(path, home);
      const all = drivers.map((driver) => driver.tls(path, home));
      // TypeScript takes the keys of an object for any texts.
      const facets = Object.keys(own) as Facet[];
      return Object.fromEntries(facets.map((facet) => [facet, agreed(facet, own, all)]));
    },
    ineffective: () => [],
  };
}

/** How much the documented form of a driver writes: what is too much for one is not read there. */
const sizeOf = ({ documented }: Driver): number => JSON.stringify(documented).length;

type Any = Codec<unknown, unknown>;

/** What all drivers read alike, and the edit that all of them ask for; another one is left to a person. */
function agreed(
  facet: Facet,
  own: Partial<FacetCodecs>,
  all: readonly Partial<FacetCodecs>[],
): Any {
  // One driver's codec of a facet is asked as another's is.
  const codec = own[facet] as Any;
  const codecs = all.map((each) => each[facet] as Any | undefined);
  const doubted = withDoubt(codec, DOUBT);
  return {
    read(options: Value): Setting<unknown> {
      const setting = codec.read(options);
      const isAgreed = codecs.every((each) => each && isSame(each.read(options), setting));
      return isAgreed ? setting : { kind: "unknown", at: options.at };
    },
    repair(options, wish): Repair {
      const repair = codec.repair(options, wish);
      const isAgreed = codecs.every((each) => each && isSame(each.repair(options, wish), repair));
      return isAgreed ? repair : doubted.repair(options, wish);
    },
  };
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
