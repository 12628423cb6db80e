import { failureOfToml, readTomlFile } from "../../notations/toml.js";
import type { DataFormat } from "./language.js";
import { commentsInToml } from "./toml-comments.js";

/** TOML. */
export const toml: DataFormat = {
  name: "toml",
  title: "TOML",
  files: ["**/*.toml"],
  about: {
    reads: "addresses, and options beside a TiDB Cloud host",
    keeps: "what is encrypted",
    editors: ["toml"],
  },
  roots: [],
  service: "isTOML",
  read: readTomlFile,
  failure: failureOfToml,
  // Streamlit's place for them, which its documentation keeps out of repositories.
  keepsSecrets: (filename) => /(?:^|[\\/])\.streamlit[\\/]secrets\.toml$/.test(filename),
  comments: commentsInToml,
};
