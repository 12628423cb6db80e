import { readHcl } from "../../notations/hcl.js";
import { stringsIn } from "../../notations/hcl-strings.js";
import type { DataFormat } from "./language.js";

/** Terraform's HCL, of which only the texts are read. */
export const terraform: DataFormat = {
  name: "terraform",
  title: "Terraform",
  files: ["**/*.tf", "**/*.tfvars"],
  about: {
    reads: "texts in quotes and heredocs: addresses and commands, each under its key",
    keeps: "templates (`${var.host}`)",
    editors: ["terraform"],
  },
  roots: [],
  read: readHcl,
  comments: (text) => stringsIn(text).comments,
};
