import { javascript } from "./javascript/index.js";
import { json } from "./json/index.js";
import type { Language } from "./language.js";

/** The languages that are read. */
export const LANGUAGES: readonly Language[] = [javascript, json];
