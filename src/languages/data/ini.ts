import { commentsInIni, readIni } from "../../notations/ini.js";
import type { DataFormat } from "./language.js";

/** Files of groups of keys: options of MySQL's programs, and configurations of Python and PHP. */
export const ini: DataFormat = {
  name: "ini",
  title: "option files",
  files: [
    "**/*.{cnf,ini}",
    "**/*.{cnf,ini}.{example,sample,template,dist,default}",
    "**/setup.cfg",
    "**/{.,}myclirc",
  ],
  about: {
    reads:
      "the options of MySQL's and MariaDB's programs in `my.cnf` and the like, mycli's aliases, and addresses in any other group",
    keeps: "what is filled in, and groups of a server",
    editors: ["ini"],
  },
  roots: [],
  read: readIni,
  // A home folder has its own.
  keepsSecrets: (filename) => /(?:^|[\\/])(?:\.my(?:login)?\.cnf|\.myclirc)$/.test(filename),
  comments: commentsInIni,
};
