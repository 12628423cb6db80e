import { readPowershell } from "../../notations/powershell.js";
import { hashComments } from "./hash-comments.js";
import type { DataFormat } from "./language.js";

/** PowerShell, as far as a command stands on a line. */
export const powershell: DataFormat = {
  name: "powershell",
  title: "PowerShell",
  files: ["**/*.{ps1,psm1}"],
  about: {
    reads:
      "commands on a line of their own, which may go on after a back tick, and what `$env:NAME` is set to",
    keeps: "what a variable fills in",
    editors: ["powershell"],
  },
  roots: [],
  read: readPowershell,
  comments: hashComments,
};
