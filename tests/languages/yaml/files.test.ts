import { describe } from "vitest";
import { itReads } from "../files.js";
import { USER_FILES } from "./user-files.js";

describe("YAML as tidb-tls/yaml", () => {
  itReads(USER_FILES, { language: "tidb-tls/yaml" });
});
