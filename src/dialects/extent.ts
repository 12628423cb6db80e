import type { Extent } from "../document/located.js";
import type { Mapping, Scalar } from "../document/value.js";
import { mapFacets, type Connection, type Facet } from "../model/connection.js";
import { mapLeaves, type Setting } from "../model/setting.js";
import { isPart } from "../notations/anatomy.js";

/** What a text says for itself, whatever follows it. */
const SAID: Readonly<Record<Exclude<Extent, "whole">, readonly Facet[]>> = {
  unsure: ["host", "port", "user", "password"],
  beginning: ["host", "port", "user", "password"],
  changed: ["host", "password"],
};

/**
 * A connection of a text of which perhaps not all stands here: what is left out may follow, and is
 * not judged.
 */
export const ofExtent =
  (extent: Extent, options: Mapping, text?: Scalar) =>
  (connection: Connection): Connection => {
    const isEnded =
      /[/?]$/.test(String(text?.value)) ||
      options.keys().some((key) => !isPart(key) || key === "database");
    if (extent === "whole" || (extent === "unsure" && isEnded)) return connection;
    const isSaid = (facet: Facet): boolean =>
      SAID[extent].includes(facet) && (facet !== "port" || isEnded || extent === "unsure");
    const said = <T>(setting: Setting<T>, facet: Facet): Setting<T> =>
      mapLeaves(setting, (leaf) =>
        leaf.kind === "known" && isSaid(facet) ? leaf : { kind: "unknown", at: leaf.at },
      );
    return { ...connection, ...mapFacets(connection, said), ineffective: [] };
  };
