import { readYamlFile } from "../../notations/yaml.js";
import type { DataFormat } from "./language.js";
import { commentsInYaml } from "./yaml-comments.js";

/** YAML, of one document or several. */
export const yaml: DataFormat = {
  name: "yaml",
  title: "YAML",
  files: ["**/*.yaml", "**/*.yml"],
  roots: [],
  service: "isYAML",
  read: readYamlFile,
  comments: commentsInYaml,
};
