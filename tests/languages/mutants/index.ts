import type { MutantFormat } from "./format.js";
import { JSON_FORMAT } from "./json.js";
import { ENV_FORMAT, PROPERTIES_FORMAT } from "./lines.js";
import { DOCKER_FORMAT, MAKE_FORMAT, SHELL_FORMAT } from "./scripts.js";
import { TOML_FORMAT } from "./toml.js";
import { YAML_FORMAT } from "./yaml.js";

/** The formats whose mutants are made. */
export const MUTANT_FORMATS: readonly MutantFormat[] = [
  JSON_FORMAT,
  YAML_FORMAT,
  TOML_FORMAT,
  PROPERTIES_FORMAT,
  ENV_FORMAT,
  SHELL_FORMAT,
  DOCKER_FORMAT,
  MAKE_FORMAT,
];
