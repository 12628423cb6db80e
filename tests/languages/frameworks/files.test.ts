import { describe } from "vitest";
import plugin from "../../../src/index.js";
import { itReads } from "../files.js";
import { BESIDE_FILES } from "./beside.js";
import { GRAFANA_FILES } from "./grafana.js";
import { JAVA_FILES } from "./java.js";
import { OTHERS_FILES } from "./others.js";
import { RAILS_CONFIG_FILES } from "./rails-config.js";
import { SPRING_FILES } from "./spring.js";
import { TERRAFORM_FILES } from "./terraform.js";

describe.each([
  ["Spring", SPRING_FILES],
  ["Quarkus, Micronaut and others of Java", JAVA_FILES],
  ["Rails", RAILS_CONFIG_FILES],
  ["Grafana", GRAFANA_FILES],
  ["Terraform", TERRAFORM_FILES],
  ["others", OTHERS_FILES],
  ["addresses with their TLS beside them", BESIDE_FILES],
])("files of %s", (_, files) => {
  itReads(files, plugin.configs.files);
});
