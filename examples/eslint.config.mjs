import { defineConfig } from "eslint/config";
import tidbTls from "eslint-plugin-tidb-tls";
import { parser } from "typescript-eslint";

export default defineConfig([
  { files: ["**/*.ts"], languageOptions: { parser } },
  tidbTls.configs.recommended,
  tidbTls.configs.files,
]);
