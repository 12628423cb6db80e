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
import { partsIn, type Part } from "./parts.js";
import type { Running } from "./running.js";

type Read = (text: Text, at: Span, filename: string) => Value | null;

/** The formats of files that scripts write: `cat > .env <<EOF`. */
const WRITTEN: readonly (readonly [name: RegExp, read: Read])[] = [
  [/(?:^|[\\/.])env(?:\.[\w.-]+)?$/, readEnv],
  [/\.properties$/, readProperties],
  [/\.json$/, readJsonFile],
  [/\.ya?ml$/, readYamlFile],
  [/\.toml$/, readTomlFile],
  [/\.(?:cnf|ini)$/, readIni],
  [/\.prisma$/, readPrismaSchema],
];

/** What stands in a script besides its commands: its variables, and the files that it writes. */
export function partsOfScript({ variables, documents }: Running, text: string): readonly Part[] {
  const roots: readonly (Value | null)[] = documents.map(rootOf);
  return [
    ...(variables ? partsIn(variables, text, "env") : []),
    ...roots.flatMap((root) => (root ? partsIn(root, text) : [])),
  ];
}

/** What is not written to a file of a known format is input of a command, or words for people. */
function rootOf({ body, at, file }: HereDocument): Value | null {
  const [, read] = WRITTEN.find(([name]) => name.test(file ?? "")) ?? [];
  return read ? read(body, at, file ?? "") : null;
}
