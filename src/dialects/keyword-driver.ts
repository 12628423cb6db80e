import type { Repair } from "../model/connection.js";
import type { Codec } from "./codec.js";
import type { Mapping, Value } from "../document/value.js";
import { rootsFile, type Bundle } from "./bundle.js";
import { clientCertificate } from "./certificates.js";
import { REFUSED } from "./codec.js";
import type { Driver } from "./driver.js";
import { isMissing, placesOf } from "./edits.js";
import type { IneffectiveRow } from "./ineffective.js";
import { ladder } from "./ladder.js";
import { minVersionOf } from "./ssl-context.js";
import { judged, strippable, within, type Rule, type Verdict } from "./keywords.js";
import { misspeltIn } from "./switches.js";

/** A driver that is called with keyword arguments, in Python. */
export interface KeywordDriver {
  readonly name: string;
  readonly bundle: Bundle;
  readonly rule: Rule;
  /** Climbs to the top, in the place of these keys besides what the driver puts away by itself. */
  climb(options: Value, home: string, instead: readonly string[]): Repair;
  /** Options about TLS that it has; any other makes it throw. */
  readonly known: readonly string[];
  /** Keys that name the file of roots, and those that name a certificate of the client's own. */
  readonly roots: readonly string[];
  readonly certificates: readonly (readonly [string, ...string[]])[];
  /** Takes the contexts of the module `ssl`. */
  readonly hasContexts?: true;
  /** Gives TLS up where the server offers none, whatever is written; in words what helps. */
  readonly gap?: string | undefined;
  /** Options in files, behind which anything may be. */
  readonly files: readonly string[];
  rows(home: string): readonly IneffectiveRow[];
}

/** Where a key is written, under another or at the top. */
const placeOf = (options: Mapping, home: string): Mapping | undefined =>
  home === "" ? options : placesOf(options, home)[0];

const strangersIn = (options: Mapping, home: string, known: readonly string[]): readonly string[] =>
  misspeltIn(placeOf(options, home) ?? options, known);

/** The first of some paths that something is written at. */
const written = (options: Value, home: string, keys: readonly string[]): string => {
  const paths = keys.map((key) => within(home, key));
  return paths.find((path) => !isMissing(options, path)) ?? paths[0] ?? "";
};

/** The same codec, made for whichever way to write it the options have. */
const by = <T, W>(choose: (options: Value) => Codec<T, W>): Codec<T, W> => ({
  read: (options) => choose(options).read(options),
  repair: (options, wish) => choose(options).repair(options, wish),
});

/** What throws, and what is not known, comes before what the driver makes of it. */
const guarded = ({ rule, known, files }: KeywordDriver): Rule => ({
  ...rule,
  others: [...(rule.others ?? []), ...files],
  verdict(is, options, home): Verdict {
    const [stranger] = misspeltIn(options, known);
    if (stranger !== undefined) return { rung: REFUSED, key: stranger };
    return rule.verdict(is, options, home);
  },
});

export function defineKeywordDriver(driver: KeywordDriver): Driver {
  const { name, bundle, known, roots, certificates, climb, gap, files } = driver;
  const rule = guarded(driver);
  const facetsAt = (home: string): ReturnType<typeof ladder> => {
    const read = (options: Value) =>
      files.some((key) => !isMissing(options, within(home, key)))
        ? ({ kind: "unknown", at: options.at } as const)
        : judged(rule, options, home);
    return ladder({ read, repair: (options) => climb(options, home, []) });
  };
  return {
    name,
    documented: bundle.path,
    tls(home) {
      const facets = facetsAt(home);
      return {
        ...withGap(facets, gap),
        ...(driver.hasContexts && { minVersion: minVersionOf(home) }),
        roots: by((options) => rootsFile(written(options, home, roots), bundle)),
        clientCertificate: by((options) => {
          const key = written(options, home, certificates.flat());
          const group = certificates.find((keys) =>
            keys.some((each) => within(home, each) === key),
          );
          const [first = "", ...others] = (group ?? []).map((each) => within(home, each));
          return clientCertificate(first, ...others);
        }),
      };
    },
    ineffective: (home) => [
      {
        paths: (options) => strangersIn(options, home, known).map((key) => within(home, key)),
        follows: `makes ${name} throw: it has no such option`,
        meansTls: true,
        repair: (options, path) => climb(options, home, [lastOf(path)]),
      },
      ...driver.rows(home),
    ],
  };
}
const lastOf = (path: string): string => path.split(".").at(-1) ?? "";

/** The same facets of a driver that gives TLS up, whatever is written. */
export function withGap(
  facets: ReturnType<typeof ladder>,
  gap: string | undefined,
): ReturnType<typeof ladder> {
  if (gap === undefined) return facets;
  const { encrypted, fallsBack } = strippable(facets);
  const wanting: Repair = { words: gap, change: null };
  const isOff = (options: Value): boolean => encrypted(options).kind === "known";
  const repair = (options: Value): Repair =>
    isOff(options) ? (facets.encrypted?.repair(options, true) ?? wanting) : wanting;
  return {
    ...facets,
    encrypted: { read: encrypted, repair: facets.encrypted?.repair ?? (() => wanting) },
    fallsBack: { read: fallsBack, repair },
  };
}
