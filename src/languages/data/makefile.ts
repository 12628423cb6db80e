import { readMakefile } from "../../notations/makefile.js";
import { hashComments } from "./hash-comments.js";
import type { DataFormat } from "./language.js";

/** Files for `make`. Each line of a recipe is a script of its own. */
export const makefile: DataFormat = {
  name: "makefile",
  title: "Makefiles",
  files: ["**/{Makefile,makefile,GNUmakefile}", "**/Makefile.*", "**/*.{mk,make}"],
  about: {
    reads: "the commands of recipes, and addresses in variables",
    keeps: "what a variable fills in",
    editors: ["makefile"],
  },
  roots: [],
  read: readMakefile,
  hasShared: true,
  comments: hashComments,
};
