import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The modules in a folder, by paths that begin with its name. */
export const sourcesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .sort()
      .map((file) => [
        `${path.basename(folder)}/${file.replaceAll(path.sep, "/")}`,
        readFileSync(path.join(folder, file), "utf8"),
      ]),
  );
