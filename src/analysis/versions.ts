import type { Document } from "../document/document.js";
import { remembered } from "../document/memo.js";
import { isOfRegistry } from "../model/packages.js";
import { versionAround } from "../project/versions.js";

/** A file with what the manifests of its project say of packages that are none of npm's. */
export function withVersions(document: Document): Document {
  const around = remembered((name: string) => versionAround(name, document.filename));
  return {
    ...document,
    versionOf: (name) => (isOfRegistry(name) ? around(name) : document.versionOf(name)),
  };
}
