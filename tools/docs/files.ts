import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A path inside the repository, made absolute. */
export const inRepository = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const read = (path: string): string => readFileSync(inRepository(path), "utf8");

/** The files in a folder of the repository and below it. What npm installs may come and go meanwhile. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(inRepository(folder), { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
