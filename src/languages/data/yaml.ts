import { failureOfYaml, readYamlFile } from "../../notations/yaml.js";
import type { DataFormat } from "./language.js";
import { commentsInYaml } from "./yaml-comments.js";

/** YAML, of one document or several. */
export const yaml: DataFormat = {
  name: "yaml",
  title: "YAML",
  files: ["**/*.yaml", "**/*.yml"],
  about: {
    reads:
      "addresses, options beside a TiDB Cloud host, and the commands of GitHub workflows, GitLab pipelines and Compose files",
    keeps: "what is anchored and used twice, tagged, encrypted (SOPS) or filled in by a template",
    editors: ["yaml", "github-actions-workflow", "dockercompose"],
  },
  roots: [],
  service: "isYAML",
  read: readYamlFile,
  failure: failureOfYaml,
  comments: commentsInYaml,
};
