import { NO_CLUES } from "../../document/clues.js";
import { opaque, type Mapping, type Value } from "../../document/value.js";

/** Files in which `@db-password` is the name of a secret of Vercel. */
const FILE = /(?:^|[\\/])(?:vercel|now)\.json$/;
const NAME = /^@[a-z][\w-]*$/;

/** Whether a value of a file stands for a secret that is kept elsewhere. */
export const isKeptElsewhere = (value: Value, filename: string): boolean =>
  FILE.test(filename) && value.kind === "scalar" && NAME.test(String(value.value));

/** Variables, of which nobody knows what is kept elsewhere. */
export const withSecrets = (variables: Mapping, filename: string): Mapping =>
  FILE.test(filename)
    ? {
        ...variables,
        get(name) {
          const value = variables.get(name);
          return isKeptElsewhere(value, filename)
            ? opaque(value.at, "", { ...NO_CLUES, names: [name] })
            : value;
        },
      }
    : variables;
