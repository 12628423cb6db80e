import { failureOfJson, readJsonFile } from "../../notations/json.js";
import { commentsInJson } from "./json-comments.js";
import type { DataFormat } from "./language.js";

/** JSON, with comments and trailing commas. `Document` is the root in `@eslint/json`; eslint-plugin-jsonc says `isJSON`. */
export const json: DataFormat = {
  name: "json",
  title: "JSON",
  files: ["**/*.{json,jsonc,json5,code-workspace}"],
  about: {
    reads:
      "addresses, options beside a TiDB Cloud host, the configurations of Sequelize and TypeORM, and the scripts of `package.json`",
    keeps: "a script that is written for Windows only",
    editors: ["json", "jsonc"],
  },
  roots: ["Document"],
  service: "isJSON",
  read: readJsonFile,
  failure: failureOfJson,
  comments: commentsInJson,
};
