import { describe } from "vitest";
import { itReads } from "../files.js";
import { USER_FILES } from "./user-files.js";

describe("TOML as tidb-tls/toml", () => {
  itReads(USER_FILES, { language: "tidb-tls/toml" });
});
