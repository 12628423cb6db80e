import { LONGEST } from "../../notations/shell-script.js";
import { textScalar } from "../../notations/text-scalar.js";
import { hashComments } from "./hash-comments.js";
import type { DataFormat } from "./language.js";

/** Scripts for `sh`, Bash and the like. All of a file is one script, which `runs.ts` says is run. */
export const shell: DataFormat = {
  name: "shell",
  title: "shell scripts",
  files: [
    "**/*.{sh,bash,zsh,ksh,bats}",
    "**/.{bashrc,bash_profile,bash_login,bash_aliases,profile,zshrc,zshenv,zprofile,envrc}",
  ],
  about: {
    reads:
      "the commands of MySQL clients, with the variables that are set above them, and addresses",
    keeps:
      "what a command fills in, variables that are set more than once, and scripts that do not end",
    editors: ["shellscript"],
  },
  roots: [],
  // The only thing that can be wrong with a script is its length.
  read: (text, at) => (text.value.length > LONGEST ? null : textScalar(text, at)),
  failure: () => ({ reason: "length", at: null }),
  hasShared: true,
  comments: hashComments,
};
