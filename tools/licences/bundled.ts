import path from "node:path";
import { build } from "tsdown";
import { inRepository } from "../docs/files.js";

const MODULES = "node_modules/";
/** What joins the modules of a file is the bundler's own, and has no place among the packages. */
const RUNTIME = "\0rolldown/runtime";
const BUNDLER = inRepository("node_modules/rolldown");

/** The folder of the package that a module is from; null if it is this project's own. */
export function packageOf(module: string): string | null {
  if (module.startsWith(RUNTIME)) return BUNDLER;
  const id = module.replaceAll("\\", "/");
  const at = id.lastIndexOf(MODULES);
  if (at < 0) return null;
  const inside = id.slice(at + MODULES.length);
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0] ?? "";
  return path.normalize(id.slice(0, at + MODULES.length) + name);
}

/**
 * The folders of all packages of which something stands in `dist`. It is built for that as it is
 * for a release, but nothing is written: the bundler knows what it has left of each module.
 */
export async function bundled(): Promise<readonly string[]> {
  const bundles = await build({
    cwd: inRepository("."),
    write: false,
    clean: false,
    dts: false,
    logLevel: "error",
  });
  const folders = bundles
    .flatMap(({ chunks }) => chunks)
    .flatMap((chunk) => (chunk.type === "chunk" ? Object.entries(chunk.modules) : []))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([module]) => packageOf(module));
  return [...new Set(folders)].filter((folder) => folder !== null).sort();
}
