/**
 * What a message is made of. `{{name}}` is filled in. `[at length|in fewer words|]` stands once at
 * most: ways to say the same, of which a message that would be too long takes a later one.
 */
export type Template = string;

const WAYS = /\[([^[\]]*)\]/;

/** The template for ESLint, which is told with each finding in which way it is put. */
export const forEslint = (template: Template): string => template.replace(WAYS, "{{way}}");

/** All ways, the longest first. */
export const waysOf = (template: Template): readonly string[] =>
  (WAYS.exec(template)?.[1] ?? "").split("|");

/** As ESLint fills it in. */
export const filled = (template: string, data: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => data[name] ?? "");
