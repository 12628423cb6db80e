import { readTomlFile } from "../../notations/toml.js";
import type { DataFormat } from "./language.js";
import { commentsInToml } from "./toml-comments.js";

/** TOML. */
export const toml: DataFormat = {
  name: "toml",
  title: "TOML",
  files: ["**/*.toml"],
  roots: [],
  service: "isTOML",
  read: readTomlFile,
  comments: commentsInToml,
};
