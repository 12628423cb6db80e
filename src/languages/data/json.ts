import { readJsonFile } from "../../notations/json.js";
import { commentsInJson } from "./json-comments.js";
import type { DataFormat } from "./language.js";

/** JSON, with comments and trailing commas. `Document` is the root in `@eslint/json`; eslint-plugin-jsonc says `isJSON`. */
export const json: DataFormat = {
  name: "json",
  title: "JSON",
  files: ["**/*.json"],
  roots: ["Document"],
  service: "isJSON",
  read: readJsonFile,
  comments: commentsInJson,
};
