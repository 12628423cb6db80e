import { readEnv, variablesIn } from "../../notations/env.js";
import type { DataFormat } from "./language.js";

/** Names of examples, and of files that are programs: `.env.example`, `.envrc`. */
const NO_HOME =
  /(?:[._-](?:example|sample|template|dist|defaults?)|(?:^|[\\/])(?:example|sample)\.env|\.envrc)(?![a-z])[^\\/]*$/i;

/** Environment variables, as dotenv reads them. */
export const env: DataFormat = {
  name: "env",
  roots: [],
  read: readEnv,
  keepsSecrets: (filename) => !NO_HOME.test(filename),
  comments: (text) => variablesIn(text).comments,
};
