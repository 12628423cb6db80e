/** How packages of other registries than npm are named here: as package URLs, without a version. */
export const PYPI = "pkg:pypi/";
export const MAVEN = "pkg:maven/";

/** Whether a name is one of a registry, and no module of JavaScript. */
export const isOfRegistry = (name: string): boolean => name.startsWith("pkg:");
