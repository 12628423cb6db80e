/** The languages of files that are no programs, as users name them: `tidb-tls/yaml`. */
export type DataLanguageName =
  | "dockerfile"
  | "env"
  | "ini"
  | "json"
  | "makefile"
  | "powershell"
  | "prisma"
  | "properties"
  | "shell"
  | "terraform"
  | "toml"
  | "xml"
  | "yaml";
