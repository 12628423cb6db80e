import { readYamlFile } from "../../notations/yaml.js";
import type { DataFormat } from "./language.js";
import { commentsInYaml } from "./yaml-comments.js";

/** YAML, of one document or several. */
export const yaml: DataFormat = {
  name: "yaml",
  roots: [],
  service: "isYAML",
  read: readYamlFile,
  comments: commentsInYaml,
};
