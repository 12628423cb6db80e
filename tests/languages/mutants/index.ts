import type { MutantFormat } from "./format.js";
import { INI_FORMAT, OPTION_FORMAT } from "./ini.js";
import { JSON_FORMAT } from "./json.js";
import { JSON5_FORMAT } from "./json5.js";
import { ENV_FORMAT, PROPERTIES_FORMAT } from "./lines.js";
import { DOCKER_FORMAT, MAKE_FORMAT, SHELL_FORMAT } from "./scripts.js";
import { MARKDOWN_FORMAT } from "./markdown.js";
import { GO_FORMAT, JAVA_FORMAT, PHP_FORMAT, PYTHON_FORMAT } from "./programs.js";
import { POWERSHELL_FORMAT, PRISMA_FORMAT, TERRAFORM_FORMAT } from "./texts.js";
import { TOML_FORMAT } from "./toml.js";
import { XML_FORMAT } from "./xml.js";
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
  OPTION_FORMAT,
  INI_FORMAT,
  JSON5_FORMAT,
  PRISMA_FORMAT,
  TERRAFORM_FORMAT,
  POWERSHELL_FORMAT,
  XML_FORMAT,
  MARKDOWN_FORMAT,
  PYTHON_FORMAT,
  GO_FORMAT,
  JAVA_FORMAT,
  PHP_FORMAT,
];
