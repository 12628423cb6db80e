import type { Root } from "../../document/document.js";
import type { Text } from "../../document/text.js";
import type { Value } from "../../document/value.js";
import type { Span } from "../../model/setting.js";
import type { HereDocument } from "../../notations/shell-script.js";
import { readEnv } from "../../notations/env.js";
import { readIni } from "../../notations/ini.js";
import { readJsonFile } from "../../notations/json.js";
import { readPrismaSchema } from "../../notations/prisma-schema.js";
import { readProperties } from "../../notations/properties.js";
import { readTomlFile } from "../../notations/toml.js";
import { readYamlFile } from "../../notations/yaml.js";
import type { Part } from "./parts.js";

type Read = (text: Text, at: Span, filename: string) => Value | null;

/** The formats of files that stand in others. */
const FORMATS: readonly (readonly [name: RegExp, read: Read])[] = [
  [/(?:^|[\\/.])env(?:\.[\w.-]+)?$/, readEnv],
  [/\.properties$/, readProperties],
  [/\.json$/, readJsonFile],
  [/\.ya?ml$/, readYamlFile],
  [/\.toml$/, readTomlFile],
  [/\.(?:cnf|ini)$/, readIni],
  [/\.prisma$/, readPrismaSchema],
];

/** A file that stands in another. */
export type InnerFile = Root & { readonly filename: string };

/** What a script writes: `cat > .env <<EOF`. What goes elsewhere is input of a command, or words for people. */
export const fileWritten = ({ body, at, file }: HereDocument): InnerFile | null =>
  file === null ? null : innerFile(file, body, at);

/** A text of several lines that has the name of a file, as in a ConfigMap: `my.cnf: |`. */
export function fileNamed({ name, value }: Part): InnerFile | null {
  const text = value.kind === "scalar" ? value.text : null;
  return text?.value.includes("\n") === true ? innerFile(name, text, value.at) : null;
}

function innerFile(filename: string, text: Text, at: Span): InnerFile | null {
  const [, read] = FORMATS.find(([name]) => name.test(filename)) ?? [];
  const value = read?.(text, at, filename);
  return value ? { filename, value, comments: [], guards: [] } : null;
}
