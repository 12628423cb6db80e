export { parseTOML } from "toml-eslint-parser";
