import { readMakefile } from "../../notations/makefile.js";
import { hashComments } from "./hash-comments.js";
import type { DataFormat } from "./language.js";

/** Files for `make`. Each line of a recipe is a script of its own. */
export const makefile: DataFormat = {
  name: "makefile",
  title: "Makefiles",
  files: ["**/{Makefile,makefile,GNUmakefile}", "**/Makefile.*", "**/*.{mk,make}"],
  roots: [],
  read: readMakefile,
  comments: hashComments,
};
