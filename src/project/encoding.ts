import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { kept } from "./kept.js";

/**
 * Whether a file is in another encoding than UTF-8. Who reads it as UTF-8 even so, as ESLint does,
 * has a mark in the place of what is no UTF-8. Null where there is no such file.
 */
export const isForeign = kept((file) => !isUtf8(readFileSync(file)));
